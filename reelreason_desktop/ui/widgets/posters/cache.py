"""Posters as pixmaps, kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.widgets.posters.painter import PosterPainter

_Key = tuple[str, int, int, float]
_CORNER_SHARE: Final = 0.035


class PosterCache:
    """Poster pixmaps by film, size and device pixel ratio; the least recently used go first.

    Args:
        max_bytes: room for pixels, 4 bytes each.
    """

    def __init__(self, max_bytes: int = 48 * 1024 * 1024) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self._pixmaps: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._painter = PosterPainter()

    def __len__(self) -> int:
        return len(self._pixmaps)

    @property
    def used_bytes(self) -> int:
        """Bytes of pixels held now."""
        return self._bytes

    def pixmap(self, film: Film, size: QSize, dpr: float = 1.0) -> QPixmap:
        """The poster with rounded corners, `size` in device-independent pixels."""
        key = (film.id, size.width(), size.height(), dpr)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        pixmap = self._drawn(film, size, dpr)
        self._pixmaps[key] = pixmap
        self._bytes += _bytes(pixmap)
        while self._bytes > self._max_bytes and len(self._pixmaps) > 1:
            self._bytes -= _bytes(self._pixmaps.popitem(last=False)[1])
        return pixmap

    def held(self, film: Film, size: QSize, dpr: float = 1.0) -> QPixmap | None:
        """The poster if it need not be drawn."""
        key = (film.id, size.width(), size.height(), dpr)
        if key not in self._pixmaps:
            return None
        self._pixmaps.move_to_end(key)
        return self._pixmaps[key]

    def _drawn(self, film: Film, size: QSize, dpr: float) -> QPixmap:
        pixmap = QPixmap(size * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        rect = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(pixmap)
        self._painter.paint(painter, rect, film)
        painter.end()
        return _rounded(pixmap, rect)


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _rounded(pixmap: QPixmap, rect: QRectF) -> QPixmap:
    """Cuts smooth corners; clipping while drawing would leave them jagged."""
    mask = QPixmap(pixmap.size())
    mask.setDevicePixelRatio(pixmap.devicePixelRatio())
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    radius = rect.width() * _CORNER_SHARE
    painter.drawRoundedRect(rect, radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return mask
