"""Trakt: the zip of *Settings, Data*, in its older layout with folders and its newer flat one, or one JSON file of it.

The watched lists add up what the history tells one by one, so each film is taken as seen once.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.history.tables import MAX_ROWS, decoded
from reelreason_desktop.history.values import imdb_id, moment, stars, whole, year

SERVICE: Final = "Trakt"
_NUMBERED: Final = r"(?:-\d+)?\.json"
_FILES: Final = (
    (re.compile(rf"(?:history/)?watched-history{_NUMBERED}|history/history{_NUMBERED}"), Mark.SEEN),
    (re.compile(rf"(?:watched/)?watched-movies{_NUMBERED}"), Mark.SEEN),
    (re.compile(rf"(?:ratings/)?ratings-movies{_NUMBERED}"), Mark.RATED),
    (re.compile(rf"(?:lists/|lists-)?(?:watchlist|favorites){_NUMBERED}"), Mark.WATCHLIST),
)
"""In this order: a rating comes after having seen the film. Favourites are likes, see `_mark`."""


def recognises(files: ExportFiles) -> bool:
    """Whether this is a Trakt export."""
    return any(True for _ in _files(files))


def read(files: ExportFiles) -> History:
    """Reads everything it says about films."""
    skipped: Counter[str] = Counter()
    rows: list[HistoryRow] = []
    for name, mark in _files(files):
        for number, entry in enumerate(_entries(files, name), start=1):
            found = _row(entry, mark, f"{name}, entry {number}", skipped)
            rows += [found] if found else []
    return History(SERVICE, tuple(rows), skipped)


def _files(files: ExportFiles) -> Iterator[tuple[str, Mark]]:
    for pattern, mark in _FILES:
        names = (name for name in files.names if pattern.fullmatch(name))
        for name in sorted(names, key=_number):
            yield name, Mark.LIKED if "favorites" in name else mark


def _number(name: str) -> int:
    """`watched-history-10.json` comes after `-9`."""
    digits = re.findall(r"\d+", name)
    return int(digits[-1]) if digits else 0


def _entries(files: ExportFiles, name: str) -> list[object]:
    text = decoded(files.read(name))
    try:
        entries = json.loads(text) if text.strip() else []
    except (ValueError, RecursionError) as error:
        raise KnownError(
            Notice("{} in the export is damaged.", name), "Ask Trakt for a new export.", str(error)
        ) from error
    if not isinstance(entries, list):
        raise KnownError(Notice("{} in the export is no list.", name), "Ask Trakt for a new export.")
    if len(entries) > MAX_ROWS:
        raise KnownError(Notice("{} has more than {:,} entries.", name, MAX_ROWS), "No personal export is that long.")
    return entries


def _row(entry: object, mark: Mark, place: str, skipped: Counter[str]) -> HistoryRow | None:
    film: Any = entry.get("movie") if isinstance(entry, Mapping) else None
    if not isinstance(entry, Mapping) or not isinstance(film, Mapping):
        kind = entry.get("type") if isinstance(entry, Mapping) else None
        skipped["series and episodes" if kind in ("show", "season", "episode") else "entries without a film"] += 1
        return None
    title = film.get("title")
    if not isinstance(title, str) or not title.strip():
        skipped["entries without a title"] += 1
        return None
    rating = stars(entry.get("rating"), 10) if mark is Mark.RATED else None
    ids = film.get("ids")
    known: Mapping[str, Any] = ids if isinstance(ids, Mapping) else {}
    when = next(
        (entry[key] for key in ("rated_at", "watched_at", "last_watched_at", "listed_at") if entry.get(key)), ""
    )
    return HistoryRow(
        mark=Mark.SEEN if mark is Mark.RATED and rating is None else mark,
        title=title.strip(),
        year=year(film.get("year")),
        stars=rating,
        at=moment(when),
        imdb_id=imdb_id(known.get("imdb") or ""),
        tmdb_id=whole(known.get("tmdb")),
        place=place,
    )
