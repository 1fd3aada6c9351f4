"""How rows of the lists on this page are drawn."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

_INSET = 3
_ICON_LINES = 1.1


def paint_row(
    painter: QPainter,
    theme: ThemeProvider,
    option: QStyleOptionViewItem,
    title: str,
    caption: str = "",
    glyph: Glyph | None = None,
) -> None:
    """A rounded ground when chosen or pointed at, a glyph, one or two lines, and the focus ring."""
    rect, state = QRectF(option.rect), option.state
    tokens, chosen = theme.tokens, bool(option.state & QStyle.StateFlag.State_Selected)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = rect.adjusted(_INSET, 1, -_INSET, -1)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tokens.accent_soft if chosen else tokens.surface_raised))
        painter.drawRoundedRect(ground, tokens.radii.control, tokens.radii.control)
    inside = ground.adjusted(tokens.spacing.m, 0, -tokens.spacing.s, 0)
    if glyph is not None:
        size = round(QFontMetricsF(theme.font("body")).height() * _ICON_LINES)
        _paint_glyph(painter, inside, glyph, tokens.accent if chosen else tokens.text_muted, size)
        inside.setLeft(inside.left() + size + tokens.spacing.m)
    _paint_lines(painter, theme, inside, title, caption, strong=chosen and not caption)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour(tokens.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, tokens.radii.control, tokens.radii.control)
    painter.restore()


def _paint_glyph(painter: QPainter, room: QRectF, glyph: Glyph, colour: str, size: int) -> None:
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    place = QRectF(room.left(), room.center().y() - size / 2, size, size)
    painter.drawPixmap(place, glyph_pixmap(glyph, colour, size, ratio), QRectF())


def _paint_lines(
    painter: QPainter, theme: ThemeProvider, room: QRectF, title: str, caption: str, *, strong: bool
) -> None:
    tokens = theme.tokens
    lines = [(theme.font("strong" if strong or caption else "body"), tokens.text, title)]
    if caption:
        lines.append((theme.font("caption"), tokens.text_muted, caption))
    heights = [QFontMetricsF(font).height() for font, _, _ in lines]
    top = room.center().y() - sum(heights) / 2
    for (font, colour, text), height in zip(lines, heights, strict=True):
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRectF(room.left(), top, room.width(), height), Qt.AlignmentFlag.AlignVCenter, shown)
        top += height
