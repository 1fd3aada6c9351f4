"""One message from Enter to reply: store and read it, encode it, pick and answer; stoppable at any moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.operations import Operation, Operations
from reelreason_desktop.ui.session_port import EncoderPort, PendingTurn, SessionPort
from reelreason_desktop.ui.vocabulary import mark

if TYPE_CHECKING:  # numpy is not needed before the first paint
    from numpy import float32
    from numpy.typing import NDArray

STARTING: Final = mark("Turn", "Starting the language of films… (first start takes a few seconds)")
READING: Final = mark("Turn", "Reading")
PICKING: Final = mark("Turn", "Picking")


class TurnController(QObject):
    """Runs one turn at a time. Acts of the person (ratings and so on) go on beside it.

    Signals:
        view_ready: a new SessionView.
        busy_changed: what is being done, in words, or None.
        refused: the text of a message that could not be stored, and why; nothing of it was kept.
        encoder_failed: the exception; the turn goes on without a vector.
        answered: number of the turn that was just answered.
        interrupted: the person stopped, or says something new: what still goes on behind older answers ends.

    Attributes:
        goes_on: whether something does; `stop` ends it too.
    """

    view_ready = Signal(object)
    busy_changed = Signal(object)
    refused = Signal(str, object)
    encoder_failed = Signal(object)
    answered = Signal(int)
    interrupted = Signal()

    def __init__(
        self,
        session: SessionPort,
        encoder: EncoderPort,
        operations: Operations,
        bridge: EncoderBridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._encoder = encoder
        self._operations = operations
        self._bridge = bridge
        self._turn_id: int | None = None
        self._stop_wanted = False
        self._is_busy = False
        self.goes_on = False
        self._encoding: Operation[NDArray[float32]] | None = None
        bridge.changed.connect(self._encoder_changed)

    @property
    def is_busy(self) -> bool:
        """Whether a turn is under way."""
        return self._is_busy

    def send(self, text: str) -> None:
        """Starts a turn. Does nothing while one is under way."""
        if self._is_busy:
            return
        self.interrupted.emit()
        self._stop_wanted = False
        self._set_busy(READING)
        begin = self._operations.start(lambda: self._session.begin(text))
        begin.success(self._begun).failure(lambda error: self._refuse(text, error)).cancelled(self._end).run()

    def stop(self) -> None:
        """Stops the turn under way, whatever it is doing, and what goes on behind answers. Its message stays."""
        self.interrupted.emit()
        if not self._is_busy:
            return
        if self._turn_id is None:
            self._stop_wanted = True  # still being stored; `_begun` stops it
            return
        if self._encoding is not None:
            self._encoding.cancel()
        turn_id = self._turn_id
        self._end()
        cancel = self._operations.start(lambda: self._session.cancel(turn_id))
        cancel.success(self.view_ready.emit).run()

    def _begun(self, pending: PendingTurn) -> None:
        self._turn_id = pending.turn_id
        self.view_ready.emit(pending.view)
        if self._stop_wanted:
            self.stop()
        elif pending.needs_vector:
            self._encode(pending)
        else:
            self._finish(None)

    def _encode(self, pending: PendingTurn) -> None:
        self._set_busy(self._encoding_text())
        self._encoding = self._operations.watch(lambda: self._encoder.submit(pending.embed_text))
        self._encoding.success(self._finish).failure(self._finish_without_vector)
        self._encoding.cancelled(lambda: self._finish(None))  # the encoder gave up by itself
        self._encoding.run()

    def _finish_without_vector(self, error: BaseException) -> None:
        self.encoder_failed.emit(error)
        self._finish(None)

    def _finish(self, vector: NDArray[float32] | None) -> None:
        turn_id = self._turn_id
        if turn_id is None:
            return
        self._encoding = None
        self._set_busy(PICKING)
        finish = self._operations.start(lambda: self._session.finish(turn_id, vector)).latest("turn")
        finish.success(partial(self._finished, turn_id)).failure(self._fail).cancelled(self._end).run()

    def _finished(self, turn_id: int, view: object) -> None:
        self._end()
        self.view_ready.emit(view)
        self.answered.emit(turn_id)

    def _fail(self, error: BaseException) -> None:
        self._end()
        self._operations.failed.emit(error)

    def _refuse(self, text: str, error: BaseException) -> None:
        self._end()
        self.refused.emit(text, error)
        if not isinstance(error, KnownError):
            self._operations.failed.emit(error)

    def _end(self) -> None:
        """Whatever still comes home for this turn is dropped."""
        self._turn_id = None
        self._encoding = None
        self._operations.outdate("turn")
        self._set_busy(None)

    def _encoding_text(self) -> str:
        state = self._bridge.state
        return READING if state is not None and state.ready else STARTING

    def _encoder_changed(self, _state: object) -> None:
        if self._encoding is not None:
            self._set_busy(self._encoding_text())

    def _set_busy(self, text: str | None) -> None:
        self._is_busy = text is not None
        self.busy_changed.emit(None if text is None else QCoreApplication.translate("Turn", text))
