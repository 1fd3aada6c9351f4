"""Boxes that the tabs of this page are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.idle_bar import keep_bar
from reelreason_desktop.ui.widgets.parts import words


class Card(QFrame):
    """A raised box of things that belong together."""

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


class ScrollingTab(QFrame):
    """A tab that may be higher than the window. `body` takes its widgets."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        spacing = theme.tokens.spacing
        column = Column()
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, spacing.m, spacing.m, spacing.m)
        self.body = QVBoxLayout()
        self.body.setSpacing(spacing.m)
        whole.addLayout(self.body)
        whole.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self.area)  # the cards' width never jumps
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
