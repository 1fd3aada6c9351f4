"""Where a message is made: what the last one was read as, the field, and the button that sends or stops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.views import Chip
from reelreason_desktop.ui.chat.message_input import MessageInput
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.chip_bar import ChipBar


class Composer(QWidget):
    """Emits `sent(text)`, `stop_requested()`, `recall_requested()` and `chip_removed(key)`."""

    sent = Signal(str)
    stop_requested = Signal()
    recall_requested = Signal()
    chip_removed = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._stoppable = False
        self._chips: tuple[Chip, ...] = ()
        self.input = MessageInput(self)
        self.send_button = _button(self.tr("Send"), "primary", self.tr("Send (Enter)"))
        self.stop_button = _button(self.tr("Stop"), "", self.tr("Stop (Esc)"))
        self.chip_bar = ChipBar(theme, parent=self)
        self.note = QLabel(self)
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        self._read_as = self._build_read_as(theme)
        self._build(theme)
        self._connect()
        self._show_buttons()
        theme.changed.connect(self._align_label)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """What the program acts on at present."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self.chip_bar.set_chips(self._chips)
            self._read_as.setVisible(bool(chips))
            self._align_label()

    def set_busy(self, busy: bool) -> None:
        """While busy, the button stops instead of sending."""
        self._busy = busy
        self._show_buttons()
        self._show_note(self.input.length_note)

    def set_stoppable(self, stoppable: bool) -> None:
        """Has the button stop while nothing is typed; what is typed can be sent all the same."""
        self._stoppable = stoppable
        self._show_buttons()

    def send(self, text: str) -> None:
        """Sends a text that was not typed: an example."""
        if self._busy:
            self._show_note(self.tr("Still working on the last message. Esc stops it."))
        else:
            self.sent.emit(text)

    def _build_read_as(self, theme: ThemeProvider) -> QWidget:
        row = QWidget(self)
        self._label = QLabel(self.tr("Read as"), row)
        self._label.setProperty("role", "caption")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.tokens.spacing.s)
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.chip_bar, 1)
        row.hide()
        return row

    def _align_label(self) -> None:
        """Puts the label on the line of the first chip; below it, chips may wrap."""
        for chip in self.chip_bar.chips[:1]:
            self._label.setFixedHeight(chip.sizeHint().height())

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        line = QHBoxLayout()
        line.setSpacing(spacing.s)
        line.addWidget(self.input, 1)
        line.addWidget(self.send_button, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.m, spacing.s, spacing.m, spacing.m)
        layout.setSpacing(spacing.s)
        layout.addWidget(self._read_as)
        layout.addLayout(line)
        layout.addWidget(self.note)
        self.note.hide()

    def _connect(self) -> None:
        self.input.submitted.connect(self._submit)
        self.input.stop_requested.connect(self.stop_requested)
        self.input.recall_requested.connect(self.recall_requested)
        self.input.length_note_changed.connect(self._show_note)
        self.input.textChanged.connect(self._enable_send)
        self.input.one_line_height_changed.connect(self._match_height)
        self.send_button.clicked.connect(self._submit)
        self.stop_button.clicked.connect(self.stop_requested)
        self.chip_bar.removed.connect(self.chip_removed)
        self._enable_send()

    def _submit(self) -> None:
        text = self.input.toPlainText()
        if not text.strip() or self.input.is_too_long:
            return  # the note under the field already says what is too long
        if self._busy:
            self._show_note(self.tr("Still working on the last message. Esc stops it."))
            return
        self.input.clear()
        self.sent.emit(text)

    def _enable_send(self) -> None:
        self._show_buttons()
        self.send_button.setEnabled(bool(self.input.toPlainText().strip()) and not self.input.is_too_long)

    def _match_height(self, height: int) -> None:
        """The buttons are as high as the field with one line in it."""
        self.send_button.setFixedHeight(height)
        self.stop_button.setFixedHeight(height)

    def _show_buttons(self) -> None:
        stops = self._busy or (self._stoppable and not self.input.toPlainText())
        self.send_button.setVisible(not stops)
        self.stop_button.setVisible(stops)

    def _show_note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _button(text: str, variant: str, tooltip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("variant", variant)
    button.setToolTip(tooltip)
    button.setAutoDefault(False)
    return button
