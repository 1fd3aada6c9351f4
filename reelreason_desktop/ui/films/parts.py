"""Small pieces that the tabs of this page are made of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.idle_bar import keep_bar


def words(role: str, text: str = "") -> QLabel:
    """Words that wrap."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def button(text: str, variant: str = "") -> QPushButton:
    """A button; `variant` as the style sheet names them."""
    made = QPushButton(text)
    if variant:
        made.setProperty("variant", variant)
    return made


def link(text: str, address: str) -> QPushButton:
    """Words that open a page in the browser."""
    made = button(text, "link")
    made.setToolTip(address)
    made.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
    return made


def in_flow(widgets: Iterable[QWidget], gap: int) -> QWidget:
    """Widgets side by side, in more lines where there is little room."""
    holder = QWidget()
    layout = FlowLayout(holder, gap)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def to_the_left(widget: QWidget) -> QWidget:
    """A widget as wide as it wants to be, in a line of its own."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
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
