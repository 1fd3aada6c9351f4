"""MovieLens 1M: fields between `::`, latin-1, no first line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import fields, key_of, seconds, title_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, RatingRecord, Records


def _film(values: Sequence[str]) -> Records:
    key, written, genres = values
    number, name = int(key), read_name(title_of(written))
    ids = FilmIds(movielens=str(number))
    return (FilmRecord(str(number), name.title, name.year, ids, akas=name.akas, genres=own_genres(genres.split("|"))),)


def _rating(values: Sequence[str]) -> Records:
    user, key, stars, at = values
    return (RatingRecord(key_of(user), str(int(key)), stars_of(stars), seconds(at)),)


def stars_of(written: str, best: float = 5.0) -> float:
    """A rating on the scale from 0 to 5, for one on the scale from 0 to `best`.

    Raises:
        ValueError: it is not on its scale.
    """
    value = float(written)
    if not 0 <= value <= best:
        raise ValueError(f"a rating of {written}")
    return value * 5 / best


def _read_films(source: Input) -> Rows:
    return fields(source, "::", 3, _film)


def _read_ratings(source: Input) -> Rows:
    return fields(source, "::", 4, _rating)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("movies.dat", "ratings.dat"))
    readers = {"movies.dat": _read_films, "ratings.dat": _read_ratings}
    return tuple(Part(name, found[name], read) for name, read in readers.items() if name in found)


SOURCE: Final = Source(
    "movielens-1m",
    "MovieLens 1M",
    "Research use only; may not be passed on.",
    "https://grouplens.org/datasets/movielens/1m/",
    _parts,
)
