"""The taste card, a picture worth showing: favourites, what is liked more than usual, and a sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QIODevice, QLocale, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
)

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.exporting import TasteCard
from reelreason_desktop.services.looks import is_named
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.theme.tokens import LIGHT, Tokens
from reelreason_desktop.ui.widgets.posters.painter import PosterPainter

translate = QCoreApplication.translate

PORTRAIT: Final = (1080, 1350)
LANDSCAPE: Final = (1200, 630)
SUFFIXES: Final = (".png", ".pdf")
_MORE: Final = 1.05
"""Less would be shown as `1.0×`, which is no more than usual."""
_OCTAVES: Final = 2.0
"""A full bar is four times as much as usual."""
_PDF_DPI: Final = 96


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is, in pixels of the card."""

    size: tuple[int, int]
    posters: QRectF
    head: QRectF
    sentence: QRectF
    bars: QRectF
    foot: QRectF
    text: int
    most_bars: int


_PLANS: Final = {
    PORTRAIT: _Plan(
        PORTRAIT, QRectF(72, 240, 936, 330), QRectF(72, 64, 936, 140), QRectF(72, 622, 936, 200),
        QRectF(72, 850, 936, 370), QRectF(72, 1240, 936, 76), 30, 6,
    ),
    LANDSCAPE: _Plan(
        LANDSCAPE, QRectF(48, 150, 520, 180), QRectF(48, 36, 1104, 92), QRectF(48, 352, 520, 200),
        QRectF(628, 150, 524, 400), QRectF(48, 560, 1104, 52), 19, 6,
    ),
}  # fmt: skip


