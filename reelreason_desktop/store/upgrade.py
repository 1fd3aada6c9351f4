"""Bringing a profile's tables to the newest schema. New files walk the same steps as old ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from reelreason_desktop.domain.errors import NewerProfileError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.errors import damaged, store_errors
from reelreason_desktop.store.migrations import Step

APPLICATION_ID = int.from_bytes(b"RRPF", "big")


def check_readable(db: Database, newest: int) -> None:
    """Looks whether this program may use the file. Reads only.

    Raises:
        NewerProfileError: a newer version of the program wrote it.
        StoreError: it is damaged, or a database of something else.
    """
    version = schema_version(db)
    if not _is_ours(db, version):
        raise damaged(db.path, "the SQLite file was not written by ReelReason")
    if version > newest:
        name = db.path.name if db.path else "guest session"
        raise NewerProfileError(
            Notice("The profile {} was written by a newer version of ReelReason.", name),
            "Update ReelReason to open it; nothing in it was touched.",
            f"schema {version}, this program knows {newest}",
        )


def upgrade(db: Database, steps: Sequence[Step]) -> None:
    """Runs the steps that the file has not seen. Each commits together with its number.

    A file that holds something is copied to `<name>.before-v<newest>.sqlite` first.

    Raises:
        StoreError: the file cannot be read or written. It is at the last step that succeeded then.
    """
    newest = steps[-1].version
    if schema_version(db) == newest:
        return
    with db.transaction():  # holds off writers while copying
        if db.path is not None and 0 < schema_version(db) < newest:
            _keep_copy(db.path, db.path.with_name(f"{db.path.stem}.before-v{newest}.sqlite"))
    for step in steps:
        with db.transaction():
            if schema_version(db) < step.version:  # another process may have been faster
                _apply(db, step)


def schema_version(db: Database) -> int:
    """The last step the file has seen; 0 for a new one."""
    return int(db.rows("PRAGMA user_version")[0][0])


def _is_ours(db: Database, version: int) -> bool:
    """The mark is read last, so a file that another process is just creating is not taken for a stranger's."""
    new = version == 0 and db.rows("SELECT count(*) FROM sqlite_schema")[0][0] == 0
    return new or bool(db.rows("PRAGMA application_id")[0][0] == APPLICATION_ID)


def _keep_copy(file: Path, copy: Path) -> None:
    """Copies through a connection of its own: SQLite does not copy from one that is about to write."""
    part = copy.with_name(copy.name + ".part")
    with store_errors(copy):
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        part.replace(copy)


def _apply(db: Database, step: Step) -> None:
    for statement in _statements(step.sql):
        db.run(statement)
    db.run(f"PRAGMA user_version = {step.version}")


def _statements(sql: str) -> Iterator[str]:
    """Single statements: `executescript` would commit what is open, and break the step apart."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
