"""Drawing one card from its layout. Pens, fonts and brushes are made once per theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen

from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.ui.cards import wording
from reelreason_desktop.ui.cards.contributions import Segment, segments
from reelreason_desktop.ui.cards.layout import BAR, BUTTONS, Act, CardLayout, CardMetrics, label_of
from reelreason_desktop.ui.cards.model import CardData
from reelreason_desktop.ui.cards.typeset import Typeset
from reelreason_desktop.ui.figures import percent
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.posters.cache import PosterCache
from reelreason_desktop.ui.widgets.posters.eras import mix
from reelreason_desktop.ui.widgets.star_rating import StarRating, star_path

_GLYPHS: Final[dict[Act, Glyph]] = {
    Act.SEEN: "eye",
    Act.WATCHLIST: "bookmark",
    Act.REJECT: "ban",
    Act.LESS_LIKE: "heart-off",
    Act.WHY: "info",
}
_LEGEND: Final = 2
_SENTENCE_LETTERS: Final = 84
"""What the longest sentence about a change wants."""
_BADGE_PAD: Final = 6.0
_MODEL_PX: Final = 12
"""The mark of reasons in a language model's words."""
_FLASH_PAD: Final = 14.0
_LEFT_TO_RIGHT: Final = "\N{LEFT-TO-RIGHT MARK}"
"""Keeps figures behind quoted words of a language that runs the other way."""
_VCENTER = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Hover:
    """What the mouse is on: a film, and there a button or a star."""

    film_id: str
    act: Act | None = None
    stars: float | None = None


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is shown at this moment."""

    selected: bool = False
    focused: bool = False
    hover: Hover | None = None
    flash: str = ""
    """The effect of an act, shown for a moment."""


class CardPainter:
    """Paints cards in the theme's look. Call `restyle` after the theme changed."""

    def __init__(self, theme: ThemeProvider, *, flush: bool = False) -> None:
        self._theme = theme
        self._is_flush = flush
        self._stars = StarRating(theme)
        self._posters = PosterCache()
        self._type = Typeset()
        self.restyle()

    def restyle(self) -> None:
        """Renews everything derived from the theme."""
        theme, tokens = self._theme, self._theme.tokens
        self.metrics = CardMetrics.of(theme, flush=self._is_flush)
        self._type.clear()
        self._caption = QFontMetricsF(theme.font("caption"))
        self._muted = theme.colour(tokens.text_muted)
        self._text = theme.colour(tokens.text)
        self._fills = [
            theme.colour(colour)
            for colour in (
                tokens.accent,
                tokens.star,
                mix(tokens.accent, tokens.surface_raised, 0.42),
                mix(tokens.star, tokens.surface_raised, 0.42),
                mix(tokens.accent, tokens.surface_raised, 0.68),
            )
        ]
        self._prior = theme.colour(tokens.outline)
        self._against = QBrush(theme.colour(tokens.negative), Qt.BrushStyle.BDiagPattern)
        self._hairline = QPen(theme.colour(tokens.line), 1)
        self._outline = QPen(theme.colour(tokens.outline), 1)
        self._selected = QPen(theme.colour(tokens.accent), 1.5)
        self._focused = QPen(theme.colour(tokens.focus), 2.5)

    def paint(self, painter: QPainter, row: QRectF, card: CardData, state: CardState) -> None:
        """Draws a card into its row."""
        layout = CardLayout.of(row, self.metrics)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, layout, state)
        self._poster(painter, layout, card)
        self._words(painter, layout, card)
        if card.pick is not None:
            self._account(painter, layout, card)
        else:
            self._people(painter, layout, card)
        preview = state.hover.stars if state.hover else None
        self._stars.paint(painter, layout.stars, card.rating, preview)
        for act in BUTTONS:
            self._button(painter, layout, act, card, hovered=state.hover is not None and state.hover.act is act)
        if state.flash:
            self._flash(painter, layout, state.flash)
        painter.restore()

    def _ground(self, painter: QPainter, layout: CardLayout, state: CardState) -> None:
        tokens = self._theme.tokens
        painter.setPen(self._focused if state.focused else self._selected if state.selected else self._hairline)
        painter.setBrush(self._theme.colour(tokens.surface_raised))
        inset = painter.pen().widthF() / 2
        frame = layout.card.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, tokens.radii.card, tokens.radii.card)

    def _poster(self, painter: QPainter, layout: CardLayout, card: CardData) -> None:
        size = QSize(round(layout.poster.width()), round(layout.poster.height()))
        pixmap = self._posters.pixmap(card.film, size, painter.device().devicePixelRatioF())
        painter.setOpacity(0.45 if card.rejected else 1.0)
        painter.drawPixmap(layout.poster.topLeft(), pixmap)
        painter.setOpacity(1.0)

    def _words(self, painter: QPainter, layout: CardLayout, card: CardData) -> None:
        """Title with year, facts with badge, explanation: flowing down the column."""
        theme, column = self._theme, layout.column
        tail = (str(card.film.year), self._muted)
        title = self._type.wrapped(card.film.title, "title", theme.font("title"), column.width(), 2, tail)
        painter.setPen(self._text)
        title.draw(painter, column.topLeft())
        y = column.top() + title.boundingRect().height() + 2
        room = column.width() - (_MODEL_PX + 4 if card.by_model else 0)
        self._facts(painter, QRectF(column.left(), y, room, self.metrics.caption + 2), card)
        if card.by_model:
            ratio = painter.device().devicePixelRatioF()
            glyph = glyph_pixmap("spark", self._theme.tokens.text_muted, _MODEL_PX, ratio)
            painter.drawPixmap(QPointF(column.right() - _MODEL_PX, y + 2), glyph)
        y += self.metrics.caption + 8
        text = say(card.pick.explanation) if card.pick is not None and card.pick.explanation else card.film.overview
        lines = max(1, int((column.bottom() - y + 1) / self.metrics.body))
        painter.setPen(self._text)
        words = self._type.wrapped(text, "body", theme.font("body"), column.width(), lines)
        words.draw(painter, QPointF(column.left(), y))

    def _facts(self, painter: QPainter, rect: QRectF, card: CardData) -> None:
        painter.setFont(self._theme.font("caption"))
        badge = wording.maturity(card.film)
        badge_width = self._caption.horizontalAdvance(badge) + 2 * _BADGE_PAD
        text = self._elided(wording.facts(card.film), rect.width() - badge_width - 8)
        painter.setPen(self._muted)
        painter.drawText(rect, _VCENTER, text)
        pill = QRectF(rect.left() + self._caption.horizontalAdvance(text) + 8, rect.top(), badge_width, rect.height())
        painter.setPen(self._outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._muted)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, badge)

    def _account(self, painter: QPainter, layout: CardLayout, card: CardData) -> None:
        """Predicted rating, contribution bar, its legend, and the counterfactual."""
        pick = card.pick
        if pick is None:
            return
        line = layout.predicted
        painter.setFont(self._theme.font("caption"))
        painter.save()
        painter.translate(line.left(), line.center().y() - 7)
        painter.fillPath(star_path(14.0), self._theme.colour(self._theme.tokens.star))
        painter.restore()
        words = wording.predicted(pick)
        painter.setPen(self._text)
        painter.drawText(line.adjusted(18, 0, 0, 0), _VCENTER, words)
        start = line.left() + 18 + self._caption.horizontalAdvance(words) + 12
        parts = segments(pick)
        self._bar(painter, QRectF(start, line.center().y() - BAR / 2, line.right() - start, BAR), parts)
        self._legend(painter, layout.legend, parts)
        if pick.counterfactual is not None:
            painter.setPen(self._muted)
            painter.drawText(layout.counterfactual, _VCENTER, self._change(pick, layout.counterfactual.width()))

    def _change(self, pick: Pick, width: float) -> str:
        """The counterfactual sentence, or in narrow cards, all of them, a short form that keeps both ranks."""
        if pick.counterfactual is None:
            return ""
        sentence = wording.counterfactual(pick.counterfactual, pick)
        roomy = width >= _SENTENCE_LETTERS * self._caption.averageCharWidth()
        if roomy and self._caption.horizontalAdvance(sentence) <= width:
            return sentence
        source, ranks = wording.counterfactual_parts(pick.counterfactual, pick)
        return self._elided(source, width - self._caption.horizontalAdvance(ranks)) + _LEFT_TO_RIGHT + ranks

    def _bar(self, painter: QPainter, rect: QRectF, parts: tuple[Segment, ...]) -> None:
        painter.save()
        rounded = QPainterPath()
        rounded.addRoundedRect(rect, BAR / 2, BAR / 2)
        painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
        painter.fillRect(rect, self._theme.colour(self._theme.tokens.line))
        x = rect.left()
        for index, part in enumerate(parts):
            width = abs(part.share) * rect.width()
            slice_ = QRectF(x, rect.top(), max(1.0, width - 1.5), BAR)
            painter.fillRect(slice_, self._fill(part, index))
            x += width
        painter.restore()

    def _fill(self, part: Segment, index: int) -> QBrush:
        if part.share < 0:
            return self._against
        return QBrush(self._prior if part.is_prior else self._fills[index % len(self._fills)])

    def _legend(self, painter: QPainter, rect: QRectF, parts: tuple[Segment, ...]) -> None:
        largest = sorted(range(len(parts)), key=lambda i: (parts[i].is_rest, -abs(parts[i].share)))[:_LEGEND]
        line = QRectF(rect.left(), rect.top(), rect.width(), self.metrics.caption)
        for turn, index in enumerate(largest):
            if self.metrics.is_large:
                self._entry(painter, line, parts[index], index)
                line.translate(0, line.height())
            else:
                left = len(largest) - turn
                room = QRectF(line.topLeft(), QSizeF(line.width() / left - (10 if left > 1 else 0), line.height()))
                line.setLeft(line.left() + self._entry(painter, room, parts[index], index) + 10)

    def _entry(self, painter: QPainter, rect: QRectF, part: Segment, index: int) -> float:
        """One entry of the legend, elided to `rect`; how wide it became."""
        swatch = 8.0
        share = f" {percent(abs(part.share))}"
        room = rect.width() - swatch - 5
        label = self._elided(part.label, room - self._caption.horizontalAdvance(share))
        label = f"{_LEFT_TO_RIGHT}{label}{_LEFT_TO_RIGHT}{share}"
        painter.fillRect(QRectF(rect.left(), rect.center().y() - swatch / 2, swatch, swatch), self._fill(part, index))
        painter.setPen(self._muted)
        painter.drawText(rect.adjusted(swatch + 5, 0, 2, 0), _VCENTER, label)
        return swatch + 5 + self._caption.horizontalAdvance(label)

    def _people(self, painter: QPainter, layout: CardLayout, card: CardData) -> None:
        painter.setFont(self._theme.font("caption"))
        for rect, words, names in (
            (layout.legend, QCoreApplication.translate("Cards", "Directed by {people}"), card.film.directors[:2]),
            (layout.counterfactual, QCoreApplication.translate("Cards", "With {people}"), card.film.cast[:3]),
        ):
            if names:
                painter.setPen(self._muted)
                painter.drawText(rect, _VCENTER, self._elided(words.format(people=", ".join(names)), rect.width()))

    def _button(self, painter: QPainter, layout: CardLayout, act: Act, card: CardData, *, hovered: bool) -> None:
        tokens, rect = self._theme.tokens, layout.buttons[act]
        is_on = {Act.SEEN: card.seen, Act.WATCHLIST: card.on_watchlist, Act.REJECT: card.rejected}.get(act, False)
        if hovered or is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tokens.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), tokens.radii.control, tokens.radii.control)
        ink = tokens.accent if is_on else tokens.text if hovered else tokens.text_muted
        size = self.metrics.glyph
        glyph = QPointF(rect.left() + 7, rect.center().y() - size / 2)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(glyph, glyph_pixmap(_GLYPHS[act], ink, round(size), ratio))
        if act in layout.labelled:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour(ink))
            painter.drawText(rect.adjusted(7 + size + 5, 0, 4, 0), _VCENTER, label_of(act))

    def _flash(self, painter: QPainter, layout: CardLayout, text: str) -> None:
        """In the upper right corner, where nothing can be clicked."""
        tokens = self._theme.tokens
        font = self._theme.font("strong")
        metrics = QFontMetricsF(font)
        width = min(layout.column.width(), metrics.horizontalAdvance(text) + 2 * _FLASH_PAD)
        height = metrics.height() + 6
        pill = QRectF(layout.column.right() - width, layout.column.top() - 4, width, height)  # above the facts
        painter.setPen(QPen(self._theme.colour(tokens.accent), 1))
        painter.setBrush(self._theme.colour(tokens.accent_soft))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tokens.text))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _elided(self, text: str, width: float) -> str:
        return self._caption.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
