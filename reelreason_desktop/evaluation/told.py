"""What a person has told, as far as explanations speak of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.conversation.keyword_words import spoken
from reelreason_desktop.conversation.limit_words import limit_name
from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.session import Session

_LOVED_STARS: Final = 4.0
_NEUTRAL_STARS: Final = 2.75
_DISLIKING: Final = frozenset({SignalKind.DISLIKED})
_LIKING: Final = frozenset({SignalKind.LIKED, SignalKind.WATCHLIST})


@dataclass(frozen=True, slots=True)
class Told:
    """Signals and wishes in force, and the films they are about.

    Attributes:
        signals: in force.
        wishes: (value, whether it is wished for); both may hold, when a message goes against a lasting wish.
        mood: the mood that counts; empty for none.
        films: the catalogue by id.
        limits: in force.
    """

    signals: Sequence[Signal]
    wishes: Collection[tuple[str, bool]]
    mood: str
    films: Mapping[str, Film]
    limits: Sequence[Constraint] = ()

    @property
    def known(self) -> Mapping[str, Sequence[Film]]:
        """Title to the films of that title that some signal is about."""
        found: dict[str, list[Film]] = {}
        for signal in self.signals:
            film = self.films.get(signal.film_id or "")
            if film is not None and film not in found.setdefault(film.title, []):
                found[film.title].append(film)
        return found

    def loves(self, film: Film) -> bool:
        """Whether the person said so, by words or by at least four stars."""
        mine = [s for s in self.signals if s.film_id == film.id and not s.muted]
        return any(s.kind in _LIKING or (s.kind is SignalKind.RATED and (s.value or 0) >= _LOVED_STARS) for s in mine)

    def dislikes(self, film: Film) -> bool:
        """Whether the person said so, by words or by few stars."""
        mine = [s for s in self.signals if s.film_id == film.id and not s.muted]
        return any(
            s.kind in _DISLIKING or (s.kind is SignalKind.RATED and (s.value or 0) < _NEUTRAL_STARS) for s in mine
        )

    def said(self, quote: str) -> bool:
        """Whether a message begins like a quotation that may be cut."""
        start = quote.removesuffix("…").rstrip()
        lines = (" ".join((s.text or "").split()) for s in self.signals if s.kind is SignalKind.SAID)
        return any(line.startswith(start) for line in lines)

    def wished(self, value: str, *, sign: bool) -> bool:
        """Whether this was wished for, or away."""
        plain = value.removeprefix("something ").casefold()
        return any(
            is_for is sign and plain in (word.casefold(), spoken(word).casefold()) for word, is_for in self.wishes
        )

    def limits_to(self, labels: str, film: Film) -> bool:
        """Whether `labels`, one after the other, name limits in force, which the film keeps to."""
        names = [limit_name(limit.label) for limit in self.limits]
        named = any(labels == ", ".join(names[:n]) for n in range(1, len(names) + 1))
        return named and all(limit.admits(film) for limit in self.limits)

    def pointed(self, place: str) -> bool:
        """Whether the person pointed at a place on the map."""
        return place.startswith(("near ", "away from ")) and any(s.kind is SignalKind.STEERED for s in self.signals)


def told_in(session: Session) -> Told:
    """What the person of a session has told."""
    state = session.state()
    wishes = {(held.wish.value, held.wish.strength > 0) for held in state.standing.wishes}
    mood = state.standing.mood
    return Told(
        state.signals,
        wishes,
        "" if mood is None else mood.mood.value,
        session.library.by_id,
        state.standing.constraints,
    )
