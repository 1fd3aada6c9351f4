"""How a taste moved: what every week and every chat did to it."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Final

import numpy as np

from reelreason_desktop.domain.ledger import living, signals_in_force
from reelreason_desktop.domain.signals import Event, Signal, SignalKind
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import State
from reelreason_desktop.services.taste_shares import liked_films

_MOST_STEPS: Final = 26
_NOTICEABLE: Final = 0.02
"""Change of a share below which nothing is said to rise or fall."""
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Shift:
    """How much the share of a genre or a tone among the liked films changed, -1 to 1."""

    name: str
    change: float


@dataclass(frozen=True, slots=True)
class Step:
    """What was told within one week, or in one chat without interruption.

    Attributes:
        day: local date of its first event; of the Monday for a week.
        conversation_id: of the chat; None for a week, and for what was told outside of any chat.
        title: of the chat, or its first message; empty for a week.
        signals: how many signals it added.
        degrees: angle between the taste before and after it, 0 to 180; None while there is no taste before it.
        rose, fell: genres and tones whose shares changed noticeably, the largest change first.
        film_ids: films that were told about, the newest first.
    """

    day: date
    conversation_id: int | None
    title: str
    signals: int
    degrees: float | None
    rose: tuple[Shift, ...]
    fell: tuple[Shift, ...]
    film_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """A taste at one moment. `shares`: float32 (genres + tones,), None without a liked film."""

    vector: Floats | None
    shares: Floats | None


def weeks(library: Library, state: State, zone: tzinfo | None = None) -> tuple[Step, ...]:
    """The last weeks in which something was told, oldest first. Weeks start on Monday, in `zone` (the local one)."""
    return _steps(library, state, lambda event: _monday(event.at, zone), {}, zone)


def conversations(
    library: Library, state: State, titles: Mapping[int, str], zone: tzinfo | None = None
) -> tuple[Step, ...]:
    """The last chats, oldest first. A chat that was taken up again later is there twice.

    Args:
        library: the films.
        state: of the profile.
        titles: names of the chats that have one.
        zone: in which days begin; None for the local one.
    """
    return _steps(library, state, lambda event: event.conversation_id, titles, zone)


def _steps(
    library: Library,
    state: State,
    key: Callable[[Event], Hashable],
    titles: Mapping[int, str],
    zone: tzinfo | None,
) -> tuple[Step, ...]:
    events = living(state.events)
    steps: list[Step] = []
    told = 0
    before: _Stand | None = None
    groups = [(name, tuple(group)) for name, group in groupby(events, key)]
    skipped = sum(len(group) for _, group in groups[:-_MOST_STEPS])
    if skipped:  # older steps are not shown, but what they left is where the first one starts
        told, before = skipped, _stand(library, state, signals_in_force(events[:skipped]))
    for name, group in groups[-_MOST_STEPS:]:
        told += len(group)
        after = _stand(library, state, signals_in_force(events[:told]))
        day = name if isinstance(name, date) else group[0].at.astimezone(zone).date()
        conversation = name if isinstance(name, int) else None
        title = "" if isinstance(name, date) else titles.get(conversation or 0, "") or _first_message(group)
        steps.append(_step(day, conversation, title, group, before or _Stand(None, None), after, library))
        before = after
    return tuple(steps)


def _step(
    day: date,
    conversation_id: int | None,
    title: str,
    group: Sequence[Event],
    before: _Stand,
    after: _Stand,
    library: Library,
) -> Step:
    rose, fell = _shifts(before.shares, after.shares)
    about = dict.fromkeys(e.film_id for e in reversed(group) if e.signal is not None and e.film_id in library.by_id)
    return Step(
        day=day,
        conversation_id=conversation_id,
        title=title,
        signals=sum(event.signal is not None for event in group),
        degrees=_angle(before.vector, after.vector),
        rose=rose,
        fell=fell,
        film_ids=tuple(film_id for film_id in about if film_id),
    )


def _stand(library: Library, state: State, signals: Sequence[Signal]) -> _Stand:
    recommender, parameters = library.recommender, state.recipe.taste
    vector = recommender.taste_vector(signals, state.vectors, parameters)
    liked = liked_films(signals, parameters, recommender.matrix)
    if not liked:
        return _Stand(vector, None)
    rows = [recommender.matrix.rows[held.film.id] for held in liked]
    weights = np.array([held.weight for held in liked], dtype=np.float32)
    has = np.hstack([recommender.matrix.genres[rows] > 0, recommender.matrix.tones[rows] > 0])
    return _Stand(vector, np.asarray(weights @ has / weights.sum(), dtype=np.float32))


def _shifts(before: Floats | None, after: Floats | None) -> tuple[tuple[Shift, ...], tuple[Shift, ...]]:
    if before is None or after is None:
        return (), ()
    changes = [Shift(name, float(c)) for name, c in zip((*GENRES, *TONES), after - before, strict=True)]
    rose = sorted((s for s in changes if s.change >= _NOTICEABLE), key=lambda s: -s.change)
    fell = sorted((s for s in changes if s.change <= -_NOTICEABLE), key=lambda s: s.change)
    return tuple(rose[:_NAMED]), tuple(fell[:_NAMED])


def _angle(before: Floats | None, after: Floats | None) -> float | None:
    if before is None or after is None:
        return None
    cosine = float(np.clip(np.dot(before, after), -1.0, 1.0))
    return math.degrees(math.acos(cosine))


def _monday(at: datetime, zone: tzinfo | None) -> date:
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _first_message(group: Iterable[Event]) -> str:
    return next((event.text or "" for event in group if event.signal is SignalKind.SAID), "")
