"""MovieLens: the CSV that movielens.org gives its members, ratings or wishlist."""

from __future__ import annotations

from collections import Counter
from typing import Final

from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.history.tables import TableRow, columns_of, decoded, table_rows
from reelreason_desktop.history.values import imdb_id, moment, stars, whole

SERVICE: Final = "MovieLens"
_COLUMNS: Final = {"movie_id", "imdb_id", "title"}


def recognises(files: ExportFiles) -> bool:
    """Whether this is an export of a MovieLens member."""
    return any(_is_ours(files, name) for name in files.tables)


def read(files: ExportFiles) -> History:
    """Reads everything it says about films."""
    skipped: Counter[str] = Counter()
    rows: list[HistoryRow] = []
    for name in files.tables:
        if _is_ours(files, name):
            text = decoded(files.read(name))
            rows += [found for row in table_rows(text, name) if (found := _row(row, name, skipped))]
    return History(SERVICE, tuple(rows), skipped)


def _is_ours(files: ExportFiles, name: str) -> bool:
    return columns_of(files.head(name)) >= _COLUMNS


def _row(row: TableRow, name: str, skipped: Counter[str]) -> HistoryRow | None:
    if not row["title"]:
        skipped["rows without a title"] += 1
        return None
    rating = stars(row["rating"], 5)
    unrated = Mark.WATCHLIST if "wishlist" in name.casefold() else Mark.SEEN
    return HistoryRow(
        mark=unrated if rating is None else Mark.RATED,
        title=row["title"],
        stars=rating,
        at=moment(row["date"]),
        imdb_id=imdb_id(row["imdb_id"]),
        tmdb_id=whole(row["tmdb_id"]),
        place=f"{name}, row {row.number}",
    )
