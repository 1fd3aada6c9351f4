"""What an empty chat shows: a welcome and three ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

EXAMPLES: Final[Sequence[str]] = (
    "My favourite movies are Inception, Goodfellas and WALL-E",
    "Something quiet and Japanese for a rainy evening",
    "A funny film for my 8-year-old, under 100 minutes",
)
_ICON_PX: Final = 40


class ExampleButton(QPushButton):
    """A button whose sentence wraps. Qt's own button text cannot."""

    def __init__(self, sentence: str, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = sentence
        label = QLabel(f"“{sentence}”", self)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        layout.setContentsMargins(spacing.m, spacing.s, spacing.m, spacing.s)
        layout.addWidget(label)
        self.setAccessibleName(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """What the wrapped sentence needs."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)


class Greeting(QWidget):
    """Welcomes a person who has not said anything yet. Emits `chosen(sentence)`."""

    chosen = Signal(str)

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
        layout.addWidget(_label("What do you feel like watching?", "title"))
        layout.addWidget(
            _label(
                "Name films you love, or describe tonight. Every pick comes with its computed reason, and nothing you "
                "say leaves this computer.",
                "muted",
            )
        )
        layout.addSpacing(spacing.m)
        layout.addWidget(_label("Try one of these", "caption"))
        self.buttons = [self._example(sentence) for sentence in EXAMPLES]
        for button in self.buttons:
            layout.addWidget(button)
        layout.addStretch(3)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _example(self, sentence: str) -> ExampleButton:
        button = ExampleButton(sentence, self._theme, self)
        button.clicked.connect(lambda: self.chosen.emit(sentence))
        return button

    def _restyle(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(glyph_pixmap("spark", self._theme.tokens.accent, _ICON_PX, ratio))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
