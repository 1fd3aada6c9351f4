"""The sides from which a catalogue can be filtered, and how many films each choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import SessionView

Mask = NDArray[np.bool_]
"""One truth value a film."""


class Facet(StrEnum):
    """A side from which to filter."""

    STANDING = "standing"
    GENRE = "genre"
    TONE = "tone"
    DECADE = "decade"
    RUNTIME = "runtime"
    AGE = "age"
    LANGUAGE = "language"
    COUNTRY = "country"
    FAME = "fame"


class Standing(StrEnum):
    """What the person did with a film."""

    UNSEEN = "unseen"  # neither seen, rated nor refused
    SEEN = "seen"
    RATED = "rated"
    WATCHLIST = "watchlist"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Marks:
    """What a person did with films, by film id. Rated films count as seen."""

    rated: Collection[str] = frozenset()
    seen: Collection[str] = frozenset()
    watchlist: Collection[str] = frozenset()
    refused: Collection[str] = frozenset()

    @classmethod
    def of(cls, view: SessionView) -> Marks:
        """The marks of a profile as shown."""
        return cls(frozenset(view.ratings), view.seen | view.ratings.keys(), view.watchlist, view.rejected)


Choices = Mapping[Facet, frozenset[str]]
"""What is chosen on each side; sides without a choice are left out or empty."""
Counts = Mapping[Facet, Mapping[str, int]]
"""How many films each value would show, in the order in which values are offered."""

RUNTIMES: Final[Mapping[str, tuple[int, int]]] = {
    "-90": (0, 90), "91-120": (91, 120), "121-150": (121, 150), "151-": (151, 10_000),
}  # fmt: skip
"""Value to the shortest and longest runtime, in minutes."""
AGES: Final = ("4", "6", "8", "10", "12", "14", "16")
"""Up to which age limit; a choice admits everything below it too."""
_ALL_MUST_HOLD: Final = frozenset({Facet.GENRE, Facet.TONE})
"""Choosing two of these narrows (a funny horror film); choosing two decades widens."""


class FacetTable:
    """Which films have which values, as truth tables made once."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._n = len(films)
        self._rows = {film.id: row for row, film in enumerate(films)}
        decades = sorted({str(film.decade) for film in films}, reverse=True)
        self._tables: dict[Facet, dict[str, Mask]] = {
            Facet.GENRE: _by_frequency(films, lambda film: film.genres),
            Facet.TONE: _by_frequency(films, lambda film: film.tones),
            Facet.LANGUAGE: _by_frequency(films, lambda film: film.languages[:1]),
            Facet.COUNTRY: _by_frequency(films, lambda film: film.countries),
            Facet.DECADE: _listed(films, decades, lambda film: (str(film.decade),)),
            Facet.FAME: _listed(films, list("54321"), lambda film: (str(film.fame),)),
        }
        minutes = np.array([film.runtime_min for film in films])
        ages = np.array([film.min_age for film in films])
        timed, aged = (np.array([film.knows(field) for film in films]) for field in ("runtime_min", "min_age"))
        self._tables[Facet.RUNTIME] = {key: timed & (minutes >= a) & (minutes <= b) for key, (a, b) in RUNTIMES.items()}
        self._tables[Facet.AGE] = {age: aged & (ages <= int(age)) for age in AGES}

    def filter(self, choices: Choices, marks: Marks, base: Mask) -> tuple[Mask, Counts]:
        """Which films of `base` satisfy all choices, and what each value of each side would leave.

        Args:
            choices: unknown values satisfy no film.
            marks: for the side `STANDING`.
            base: shape (n,), the films to choose from.
        """
        tables = self._all_tables(marks)
        sides = self._sides(tables, choices)
        shown = np.logical_and.reduce([base, *sides.values()])
        counts: dict[Facet, dict[str, int]] = {}
        for facet in Facet:
            if facet in _ALL_MUST_HOLD:
                room = shown
            else:
                room = np.logical_and.reduce([base, *(side for other, side in sides.items() if other is not facet)])
            counts[facet] = {value: int(np.count_nonzero(room & has)) for value, has in tables[facet].items()}
        return shown, counts

    def without(self, choices: Choices, marks: Marks, base: Mask) -> Mapping[Facet, int]:
        """How many films of `base` there would be without the choices on each side that has some."""
        sides = self._sides(self._all_tables(marks), choices)
        chosen = [facet for facet in Facet if choices.get(facet)]
        others = {facet: [base, *(side for other, side in sides.items() if other is not facet)] for facet in chosen}
        return {facet: int(np.count_nonzero(np.logical_and.reduce(rest))) for facet, rest in others.items()}

    def _all_tables(self, marks: Marks) -> Mapping[Facet, Mapping[str, Mask]]:
        return {Facet.STANDING: self._standing(marks), **self._tables}

    def _sides(self, tables: Mapping[Facet, Mapping[str, Mask]], choices: Choices) -> Mapping[Facet, Mask]:
        return {facet: self._side(tables[facet], facet, choices.get(facet, frozenset())) for facet in Facet}

    def _side(self, table: Mapping[str, Mask], facet: Facet, chosen: frozenset[str]) -> Mask:
        if not chosen:
            return np.ones(self._n, dtype=np.bool_)
        nothing = np.zeros(self._n, dtype=np.bool_)
        combine = np.logical_and if facet in _ALL_MUST_HOLD else np.logical_or
        return np.asarray(combine.reduce([table.get(value, nothing) for value in sorted(chosen)]), dtype=np.bool_)

    def _standing(self, marks: Marks) -> dict[str, Mask]:
        seen, refused = self._mask({*marks.seen, *marks.rated}), self._mask(marks.refused)
        return {
            Standing.UNSEEN: ~seen & ~refused,
            Standing.SEEN: seen,
            Standing.RATED: self._mask(marks.rated),
            Standing.WATCHLIST: self._mask(marks.watchlist),
            Standing.REFUSED: refused,
        }

    def _mask(self, film_ids: Collection[str]) -> Mask:
        mask = np.zeros(self._n, dtype=np.bool_)
        mask[[self._rows[film_id] for film_id in film_ids if film_id in self._rows]] = True
        return mask


_Values = Callable[[Film], tuple[str, ...]]


def _by_frequency(films: Sequence[Film], values: _Values) -> dict[str, Mask]:
    """The most common value first."""
    counted = Counter(value for film in films for value in values(film))
    return _listed(films, [value for value, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))], values)


def _listed(films: Sequence[Film], order: Sequence[str], values: _Values) -> dict[str, Mask]:
    table = {value: np.zeros(len(films), dtype=np.bool_) for value in order}
    for row, film in enumerate(films):
        for value in values(film):
            table[value][row] = True
    return table
