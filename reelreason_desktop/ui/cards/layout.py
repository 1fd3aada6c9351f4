"""Where the parts of a card are. The same rectangles serve painting and clicking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.star_rating import StarRating


class Act(StrEnum):
    """What a person can do on a card besides rating it."""

    SEEN = "seen"
    WATCHLIST = "watchlist"
    REJECT = "reject"
    LESS_LIKE = "less_like"
    WHY = "why"
    OPEN = "open"


BUTTONS: Final = (Act.SEEN, Act.WATCHLIST, Act.REJECT, Act.LESS_LIKE, Act.WHY)
"""From left to right."""
_LABELS_GO: Final = (Act.LESS_LIKE, Act.REJECT, Act.WATCHLIST, Act.SEEN, Act.WHY)
"""Which button loses its words first where space is short; its tooltip keeps them."""
MARGIN_X: Final = 10.0
MARGIN_Y: Final = 5.0
PADDING: Final = 12.0
GLYPH: Final = 15.0
BAR: Final = 9.0
_BUTTON_PAD: Final = 7.0
_BUTTON_GAP: Final = 2.0
_WIDE: Final = 540.0
"""From this card width on, the poster is as high as the card and the buttons stand beside it."""
_WIDEST: Final = 900.0
_LARGE: Final = 150
"""Per cent of the usual text size."""
_POSTER_SHARE: Final = 0.3
"""A poster never takes more of the card's width, however large the text is."""


