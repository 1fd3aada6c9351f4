"""The films and everything derived from them, loaded once and read-only afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.projection import FilmMap

if TYPE_CHECKING:
    from reelreason_desktop.conversation.reader import Reader


@dataclass(frozen=True)
class Library:
    """Films, their vectors inside the recommender, and their places on the map."""

    films: Sequence[Film]
    recommender: Recommender
    film_map: FilmMap

    @cached_property
    def reader(self) -> Reader:
        """Understands messages about these films. Made when first needed: learning all titles takes a moment."""
        from reelreason_desktop.conversation.reader import Reader  # noqa: PLC0415 - its patterns take time to compile

        return Reader(self.films)

    @cached_property
    def by_id(self) -> Mapping[str, Film]:
        """Film id to film."""
        return {film.id: film for film in self.films}
