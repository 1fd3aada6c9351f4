"""Motifs that show a place: horizons, cities, seas, roads. Each fills its canvas."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reelreason_desktop.ui.widgets.posters.canvas import Canvas, Point
from reelreason_desktop.ui.widgets.posters.eras import mix


def horizon(c: Canvas) -> None:
    """A low sun behind folded hills."""
    p = c.palette
    c.fade(mix(p.paper, p.second, 0.25), mix(p.second, p.light, 0.35))
    c.disc((c.x(c.dice.uniform(0.32, 0.68)), c.y(0.5)), c.short * 0.23, p.first)
    for step in range(4):
        tone = mix(p.third, p.second, 0.55 - step * 0.18) if step < 3 else p.third
        _ridge(c, 0.54 + step * 0.12, 0.07, tone)


def _ridge(c: Canvas, level: float, swing: float, colour: str) -> None:
    phase, waves = c.dice.uniform(0, math.tau), c.dice.uniform(0.8, 1.7)
    crest = [
        (c.x(i / 40), c.y(level + swing * math.sin(phase + waves * math.tau * i / 40) * (0.6 + 0.4 * i / 40)))
        for i in range(41)
    ]
    c.polygon([(c.x(0), c.y(1.05)), *crest, (c.x(1), c.y(1.05))], colour)


def peaks(c: Canvas) -> None:
    """Mountains with a lit side each."""
    p = c.palette
    c.fade(mix(p.paper, p.second, 0.2), mix(p.paper, p.light, 0.35))
    c.disc((c.x(c.dice.choice((0.24, 0.74))), c.y(0.24)), c.short * 0.11, p.second)
    tops = sorted(c.dice.uniform(0.2, 0.8) for _ in range(3))
    for depth, (centre, top) in enumerate(zip((tops[0], tops[2], tops[1]), (0.34, 0.42, 0.55), strict=True)):
        half = 0.5 - depth * 0.06
        apex = (c.x(centre), c.y(top))
        left, right = (c.x(centre - half), c.y(1.02)), (c.x(centre + half), c.y(1.02))
        tone = mix(p.first, p.paper, 0.45 - depth * 0.2)
        c.polygon((left, apex, right), tone)
        c.polygon((apex, right, (c.x(centre + 0.08), c.y(1.02)), (c.x(centre - 0.03), c.y(top + 0.2))), p.third, 0.55)


def skyline(c: Canvas) -> None:
    """City blocks at night, some windows lit."""
    p = c.palette
    c.fade(p.paper, mix(p.paper, p.first, 0.7))
    c.disc((c.x(c.dice.uniform(0.25, 0.75)), c.y(0.3)), c.short * 0.16, p.light)
    for layer, (tone, low, high) in enumerate(((mix(p.third, p.first, 0.4), 0.3, 0.62), (p.third, 0.12, 0.42))):
        x = -0.04
        while x < 1:
            width, height = c.dice.uniform(0.1, 0.2), c.dice.uniform(low, high)
            c.box(c.x(x), c.y(1 - height), c.area.width() * width + 1, c.area.height() * height + 1, tone)
            if layer:
                _windows(c, x, 1 - height, width, height)
            x += width


def _windows(c: Canvas, left: float, top: float, width: float, height: float) -> None:
    pane = c.area.width() * 0.018
    for row in range(int(height * c.area.height() / (pane * 2.6)) - 1):
        for column in range(int(width * c.area.width() / (pane * 2.2)) - 1):
            if c.dice.random() < 0.38:
                x = c.x(left) + pane * (1 + column * 2.2)
                c.box(x, c.y(top) + pane * (1.4 + row * 2.6), pane, pane * 1.5, c.palette.second)


def waves(c: Canvas) -> None:
    """A sea of overlapping scales under a moon."""
    p = c.palette
    c.fade(mix(p.paper, p.light, 0.3), mix(p.paper, p.second, 0.4))
    c.disc((c.x(c.dice.uniform(0.3, 0.7)), c.y(0.32)), c.short * 0.2, p.second)
    radius = c.area.width() / c.dice.choice((6, 8))
    row, y = 0, c.y(0.52)
    while y < c.y(1) + radius:
        for column in range(-1, int(c.area.width() / radius) + 2):
            centre = (c.x(0) + column * radius * 2 + (row % 2) * radius, y + radius)
            for share, colour in ((1.0, p.third), (0.82, p.first), (0.58, p.light), (0.44, p.first), (0.2, p.third)):
                c.disc(centre, radius * share, colour)
        y += radius * 0.55
        row += 1


def mesa(c: Canvas) -> None:
    """A desert: table mountains and a huge sun."""
    p = c.palette
    c.fade(mix(p.second, p.light, 0.45), mix(p.second, p.first, 0.35))
    c.disc((c.x(0.5), c.y(0.55)), c.short * 0.34, mix(p.light, p.second, 0.25))
    for centre, width, top, tone in (
        (c.dice.uniform(0.1, 0.25), 0.34, 0.46, mix(p.first, p.second, 0.4)),
        (c.dice.uniform(0.7, 0.9), 0.4, 0.38, p.first),
    ):
        steps = (
            (-0.5, 0.8),
            (-0.42, 0.62),
            (-0.34, 0.62),
            (-0.3, 0.0),
            (0.3, 0.0),
            (0.34, 0.5),
            (0.44, 0.5),
            (0.5, 0.8),
        )
        c.polygon([(c.x(centre + dx * width), c.y(top + dy * (0.8 - top))) for dx, dy in steps], tone)
    c.box(c.x(0), c.y(0.76), c.area.width(), c.area.height() * 0.26, mix(p.third, p.first, 0.35))
    c.polygon(((c.x(0.48), c.y(0.76)), (c.x(0.52), c.y(0.76)), (c.x(0.78), c.y(1.01)), (c.x(0.3), c.y(1.01))), p.third)


def road(c: Canvas) -> None:
    """A road that runs to the vanishing point."""
    p = c.palette
    c.fade(mix(p.paper, p.first, 0.25), mix(p.light, p.second, 0.55))
    vanish = (c.x(0.5), c.y(0.52))
    c.disc((vanish[0], vanish[1]), c.short * 0.24, p.first)
    c.box(c.x(0), c.y(0.52), c.area.width(), c.area.height() * 0.5, mix(p.third, p.first, 0.3))
    c.polygon((vanish, (c.x(0.98), c.y(1.01)), (c.x(0.02), c.y(1.01))), p.third)
    for step in range(6):
        near, far = 0.52 + 0.5 * 0.62**step, 0.52 + 0.5 * 0.62**step * 0.78
        half = 0.03 * 0.62**step
        c.polygon(((c.x(0.5 - half), c.y(near)), (c.x(0.5 + half), c.y(near)), (vanish[0], c.y(far))), p.light)


def forest(c: Canvas) -> None:
    """Rows of firs in fog, a moon above."""
    p = c.palette
    c.fade(p.paper, mix(p.paper, p.light, 0.35))
    c.disc((c.x(c.dice.uniform(0.3, 0.7)), c.y(0.27)), c.short * 0.17, mix(p.light, p.second, 0.3))
    for row in range(3):
        tone = mix(p.third, mix(p.paper, p.first, 0.5), 0.7 - row * 0.35)
        base = 0.72 + row * 0.16
        x = c.dice.uniform(-0.06, 0.0)
        while x < 1.05:
            _fir(c, x, base, c.dice.uniform(0.24, 0.38) * (0.8 + row * 0.22), tone)
            x += c.dice.uniform(0.09, 0.16)
        c.box(c.x(0), c.y(base) - 1, c.area.width(), c.y(1.02) - c.y(base) + 1, tone)


def _fir(c: Canvas, x: float, base: float, height: float, tone: str) -> None:
    for tier in range(3):
        top = base - height + tier * height * 0.26
        half = 0.028 + tier * 0.017
        c.polygon(
            ((c.x(x - half), c.y(top + height * 0.42)), (c.x(x), c.y(top)), (c.x(x + half), c.y(top + height * 0.42))),
            tone,
        )
    c.box(c.x(x - 0.006), c.y(base - height * 0.15), c.area.width() * 0.012, c.area.height() * height * 0.2, tone)


def grid(c: Canvas) -> None:
    """A perspective floor under a striped sun."""
    p = c.palette
    c.fade(p.paper, mix(p.paper, p.second, 0.55))
    level = 0.62
    _striped_sun(c, (c.x(0.5), c.y(level - 0.08)), c.short * 0.3)
    c.box(c.x(0), c.y(level), c.area.width(), c.area.height() * 0.4, p.ground)
    for i in range(-9, 10):
        c.line(((c.x(0.5 + i * 0.06), c.y(level)), (c.x(0.5 + i * 0.32), c.y(1.02))), 1.6, p.first, 0.85)
    for step in range(9):
        c.line(
            ((c.x(0), c.y(level + 0.4 * (step / 8) ** 2)), (c.x(1), c.y(level + 0.4 * (step / 8) ** 2))), 1.8, p.first
        )


def _striped_sun(c: Canvas, centre: Point, radius: float) -> None:
    sun = QPainterPath()
    sun.addEllipse(QPointF(*centre), radius, radius)
    for step in range(5):
        slit = QPainterPath()
        top = centre[1] + radius * (0.05 + step * 0.2)
        slit.addRect(QRectF(centre[0] - radius, top, radius * 2, radius * (0.04 + step * 0.022)))
        sun = sun.subtracted(slit)
    c.shape(sun, c.palette.second)


def planets(c: Canvas) -> None:
    """A ringed planet and far stars."""
    p = c.palette
    night = mix(p.third, "#080811", 0.5)
    c.fade(night, mix(night, p.first, 0.45))
    for _ in range(70):
        c.disc((c.x(c.dice.random()), c.y(c.dice.random())), c.dice.choice((0.7, 0.9, 1.2, 2.0)), p.light)
    centre = (c.x(c.dice.uniform(0.38, 0.62)), c.y(c.dice.uniform(0.45, 0.55)))
    radius = c.short * c.dice.uniform(0.2, 0.28)
    c.painter.save()
    c.painter.translate(*centre)
    c.painter.rotate(c.dice.uniform(-32, -14))
    c.line(_orbit(radius, math.pi), radius * 0.1, p.light)
    c.disc((0, 0), radius, p.second)
    c.shape(_crescent(radius), mix(p.second, night, 0.5))
    c.line(_orbit(radius, 0), radius * 0.1, p.light)
    c.painter.restore()
    c.disc((c.x(c.dice.uniform(0.1, 0.25)), c.y(c.dice.uniform(0.12, 0.25))), c.short * 0.045, p.first)


def _orbit(radius: float, start: float) -> list[Point]:
    """Half of a flat ellipse around the origin, from the angle `start` on."""
    angles = (start + math.pi * i / 40 for i in range(41))
    return [(radius * 1.9 * math.cos(angle), radius * 0.4 * math.sin(angle)) for angle in angles]


def _crescent(radius: float) -> QPainterPath:
    disc, light = QPainterPath(), QPainterPath()
    disc.addEllipse(QPointF(0, 0), radius, radius)
    light.addEllipse(QPointF(-radius * 0.35, -radius * 0.25), radius * 1.05, radius * 1.05)
    return disc.subtracted(light)
