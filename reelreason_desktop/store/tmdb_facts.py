"""What TMDB said of films, for a while. Its terms allow keeping nothing longer than six months.

It lies in a file of its own that nothing but the display reads: vectors and weights are made without it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database, to_moment, to_text
from reelreason_desktop.store.errors import store_errors

KEPT_FOR: Final = timedelta(days=180)
_APPLICATION_ID: Final = 0x5252544D  # "RRTM"
_TABLES: Final = (
    "CREATE TABLE facts (film_id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, retrieved_at TEXT NOT NULL,"
    " PRIMARY KEY (film_id, field)) WITHOUT ROWID",
    "CREATE TABLE asked (film_id TEXT PRIMARY KEY, asked_at TEXT NOT NULL) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class TmdbFact:
    """One field, and when TMDB said so."""

    value: Any
    retrieved_at: datetime


@dataclass(frozen=True, slots=True)
class TmdbCount:
    """`films` of which something is known, `fields` of them together, and when the oldest was retrieved."""

    films: int
    fields: int
    oldest: datetime | None


@contextmanager
def open_tmdb_facts(path: Path) -> Iterator[TmdbFacts]:
    """The file, made when missing.

    Raises:
        StoreError: it cannot be opened, is damaged, or is something else.
    """
    with store_errors(path, called="TMDB"):
        path.parent.mkdir(parents=True, exist_ok=True)
    db = Database(path, called="TMDB")
    try:
        db.configure()
        with db.transaction():
            application = db.rows("PRAGMA application_id")[0][0]
            if application == 0 and not db.rows("SELECT 1 FROM sqlite_master LIMIT 1"):
                for statement in (*_TABLES, f"PRAGMA application_id = {_APPLICATION_ID}"):
                    db.run(statement)
            elif application != _APPLICATION_ID:
                raise StoreError(Notice("{} was not written by this program.", path), "Move it away and try again.")
        yield TmdbFacts(db)
    finally:
        db.close()


class TmdbFacts:
    """Facts by film and field. What is too old is not there any more."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, film_id: str, facts: Mapping[str, Any], at: datetime) -> None:
        """Replaces what is known of a film; `facts` may be empty, when TMDB does not know it."""
        with self._db.transaction():
            self._db.run("DELETE FROM facts WHERE film_id = ?", (film_id,))
            rows = [
                (film_id, name, json.dumps(value, ensure_ascii=False), to_text(at)) for name, value in facts.items()
            ]
            self._db.run_many("INSERT INTO facts VALUES (?, ?, ?, ?)", rows)
            self._db.run("INSERT OR REPLACE INTO asked VALUES (?, ?)", (film_id, to_text(at)))

    def of(self, film_id: str, now: datetime) -> dict[str, TmdbFact]:
        """Field to what TMDB said, for a film."""
        sql = "SELECT field, value, retrieved_at FROM facts WHERE film_id = ? AND retrieved_at > ?"
        rows = self._db.read(
            lambda row: (str(row[0]), TmdbFact(json.loads(row[1]), to_moment(row[2]))),
            sql,
            (film_id, to_text(now - KEPT_FOR)),
        )
        return dict(rows)

    def asked(self, now: datetime) -> frozenset[str]:
        """Films that need not be asked for again: neither known nor unknown ones."""
        sql = "SELECT film_id FROM asked WHERE asked_at > ?"
        return frozenset(row[0] for row in self._db.rows(sql, (to_text(now - KEPT_FOR),)))

    def drop_expired(self, now: datetime) -> int:
        """Throws away what is too old, and says how many fields that were."""
        limit = (to_text(now - KEPT_FOR),)
        with self._db.transaction():
            old = int(self._db.rows("SELECT count(*) FROM facts WHERE retrieved_at <= ?", limit)[0][0])
            self._db.run("DELETE FROM facts WHERE retrieved_at <= ?", limit)
            self._db.run("DELETE FROM asked WHERE asked_at <= ?", limit)
        return old

    def count(self) -> TmdbCount:
        """How much there is."""
        films, fields, oldest = self._db.rows("SELECT count(DISTINCT film_id), count(*), min(retrieved_at) FROM facts")[
            0
        ]
        return TmdbCount(films, fields, to_moment(oldest) if oldest else None)
