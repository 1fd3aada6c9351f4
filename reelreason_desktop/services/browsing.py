"""Going through the whole catalogue: search, filter, sort, and films like one film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from typing import Final

import numpy as np

from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.services.facets import Choices, Counts, Facet, FacetTable, Marks
from reelreason_desktop.services.library import Library


class Sort(StrEnum):
    """The order of the shelf."""

    BEST = "best"  # how well the words match; without words, how near to `like`, else well known and then fit
    KNOWN = "known"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SHORTEST = "shortest"
    FOR_YOU = "for_you"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class Query:
    """What to show.

    `like`: id of a film whose neighbours are wanted. `among`: only these films, in this order. Words go before both.
    """

    text: str = ""
    choices: Choices = field(default_factory=dict)
    like: str | None = None
    sort: Sort = Sort.BEST
    among: tuple[str, ...] | None = None

    @property
    def is_personal(self) -> bool:
        """Whether the order depends on how well films fit the person."""
        plain = not self.text.strip() and self.like is None and self.among is None
        return self.sort is Sort.FOR_YOU or (self.sort is Sort.BEST and plain)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The films of a query, in order.

    `film_ids`: all of them. `counts`: how many films each filter value would show. `corrected`: the words searched for
    instead of the typed ones. `hidden`: how many films the filters hide. `without`: when they hide all of them, how
    many films there would be without each side's filters.
    """

    film_ids: tuple[str, ...]
    counts: Counts
    corrected: str | None = None
    hidden: int = 0
    without: Mapping[Facet, int] = field(default_factory=dict)


class Browser:
    """Answers queries over one library. Calls must not overlap."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._facets = FacetTable(library.films)
        self._titles = np.argsort(np.array([film.title.casefold() for film in library.films]), kind="stable")

    def browse(self, query: Query, marks: Marks, ratings: Mapping[str, float], scores: Floats | None = None) -> Shelf:
        """Films of a query.

        Args:
            query: what is wanted; a film in `like` that is not there is ignored.
            marks: what the person did with which film.
            ratings: film id to stars, for `Sort.RATING`.
            scores: float32 (n,), how well each film fits the person, for a query that `is_personal`.
        """
        films = self._library.films
        order, corrected = self._matching(query, scores)
        base = _only(order, len(films))
        shown, counts = self._facets.filter(query.choices, marks, base)
        order = self._sorted(query.sort, order, ratings, scores)
        return Shelf(
            tuple(films[row].id for row in order[shown[order]].tolist()),
            counts,
            corrected,
            hidden=int(np.count_nonzero(base & ~shown)),
            without={} if shown.any() else self._facets.without(query.choices, marks, base),
        )

    def like(self, row: int) -> Rows:
        """See `most_alike`."""
        return most_alike(self._library, row)

    def _matching(self, query: Query, scores: Floats | None) -> tuple[Rows, str | None]:
        """The films of a query before filters, best first, and the words searched for instead of the typed ones."""
        if query.text.strip():
            found = self._library.finder.find(query.text)
            return found.rows, found.corrected
        if query.among is not None:
            known = [self._rows[film_id] for film_id in query.among if film_id in self._rows]
            return np.array(known, dtype=np.intp), None
        row = self._rows.get(query.like or "")
        if row is not None:
            return self.like(row), None
        fit = np.zeros(len(self._fame), dtype=np.float32) if scores is None else scores
        return np.lexsort((-fit, -self._fame)), None

    def _sorted(self, sort: Sort, best: Rows, ratings: Mapping[str, float], scores: Floats | None) -> Rows:
        match sort:
            case Sort.TITLE:
                return self._titles
            case Sort.NEWEST:
                return np.argsort(-self._years, kind="stable")
            case Sort.OLDEST:
                return np.argsort(self._years, kind="stable")
            case Sort.SHORTEST:
                return np.argsort(self._minutes, kind="stable")
            case Sort.KNOWN:
                return np.argsort(-self._fame, kind="stable")
            case Sort.FOR_YOU if scores is not None:
                return np.argsort(-scores, kind="stable")
            case Sort.RATING:
                stars = np.zeros(len(self._library.films))
                known = [(self._rows[film_id], value) for film_id, value in ratings.items() if film_id in self._rows]
                for row, value in known:
                    stars[row] = value
                return np.argsort(-stars, kind="stable")
            case _:
                return best

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return self._library.recommender.matrix.rows

    @cached_property
    def _fame(self) -> Floats:
        return self._library.recommender.matrix.fame

    @cached_property
    def _years(self) -> Floats:
        return self._library.recommender.matrix.years

    @cached_property
    def _minutes(self) -> Rows:
        """Lengths to sort by; films of unknown length come last."""
        lengths = [film.runtime_min if film.knows("runtime_min") else _ENDLESS for film in self._library.films]
        return np.array(lengths, dtype=np.intp)


def most_alike(library: Library, row: int) -> Rows:
    """All other films, the most similar to the film at `row` first, by the same arithmetic as the picks."""
    liked = Signal(1, SignalKind.LIKED, _LONG_AGO, film_id=library.films[row].id)
    scored = library.recommender.scores(_LIKENESS, Evidenced((liked,), {}, ()))
    order: Rows = np.argsort(-scored.total, kind="stable")
    return np.asarray(order[order != row], dtype=np.intp)


_ENDLESS: Final = 10_000
"""Minutes; longer than any film."""
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LIKENESS: Final = replace(CompactRecipe(), prior_weight=0.0)
"""Fame says nothing about likeness."""


def _only(rows: Rows, n: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    mask = np.zeros(n, dtype=np.bool_)
    mask[rows] = True
    return mask
