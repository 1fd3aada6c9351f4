"""The signs for playing, pausing and going one step."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

_SIDE = 48


@lru_cache(maxsize=12)
def play_icon(colour: str, *, running: bool, stepping: bool) -> QIcon:
    """Two bars while running, a triangle with a bar for one step, else a triangle. `colour`: `#rrggbb`."""
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if running:
        painter.drawRoundedRect(QRectF(12, 8, 9, 32), 2, 2)
        painter.drawRoundedRect(QRectF(27, 8, 9, 32), 2, 2)
    else:
        painter.drawPolygon(QPolygonF([QPointF(13, 7), QPointF(40, 24), QPointF(13, 41)]))
        if stepping:
            painter.drawRoundedRect(QRectF(37, 8, 6, 32), 2, 2)
    painter.end()
    return QIcon(picture)
