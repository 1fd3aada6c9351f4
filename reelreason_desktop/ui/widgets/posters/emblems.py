"""Motifs with one telling object: a door, an eye, a record, balloons. Each fills its canvas."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reelreason_desktop.ui.widgets.posters.canvas import Canvas
from reelreason_desktop.ui.widgets.posters.eras import mix


def doorway(c: Canvas) -> None:
    """A lit door at the end of the dark, with someone in it."""
    p = c.palette
    dark = mix(p.third, "#0a090a", 0.45)
    c.fill(dark)
    left, top, width = c.x(0.5) - c.short * 0.13, c.y(0.24), c.short * 0.26
    base = c.y(0.72)
    c.glow((c.x(0.5), (top + base) / 2), c.short * 0.75, p.second, 0.5)
    c.polygon(((left, base), (left + width, base), (c.x(0.92), c.y(1.02)), (c.x(0.08), c.y(1.02))), p.second, 0.5)
    c.box(left, top, width, base - top, p.light)
    person(c, c.x(0.5), base, (base - top) * 0.62, dark)
    c.polygon(((c.x(0.5) - 3, base), (c.x(0.5) + 3, base), (c.x(0.56), c.y(1.02)), (c.x(0.44), c.y(1.02))), dark, 0.8)


def person(c: Canvas, x: float, foot: float, height: float, colour: str) -> None:
    """A small standing figure."""
    c.disc((x, foot - height * 0.88), height * 0.11, colour)
    shoulders, hem = height * 0.17, height * 0.12
    c.polygon(
        (
            (x - shoulders, foot - height * 0.72),
            (x + shoulders, foot - height * 0.72),
            (x + hem, foot - height * 0.3),
            (x + hem * 0.9, foot),
            (x + hem * 0.2, foot),
            (x, foot - height * 0.28),
            (x - hem * 0.2, foot),
            (x - hem * 0.9, foot),
            (x - hem, foot - height * 0.3),
        ),
        colour,
    )


def eye(c: Canvas) -> None:
    """One wide eye."""
    p = c.palette
    c.fill(p.paper)
    width, height = c.area.width() * 0.86, c.short * 0.52
    middle = c.y(0.5)
    lid = QPainterPath(QPointF(c.x(0.5) - width / 2, middle))
    lid.quadTo(QPointF(c.x(0.5), middle - height), QPointF(c.x(0.5) + width / 2, middle))
    lid.quadTo(QPointF(c.x(0.5), middle + height), QPointF(c.x(0.5) - width / 2, middle))
    for i in range(11):
        angle = math.pi * (0.14 + 0.72 * i / 10)
        reach = c.short * 0.47
        tip = (c.x(0.5) - math.cos(angle) * reach * 1.1, middle - math.sin(angle) * reach)
        root = (c.x(0.5) - math.cos(angle) * reach * 0.72, middle - math.sin(angle) * reach * 0.6)
        c.line((root, tip), 3.2, p.third)
    c.shape(lid, p.light)
    centre = (c.x(0.5), middle)
    for share, colour in ((0.225, p.third), (0.2, p.first), (0.13, mix(p.first, p.second, 0.6)), (0.09, "#120f10")):
        c.disc(centre, c.short * share, colour)
    c.disc((centre[0] - c.short * 0.06, centre[1] - c.short * 0.07), c.short * 0.028, p.light)


def slashes(c: Canvas) -> None:
    """Four claw marks torn through the paper."""
    p = c.palette
    c.fill(p.paper)
    c.glow((c.x(0.5), c.y(0.5)), c.short * 0.8, p.third, 0.6)
    lean = c.dice.choice((-1, 1))
    for i in range(4):
        x = 0.2 + i * 0.19
        top, bottom = c.dice.uniform(0.08, 0.2), c.dice.uniform(0.78, 0.95)
        belly = 0.045 + c.dice.uniform(0, 0.02)
        mark = QPainterPath(QPointF(c.x(x + lean * 0.09), c.y(top)))
        mark.quadTo(QPointF(c.x(x - belly), c.y(0.5)), QPointF(c.x(x - lean * 0.09), c.y(bottom)))
        mark.quadTo(QPointF(c.x(x + belly), c.y(0.52)), QPointF(c.x(x + lean * 0.09), c.y(top)))
        c.shape(mark, p.first)


def moonhouse(c: Canvas) -> None:
    """A crooked house on a hill before a huge moon."""
    p = c.palette
    night = mix(p.third, p.paper, 0.25)
    c.fade(mix(night, p.first, 0.25), mix(night, p.first, 0.6))
    c.disc((c.x(0.5), c.y(0.46)), c.short * 0.36, mix(p.light, p.second, 0.35))
    dark = mix(p.third, "#080708", 0.6)
    hill = QPainterPath(QPointF(c.x(0), c.y(1.02)))
    hill.lineTo(c.x(0), c.y(0.88))
    hill.quadTo(QPointF(c.x(0.5), c.y(0.58)), QPointF(c.x(1), c.y(0.9)))
    hill.lineTo(c.x(1), c.y(1.02))
    c.shape(hill, dark)
    unit = c.short * 0.06
    x, y = c.x(0.5), c.y(0.76)
    c.polygon(
        (
            (x - 3 * unit, y),
            (x - 3 * unit, y - 4 * unit),
            (x, y - 6.4 * unit),
            (x + 3 * unit, y - 4 * unit),
            (x + 3 * unit, y),
        ),
        dark,
    )
    c.polygon(
        (
            (x + unit, y - 3 * unit),
            (x + unit, y - 7 * unit),
            (x + 2 * unit, y - 9 * unit),
            (x + 3 * unit, y - 7 * unit),
            (x + 3 * unit, y - 3 * unit),
        ),
        dark,
    )
    for dx, dy in ((-2, 3.2), (1.7, 6.4), (0.1, 4.6)):
        c.box(x + dx * unit, y - dy * unit, unit * 0.6, unit * 0.95, p.first)


def record(c: Canvas) -> None:
    """A record and its sleeve."""
    p = c.palette
    c.fill(p.paper)
    centre = (c.x(0.5), c.y(0.5))
    radius = c.short * 0.42
    c.disc(centre, radius, p.third if p.third != p.paper else p.first)
    for step in range(9):
        c.ring(centre, radius * (0.95 - step * 0.06), 0.9, mix(p.third, p.light, 0.3))
    c.disc(centre, radius * 0.36, p.first)
    c.disc(centre, radius * 0.22, p.second)
    c.disc(centre, radius * 0.05, p.paper)
    c.line(
        ((c.x(0.9), c.y(0.1)), (c.x(0.86), c.y(0.42)), (centre[0] + radius * 0.5, centre[1] + radius * 0.2)), 5, p.light
    )


def balloons(c: Canvas) -> None:
    """A bunch of balloons over low hills."""
    p = c.palette
    c.fade(mix(p.paper, p.light, 0.45), mix(p.paper, p.second, 0.25))
    knot = (c.x(0.5), c.y(0.84))
    colours = (p.first, p.second, p.third, mix(p.first, p.light, 0.4))
    spots = sorted(((c.dice.uniform(0.2, 0.8), c.dice.uniform(0.14, 0.48)) for _ in range(9)), key=lambda s: s[1])
    for sx, sy in spots:
        c.line(((c.x(sx), c.y(sy)), knot), 1.0, p.third, 0.7)
    for i, (sx, sy) in enumerate(spots):
        balloon = QPainterPath()
        balloon.addEllipse(QPointF(c.x(sx), c.y(sy)), c.short * 0.1, c.short * 0.122)
        c.shape(balloon, colours[i % 4])
        c.disc((c.x(sx) - c.short * 0.035, c.y(sy) - c.short * 0.05), c.short * 0.018, p.light)
    hill = QPainterPath()
    hill.addEllipse(QRectF(c.x(-0.3), c.y(0.86), c.area.width() * 1.6, c.area.height() * 0.5))
    c.shape(hill, mix(p.first, p.third, 0.4))


def confetti(c: Canvas) -> None:
    """A big grin among flying paper."""
    p = c.palette
    c.fill(p.paper)
    for _ in range(46):
        x, y = c.x(c.dice.random()), c.y(c.dice.random())
        size, turn = c.short * c.dice.uniform(0.02, 0.045), c.dice.uniform(0, math.tau)
        corners = ((math.cos(turn + k * math.pi / 2) * size, math.sin(turn + k * math.pi / 2) * size) for k in range(4))
        c.polygon([(x + dx, y + dy * 0.5) for dx, dy in corners], c.dice.choice((p.first, p.second, p.third)))
    _mask(c, c.x(0.5), c.y(0.48), c.short * 0.3)


def _mask(c: Canvas, x: float, y: float, size: float) -> None:
    """A comedy mask in two halves."""
    p = c.palette
    face, half = QPainterPath(), QPainterPath()
    face.moveTo(x - size, y - size * 0.9)
    face.quadTo(QPointF(x, y - size * 0.62), QPointF(x + size, y - size * 0.9))
    face.cubicTo(
        QPointF(x + size * 1.1, y + size * 0.3), QPointF(x + size * 0.6, y + size * 1.1), QPointF(x, y + size * 1.2)
    )
    face.cubicTo(
        QPointF(x - size * 0.6, y + size * 1.1),
        QPointF(x - size * 1.1, y + size * 0.3),
        QPointF(x - size, y - size * 0.9),
    )
    half.addRect(QRectF(x, y - size * 1.3, size * 1.3, size * 2.8))
    bright, shade = (colour for colour in p.ramp if colour != p.paper), p.third
    c.shape(face, next(bright))
    c.shape(face.intersected(half), next(bright, shade))
    grin = QPainterPath(QPointF(x - size * 0.6, y + size * 0.25))
    grin.quadTo(QPointF(x, y + size * 0.62), QPointF(x + size * 0.6, y + size * 0.25))
    grin.quadTo(QPointF(x, y + size * 1.35), QPointF(x - size * 0.6, y + size * 0.25))
    c.shape(grin, p.light)
    for side in (-1, 1):
        eye_x = x + side * size * 0.45
        slit = QPainterPath(QPointF(eye_x - size * 0.26, y - size * 0.12))
        slit.quadTo(QPointF(eye_x, y - size * 0.62), QPointF(eye_x + size * 0.26, y - size * 0.12))
        slit.quadTo(QPointF(eye_x, y - size * 0.34), QPointF(eye_x - size * 0.26, y - size * 0.12))
        c.shape(slit, p.light)


def window_light(c: Canvas) -> None:
    """A lone window with someone looking out."""
    p = c.palette
    c.fade(mix(p.third, p.paper, 0.3), mix(p.third, p.first, 0.35))
    side = c.short * 0.58
    left, top = c.x(0.5) - side / 2, c.y(0.5) - side * 0.62
    c.box(left - 8, top - 8, side + 16, side * 1.24 + 16, p.third)
    c.box(left, top, side, side * 1.24, mix(p.second, p.light, 0.4))
    person(c, left + side * c.dice.choice((0.3, 0.68)), top + side * 1.24, side * 0.92, mix(p.third, "#0d0b0b", 0.3))
    c.box(left + side / 2 - 3, top, 6, side * 1.24, p.third)
    c.box(left, top + side * 0.5, side, 6, p.third)
    c.box(left - 16, top + side * 1.24 + 8, side + 32, 10, p.first)
