"""The list of models: rows under headings, a larger one for each sort, drawn by a delegate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.ui.models import wording
from reelreason_desktop.ui.theme.theme import ThemeProvider

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
STOPPED_ROLE: Final = Qt.ItemDataRole.UserRole + 3
_PAD: Final = 12
_TALL: Final = 10_000.0
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above models of a sort, and above those of a kind among them. `kind`: None for all of the sort."""

    sort: Sort
    kind: Kind | None = None

    @property
    def text(self) -> str:
        """What it says."""
        return wording.title(self.sort) if self.kind is None else wording.heading(self.kind)

    @property
    def spoken(self) -> str:
        """The same for screen readers, with what models of the sort are for."""
        return f"{self.text}. {wording.about(self.sort)}" if self.kind is None else self.text

    @property
    def identity(self) -> tuple[Sort, Kind | None, str]:
        """No model has it."""
        return self.sort, self.kind, ""


class ModelList(QAbstractListModel):
    """Rows with a heading before each sort and each kind; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ModelRow | Heading] = []
        self._is_stopped = False

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Models and headings."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, spoken row, the `ModelRow` itself (None for a heading), the `Heading`, or whether it stopped."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text if isinstance(entry, Heading) else entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken if isinstance(entry, Heading) else wording.spoken(entry, stopped=self._stopped(entry))
        if role == HEADING_ROLE:
            return entry if isinstance(entry, Heading) else None
        if role == STOPPED_ROLE:
            return self._stopped(entry)
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
        entries: list[ModelRow | Heading] = []
        sort: Sort | None = None
        kind: Kind | None = None
        for row in rows:
            if row.sort is not sort:
                entries.append(Heading(row.sort))
                kind = None
            if row.kind is not kind:
                entries.append(Heading(row.sort, row.kind))
            sort, kind = row.sort, row.kind
            entries.append(row)
        if [entry.identity for entry in entries] == [entry.identity for entry in self._entries]:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def show_stopped(self, stopped: bool) -> None:
        """Whether the language model that was chosen has been given up: it is not in use then."""
        if stopped != self._is_stopped:
            self._is_stopped = stopped
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self._entries) - 1)))

    def _stopped(self, entry: ModelRow | Heading) -> bool:
        return self._is_stopped and isinstance(entry, ModelRow) and entry.used and entry.sort is Sort.WRITER

    def position_of(self, sort: Sort, kind: Kind, key: str) -> int:
        """Where a model stands; -1 when it is not there."""
        wanted = (sort, kind, key)
        return next((n for n, entry in enumerate(self._entries) if entry.identity == wanted), -1)

    @property
    def first(self) -> int:
        """Where the language model in use stands, or else the first model; -1 when there is none."""
        rows = [(n, entry) for n, entry in enumerate(self._entries) if isinstance(entry, ModelRow)]
        in_use = (n for n, row in rows if row.used and row.sort is Sort.WRITER)
        return next(in_use, rows[0][0] if rows else -1)


class ModelView(QListView):
    """Emits `chosen(ModelRow)` when another row becomes current, and `activated` for Enter and double clicks."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeProvider, model: ModelList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Language models and encoders"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> ModelRow | None:
        """The chosen model."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ModelRow) else None

    def scrollTo(  # noqa: N802
        self, index: _Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """The headings above the first model come along where there is room."""
        super().scrollTo(index, hint)
        above = range(index.row())
        if all(self.model().index(row, 0).data(ROW_ROLE) is None for row in above):
            room = self.visualRect(index).bottom() + self.verticalOffset()
            if room < self.viewport().height():
                self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The chosen model stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Headings are passed over."""
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, ModelRow):
            self.chosen.emit(row)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeProvider, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """One line for a heading, that of a sort with a sentence; two for a model, three with something against it."""
        row = index.data(ROW_ROLE)
        caption = self._height("caption")
        if not isinstance(row, ModelRow):
            heading = index.data(HEADING_ROLE)
            below = 0 if heading.kind is None else _PAD * 0.25  # nearer to what it heads than to what is above
            return QSize(0, round(self._heading_height(heading) + _PAD + below))
        lines = self._height("strong") + caption * (2 if wording.trouble(row) else 1)
        return QSize(0, round(lines + 1.5 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        row, rect = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ModelRow):
            self._paint_model(painter, rect, row, option.state, stopped=bool(index.data(STOPPED_ROLE)))
        else:
            self._paint_heading(painter, rect.adjusted(_PAD, _PAD, -_PAD, 0), index.data(HEADING_ROLE))
        painter.restore()

    def _heading_height(self, heading: Heading) -> float:
        if heading.kind is not None:
            return self._height("caption")
        room = QRectF(0, 0, self._view.viewport().width() - 2 * _PAD, _TALL)
        about = QFontMetricsF(self._theme.font("caption")).boundingRect(room, _WRAPPED, wording.about(heading.sort))
        return self._height("title") + about.height()

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        tokens = self._theme.tokens
        if heading.kind is not None:
            line = QRectF(rect.topLeft(), QSizeF(rect.width(), self._height("caption")))
            self._say(painter, line, heading.text, "caption", tokens.text_muted)
            return
        line = QRectF(rect.left(), rect.top(), rect.width(), self._height("title"))
        self._say(painter, line, heading.text, "title", tokens.text)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour(tokens.text_muted))
        painter.drawText(rect.adjusted(0, line.height(), 0, 0), _WRAPPED, wording.about(heading.sort))

    def _paint_model(
        self, painter: QPainter, rect: QRectF, row: ModelRow, state: QStyle.StateFlag, *, stopped: bool
    ) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(tokens.accent_soft))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(tokens.focus), 1.5))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), tokens.radii.control, tokens.radii.control)
        title, caption = self._height("strong"), self._height("caption")
        line = QRectF(rect.left() + _PAD, rect.top() + _PAD * 0.75, rect.width() - 2 * _PAD, title)
        mark = wording.state(row, stopped=stopped)
        width = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(mark)
        colour = tokens.warning if stopped else tokens.positive if row.used else tokens.text_muted
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
