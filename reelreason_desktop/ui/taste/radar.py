"""A radar of lifts: how much more, or less, of each genre somebody likes than there is among all films."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.ui.taste.chart import Chart
from reelreason_desktop.ui.theme.theme import ThemeProvider

_OCTAVES: Final = 2.0
"""The rim is 4 times as much as usual, the middle a quarter."""
_RINGS: Final = ((0.5, "½×"), (1.0, "1×"), (2.0, "2×"), (4.0, "4×"))
_LABEL_GAP: Final = 8.0
_BESIDE: Final = 0.4
"""From how far to the side on a name stands beside its corner, not above or below it."""
_FILL: Final = 58
_DOT: Final = 3.5
_MOST_HEIGHT: Final = 420


class Radar(Chart):
    """Items around a centre; `value` is a lift, where 1 is as usual."""

    def __init__(self, theme: ThemeProvider, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        """About as high as a card is wide."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Below that, names would cover each other."""
        return QSize(220, 220)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """A circle needs height for its width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The circle and the names above and below it."""
        radius = self._radius_in(width)
        return min(_MOST_HEIGHT, round(2 * radius + 4 * self.line_height()))

    def item_at(self, point: QPointF) -> int:
        """By direction, out to the names."""
        off = point - self._centre
        far = math.hypot(off.x(), off.y())
        if not self.items or far < 6 or far > self._radius + 5 * self.line_height():
            return -1
        turn = (math.atan2(off.y(), off.x()) + math.pi / 2) / (2 * math.pi)
        return round(turn * len(self.items)) % len(self.items)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Rings, spokes, the shape, names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rings(painter)
        if self.items:
            self._paint_shape(painter)
            for place in range(len(self.items)):
                self._paint_name(painter, place)
        painter.end()

    def corner(self, place: int) -> QPointF:
        """Where an item's value lies."""
        return self._at(place, _reach(self.items[place].value))

    @property
    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    @property
    def _radius(self) -> float:
        return max(40.0, min(self._radius_in(self.width()), self.height() / 2 - 2 * self.line_height()))

    def _radius_in(self, width: int) -> float:
        """As large as the names beside it allow."""
        rooms = [60.0 if not self.items else float(_MOST_HEIGHT)]
        for place, item in enumerate(self.items):
            across = abs(math.cos(2 * math.pi * place / len(self.items) - math.pi / 2))
            if across > _BESIDE:
                rooms.append((width / 2 - self.width_of(item.label, "strong")) / across - _LABEL_GAP)
        return max(50.0, min(*rooms, width / 2))

    def _at(self, place: float, reach: float) -> QPointF:
        angle = 2 * math.pi * place / len(self.items) - math.pi / 2
        return self._centre + QPointF(math.cos(angle), math.sin(angle)) * (reach * self._radius)

    def _paint_rings(self, painter: QPainter) -> None:
        tokens, theme = self.theme.tokens, self.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for lift, _ in _RINGS:
            radius = _reach(lift) * self._radius
            usual = lift == 1.0
            style = Qt.PenStyle.DashLine if usual else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour(tokens.text_muted if usual else tokens.line), 1.2, style))
            painter.drawEllipse(self._centre, radius, radius)
        painter.setPen(QPen(theme.colour(tokens.line), 1))
        for place in range(len(self.items)):
            painter.drawLine(self._centre, self._at(place, 1.0))

    def _paint_shape(self, painter: QPainter) -> None:
        tokens, theme = self.theme.tokens, self.theme
        corners = [self.corner(place) for place in range(len(self.items))]
        fill = QColor(theme.colour(tokens.accent))
        fill.setAlpha(_FILL)
        line = QPen(theme.colour(tokens.accent), 2)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tokens.accent))
        for place, corner in enumerate(corners):
            if self.items[place].film_ids:
                painter.drawEllipse(corner, _DOT, _DOT)
        if self.lit >= 0:
            painter.setBrush(theme.colour(tokens.surface_raised))
            painter.setPen(QPen(theme.colour(tokens.focus), 3))
            painter.drawEllipse(corners[self.lit], 2 * _DOT, 2 * _DOT)
        self._paint_scale(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        """What the rings mean, between the first two corners."""
        painter.setFont(self.theme.font("caption"))
        painter.setPen(self.theme.colour(self.theme.tokens.text_muted))
        metrics = QFontMetricsF(painter.font())
        for lift, words in _RINGS[1:]:
            at = self._at(0.5, _reach(lift))
            box = QRectF(0, 0, metrics.horizontalAdvance(words) + 2, metrics.height())
            box.moveCenter(at + QPointF(0, metrics.height() / 2))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_name(self, painter: QPainter, place: int) -> None:
        tokens, item = self.theme.tokens, self.items[place]
        lit = place == self.lit
        font = self.theme.font("strong" if lit else "caption")
        metrics = QFontMetricsF(font)
        rim = self._at(place, 1.0) + (self._at(place, 1.0) - self._centre) * (_LABEL_GAP / self._radius)
        width, height = metrics.horizontalAdvance(item.label) + 1, metrics.height()
        across = (rim.x() - self._centre.x()) / self._radius
        left = rim.x() - width * (0.5 - 0.5 * max(-1.0, min(1.0, across * 1.6)))
        down = (rim.y() - self._centre.y()) / self._radius
        top = rim.y() - height * (0.5 - 0.5 * max(-1.0, min(1.0, down)))
        left = max(0.0, min(left, self.width() - width))
        painter.setFont(font)
        painter.setPen(self.theme.colour(tokens.text if item.film_ids or lit else tokens.text_muted))
        painter.drawText(QRectF(left, top, width, height), Qt.AlignmentFlag.AlignCenter, item.label)


def _reach(lift: float) -> float:
    """Lift to distance from the centre, 0 to 1; each doubling is the same step."""
    return max(0.04, min(1.0, (math.log2(max(lift, 1e-6)) + _OCTAVES) / (2 * _OCTAVES)))
