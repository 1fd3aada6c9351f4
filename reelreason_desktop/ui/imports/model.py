"""The rows of a preview as a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.import_history import Preview, PreviewRow, RowState
from reelreason_desktop.ui.imports.wording import outcome, said, written

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What stands where."""

    FILM = 0
    SAID = 1
    OUTCOME = 2


class PreviewModel(QAbstractTableModel):
    """The rows of one state, and what a person chose for those to review. `chosen`: index in the preview to film id."""

    def __init__(self, films: Mapping[str, Film], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self._preview: Preview | None = None
        self._shown: list[int] = []
        self.chosen: dict[int, str] = {}
        self._link = QColor()

    def show_link_colour(self, colour: QColor) -> None:
        """What can be clicked gets this colour."""
        self._link = colour

    def show_rows(self, preview: Preview, state: RowState) -> None:
        """Shows the rows of a state. Another preview forgets what was chosen."""
        self.beginResetModel()
        if preview is not self._preview:
            self.chosen = {}
        self._preview = preview
        self._shown = [index for index, row in enumerate(preview.rows) if row.state is state]
        self.endResetModel()

    def preview_row(self, row: int) -> PreviewRow:
        """What is shown in a row."""
        if self._preview is None:
            raise IndexError(row)
        return self._preview.rows[self._shown[row]]

    def choose(self, row: int, film_id: str | None) -> None:
        """Keeps which film a row to review is about; None leaves it out."""
        if film_id is None:
            self.chosen.pop(self._shown[row], None)
        else:
            self.chosen[self._shown[row]] = film_id
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """Rows of the state."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """See `Column`."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words; where a row stands in the file as its tip; the colour of what can be clicked."""
        if not index.isValid():
            return None
        row = self.preview_row(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.row.place
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._link if row.state is RowState.REVIEW and index.column() == Column.OUTCOME else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        match Column(index.column()):
            case Column.FILM:
                return written(row.row)
            case Column.SAID:
                return said(row.row, date.today().year)
            case Column.OUTCOME:
                return outcome(row, self.chosen.get(self._shown[index.row()]), self._films)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("In the file"), self.tr("What it says"), self.tr("Film"))[section]
