"""Telling rating sets apart by their files, for whoever is given a folder without its name."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources import movielens, movielens_1m, movielens_100k, movietweetings
from reelreason_desktop.catalogue.sources.base import Source, find
from reelreason_desktop.catalogue.sources.input import Input, Place

_LISTS: Final = ("movies.csv", "u.item", "movies.dat", "items.dat")
_IMDB_DIGITS: Final = 7


def rating_set_at(path: Path) -> Source:
    """The importer of MovieLens (latest, 1M, 100K) or MovieTweetings for a folder or zip file.

    Raises:
        SourceError: it holds none of their lists of films, or the list cannot be read.
    """
    found = find(path, _LISTS)
    if "movies.csv" in found:
        return movielens.SOURCE
    if "u.item" in found:
        return movielens_100k.SOURCE
    return movietweetings.SOURCE if _has_imdb_numbers(next(iter(found.values()))) else movielens_1m.SOURCE


def _has_imdb_numbers(listed: Place) -> bool:
    """MovieTweetings and MovieLens 1M share a layout; only the numbers of the first have seven digits and more."""
    with Input(listed) as opened:
        first = next(islice(opened.lines(), 1), "")
    number = first.partition("::")[0]
    return number.isdecimal() and len(number) >= _IMDB_DIGITS
