"""Paints the rows of the chat."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reelreason_desktop.services.views import FilmLink
from reelreason_desktop.ui.chat.model import ROW_ROLE
from reelreason_desktop.ui.chat.rows import Row, RowKind
from reelreason_desktop.ui.chat.typeset import Typeset, Typesetter
from reelreason_desktop.ui.theme.theme import ThemeProvider

DOT_COUNT: Final = 3
_DOT_RADIUS: Final = 3.0
_DOT_STEP: Final = 10.0

_Index = QModelIndex | QPersistentModelIndex


class ChatDelegate(QStyledItemDelegate):
    """Draws bubbles, replies, notes and the row that says what is being done."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typesetter = Typesetter(theme)
        self._width = 0
        self._hovered: tuple[Row, FilmLink] | None = None
        self.lit_dot = 0
        """Which of the dots of a busy row is lit."""

    def set_width(self, width: int) -> None:
        """The width rows are laid out in. Qt does not tell a size hint how wide the view is."""
        self._width = width

    def forget_layouts(self) -> None:
        """Call when the theme has changed."""
        self._typesetter.forget()

    def hover(self, row: Row | None, link: FilmLink | None) -> bool:
        """Marks the link under the pointer; whether that changed anything."""
        hovered = (row, link) if row is not None and link is not None else None
        changed = hovered != self._hovered
        self._hovered = hovered
        return changed

    def typeset(self, row: Row) -> Typeset:
        """The row as it is laid out now."""
        return self._typesetter.typeset(row, self._width)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002
        """As high as the text needs at the present width."""
        return QSize(self._width, round(self.typeset(index.data(ROW_ROLE)).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        typeset = self.typeset(index.data(ROW_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(option.rect.topLeft()))
        self._paint_heading(painter, typeset)
        self._paint_box(painter, typeset)
        if typeset.row.kind is RowKind.BUSY:
            self._paint_dots(painter, typeset)
        painter.setPen(self._ink(typeset.row.kind))
        typeset.layout.draw(painter, typeset.origin, self._hover_formats(typeset.row))
        if typeset.hint is not None:
            painter.setPen(self._theme.colour(self._theme.tokens.text_muted))
            typeset.hint.draw(painter, typeset.hint_origin)
        self._paint_outline(painter, typeset, option.state)
        painter.restore()

    def _ink(self, kind: RowKind) -> QColor:
        tokens = self._theme.tokens
        quiet = kind in (RowKind.BUSY, RowKind.STOPPED)
        return self._theme.colour(tokens.text_muted if quiet else tokens.text)

    def _paint_heading(self, painter: QPainter, typeset: Typeset) -> None:
        if typeset.row.heading:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour(self._theme.tokens.text_muted))
            painter.drawText(typeset.heading, Qt.AlignmentFlag.AlignCenter, typeset.row.heading)

    def _paint_box(self, painter: QPainter, typeset: Typeset) -> None:
        tokens = self._theme.tokens
        if typeset.row.kind is RowKind.PERSON:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tokens.accent_soft))
        elif typeset.row.kind is RowKind.ERROR:
            painter.setPen(QPen(self._theme.colour(tokens.negative), 1))
            painter.setBrush(self._theme.colour(tokens.surface_raised))
        else:
            return
        painter.drawRoundedRect(typeset.box, tokens.radii.pill, tokens.radii.pill)

    def _paint_dots(self, painter: QPainter, typeset: Typeset) -> None:
        tokens = self._theme.tokens
        middle = typeset.box.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(DOT_COUNT):
            lit = number == self.lit_dot % DOT_COUNT
            painter.setBrush(self._theme.colour(tokens.accent if lit else tokens.line))
            centre = QPointF(typeset.box.left() + _DOT_RADIUS + number * _DOT_STEP, middle)
            painter.drawEllipse(centre, _DOT_RADIUS, _DOT_RADIUS)

    def _paint_outline(self, painter: QPainter, typeset: Typeset, state: QStyle.StateFlag) -> None:
        """Chosen rows get a line around them, the one with the keyboard a dotted line."""
        chosen, focused = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_HasFocus
        if not (chosen or focused):
            return
        tokens = self._theme.tokens
        style = Qt.PenStyle.DotLine if focused else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._theme.colour(tokens.focus), 1.5, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = typeset.box if typeset.row.kind is RowKind.PERSON else typeset.box.adjusted(-8, -4, 8, 4)
        painter.drawRoundedRect(QRectF(around), tokens.radii.pill, tokens.radii.pill)

    def _hover_formats(self, row: Row) -> list[QTextLayout.FormatRange]:
        if self._hovered is None or self._hovered[0] != row:
            return []
        return [self._typesetter.link_format(row.text, self._hovered[1], underlined=True)]
