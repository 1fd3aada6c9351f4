"""Limits that are ranges of numbers, and their opposites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final, Protocol, TypeAlias

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

RANGE_KINDS: Final = frozenset(
    {ConstraintKind.YEAR, ConstraintKind.RUNTIME, ConstraintKind.MIN_AGE, ConstraintKind.FAME}
)


class Comparable(Protocol):
    """What "older" or "shorter" can be measured against: a pick on screen or a film just named."""

    @property
    def year(self) -> int:
        """Of release."""
        ...

    @property
    def runtime_min(self) -> int:
        """In minutes."""
        ...

    @property
    def min_age(self) -> int:
        """In years."""
        ...

    @property
    def content_notes(self) -> tuple[str, ...]:
        """From the catalogue's vocabulary."""
        ...


Population: TypeAlias = Callable[[], Sequence[int]]
"""Values of all films that may still be picked. A function: few messages compare, and it goes through the catalogue."""


def below(values: Sequence[int], population: Population, room: int = 5) -> int:
    """The largest allowed value when "less than these" is asked.

    One below the smallest of `values` below which `room` of `population` lie, or below their median where there are
    nowhere so many.
    """
    ordered, others = sorted(values), population()
    for value in ordered:
        if sum(other < value for other in others) >= room:
            return value - 1
    return ordered[len(ordered) // 2] - 1


def above(values: Sequence[int], population: Population, room: int = 5) -> int:
    """The smallest allowed value when "more than these" is asked; the mirror of `below`."""
    return -below([-value for value in values], lambda: [-value for value in population()], room)


def opposite(limit: Constraint, label: str) -> Constraint:
    """What "not" makes of a range: an open one turns round, a closed one is left out."""
    if limit.minimum is not None and limit.maximum is not None:
        return replace(limit, label=label, exclude=True)
    if limit.minimum is not None:
        return replace(limit, label=label, minimum=None, maximum=limit.minimum - 1)
    return replace(limit, label=label, minimum=(limit.maximum or 0) + 1, maximum=None)


def year_label(minimum: int | None, maximum: int | None) -> str:
    """`1990–1999`, `2018 or newer`, `1979 or older`."""
    if minimum is not None and maximum is not None:
        return str(minimum) if minimum == maximum else f"{minimum}–{maximum}"
    return f"{minimum} or newer" if minimum is not None else f"{maximum} or older"


def merged(limits: Iterable[Constraint]) -> list[Constraint]:
    """At most one range a kind (the narrowest reading of all), other limits once each, in order."""
    kept: dict[str, Constraint] = {}
    for limit in limits:
        key = str(limit.kind) if limit.kind in RANGE_KINDS and not limit.exclude else limit.key
        kept[key] = _narrower(kept[key], limit) if key in kept and limit.kind in RANGE_KINDS else limit
    limits = list(kept.values())
    return [limit for limit in limits if not any(_is_part_of(limit, other) for other in limits)]


def _is_part_of(limit: Constraint, other: Constraint) -> bool:
    """Whether another exclusion already rules out everything this one does."""
    return limit.kind is other.kind and limit.exclude and other.exclude and set(limit.values) < set(other.values)


def _narrower(old: Constraint, new: Constraint) -> Constraint:
    minimum = max((m for m in (old.minimum, new.minimum) if m is not None), default=None)
    maximum = min((m for m in (old.maximum, new.maximum) if m is not None), default=None)
    if minimum is not None and maximum is not None and minimum > maximum:
        return new  # they cannot both be meant; the later words count
    label = year_label(minimum, maximum) if new.kind is ConstraintKind.YEAR else f"{old.label}, {new.label}"
    if old.label == new.label or (old.minimum, old.maximum) == (minimum, maximum):
        label = old.label
    elif (new.minimum, new.maximum) == (minimum, maximum):
        label = new.label
    return replace(new, label=label, minimum=minimum, maximum=maximum)
