"""A layout in which all items are equally wide."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize

from reelreason_desktop.ui.widgets.item_layout import ItemLayout

_WIDEST: Final = 1.4
"""An item is never wider than this multiple of what the widest one wants."""


class EvenLayout(ItemLayout):
    """Places items in columns of one width, as many as there is room for, and in rows of one height."""

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        widest = max(item.sizeHint().width() for item in shown)
        height = max(item.sizeHint().height() for item in shown)
        columns = min(len(shown), max(1, (rect.width() + self._gap) // (widest + self._gap)))
        room = (rect.width() - (columns - 1) * self._gap) // columns
        width = min(room, round(widest * _WIDEST))
        for place, item in enumerate(shown):
            row, column = divmod(place, columns)
            if move:
                left, top = rect.x() + column * (width + self._gap), rect.y() + row * (height + self._gap)
                item.setGeometry(QRect(left, top, width, height))
        rows = -(-len(shown) // columns)
        return rows * (height + self._gap) - self._gap
