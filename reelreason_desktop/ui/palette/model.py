"""The lines of the palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.ui.palette.items import Item

ITEM_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """Items, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()

    @property
    def items(self) -> Sequence[Item]:
        """What is shown."""
        return self._items

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many items there are."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, spoken line, or the item."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken
        return item if role == ITEM_ROLE else None

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows other items."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()
