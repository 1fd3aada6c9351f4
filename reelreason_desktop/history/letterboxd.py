"""Letterboxd: the zip of *Settings, Data, Export your data*, or one table of it.

Files are taken by their exact path: `deleted/` and `orphaned/` hold tables of the same names. `profile.csv` holds name
and mail address and is never opened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.history.tables import TableRow, columns_of, decoded, table_rows
from reelreason_desktop.history.values import moment, stars, year

SERVICE: Final = "Letterboxd"
_TABLES: Final = {
    "watched.csv": Mark.SEEN,
    "diary.csv": Mark.RATED,
    "ratings.csv": Mark.RATED,
    "likes/films.csv": Mark.LIKED,
    "watchlist.csv": Mark.WATCHLIST,
}
"""In this order: what the person thinks now is in `ratings.csv`, what they thought back then in the diary."""
_COLUMNS: Final = {"name", "year", "letterboxd uri"}


def recognises(files: ExportFiles) -> bool:
    """Whether this is a Letterboxd export."""
    return any(_is_ours(files, name) for name in _tables(files))


def read(files: ExportFiles) -> History:
    """Reads everything it says about films."""
    skipped: Counter[str] = Counter()
    rows: list[HistoryRow] = []
    for name, mark in _tables(files).items():
        if _is_ours(files, name):
            rows += _rows(decoded(files.read(name)), name, mark, skipped)
    return History(SERVICE, tuple(rows), skipped)


def _tables(files: ExportFiles) -> dict[str, Mark]:
    """Those of the zip, or a table on its own, whatever it is called now."""
    if len(files.names) == 1 and (only := files.names[0]).casefold().endswith(".csv") and only != "profile.csv":
        mark = Mark.WATCHLIST if "watchlist" in only.casefold() else Mark.SEEN
        return {only: _TABLES.get(only, mark)}
    return {name: mark for name, mark in _TABLES.items() if name in files}


def _is_ours(files: ExportFiles, name: str) -> bool:
    return columns_of(files.head(name)) >= _COLUMNS


def _rows(text: str, name: str, mark: Mark, skipped: Counter[str]) -> Iterator[HistoryRow]:
    for row in table_rows(text, name):
        if row["name"]:
            yield _row(row, name, mark)
        else:
            skipped["rows without a title"] += 1


def _row(row: TableRow, name: str, mark: Mark) -> HistoryRow:
    rating = stars(row["rating"], 5)
    if mark in (Mark.RATED, Mark.SEEN):  # a diary entry without a rating was watched all the same
        mark = Mark.RATED if rating is not None else Mark.SEEN
    return HistoryRow(
        mark=mark,
        title=row["name"],
        year=year(row["year"]),
        stars=rating if mark is Mark.RATED else None,
        at=moment(row["watched date"]) or moment(row["date"]),
        place=f"{name}, row {row.number}",
    )
