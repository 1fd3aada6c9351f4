"""All sources by the name that the command line calls them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reelreason_desktop.catalogue.sources import (
    ccpe,
    cmu,
    goemotions,
    imdb,
    inspired,
    inspired_films,
    movielens,
    movielens_1m,
    movielens_100k,
    movietweetings,
    redial,
    redial_turns,
    tmdb_5000,
    tmdb_table,
)
from reelreason_desktop.catalogue.sources.base import Source
from reelreason_desktop.catalogue.sources.table import table_source
from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice

_ALL: Final = (
    movielens_1m.SOURCE,
    movielens.SOURCE,
    movielens_100k.SOURCE,
    movietweetings.SOURCE,
    inspired_films.SOURCE,
    imdb.SOURCE,
    cmu.SOURCE,
    tmdb_5000.SOURCE,
    tmdb_table.SOURCE,
    redial.SOURCE,
    redial_turns.SOURCE,
    ccpe.SOURCE,
    inspired.SOURCE,
    goemotions.SOURCE,
)
SOURCES: Final[Mapping[str, Source]] = {source.name: source for source in _ALL}


def source_named(name: str, columns: Mapping[str, str] | None = None) -> Source:
    """A source; `columns` is for tables only.

    Raises:
        NotFoundError: there is none of that name.
    """
    if name == "table":
        return table_source(columns)
    if name not in SOURCES:
        raise NotFoundError(
            Notice("{} is no source.", name), Notice("Sources are: {}.", ", ".join((*SOURCES, "table")))
        )
    return SOURCES[name]
