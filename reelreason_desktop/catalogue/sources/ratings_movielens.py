"""MovieLens folders: latest and 32M (CSV), 1M and 10M (`::`), and 100K (tabs and bars), row by row.

Field layouts are those of the README in each download. A row that cannot be used comes out as a `Problem`; a file that
cannot be read at all is a `CatalogueError`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.domain.errors import CatalogueError
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Problem, RatingRecord, TagRecord

HIGHEST_STARS: Final = 5.0

_IMDB_DIGITS: Final = 7
_NOBODYS_FILM: Final = "unknown"  # 100K lists a film of this name, without any facts
_BEFORE_FLAGS: Final = 5  # fields of `u.item` before one flag a genre

Row = tuple[int, list[str]]
"""Number of the line, and its fields."""


class Layout(StrEnum):
    """The formats of MovieLens over the years."""

    CSV = "csv"  # latest, latest-small, 20M, 25M, 32M
    DOUBLE_COLON = "::"  # 1M, 10M
    HUNDRED_K = "100K"


_LISTS: Final[Mapping[Layout, str]] = {
    Layout.CSV: "movies.csv", Layout.DOUBLE_COLON: "movies.dat", Layout.HUNDRED_K: "u.item",
}  # fmt: skip
_RATINGS: Final[Mapping[Layout, str]] = {
    Layout.CSV: "ratings.csv", Layout.DOUBLE_COLON: "ratings.dat", Layout.HUNDRED_K: "u.data",
}  # fmt: skip


def layout_of(folder: Path) -> Layout | None:
    """The format of a folder, by its list of films; None for a folder that is none of them."""
    return next((layout for layout, name in _LISTS.items() if (folder / name).is_file()), None)


def read_films(folder: Path, layout: Layout) -> Iterator[FilmRecord | Problem]:
    """The films of a folder, in the order of its list, with ids from `links.csv` where there is one.

    Raises:
        CatalogueError: the list cannot be read.
    """
    path = folder / _LISTS[layout]
    match layout:
        case Layout.CSV:
            yield from _films_of_csv(path)
        case Layout.DOUBLE_COLON:
            for row in split_rows(path, "::", 3, "latin-1"):
                if isinstance(row, Problem):
                    yield row
                else:
                    number, (film, title, genres) = row
                    yield film_record(path, number, film, title, genres.split("|"), FilmIds(movielens=film))
        case Layout.HUNDRED_K:
            yield from _films_of_100k(path)


def read_ratings(folder: Path, layout: Layout) -> Iterator[RatingRecord | Problem]:
    """The ratings of a folder, in the order of its file.

    Raises:
        CatalogueError: the file cannot be read.
    """
    path = folder / _RATINGS[layout]
    if layout is Layout.CSV:
        rows = csv_rows(path, ("userId", "movieId", "rating", "timestamp"))
    else:
        rows = split_rows(path, "::" if layout is Layout.DOUBLE_COLON else "\t", 4, "latin-1")
    for row in rows:
        yield row if isinstance(row, Problem) else rating_record(path, row, steps_per_star=1.0)


def read_tags(folder: Path) -> Iterator[TagRecord | Problem]:
    """The tags of a CSV folder; nothing where it has none.

    Raises:
        CatalogueError: the file cannot be read.
    """
    path = folder / "tags.csv"
    if not path.is_file():
        return
    for row in csv_rows(path, ("userId", "movieId", "tag", "timestamp")):
        if isinstance(row, Problem):
            yield row
            continue
        number, (user, film, tag, at) = row
        seconds = _seconds(at)
        if tag.strip() and seconds is not None:
            yield TagRecord(user, film, tag.strip(), seconds)
        else:
            yield _problem(path, number, "no tag with a time")


def film_record(
    path: Path, number: int, film: str, written: str, genres: Sequence[str], ids: FilmIds
) -> FilmRecord | Problem:
    """A film from the fields of a list; its title may carry a year and further names."""
    name = read_name(written)
    if not film or not name.title:
        return _problem(path, number, "no id or no title")
    return FilmRecord(film, name.title, name.year, ids, akas=name.akas, genres=own_genres(genres))


def rating_record(path: Path, row: Row, *, steps_per_star: float) -> RatingRecord | Problem:
    """A rating from its four fields: user, film, rating on a scale with so many steps a star, seconds since 1970."""
    number, (user, film, value, at) = row
    seconds = _seconds(at)
    try:
        stars = float(value) / steps_per_star
    except ValueError:
        stars = -1.0
    if not user or not film or seconds is None or not 0.0 <= stars <= HIGHEST_STARS:
        return _problem(path, number, f"no rating up to {HIGHEST_STARS * steps_per_star:g} with a time")
    return RatingRecord(user, film, stars, seconds)


def imdb_id_of(digits: str) -> str | None:
    """`tt0114709` of `0114709` or `114709`, None of anything but digits."""
    return f"tt{int(digits):0{_IMDB_DIGITS}d}" if digits.isascii() and digits.isdecimal() else None


def csv_rows(path: Path, columns: Sequence[str]) -> Iterator[Row | Problem]:
    """The asked-for columns of each row of a CSV file with a header.

    Raises:
        CatalogueError: the file is missing, no CSV in UTF-8, or lacks a column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, [])
            if not set(columns) <= set(header):
                raise _unreadable(path, f"its first line does not name {', '.join(columns)}")
            places = [header.index(column) for column in columns]
            for row in reader:
                if len(row) == len(header):
                    yield reader.line_num, [row[place] for place in places]
                elif row:
                    yield _problem(path, reader.line_num, f"{len(row)} fields instead of {len(header)}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, str(error)) from error


def split_rows(path: Path, separator: str, fields: int, encoding: str) -> Iterator[Row | Problem]:
    """The fields of each line that has as many as it should; empty lines are left out.

    Raises:
        CatalogueError: the file is missing or of another encoding.
    """
    try:
        with path.open(encoding=encoding, newline="\n") as file:
            for number, line in enumerate(file, 1):
                row = line.rstrip("\r\n").split(separator)
                if len(row) == fields:
                    yield number, row
                elif line.strip():
                    yield _problem(path, number, f"{len(row)} fields instead of {fields}")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, str(error)) from error


