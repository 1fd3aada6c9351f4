"""A raised box."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import words


class Card(QFrame):
    """Things that belong together, one below the other. `rows` takes them."""

    def __init__(self, theme: ThemeProvider, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "raised")
        spacing = theme.tokens.spacing
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        self.rows.setSpacing(spacing.s)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if heading:
            self.setAccessibleName(heading)
            self.rows.addWidget(words("title", heading))
