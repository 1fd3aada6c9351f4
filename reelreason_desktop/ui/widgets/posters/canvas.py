"""A small drawing vocabulary over QPainter, so that a motif reads like its picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from reelreason_desktop.ui.widgets.posters.eras import Palette

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where a motif draws: `area` in poster units, the poster's colours, and its own dice."""

    painter: QPainter
    area: QRectF
    palette: Palette
    dice: Random

    def x(self, share: float) -> float:
        """Horizontal position at a share of the area's width, 0 left to 1 right."""
        return self.area.left() + share * self.area.width()

    def y(self, share: float) -> float:
        """Vertical position at a share of the area's height, 0 top to 1 bottom."""
        return self.area.top() + share * self.area.height()

    @property
    def short(self) -> float:
        """Length of the area's shorter side."""
        return min(self.area.width(), self.area.height())

    def fill(self, brush: QBrush | str) -> None:
        """Covers the whole area."""
        self.painter.fillRect(self.area, brush if isinstance(brush, QBrush) else QColor(brush))

    def fade(self, top: str, bottom: str) -> None:
        """Covers the area with a vertical gradient."""
        gradient = QLinearGradient(self.area.topLeft(), self.area.bottomLeft())
        gradient.setColorAt(0, QColor(top))
        gradient.setColorAt(1, QColor(bottom))
        self.fill(QBrush(gradient))

    def glow(self, centre: Point, radius: float, colour: str, strength: float = 0.8) -> None:
        """A soft round light."""
        gradient = QRadialGradient(QPointF(*centre), radius)
        for stop, share in ((0.0, 1.0), (0.35, 0.55), (1.0, 0.0)):
            gradient.setColorAt(stop, translucent(colour, strength * share))
        self.fill(QBrush(gradient))

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """A filled circle."""
        self._solid(colour)
        self.painter.drawEllipse(QPointF(*centre), radius, radius)

    def ring(self, centre: Point, radius: float, width: float, colour: str) -> None:
        """A circle's outline."""
        self._stroke(width, colour)
        self.painter.drawEllipse(QPointF(*centre), radius, radius)

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.painter.fillRect(QRectF(left, top, width, height), QColor(colour))

    def polygon(self, points: Iterable[Point], colour: str, opacity: float = 1.0) -> None:
        """A filled polygon."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(translucent(colour, opacity))
        self.painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def line(self, points: Sequence[Point], width: float, colour: str, opacity: float = 1.0) -> None:
        """Straight segments through the points."""
        self._stroke(width, colour, opacity)
        self.painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))

    def shape(self, path: QPainterPath, colour: str) -> None:
        """A filled path."""
        self.painter.fillPath(path, QColor(colour))

    def _solid(self, colour: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))

    def _stroke(self, width: float, colour: str, opacity: float = 1.0) -> None:
        pen = QPen(translucent(colour, opacity), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)


def translucent(colour: str, opacity: float) -> QColor:
    """A `#rrggbb` colour with an opacity of 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(min(1.0, max(0.0, opacity)))
    return made
