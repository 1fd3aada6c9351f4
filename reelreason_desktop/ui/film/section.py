"""What the film page is divided into."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import empty, words


class Section(QFrame):
    """A heading and what stands under it. Hidden while it is empty."""

    def __init__(self, theme: ThemeProvider, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.heading = words("strong", heading)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.tokens.spacing.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.spacing.xs)
        column.addWidget(self.heading)
        column.addLayout(self._body)
        self.setAccessibleName(heading)
        self.hide()

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Shows other content."""
        empty(self._body)
        for widget in widgets:
            self._body.addWidget(widget)
        self.setVisible(self._body.count() > 0)
