"""From callbacks on other threads to signals on the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from reelreason_desktop.ui.session_port import EncoderState


class EncoderBridge(QObject):
    """Carries what the encoder says about itself to the GUI thread.

    Make it on the GUI thread and give `post` to the encoder as its sink. `state` is the newest one that arrived.
    """

    changed = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: EncoderState | None = None
        self._posted.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> EncoderState | None:
        """The newest state that arrived; None before the first."""
        return self._state

    def post(self, state: EncoderState) -> None:
        """Reports a state. May be called on any thread."""
        self._posted.emit(state)

    def _arrive(self, state: EncoderState) -> None:
        self._state = state
        self.changed.emit(state)