def save_card(
    card: TasteCard, path: Path, *, on: date, landscape: bool = False, tokens: Tokens = LIGHT, family: str = ""
) -> None:
    """Writes the card, atomically.

    Args:
        card: what it says.
        path: ends in `.png` or `.pdf`.
        on: the date that stands on it.
        landscape: 1200 x 630 pixels instead of 1080 x 1350.
        tokens: its colours.
        family: of the font; empty for the application's.

    Raises:
        KnownError: another ending, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise KnownError(Notice("A card cannot be saved as “{}”.", path.name), "Let the name end in .png or .pdf.")
    file = QSaveFile(str(path))
    plan = _PLANS[LANDSCAPE if landscape else PORTRAIT]
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise KnownError(Notice("“{}” could not be written.", path.name), "Choose another folder.", file.errorString())
    if suffix == ".pdf":
        _write_pdf(file, plan, card, on, tokens, family)
    else:
        image = draw_card(card, on=on, landscape=landscape, tokens=tokens, family=family)
        if not image.save(file, "PNG"):  # type: ignore[call-overload]  # the stubs know file names only
            file.cancelWriting()
    if not file.commit():
        raise KnownError(Notice("“{}” could not be written.", path.name), "Choose another folder, or free some space.")


def draw_card(
    card: TasteCard, *, on: date, landscape: bool = False, tokens: Tokens = LIGHT, family: str = ""
) -> QImage:
    """The card as an image. See `save_card`."""
    plan = _PLANS[LANDSCAPE if landscape else PORTRAIT]
    image = QImage(*plan.size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _Drawing(painter, plan, tokens, family).draw(card, on)
    painter.end()
    return image


def _write_pdf(file: QSaveFile, plan: _Plan, card: TasteCard, on: date, tokens: Tokens, family: str) -> None:
    writer = QPdfWriter(file)
    writer.setResolution(_PDF_DPI)
    points = QSizeF(plan.size[0] * 72 / _PDF_DPI, plan.size[1] * 72 / _PDF_DPI)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "card", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(_title(card))
    painter = QPainter(writer)
    _Drawing(painter, plan, tokens, family).draw(card, on)
    painter.end()


def _title(card: TasteCard) -> str:
    if not card.name:
        return translate("TasteCard", "A taste in films")
    if not is_named(card.name):
        return translate("TasteCard", "My taste in films")
    return translate("TasteCard", "{name}’s taste in films").format(name=card.name)


class _Drawing:
    """Draws one card."""

    def __init__(self, painter: QPainter, plan: _Plan, tokens: Tokens, family: str) -> None:
        self._painter = painter
        self._plan = plan
        self._tokens = tokens
        self._family = family

    def draw(self, card: TasteCard, on: date) -> None:
        """Everything, from the ground up."""
        painter, plan, tokens = self._painter, self._plan, self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, *plan.size), QColor(tokens.surface))
        painter.fillRect(QRectF(0, 0, plan.size[0], plan.text / 2), QColor(tokens.accent))
        self._head(card)
        self._posters(card)
        self._text(plan.sentence, card.sentence, round(plan.text * 1.25), tokens.text, wrap=True)
        self._bars(card)
        self._foot(card, on)

    def _head(self, card: TasteCard) -> None:
        head, size = self._plan.head, self._plan.text
        line = QRectF(head.left(), head.top(), head.width(), head.height() * 0.6)
        self._text(line, _title(card), round(size * 1.9), self._tokens.text, bold=True)
        about = translate("TasteCard", "from {count} films").format(count=card.films)
        under = QRectF(head.left(), line.bottom(), head.width(), head.height() * 0.4)
        self._text(under, about, size, self._tokens.text_muted)

    def _posters(self, card: TasteCard) -> None:
        space = self._plan.posters
        gap = space.width() / 40
        width = min((space.width() - 3 * gap) / 4, space.height() * 2 / 3)
        for place, film in enumerate(card.favourites):
            rect = QRectF(space.left() + place * (width + gap), space.top(), width, width * 1.5)
            corners = QPainterPath()
            corners.addRoundedRect(rect, 8, 8)
            self._painter.save()
            self._painter.setClipPath(corners)
            PosterPainter().paint(self._painter, rect, film)
            self._painter.restore()

    def _bars(self, card: TasteCard) -> None:
        plan, tokens = self._plan, self._tokens
        heading = QRectF(plan.bars.left(), plan.bars.top(), plan.bars.width(), plan.text * 1.6)
        self._text(heading, translate("TasteCard", "More than usual"), plan.text, tokens.text, bold=True)
        row = (plan.bars.bottom() - heading.bottom()) / plan.most_bars
        label = plan.bars.width() * 0.34
        number = plan.text * 3.0
        full = plan.bars.width() - label - number
        for place, (name, lift) in enumerate(bar for bar in card.bars if bar[1] >= _MORE):
            top = heading.bottom() + place * row
            self._text(QRectF(plan.bars.left(), top, label, row), name, plan.text, tokens.text)
            reach = min(1.0, max(0.04, (math.log2(max(lift, 0.25)) + _OCTAVES) / (2 * _OCTAVES)))
            bar = QRectF(plan.bars.left() + label, top + row * 0.28, full * reach, row * 0.44)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(tokens.genre_colour(name)))
            self._painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
            words = QRectF(bar.right() + plan.text / 2, top, number, row)
            self._text(words, f"{decimal(lift)}×", plan.text, tokens.text_muted)

    def _foot(self, card: TasteCard, on: date) -> None:
        plan, tokens = self._plan, self._tokens
        size = round(plan.text * 0.8)
        written = QLocale().toString(on, QLocale.FormatType.LongFormat)  # type: ignore[call-overload]  # takes dates too
        half = plan.foot.height() / 2
        self._text(plan.foot.adjusted(0, half, 0, 0), f"ReelReason · {written}", size, tokens.text_muted)
        if card.surprise is not None:
            said = translate("TasteCard", "Nobody would have guessed: {film}").format(film=card.surprise.label)
            self._text(plan.foot.adjusted(0, 0, 0, -half), said, size, tokens.accent)

    def _text(
        self, box: QRectF, text: str, pixels: int, colour: str, *, bold: bool = False, wrap: bool = False
    ) -> None:
        """Text that always fits: a line is cut with an ellipsis, a paragraph gets smaller letters."""
        painter, font = self._painter, QFont(self._family) if self._family else QFont()
        font.setBold(bold)
        flags = Qt.AlignmentFlag.AlignLeft
        if wrap:
            flags |= Qt.AlignmentFlag.AlignTop
            pixels = next((n for n in range(pixels, 10, -1) if self._fits(font, n, box, text)), 10)
            font.setPixelSize(pixels)
        else:
            flags |= Qt.AlignmentFlag.AlignVCenter
            font.setPixelSize(pixels)
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, int(flags.value) | (Qt.TextFlag.TextWordWrap.value if wrap else 0), text)

    @staticmethod
    def _fits(font: QFont, pixels: int, box: QRectF, text: str) -> bool:
        font.setPixelSize(pixels)
        return QFontMetricsF(font).boundingRect(box, Qt.TextFlag.TextWordWrap.value, text).height() <= box.height()
