"""The conversation as a list model. Long chats show their newest part; earlier messages come in as one scrolls up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.ui.chat.rows import Row, RowKind

PAGE = 200
"""Rows that come in at once."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class ChatModel(QAbstractListModel):
    """Rows of the chat. `set_rows` changes only what differs, so the scroll position and the selection stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._first = 0
        """Rows before this one are not shown yet."""

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows) - self._first

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, spoken text, time or the whole row."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return row.at.astimezone().strftime("%d %B %Y, %H:%M") if row.at else None
            case _:
                return row if role == ROW_ROLE else None

    def row_at(self, position: int) -> Row:
        """The row at a shown position."""
        return self._rows[self._first + position]

    def position_of(self, text: str) -> int | None:
        """Where the newest message of the person with this text is shown; negative while it is not shown yet."""
        for number in range(len(self._rows) - 1, -1, -1):
            if self._rows[number].kind is RowKind.PERSON and self._rows[number].text == text:
                return number - self._first
        return None

    @property
    def has_earlier(self) -> bool:
        """Whether `show_earlier` would bring rows in."""
        return self._first > 0

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, those not shown included."""
        return self._rows

    def show_earlier(self) -> int:
        """Brings in one page of earlier rows, and answers with how many there were."""
        count = min(PAGE, self._first)
        if count:
            self.beginInsertRows(QModelIndex(), 0, count - 1)
            self._first -= count
            self.endInsertRows()
        return count

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows. What both have in front stays untouched."""
        kept = _common_length(self._rows, rows)
        if kept == len(self._rows) == len(rows):
            return
        if kept <= self._first:
            self.beginResetModel()
            self._rows = list(rows)
            self._first = max(0, len(rows) - PAGE)
            self.endResetModel()
            return
        if kept < len(self._rows):
            self.beginRemoveRows(QModelIndex(), kept - self._first, len(self._rows) - 1 - self._first)
            del self._rows[kept:]
            self.endRemoveRows()
        if kept < len(rows):
            self.beginInsertRows(QModelIndex(), kept - self._first, len(rows) - 1 - self._first)
            self._rows.extend(rows[kept:])
            self.endInsertRows()


def _common_length(old: Sequence[Row], new: Sequence[Row]) -> int:
    """How many rows at the front are equal."""
    for position, (before, after) in enumerate(zip(old, new, strict=False)):
        if before != after:
            return position
    return min(len(old), len(new))
