"""The films that ship with the program, as one more source: films of other sources join them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.bundled import FilmFiles
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.records import FilmIds, FilmRecord

NAME: Final = "shipped"


def shipped_records(folder: Path) -> tuple[str, Sequence[FilmRecord]]:
    """A hash of the shipped film files, and their films.

    Raises:
        CatalogueError: they cannot be read.
    """
    files = FilmFiles.read(folder)
    return files.hash, [_record(film) for film in files.films(checked=files.hash)]


def _record(film: Film) -> FilmRecord:
    return FilmRecord(
        film.id,
        film.title,
        film.year,
        FilmIds(film.imdb_id, str(film.tmdb_id) if film.tmdb_id else None),
        original_title=film.original_title,
        runtime_min=film.runtime_min,
        genres=film.genres,
        directors=film.directors,
        cast=film.cast,
        keywords=film.keywords,
        countries=film.countries,
        languages=film.languages,
        overview=film.overview,
        certificate=film.maturity.value,
    )
