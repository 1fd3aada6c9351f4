"""Messages that were stored without a vector, because the encoder was not ready or failed, get theirs later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:  # loading films takes longer than the first paint
    from numpy import float32
    from numpy.typing import NDArray

    from reelreason_desktop.app.opening import Opened
    from reelreason_desktop.services.runtime import MessageEncoding
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.ui.session_port import EncoderState


class MakingUp(QObject):
    """Has each session's messages encoded as soon as the encoder is ready, once. Lives on the GUI thread."""

    def __init__(self, bridge: EncoderBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._present: tuple[Opened, MainWindow] | None = None
        bridge.changed.connect(self._encoder_changed)

    def watch(self, opened: Opened, window: MainWindow) -> None:
        """From now on for this session. `window`: shows what changes."""
        self._present = opened, window
        if self._bridge.state is not None:
            self._encoder_changed(self._bridge.state)

    def stop(self) -> None:
        """For no session."""
        self._present = None

    def _encoder_changed(self, state: EncoderState) -> None:
        if state.ready and self._present is not None:
            (opened, window), self._present = self._present, None
            make_up(opened.session, opened.runtime.encoder_for(opened.session), window)


def make_up(session: Session, encoder: MessageEncoding, window: MainWindow) -> None:
    """Encodes messages that were stored without a vector, while the profile's thread stays free for the person."""
    operations = window.operations

    def encode(missing: Mapping[int, str]) -> None:
        if missing:
            vectors = operations.watch(lambda: encoder.submit(list(missing.values())))
            vectors.success(lambda rows: store(dict(zip(missing, rows, strict=True))))
            vectors.failure(window.encoder_failed).run()

    def store(vectors: Mapping[int, NDArray[float32]]) -> None:
        operations.start(lambda: session.add_vectors(vectors)).success(window.show_view).run()

    operations.start(session.missing_vectors).success(encode).run()
