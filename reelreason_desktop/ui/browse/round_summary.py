"""The end of a rating round: what it came to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton


class RoundSummary(QWidget):
    """What a round came to, and where to go from there."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spacing = theme.tokens.spacing
        self.title, self.text = QLabel(self), QLabel(self)
        self.title.setProperty("role", "display")
        self.text.setProperty("role", "muted")
        self.buttons = {
            "picks": ElidedButton(self.tr("See my picks"), self),
            "more": ElidedButton(self.tr("Rate ten more"), self),
            "shelf": ElidedButton(self.tr("Back to all films"), self),
        }
        self.buttons["picks"].setProperty("variant", "primary")
        self.buttons["shelf"].setProperty("variant", "quiet")
        pass_focus(self, self.buttons["picks"])
        row = QHBoxLayout()
        row.setSpacing(spacing.s)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        column.setSpacing(spacing.m)
        column.addStretch(1)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(row)
        column.addStretch(2)

    def tell(self, rated: int, answered: int, seconds: int) -> None:
        """Sums up. `answered`: rated, seen or skipped."""
        if not answered:
            self.title.setText(self.tr("You know every film here"))
            self.text.setText(self.tr("There is none left to ask about."))
            return
        done = self.tr("1 film rated") if rated == 1 else self.tr("{n} films rated").format(n=rated)
        self.title.setText(done if rated else self.tr("No film rated"))
        text = self.tr("It took {time}. Every rating counts at once; Ctrl+Z takes back the last one.")
        unknown = self.tr("That is fine: films you have not seen say nothing. Another ten may suit better.")
        self.text.setText(text.format(time=clock_words(seconds)) if rated else unknown)


def clock_words(seconds: int) -> str:
    """`1:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"
