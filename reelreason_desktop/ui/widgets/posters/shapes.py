"""Motifs made of plain geometry: rings, beams, stripes, cut paper. Each fills its canvas."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from reelreason_desktop.ui.widgets.posters.canvas import Canvas, Point
from reelreason_desktop.ui.widgets.posters.eras import mix


def rings(c: Canvas) -> None:
    """Concentric circles that pull the eye in."""
    p = c.palette
    c.fill(p.paper)
    centre = (c.x(c.dice.uniform(0.4, 0.6)), c.y(c.dice.uniform(0.42, 0.55)))
    count = c.dice.choice((6, 7, 9))
    for step in range(count):
        c.disc(centre, c.short * 0.62 * (1 - step / count), (p.first, p.paper)[step % 2])
    c.disc(centre, c.short * 0.62 / count * 0.9, p.second)


def spiral(c: Canvas) -> None:
    """A hypnotic spiral with someone falling into it."""
    p = c.palette
    c.fill(p.paper)
    centre = (c.x(0.5), c.y(0.5))
    for arm in range(3):
        turn = math.tau * arm / 3
        points = [
            (centre[0] + r * math.cos(turn + r / 21), centre[1] + r * math.sin(turn + r / 21))
            for r in (c.short * 0.78 * (i / 120) for i in range(4, 121))
        ]
        for i in range(0, len(points) - 1, 4):
            c.line(points[i : i + 5], 1.5 + i * 0.14, p.first)
    c.disc(centre, c.short * 0.035, p.second)


def beams(c: Canvas) -> None:
    """Searchlights from below, crossing."""
    p = c.palette
    c.fade(p.ground if p.ground != p.paper else mix(p.paper, p.third, 0.6), mix(p.paper, p.third, 0.25))
    for _ in range(5):
        foot, aim = c.dice.uniform(0.05, 0.95), c.dice.uniform(-0.2, 1.2)
        spread = c.dice.uniform(0.07, 0.15)
        c.polygon(
            (
                (c.x(foot - 0.012), c.y(1.02)),
                (c.x(aim - spread), c.y(-0.02)),
                (c.x(aim + spread), c.y(-0.02)),
                (c.x(foot + 0.012), c.y(1.02)),
            ),
            c.dice.choice((p.first, p.second, p.light)),
            0.5,
        )
    c.polygon(((c.x(0), c.y(1.02)), (c.x(0), c.y(0.9)), (c.x(1), c.y(0.94)), (c.x(1), c.y(1.02))), p.third)


def fan(c: Canvas) -> None:
    """An art-deco sunburst."""
    p = c.palette
    c.fill(p.paper)
    base: Point = (c.x(0.5), c.y(1.0))
    reach = math.hypot(c.area.width(), c.area.height())
    count = c.dice.choice((13, 15, 17))
    for i in range(count):
        if i % 2 == 0:
            a, b = (math.pi * (i + k) / count for k in (0, 1))
            c.polygon((base, _polar(base, reach, a), _polar(base, reach, b)), p.first if i % 4 == 0 else p.second)
    for share, colour in ((0.42, p.third), (0.37, p.light), (0.33, p.third), (0.2, p.second)):
        c.disc(base, c.short * share, colour)


def _polar(centre: Point, radius: float, angle: float) -> Point:
    return (centre[0] - radius * math.cos(angle), centre[1] - radius * math.sin(angle))


def rainbow(c: Canvas) -> None:
    """Warm bands that sweep up and bend."""
    p = c.palette
    c.fill(p.paper)
    bands = (p.first, p.second, p.third, p.light)
    width = c.area.width() * 0.13
    left = c.dice.random() < 0.5
    corner: Point = (c.x(0.12 if left else 0.88), c.y(0.98))
    for i, colour in enumerate(bands):
        c.ring(corner, width * (5.4 - i * 1.04), width, colour)
    c.disc(corner, width * 1.2, p.third)


def stripes(c: Canvas) -> None:
    """Slanted bands of unequal width."""
    p = c.palette
    c.fill(p.paper)
    lean = c.dice.choice((-0.45, 0.45))
    x = -0.5
    while x < 1.5:
        width = c.dice.choice((0.05, 0.09, 0.14))
        colour = c.dice.choice((p.first, p.second, p.third, p.paper))
        c.polygon(
            (
                (c.x(x), c.y(-0.02)),
                (c.x(x + width), c.y(-0.02)),
                (c.x(x + width + lean), c.y(1.02)),
                (c.x(x + lean), c.y(1.02)),
            ),
            colour,
        )
        x += width
    c.disc((c.x(0.5), c.y(0.5)), c.short * 0.2, p.light)


def shards(c: Canvas) -> None:
    """Cut-paper splinters flying from one point."""
    p = c.palette
    c.fill(p.paper)
    heart = (c.x(c.dice.uniform(0.35, 0.65)), c.y(c.dice.uniform(0.4, 0.6)))
    count = 11
    for i in range(count):
        angle = math.tau * (i + c.dice.uniform(-0.3, 0.3)) / count
        near, far = c.short * c.dice.uniform(0.06, 0.16), c.short * c.dice.uniform(0.45, 0.8)
        wide = c.dice.uniform(0.06, 0.2)
        points = (_polar(heart, near, angle), _polar(heart, far, angle - wide), _polar(heart, far * 0.92, angle + wide))
        c.polygon(points, (p.first, p.second, p.third)[i % 3])


def blinds(c: Canvas) -> None:
    """Light through venetian blinds, and a hat before it."""
    p = c.palette
    dark = mix(p.third, "#0b0a0b", 0.4)
    c.fill(mix(p.second, dark, 0.25))
    c.glow((c.x(0.5), c.y(0.36)), c.short * 0.9, p.light, 0.9)
    slats = 12
    for step in range(slats + 1):
        top, depth = c.y(step / slats), c.area.height() / slats * 0.46
        lean = c.short * 0.06
        c.polygon(((c.x(0), top), (c.x(1), top - lean), (c.x(1), top - lean + depth), (c.x(0), top + depth)), dark)
    _hat(c, (c.x(c.dice.uniform(0.4, 0.6)), c.y(0.84)), c.short * 0.3, mix(dark, "#000000", 0.45))


def _hat(c: Canvas, foot: Point, size: float, colour: str) -> None:
    """Head and shoulders under a brimmed hat."""
    x, y = foot
    body = QPainterPath()
    body.setFillRule(Qt.FillRule.WindingFill)
    body.addRoundedRect(QRectF(x - size * 1.05, y - size * 0.3, size * 2.1, size * 3), size * 0.6, size * 0.5)
    body.addEllipse(QPointF(x, y - size * 0.62), size * 0.36, size * 0.48)
    body.addRoundedRect(QRectF(x - size * 0.4, y - size * 1.32, size * 0.8, size * 0.5), size * 0.16, size * 0.16)
    body.addEllipse(QPointF(x, y - size * 0.84), size * 0.74, size * 0.11)
    c.shape(body, colour)


def tiles(c: Canvas) -> None:
    """A patchwork of quarter circles, discs and triangles."""
    p = c.palette
    c.fill(p.paper)
    columns = c.dice.choice((3, 4))
    side = c.area.width() / columns
    colours = (p.first, p.second, p.third, p.light, p.paper)
    for row in range(int(c.area.height() / side) + 1):
        for column in range(columns):
            cell = QRectF(c.area.left() + column * side, c.area.top() + row * side, side + 0.5, side + 0.5)
            ground, figure = c.dice.sample(colours, 2)
            c.painter.save()
            c.painter.setClipRect(cell.intersected(c.area))
            c.box(cell.left(), cell.top(), side + 1, side + 1, ground)
            _tile(c, cell, figure)
            c.painter.restore()


def _tile(c: Canvas, cell: QRectF, colour: str) -> None:
    corners = (cell.topLeft(), cell.topRight(), cell.bottomRight(), cell.bottomLeft())
    turn = c.dice.randrange(4)
    points = [(corner.x(), corner.y()) for corner in (*corners[turn:], *corners[:turn])]
    kind = c.dice.choice(("quarter", "quarter", "disc", "triangle", "half"))
    centre = (cell.center().x(), cell.center().y())
    if kind == "quarter":
        c.disc(points[0], cell.width(), colour)
    elif kind == "disc":
        c.disc(centre, cell.width() * 0.34, colour)
    elif kind == "triangle":
        c.polygon(points[:3], colour)
    else:
        c.disc(((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2), cell.width() / 2, colour)


def overlap(c: Canvas) -> None:
    """Two discs that meet, and what they share."""
    p = c.palette
    c.fill(p.paper)
    radius = c.short * 0.3
    gap = radius * c.dice.uniform(0.45, 0.65)
    tilt = c.dice.uniform(-0.5, 0.5)
    centre = QPointF(c.x(0.5), c.y(0.5))
    offset = QPointF(gap * math.cos(tilt), gap * math.sin(tilt))
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(centre - offset, radius, radius)
    right.addEllipse(centre + offset, radius, radius)
    c.shape(left, p.first)
    c.shape(right, p.second)
    c.shape(left.intersected(right), p.third if p.third != p.paper else p.light)
