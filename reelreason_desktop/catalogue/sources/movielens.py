"""MovieLens as CSV: latest, latest-small, 25M, 32M. Links give IMDb and TMDB ids, so they are read with the films."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input, Place
from reelreason_desktop.catalogue.sources.movielens_1m import stars_of
from reelreason_desktop.catalogue.sources.rows import Fields, clean, imdb_id, key_of, plain_id, seconds, table, title_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, RatingRecord, Records, TagRecord

_LINKS: Final = ("movieId", "imdbId", "tmdbId")
_MAX_TAG: Final = 200


def _links(place: Place | None) -> dict[str, FilmIds]:
    """Ids by film. The largest set has 87,585 films, which is little to hold."""
    found: dict[str, FilmIds] = {}

    def one(row: Fields) -> Records:
        key = key_of(row["movieId"])
        found[key] = FilmIds(imdb_id(row["imdbId"]), plain_id(row["tmdbId"]), key)
        return ()

    if place is not None:
        with Input(place) as source:
            for _ in table(source, _LINKS, one):
                pass
    return found


def _read_films(links: Place | None, source: Input) -> Rows:
    ids = _links(links)

    def one(row: Fields) -> Records:
        key, name = key_of(row["movieId"]), read_name(title_of(row["title"]))
        known = ids.get(key, FilmIds(movielens=key))
        return (
            FilmRecord(key, name.title, name.year, known, akas=name.akas, genres=own_genres(row["genres"].split("|"))),
        )

    return table(source, ("movieId", "title", "genres"), one)


def _rating(row: Fields) -> Records:
    at = seconds(row["timestamp"])
    return (RatingRecord(key_of(row["userId"]), key_of(row["movieId"]), stars_of(row["rating"]), at),)


def _tag(row: Fields) -> Records:
    tag = clean(row["tag"], limit=_MAX_TAG).casefold()
    return (TagRecord(key_of(row["userId"]), key_of(row["movieId"]), tag, seconds(row["timestamp"])),) if tag else ()


def _read_ratings(source: Input) -> Rows:
    return table(source, ("userId", "movieId", "rating", "timestamp"), _rating)


def _read_tags(source: Input) -> Rows:
    return table(source, ("userId", "movieId", "tag", "timestamp"), _tag)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("movies.csv", "ratings.csv", "tags.csv", "links.csv"))
    readers: dict[str, Callable[[Input], Rows]] = {
        "movies.csv": partial(_read_films, found.get("links.csv")),
        "ratings.csv": _read_ratings,
        "tags.csv": _read_tags,
    }
    return tuple(Part(name, found[name], read) for name, read in readers.items() if name in found)


SOURCE: Final = Source(
    "movielens",
    "MovieLens (CSV: latest, 25M, 32M)",
    "Non-commercial; may be passed on under the same conditions; cite Harper and Konstan (2015).",
    "https://grouplens.org/datasets/movielens/",
    _parts,
)
