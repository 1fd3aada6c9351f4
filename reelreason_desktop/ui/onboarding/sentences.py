"""Sentences to begin with, and the way to the chat for own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.onboarding import EXAMPLES
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton


class Sentences(QWidget):
    """The third way. Emits `sentence_clicked(text)` and `chat_wanted()`."""

    sentence_clicked = Signal(str)
    chat_wanted = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spacing = theme.tokens.spacing
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, spacing.s, 2, 0)
        layout.setSpacing(spacing.m)
        hint = QLabel(self.tr("Name films you loved, people you follow, a mood or a limit. For example:"), self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        self.buttons: list[QPushButton] = []
        for text in EXAMPLES:
            button = ElidedButton(f"“{text}”", self)
            button.setAccessibleDescription(self.tr("Says this in the chat"))
            button.clicked.connect(partial(self._say, text))
            self.buttons.append(button)
            layout.addWidget(button)
        self.own = QPushButton(self.tr("Write it in your own words"), self)
        self.own.setProperty("variant", "primary")
        self.own.setAccessibleDescription(self.tr("Goes to the field where messages are written"))
        self.own.clicked.connect(self.chat_wanted)
        layout.addSpacing(spacing.s)
        layout.addWidget(self.own)
        layout.addStretch(1)

    def _say(self, text: str, _checked: bool = False) -> None:
        self.sentence_clicked.emit(text)
