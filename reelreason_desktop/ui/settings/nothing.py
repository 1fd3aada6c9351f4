"""What is shown where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ICON = 40


class Nothing(QWidget):
    """An icon, one sentence, and at most one act: `button` is hidden unless it has a text."""

    def __init__(self, theme: ThemeProvider, glyph: Glyph, sentence: str, act: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._glyph: Glyph = glyph
        self._icon = QLabel(self)
        self.sentence = QLabel(sentence, self)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(act, self)
        self.button.setVisible(bool(act))
        column = QVBoxLayout(self)
        column.setSpacing(theme.tokens.spacing.m)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, sentence: str) -> None:
        """Another sentence."""
        self.sentence.setText(sentence)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        size = tokens.scaled(_ICON)
        self._icon.setPixmap(glyph_pixmap(self._glyph, tokens.text_muted, size, self.devicePixelRatioF()))
