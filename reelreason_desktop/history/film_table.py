"""A table of films with marks: what this program writes, and what Letterboxd takes in.

Columns of Letterboxd's import format: https://letterboxd.com/about/importing-data/
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.history.tables import TableRow, columns_of, decoded, table_rows
from reelreason_desktop.history.values import imdb_id, moment, stars, whole, year

SERVICE: Final = "a table of films"
_WHICH: Final = frozenset({"year", "imdbid", "imdb_id", "tmdbid", "tmdb_id"})
_WHAT: Final = frozenset({"rating", "rating10", "stars", "standing", "watcheddate"})
_MARKS: Final = {mark.value: mark for mark in Mark}


def recognises(files: ExportFiles) -> bool:
    """Whether a table names films and says something about each."""
    return any(_is_ours(files, name) for name in files.tables)


def read(files: ExportFiles) -> History:
    """Reads everything it says about films."""
    skipped: Counter[str] = Counter()
    rows: list[HistoryRow] = []
    for name in files.tables:
        if _is_ours(files, name):
            for row in table_rows(decoded(files.read(name)), name):
                rows += _marks(row, name, skipped)
    return History(SERVICE, tuple(rows), skipped)


def _is_ours(files: ExportFiles, name: str) -> bool:
    columns = columns_of(files.head(name))
    return "title" in columns and bool(columns & _WHICH) and bool(columns & _WHAT)


def _marks(row: TableRow, name: str, skipped: Counter[str]) -> Iterator[HistoryRow]:
    title = _as_written(row["title"])
    if not title:
        skipped["rows without a title"] += 1
        return
    rating = stars(row["rating"] or row["stars"], 5) or stars(row["rating10"], 10)
    said = [word.strip() for word in row["standing"].casefold().split(",") if word.strip()]
    marks = [_MARKS[word] for word in said if word in _MARKS] or [Mark.SEEN]
    if rating is not None:
        marks = [Mark.RATED, *(mark for mark in marks if mark is not Mark.SEEN)]
    else:
        marks = [Mark.SEEN if mark is Mark.RATED else mark for mark in marks]
    for mark in dict.fromkeys(marks):
        yield HistoryRow(
            mark=mark,
            title=title,
            year=year(row["year"]),
            stars=rating if mark is Mark.RATED else None,
            at=moment(row["watcheddate"]) or moment(row["last_marked"]),
            imdb_id=imdb_id(row["imdbid"] or row["imdb_id"]),
            tmdb_id=whole(row["tmdbid"] or row["tmdb_id"]),
            place=f"{name}, row {row.number}",
        )


def _as_written(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from computing a title."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell
