"""Cards in as many columns as fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_MOST_COLUMNS: Final = 3


class MasonryLayout(QLayout):
    """Puts each item under the shortest column so far.

    Args:
        gap: between cards, in device-independent pixels.
        column: width that a column needs; one more column is made whenever there is room for it.
    """

    def __init__(self, parent: QWidget | None, gap: int, column: int) -> None:
        super().__init__(parent)
        self._gap = gap
        self._column = column
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def columns_in(self, width: int) -> int:
        """How many columns fit."""
        return max(1, min(_MOST_COLUMNS, (width + self._gap) // (self._column + self._gap)))

    def set_column(self, column: int) -> None:
        """Changes the width that a column needs, as when the text grows."""
        self._column = column
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Appends an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The item at a position, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Removes and returns the item at a position, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It takes the width it gets."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height of the highest column."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Moves all items into the rectangle."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One column."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The widest card in one column."""
        widths = [item.minimumSize().width() for item in self._shown()]
        return QSize(max(widths, default=0), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

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
