"""Horizontal bars with a mark for what is usual."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from reelreason_desktop.ui.taste.chart import Chart

_GAP: Final = 8.0
_THICK: Final = 10.0
_OVERHANG: Final = 4.0
_NAME_SHARE: Final = 0.42


class Bars(Chart):
    """One row an item: name, bar with the mark, amount."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows."""
        return QSize(260, round(len(self.items) * self._row_height) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Names are cut before bars vanish."""
        return QSize(180, self.sizeHint().height())

    def item_at(self, point: QPointF) -> int:
        """The row at a point."""
        row = int(point.y() // self._row_height)
        return row if 0 <= row < len(self.items) and self.rect().contains(point.toPoint()) else -1

    def bar_of(self, row: int) -> QRectF:
        """The full reach of a row's bar."""
        names = min(
            max((self.width_of(item.label, "body") for item in self.items), default=0.0), _NAME_SHARE * self.width()
        )
        amounts = max((self.width_of(item.amount) for item in self.items), default=0.0)
        left = names + 2 * _GAP
        middle = (row + 0.5) * self._row_height
        return QRectF(left, middle - _THICK / 2, self.width() - left - amounts - 2 * _GAP, _THICK)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """All rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(item.value, item.usual or 0.0) for item in self.items), default=1.0) or 1.0
        if all(item.usual is None for item in self.items):
            most = 1.0  # nothing to compare with but the whole
        for row in range(len(self.items)):
            self._paint_row(painter, row, most)
        painter.end()

    @property
    def _row_height(self) -> float:
        return self.line_height("body") + _GAP

    def _paint_row(self, painter: QPainter, row: int, most: float) -> None:
        tokens, theme, item = self.theme.tokens, self.theme, self.items[row]
        bar = self.bar_of(row)
        top = row * self._row_height
        if row == self.lit:
            ground = QRectF(1, top + 1, self.width() - 2, self._row_height - 2)
            painter.setPen(QPen(theme.colour(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tokens.accent_soft))
            painter.drawRoundedRect(ground, tokens.radii.control, tokens.radii.control)
        body = theme.font("body")
        room = QRectF(_GAP, top, bar.left() - 2 * _GAP, self._row_height)
        painter.setFont(body)
        painter.setPen(theme.colour(tokens.text))
        name = QFontMetricsF(body).elidedText(item.label, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_bar(painter, bar, item.value / most, None if item.usual is None else item.usual / most)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(tokens.text_muted))
        right = QRectF(bar.right() + _GAP, top, self.width() - bar.right() - 2 * _GAP, self._row_height)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, item.amount)

    def _paint_bar(self, painter: QPainter, bar: QRectF, share: float, usual: float | None) -> None:
        tokens, theme = self.theme.tokens, self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tokens.line))
        painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        filled = QRectF(bar.topLeft(), bar.size())
        filled.setWidth(bar.width() * share)
        less = usual is not None and share < usual
        painter.setBrush(theme.colour(tokens.outline if less else tokens.accent))
        radius = min(_THICK, filled.width()) / 2
        painter.drawRoundedRect(filled, radius, radius)
        if usual is not None:
            x = bar.left() + bar.width() * usual
            painter.setPen(QPen(theme.colour(tokens.surface_raised), 4))
            painter.drawLine(QPointF(x, bar.top() - _OVERHANG + 1), QPointF(x, bar.bottom() + _OVERHANG - 1))
            painter.setPen(QPen(theme.colour(tokens.text), 2))
            painter.drawLine(QPointF(x, bar.top() - _OVERHANG), QPointF(x, bar.bottom() + _OVERHANG))
