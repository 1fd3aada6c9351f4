"""Small pieces that pages are made of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from reelreason_desktop.ui.widgets.even_layout import EvenLayout
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout


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


def in_flow(widgets: Iterable[QWidget], gap: int, lines: int | None = None) -> QWidget:
    """Widgets side by side, in more lines where there is little room; gaps as `FlowLayout` has them."""
    holder = QWidget()
    return _held(holder, FlowLayout(holder, gap, lines), widgets)


def in_columns(widgets: Iterable[QWidget], gap: int) -> QWidget:
    """Widgets of one width in as many columns as there is room for."""
    holder = QWidget()
    return _held(holder, EvenLayout(holder, gap), widgets)


def _held(holder: QWidget, layout: QLayout, widgets: Iterable[QWidget]) -> QWidget:
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
