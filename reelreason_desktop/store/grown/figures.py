"""Counting the grown catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reelreason_desktop.store.db import Database


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """Rows that a source holds. `films` it describes; `mentions` it only names, of which `linked` are known."""

    films: int
    mentions: int
    linked: int
    ratings: int
    tags: int
    dialogues: int
    utterances: int
    emotions: int
    users: int


def source_figures(db: Database, source_id: int) -> SourceFigures:
    """What one source holds."""

    def count(what: str) -> int:
        return int(db.rows(f"SELECT {what} = ?", (source_id,))[0][0] or 0)

    return SourceFigures(
        films=count("count(*) FROM links WHERE NOT mention AND source_id"),
        mentions=count("count(*) FROM links WHERE mention AND source_id"),
        linked=count("count(*) FROM links WHERE mention AND film_id IS NOT NULL AND source_id"),
        ratings=count("count(*) FROM ratings WHERE source_id"),
        tags=count("count(*) FROM tags WHERE source_id"),
        dialogues=count("count(DISTINCT dialogue) FROM utterances WHERE source_id"),
        utterances=count("count(*) FROM utterances WHERE source_id"),
        emotions=count("count(*) FROM emotions WHERE source_id"),
        users=count("count(DISTINCT user) FROM ratings WHERE source_id"),
    )


def count_films(db: Database) -> int:
    """Entries of the catalogue."""
    return int(db.rows("SELECT count(*) FROM films")[0][0])


def merged_duplicates(db: Database) -> int:
    """How many descriptions joined an entry that was there: descriptions less entries."""
    described = int(db.rows("SELECT count(*) FROM links WHERE NOT mention")[0][0])
    return described - count_films(db)


def coverage(db: Database) -> Mapping[str, int]:
    """Field to entries of which at least one source knows it."""
    sql = (
        "SELECT fact.key, count(DISTINCT film_id) FROM links, json_each(facts) AS fact"
        " WHERE NOT mention GROUP BY fact.key ORDER BY 2 DESC, 1"
    )
    return {row[0]: row[1] for row in db.rows(sql)}
