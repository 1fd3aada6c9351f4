"""MovieTweetings: fields between `::`, UTF-8, films under their IMDb numbers, ratings from 0 to 10."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.movielens_1m import stars_of
from reelreason_desktop.catalogue.sources.rows import fields, imdb_id, key_of, seconds, title_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, RatingRecord, Records

_BEST: Final = 10.0


def _key(number: str) -> str:
    key = imdb_id(number)
    if key is None:
        raise ValueError(f"{number[:20]} is no IMDb number")
    return key


def _film(values: Sequence[str]) -> Records:
    number, written, genres = values
    key, name = _key(number), read_name(title_of(written))
    ids = FilmIds(imdb=key)
    return (FilmRecord(key, name.title, name.year, ids, akas=name.akas, genres=own_genres(genres.split("|"))),)


def _rating(values: Sequence[str]) -> Records:
    user, number, points, at = values
    return (RatingRecord(key_of(user), _key(number), stars_of(points, _BEST), seconds(at)),)


def _read_films(source: Input) -> Rows:
    return fields(source, "::", 3, _film)


def _read_ratings(source: Input) -> Rows:
    return fields(source, "::", 4, _rating)


def _parts(path: Path) -> tuple[Part, ...]:
    """`users.dat` leads to real accounts and is never opened. Some copies call the list of films `items.dat`."""
    found = find(path, ("movies.dat", "items.dat", "ratings.dat"))
    films = "movies.dat" if "movies.dat" in found else "items.dat"
    readers = {films: _read_films, "ratings.dat": _read_ratings}
    return tuple(Part(name, found[name], read) for name, read in readers.items() if name in found)


SOURCE: Final = Source(
    "movietweetings",
    "MovieTweetings",
    "MIT licence; cite Dooms, De Pessemier and Martens (2013).",
    "https://github.com/sidooms/MovieTweetings",
    _parts,
)
