"""Small line icons, drawn from path data so that they follow the theme and any screen density."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontInfo, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QStyle

from reelreason_desktop.ui.drawn_icon import DrawnIcon

_BESIDE_WORDS: Final = 1.25
"""Side of an icon beside words: this many times the size of their letters."""
_AIR: Final = 1.25
"""Width of an icon and the air after it, as a share of its side."""

Glyph = Literal[
    "speech", "heart", "heart-off", "star", "eye", "bookmark", "ban", "at", "speaker", "speaker-off", "bin",
    "shield", "spark", "plus", "window", "close", "warning", "info", "bug", "search",
    "moon", "compass", "grid", "rows", "person", "people", "gear", "radar", "film", "sliders", "lasso", "download",
    "upload", "folder", "undo", "check", "chevron", "copy", "lock", "clock", "pencil",
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
    "moon": "M13.4 9.8A5.8 5.8 0 0 1 6.2 2.6a5.8 5.8 0 1 0 7.2 7.2z",
    "compass": "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M10.6 5.4l-1.6 3.6-3.6 1.6 1.6-3.6z",
    "grid": "M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5h-4.5zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5h-4.5z",
    "rows": "M2.5 3h11v3h-11zM2.5 10h11v3h-11z",
    "person": "M5.4 5.2a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0M2.8 13.7c.4-3 2.4-4.5 5.2-4.5s4.8 1.5 5.2 4.5",
    "people": "M3.6 5.6a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M1.3 13c.3-2.6 2-3.9 4.5-3.9s4.2 1.3 4.5 3.9"
    "M10 3.6a2.2 2.2 0 0 1 0 4.1M11.4 9.4c1.9.3 3 1.5 3.3 3.6",
    "gear": "M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0M8 1.8v2.1M8 12.1v2.1M1.8 8h2.1M12.1 8h2.1M3.6 3.6l1.5 1.5"
    "M10.9 10.9l1.5 1.5M3.6 12.4l1.5-1.5M10.9 5.1l1.5-1.5",
    "radar": "M8 1.8l6 4.4-2.3 7.1h-7.4l-2.3-7.1zM8 5l3 2.2-1.2 3.5h-3.6l-1.2-3.5z",
    "film": "M2 3h12v10h-12zM5 3v10M11 3v10M2 6.3h3M2 9.7h3M11 6.3h3M11 9.7h3",
    "sliders": "M2.5 4.5h6M11.5 4.5h2M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M2.5 11.5h2M7.5 11.5h6"
    "M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
    "lasso": "M2 6.5c0-2.5 2.7-4 6-4s6 1.5 6 4-2.7 4-6 4-6-1.5-6-4M4.6 9.8c-1 .8-.6 2.2.6 2.2 1.6 0 1.4 1.8.2 2.3",
    "download": "M8 2.5v7.5M4.8 7l3.2 3.2 3.2-3.2M2.5 13.5h11",
    "upload": "M8 10.2v-7.5M4.8 5.7l3.2-3.2 3.2 3.2M2.5 13.5h11",
    "folder": "M2 3.5h4.2l1.4 1.8h6.4v7.7h-12z",
    "undo": "M5.5 3l-3 3 3 3M2.7 6h6.8a4 4 0 0 1 0 7.5h-3",
    "check": "M3 8.5l3.3 3.3 6.7-7.3",
    "chevron": "M4 6l4 4 4-4",
    "copy": "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
    "lock": "M3.5 7h9v6.5h-9zM5.5 7v-1.8a2.5 2.5 0 0 1 5 0v1.8",
    "clock": "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 4.5v3.7l2.5 1.6",
    "pencil": "M3 13l.6-2.8 7.4-7.4 2.2 2.2-7.4 7.4z",
    "search": "M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M10.3 10.3l3.4 3.4",
}


def glyph_icon(name: Glyph, colour: str) -> QIcon:
    """The icon in one `#rrggbb` colour, sharp at every size and density."""
    return QIcon(DrawnIcon(lambda size, ratio: glyph_pixmap(name, colour, min(size.width(), size.height()), ratio)))


def set_glyph(button: QAbstractButton, name: Glyph, colour: str) -> None:
    """An icon before the words of a button, as large as they are, with air between them."""
    height = round(QFontInfo(button.font()).pixelSize() * _BESIDE_WORDS)
    leftwards = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
    button.setIcon(QIcon(DrawnIcon(partial(_beside_air, name, colour, edge))))
    button.setIconSize(QSize(round(height * _AIR), height))


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


def _beside_air(name: Glyph, colour: str, edge: Qt.AlignmentFlag, size: QSize, ratio: float) -> QPixmap:
    """The icon at one edge of a pixmap that is wider than high."""
    wide = QPixmap(size * ratio)
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    side = QSize(size.height(), size.height())
    place = QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, edge, side, QRect(QPoint(), size))
    painter = QPainter(wide)
    painter.drawPixmap(place, glyph_pixmap(name, colour, side.width(), ratio))
    painter.end()
    return wide


def _renderer(name: Glyph, colour: str, filled: bool) -> QSvgRenderer:
    fill = colour if filled else "none"
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<path d="{_PATHS[name]}" fill="{fill}" stroke="{colour}" stroke-width="1.3" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))
