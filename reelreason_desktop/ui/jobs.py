"""Long work on a thread of its own, which says how far it is and can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.ui.operations import Operation, Operations

T = TypeVar("T")
Report = Callable[[int, int], None]
"""Takes the bytes done and the bytes there are; raises Cancelled when the work is to end."""


class OneAtATime(QObject):
    """One piece of work at a time, beside the profile's thread, so that a person can go on rating meanwhile.

    Signals:
        ended: whatever came of it.
    """

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

    def cancel(self) -> None:
        """Has the work stop where it can."""
        self._stop.set()

    def _begin(
        self,
        work: Callable[[threading.Event], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Runs work; its event is set when it is to stop. The handlers are called on the GUI thread."""
        stop = self._stop = threading.Event()
        operation = self._operations.watch(lambda: on_own_thread(lambda: work(stop)))
        operation.success(self._end).failure(self._end).cancelled(lambda: self._end(None))
        self._running = operation.success(done).failure(failed)  # type: ignore[assignment]  # its result is not used
        operation.run()

    def _end(self, _outcome: object) -> None:
        self._running = None
        self.ended.emit()


class Job(OneAtATime):
    """Work on files, which counts bytes.

    Signals:
        progressed: bytes done, bytes there are, seconds since the start.
    """

    progressed = Signal(object, object, float)

    def start(
        self,
        work: Callable[[Report], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Starts work; does nothing while other work is going on. The handlers are called on the GUI thread."""
        if self.is_running:
            return
        started = time.monotonic()

        def watched(stop: threading.Event) -> T:
            def report(bytes_done: int, bytes_all: int) -> None:
                if stop.is_set():
                    raise Cancelled
                self.progressed.emit(bytes_done, bytes_all, time.monotonic() - started)

            return work(report)

        self._begin(watched, done, failed)


def on_own_thread(work: Callable[[], T]) -> Future[T]:
    """Runs work on a thread that ends with it."""
    executor = ThreadPoolExecutor(1, thread_name_prefix="work")
    try:
        return executor.submit(work)
    finally:
        executor.shutdown(wait=False)
