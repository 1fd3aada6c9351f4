"""Everything that is said of each film, film by film, for a pass over the whole catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.facts import from_json

_FILMS_AT_ONCE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Description:
    """A film and what its sources say, the source that was added first coming first. `key`: of the first of them."""

    film_id: int
    sources: tuple[str, ...]
    key: str
    said: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class RatingCount:
    """How many people of one source rated a film, and their mean in stars."""

    film_id: int
    source_id: int
    count: int
    mean: float


def descriptions(db: Database) -> Iterator[Description]:
    """All films in the order of their numbers, some thousands read at a time. Mentions say nothing."""
    (last,) = db.rows("SELECT coalesce(max(id), 0) FROM films")[0]
    sql = (
        "SELECT film_id, sources.name, links.key, facts FROM links JOIN sources ON sources.id = source_id"
        " WHERE film_id > ? AND film_id <= ? AND NOT mention ORDER BY film_id, links.id"
    )
    for first in range(0, last, _FILMS_AT_ONCE):
        rows = db.rows(sql, (first, first + _FILMS_AT_ONCE))
        for film_id, group in groupby(rows, key=lambda row: int(row[0])):
            said = list(group)
            yield Description(
                film_id, tuple(row[1] for row in said), said[0][2], tuple(from_json(row[3]) for row in said)
            )


def rating_counts(db: Database) -> tuple[RatingCount, ...]:
    """One for each film and source that rates it; a film that a source has twice counts once."""
    sql = (
        "SELECT film_id, rated.source_id, sum(n), sum(total) / sum(n) FROM"
        " (SELECT source_id, key, count(*) AS n, sum(stars) AS total FROM ratings GROUP BY source_id, key) AS rated"
        " JOIN links ON links.source_id = rated.source_id AND links.key = rated.key"
        " WHERE film_id IS NOT NULL GROUP BY film_id, rated.source_id ORDER BY film_id, rated.source_id"
    )
    return db.read(lambda row: RatingCount(*row), sql)


def state_of(db: Database) -> str:
    """A short text that changes whenever films or what is said of them change; ratings count by their number."""
    counts = db.rows(
        "SELECT (SELECT count(*) FROM films), (SELECT coalesce(max(id), 0) FROM films), (SELECT count(*) FROM links),"
        " (SELECT coalesce(max(retrieved_at), '') FROM links), (SELECT count(*) FROM ratings)"
    )[0]
    return "/".join(str(count) for count in counts)
