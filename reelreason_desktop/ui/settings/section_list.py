"""The list of sections at the left of the settings page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.ui.settings.painting import paint_row
from reelreason_desktop.ui.settings.section import Section
from reelreason_desktop.ui.theme.theme import ThemeProvider

SECTION_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROW_LINES: Final = 2.2

_Index = QModelIndex | QPersistentModelIndex


class SectionModel(QAbstractListModel):
    """The sections that answer the search."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = tuple(sections)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Shows others."""
        if tuple(sections) != self.sections:
            self.beginResetModel()
            self.sections = tuple(sections)
            self.endResetModel()

    def row_of(self, name: str) -> int:
        """Where a section is; -1 when it is not shown."""
        return next((row for row, section in enumerate(self.sections) if section.name == name), -1)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.sections)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The section, and its title."""
        if not index.isValid():
            return None
        section = self.sections[index.row()]
        if role == SECTION_ROLE:
            return section
        return section.title if role == Qt.ItemDataRole.DisplayRole else None


class SectionList(QListView):
    """Chooses a section with the mouse or the arrow keys. Emits `chosen(name)`."""

    chosen = Signal(str)

    def __init__(self, theme: ThemeProvider, model: SectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Sections"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._changed)
        theme.changed.connect(self.doItemsLayout)

    def choose(self, name: str) -> None:
        """Marks a section."""
        row = self._sections.row_of(name)
        if row >= 0:
            self.setCurrentIndex(self._sections.index(row))

    def _changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self._sections.sections[now.row()].name)


class _Delegate(QStyledItemDelegate):
    """A glyph and a title."""

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(0, round(QFontMetricsF(self._theme.font("body")).height() * _ROW_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one section."""
        section: Section = index.data(SECTION_ROLE)
        paint_row(painter, self._theme, option, section.title, glyph=section.glyph)
