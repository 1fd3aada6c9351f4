"""Keys drawn as on a keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reelreason_desktop.ui.theme.theme import ThemeProvider

_SIDE: Final = 8
_RADIUS: Final = 4


def key_cap_width(text: str, theme: ThemeProvider) -> float:
    """How wide a key with this text is, in device-independent pixels."""
    return QFontMetricsF(theme.font("caption")).horizontalAdvance(text) + 2 * _SIDE


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, theme: ThemeProvider) -> None:
    """Draws one key that fills a rectangle."""
    tokens = theme.tokens
    painter.setPen(theme.colour(tokens.outline))
    painter.setBrush(theme.colour(tokens.surface))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour(tokens.text_muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
