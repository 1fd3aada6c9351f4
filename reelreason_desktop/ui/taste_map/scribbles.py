"""What lies on the map for a while: an outline, the taste point in the hand, another taste beside the own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map.brushwork import see_through
from reelreason_desktop.ui.taste_map.camera import Box, Camera
from reelreason_desktop.ui.taste_map.layout import PICK_RADIUS, TASTE_RADIUS, Label
from reelreason_desktop.ui.taste_map.placing import Spot, box_around
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.theme.tokens import Tokens

Place = tuple[float, float]
"""x and y in map units."""

_GHOST_FILM = 5.0
_GHOST_PICK = PICK_RADIUS - 2


@dataclass(frozen=True, slots=True)
class Scribbles:
    """What a hand on the map is doing.

    Attributes:
        outline: of what is selected, or being selected; map units.
        closed: whether the outline is done.
        drag: where the taste point is held.
        region: the region name that is pointed at.
        followed: row of the pick whose causes are shown.
        found: the film that was looked for.
    """

    outline: tuple[Place, ...] = ()
    closed: bool = False
    drag: Place | None = None
    region: str = ""
    followed: int | None = None
    found: Place | None = None


@dataclass(frozen=True, slots=True)
class GhostFilm:
    """A film of the other taste. `number`: its place among the picks, if it was one."""

    place: Place
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Ghosts:
    """Another taste, drawn hollow beside the own: somebody else's, or one's own at an earlier moment.

    `name`: what stands beside the point.
    """

    name: str
    taste: MapPoint | None
    films: tuple[GhostFilm, ...]


def paint_scribbles(painter: QPainter, scribbles: Scribbles, camera: Camera, theme: ThemeProvider) -> None:
    """Everything of `Scribbles` that lies above the marks."""
    tokens = theme.tokens
    if len(scribbles.outline) > 1:
        _paint_outline(painter, [camera.pixel(*place) for place in scribbles.outline], scribbles.closed, tokens)
    if scribbles.found is not None:
        _paint_found(painter, camera.pixel(*scribbles.found), tokens)
    if scribbles.drag is not None:
        _paint_held(painter, camera.pixel(*scribbles.drag), tokens)


def paint_ghosts(painter: QPainter, ghosts: Ghosts, camera: Camera, theme: ThemeProvider) -> None:
    """Hollow diamonds for films, numbered where they were picks, and a dashed ring with a name for the taste."""
    tokens = theme.tokens
    painter.save()
    for film in ghosts.films:
        radius = _GHOST_FILM if film.number is None else _GHOST_PICK
        _paint_diamond(painter, camera.pixel(*film.place), radius, tokens)
        if film.number is not None:
            painter.setFont(theme.font("caption"))
            painter.setPen(QColor(tokens.text))
            painter.drawText(_square(camera.pixel(*film.place), radius), Qt.AlignmentFlag.AlignCenter, str(film.number))
    if ghosts.taste is not None:
        spot = camera.pixel(ghosts.taste.x, ghosts.taste.y)
        _paint_ghost_taste(painter, spot, ghosts.name, camera, theme)
    painter.restore()


def ghost_boxes(ghosts: Ghosts | None, camera: Camera, theme: ThemeProvider) -> list[Box]:
    """What labels keep away from, in pixels: the other taste, its name, and its picks. Its many films stay below."""
    if ghosts is None:
        return []
    boxes = [box_around(camera.pixel(*film.place), _GHOST_PICK) for film in ghosts.films if film.number is not None]
    if ghosts.taste is not None:
        spot = camera.pixel(ghosts.taste.x, ghosts.taste.y)
        name = _name_box(spot, ghosts.name, camera.width, theme)
        boxes += [box_around(spot, TASTE_RADIUS), (name.left(), name.top(), name.right(), name.bottom())]
    return boxes


def paint_region_hover(painter: QPainter, label: Label, tokens: Tokens) -> None:
    """The soft ground of a region name that a click would act on."""
    left, top, right, bottom = label.box
    painter.setPen(QPen(QColor(tokens.accent), 1.2))
    painter.setBrush(QColor(tokens.accent_soft))
    radius = float(tokens.radii.control)
    painter.drawRoundedRect(QRectF(left - 7, top - 3, right - left + 14, bottom - top + 6), radius, radius)


def _paint_outline(painter: QPainter, spots: Sequence[Spot], closed: bool, tokens: Tokens) -> None:
    shape = QPolygonF([QPointF(*spot) for spot in spots])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(see_through(tokens.accent, 0.12))
    painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((tokens.surface, 4.0), (tokens.accent, 1.8)):
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if colour == tokens.accent:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        if closed:
            painter.drawPolygon(shape)
        else:
            painter.drawPolyline(shape)


def _paint_found(painter: QPainter, spot: Spot, tokens: Tokens) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, radius in ((tokens.surface, 6.0, 14.0), (tokens.accent, 2.4, 14.0), (tokens.accent, 1.2, 19.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(QPointF(*spot), radius, radius)


def _paint_held(painter: QPainter, spot: Spot, tokens: Tokens) -> None:
    painter.setBrush(see_through(tokens.accent, 0.25))
    painter.setPen(QPen(QColor(tokens.surface), 4.0))
    painter.drawEllipse(QPointF(*spot), TASTE_RADIUS + 5, TASTE_RADIUS + 5)
    painter.setPen(QPen(QColor(tokens.accent), 2.0, Qt.PenStyle.DashLine))
    painter.drawEllipse(QPointF(*spot), TASTE_RADIUS + 5, TASTE_RADIUS + 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawEllipse(QPointF(*spot), 4.0, 4.0)


def _paint_diamond(painter: QPainter, spot: Spot, radius: float, tokens: Tokens) -> None:
    x, y = spot
    reach = radius * 1.3
    shape = QPolygonF([QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)])
    painter.setBrush(see_through(tokens.surface, 0.85))
    painter.setPen(QPen(QColor(tokens.surface), 4.0))
    painter.drawPolygon(shape)
    painter.setPen(QPen(QColor(tokens.positive), 1.6))
    painter.drawPolygon(shape)


def _name_box(spot: Spot, name: str, view_width: float, theme: ThemeProvider) -> QRectF:
    """Right of the other taste; left of it where the view ends."""
    metrics = QFontMetricsF(theme.font("strong"))
    width, height = metrics.horizontalAdvance(name) + 10, metrics.height() + 2
    beside = spot[0] + 15 if spot[0] + 15 + width < view_width else spot[0] - 15 - width
    return QRectF(beside, spot[1] - height / 2, width, height)


def _paint_ghost_taste(painter: QPainter, spot: Spot, name: str, camera: Camera, theme: ThemeProvider) -> None:
    tokens = theme.tokens
    _paint_diamond(painter, spot, TASTE_RADIUS, tokens)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.positive))
    painter.drawEllipse(QPointF(*spot), 3.0, 3.0)
    painter.setFont(theme.font("strong"))
    box = _name_box(spot, name, camera.width, theme)
    painter.setBrush(see_through(tokens.surface, 0.88))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(tokens.positive))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def _square(spot: Spot, radius: float) -> QRectF:
    return QRectF(spot[0] - radius, spot[1] - radius, 2 * radius, 2 * radius)
