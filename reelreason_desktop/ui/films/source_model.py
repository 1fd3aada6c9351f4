"""The sources as a table: what each of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.services.collection.overview import SHIPPED, SourceSummary
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.films.wording import source_name

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    FILMS = 1
    RATINGS = 2
    DIALOGUES = 3
    REVIEW = 4
    PROBLEMS = 5


class SourceModel(QAbstractTableModel):
    """One row a source; those of the program first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[SourceSummary, ...] = ()

    def show_sources(self, sources: Sequence[SourceSummary]) -> None:
        """Shows others."""
        if tuple(sources) != self._sources:
            self.beginResetModel()
            self._sources = tuple(sources)
            self.endResetModel()

    def source(self, row: int) -> SourceSummary:
        """What is shown in a row."""
        return self._sources[row]

    def can_go(self, row: int) -> bool:
        """Whether a source may be removed: what the person added."""
        return 0 <= row < len(self._sources) and self._sources[row].source.name != SHIPPED

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """How many sources there are."""
        return 0 if parent.isValid() else len(self._sources)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """See `Column`."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names and counts; where its files were as its tip."""
        if not index.isValid():
            return None
        one, column = self._sources[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is not Column.NAME:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and one.source.name != SHIPPED:
            return one.source.path
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Source"),
            self.tr("Films"),
            self.tr("Ratings"),
            self.tr("Dialogues"),
            self.tr("To decide"),
            self.tr("Problems"),
        )[section]

    def _text(self, one: SourceSummary, column: Column) -> str:
        figures = one.figures
        if column is Column.NAME:
            name = source_name(one.source.name)
            return name if one.source.finished else self.tr("{source} (not read to the end)").format(source=name)
        count = {
            Column.FILMS: figures.films + figures.mentions,
            Column.RATINGS: figures.ratings,
            Column.DIALOGUES: figures.dialogues or figures.emotions,
            Column.REVIEW: one.to_review,
            Column.PROBLEMS: one.source.counts.get("problems", 0),
        }[column]
        return whole(count) if count else ""
