"""Scroll bars that keep their place, so that nothing jumps, but are not drawn while there is nothing to scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


def keep_bar(area: QAbstractScrollArea) -> None:
    """Gives an area a vertical scroll bar that always has its place; the style sheet hides an idle handle."""
    bar = area.verticalScrollBar()
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar.rangeChanged.connect(lambda: _follow(bar))
    _follow(bar)


def _follow(bar: QScrollBar) -> None:
    bar.setEnabled(bar.maximum() > bar.minimum())
