"""Vertical columns: decades, stars, weeks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from reelreason_desktop.ui.taste.chart import Chart

_TALL: Final = 120
_GAP_SHARE: Final = 0.28
_WIDEST: Final = 44.0
_LABEL_GAP: Final = 6.0


class Columns(Chart):
    """One column an item, its amount above and its name below, with a mark for what is usual."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the columns and two lines of words."""
        return QSize(260, round(_TALL + 2 * self.line_height() + 2 * _LABEL_GAP))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Columns may get thin."""
        return QSize(180, self.sizeHint().height())

    def item_at(self, point: QPointF) -> int:
        """The column at a point, with the room around it."""
        if not self.items or not self.rect().contains(point.toPoint()):
            return -1
        place = int((point.x() - self._left) // self._step)
        return place if 0 <= place < len(self.items) else -1

    def column_of(self, place: int) -> QRectF:
        """An item's column."""
        most = self._most
        base = self.height() - self.line_height() - _LABEL_GAP
        height = max(0.0, self.items[place].value) / most * self._reach
        width = self._step * (1 - _GAP_SHARE)
        left = self._left + place * self._step + (self._step - width) / 2
        return QRectF(left, base - height, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Ground line, columns, names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - self.line_height() - _LABEL_GAP
        painter.setPen(QPen(self.theme.colour(self.theme.tokens.outline), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        for place in range(len(self.items)):
            self._paint_column(painter, place)
        self._paint_names(painter)
        painter.end()

    @property
    def _most(self) -> float:
        return max((max(item.value, item.usual or 0.0) for item in self.items), default=1.0) or 1.0

    @property
    def _reach(self) -> float:
        """Height of the largest value."""
        return self.height() - 2 * self.line_height() - 2 * _LABEL_GAP

    @property
    def _step(self) -> float:
        return min(_WIDEST, self.width() / max(1, len(self.items)))

    @property
    def _left(self) -> float:
        return (self.width() - self._step * len(self.items)) / 2

    def _paint_column(self, painter: QPainter, place: int) -> None:
        tokens, theme, item = self.theme.tokens, self.theme, self.items[place]
        column, lit = self.column_of(place), place == self.lit
        if lit:
            whole = QRectF(column.left() - 3, 1, column.width() + 6, self.height() - 2)
            painter.setPen(QPen(theme.colour(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tokens.accent_soft))
            painter.drawRoundedRect(whole, tokens.radii.control, tokens.radii.control)
        less = item.usual is not None and item.value < item.usual
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tokens.outline if less else tokens.accent))
        radius = min(3.0, column.height() / 2)
        painter.drawRoundedRect(column, radius, radius)
        if item.usual:
            y = column.bottom() - item.usual / self._most * self._reach
            painter.setPen(QPen(theme.colour(tokens.surface_raised), 4))
            painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))
            painter.setPen(QPen(theme.colour(tokens.text), 2))
            painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))
        if (lit or self.width_of(item.amount) <= self._step) and item.amount:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour(tokens.text if lit else tokens.text_muted))
            usual = item.usual / self._most * self._reach if item.usual else 0.0
            top = min(column.top(), column.bottom() - usual) - self.line_height() - 2
            box = QRectF(column.center().x() - 40, top, 80, self.line_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, item.amount)

    def _paint_names(self, painter: QPainter) -> None:
        """As many as fit, evenly; always the one that is pointed at."""
        tokens, theme = self.theme.tokens, self.theme
        widest = max((self.width_of(item.label) for item in self.items), default=0.0) + _LABEL_GAP
        every = max(1, -(-int(widest) // max(1, int(self._step))))
        metrics = QFontMetricsF(theme.font("caption"))
        painter.setFont(theme.font("caption"))
        lit = self.lit
        for place, item in enumerate(self.items):
            crowded = lit >= 0 and place != lit and abs(place - lit) < every
            if (place % every and place != lit) or crowded:
                continue
            width = metrics.horizontalAdvance(item.label) + 2
            middle = self.column_of(place).center().x()
            left = max(0.0, min(middle - width / 2, self.width() - width))
            painter.setPen(theme.colour(tokens.text if place == lit else tokens.text_muted))
            box = QRectF(left, self.height() - metrics.height() - 1, width, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, item.label)
