"""What others do to the file of an open profile: it is written by another process, or taken away."""

from __future__ import annotations

from pathlib import Path

from reelreason_desktop.domain.errors import ProfileGoneError
from reelreason_desktop.store.db import Database


class OpenFile:
    """Watches the file of one connection, without a thread: it looks when it is asked.

    Args:
        db: the connection, whose file is there.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._identity = None if db.path is None else _identity(db.path)
        self._data_version = -1

    def check_still_there(self) -> None:
        """Where open files can be erased, SQLite goes on writing into a file that has no name any more.

        Raises:
            ProfileGoneError: the name belongs to no file, or to another one.
        """
        if self._db.path is not None and _identity(self._db.path) != self._identity:
            raise ProfileGoneError(
                "This profile was erased or moved while it was open.", "Choose another profile, or go on as a guest."
            )

    def was_written(self) -> bool:
        """Whether another connection wrote since this was asked last; our own writes do not count."""
        before, self._data_version = self._data_version, int(self._db.rows("PRAGMA data_version")[0][0])
        return before != self._data_version


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file a path names; None for none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
