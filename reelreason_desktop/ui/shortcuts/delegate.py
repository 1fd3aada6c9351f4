"""Drawing one line of the page of shortcuts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reelreason_desktop.ui.shortcuts.model import ROW_ROLE, Index
from reelreason_desktop.ui.shortcuts.rows import Row
from reelreason_desktop.ui.theme.theme import FontRole, ThemeProvider
from reelreason_desktop.ui.widgets.key_cap import key_cap_width, paint_key_cap

_PAD: Final = 8
_HEADING_ROOM: Final = 16
_CAP_PAD: Final = 3


class ShortcutDelegate(QStyledItemDelegate):
    """Headings stand out; of an act, the words are on the left and its keys on the right."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Acts are equally high; a heading has room above it."""
        row: Row = index.data(ROW_ROLE)
        if row.is_heading:
            return QSize(0, round(self._height("title") + _HEADING_ROOM + _PAD))
        return QSize(0, round(self._height("body") + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one line."""
        row: Row = index.data(ROW_ROLE)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            below = area.adjusted(_PAD, _HEADING_ROOM, -_PAD, -_PAD)
            self._write(painter, below, row.text, "title")
        else:
            self._paint_act(painter, area, row, option.state)
        painter.restore()

    def _paint_act(self, painter: QPainter, area: QRectF, row: Row, state: QStyle.StateFlag) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter.setPen(theme.colour(tokens.line))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left() + _PAD, bottom), QPointF(area.right() - _PAD, bottom))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(tokens.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -2), tokens.radii.control, tokens.radii.control)
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        width = min(key_cap_width(row.keys, theme), inner.width() * 0.6)
        height = self._height("caption") + 2 * _CAP_PAD
        cap = QRectF(inner.right() - width, inner.center().y() - height / 2, width, height)
        paint_key_cap(painter, cap, row.keys, theme)
        self._write(painter, inner.adjusted(0, 0, -width - _PAD, 0), row.text, "body")

    def _write(self, painter: QPainter, rect: QRectF, text: str, role: FontRole) -> None:
        font = self._theme.font(role)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._theme.tokens.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()
