"""Where warnings go: a small file in the cache folder, never the terminal, whose lines belong to the answers."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import Final

from reelreason_desktop.config.log import FORMAT, log_file
from reelreason_desktop.config.paths import Paths

_MAX_BYTES: Final = 1_000_000


def log_to_file(paths: Paths) -> None:
    """Sends warnings of the program and its libraries to the log. Does nothing when somebody listens already."""
    with suppress(OSError):  # without a folder there is no log, and everything else works
        paths.cache.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.WARNING,
        format=FORMAT,
        handlers=[_Log(log_file(paths), maxBytes=_MAX_BYTES, backupCount=1, encoding="utf-8", delay=True)],
    )


class _Log(RotatingFileHandler):
    """A file that is made by the first warning."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A log that cannot be written must not disturb whoever wrote to it."""
