"""The films and everything derived from them, loaded once and read-only afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import LimitName
from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.recommender.taste import MessageVectors, TasteParameters
from reelreason_desktop.services.age_limit import HIGHEST_AGE, age_of
from reelreason_desktop.services.finding import FilmFinder
from reelreason_desktop.services.views import MapPoint

if TYPE_CHECKING:
    from reelreason_desktop.conversation.reader import Reader


@dataclass(frozen=True)
class Library:
    """Films, their vectors inside the recommender, and their places on the map.

    Attributes:
        films: what may be shown, row order of everything here.
        recommender: scores these films.
        film_map: places these films.
        max_age: the age limit under which these films were chosen; None for all there are.
        withheld: how many films the limit leaves out.
        grown: how many of the films were added by a person; they stand behind those that ship.
        left_out: why added films are not among them; None when they are, or there are none.
    """

    films: Sequence[Film]
    recommender: Recommender
    film_map: FilmMap
    max_age: int | None = None
    withheld: int = 0
    grown: int = 0
    left_out: KnownError | None = None

    @property
    def hidden(self) -> dict[str, int]:
        """What the age limit holds back, as `Ranking.hidden` counts it."""
        return {LimitName("from over {} years", self.max_age): self.withheld} if self.withheld else {}

    def limited(self, max_age: int | None) -> Library:
        """The library without the films from a higher age on; the same object whenever the same limit is asked for.

        A film that is left out cannot appear anywhere: whoever works with the result does not know it.

        Args:
            max_age: years; None, or an age that leaves nothing out, is no limit.
        """
        if max_age is None or max_age >= HIGHEST_AGE or (self.max_age is not None and self.max_age <= max_age):
            return self
        if max_age not in self._limited:
            self._limited[max_age] = self._leave_out(max_age)
        return self._limited[max_age]

    @cached_property
    def reader(self) -> Reader:
        """Understands messages about these films. Made when first needed: learning all titles takes a moment."""
        from reelreason_desktop.conversation.reader import Reader  # noqa: PLC0415 - its patterns take time to compile

        return Reader(self.films)

    @cached_property
    def finder(self) -> FilmFinder:
        """Searches these films by words. Made when first needed: the index of many films takes a moment."""
        return FilmFinder(self.films)

    @cached_property
    def by_id(self) -> Mapping[str, Film]:
        """Film id to film."""
        return {film.id: film for film in self.films}

    def taste_point(
        self, signals: Sequence[Signal], vectors: MessageVectors, parameters: TasteParameters
    ) -> MapPoint | None:
        """Where a taste lies on the map; None without any signal that carries taste."""
        taste = self.recommender.taste_vector(signals, vectors, parameters)
        if taste is None:
            return None
        x, y = self.film_map.place(taste)
        return MapPoint(round(x, 4), round(y, 4))

    @cached_property
    def _limited(self) -> dict[int, Library]:
        return {}

    def _leave_out(self, max_age: int) -> Library:
        rows = np.array([row for row, film in enumerate(self.films) if age_of(film) <= max_age], dtype=np.intp)
        matrix = self.recommender.matrix.only(rows)
        film_map = FilmMap(self.film_map.coordinates[rows], self.film_map.regions, self.film_map.vectors[rows])
        return Library(
            matrix.films,
            Recommender(matrix, self.recommender.parameters),
            film_map,
            max_age,
            self.withheld + len(self.films) - len(rows),
            int(np.count_nonzero(rows >= len(self.films) - self.grown)),
            self.left_out,
        )
