"""A layout that wraps its items like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from reelreason_desktop.ui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Places items left to right and starts a new line when the next one does not fit.

    Args:
        gap: distance between items, in device-independent pixels.
        lines: distance between lines; None for the same.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 4, lines: int | None = None) -> None:
        super().__init__(parent, gap)
        self._between = gap if lines is None else lines

    def minimumSize(self) -> QSize:  # noqa: N802
        """Room for the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x, height = rect.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._between
        return max(0, y - self._between - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that are shown, line by line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 1 << 20))
            if not lines or used + self._gap + size.width() > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((item, size))
            used += self._gap + size.width()
        return lines
