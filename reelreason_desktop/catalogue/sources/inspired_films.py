"""The film database of INSPIRED: a table between tabs, from OMDb and IMDb."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import Fields, clean, imdb_id, listed, number, table, title_of, year_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Records


def _film(row: Fields) -> Records:
    if clean(row.get("imdb_type")) not in ("", "movie"):
        return ()
    name = read_name(title_of(row["title"]))
    year = year_of(row["year"]) or name.year
    imdb = imdb_id(row.get("imdb_id"))
    return (
        FilmRecord(
            imdb or clean(row.get("video_id")) or f"{name.title} ({year})",
            name.title,
            year,
            FilmIds(imdb=imdb),
            akas=name.akas,
            runtime_min=number(row.get("movie_runtime")),
            genres=own_genres(listed(row.get("genre"), ",")),
            directors=listed(row.get("director"), ","),
            cast=listed(row.get("actors"), ","),
            countries=listed(row.get("country"), ","),
            languages=listed(row.get("language"), ","),
            overview=clean(row.get("long_plot")) or clean(row.get("short_plot")) or None,
            certificate=clean(row.get("rated")) or None,
        ),
    )


def _read(source: Input) -> Rows:
    return table(source, ("title", "year"), _film, delimiter="\t")


def _parts(path: Path) -> tuple[Part, ...]:
    return tuple(Part(name, place, _read) for name, place in find(path, ("movie_database.tsv",)).items())


SOURCE: Final = Source(
    "inspired-films",
    "INSPIRED film database",
    "No licence is stated; from OMDb and IMDb. Keep it to yourself.",
    "https://github.com/sweetpeach/Inspired",
    _parts,
)
