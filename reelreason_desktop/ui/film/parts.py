"""Small pieces that the sections of the film page are made of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout


def label(role: str, text: str = "") -> QLabel:
    """Words that wrap."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def flow(widgets: Iterable[QWidget], gap: int) -> QWidget:
    """Widgets that wrap like words."""
    holder = QWidget()
    layout = FlowLayout(holder, gap)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def link_line(button: QPushButton) -> QWidget:
    """A link in a line of its own."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Section(QFrame):
    """A heading and what stands under it. Hidden while it is empty."""

    def __init__(self, theme: ThemeProvider, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.heading = label("strong", heading)
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
