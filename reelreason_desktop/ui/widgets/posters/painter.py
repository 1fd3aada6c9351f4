"""Composing a poster: era layout, motif, title, credits."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.families import family_of
from reelreason_desktop.ui.widgets.posters.canvas import Canvas, translucent
from reelreason_desktop.ui.widgets.posters.choice import choose_motif
from reelreason_desktop.ui.widgets.posters.eras import Era, Palette, era_of, palette_for
from reelreason_desktop.ui.widgets.posters.lettering import Block, Face, set_title

WIDTH: Final = 400.0
HEIGHT: Final = 600.0
"""Every poster is composed on this sheet and scaled: one composition at all sizes."""

_DETAIL_WIDTH: Final = 72.0
"""Narrower than this, in device-independent pixels, credits would be dust and are left out."""

_HINT = QFont.StyleHint
_CAPS = QFont.Capitalization.AllUppercase
_GOTHIC: Final = ("Futura", "Avenir Next", "Century Gothic", "URW Gothic", "Avantgarde")
_GROTESK: Final = ("Helvetica Neue", "Helvetica", "Segoe UI", "Inter", "Arial", "Nimbus Sans", "Liberation Sans")
_NARROW: Final = ("Avenir Next Condensed", "Bahnschrift", "Arial Narrow", "Nimbus Sans Narrow", "DejaVu Sans Condensed")
_FAT_SERIF: Final = ("Cooper Black", "Rockwell", "Bookman Old Style", "URW Bookman", "DejaVu Serif")
_BOOK_SERIF: Final = ("Optima", "Palatino", "Palatino Linotype", "P052", "Georgia", "DejaVu Serif")

_BLACK = QFont.Weight.Black
_BOLD = QFont.Weight.Bold
_FACES: Final[dict[Era, Face]] = {
    Era.CLASSIC: Face(_GOTHIC, _HINT.SansSerif, QFont.Weight.DemiBold, capitals=_CAPS, tracking=0.04),
    Era.MIDCENTURY: Face(_GROTESK, _HINT.SansSerif, _BLACK, tracking=-0.02),
    Era.SEVENTIES: Face(_FAT_SERIF, _HINT.Serif, _BOLD, tracking=-0.02),
    Era.EIGHTIES: Face(_GROTESK, _HINT.SansSerif, _BLACK, italic=True, capitals=_CAPS),
    Era.NINETIES: Face(_BOOK_SERIF, _HINT.Serif, QFont.Weight.Normal, capitals=_CAPS, tracking=0.08),
    Era.MILLENNIUM: Face(_NARROW, _HINT.SansSerif, _BOLD, capitals=_CAPS),
    Era.MODERN: Face(_GOTHIC, _HINT.SansSerif, QFont.Weight.DemiBold),
}
_CREDIT_CAPS = QFont.Capitalization.SmallCaps


@dataclass(frozen=True, slots=True)
class Composition:
    """Where everything of one poster goes, in poster units."""

    era: Era
    palette: Palette
    art: QRectF
    title: Block
    credit: Block
    centred: bool


class PosterPainter:
    """Draws a film's poster. Deterministic: the same film always gets the same poster."""

    def paint(self, painter: QPainter, rect: QRectF, film: Film) -> None:
        """Fills `rect` with the poster; meant for 2:3, other shapes are centred inside it."""
        scale = min(rect.width() / WIDTH, rect.height() / HEIGHT)
        plan = compose(film)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(rect.center().x() - WIDTH * scale / 2, rect.center().y() - HEIGHT * scale / 2)
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT), Qt.ClipOperation.IntersectClip)
        self._art(painter, film, plan)
        plan.title.paint(painter, QColor(plan.palette.ink))
        if WIDTH * scale >= _DETAIL_WIDTH:
            plan.credit.paint(painter, QColor(plan.palette.ink))
        painter.restore()

    def _art(self, painter: QPainter, film: Film, plan: Composition) -> None:
        palette = plan.palette
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(palette.ground))
        painter.save()
        painter.setClipPath(_window(plan), Qt.ClipOperation.IntersectClip)
        dice = _dice(film, "motif")
        choose_motif(film, dice)(Canvas(painter, plan.art, palette, dice))
        painter.restore()
        _DRESSING[plan.era](painter, plan)


def _dice(film: Film, purpose: str) -> Random:
    return Random(zlib.crc32(f"{purpose}:{film.id}".encode()))  # noqa: S311 - decoration, not secrets


def compose(film: Film) -> Composition:
    """Decides colours and places for one film. The art takes what the lettering leaves."""
    dice = _dice(film, "layout")
    era = era_of(film.year)
    palette = palette_for(family_of(film.genres).key, era, dice)
    form = _FORMS[era]
    centred = form.centred
    inner = QRectF(form.margin, 0, WIDTH - 2 * form.margin, form.title_height)
    align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    title = set_title(film.title, _FACES[era], inner, align, form.largest_px, stacked=form.stacked)
    credit = _credit(film, era, inner, align)
    gap, edge = 14.0, form.edge
    text_height = title.rect.height() + gap + credit.rect.height()
    if form.title_on_top is not None and dice.random() < form.title_on_top:
        top = edge
        art = QRectF(0, edge + text_height + 18, WIDTH, HEIGHT - edge - text_height - 18)
    else:
        top = HEIGHT - edge - text_height
        art = QRectF(0, 0, WIDTH, top - 18)
    if form.inset:
        art = _inset(art, form.inset, below=top < HEIGHT / 2)
    return Composition(era, palette, art, _moved(title, top), _moved(credit, top + title.rect.height() + gap), centred)


