"""MovieLens 100K: films between `|` with a column for each genre, ratings between tabs, latin-1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.movielens_1m import stars_of
from reelreason_desktop.catalogue.sources.rows import fields, key_of, seconds, title_of, year_of
from reelreason_desktop.domain.records import FilmRecord, RatingRecord, Records

_GENRES: Final = (
    "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
    "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
)  # fmt: skip
_BEFORE_GENRES: Final = 5
_NOBODYS_FILM: Final = "unknown"
"""The set lists a film of this name, without any facts."""


def _film(values: Sequence[str]) -> Records:
    """The numbers of this set are its own: they are no MovieLens ids, and films are found by their titles."""
    key, written, released = values[:3]
    if written == _NOBODYS_FILM:
        return ()
    name = read_name(title_of(written))
    year = name.year or year_of(released[-4:])
    marked = [genre for genre, flag in zip(_GENRES, values[_BEFORE_GENRES:], strict=True) if flag == "1"]
    return (FilmRecord(key_of(key), name.title, year, akas=name.akas, genres=own_genres(marked)),)


def _rating(values: Sequence[str]) -> Records:
    user, key, stars, at = values
    return (RatingRecord(key_of(user), key_of(key), stars_of(stars), seconds(at)),)


def _read_films(source: Input) -> Rows:
    return fields(source, "|", _BEFORE_GENRES + len(_GENRES), _film)


def _read_ratings(source: Input) -> Rows:
    return fields(source, "\t", 4, _rating)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("u.item", "u.data"))
    readers = {"u.item": _read_films, "u.data": _read_ratings}
    return tuple(Part(name, found[name], read) for name, read in readers.items() if name in found)


SOURCE: Final = Source(
    "movielens-100k",
    "MovieLens 100K",
    "Research use only; may not be passed on.",
    "https://grouplens.org/datasets/movielens/100k/",
    _parts,
)
