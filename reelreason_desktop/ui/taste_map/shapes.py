"""Outlines of marks, as paths of unit size around the origin. Families differ in shape as well as in colour."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform


def polygon(corners: int, turn: float = 0.0, *, radius: float = 0.5, inner: float | None = None) -> QPainterPath:
    """A regular polygon, or a star if `inner` (radius of the notches) is given. `turn` in degrees, 0 points up."""
    points = []
    steps = corners if inner is None else 2 * corners
    for step in range(steps):
        reach = radius if inner is None or step % 2 == 0 else inner
        angle = math.radians(turn - 90 + 360 * step / steps)
        points.append(QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def disc(radius: float = 0.5) -> QPainterPath:
    """A filled circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), radius, radius)
    return path


def ring(radius: float = 0.5, hole: float = 0.27) -> QPainterPath:
    """A circle with a hole."""
    path = disc(radius)
    path.addEllipse(QPointF(0, 0), hole, hole)
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def plus(reach: float = 0.52, half_width: float = 0.15) -> QPainterPath:
    """An upright cross."""
    path = QPainterPath()
    path.addRect(QRectF(-reach, -half_width, 2 * reach, 2 * half_width))
    upright = QPainterPath()
    upright.addRect(QRectF(-half_width, -reach, 2 * half_width, 2 * reach))
    return path.united(upright)


def saltire(reach: float = 0.58, half_width: float = 0.15) -> QPainterPath:
    """A diagonal cross."""
    return QTransform().rotate(45).map(plus(reach, half_width))


FAMILY_SHAPES: Final[Mapping[str, QPainterPath]] = MappingProxyType(
    {
        "action": polygon(3, radius=0.58),
        "comedy": disc(0.47),
        "drama": polygon(4, 45, radius=0.58),
        "romance": polygon(4, radius=0.58),
        "wonder": polygon(5, radius=0.66, inner=0.27),
        "crime": polygon(3, 180, radius=0.58),
        "horror": saltire(),
        "family": plus(),
        "true": ring(),
    }
)
"""Shape of each genre family, by `GenreFamily.key`."""
