"""Language model and encoder, plugged into the window: their page, their state, and what the first adds to turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from reelreason_desktop.services.encoder_change import ChangeState, ChangeStatus
from reelreason_desktop.services.writing import WritingState, WritingStatus
from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.models import status_words
from reelreason_desktop.ui.models.dropping import dropped_model
from reelreason_desktop.ui.models.second_turn import SecondTurn
from reelreason_desktop.ui.status import StatusBar

if TYPE_CHECKING:
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.services.views import SessionView
    from reelreason_desktop.services.writing import WritingDesk
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.models.desk import ModelsDesk

PAGE: Final = "models"
_KEYS: Final = "Ctrl+6"


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the page "models" where there can be a model."""
    if furniture.writing is not None:
        ModelFeature(window, furniture, furniture.writing)


class ModelFeature(QObject):
    """Follows the model in use, and lets it work behind answers."""

    _status_changed = Signal(object)
    _change_changed = Signal(object)
    _sent = Signal()

    def __init__(self, window: MainWindow, furniture: Furniture, writing: WritingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._furniture = furniture
        self.writing = writing
        self._desk: ModelsDesk | None = None
        self._conversation: int | None = None
        self._status = WritingStatus()
        self._change = ChangeStatus() if furniture.encoding is None else furniture.encoding.status
        session = cast("Session", furniture.session)  # beside a writing desk there is always a real one
        self.second = SecondTurn(session, writing, window.operations, furniture.executor, window.preferences, self)
        window.add_page(Page(PAGE, self.tr("M&odels"), "pencil", self._make, (), _KEYS, at_foot=True))
        self._connect()
        window.installEventFilter(self)
        self._show_status(writing.status)
        self._bar.show_reading(status_words.reading(self._change))
        self._show_requests()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Takes a model that is dropped anywhere on the window."""
        if watched is self._window and isinstance(event, QDropEvent):
            file = dropped_model(event)
            if file is None:
                return False
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self._window.open_page(PAGE)
                if self._desk is not None:
                    self._desk.add(file)
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        window, second = self._window, self.second
        window.turn.answered.connect(second.start)
        window.turn.interrupted.connect(second.stop)
        window.view_shown.connect(self._view_shown)
        window.closed.connect(self._leave)
        second.view_ready.connect(window.show_view)
        second.going_on.connect(self._going_on)
        self._status_changed.connect(self._show_status, Qt.ConnectionType.QueuedConnection)
        self._sent.connect(self._show_requests, Qt.ConnectionType.QueuedConnection)
        self._tell_status, self._tell_sent = self._status_changed.emit, self._sent.emit
        self.writing.listen(self._tell_status)
        self._furniture.requests.listen(self._tell_sent)
        self._change_changed.connect(self.show_change, Qt.ConnectionType.QueuedConnection)
        self._tell_change = self._change_changed.emit
        if self._furniture.encoding is not None:
            self._furniture.encoding.listen(self._tell_change)

    def _make(self) -> QWidget:
        from reelreason_desktop.ui.models.desk import ModelsDesk  # noqa: PLC0415 - made when the page is first opened

        self._desk = ModelsDesk(self._window, self._furniture, self.writing, PAGE)
        self._desk.page.show_status(self._status)
        return self._desk.page

    def _going_on(self, words: str | None) -> None:
        self._window.turn.goes_on = self.second.is_going_on
        self._window.chat.set_aside(words)

    def _view_shown(self, view: SessionView) -> None:
        """Another chat leaves nothing to do for the one before."""
        if self._conversation not in (None, view.conversation_id):
            self.second.stop()
        self._conversation = view.conversation_id

    def _show_status(self, status: WritingStatus) -> None:
        failed = status.state is WritingState.FAILED
        told_there = self._window.page == PAGE  # the page says the same in its own place
        if failed and self._status.state is not WritingState.FAILED and status.error is not None and not told_there:
            self._window.notice.show_failure(status.error)
        self._status = status
        self._show_requests()
        self._bar.show_writer(status_words.in_short(status), trouble=failed)
        if self._desk is not None:
            self._desk.page.show_status(status)

    def show_change(self, status: ChangeStatus) -> None:
        """How far an encoder is that reads the films; the end of it is told wherever the person is."""
        before, self._change = self._change, status
        self._bar.show_reading(status_words.reading(status))
        if self._desk is not None:
            self._desk.page.show_change(status)
        if status.is_running or not before.is_running:
            return
        if status.state is ChangeState.FAILED and status.error is not None:
            self._window.notice.show_failure(status.error)
        elif status.state is ChangeState.DONE:
            self._window.notice.inform(*status_words.has_read(status))
        else:
            self._window.toast.show_message(status_words.stopped_reading(status))
        if self._desk is not None:
            self._desk.refresh()

    def _show_requests(self) -> None:
        sends_to = self._status.sends_to or self.writing.encodes_at
        self._bar.show_requests(self._furniture.requests.hosts, sends_to)

    @property
    def _bar(self) -> StatusBar:
        return cast("StatusBar", self._window.statusBar())

    def _leave(self) -> None:
        self.second.stop()
        self.writing.forget(self._tell_status)
        self._furniture.requests.forget(self._tell_sent)
        if self._furniture.encoding is not None:
            self._furniture.encoding.forget(self._tell_change)