@dataclass(frozen=True, slots=True)
class _Form:
    """The layout rules of an era, in poster units. `title_on_top` is how often the title stands above the art."""

    margin: float
    edge: float
    title_height: float
    largest_px: float
    centred: bool
    stacked: bool
    title_on_top: float | None
    inset: float = 0.0
    """White space around the art; 0 lets it bleed."""


_FORMS: Final[dict[Era, _Form]] = {
    Era.CLASSIC: _Form(52, 48, 190, 62, centred=True, stacked=False, title_on_top=0.35, inset=48),
    Era.MIDCENTURY: _Form(30, 34, 230, 104, centred=False, stacked=True, title_on_top=0.5),
    Era.SEVENTIES: _Form(34, 36, 220, 84, centred=True, stacked=False, title_on_top=0.5),
    Era.EIGHTIES: _Form(30, 34, 200, 92, centred=True, stacked=True, title_on_top=None),
    Era.NINETIES: _Form(36, 40, 180, 58, centred=True, stacked=False, title_on_top=None),
    Era.MILLENNIUM: _Form(30, 32, 250, 118, centred=False, stacked=True, title_on_top=0.4),
    Era.MODERN: _Form(38, 42, 190, 52, centred=False, stacked=False, title_on_top=0.5, inset=38),
}


def _inset(art: QRectF, margin: float, *, below: bool) -> QRectF:
    top = art.top() + (4 if below else margin)
    bottom = art.bottom() - (margin if below else 4)
    return QRectF(margin, top, WIDTH - 2 * margin, bottom - top)


def _credit(film: Film, era: Era, space: QRectF, align: Qt.AlignmentFlag) -> Block:
    face = Face(_FACES[era].families, _FACES[era].hint, QFont.Weight.Medium, capitals=_CREDIT_CAPS, tracking=0.06)
    directors = " & ".join(film.directors[:2])
    text = f"{directors} · {film.year}" if directors else str(film.year)
    return set_title(text.replace(" ", "\N{NO-BREAK SPACE}"), face, space, align, 25, stacked=False)


def _moved(block: Block, top: float) -> Block:
    shift = top - block.rect.top()
    lines = tuple(replace(line, baseline=line.baseline + shift) for line in block.lines)
    return Block(lines, block.rect.translated(0, shift))


def _window(plan: Composition) -> QPainterPath:
    """The outline the art is seen through."""
    path = QPainterPath()
    if plan.era is Era.MODERN:
        path.addRoundedRect(plan.art, 10, 10)
    elif plan.era is Era.CLASSIC:
        radius = plan.art.width() / 2
        if plan.art.height() > radius * 1.6 and plan.title.rect.top() > HEIGHT / 2:
            path.moveTo(plan.art.bottomLeft())
            path.arcTo(QRectF(plan.art.left(), plan.art.top(), radius * 2, radius * 2), 180, -180)
            path.lineTo(plan.art.bottomRight())
            path.closeSubpath()
        else:
            path.addRect(plan.art)
    else:
        path.addRect(plan.art)
    return path


def _framed(painter: QPainter, plan: Composition) -> None:
    """Two deco rules around the sheet, stepped corners, and a line around the art."""
    ink = QColor(plan.palette.ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for margin, width in ((16.0, 4.0), (25.0, 1.5)):
        painter.setPen(QPen(ink, width))
        painter.drawRect(QRectF(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin))
    painter.setPen(QPen(ink, 3))
    painter.drawPath(_window(plan))


def _plain(_painter: QPainter, _plan: Composition) -> None:
    """Nothing but art and type."""


def _bleeding(painter: QPainter, plan: Composition) -> None:
    """The art melts into the ground under the title."""
    fade = QRectF(0, plan.art.bottom() - 150, WIDTH, 152)
    gradient = QLinearGradient(fade.topLeft(), QPointF(fade.left(), fade.bottom() - 4))
    gradient.setColorAt(0, translucent(plan.palette.ground, 0))
    gradient.setColorAt(1, QColor(plan.palette.ground))
    painter.fillRect(fade, gradient)


def _neon(painter: QPainter, plan: Composition) -> None:
    _bleeding(painter, plan)
    y = plan.credit.rect.top() - 6
    painter.setPen(QPen(translucent(plan.palette.first, 0.35), 7))
    painter.drawLine(QPointF(30, y), QPointF(WIDTH - 30, y))
    painter.setPen(QPen(QColor(plan.palette.first), 2.2))
    painter.drawLine(QPointF(30, y), QPointF(WIDTH - 30, y))


_DRESSING: Final = {
    Era.CLASSIC: _framed,
    Era.MIDCENTURY: _plain,
    Era.SEVENTIES: _plain,
    Era.EIGHTIES: _neon,
    Era.NINETIES: _bleeding,
    Era.MILLENNIUM: _plain,
    Era.MODERN: _plain,
}
