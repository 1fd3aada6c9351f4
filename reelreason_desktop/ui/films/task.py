"""What is being done to the catalogue: one piece of work at a time, which says how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.ui.jobs import OneAtATime
from reelreason_desktop.ui.operations import Operations

T = TypeVar("T")
Report = Callable[[object], None]
Stopped = Callable[[], bool]
_TELL_S: Final = 0.05
"""Progress is told no more often: the window cannot show it faster."""


class Task(OneAtATime):
    """Work of any kind.

    Signals:
        started: what it is, for people.
        progressed: an object that says how far it is, seconds since the start.
    """

    started = Signal(str)
    progressed = Signal(object, float)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(operations, parent)
        self._failed = operations.failed.emit

    def start(self, title: str, work: Callable[[Report, Stopped], T], done: Callable[[T], object]) -> None:
        """Starts work; does nothing while other work is going on. `done` is called on the GUI thread."""
        if self.is_running:
            return
        report = _Teller(self.progressed.emit)
        self.started.emit(title)
        self._begin(lambda stop: work(report, stop.is_set), done, self._failed)


class _Teller:
    """Passes on what is new, at the pace at which it can be shown."""

    def __init__(self, tell: Callable[[object, float], object]) -> None:
        self._tell = tell
        self._started = time.monotonic()
        self._told = 0.0

    def __call__(self, progress: object) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_S:
            self._told = now
            self._tell(progress, now - self._started)
