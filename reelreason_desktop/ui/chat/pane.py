"""The chat pane."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reelreason_desktop.services.views import ChatMessage, Role, SessionView
from reelreason_desktop.ui.chat.composer import Composer
from reelreason_desktop.ui.chat.greeting import Greeting
from reelreason_desktop.ui.chat.list_view import MessageList
from reelreason_desktop.ui.chat.model import ChatModel
from reelreason_desktop.ui.chat.rows import Row, RowKind, message_rows
from reelreason_desktop.ui.focus import tab_through
from reelreason_desktop.ui.glyphs import set_glyph
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say_linked


class ChatPane(QFrame):
    """The conversation, or a greeting while there is none, above the field to type in.

    `header` is made for the title bar of whatever holds the pane. Give it a place, or it stays at the top of the pane.
    """

    sent = Signal(str)
    stop_requested = Signal()
    film_clicked = Signal(str)
    chip_removed = Signal(str)
    new_chat_requested = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages: tuple[ChatMessage, ...] = ()
        self._busy_text: str | None = None
        self._aside: str | None = None
        self._error: Row | None = None
        self.setProperty("layer", "surface")
        self.model = ChatModel(self)
        self.messages = MessageList(theme, self.model, self)
        self.greeting = Greeting(theme, self)
        self.composer = Composer(theme, self)
        self.new_chat_button = QPushButton(self.tr("New chat"))
        self.header = self._build_header()
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._restyle()

    def show_view(self, view: SessionView) -> None:
        """Shows the conversation of a session."""
        self.composer.show_chips(view.chips)
        self._order_stops()
        if view.messages == self._messages:
            return
        fresh = view.messages[len(self._messages) :]
        person_spoke = any(message.role is Role.PERSON for message in fresh)
        self._messages = view.messages
        self._error = None
        self._show_rows()
        if person_spoke:
            self.messages.scroll_to_end()
        for message in fresh[-1:]:
            self._announce(message)

    def _order_stops(self) -> None:
        """Tab goes from top to bottom; chips come and go."""
        chips, field = self.composer.chip_bar, self.composer.input
        tab_through(self.header, self._pages, chips, field, self.composer.send_button, self.composer.stop_button)

    def set_busy(self, text: str | None) -> None:
        """Says what is being done with the last message; None when nothing is."""
        if text != self._busy_text:
            self._busy_text = text
            self.composer.set_busy(text is not None)
            self._show_rows()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether nothing here moves by itself."""
        self.messages.set_reduced_motion(reduced)
        self.composer.input.set_reduced_motion(reduced)

    def set_aside(self, text: str | None) -> None:
        """Says what goes on behind the answer; None when nothing does. Writing and sending stay possible."""
        if text != self._aside:
            self._aside = text
            self.composer.set_stoppable(text is not None)
            self._show_rows()

    def show_error(self, message: str, hint: str) -> None:
        """Adds a note that something did not work, until the conversation goes on."""
        self._error = Row(RowKind.ERROR, message, hint=hint)
        self._show_rows()
        self.messages.scroll_to_end()

    def show_message(self, text: str) -> bool:
        """Goes to the newest message of the person that says this; False when there is none in this chat."""
        found = self.messages.go_to(text)
        if found:
            self.messages.setFocus()
        return found

    def return_text(self, text: str) -> None:
        """Puts a message that could not be sent back into the field."""
        self.composer.input.put_back(text)

    def focus_input(self) -> None:
        """Lets the person type."""
        self.composer.input.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether a message is being worked on."""
        return self._busy_text is not None

    def _build_header(self) -> QWidget:
        spacing = self._theme.tokens.spacing
        header = QWidget(self)
        title = QLabel(self.tr("Chat"), header)
        title.setProperty("role", "title")
        self.new_chat_button.setProperty("variant", "quiet")
        self.new_chat_button.setToolTip(self.tr("Start an empty chat; your taste stays (Ctrl+N)"))
        layout = QHBoxLayout(header)
        layout.setContentsMargins(spacing.l, spacing.s, spacing.s, spacing.xs)
        layout.addWidget(title)
        layout.addStretch(1)
        layout.addWidget(self.new_chat_button)
        return header

    def _build(self) -> None:
        self._pages.addWidget(self.greeting)
        self._pages.addWidget(self.messages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.composer)

    def _connect(self) -> None:
        self.composer.sent.connect(self.sent)
        self.composer.stop_requested.connect(self.stop_requested)
        self.composer.chip_removed.connect(self.chip_removed)
        self.composer.recall_requested.connect(self._recall)
        self.messages.film_clicked.connect(self.film_clicked)
        self.new_chat_button.clicked.connect(self.new_chat_requested)
        self._theme.changed.connect(self._restyle)

    def _show_rows(self) -> None:
        self.model.set_rows(self._rows())
        self._pages.setCurrentWidget(self.messages if self.model.rowCount() else self.greeting)

    def _rows(self) -> Sequence[Row]:
        rows = message_rows(self._messages, datetime.now().astimezone())
        if self._error is not None:
            rows.append(self._error)
        going_on = self._busy_text or self._aside
        if going_on is not None:
            rows.append(Row(RowKind.BUSY, going_on))
        return rows

    def _recall(self) -> None:
        said = [message.text for message in self._messages if message.role is Role.PERSON]
        if said:
            self.composer.input.put_back(said[-1])

    def _announce(self, message: ChatMessage) -> None:
        if message.role is Role.PROGRAM:
            row = Row(RowKind.PROGRAM, say_linked(message.text, ())[0])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.messages, row.spoken))

    def _restyle(self) -> None:
        set_glyph(self.new_chat_button, "plus", self._theme.tokens.text_muted)
