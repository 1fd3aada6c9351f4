"""The lines of the page of shortcuts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.ui.shortcuts.rows import Row

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class ShortcutModel(QAbstractListModel):
    """Headings and acts, top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, spoken line, or the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        heading = index.isValid() and self._rows[index.row()].is_heading
        return Qt.ItemFlag.ItemIsEnabled if heading else super().flags(index)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
