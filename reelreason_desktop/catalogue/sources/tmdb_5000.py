"""TMDB 5000: a table in which genres, keywords, countries and languages are JSON. Usually zipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import tidy
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import Fields, clean, number, plain_id, table, title_of, year_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Records

_AFTERTHOUGHTS: Final = frozenset({"duringcreditsstinger", "aftercreditsstinger"})


def _named(written: str) -> tuple[str, ...]:
    """The names in a JSON list of objects."""
    data = json.loads(written) if written.strip() else []
    return tuple(dict.fromkeys(name for entry in data if (name := clean(entry["name"]))))


def _film(row: Fields) -> Records:
    tmdb = plain_id(row["id"])
    if tmdb is None:
        raise ValueError("no TMDB id")
    title, original = title_of(row["title"]), tidy(row["original_title"])
    return (
        FilmRecord(
            tmdb,
            title,
            year_of(row["release_date"]),
            FilmIds(tmdb=tmdb),
            original_title=original if original != title else None,
            runtime_min=number(row["runtime"]),
            genres=own_genres(_named(row["genres"])),
            keywords=tuple(word for word in _named(row["keywords"]) if word not in _AFTERTHOUGHTS),
            countries=_named(row["production_countries"]),
            languages=_named(row["spoken_languages"]),
            overview=clean(row["overview"]) or None,
        ),
    )


def _read(source: Input) -> Rows:
    columns = ("id", "title", "original_title", "release_date", "runtime", "genres", "keywords", "overview")
    return table(source, (*columns, "production_countries", "spoken_languages"), _film)


def _parts(path: Path) -> tuple[Part, ...]:
    if path.is_dir() and (zips := sorted(path.glob("tmdb_5000_movies*.zip"))):
        return _parts(zips[0])
    return tuple(Part(name, place, _read) for name, place in find(path, ("tmdb_5000_movies.csv",)).items())


SOURCE: Final = Source(
    "tmdb-5000",
    "TMDB 5000",
    "Made from TMDB, under TMDB's terms: for your own use, never for training. Not endorsed or certified by TMDB.",
    "https://www.themoviedb.org/api-terms-of-use",
    _parts,
)
