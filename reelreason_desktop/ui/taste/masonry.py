"""Cards in as many columns as fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from reelreason_desktop.ui.widgets.item_layout import ItemLayout

_MOST_COLUMNS: Final = 3


class MasonryLayout(ItemLayout):
    """Puts each item under the shortest column so far.

    Args:
        gap: between cards, in device-independent pixels.
        column: width that a column needs; one more column is made whenever there is room for it.
    """

    def __init__(self, parent: QWidget | None, gap: int, column: int) -> None:
        super().__init__(parent, gap)
        self._column = column

    def columns_in(self, width: int) -> int:
        """How many columns fit."""
        return max(1, min(_MOST_COLUMNS, (width + self._gap) // (self._column + self._gap)))

    def set_column(self, column: int) -> None:
        """Changes the width that a column needs, as when the text grows."""
        self._column = column
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It takes the width it gets."""
        return Qt.Orientation.Horizontal

    def minimumSize(self) -> QSize:  # noqa: N802
        """The widest card in one column."""
        widths = [item.minimumSize().width() for item in self._shown()]
        return QSize(max(widths, default=0), 0)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        n = self.columns_in(rect.width())
        width = (rect.width() - (n - 1) * self._gap) // n
        bottoms = [rect.y()] * n
        for item in self._shown():
            place = min(range(n), key=lambda i: bottoms[i])
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                item.setGeometry(QRect(rect.x() + place * (width + self._gap), bottoms[place], width, height))
            bottoms[place] += height + self._gap
        return max(bottoms) - self._gap - rect.y() if self._items else 0
