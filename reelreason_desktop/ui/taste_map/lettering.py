"""Text with a halo, drawn once and kept: outlining letters anew for each frame of a pan is what would cost most."""

from __future__ import annotations

import math
from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QPen, QPixmap

from reelreason_desktop.ui.taste_map.camera import Box

_HALO_WIDTH = 3.6
_MOST_KEPT = 400

_Key = tuple[str, int, str, int, int, float]


class Lettering:
    """Paints labels from small pictures of them; the least recently used are forgotten."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, text: str, box: Box, font: QFont, ink: QColor, halo: QColor) -> None:
        """Paints text centred in `box`, elided to it, with a halo so that points below do not disturb it."""
        if painter.paintEngine().type() is QPaintEngine.Type.SVG:
            _write(painter, text, box, font, ink, halo)
            return
        density = painter.device().devicePixelRatio()
        width = math.ceil(box[2] - box[0])
        key = (text, width, font.key(), ink.rgba(), halo.rgba(), density)
        picture = self._kept.pop(key, None) or _draw(text, width, font, ink, halo, density)
        self._kept[key] = picture
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        size = picture.deviceIndependentSize()
        left = (box[0] + box[2] - size.width()) / 2
        top = (box[1] + box[3] - size.height()) / 2
        painter.drawPixmap(QPointF(_sharp(left, density), _sharp(top, density)), picture)


def _write(painter: QPainter, text: str, box: Box, font: QFont, ink: QColor, halo: QColor) -> None:
    """For a drawing that is enlarged later: outlines instead of a picture."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box[2] - box[0] + 0.5)
    left = (box[0] + box[2] - metrics.horizontalAdvance(shown)) / 2
    top = (box[1] + box[3] - metrics.height()) / 2
    outline = QPainterPath()
    outline.addText(left, top + metrics.ascent(), font, shown)
    join = Qt.PenJoinStyle.RoundJoin
    painter.strokePath(outline, QPen(halo, _HALO_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join))
    painter.fillPath(outline, ink)


def _draw(text: str, width: int, font: QFont, ink: QColor, halo: QColor, density: float) -> QPixmap:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)
    full_width = math.ceil(metrics.horizontalAdvance(shown) + 2 * _HALO_WIDTH)
    full_height = math.ceil(metrics.height() + 2 * _HALO_WIDTH)
    picture = QPixmap(math.ceil(full_width * density), math.ceil(full_height * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addText(_HALO_WIDTH, _HALO_WIDTH + metrics.ascent(), font, shown)
    pen = QPen(halo, _HALO_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(outline, pen)
    painter.fillPath(outline, ink)
    painter.end()
    return picture


def _sharp(at: float, density: float) -> float:
    """The closest whole device pixel."""
    return round(at * density) / density
