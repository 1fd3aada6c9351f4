"""Small line icons, drawn from path data so that they follow the theme and any screen density."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

Glyph = Literal[
    "speech", "heart", "heart-off", "star", "eye", "bookmark", "ban", "at", "speaker", "speaker-off", "bin",
    "shield", "spark", "plus", "window", "close", "warning", "info", "bug", "search",
]  # fmt: skip

_PATHS: Final[dict[Glyph, str]] = {
    "speech": "M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z",
    "heart": "M8 13.3C4.2 10.6 2 8.6 2 6.1 2 4.3 3.4 3 5 3c1.2 0 2.3.6 3 1.7C8.7 3.6 9.8 3 11 3c1.6 0 "
    "3 1.3 3 3.1 0 2.5-2.2 4.5-6 7.2z",
    "heart-off": "M8 13.3C4.2 10.6 2 8.6 2 6.1 2 4.3 3.4 3 5 3c1.2 0 2.3.6 3 1.7C8.7 3.6 9.8 3 11 3c1.6 0 "
    "3 1.3 3 3.1 0 2.5-2.2 4.5-6 7.2zM2 14.5L14 1.5",
    "star": "M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z",
    "eye": "M1.5 8C3.2 5.2 5.4 3.8 8 3.8s4.8 1.4 6.5 4.2c-1.7 2.8-3.9 4.2-6.5 4.2S3.2 10.8 1.5 8z"
    "M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
    "bookmark": "M4 2.5h8v11l-4-3-4 3z",
    "ban": "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M3.8 3.8l8.4 8.4",
    "at": "M5.2 8a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M10.8 5.2v3.6c0 2 3.2 2 3.2-.8a6 6 0 1 0-2.5 4.9",
    "speaker": "M2.5 6h2.5l3.5-3v10l-3.5-3h-2.5zM10.8 5.8a3.2 3.2 0 0 1 0 4.4M12.7 4a5.7 5.7 0 0 1 0 8",
    "speaker-off": "M2.5 6h2.5l3.5-3v10l-3.5-3h-2.5zM10.8 6.2l3.4 3.6M14.2 6.2l-3.4 3.6",
    "bin": "M2.8 4.3h10.4M6 4.3v-1.8h4v1.8M4 4.3l.7 9.2h6.6l.7-9.2M6.7 6.8v4.2M9.3 6.8v4.2",
    "shield": "M8 1.7l5.2 1.9v3.9c0 3.3-2.1 5.5-5.2 6.8-3.1-1.3-5.2-3.5-5.2-6.8v-3.9zM5.6 7.9l1.8 1.8 3.2-3.4",
    "spark": "M8 1.8l1.5 4.7 4.7 1.5-4.7 1.5-1.5 4.7-1.5-4.7-4.7-1.5 4.7-1.5z",
    "plus": "M8 3v10M3 8h10",
    "window": "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
    "close": "M4 4l8 8M12 4l-8 8",
    "warning": "M8 2.2l6.3 11.3h-12.6zM8 6.5v3.5M8 11.5v.4",
    "info": "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 7.3v3.7M8 4.9v.4",
    "bug": "M5 6.5h6v4a3 3 0 0 1-6 0zM6 6.3a2 2 0 0 1 4 0M2.3 8.5h2.7M11 8.5h2.7M3 12.7l2.2-1.4M13 12.7l-2.2-1.4"
    "M3 5l2.2 1.5M13 5l-2.2 1.5",
    "search": "M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M10.3 10.3l3.4 3.4",
}


def glyph_icon(name: Glyph, colour: str) -> QIcon:
    """The icon in one `#rrggbb` colour, sharp at the usual sizes and densities."""
    icon = QIcon()
    for size in (16, 24, 32, 48):
        icon.addPixmap(glyph_pixmap(name, colour, size))
    return icon


@lru_cache(maxsize=256)
def glyph_pixmap(name: Glyph, colour: str, size: int, ratio: float = 1.0, *, filled: bool = False) -> QPixmap:
    """The icon as a square pixmap of `size` device-independent pixels at a device pixel ratio. Do not modify it."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour, filled).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _renderer(name: Glyph, colour: str, filled: bool) -> QSvgRenderer:
    fill = colour if filled else "none"
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<path d="{_PATHS[name]}" fill="{fill}" stroke="{colour}" stroke-width="1.3" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))
