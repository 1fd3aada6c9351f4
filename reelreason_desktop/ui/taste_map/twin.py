"""The list beside the map: everything that can be pointed at, for keys and screen readers, with the same acts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.ui.key_table import MAP_LIST
from reelreason_desktop.ui.taste_map import brushwork
from reelreason_desktop.ui.taste_map.mentions import Kind, Mention
from reelreason_desktop.ui.taste_map.shapes import FAMILY_SHAPES
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.theme import ThemeProvider

Index = QModelIndex | QPersistentModelIndex
_MENTION: Final = int(Qt.ItemDataRole.UserRole)
_SIGN = 24
_PAD = 6
_GAP = 8


class Act(StrEnum):
    """What can be done with a line, as with a place on the map."""

    GO = "go"
    OPEN = "open"
    MORE = "more"
    AWAY = "away"
    SHOW = "show"


class MentionModel(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Mention, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The line itself, or what is said of it."""
        if not index.isValid() or not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.text}, {line.role}"
        return line if role == _MENTION else None

    def show_lines(self, lines: Sequence[Mention]) -> None:
        """Replaces all lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """A sign as on the map, a title, and what it is to the person."""

    def __init__(self, theme: ThemeProvider, families: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._families = families

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        body, caption = (QFontMetrics(self._theme.font(role)).height() for role in ("body", "caption"))
        cause = index.data(_MENTION).kind is Kind.CAUSE
        return QSize(80, max(body + (0 if cause else caption) + 2 * _PAD, _SIGN + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Mention = index.data(_MENTION)
        tokens = self._theme.tokens
        state, rect = option.state, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.save()
        painter.translate(rect.left() + _GAP + _SIGN / 2, rect.center().y())
        self._paint_sign(painter, line)
        painter.restore()
        inner = rect.adjusted(_SIGN + 2 * _GAP, 2, -_GAP, -2)
        if line.kind is Kind.CAUSE:
            self._paint_one_line(painter, inner, line)
        else:
            self._paint_two_lines(painter, inner, line)
        painter.restore()

    def _paint_one_line(self, painter: QPainter, inner: QRectF, line: Mention) -> None:
        tokens = self._theme.tokens
        width = QFontMetrics(self._theme.font("strong")).horizontalAdvance("+100 %")
        ink = tokens.negative if line.role.startswith("−") else tokens.positive
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, inner, line.role, "strong", ink, right)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, inner.adjusted(0, 0, -width - 4, 0), line.text, "body", tokens.text, left)

    def _paint_two_lines(self, painter: QPainter, inner: QRectF, line: Mention) -> None:
        tokens = self._theme.tokens
        body, caption = (QFontMetrics(self._theme.font(role)).height() for role in ("body", "caption"))
        top = inner.center().y() - (body + caption) / 2
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        upper = QRectF(inner.left(), top, inner.width(), body)
        self._write(painter, upper, line.text, "body", tokens.text, left)
        self._write(painter, QRectF(inner.left(), top + body, inner.width(), caption), line.role, "caption",
                    tokens.text_muted, left)  # fmt: skip

    def _write(self, painter: QPainter, box: QRectF, text: str, role: str, ink: str, flags: Qt.AlignmentFlag) -> None:
        font = self._theme.font("strong" if role == "strong" else "caption" if role == "caption" else "body")
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(round(box.width()), 0))
        painter.drawText(box, flags, shown)

    def _paint_sign(self, painter: QPainter, line: Mention) -> None:
        tokens = self._theme.tokens
        if line.kind is Kind.YOU:
            brushwork.paint_taste(painter, (0.0, 0.0), tokens)
        elif line.kind is Kind.PICK:
            brushwork.paint_pick(painter, (0.0, 0.0), (0.0, 0.0), line.number, self._theme.font("strong"), tokens)
        elif line.stance is not None:
            brushwork.paint_film(painter, (0.0, 0.0), line.stance, tokens)
        elif line.row >= 0:
            family = FAMILIES[self._families[line.row]].key
            painter.scale(12, 12)
            painter.fillPath(FAMILY_SHAPES[family], QColor(tokens.families[family]))
        else:  # a region or words: an open ring
            painter.setPen(QPen(QColor(tokens.outline), 1.6))
            painter.drawEllipse(QRectF(-5, -5, 10, 10))


class MentionList(QListView):
    """Lines with their acts: Enter goes there and opens, M and A steer, S shows, the menu key lists all.

    Signals:
        acted: an `Act` and the `Mention` it is about.
        pointed: the `Mention` that is current, or None.
    """

    acted = Signal(str, object)
    pointed = Signal(object)

    def __init__(self, theme: ThemeProvider, families: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = MentionModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(theme, families, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("The map as a list"))
        self.setAccessibleDescription(
            self.tr("Enter goes there, M asks for more from there, A steers away, S shows the films there.")
        )
        self.doubleClicked.connect(lambda index: self._act(Act.OPEN, index))
        self.clicked.connect(lambda index: self._act(Act.GO, index))
        self.selectionModel().currentChanged.connect(lambda index: self.pointed.emit(index.data(_MENTION)))
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Mention]) -> None:
        """Shows other lines; the current one stays current if it is still there, else the first takes its place."""
        if tuple(lines) == self.lines.lines:
            return
        current = self.currentIndex().data(_MENTION)
        self.selectionModel().blockSignals(True)
        self.lines.show_lines(lines)
        keys = [line.key for line in self.lines.lines]
        if current is not None and keys:
            self.setCurrentIndex(self.lines.index(keys.index(current.key) if current.key in keys else 0))
        self.selectionModel().blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        acts = {"open": Act.OPEN, "go": Act.GO, "more": Act.MORE, "away": Act.AWAY, "show": Act.SHOW}
        act = acts.get(MAP_LIST.name_of(event))
        if act is None:
            super().keyPressEvent(event)
        else:
            self._act(act, self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() if by_key else event.pos())
        self.menu_for(index.data(_MENTION), at)

    def menu_for(self, line: Mention, at: QPoint) -> QMenu:
        """The acts of a line, as a menu at a place on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, text in self.acts_of(line):
            menu.addAction(text, partial(self.acted.emit, act.value, line))
        menu.popup(at)
        return menu

    def acts_of(self, line: Mention) -> list[tuple[Act, str]]:
        """What can be done with a line, with the words for it."""
        acts = [(Act.GO, self.tr("Go there"))] if line.place is not None else []
        if line.row >= 0:
            acts.append((Act.OPEN, self.tr("Open film")))
        if line.place is not None and line.kind is not Kind.YOU:
            acts.append((Act.MORE, self.tr("More from here")))
            acts.append((Act.AWAY, self.tr("Away from here")))
        if line.place is not None:
            acts.append((Act.SHOW, self.tr("Show these")))
        return acts

    def _act(self, act: Act, index: Index) -> None:
        line: Mention | None = index.data(_MENTION) if index.isValid() else None
        if line is None:
            return
        allowed = {each for each, _ in self.acts_of(line)}
        if act is Act.OPEN and act not in allowed:
            act = Act.GO
        if act in allowed:
            self.acted.emit(act.value, line)
