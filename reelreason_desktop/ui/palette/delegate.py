"""Drawing one line of the palette: icon, title, what it is, and its keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.palette.items import Item
from reelreason_desktop.ui.palette.model import ITEM_ROLE, Index
from reelreason_desktop.ui.theme.theme import FontRole, ThemeProvider
from reelreason_desktop.ui.widgets.key_cap import key_cap_width, paint_key_cap

_PAD: Final = 8
_INSET: Final = 4
_LINES_APART: Final = 1
_BAR: Final = 3


class PaletteDelegate(QStyledItemDelegate):
    """All rows are equally high."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def row_height(self) -> int:
        """Of every row, in device-independent pixels."""
        return round(self._height("body") + self._height("caption") + _LINES_APART + 2 * _PAD)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as its two lines."""
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        item: Item = index.data(ITEM_ROLE)
        row = QRectF(option.rect).adjusted(_INSET, 1, -_INSET, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            self._paint_ground(painter, row)
        size = round(self._height("body") * 1.15)
        tokens = self._theme.tokens
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        pixmap = glyph_pixmap(item.kind.glyph, tokens.accent if chosen else tokens.text_muted, size, ratio)
        painter.drawPixmap(QPointF(row.left() + 2 * _PAD, row.center().y() - size / 2), pixmap)
        area = row.adjusted(4 * _PAD + size, _PAD - 1, -2 * _PAD, -_PAD + 1)
        if item.shortcut:
            width = key_cap_width(item.shortcut, self._theme)
            height = self._height("caption") + 6
            cap = QRectF(area.right() - width, row.center().y() - height / 2, width, height)
            paint_key_cap(painter, cap, item.shortcut, self._theme)
            area.setRight(cap.left() - _PAD)
        above = QRectF(area.left(), area.top(), area.width(), self._height("body"))
        below = QRectF(area.left(), above.bottom() + _LINES_APART, area.width(), self._height("caption"))
        self._write(painter, above, item.title, "body", tokens.text)
        self._write(painter, below, item.caption, "caption", tokens.text_muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF) -> None:
        """A tint, and a bar at the edge: the chosen row is not told by its colour alone."""
        theme, tokens = self._theme, self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tokens.accent_soft))
        painter.drawRoundedRect(row, tokens.radii.control, tokens.radii.control)
        painter.setBrush(theme.colour(tokens.focus))
        bar = QRectF(row.left() + _BAR, row.top() + _PAD, _BAR, row.height() - 2 * _PAD)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _write(self, painter: QPainter, rect: QRectF, text: str, role: FontRole, colour: str) -> None:
        font = self._theme.font(role)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()
