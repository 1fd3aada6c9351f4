"""What SQLite's and the file system's errors mean to a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reelreason_desktop.domain.errors import KnownError, NotFoundError, StoreError
from reelreason_desktop.domain.phrases import Notice


class DamagedProfileError(StoreError):
    """A file that SQLite cannot read, or that holds what no version of the program writes."""


@contextmanager
def store_errors(path: Path | None, *, called: str = "profile") -> Iterator[None]:
    """Turns what the person or the disk can cause into a `KnownError`; anything else passes as the bug it is.

    Args:
        path: of the file, None for a guest session.
        called: what the file is, for messages.
    """
    try:
        yield
    except sqlite3.Error as error:
        known = _known(error, path, called)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise _unwritable(path, str(error), called) from error


def damaged(path: Path | None, detail: str, *, called: str = "profile") -> DamagedProfileError:
    """The error for content that no version of the program writes. The file is never repaired or removed."""
    if path is None:
        return DamagedProfileError("The guest session cannot be read any more.", "Start the program again.", detail)
    copies = sorted(path.parent.glob(f"{path.stem}.before-v*.sqlite"), key=lambda copy: copy.stat().st_mtime)
    restore = f"put the copy {copies[-1].name} in its place" if copies else "put a backup in its place"
    return DamagedProfileError(
        Notice("The {} file {} is damaged or is not a {}.", called, path.name, called),
        Notice("It was left as it is in {}: {}, or start a new {}.", path.parent, restore, called),
        detail,
    )


def _known(error: sqlite3.Error, path: Path | None, called: str) -> KnownError | None:
    code = getattr(error, "sqlite_errorcode", None)  # absent on errors that Python's own wrapper raises
    if code is None:
        return None
    detail = f"{getattr(error, 'sqlite_errorname', '')}: {error}"
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return NotFoundError("A signal or conversation that was named does not exist.", detail=detail)
    match code & 0xFF:  # the low byte of an extended code is its family
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return damaged(path, detail, called=called)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            what = Notice("{} is in use by another program.", _name(path, called))
            return StoreError(what, "Close the other ReelReason window or wait a moment, then try again.", detail)
        case sqlite3.SQLITE_FULL:
            what = Notice("The disk is full: the last change to {} was not kept.", _name(path, called))
            return StoreError(what, "Free some space and do it again; everything before it is safe.", detail)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return _unwritable(path, detail, called)
        case sqlite3.SQLITE_IOERR:
            what = Notice("The disk reported an error with {}.", _name(path, called))
            return StoreError(what, "Check the disk, then start the program again.", detail)
    return None


def _unwritable(path: Path | None, detail: str, called: str) -> StoreError:
    where = f" in {path.parent}" if path else ""
    return StoreError(
        Notice("{} cannot be opened or written.", _name(path, called)),
        Notice("Check that you may write to the file and its folder{}.", where),
        detail,
    )


def _name(path: Path | None, called: str) -> str:
    return f"The {called} file {path.name}" if path else "The guest session"
