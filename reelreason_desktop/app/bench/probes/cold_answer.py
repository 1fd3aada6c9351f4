"""The first answer of a program that has just been started: films, encoder, reading, picks with reasons."""

from __future__ import annotations

from collections.abc import Mapping

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import happened
from reelreason_desktop.services.runtime import Runtime


def run(paths: Mapping[str, str], text: str) -> None:
    """Says `text` in a guest session and tells when there are picks."""
    with Runtime.open(unpack(paths), warm_up=True) as runtime:
        view = runtime.say(runtime.session(), text)
        if not (view.ranking.picks and view.ranking.picks[0].explanation):
            raise RuntimeError("an answer without explained picks")
        happened("answer")
