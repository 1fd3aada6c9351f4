"""The list of models: rows under headings, drawn by a delegate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.model_library import Kind, ModelRow
from reelreason_desktop.ui.models import wording
from reelreason_desktop.ui.theme.theme import ThemeProvider

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_PAD: Final = 12

_Index = QModelIndex | QPersistentModelIndex


class ModelList(QAbstractListModel):
    """Rows with a heading before each kind; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ModelRow | Kind] = []

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Models and headings."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, spoken row, or the `ModelRow` itself (None for a heading)."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.heading(entry) if isinstance(entry, Kind) else entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.heading(entry) if isinstance(entry, Kind) else wording.spoken(entry)
        return entry if role == ROW_ROLE and isinstance(entry, ModelRow) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._entries[index.row()], ModelRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def show_rows(self, rows: Sequence[ModelRow]) -> None:
        """Shows other models. The same ones in the same order keep selection and focus."""
        entries: list[ModelRow | Kind] = []
        for row in rows:
            if not entries or (isinstance(entries[-1], ModelRow) and entries[-1].kind is not row.kind):
                entries.append(row.kind)
            entries.append(row)
        if [_identity(entry) for entry in entries] == [_identity(entry) for entry in self._entries]:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def position_of(self, kind: Kind, key: str) -> int:
        """Where a model stands; -1 when it is not there."""
        wanted = (kind, key)
        return next((n for n, entry in enumerate(self._entries) if _identity(entry) == wanted), -1)

    @property
    def first(self) -> int:
        """Where the first model stands, the one in use before all; -1 when there is none."""
        rows = [(n, entry) for n, entry in enumerate(self._entries) if isinstance(entry, ModelRow)]
        return next((n for n, row in rows if row.used), rows[0][0] if rows else -1)


class ModelView(QListView):
    """Emits `chosen(ModelRow)` when another row becomes current, and `activated` for Enter and double clicks."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeProvider, model: ModelList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Language models"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> ModelRow | None:
        """The chosen model."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ModelRow) else None

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Headings are passed over."""
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, ModelRow):
            self.chosen.emit(row)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """A heading is one line; a model two, and a third where something speaks against it."""
        row = index.data(ROW_ROLE)
        caption = self._height("caption")
        if not isinstance(row, ModelRow):
            return QSize(0, round(caption + 2 * _PAD))
        lines = self._height("strong") + caption * (2 if wording.trouble(row) else 1)
        return QSize(0, round(lines + 1.5 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        row, rect = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ModelRow):
            self._paint_model(painter, rect, row, option.state)
        else:
            place = rect.adjusted(_PAD, _PAD, -_PAD, 0)
            self._say(painter, place, str(index.data()), "caption", self._theme.tokens.text_muted)
        painter.restore()

    def _paint_model(self, painter: QPainter, rect: QRectF, row: ModelRow, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(tokens.accent_soft))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(tokens.focus), 1.5))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), tokens.radii.control, tokens.radii.control)
        title, caption = self._height("strong"), self._height("caption")
        line = QRectF(rect.left() + _PAD, rect.top() + _PAD * 0.75, rect.width() - 2 * _PAD, title)
        mark = wording.state(row)
        width = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(mark)
        colour = tokens.positive if row.used else tokens.text_muted
        end = QRectF(line.right() - width, line.top(), width + 1, title)
        self._say(painter, end, mark, "caption", colour)
        self._say(painter, line.adjusted(0, 0, -width - _PAD, 0), row.title, "strong", tokens.text)
        below = QRectF(line.left(), line.bottom(), line.width(), caption)
        self._say(painter, below, wording.figures(row), "caption", tokens.text_muted)
        self._say(painter, below.translated(0, caption), wording.trouble(row), "caption", tokens.warning)

    def _say(self, painter: QPainter, rect: QRectF, text: str, role: str, colour: str) -> None:
        if not text:
            return
        font = self._theme.font(role)  # type: ignore[arg-type]  # literals
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _height(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).height()  # type: ignore[arg-type]  # literals


def _identity(entry: ModelRow | Kind) -> tuple[Kind, str]:
    return (entry.kind, entry.key) if isinstance(entry, ModelRow) else (entry, "")