@dataclass(frozen=True, slots=True)
class CardMetrics:
    """Line heights and label widths in the theme's fonts, in device-independent pixels. Made once per theme."""

    title: float
    body: float
    caption: float
    glyph: float
    """Size of a button's sign."""
    label_widths: Mapping[Act, float]
    is_large: bool = False
    """Whether text is so large that little of it fits on a line: cards are higher then."""
    is_flush: bool = False
    """Whether cards begin where their rows do; else they stand in the middle."""

    @classmethod
    def of(cls, theme: ThemeProvider, *, flush: bool = False) -> CardMetrics:
        """Measures the theme's fonts."""
        caption = QFontMetricsF(theme.font("caption"))
        return cls(
            title=QFontMetricsF(theme.font("title")).height(),
            body=QFontMetricsF(theme.font("body")).height(),
            caption=caption.height(),
            glyph=float(theme.tokens.scaled(GLYPH)),
            label_widths={act: caption.horizontalAdvance(label_of(act)) for act in BUTTONS},
            is_large=theme.tokens.scaled(100) >= _LARGE,
            is_flush=flush,
        )

    @property
    def star(self) -> float:
        """Size of one star."""
        return float(max(18, round(self.body * 1.2)))

    @property
    def button(self) -> float:
        """Height of a button."""
        return max(28.0, self.caption + 12)

    @property
    def bare_button(self) -> float:
        """Width of a button without words."""
        return self.glyph + 2 * _BUTTON_PAD

    @property
    def bare_buttons(self) -> float:
        """Width of all buttons without words: what stars must leave free."""
        return len(BUTTONS) * self.bare_button + (len(BUTTONS) - 1) * _BUTTON_GAP

    @property
    def words(self) -> float:
        """Height of everything above the buttons: title, facts, explanation, bar, legend, counterfactual."""
        return 2 * self.title + (3 if self.is_large else 2) * self.body + self._facts + self._account + 14

    @property
    def _facts(self) -> float:
        return self.caption + 6

    @property
    def _account(self) -> float:
        return 2 * self.caption + self.legend + 8

    @property
    def legend(self) -> float:
        """Height of the legend: its entries stand side by side, or below each other."""
        return (2 if self.is_large else 1) * self.caption

    @property
    def row_height(self) -> int:
        """Height of a row with its margins; the same for all cards."""
        return round(2 * MARGIN_Y + PADDING + self.words + 6 + self.button + 8)


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Rectangles of one card in view coordinates."""

    card: QRectF
    poster: QRectF
    column: QRectF
    """Title, facts and explanation flow down from its top; it ends above the bar."""
    predicted: QRectF
    """The predicted rating and, to its right, the contribution bar."""
    legend: QRectF
    counterfactual: QRectF
    stars: QRectF
    buttons: Mapping[Act, QRectF]
    labelled: frozenset[Act]
    """Buttons that show their words."""

    @classmethod
    def of(cls, row: QRectF, metrics: CardMetrics) -> CardLayout:
        """Lays one row out."""
        width = min(row.width() - 2 * MARGIN_X, _WIDEST)
        left = row.left() + (0 if metrics.is_flush else (row.width() - width) / 2)
        card = QRectF(left, row.top() + MARGIN_Y, width, row.height() - 2 * MARGIN_Y)
        wide = card.width() >= _WIDE
        actions_top = card.bottom() - 8 - metrics.button
        poster_bottom = card.bottom() - PADDING if wide else actions_top - 6
        poster_width = round(min((poster_bottom - card.top() - PADDING) * 2 / 3, card.width() * _POSTER_SHARE))
        poster = QRectF(card.left() + PADDING, card.top() + PADDING, poster_width, poster_width * 1.5)
        left = poster.right() + PADDING + 2
        right = card.right() - PADDING
        caption = metrics.caption
        change = QRectF(left, actions_top - 6 - caption, right - left, caption)
        legend = QRectF(left, change.top() - 3 - metrics.legend, right - left, metrics.legend)
        predicted = QRectF(left, legend.top() - 3 - caption, right - left, caption)
        column = QRectF(left, card.top() + PADDING - 2, right - left, predicted.top() - card.top() - PADDING - 4)
        start = left if wide else poster.left()
        star = min(metrics.star, StarRating.star_for(right - start - 8 - metrics.bare_buttons))
        stars = QRectF(QPointF(start, actions_top + (metrics.button - star) / 2), StarRating.size_for(star))
        buttons, labelled = _buttons(stars.right() + 8, right + _BUTTON_PAD - 2, actions_top, metrics)
        return cls(card, poster, column, predicted, legend, change, stars, buttons, labelled)

    def act_at(self, point: QPointF) -> Act | None:
        """The act a click at a point does; rating is asked for with `stars_at`."""
        for act, rect in self.buttons.items():
            if rect.contains(point):
                return act
        return Act.OPEN if self.poster.contains(point) else None

    def stars_at(self, point: QPointF) -> float | None:
        """The rating a click at a point sets, 0.5 to 5, or None beside the stars."""
        if not self.stars.adjusted(-4, -4, 4, 4).contains(point):
            return None
        return StarRating.value_at(self.stars, point.x())


def _buttons(left: float, right: float, top: float, metrics: CardMetrics) -> tuple[dict[Act, QRectF], frozenset[Act]]:
    """Right-aligned buttons; labels are dropped, least needed first, until all fit."""
    labelled = set(BUTTONS)
    widths = _button_widths(labelled, metrics)
    for act in _LABELS_GO:
        if sum(widths.values()) + _BUTTON_GAP * (len(widths) - 1) <= right - left:
            break
        labelled.discard(act)
        widths = _button_widths(labelled, metrics)
    x = right - sum(widths.values()) - _BUTTON_GAP * (len(widths) - 1)
    rects: dict[Act, QRectF] = {}
    for act, width in widths.items():
        rects[act] = QRectF(x, top, width, metrics.button)
        x += width + _BUTTON_GAP
    return rects, frozenset(labelled)


def _button_widths(labelled: set[Act], metrics: CardMetrics) -> dict[Act, float]:
    return {act: metrics.bare_button + (metrics.label_widths[act] + 5 if act in labelled else 0) for act in BUTTONS}


def label_of(act: Act) -> str:
    """What the button of an act says."""
    translate = QCoreApplication.translate
    return {
        Act.SEEN: translate("Cards", "Seen"),
        Act.WATCHLIST: translate("Cards", "Watchlist"),
        Act.REJECT: translate("Cards", "Not for me"),
        Act.LESS_LIKE: translate("Cards", "Less like this"),
        Act.WHY: translate("Cards", "Why?"),
        Act.OPEN: "",
    }[act]
