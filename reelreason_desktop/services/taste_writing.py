"""A taste in a language model's words, from the facts of its page."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Final

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.domain.films import Film
from reelreason_desktop.inference.llm.claims import sentences
from reelreason_desktop.inference.requests import RequestFuture
from reelreason_desktop.services.model_words import Worded
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.taste_shares import Trait
from reelreason_desktop.services.writing import WritingDesk

_MOST: Final = 5
_TELLING: Final = 1.0
"""Lift above which a trait is more frequent than usual."""


def taste_facts(profile: TasteProfile, films: Mapping[str, Film]) -> tuple[str, ...]:
    """What a paragraph may be made of: the computed sentences, the films, and what they share more than others."""
    liked = [films[film_id].label for film_id in profile.liked[:_MOST] if film_id in films]
    lines = (
        ("Liked most", liked),
        ("Genres more than usual", _names(profile.genres)),
        ("Tones more than usual", _names(profile.tones)),
        ("People that come back", _names(profile.people)),
        ("Themes that come back", _names(profile.themes)),
    )
    return (*sentences(profile.summary), *(f"{name}: {', '.join(values)}." for name, values in lines if values))


class TasteWriting:
    """One paragraph on its way. `run` belongs to the model's thread, `cancel` to any."""

    def __init__(self, desk: WritingDesk, profile: TasteProfile, films: Mapping[str, Film]) -> None:
        self._desk = desk
        self._profile = profile
        self._films = films
        self._stopped = threading.Event()
        self._request: RequestFuture | None = None

    def start(self) -> Future[Worded | None]:
        """Runs it on the model's thread. Raises Cancelled when the program ends."""
        return self._desk.submit(self.run)

    def run(self) -> Worded | None:
        """The paragraph, its claims checked; None where no model runs.

        Raises:
            Cancelled: it was cancelled.
        """
        with self._desk.at_work():
            model = None if self._stopped.is_set() else self._desk.model(())
            if model is None:
                return None
            facts = taste_facts(self._profile, self._films)
            written = model.summarise(facts, self._profile.summary, self._started)
        if self._stopped.is_set():
            raise Cancelled
        return written

    def cancel(self) -> None:
        """Stops it at once."""
        self._stopped.set()
        if self._request is not None:
            self._request.cancel()

    def _started(self, request: RequestFuture) -> None:
        self._request = request
        if self._stopped.is_set():
            request.cancel()


def _names(traits: Sequence[Trait]) -> list[str]:
    telling = sorted((t for t in traits if t.lift > _TELLING and t.film_ids), key=lambda t: -t.keyness)
    return [trait.name for trait in telling[:_MOST]]
