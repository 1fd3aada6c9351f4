"""The round picture that stands for a person: an initial on their colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen, QPixmap

from reelreason_desktop.services.looks import Look
from reelreason_desktop.ui.drawn_icon import DrawnIcon
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.contrast import readable_on
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.theme.tokens import Tokens

_FAMILY_OF: Final[Mapping[str, str]] = {
    "orange": "action",
    "gold": "comedy",
    "blue": "drama",
    "pink": "romance",
    "teal": "wonder",
    "violet": "crime",
    "red": "horror",
    "green": "family",
    "brown": "true",
}
"""Colours of people are those of the genre families, so that they suit both themes."""
_LETTER: Final = 0.46
_TWO_LETTERS: Final = 0.36
_GLYPH: Final = 0.6


def colour_of(colour: str, tokens: Tokens) -> str:
    """`#rrggbb` of one of `looks.COLOURS` in a theme."""
    return tokens.families[_FAMILY_OF[colour]]


def ink_on(ground: str) -> str:
    """Black or white, whichever stands out more: one of the two reaches 4.5:1 on any colour."""
    return readable_on(ground, dark="#000000")


def avatar_pixmap(theme: ThemeProvider, look: Look | None, size: int, ratio: float = 1.0) -> QPixmap:
    """A disc of `size` device-independent pixels. `look`: None for a guest."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(0, 0, size, size).adjusted(0.75, 0.75, -0.75, -0.75)
    if look is None:
        _paint_guest(painter, theme, disc, ratio)
    else:
        _paint_initial(painter, theme, disc, look)
    painter.end()
    return pixmap


def avatar_icon(theme: ThemeProvider, look: Look | None) -> QIcon:
    """The same as an icon, sharp at every size and density."""
    return QIcon(DrawnIcon(lambda size, ratio: avatar_pixmap(theme, look, size.height(), ratio)))


def _paint_initial(painter: QPainter, theme: ThemeProvider, disc: QRectF, look: Look) -> None:
    ground = colour_of(look.colour, theme.tokens)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawEllipse(disc)
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(max(6, round(disc.height() * (_LETTER if len(look.initial) < 2 else _TWO_LETTERS))))
    painter.setFont(font)
    painter.setPen(theme.colour(ink_on(ground)))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, look.initial)


def _paint_guest(painter: QPainter, theme: ThemeProvider, disc: QRectF, ratio: float) -> None:
    tokens = theme.tokens
    painter.setPen(QPen(theme.colour(tokens.outline), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    size = round(disc.height() * _GLYPH)
    glyph = glyph_pixmap("person", tokens.text_muted, size, ratio)
    painter.drawPixmap(disc.center().toPoint().x() - size // 2, disc.center().toPoint().y() - size // 2, glyph)
