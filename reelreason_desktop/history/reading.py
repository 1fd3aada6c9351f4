"""Reading an export, whoever wrote it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.history import film_table, imdb, letterboxd, movielens, trakt
from reelreason_desktop.history.files import ExportFiles, open_export
from reelreason_desktop.history.rows import History


@dataclass(frozen=True, slots=True)
class Service:
    """Where people keep what they have watched. `recognises` looks at names and headers, `read` at everything."""

    name: str
    recognises: Callable[[ExportFiles], bool]
    read: Callable[[ExportFiles], History]


SERVICES: Final = tuple(
    Service(m.SERVICE, m.recognises, m.read) for m in (letterboxd, imdb, trakt, movielens, film_table)
)


def read_history(path: Path) -> History:
    """Reads an export: a zip, a folder or one file.

    Raises:
        KnownError: it cannot be read, or is of no service that is known here.
    """
    files = open_export(path)
    for service in SERVICES:
        if service.recognises(files):
            return service.read(files)
    names = ", ".join(service.name for service in SERVICES if service.name != film_table.SERVICE)
    hint = Notice(
        "Choose the file as it was downloaded from one of these: {}; or a table with title, year and rating.", names
    )
    raise KnownError(Notice("{} cannot be read: it is no export that this program knows.", path.name or path), hint)
