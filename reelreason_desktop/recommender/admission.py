"""Which films may compete, and how many each reason holds back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind, values_of
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Obstacle
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import NO_ROWS, Rows

Mask = NDArray[np.bool_]
"""One truth value a film."""

_HIDING: Final[Mapping[SignalKind, str]] = {
    SignalKind.REJECTED: "not for you",
    SignalKind.RATED: "seen",
    SignalKind.SEEN: "seen",
    SignalKind.LIKED: "already discussed",
    SignalKind.DISLIKED: "already discussed",
    SignalKind.MENTIONED: "already discussed",
    SignalKind.POSTPONED: "not tonight",
}
"""Why a film with such a signal is not offered, strongest reason first."""

_LATER_IN_FRANCHISE: Final = "later in a series"
_RANGES: Final = (ConstraintKind.YEAR, ConstraintKind.RUNTIME, ConstraintKind.MIN_AGE, ConstraintKind.FAME)
_NO_FRANCHISE: Final = -1
_ENOUGH: Final = 5
"""Films beside which the later parts of a series need not be offered."""


class Admission:
    """Applies signals, constraints and the order of franchises to a whole catalogue at once.

    Rows follow `films`.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        self._films = films
        self._rows = {film.id: row for row, film in enumerate(films)}
        self._numbers = {kind: np.array([getattr(film, kind.value) for film in films]) for kind in _RANGES}
        names = sorted({film.collection.name for film in films if film.collection})
        numbers = {name: number for number, name in enumerate(names)}
        self._franchises = len(names)
        self._franchise = np.array([numbers[f.collection.name] if f.collection else _NO_FRANCHISE for f in films])
        self._part = np.array([film.collection.order if film.collection else 0 for film in films])

    def admit(self, signals: Sequence[Signal], constraints: Sequence[Constraint]) -> tuple[Rows, dict[str, int]]:
        """Rows allowed to compete, ascending, and how many films each reason held back, most first.

        A film with several reasons counts for the first: a signal, then the constraints in order, then its franchise.
        """
        reasons = _hidden_films(signals)
        known = np.zeros(len(self._films), dtype=np.bool_)
        known[[self._rows[film] for film in reasons if film in self._rows]] = True
        hidden = Counter(reason for film, reason in reasons.items() if film in self._rows)
        open_ = ~known
        for constraint in constraints:
            admitted = self.satisfying(constraint)
            hidden[constraint.label] += int(np.count_nonzero(open_ & ~admitted))
            open_ &= admitted
        waiting = self._waiting_parts(known, open_, constraints)
        hidden[_LATER_IN_FRANCHISE] += int(np.count_nonzero(waiting))
        counts = {reason: count for reason, count in hidden.most_common() if count}
        return np.flatnonzero(open_ & ~waiting), counts

    def obstacles(
        self, film: Film, signals: Sequence[Signal], constraints: Sequence[Constraint]
    ) -> tuple[Obstacle, ...]:
        """Everything that keeps one film of the catalogue from competing, in the order in which `admit` counts it."""
        reasons = _hidden_films(signals)
        held = [Obstacle(reasons[film.id])] if film.id in reasons else []
        held += [Obstacle(limit.label, limit) for limit in constraints if not limit.admits(film)]
        earlier = self._first_open_part(film, reasons)
        if earlier is not None and _part_of(earlier) < _part_of(film) and self._waits(film, reasons, constraints):
            held.append(Obstacle(_LATER_IN_FRANCHISE, earlier=earlier.id))
        return tuple(held)

    def _first_open_part(self, film: Film, known: Container[str]) -> Film | None:
        """The part of the film's franchise to begin with; None for a film that is known or stands alone."""
        if film.collection is None or film.id in known:
            return None
        parts = np.flatnonzero(self._franchise == self._franchise[self._rows[film.id]]).tolist()
        return min((self._films[row] for row in parts if self._films[row].id not in known), key=_part_of)

    def satisfying(self, constraint: Constraint) -> Mask:
        """Shape (n,): what `constraint.admits` says of every film."""
        return self._values_satisfying(constraint) & ~self._unknown[constraint.kind]

    def _values_satisfying(self, constraint: Constraint) -> Mask:
        if constraint.kind in _RANGES:
            numbers = self._numbers[constraint.kind]
            inside = np.ones(len(numbers), dtype=np.bool_)
            if constraint.minimum is not None:
                inside &= numbers >= constraint.minimum
            if constraint.maximum is not None:
                inside &= numbers <= constraint.maximum
        else:
            inside = np.zeros(len(self._films), dtype=np.bool_)
            for value in constraint.values:
                listed = self._listed_anywhere if constraint.exclude else self._listed
                inside[listed.get((constraint.kind, value.casefold()), NO_ROWS)] = True
        return ~inside if constraint.exclude else inside

    def _waits(self, film: Film, known_films: Container[str], constraints: Sequence[Constraint]) -> bool:
        """Whether a later part of a franchise is held back, were it not for anything else."""
        known = np.array([one.id in known_films for one in self._films])
        open_ = ~known
        for constraint in constraints:
            open_ &= self.satisfying(constraint)
        row = self._rows[film.id]
        return not open_[row] or bool(self._waiting_parts(known, open_, constraints)[row])

    def _waiting_parts(self, known: Mask, open_: Mask, constraints: Sequence[Constraint]) -> Mask:
        """Shape (n,): open films that wait for an earlier part of their franchise.

        None does where the limits leave hardly anything else: whoever asks for Roger Moore as Bond gets him. Of a
        series that is asked for by name, one part to begin with is enough.
        """
        waiting = open_ & self._later_parts(known)
        series = any(c.kind is ConstraintKind.COLLECTION and not c.exclude for c in constraints)
        if np.count_nonzero(open_ & ~waiting) < (1 if series else _ENOUGH):
            waiting[:] = False
        return waiting

    def _later_parts(self, known: Mask) -> Mask:
        """Shape (n,): films of a franchise with an earlier part that the person does not know yet."""
        open_parts = ~known & (self._franchise != _NO_FRANCHISE)
        first = np.full(self._franchises, np.iinfo(self._part.dtype).max)
        np.minimum.at(first, self._franchise[open_parts], self._part[open_parts])
        later = np.zeros(len(known), dtype=np.bool_)
        later[open_parts] = first[self._franchise[open_parts]] < self._part[open_parts]
        return later

    @cached_property
    def _unknown(self) -> Mapping[ConstraintKind, Mask]:
        """Kind to the films of which nobody stated it."""
        unknown = {kind: np.zeros(len(self._films), dtype=np.bool_) for kind in ConstraintKind}
        kinds = {kind.value: kind for kind in ConstraintKind}
        for row, film in enumerate(self._films):
            for field in film.unknown:
                if field in kinds:
                    unknown[kinds[field]][row] = True
        return unknown

    @cached_property
    def _listed(self) -> Mapping[tuple[ConstraintKind, str], Rows]:
        """Kind and case-folded value to the rows of the films that have it."""
        return self._rows_by_value(every=False)

    @cached_property
    def _listed_anywhere(self) -> Mapping[tuple[ConstraintKind, str], Rows]:
        """The same with languages and countries that are not a film's main one."""
        return self._rows_by_value(every=True)

    def _rows_by_value(self, every: bool) -> Mapping[tuple[ConstraintKind, str], Rows]:
        rows: dict[tuple[ConstraintKind, str], list[int]] = {}
        for row, film in enumerate(self._films):
            for kind in ConstraintKind:
                if kind not in _RANGES:
                    for value in values_of(film, kind, every):
                        rows.setdefault((kind, value.casefold()), []).append(row)
        return {key: np.array(has, dtype=np.intp) for key, has in rows.items()}


def _part_of(film: Film) -> int:
    return film.collection.order if film.collection else 0


def _hidden_films(signals: Sequence[Signal]) -> dict[str, str]:
    """Film id to reason."""
    hidden: dict[str, str] = {}
    for kind, reason in _HIDING.items():
        for signal in signals:
            if signal.kind is kind and signal.film_id:
                hidden.setdefault(signal.film_id, reason)
    return hidden
