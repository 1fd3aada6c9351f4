"""One SQLite connection: durable transactions, errors that people can act on, one thread at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from reelreason_desktop.store.errors import DamagedProfileError, damaged, store_errors

Row = tuple[Any, ...]
T = TypeVar("T")

_MAGIC = b"SQLite format 3\x00"

BUSY_TIMEOUT_S = 5.0
"""How long a write waits for another process that is writing the same profile."""


class Database:
    """A connection to a profile's or the catalogue's file, or to memory.

    It may move between threads but serves one at a time: overlapping use is a bug and raises RuntimeError at once,
    instead of mixing two threads' statements into one transaction.

    Args:
        path: the file, made when missing; None keeps everything in memory.
        busy_timeout_s: how long to wait for another process.
        called: what the file is, for messages.

    Raises:
        StoreError: the file cannot be opened or is no SQLite file.
    """

    def __init__(self, path: Path | None, *, busy_timeout_s: float = BUSY_TIMEOUT_S, called: str = "profile") -> None:
        self.path = path
        self._called = called
        self._lock = threading.RLock()
        self._depth = 0
        self._doomed = False
        with store_errors(path, called=called):
            if path is not None:
                _check_header(path, called)
            self._connection = sqlite3.connect(
                ":memory:" if path is None else path,
                timeout=busy_timeout_s,
                isolation_level=None,  # transactions are begun and ended here, never behind our back
                check_same_thread=False,
            )

    def configure(self) -> None:
        """Sets what holds for one connection, and the write-ahead log, which stays with the file.

        FULL makes a commit wait for the disk (measured: 0.1 ms in the median, a few ms on slow disks).
        """
        self.run("PRAGMA foreign_keys = ON")
        if self.path is None:
            self.run("PRAGMA temp_store = MEMORY")  # a guest leaves nothing on the disk, not even a temporary file
        else:
            self.run("PRAGMA journal_mode = WAL")
            self.run("PRAGMA synchronous = FULL")

    def close(self) -> None:
        """Ends the connection. Closing twice is allowed."""
        with self._alone(), store_errors(self.path, called=self._called):
            self._connection.close()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._alone(), store_errors(self.path, called=self._called):
            return self._connection.execute(sql, parameters).fetchall()

    def read(self, make: Callable[[Row], T], sql: str, parameters: Sequence[object] = ()) -> tuple[T, ...]:
        """All rows of a query, each through `make`.

        Raises:
            StoreError: the file is damaged, or `make` raised ValueError: the row holds what nothing writes.
        """
        rows = self.rows(sql, parameters)
        try:
            return tuple(make(row) for row in rows)
        except ValueError as error:
            raise damaged(self.path, str(error), called=self._called) from error

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Runs one statement and returns the id of the last row that it inserted."""
        with self._alone(), store_errors(self.path, called=self._called):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Runs one statement for each set of parameters."""
        with self._alone(), store_errors(self.path, called=self._called):
            self._connection.executemany(sql, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside becomes durable together when the outermost block ends, or not at all.

        The write lock is taken at the start, so what was read inside still holds when it is written.

        Raises:
            RuntimeError: an inner block failed and the outer one went on as if it had not.
        """
        with self._alone():
            if self._depth:
                with self._joined():
                    yield
            else:
                with self._outermost():
                    yield

    @contextmanager
    def _joined(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        except BaseException:
            self._doomed = True
            raise
        finally:
            self._depth -= 1

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        self.run("BEGIN IMMEDIATE")
        self._depth, self._doomed = 1, False
        try:
            yield
            if self._doomed:
                raise RuntimeError("a transaction cannot go on after a part of it failed")
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk makes SQLite roll back by itself
                self.run("ROLLBACK")
            raise
        finally:
            self._depth = 0

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._lock.acquire(blocking=False):
            raise RuntimeError(f"a {self._called} was used from two threads at the same time")
        try:
            yield
        finally:
            self._lock.release()


def _check_header(path: Path, called: str) -> None:
    """Turns strangers away before SQLite sees them: it would fold a log that lies beside into a damaged file."""
    if path.is_file():
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
        if start not in (b"", _MAGIC):  # empty: only begun
            raise damaged(path, "the file does not begin as SQLite files do", called=called)


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def to_text(at: datetime) -> str:
    """ISO 8601 in UTC with microseconds, which sorts as text."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def to_moment(text: str) -> datetime:
    """Inverse of `to_text`.

    Raises:
        ValueError: the text is not a time with an offset.
    """
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no UTC offset")
    return at.astimezone(UTC)


def seal(path: Path, *, even_if_damaged: bool = False) -> None:
    """Folds the write-ahead log into a profile's file, so that the one file is all there is to move.

    Args:
        path: of the file.
        even_if_damaged: let a file pass that SQLite cannot read; its log then stays beside it.

    Raises:
        StoreError: the profile is open in this or another process, or it is damaged.
    """
    try:
        with closing(Database(path, busy_timeout_s=0.0)) as db:
            db.run("PRAGMA journal_mode = DELETE")  # needs the file for itself
    except DamagedProfileError:
        if not even_if_damaged:
            raise
