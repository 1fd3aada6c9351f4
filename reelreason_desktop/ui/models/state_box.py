"""What serves now: the language model in use, or the encoder."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.model_rows import Sort
from reelreason_desktop.services.writing import WritingState, WritingStatus
from reelreason_desktop.ui.glyphs import glyph_pixmap, set_glyph
from reelreason_desktop.ui.models import status_words
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say_error

_ICON = 28


class StateBox(QFrame):
    """Shows one of the two; which, says `show_sort`."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sort = Sort.WRITER
        self._writing = WritingStatus()
        self._encoder: tuple[str, KnownError | None] = ("", None)
        self.icon, self.title, self.words, self.last_line = QLabel(self), QLabel(self), QLabel(self), QLabel(self)
        self.again_button = QPushButton(self.tr("Start &again"), self)
        self._build()
        theme.changed.connect(self._restyle)
        self._show()

    def show_sort(self, sort: Sort) -> None:
        """Shows what serves of a sort."""
        self._sort = sort
        self._show()

    def show_writing(self, status: WritingStatus) -> None:
        """What the language model in use does."""
        self._writing = status
        self._show()

    def show_encoder(self, text: str, error: KnownError | None) -> None:
        """What the encoder does, and why it is off."""
        self._encoder = text, error
        self._show()

    def _show(self) -> None:
        self._show_encoder() if self._sort is Sort.ENCODER else self._show_writing()
        self.last_line.setVisible(bool(self.last_line.text()))
        self.words.setVisible(bool(self.words.text()))
        self.setAccessibleName(f"{self.title.text()}. {self.words.text()}")
        self._restyle()

    def _show_writing(self) -> None:
        status = self._writing
        self.title.setText(status_words.in_short(status) or self.tr("No language model"))
        self.words.setText(status_words.in_long(status))
        self.last_line.setText(status.error.detail if status.error is not None else "")
        self.again_button.setVisible(status.state is WritingState.FAILED and bool(status.name))

    def _show_encoder(self) -> None:
        text, error = self._encoder
        self.title.setText(text)
        works = self.tr("It reads each message once. What was read of the films is on the disk.")
        self.words.setText(works if error is None else " ".join(say_error(error)).strip())
        self.last_line.setText("" if error is None else error.detail)
        self.again_button.hide()

    @property
    def _failed(self) -> bool:
        if self._sort is Sort.ENCODER:
            return self._encoder[1] is not None
        return self._writing.state is WritingState.FAILED

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.setProperty("layer", "note")
        self.title.setProperty("role", "strong")
        self.last_line.setProperty("role", "caption")
        labels = (self.title, self.words, self.last_line)
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in labels:
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.last_line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        row.setSpacing(spacing.m)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        works = "spark" if self._sort is Sort.ENCODER else "pencil"
        colour = tokens.warning if self._failed else tokens.accent
        self.icon.setPixmap(glyph_pixmap("warning" if self._failed else works, colour, _ICON, self.devicePixelRatioF()))
        set_glyph(self.again_button, "undo", tokens.text_muted)
