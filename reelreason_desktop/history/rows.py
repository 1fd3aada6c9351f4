"""What the export of another service says about films, before it is matched with the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What a row says about its film."""

    RATED = "rated"
    SEEN = "seen"
    WATCHLIST = "watchlist"
    LIKED = "liked"
    DISLIKED = "disliked"
    REJECTED = "not for me"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One mark on one film, as the file has it.

    Attributes:
        mark: what is said.
        title: as it is written in the file.
        year: of the film; None when the file does not say.
        stars: 0.5 to 5 in half steps, for `Mark.RATED` only.
        at: when, in UTC; None when the file does not say.
        imdb_id: `tt0113277`.
        tmdb_id: number of the film at TMDB.
        runtime_min: in minutes.
        directors: their names.
        place: where it stands, for people: `ratings.csv, row 12`.
    """

    mark: Mark
    title: str
    year: int | None = None
    stars: float | None = None
    at: datetime | None = None
    imdb_id: str | None = None
    tmdb_id: int | None = None
    runtime_min: int | None = None
    directors: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Everything one export says about films.

    Attributes:
        service: whose export it is, for people.
        rows: in the order of the files; what a later row says about a film counts more.
        skipped: why rows were left out, and how many: series, rows without a title.
    """

    service: str
    rows: tuple[HistoryRow, ...]
    skipped: Mapping[str, int]
