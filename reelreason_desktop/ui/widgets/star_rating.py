"""Five stars with halves: drawing them, and reading a click on them."""

from __future__ import annotations

import math
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from reelreason_desktop.ui.figures import stars_short
from reelreason_desktop.ui.theme.theme import ThemeProvider

STARS: Final = 5
_GAP: Final = 0.16
"""Space between stars, as a share of a star's size."""


class StarRating:
    """Paints a rating of 0 to 5 in half stars. Shared by delegates and widgets; holds no rating itself."""

    def __init__(self, theme: ThemeProvider) -> None:
        self._theme = theme

    @staticmethod
    def size_for(star: float) -> QSizeF:
        """The room five stars of `star` device-independent pixels need."""
        return QSizeF(STARS * star + (STARS - 1) * star * _GAP, star)

    @staticmethod
    def star_for(width: float) -> float:
        """The largest star of which five fit a width."""
        return width / (STARS + (STARS - 1) * _GAP)

    @staticmethod
    def value_at(rect: QRectF, x: float) -> float:
        """Stars under a horizontal position: the left half of a star is half a star. 0.5 to 5."""
        star = rect.height()
        step = star * (1 + _GAP)
        index = min(STARS - 1, max(0, int((x - rect.left()) / step)))
        half = (x - rect.left() - index * step) < star / 2
        return index + (0.5 if half else 1.0)

    def paint(self, painter: QPainter, rect: QRectF, stars: float | None, preview: float | None = None) -> None:
        """Draws stars of `rect`'s height from its left edge.

        Args:
            painter: antialiasing is switched on.
            rect: the room; `size_for` says how wide it should be.
            stars: the rating, or None for not rated.
            preview: what a click would set; drawn in the accent colour instead of the rating.
        """
        tokens = self._theme.tokens
        shown = (preview if preview is not None else stars) or 0.0
        fill = self._theme.colour(tokens.accent if preview is not None else tokens.star)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        star = rect.height()
        painter.translate(rect.left(), rect.top())
        for index in range(STARS):
            painter.setPen(QPen(fill if shown > index else self._theme.colour(tokens.outline), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outline = star_path(star)
            painter.drawPath(outline)
            share = min(1.0, max(0.0, shown - index))
            if share > 0:
                painter.save()
                painter.setClipRect(QRectF(0, 0, star * share, star), Qt.ClipOperation.IntersectClip)
                painter.fillPath(outline, fill)
                painter.restore()
            painter.translate(star * (1 + _GAP), 0)
        painter.restore()


@cache
def star_path(size: float) -> QPainterPath:
    """A five-pointed star in a square of `size`, a hair inside it. Do not modify it."""
    centre, outer = QPointF(size / 2, size * 0.53), size * 0.5 - 0.8
    path = QPainterPath()
    for corner in range(10):
        radius = outer if corner % 2 == 0 else outer * 0.44
        angle = -math.pi / 2 + corner * math.pi / 5
        point = centre + QPointF(radius * math.cos(angle), radius * math.sin(angle))
        if corner:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


def stars_in_words(stars: float) -> str:
    """`4 of 5` or `3½ of 5`."""
    return QCoreApplication.translate("Stars", "{stars} of 5").format(stars=stars_short(stars))
