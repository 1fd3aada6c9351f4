"""The field messages are typed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.key_table import MESSAGE

MAX_CHARACTERS: Final = 10_000
"""What a session reads at most."""
_WARN_FROM: Final = 9_000
_MOST_LINES: Final = 5
_ROTATION_MS: Final = 8_000
_EXAMPLES: Final[Sequence[str]] = (
    "",  # what to write, in the language of the window; the others are messages as the reader understands them
    "“Like Heat, but quieter”",
    "“Nothing after 1990”",
    "“Why the second one?”",
    "“I’ve seen the first”",
    "“Less violent”",
)


class MessageInput(QPlainTextEdit):
    """Grows with its text up to five lines. Enter sends, Shift+Enter breaks the line, Esc stops, Up recalls.

    Emits `submitted()`, `stop_requested()`, `recall_requested()`, `length_note_changed(text)` and
    `one_line_height_changed(pixels)`.
    """

    submitted = Signal()
    stop_requested = Signal()
    recall_requested = Signal()
    length_note_changed = Signal(str)
    one_line_height_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example = 0
        self._length_note = ""
        self._rotation = QTimer(self, interval=_ROTATION_MS)
        self._rotation.timeout.connect(self._next_example)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Message"))
        self.setAccessibleDescription(self.tr("Enter sends, Shift+Enter starts a new line, Escape stops"))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._measure_length)
        self._rotation.start()
        self._fit()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether the example in the empty field stays the same."""
        if reduced:
            self._rotation.stop()
        elif not self._rotation.isActive():
            self._rotation.start()

    @property
    def is_too_long(self) -> bool:
        """Whether the text exceeds what can be read at once."""
        return len(self.toPlainText()) > MAX_CHARACTERS

    @property
    def length_note(self) -> str:
        """What there is to say about the length of the text; empty for nothing."""
        return self._length_note

    def put_back(self, text: str) -> None:
        """Returns a text that could not be sent, before anything typed since."""
        typed_since = self.toPlainText()
        self.setPlainText(f"{text}\n{typed_since}" if typed_since else text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys with a meaning of their own; everything else is typing."""
        act = MESSAGE.name_of(event)
        if act == "send":
            self.submitted.emit()
        elif act == "stop":
            self.stop_requested.emit()
        elif act == "recall" and not self.toPlainText():
            self.recall_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A new width breaks lines anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another text size, or another style with other borders."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt lays the placeholder out in the part that is painted anew: that part must be all of it."""
        super().paintEvent(event)
        if not self.toPlainText() and event.rect() != self.viewport().rect():
            self.viewport().update()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))  # a plain text document counts in lines
        needs_bar = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        chrome = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(round(min(lines, _MOST_LINES) * line + chrome))
        self.one_line_height_changed.emit(round(line + chrome))
        self._show_example()

    def _measure_length(self) -> None:
        count = len(self.toPlainText())
        note = ""
        if count > MAX_CHARACTERS:
            words = self.tr("{count} characters: shorten by {surplus} to send")
            note = words.format(count=whole(count), surplus=whole(count - MAX_CHARACTERS))
        elif count > _WARN_FROM:
            words = self.tr("{count} of {most} characters")
            note = words.format(count=whole(count), most=whole(MAX_CHARACTERS))
        if note != self._length_note:
            self._length_note = note
            self.length_note_changed.emit(note)

    def _next_example(self) -> None:
        if self.isVisible() and not self.toPlainText():
            rest = [*range(self._example + 1, len(_EXAMPLES)), *range(self._example)]
            self._example = next((number for number in rest if self._has_room(_EXAMPLES[number])), 0)
            self._show_example()

    def _show_example(self) -> None:
        """On one line and whole: what Qt would wrap could not be seen, and what is cut says little."""
        hints = (self.tr("Films you love, or a mood"), self.tr("A film or a mood"), self.tr("A film"))
        cut = self.fontMetrics().elidedText(hints[-1], Qt.TextElideMode.ElideRight, self._room)
        hint = next((hint for hint in hints if self._has_room(hint)), cut)
        example = _EXAMPLES[self._example]
        self.setPlaceholderText(example if example and self._has_room(example) else hint)

    @property
    def _room(self) -> int:
        return self.viewport().width() - 2 * round(self.document().documentMargin())

    def _has_room(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) <= self._room
