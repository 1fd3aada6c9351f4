"""Where warnings and failures go: a small file in the cache folder, never the terminal, which is for answers."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from types import TracebackType
from typing import Final

from reelreason_desktop.config.log import FORMAT, log_file
from reelreason_desktop.config.paths import Paths

_MAX_BYTES: Final = 1_000_000
_logger = logging.getLogger(__name__)


def log_to_file(paths: Paths) -> None:
    """Sends warnings of the program and its libraries to the log. Does nothing when somebody listens already."""
    with suppress(OSError):  # without a folder there is no log, and everything else works
        paths.cache.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.WARNING,
        format=FORMAT,
        handlers=[_Log(log_file(paths), maxBytes=_MAX_BYTES, backupCount=1, encoding="utf-8", delay=True)],
    )


def log_failures() -> None:
    """Has exceptions that nobody caught, on any thread, written to the log as well as to the terminal."""
    told, told_of_thread = sys.excepthook, threading.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _logger.error("Nobody caught this.", exc_info=(kind, error, trace))
        told(kind, error, trace)

    def note_of_thread(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            trace = (failure.exc_type, failure.exc_value, failure.exc_traceback)
            _logger.error("Nobody caught this on a thread.", exc_info=trace)
        told_of_thread(failure)

    sys.excepthook, threading.excepthook = note, note_of_thread


class _Log(RotatingFileHandler):
    """A file that is made by the first warning."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A log that cannot be written must not disturb whoever wrote to it."""
