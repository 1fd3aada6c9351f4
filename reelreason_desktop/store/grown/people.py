"""What people of the added sources liked and said, streamed person by person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reelreason_desktop.store.db import Database, Row

_ROWS_AT_ONCE: Final = 20_000


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a source: `id` is `source:user`. `films`: which they liked or named; `text`: their words."""

    id: str
    films: tuple[int, ...]
    text: str = ""


def people_who_rated(db: Database, stars: float) -> Iterator[Person]:
    """Everybody who gave a known film at least so many stars, with those films."""
    sql = (
        "SELECT ratings.source_id, user, ratings.key, name, film_id FROM ratings"
        " JOIN links ON links.source_id = ratings.source_id AND links.key = ratings.key"
        " JOIN sources ON sources.id = ratings.source_id"
        " WHERE (ratings.source_id, user, ratings.key) > (?, ?, ?) AND stars >= ? AND film_id IS NOT NULL"
        " ORDER BY ratings.source_id, user, ratings.key LIMIT ?"
    )
    rows = _paged(db, sql, (0, "", ""), (stars,))
    for (source, user), liked in groupby(rows, key=lambda row: (row[3], row[1])):
        yield Person(f"{source}:{user}", tuple(dict.fromkeys(row[4] for row in liked)))


def people_who_spoke(db: Database) -> Iterator[Person]:
    """The seeker of every dialogue: their words, and the known films they named."""
    sql = (
        "SELECT source_id, dialogue, turn, name, text, films FROM utterances"
        " JOIN sources ON sources.id = source_id"
        " WHERE (source_id, dialogue, turn) > (?, ?, ?) AND speaker = ? ORDER BY source_id, dialogue, turn LIMIT ?"
    )
    rows = _paged(db, sql, (0, "", -1), ("seeker",))
    films: Mapping[str, int] = {}
    of_source = None
    for (source_id, name, dialogue), said in groupby(rows, key=lambda row: (row[0], row[3], row[1])):
        if source_id != of_source:
            of_source, films = source_id, _films_of_source(db, source_id)
        turns = list(said)
        named = [films[key] for row in turns for key in json.loads(row[5]) if key in films]
        yield Person(f"{name}:{dialogue}", tuple(dict.fromkeys(named)), " ".join(row[4] for row in turns))


def _films_of_source(db: Database, source_id: int) -> Mapping[str, int]:
    return dict(db.rows("SELECT key, film_id FROM links WHERE source_id = ? AND film_id IS NOT NULL", (source_id,)))


def _paged(db: Database, sql: str, first: tuple[object, ...], rest: tuple[object, ...]) -> Iterator[Row]:
    """All rows, some thousands read at a time; the first columns of a row say where the next page begins."""
    after = first
    while rows := db.rows(sql, (*after, *rest, _ROWS_AT_ONCE)):
        yield from rows
        after = rows[-1][: len(first)]