def _films_of_csv(path: Path) -> Iterator[FilmRecord | Problem]:
    links: dict[str, FilmIds] = {}
    beside = path.with_name("links.csv")
    for link in csv_rows(beside, ("movieId", "imdbId", "tmdbId")) if beside.is_file() else ():
        if isinstance(link, Problem):
            yield link
        else:
            film, imdb, tmdb = link[1]
            links[film] = FilmIds(imdb_id_of(imdb), tmdb or None, film)
    for row in csv_rows(path, ("movieId", "title", "genres")):
        if isinstance(row, Problem):
            yield row
        else:
            number, (film, title, genres) = row
            ids = links.get(film, FilmIds(movielens=film))
            yield film_record(path, number, film, title, genres.split("|"), ids)


def _films_of_100k(path: Path) -> Iterator[FilmRecord | Problem]:
    """Its films are numbered on their own: no ids connect them to the later sets."""
    listed = path.with_name("u.genre")
    named = split_rows(listed, "|", 2, "latin-1") if listed.is_file() else ()
    names = [row[1][0] for row in named if not isinstance(row, Problem)]
    for row in split_rows(path, "|", _BEFORE_FLAGS + len(names), "latin-1"):
        if isinstance(row, Problem):
            yield row
            continue
        number, (film, title, _released, _on_video, _url, *flags) = row
        genres = [name for name, flag in zip(names, flags, strict=True) if flag == "1"]
        if title != _NOBODYS_FILM:
            yield film_record(path, number, film, title, genres, FilmIds())


def _seconds(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdecimal() else None


def _problem(path: Path, number: int, what: str) -> Problem:
    return Problem(f"{path.name}, line {number}: {what}")


def _unreadable(path: Path, why: str) -> CatalogueError:
    return CatalogueError(f"{path.name} cannot be read: {why}.", "Give the folder as it was downloaded.", str(path))
