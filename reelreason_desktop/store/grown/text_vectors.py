"""Vectors of texts, found again by the text: what was encoded once is never encoded again.

The file belongs to one model and can be made again, so a damaged one is thrown away. It grows by blocks, each one a
transaction: a kill loses the block under way and no other.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.errors import DamagedProfileError, store_errors

APPLICATION_ID: Final = 0x52524456  # "RRDV"
HASH_BYTES: Final = 16
_AT_ONCE: Final = 500
_CALLED: Final = "vectors"
_logger = logging.getLogger(__name__)

HalfFloats = NDArray[np.float16]


def text_key(text: str) -> bytes:
    """What a text is found by: 16 bytes of BLAKE2b."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=HASH_BYTES).digest()


class TextVectors:
    """An open file of vectors. `dim`: their length."""

    def __init__(self, db: Database, dim: int) -> None:
        self._db = db
        self._bytes = dim * 2
        self.dim = dim

    @classmethod
    @contextmanager
    def open(cls, path: Path, dim: int) -> Iterator[Self]:
        """Opens a file, which is made when missing and made anew when it cannot be read.

        Raises:
            StoreError: the folder cannot be written, or another program holds the file.
        """
        with store_errors(path, called=_CALLED):
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            db = _opened(path)
        except DamagedProfileError:
            _logger.warning("%s is damaged and is begun anew.", path, exc_info=True)
            with store_errors(path, called=_CALLED):
                for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                    (path.parent / name).unlink(missing_ok=True)
            db = _opened(path)
        try:
            yield cls(db, dim)
        finally:
            db.close()

    def __len__(self) -> int:
        return int(self._db.rows("SELECT count(*) FROM vectors")[0][0])

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys that have a vector."""
        return {row[0] for row in self._rows("SELECT hash FROM vectors WHERE hash IN ({})", tuple(set(keys)))}

    def put(self, keys: Sequence[bytes], vectors: NDArray[np.floating]) -> None:
        """Keeps a block, all of it or nothing. `vectors`: (n, dim), rows as `keys`."""
        halves = np.asarray(vectors, dtype=np.float16)
        if halves.shape != (len(keys), self.dim):
            raise ValueError(f"vectors of shape {halves.shape} for {len(keys)} texts of {self.dim} numbers")
        with self._db.transaction():
            self._db.run_many(
                "INSERT INTO vectors (hash, vector) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [(key, row.tobytes()) for key, row in zip(keys, halves, strict=True)],
            )

    def get(self, keys: Sequence[bytes]) -> HalfFloats:
        """float16 (n, dim), rows as `keys`.

        Raises:
            KeyError: one of them is not there.
        """
        if not keys:
            return np.empty((0, self.dim), dtype=np.float16)
        stored = self._rows("SELECT hash, vector FROM vectors WHERE hash IN ({})", tuple(set(keys)))
        found = {key: vector for key, vector in stored}  # noqa: C416 - `dict` cannot know that rows are pairs
        rows = [found[key] for key in keys]
        if any(len(row) != self._bytes for row in rows):
            raise KeyError("a vector of another length")
        return np.frombuffer(b"".join(rows), dtype=np.float16).reshape(len(keys), self.dim)

    def keep_only(self, keys: Iterable[bytes]) -> int:
        """Throws away the vectors of all other texts and returns how many those were."""
        before = len(self)
        with self._db.transaction():
            self._db.run("CREATE TEMP TABLE used (hash BLOB PRIMARY KEY) WITHOUT ROWID")
            self._db.run_many("INSERT INTO used VALUES (?) ON CONFLICT DO NOTHING", ((key,) for key in keys))
            self._db.run("DELETE FROM vectors WHERE hash NOT IN (SELECT hash FROM used)")
            self._db.run("DROP TABLE used")
        return before - len(self)

    def _rows(self, sql: str, keys: Sequence[bytes]) -> Iterator[tuple[bytes, ...]]:
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            yield from self._db.rows(sql.format(",".join("?" * len(some))), some)


def _opened(path: Path) -> Database:
    db = Database(path, called=_CALLED)
    try:
        db.configure()
        with db.transaction():
            application = db.rows("PRAGMA application_id")[0][0]
            if application == 0 and not db.rows("SELECT 1 FROM sqlite_master LIMIT 1"):
                db.run("CREATE TABLE vectors (hash BLOB NOT NULL UNIQUE, vector BLOB NOT NULL)")
                db.run(f"PRAGMA application_id = {APPLICATION_ID}")
            elif application != APPLICATION_ID:
                raise DamagedProfileError(
                    Notice("{} holds no vectors.", path.name), "It is made again by the next build."
                )
    except BaseException:
        db.close()
        raise
    return db
