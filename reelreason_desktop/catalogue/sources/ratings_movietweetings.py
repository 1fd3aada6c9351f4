"""MovieTweetings folders: `movies.dat` (some copies: `items.dat`) and `ratings.dat`, UTF-8, fields parted by `::`.

Films are known by the digits of their IMDb number, ratings run from 0 to 10. `users.dat` names real accounts and is
never opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.ratings_movielens import film_record, imdb_id_of, rating_record, split_rows
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Problem, RatingRecord

_LISTS: Final = ("movies.dat", "items.dat")
_IMDB_DIGITS: Final = 7
_STEPS_PER_STAR: Final = 2.0


def is_movietweetings(folder: Path) -> bool:
    """Whether the folder's films are known by IMDb numbers, which MovieLens 1M, of the same layout, never does.

    Raises:
        CatalogueError: the list of films cannot be read.
    """
    path = _list_of(folder)
    if not path.is_file():
        return False
    # Latin-1 accepts any bytes, so that a MovieLens file is looked at without an error.
    first = next(split_rows(path, "::", 3, "latin-1"), Problem("no films"))
    return not isinstance(first, Problem) and first[1][0].isdecimal() and len(first[1][0]) >= _IMDB_DIGITS


def read_films(folder: Path) -> Iterator[FilmRecord | Problem]:
    """The films of a folder, in the order of its list.

    Raises:
        CatalogueError: the list cannot be read.
    """
    path = _list_of(folder)
    for row in split_rows(path, "::", 3, "utf-8"):
        if isinstance(row, Problem):
            yield row
        else:
            number, (film, title, genres) = row
            yield film_record(path, number, film, title, genres.split("|"), FilmIds(imdb_id_of(film)))


def read_ratings(folder: Path) -> Iterator[RatingRecord | Problem]:
    """The ratings of a folder, in the order of its file; two steps make a star.

    Raises:
        CatalogueError: the file cannot be read.
    """
    path = folder / "ratings.dat"
    for row in split_rows(path, "::", 4, "utf-8"):
        yield row if isinstance(row, Problem) else rating_record(path, row, steps_per_star=_STEPS_PER_STAR)


def _list_of(folder: Path) -> Path:
    return next((folder / name for name in _LISTS if (folder / name).is_file()), folder / _LISTS[0])
