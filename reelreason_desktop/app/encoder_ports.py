"""The encoder as the window wants it: one text at a time, and states in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass

from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Phrase, Verbatim
from reelreason_desktop.inference.encoder import Purpose
from reelreason_desktop.inference.events import StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.services.runtime import MessageEncoding
from reelreason_desktop.ui.vocabulary import mark

_LABELS: Mapping[WorkerState, str] = {
    WorkerState.STOPPED: mark("Vocabulary", "Encoder stopped"),
    WorkerState.STARTING: mark("Vocabulary", "Starting the encoder…"),
    WorkerState.LOADING: mark("Vocabulary", "Loading the encoder…"),
    WorkerState.EXPORTING: mark("Vocabulary", "Encoder ready, making it faster…"),
    WorkerState.RESTARTING: mark("Vocabulary", "Encoder is restarting…"),
    WorkerState.FAILED: mark("Vocabulary", "Encoder unavailable: rating-based picks still work"),
}
_BUILTIN_NAME = "MiniLM"
"""What people may have heard of."""


@dataclass(frozen=True, slots=True)
class EncoderStatus:
    """What the window says about the encoder.

    `ready`: whether a text is encoded at once; `error`: why it is off, until the program is started again.
    """

    label: str
    ready: bool
    error: KnownError | None = None


def status_sink(post: Callable[[EncoderStatus], None]) -> Callable[[WorkerEvent], None]:
    """A sink for `ChildEncoder` that passes states on in words. Called on the encoder's thread."""

    def sink(event: WorkerEvent) -> None:
        if isinstance(event, StateChanged):
            ready = event.state in (WorkerState.READY, WorkerState.EXPORTING)
            post(EncoderStatus(_label(event), ready, event.error))

    return sink


def _label(event: StateChanged) -> str:
    """What the bar says: `MiniLM ready`."""
    if event.state is not WorkerState.READY:
        return _LABELS[event.state]
    return Phrase("{} ready", Verbatim(_BUILTIN_NAME if event.model == BUILTIN_ID else event.model))


class MessageEncoder:
    """Turns one message into one vector: float32 (dim,)."""

    def __init__(self, encoder: MessageEncoding) -> None:
        self._encoder = encoder

    def submit(self, text: str) -> Future[NDArray[float32]]:
        """A future of the vector; cancelling it stops the work in the child."""
        return _FirstRow(self._encoder.submit([text], Purpose.QUERY))


class _FirstRow(Future[NDArray[float32]]):
    """The only row of an encoder's answer."""

    def __init__(self, rows: Future[NDArray[float32]]) -> None:
        super().__init__()
        self._rows = rows
        rows.add_done_callback(self._settle)

    def cancel(self) -> bool:
        cancelled = super().cancel()
        if cancelled and not self._rows.done():
            self._rows.cancel()
        return cancelled

    def _settle(self, rows: Future[NDArray[float32]]) -> None:
        with suppress(InvalidStateError):  # cancelled in this very moment
            try:
                self.set_result(rows.result()[0])
            except CancelledError:
                super().cancel()
            except Exception as error:  # noqa: BLE001, RUF100 - handed to whoever waits
                self.set_exception(error)
