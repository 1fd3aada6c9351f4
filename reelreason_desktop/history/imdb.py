"""IMDb: the CSV of *Your ratings* or *Your watchlist*, in its three generations of headers."""

from __future__ import annotations

from collections import Counter
from typing import Final

from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.history.tables import TableRow, columns_of, decoded, header, table_rows
from reelreason_desktop.history.values import imdb_id, moment, stars, whole, year

SERVICE: Final = "IMDb"
_COLUMNS: Final = {"const", "title"}
_NO_FILMS: Final = ("series", "episode", "game", "podcast", "music", "serie", "épisode", "folge", "spiel")
"""In the words for kinds of titles that are none, whatever language and case the export has them in."""


def recognises(files: ExportFiles) -> bool:
    """Whether this is an IMDb export."""
    return any(_is_ours(files, name) for name in files.tables)


def read(files: ExportFiles) -> History:
    """Reads everything it says about films."""
    skipped: Counter[str] = Counter()
    rows: list[HistoryRow] = []
    for name in files.tables:
        if _is_ours(files, name):
            text = decoded(files.read(name))
            is_list = "position" in header(text)
            rows += [found for row in table_rows(text, name) if (found := _row(row, name, is_list, skipped))]
    return History(SERVICE, tuple(rows), skipped)


def _is_ours(files: ExportFiles, name: str) -> bool:
    return columns_of(files.head(name)) >= _COLUMNS


def _row(row: TableRow, name: str, is_list: bool, skipped: Counter[str]) -> HistoryRow | None:
    kind = row["title type"].casefold()
    if any(word in kind for word in _NO_FILMS):
        skipped["series, episodes and games"] += 1
        return None
    title, const = row["title"], imdb_id(row["const"])
    if not title and const is None:
        skipped["rows without a title"] += 1
        return None
    rating = stars(row["your rating"] or row["you rated"], 10)
    mark = Mark.RATED if rating is not None else Mark.WATCHLIST if is_list else Mark.SEEN
    when = row["date rated"] or row["date added"] or row["created"] or row["modified"]
    return HistoryRow(
        mark=mark,
        title=title,
        year=year(row["year"]) or year(row["release date"]),
        stars=rating,
        at=moment(when),
        imdb_id=const,
        runtime_min=whole(row["runtime (mins)"]),
        directors=tuple(name.strip() for name in row["directors"].split(",") if name.strip()),
        place=f"{name}, row {row.number}",
    )
