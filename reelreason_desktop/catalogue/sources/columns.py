"""Which column of somebody's table means what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.catalogue.names import tidy
from reelreason_desktop.catalogue.sources.input import SourceError

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "name", "film", "movie", "primarytitle", "movietitle", "filmtitle"),
    "year": ("year", "releaseyear", "startyear", "releasedate", "date"),
    "key": ("id", "movieid", "filmid", "key", "const"),
    "imdb_id": ("imdbid", "imdb", "tconst", "const"),
    "tmdb_id": ("tmdbid", "tmdb"),
    "movielens_id": ("movielensid",),
    "original_title": ("originaltitle",),
    "runtime_min": ("runtimemin", "runtime", "runtimeminutes", "runtimemins", "length"),
    "genres": ("genres", "genre"),
    "directors": ("directors", "director"),
    "cast": ("cast", "actors", "stars", "topcast"),
    "keywords": ("keywords", "tags"),
    "countries": ("countries", "country"),
    "languages": ("languages", "language"),
    "overview": ("overview", "plot", "description", "synopsis", "summary"),
    "certificate": ("certificate", "rated", "certification"),
    "user": ("user", "userid"),
    "stars": ("stars", "rating", "yourrating", "score"),
}
"""Fields, and how columns that hold them are usually called, in letters and digits alone."""


def choose(header: Sequence[str], given: Mapping[str, str], file: str) -> dict[str, str]:
    """Field to column: what a person said first, the usual names for the rest.

    Args:
        header: the columns there are.
        given: field to column.
        file: for messages.

    Raises:
        SourceError: a given field or column does not exist, or no column holds titles.
    """
    for name, column in given.items():
        if name not in NAMES:
            raise SourceError(f"{name} is no field.", f"Fields are: {', '.join(NAMES)}.")
        if column not in header:
            raise SourceError(f"{file} has no column {column}.", f"Its columns are: {', '.join(header)[:200]}.")
    chosen, taken = dict(given), set(given.values())
    plain = {_plain(column): column for column in reversed(header)}
    for name, usual in NAMES.items():
        usual_column = next((plain[word] for word in usual if word in plain and plain[word] not in taken), None)
        if name not in chosen and usual_column is not None:
            chosen[name] = usual_column
            taken.add(usual_column)
    if "title" not in chosen:
        shown = ", ".join(header)[:200] or "none"
        raise SourceError(
            f"No column of {file} looks like titles; there are: {shown}.", "Say which: --column title=NAME."
        )
    return chosen


def _plain(column: str) -> str:
    return "".join(sign for sign in tidy(column).casefold() if sign.isalnum())
