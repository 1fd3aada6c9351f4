"""What takes the encoder's place when its model is missing or altered."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import NoReturn

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.encode_future import Vectors
from reelreason_desktop.inference.events import Sink, StateChanged, WorkerState
from reelreason_desktop.inference.models import Purpose


class UnusableEncoder:
    """Answers every request with the reason why there is no encoder. It has no process and no threads.

    Args:
        error: why the model cannot be used.
        sink: is told once, by the first `start`, on the caller's thread.
    """

    def __init__(self, error: ModelError, sink: Sink | None = None) -> None:
        self._error = error
        self._sink = sink
        self.state = WorkerState.STOPPED

    def start(self) -> None:
        """Reports the failure. Does nothing the second time."""
        if self.state is not WorkerState.FAILED:
            self.state = WorkerState.FAILED
            if self._sink is not None:
                self._sink(StateChanged(WorkerState.FAILED, self._error))

    def submit(self, _texts: Sequence[str], _purpose: Purpose = Purpose.QUERY) -> Future[Vectors]:
        """A future that has already failed with the reason."""
        future: Future[Vectors] = Future()
        future.set_exception(self._error)
        return future

    def encode(
        self, _texts: Sequence[str], _purpose: Purpose = Purpose.QUERY, *, timeout_s: float | None = None
    ) -> NoReturn:
        """Raises: ModelError: always, whatever `timeout_s` is."""
        del timeout_s
        raise self._error

    def close(self) -> None:
        """There is nothing to end."""
