"""How each kind of mark and text is painted. Everything takes its colours from theme tokens."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from reelreason_desktop.ui.taste_map.layout import MARK_RADIUS, PICK_RADIUS, TASTE_RADIUS
from reelreason_desktop.ui.taste_map.marks import Stance
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.taste_map.shapes import polygon, saltire
from reelreason_desktop.ui.theme.tokens import Tokens

_HALO_ALPHA = 0.88
_DIGIT = 1.4
"""How large a digit in a disc may be at most, in radii of the disc."""
_GLOW_RADIUS = 46.0
_THREAD_BEND = 0.16
_THREAD_WIDTH, _THREAD_GROWTH = 1.0, 3.4


def see_through(colour: str, alpha: float) -> QColor:
    """A token colour with an opacity from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


def region_font(caption: QFont) -> QFont:
    """Quiet, spaced small capitals."""
    font = QFont(caption)
    font.setCapitalization(QFont.Capitalization.SmallCaps)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
    font.setPointSizeF(caption.pointSizeF() * 1.08)
    font.setWeight(QFont.Weight.Medium)
    return font


def halo_of(tokens: Tokens) -> QColor:
    """The colour around text."""
    return see_through(tokens.surface, _HALO_ALPHA)


def paint_thread(
    painter: QPainter, source: Spot, target: Spot, share: float, tokens: Tokens, *, strong: bool = False
) -> None:
    """A bent line from a film to the pick it helped to cause, thicker for a larger share, fuller when `strong`."""
    start, end = QPointF(*source), QPointF(*target)
    along = end - start
    bend = QPointF(along.y(), -along.x()) * _THREAD_BEND
    if bend.y() > 0:  # always bulge upwards: lines that bend the same way are easier to tell apart
        bend = -bend
    path = QPainterPath(start)
    path.quadTo((start + end) / 2 + bend, end)
    fade = QLinearGradient(start, end)
    fade.setColorAt(0.0, see_through(tokens.accent, 1.0 if strong else 0.75))
    fade.setColorAt(1.0, see_through(tokens.text, 0.9 if strong else 0.45))
    plain = painter.paintEngine().type() is QPaintEngine.Type.SVG  # which knows no gradients for lines
    ink = QBrush(see_through(tokens.accent, 0.65)) if plain else QBrush(fade)
    pen = QPen(ink, _THREAD_WIDTH + _THREAD_GROWTH * share)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def paint_trail(painter: QPainter, spots: list[Spot], tokens: Tokens) -> None:
    """Where the taste has been: a line with a dot at each stop, the oldest faintest."""
    steps = len(spots) - 1
    for index in range(steps):
        strength = 0.2 + 0.6 * (index + 1) / steps
        colour = see_through(tokens.accent, strength)
        painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(*spots[index]), QPointF(*spots[index + 1]))
        painter.setPen(QPen(QColor(tokens.surface), 1.2))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(QPointF(*spots[index]), 3.4, 3.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(tokens.accent, min(strength + 0.1, 1.0)))
        painter.drawEllipse(QPointF(*spots[index]), 2.8, 2.8)


def paint_film(painter: QPainter, spot: Spot, stance: Stance, tokens: Tokens, size: float = 1.0) -> None:
    """A film of the person's: a starred ring if liked, a hollow cross if disliked, an open ring if mixed."""
    painter.save()
    painter.translate(*spot)
    painter.scale(size, size)
    if stance is Stance.DISLIKED:
        cross = saltire(reach=7.4, half_width=2.1)
        painter.strokePath(cross, QPen(QColor(tokens.surface), 5.0))
        painter.fillPath(cross, QColor(tokens.surface))
        painter.strokePath(cross, QPen(QColor(tokens.negative), 1.6))
    else:
        ink = tokens.accent if stance is Stance.LIKED else tokens.text_muted
        painter.setPen(QPen(QColor(tokens.surface), 5.0))
        painter.drawEllipse(QPointF(0, 0), MARK_RADIUS, MARK_RADIUS)
        painter.setPen(QPen(QColor(ink), 1.8))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(QPointF(0, 0), MARK_RADIUS, MARK_RADIUS)
        if stance is Stance.LIKED:
            painter.fillPath(polygon(5, radius=6.0, inner=2.6), QColor(ink))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawEllipse(QPointF(0, 0), 2.4, 2.4)
    painter.restore()


def paint_pick(painter: QPainter, disc: Spot, anchor: Spot, number: int, font: QFont, tokens: Tokens) -> None:
    """A numbered disc; if it had to stand aside, a short line leads to the film's own place."""
    painter.setPen(QPen(see_through(tokens.text, 0.7), 1.4))
    painter.drawLine(QPointF(*anchor), QPointF(*disc))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.text))
    painter.drawEllipse(QPointF(*anchor), 2.6, 2.6)
    painter.setPen(QPen(QColor(tokens.surface), 2.0))
    painter.drawEllipse(QPointF(*disc), PICK_RADIUS, PICK_RADIUS)
    painter.setFont(within_disc(font, PICK_RADIUS))
    painter.setPen(QColor(tokens.surface))
    square = QRectF(disc[0] - PICK_RADIUS, disc[1] - PICK_RADIUS, 2 * PICK_RADIUS, 2 * PICK_RADIUS)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(number))


def within_disc(font: QFont, radius: float) -> QFont:
    """A font whose digits stay inside a disc, however large text is. `radius`: of the disc, in pixels."""
    fitted = QFont(font)
    fitted.setPixelSize(min(QFontInfo(font).pixelSize(), round(_DIGIT * radius)))
    return fitted


def paint_leader(painter: QPainter, mark: Spot, label: Spot, tokens: Tokens) -> None:
    """From a mark to a title that found no room right beside it."""
    for colour, width in ((see_through(tokens.surface, _HALO_ALPHA), 3.0), (see_through(tokens.text, 0.8), 1.1)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(*mark), QPointF(*label))


def paint_glow(painter: QPainter, spot: Spot, tokens: Tokens) -> None:
    """The light around the taste point."""
    glow = QRadialGradient(QPointF(*spot), _GLOW_RADIUS)
    glow.setColorAt(0.0, see_through(tokens.accent, 0.55))
    glow.setColorAt(0.4, see_through(tokens.accent, 0.22))
    glow.setColorAt(1.0, see_through(tokens.accent, 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(QPointF(*spot), _GLOW_RADIUS, _GLOW_RADIUS)


def paint_taste(painter: QPainter, spot: Spot, tokens: Tokens) -> None:
    """The taste point."""
    painter.setPen(QPen(QColor(tokens.surface), 2.4))
    painter.setBrush(QColor(tokens.accent))
    painter.drawEllipse(QPointF(*spot), TASTE_RADIUS, TASTE_RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent_text))
    painter.drawEllipse(QPointF(*spot), 2.6, 2.6)


def paint_ring(painter: QPainter, spot: Spot, radius: float, tokens: Tokens) -> None:
    """Around the film under the cursor."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.surface), 4.0))
    painter.drawEllipse(QPointF(*spot), radius, radius)
    painter.setPen(QPen(QColor(tokens.text), 1.8))
    painter.drawEllipse(QPointF(*spot), radius, radius)
