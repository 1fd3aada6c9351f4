"""What a language model is told in the turns of a person with a taste, put together by the program itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reelreason_desktop.app.bench.llm.brief import BriefTurn, pack_turns
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.person import arrive
from reelreason_desktop.app.bench.probes.telling import tell
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.second_look import SecondLook
from reelreason_desktop.services.session import Session


def run(paths: Mapping[str, str], texts: Sequence[str]) -> None:
    """Says each of `texts` and tells `turns`, one for each."""
    with Runtime.open(unpack(paths)) as runtime:
        session = arrive(runtime, "Bench model")
        turns = [_turn(runtime, session, text) for text in texts]
    tell(event="turns", turns=pack_turns(turns))


def _turn(runtime: Runtime, session: Session, text: str) -> BriefTurn:
    pending = session.begin(text)
    vector = runtime.encode_message(session, pending.embed_text) if pending.needs_vector else None
    session.finish(pending.turn_id, vector)
    brief = SecondLook(session, pending.turn_id).brief()
    if brief is None:
        raise RuntimeError("a turn without anything to tell a model")
    return BriefTurn(
        brief.message,
        brief.person,
        tuple(card for card, _ in brief.candidates),
        tuple(film.card for film in brief.reasons),
        brief.facts,
    )
