"""Which sources were added, and how far each was read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reelreason_desktop.store.db import Database, now, to_text


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as it was left.

    `part` and `row` say where reading goes on while `finished` is false; `fingerprint` is of the files then; `counts`
    are of the current or last pass.
    """

    id: int
    name: str
    kind: str
    path: str
    added_at: str
    finished: bool
    fingerprint: str
    part: int
    row: int
    counts: Mapping[str, int] = field(default_factory=dict)


_COLUMNS = "id, name, kind, path, added_at, finished_at IS NOT NULL, fingerprint, part, row, counts"


def find_source(db: Database, name: str) -> StoredSource | None:
    """The source of a name."""
    found = db.read(_stored, f"SELECT {_COLUMNS} FROM sources WHERE name = ?", (name,))  # noqa: S608 - a constant
    return found[0] if found else None


def all_sources(db: Database) -> tuple[StoredSource, ...]:
    """All of them in the order in which they were added."""
    return db.read(_stored, f"SELECT {_COLUMNS} FROM sources ORDER BY id")  # noqa: S608 - a constant


def begin_source(db: Database, name: str, kind: str, path: str, fingerprint: str) -> int:
    """Starts a pass from the beginning, and returns the source's id."""
    db.run(
        "INSERT INTO sources (name, kind, path, added_at, finished_at, fingerprint, part, row, counts)"
        " VALUES (?, ?, ?, ?, NULL, ?, 0, 0, '{}') ON CONFLICT (name) DO UPDATE SET kind = excluded.kind,"
        " path = excluded.path, finished_at = NULL, fingerprint = excluded.fingerprint, part = 0, row = 0,"
        " counts = '{}'",
        (name, kind, path, to_text(now()), fingerprint),
    )
    source_id = int(db.rows("SELECT id FROM sources WHERE name = ?", (name,))[0][0])
    db.run("DELETE FROM problems WHERE source_id = ?", (source_id,))
    return source_id


def save_place(db: Database, source_id: int, part: int, row: int, counts: Mapping[str, int]) -> None:
    """Where to go on, in the same transaction as what was read until there."""
    sql = "UPDATE sources SET part = ?, row = ?, counts = ? WHERE id = ?"
    db.run(sql, (part, row, json.dumps(counts), source_id))


def finish_source(db: Database, source_id: int) -> None:
    """Says that everything was read."""
    db.run("UPDATE sources SET finished_at = ? WHERE id = ?", (to_text(now()), source_id))


def delete_source(db: Database, source_id: int) -> None:
    """Removes a source with everything that hangs on it."""
    db.run("DELETE FROM sources WHERE id = ?", (source_id,))


def _stored(row: tuple[Any, ...]) -> StoredSource:
    id_, name, kind, path, added_at, finished, fingerprint, part, place, counts = row
    return StoredSource(id_, name, kind, path, added_at, bool(finished), fingerprint, part, place, json.loads(counts))
