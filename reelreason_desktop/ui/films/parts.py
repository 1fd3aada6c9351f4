"""What the tabs of this page have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.idle_bar import keep_bar


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
