"""Work off the GUI thread whose results always land on it.

    operations.start(lambda: session.rate(film_id, 4)).success(self.show_view).run()

An operation ends in exactly one of three ways: success, failure or cancellation. One that was given a generation key
is dropped silently when a newer operation of that key exists.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from typing import Generic, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QTimer, Signal

from reelreason_desktop.domain.errors import Cancelled

T = TypeVar("T")


class Operations(QObject):
    """Everything in flight of one window. Lives on the GUI thread.

    Emits `failed(exception)` for failures that no handler took, and `became_idle()` when nothing is in flight.
    """

    failed = Signal(object)
    became_idle = Signal()
    _landed = Signal(object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._in_flight: set[Operation[object]] = set()
        self._generations: dict[str, int] = {}
        self._held: list[Operation[object]] | None = None
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is in flight."""
        return not self._in_flight

    def start(self, work: Callable[[], T]) -> Operation[T]:
        """An operation that calls `work` on the executor once it is `run`."""
        return Operation(self, lambda: self._executor.submit(work))

    def watch(self, start: Callable[[], Future[T]]) -> Operation[T]:
        """An operation around a future that somebody else completes, on whatever thread."""
        return Operation(self, start)

    def hold(self) -> None:
        """Lets nothing new begin: the session is about to end. What was begun comes home as ever."""
        self._held = self._held or []

    def release(self) -> None:
        """Begins what was held back."""
        held, self._held = self._held or [], None
        for operation in held:
            operation.run()

    def keep_back(self, operation: Operation[T]) -> bool:
        """Whether an operation has to wait for `release`. Called by `Operation.run`."""
        if self._held is None:
            return False
        self._held.append(operation)  # type: ignore[arg-type]  # only `run` is used
        return True

    def outdate(self, key: str) -> int:
        """Makes every operation of this key stale, and answers with the number of the new generation."""
        self._generations[key] = self._generations.get(key, 0) + 1
        return self._generations[key]

    def generation(self, key: str) -> int:
        """The newest generation of a key."""
        return self._generations.get(key, 0)

    def wait_until_idle(self, timeout_ms: int = 5_000) -> bool:
        """Lets events run until nothing is in flight; for tests. False when the time was not enough."""
        deadline = QDeadlineTimer(timeout_ms)
        while not self.is_idle and not deadline.hasExpired():  # what becomes idle may start the next thing
            self._wait(deadline.remainingTime())
        return self.is_idle

    def _wait(self, timeout_ms: int) -> None:
        loop = QEventLoop()
        self.became_idle.connect(loop.quit)
        timer = QTimer(singleShot=True, interval=timeout_ms)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()
        timer.stop()  # a running timer must not be left to the garbage collector, which may come on another thread
        self.became_idle.disconnect(loop.quit)

    def take_off(self, operation: Operation[T], future: Future[T]) -> None:
        """Keeps an operation until its future is done, then brings it home. Called by `Operation.run`."""
        self._in_flight.add(operation)  # type: ignore[arg-type]  # only identity and `land` are used
        future.add_done_callback(lambda _: self._landed.emit(operation))

    def _land(self, operation: Operation[object]) -> None:
        self._in_flight.discard(operation)
        try:
            operation.land()
        finally:
            if self.is_idle:
                self.became_idle.emit()


class Operation(Generic[T]):
    """One piece of work with its handlers. All handlers are called on the GUI thread."""

    def __init__(self, operations: Operations, start: Callable[[], Future[T]]) -> None:
        self._operations = operations
        self._start = start
        self._future: Future[T] | None = None
        self._key: str | None = None
        self._generation = 0
        self._dropped = False
        self._on_success: list[Callable[[T], object]] = []
        self._on_failure: list[Callable[[BaseException], object]] = []
        self._on_cancelled: list[Callable[[], object]] = []

    def success(self, handler: Callable[[T], object]) -> Operation[T]:
        """Calls `handler` with the result."""
        self._on_success.append(handler)
        return self

    def failure(self, handler: Callable[[BaseException], object]) -> Operation[T]:
        """Calls `handler` with the exception, instead of `Operations.failed`."""
        self._on_failure.append(handler)
        return self

    def cancelled(self, handler: Callable[[], object]) -> Operation[T]:
        """Calls `handler` when somebody else cancelled the work. After `cancel` nothing is called."""
        self._on_cancelled.append(handler)
        return self

    def latest(self, key: str) -> Operation[T]:
        """Drops the result when a newer operation with this key was made meanwhile."""
        self._key = key
        self._generation = self._operations.outdate(key)
        return self

    def run(self) -> Operation[T]:
        """Starts the work, unless it was cancelled before. Failing to start is a failure like any other."""
        if self._dropped or self._operations.keep_back(self):
            return self
        try:
            self._future = self._start()
        except Exception as error:  # noqa: BLE001, RUF100
            self._future = Future()
            self._future.set_exception(error)
        self._operations.take_off(self, self._future)
        return self

    def cancel(self) -> None:
        """Cancels the work if it can still be stopped, and drops its result in any case."""
        self._dropped = True
        if self._future is not None:
            self._future.cancel()

    def land(self) -> None:
        """Hands the outcome to the handlers. Called on the GUI thread when the future is done."""
        if self._future is None:
            raise RuntimeError("an operation landed that was never run")
        if self._is_stale():
            return
        try:
            result = self._future.result()
        except (CancelledError, Cancelled):
            for end in self._on_cancelled:
                end()
            return
        except Exception as error:  # noqa: BLE001, RUF100 - every failure of any work is reported, none is lost
            self._report(error)
            return
        for handler in self._on_success:
            handler(result)

    def _is_stale(self) -> bool:
        outdated = self._key is not None and self._generation != self._operations.generation(self._key)
        return self._dropped or outdated

    def _report(self, error: Exception) -> None:
        if not self._on_failure:
            self._operations.failed.emit(error)
        for handler in self._on_failure:
            handler(error)
