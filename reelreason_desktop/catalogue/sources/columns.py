"""Which column of somebody's table means what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.catalogue.names import tidy
from reelreason_desktop.catalogue.sources.input import SourceError
from reelreason_desktop.domain.phrases import Notice

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
    "timestamp": ("timestamp",),
}
"""Fields, and how columns that hold them are usually called, in letters and digits alone."""


_OF_RATINGS: Final = "stars"
"""People in a table of films, but what they gave in a table of ratings."""


def choose(header: Sequence[str], given: Mapping[str, str], file: str) -> dict[str, str]:
    """Field to column: what a person said first, the usual names for the rest.

    Args:
        header: the columns there are.
        given: field to column; an empty column: none holds it.
        file: for messages.

    Raises:
        SourceError: a given field or column does not exist, or no column holds titles.
    """
    for name, column in given.items():
        if name not in NAMES:
            raise SourceError(Notice("{} is no field.", name), Notice("Fields are: {}.", ", ".join(NAMES)))
        if column and column not in header:
            raise SourceError(
                Notice("{} has no column {}.", file, column), Notice("Its columns are: {}.", ", ".join(header)[:200])
            )
    chosen = {name: column for name, column in given.items() if column}
    taken = set(chosen.values())
    plain = {_plain(column): column for column in reversed(header)}
    rated = any(word in plain for word in NAMES["user"])
    for name, words in NAMES.items():
        usual = tuple(word for word in words if not (rated and name == "cast" and word == _OF_RATINGS))
        usual_column = next((plain[word] for word in usual if word in plain and plain[word] not in taken), None)
        if name not in given and usual_column is not None:
            chosen[name] = usual_column
            taken.add(usual_column)
    if "title" not in chosen:
        shown = ", ".join(header)[:200] or "none"
        raise SourceError(
            Notice("No column of {} looks like titles; there are: {}.", file, shown), "Say which: --column title=NAME."
        )
    return chosen


def _plain(column: str) -> str:
    return "".join(sign for sign in tidy(column).casefold() if sign.isalnum())
