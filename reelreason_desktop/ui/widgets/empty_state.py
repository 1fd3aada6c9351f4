"""What a pane shows while there is nothing to show: a picture, and what would fill it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import words

_GLYPH_PX: Final = 28


class EmptyState(QWidget):
    """A glyph above a sentence, a little above the middle."""

    def __init__(self, theme: ThemeProvider, glyph: Glyph, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glyph = glyph
        self._picture = QLabel(self)
        self.sentence = words("muted", sentence)
        spacing = theme.tokens.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.xl, spacing.xl, spacing.xl, spacing.xl)
        column.setSpacing(spacing.m)
        column.addStretch(2)
        for label in (self._picture, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        size = tokens.scaled(_GLYPH_PX)
        self._picture.setPixmap(glyph_pixmap(self._glyph, tokens.text_muted, size, self.devicePixelRatioF()))
