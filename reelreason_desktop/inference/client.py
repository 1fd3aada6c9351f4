"""The program's handle on a model process: safe from every thread, and never a reason to wait.

One supervising thread owns all state and takes one event after the other from a queue: calls from the program,
messages from the child, and the clock.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import InvalidStateError
from contextlib import suppress
from functools import partial

from reelreason_desktop.inference import child, failures
from reelreason_desktop.inference.events import Sink, WorkerEvent, WorkerState
from reelreason_desktop.inference.process import ChildProcess, Gone, Process, Target, Timeouts
from reelreason_desktop.inference.protocol import Loading, Message, Request
from reelreason_desktop.inference.requests import OnPart, OnProgress, Pending, RequestFuture
from reelreason_desktop.inference.supervisor import Supervisor

_logger = logging.getLogger(__name__)


class WorkerClient:
    """Starts, feeds, watches and ends one model process.

    Args:
        name: of the process and its threads.
        load: the model to serve.
        sink: receives events on the supervising thread; None drops them.
        timeouts: how patient to be.
        target: what the process runs.
        words: how failures are told.
    """

    def __init__(
        self,
        name: str,
        load: Loading,
        sink: Sink | None = None,
        timeouts: Timeouts | None = None,
        *,
        target: Target = child.main,
        words: failures.Words = failures.ENCODER,
    ) -> None:
        self._name = name
        self._target = target
        self._words = words
        self._sink = sink
        self._timeouts = timeouts or Timeouts()
        self._ids = itertools.count(1)
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._supervisor = Supervisor(load, self._spawn, self.emit, self._timeouts, time.monotonic, words)

    @property
    def state(self) -> WorkerState:
        """Where the process is in its life."""
        return self._supervisor.state

    @property
    def pid(self) -> int | None:
        """The process number of the present child."""
        return self._supervisor.pid

    def start(self) -> None:
        """Starts the process in the background. Does nothing when started before, also not after a failure."""
        with self._gate:
            if self._thread is None and not self._closed:
                self._inbox.put(self._supervisor.start)
                self._thread = threading.Thread(target=self._run, name=f"{self._name} supervisor", daemon=True)
                self._thread.start()

    def retry(self) -> None:
        """Leaves the degraded mode: starts the process once more. Does nothing while one is running."""
        self.start()
        self._inbox.put(self._supervisor.start)

    def submit(
        self,
        build: Callable[[int], Request],
        *,
        idempotent: bool = True,
        on_progress: OnProgress | None = None,
        on_part: OnPart | None = None,
        limit_s: float | None = None,
    ) -> RequestFuture:
        """Sends the request that `build` makes of a fresh id; starts the process when that was not done.

        Args:
            build: makes the request, on the supervising thread.
            idempotent: whether it may be asked again after a crash.
            on_progress: is told how many texts are done.
            on_part: is given parts of the answer.
            limit_s: how long the child may work on it, by its own clock; it is ended when it does not keep to that.

        The future ends with an `Answer`, a `ModelError`, what `build` raised (`ValueError`: the protocol forbids it),
        or cancelled; after `close` it is cancelled from the start.
        """
        self.start()
        number = next(self._ids)
        future = RequestFuture(on_cancel=partial(self._post_cancel, number))

        def ask() -> None:
            try:
                request = build(number)  # on the supervising thread: the first of its kind takes longer than a frame
            except Exception as error:  # noqa: BLE001, RUF100 - nobody may wait for a request that is never made
                with suppress(InvalidStateError):  # cancelled meanwhile
                    future.set_exception(error)
                return
            self._supervisor.submit(Pending(request, future, on_progress, on_part, idempotent, limit_s=limit_s))

        with self._gate:
            if not self._closed:
                self._inbox.put(ask)
                return future
        future.cancel()
        return future

    def emit(self, event: WorkerEvent) -> None:
        """Gives an event to the sink, whose mistakes are logged and stop nothing."""
        if self._sink is None:
            return
        try:
            self._sink(event)
        except Exception:
            _logger.exception("A receiver of events failed.")

    def close(self) -> None:
        """Cancels all requests, ends the process and joins all threads. May be called twice.

        Called from the supervising thread itself (by the sink or a future's callback), it cannot wait for the end.
        """
        with self._gate:
            self._closed = True
            thread = self._thread
        self._inbox.put(_nothing)
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _post_cancel(self, request_id: int) -> None:
        self._inbox.put(partial(self._supervisor.cancel, request_id))

    def _spawn(self) -> Process:
        return ChildProcess(self._name, self._target, self._deliver, self._timeouts)

    def _deliver(self, child: Process, message: Message | Gone) -> None:
        self._inbox.put(partial(self._supervisor.received, child, message))

    def _run(self) -> None:
        """The supervising thread."""
        while not self._closed:
            try:
                self._next_event()()
                self._supervisor.tick()
            except Exception as error:
                # A bug in here must not leave the window waiting for an answer that never comes.
                _logger.exception("The supervision of %s failed.", self._name)
                self._supervisor.abandon(self._words.gave_up(repr(error)))
        self._supervisor.close()
        self._drain()

    def _next_event(self) -> Callable[[], None]:
        try:
            return self._inbox.get(timeout=self._supervisor.seconds_to_deadline())
        except queue.Empty:
            return _nothing

    def _drain(self) -> None:
        """Handles what came before the gate closed, so that no future is left without an end."""
        while not self._inbox.empty():
            self._inbox.get()()


def _nothing() -> None:
    """Wakes the supervising thread."""
