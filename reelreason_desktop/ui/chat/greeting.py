"""What an empty chat shows: a welcome."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ICON_PX = 40


class Greeting(QWidget):
    """Welcomes a person who has not said anything yet. Sentences to begin with stand among the cards."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel(self)
        layout = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        layout.setContentsMargins(spacing.xl, spacing.xl, spacing.xl, spacing.xl)
        layout.setSpacing(spacing.s)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(_label(self.tr("Let’s talk about films"), "title"))
        layout.addWidget(
            _label(
                self.tr(
                    "Name films you love, people you follow, a mood, or limits such as “under two hours” or “for my "
                    "8-year-old”. Every pick comes with its computed reason, and nothing you say leaves this computer."
                ),
                "muted",
            )
        )
        layout.addStretch(3)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._icon.setPixmap(glyph_pixmap("spark", tokens.accent, tokens.scaled(_ICON_PX), self.devicePixelRatioF()))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
