"""Opening the file of the grown catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reelreason_desktop.store.db import Database
from reelreason_desktop.store.errors import store_errors
from reelreason_desktop.store.grown.schema import prepare


@contextmanager
def open_grown(path: Path) -> Iterator[Database]:
    """The file's connection, with its tables; made when missing.

    Raises:
        StoreError: it cannot be opened, is damaged, or is not a catalogue.
    """
    with store_errors(path, called="catalogue"):
        path.parent.mkdir(parents=True, exist_ok=True)
    db = Database(path, called="catalogue")
    try:
        prepare(db)
        yield db
    finally:
        db.close()
