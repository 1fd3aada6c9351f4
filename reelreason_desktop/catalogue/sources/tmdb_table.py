"""Film tables that were enriched through TMDB: a film's own title and year, and beside them what TMDB answered.

A TMDB half that describes another film is left out: such tables join by search, and a search always finds something.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.matching import ACCEPT, compare
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import (
    Fields,
    clean,
    imdb_id,
    key_of,
    listed,
    number,
    plain_id,
    table,
    title_of,
    year_of,
)  # fmt: skip
from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm, Problem, Records


def _film(row: Fields) -> Records:
    key, name = key_of(row.get("movieId") or row.get("movie_id") or row.get("id")), read_name(title_of(row["title"]))
    imdb = imdb_id(row.get("imdb_id"))
    year = name.year or year_of(row.get("year"))
    own = FilmRecord(
        key,
        name.title,
        year,
        FilmIds(imdb, None, key if "movieId" in row else None),
        akas=name.akas,
        genres=own_genres(listed(row.get("genres"), "|")),
    )
    found = clean(row.get("tmdb_title"))
    if not found:
        return (own,)
    doubt = _another_film(own, row)
    return (own, Problem(doubt)) if doubt else (_enriched(own, row),)


def _another_film(own: FilmRecord, row: Fields) -> str:
    """Why the TMDB half is not this film; empty when it is."""
    found, year = title_of(row["tmdb_title"]), year_of(row.get("tmdb_release_date"))
    genres = frozenset(own_genres(listed(row.get("tmdb_genres"), ",")))
    answer = KnownFilm(0, read_name(found).all, frozenset({year} if year else ()), genres=genres)
    if compare(own, answer).score >= ACCEPT:
        return ""
    return (
        f"TMDB's {found} ({year or 'no year'}) may not be {own.title} ({own.year or 'no year'}): its half was left out"
    )


def _enriched(own: FilmRecord, row: Fields) -> FilmRecord:
    return FilmRecord(
        own.key,
        own.title,
        own.year,
        FilmIds(own.ids.imdb, plain_id(row.get("tmdb_id")), own.ids.movielens),
        akas=own.akas,
        runtime_min=number(row.get("tmdb_runtime")),
        genres=own.genres or own_genres(listed(row.get("tmdb_genres"), ",")),
        directors=listed(row.get("tmdb_director"), ","),
        cast=listed(row.get("tmdb_top_cast"), ","),
        keywords=listed(row.get("tmdb_keywords"), ","),
        overview=clean(row.get("tmdb_overview")) or None,
    )


def _read(source: Input) -> Rows:
    return table(source, ("title", "tmdb_id", "tmdb_title"), _film)


def _parts(path: Path) -> tuple[Part, ...]:
    pattern = path.name if path.is_file() and path.suffix != ".zip" else "*_tmdb.csv"
    return tuple(Part(place.name, place, _read) for place in find(path, (pattern,)).values())


SOURCE: Final = Source(
    "tmdb-table",
    "Film table enriched through TMDB",
    "Made from TMDB, under TMDB's terms: for your own use, never for training. Not endorsed or certified by TMDB.",
    "https://www.themoviedb.org/api-terms-of-use",
    _parts,
)
