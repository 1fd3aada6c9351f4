"""What is known of a person, in a few lines for a language model: what changes seldom first, what was said last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.snapshot import State

_FILMS: Final = 8
_SAID: Final = 3
_SAID_LENGTH: Final = 160
_LOVED: Final = 4.0
_DISLIKED: Final = 2.5


class PersonLine(StrEnum):
    """What the lines begin with; there are no others."""

    LOVES = "Loves"
    DISLIKES = "Dislikes"
    LIMITS = "Limits"
    MORE = "Wants more of"
    LESS = "Wants less of"
    SAID = "Said"


def person_lines(state: State, films: Mapping[str, Film]) -> tuple[str, ...]:
    """Films loved and disliked, lasting wishes and limits, and the newest messages; muted signals are left out."""
    wishes = [held.wish for held in state.standing.wishes]
    lines = (
        (PersonLine.LIMITS, [str(constraint.label) for constraint in state.standing.constraints]),
        (PersonLine.MORE, [wish.value for wish in wishes if wish.strength > 0]),
        (PersonLine.LESS, [wish.value for wish in wishes if wish.strength < 0]),
        (
            PersonLine.SAID,
            [f"“{' '.join(m.reading.text.split())[:_SAID_LENGTH]}”" for m in state.standing.said[-_SAID:]],
        ),
    )
    return (*film_lines(state.signals, films), *_written(lines))


def film_lines(signals: Sequence[Signal], films: Mapping[str, Film]) -> tuple[str, ...]:
    """Films loved and disliked. `signals`: newest first."""
    told = [signal for signal in signals if not signal.muted]
    loved = _labels((s for s in told if _is_loved(s)), films)
    disliked = _labels((s for s in told if _is_disliked(s)), films)
    return _written(((PersonLine.LOVES, loved), (PersonLine.DISLIKES, disliked)))


def _written(lines: Iterable[tuple[PersonLine, Sequence[str]]]) -> tuple[str, ...]:
    return tuple(f"{name}: {', '.join(dict.fromkeys(values))}" for name, values in lines if values)


def _labels(signals: Iterable[Signal], films: Mapping[str, Film]) -> Sequence[str]:
    """Newest first, as signals are."""
    ids = dict.fromkeys(s.film_id for s in signals if s.film_id in films)
    return [films[film_id].label for film_id in ids if film_id is not None][:_FILMS]


def _is_loved(signal: Signal) -> bool:
    return signal.kind is SignalKind.LIKED or (signal.kind is SignalKind.RATED and (signal.value or 0.0) >= _LOVED)


def _is_disliked(signal: Signal) -> bool:
    rated_low = signal.kind is SignalKind.RATED and 0.0 < (signal.value or 0.0) <= _DISLIKED
    return rated_low or signal.kind in (SignalKind.DISLIKED, SignalKind.REJECTED)
