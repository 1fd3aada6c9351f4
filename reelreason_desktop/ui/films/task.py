"""Long work on a thread of its own: one at a time, with progress, and stopped where it can be."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.ui.operations import Operation, Operations

T = TypeVar("T")
Report = Callable[[object], None]
Stopped = Callable[[], bool]
_TELL_S: Final = 0.05
"""Progress is told no more often: the window cannot show it faster."""


class Task(QObject):
    """What is being done to the catalogue.

    Signals:
        started: what it is, for people.
        progressed: an object that says how far it is, seconds since the start.
        ended: whatever came of it.
    """

    started = Signal(str)
    progressed = Signal(object, float)
    ended = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._stop = threading.Event()
        self._running: Operation[object] | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._running is not None

    def start(self, title: str, work: Callable[[Report, Stopped], T], done: Callable[[T], object]) -> None:
        """Starts work; does nothing while other work is going on. `done` is called on the GUI thread."""
        if self._running is not None:
            return
        stop = self._stop = threading.Event()
        report = _Teller(self.progressed.emit)
        operation = self._operations.watch(lambda: on_own_thread(lambda: work(report, stop.is_set)))
        operation.success(self._end).failure(self._end).cancelled(lambda: self._end(None))
        self._running = operation.success(done).failure(self._operations.failed.emit)  # type: ignore[assignment]  # its result is not used
        self.started.emit(title)
        operation.run()

    def cancel(self) -> None:
        """Has the work stop where it can."""
        self._stop.set()

    def _end(self, _outcome: object) -> None:
        self._running = None
        self.ended.emit()


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


def on_own_thread(work: Callable[[], T]) -> Future[T]:
    """Runs work on a thread that ends with it."""
    executor = ThreadPoolExecutor(1, thread_name_prefix="catalogue")
    try:
        return executor.submit(work)
    finally:
        executor.shutdown(wait=False)
