"""A film as a poster in a grid: where its parts are, and how they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.browse.wording import act_tip, facts_within
from reelreason_desktop.ui.cards.layout import GLYPH, Act
from reelreason_desktop.ui.cards.model import CARD_ROLE, CardData
from reelreason_desktop.ui.cards.painting import Hover
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.posters.cache import PosterCache
from reelreason_desktop.ui.widgets.star_rating import StarRating, stars_in_words

_MARGIN: Final = 6.0
_PAD: Final = 8.0
_MARK: Final = 18.0
_STAR_LINES: Final = 1.1
_BUTTON_LINES: Final = 1.8
"""Largest star and button, in heights of a title line."""
_BUTTON_GAP: Final = 4.0
_BUTTONS: Final[Mapping[Act, Glyph]] = {
    Act.SEEN: "eye",
    Act.WATCHLIST: "bookmark",
    Act.REJECT: "ban",
    Act.WHY: "info",
}
"""What can be clicked on a poster that the mouse or the keyboard is on."""
_LEAST_WIDTH: Final = 128
_DRAW_EVERY_MS: Final = 8
_DRAWN_AT_ONCE: Final = 2
"""New posters a tick: drawing one takes some milliseconds, and scrolling must not wait."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Rectangles of one cell in view coordinates."""

    card: QRectF
    poster: QRectF
    title: QRectF
    facts: QRectF
    stars: QRectF
    buttons: Mapping[Act, QRectF]
    """Round, in a row at the bottom of the poster."""

    @classmethod
    def of(cls, cell: QRectF, line: float, caption: float) -> CellLayout:
        """Lays a cell out. `line`, `caption`: heights of a title line and of a caption, in pixels."""
        card = cell.adjusted(0, _MARGIN, -2 * _MARGIN, -_MARGIN)  # the first column stands under the heading
        inner = card.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        star = min(_STAR_LINES * line, StarRating.star_for(inner.width()))
        stars = QRectF(QPointF(inner.left(), inner.bottom() - star), StarRating.size_for(star))
        facts = QRectF(inner.left(), stars.top() - caption - 6, inner.width(), caption)
        title = QRectF(inner.left(), facts.top() - line - 2, inner.width(), line)
        height = min(title.top() - inner.top() - 6, inner.width() * 1.5)
        width = height / 1.5
        poster = QRectF(inner.center().x() - width / 2, inner.top(), width, height)
        return cls(card, poster, title, facts, stars, _buttons(poster, _BUTTON_LINES * line))

    def act_at(self, point: QPointF) -> Act | None:
        """The act of a button; a click anywhere else beside the stars opens the film."""
        for act, button in self.buttons.items():
            if button.contains(point):
                return act
        return Act.OPEN if self.card.contains(point) and self.stars_at(point) is None else None

    def stars_at(self, point: QPointF) -> float | None:
        """The rating a click at a point sets, or None beside the stars."""
        if not self.stars.adjusted(-2, -4, 2, 4).contains(point):
            return None
        return StarRating.value_at(self.stars, point.x())


def _buttons(poster: QRectF, most: float) -> dict[Act, QRectF]:
    room = (poster.width() - (len(_BUTTONS) + 1) * _BUTTON_GAP) / len(_BUTTONS)
    side = min(most, room)
    step = side + _BUTTON_GAP
    left = poster.center().x() - (len(_BUTTONS) * step - _BUTTON_GAP) / 2
    top = poster.bottom() - side - _BUTTON_GAP
    return {act: QRectF(left + place * step, top, side, side) for place, act in enumerate(_BUTTONS)}


class PosterDelegate(QStyledItemDelegate):
    """Draws films as posters. `CardHands` sets `hover` and `flash`."""

    def __init__(self, theme: ThemeProvider, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._stars = StarRating(theme)
        self._posters = PosterCache()
        self._wanted: dict[str, tuple[Film, QSize, float]] = {}
        self._drawing = QTimer(self, interval=_DRAW_EVERY_MS)
        self._drawing.timeout.connect(self._draw_some)
        self.hover: Hover | None = None
        self.flash: tuple[str, str] | None = None
        self.restyle()

    def restyle(self) -> None:
        """Takes over a changed theme."""
        self._line = QFontMetricsF(self._theme.font("strong")).height()
        self._caption = QFontMetricsF(self._theme.font("caption")).height()

    @property
    def least_width(self) -> int:
        """The narrowest cell in which titles can be read, in device-independent pixels."""
        return round(_LEAST_WIDTH + 4 * self._caption / 3)

    def height_for(self, width: float) -> int:
        """The height of a cell of that width: a whole poster and the lines below."""
        inner = width - 2 * (_MARGIN + _PAD)
        return round(
            2 * (_MARGIN + _PAD) + inner * 1.5 + 6 + self._line + 2 + self._caption + 6 + _STAR_LINES * self._line
        )

    def layout_of(self, row: QRectF) -> CellLayout:
        """Where the parts of the film in a cell are."""
        return CellLayout.of(row, self._line, self._caption)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """The view decides."""
        rect: QRectF = QRectF(option.rect)
        return rect.size().toSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one film."""
        card: CardData | None = index.data(CARD_ROLE)
        if card is None:
            return
        flags: QStyle.StateFlag = option.state
        layout = self.layout_of(QRectF(option.rect))
        hover = self.hover if self.hover is not None and self.hover.film_id == card.film.id else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, layout, flags, hovered=hover is not None)
        self._poster(painter, layout, card)
        self._words(painter, layout, card)
        self._stars.paint(painter, layout.stars, card.rating, hover.stars if hover else None)
        self._marks(painter, layout, card)
        if hover is not None or flags & QStyle.StateFlag.State_HasFocus:
            self._acts(painter, layout, card, hover.act if hover else None)
        if self.flash is not None and self.flash[0] == card.film.id:
            self._say(painter, layout, self.flash[1])
        painter.restore()

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """What a click does; on the poster, what the film is about."""
        card: CardData | None = index.data(CARD_ROLE)
        if event.type() is not QEvent.Type.ToolTip or card is None:
            return super().helpEvent(event, view, option, index)
        rect: QRectF = QRectF(option.rect)
        QToolTip.showText(event.globalPos(), self.tip(QPointF(event.pos()), rect, card), view)
        return True

    def tip(self, point: QPointF, cell: QRectF, card: CardData) -> str:
        """The tooltip for a point of a cell."""
        layout = self.layout_of(cell)
        stars = layout.stars_at(point)
        if stars is not None:
            words = self.tr("Rate {stars} (keys 1 to 5; with Shift half a star less; 0 clears)")
            return words.format(stars=stars_in_words(stars))
        act = layout.act_at(point)
        if act is not None and act in layout.buttons:
            return act_tip(act)
        return f"<b>{escape(card.film.label)}</b><p>{escape(card.film.overview)}</p>"

    def _ground(self, painter: QPainter, layout: CellLayout, flags: QStyle.StateFlag, *, hovered: bool) -> None:
        tokens, theme = self._theme.tokens, self._theme
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        colour = tokens.focus if focused else tokens.accent if selected else tokens.outline if hovered else tokens.line
        painter.setPen(QPen(theme.colour(colour), 2.5 if focused else 1.5 if selected else 1.0))
        painter.setBrush(theme.colour(tokens.surface_raised))
        painter.drawRoundedRect(layout.card.adjusted(1, 1, -1, -1), tokens.radii.card, tokens.radii.card)

    def _poster(self, painter: QPainter, layout: CellLayout, card: CardData) -> None:
        size = QSize(round(layout.poster.width()), round(layout.poster.height()))
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._posters.held(card.film, size, ratio)
        painter.setOpacity(0.45 if card.rejected else 1.0)
        if pixmap is None:
            tokens = self._theme.tokens
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tokens.line))
            painter.drawRoundedRect(layout.poster, 4, 4)
            self._wanted[card.film.id] = (card.film, size, ratio)
            if not self._drawing.isActive():
                self._drawing.start()
        else:
            painter.drawPixmap(layout.poster.topLeft(), pixmap)
        painter.setOpacity(1.0)

    def _draw_some(self) -> None:
        """Draws the posters asked for last first: they are the ones that are still in sight."""
        for _ in range(_DRAWN_AT_ONCE):
            if not self._wanted:
                break
            _, (film, size, ratio) = self._wanted.popitem()
            self._posters.pixmap(film, size, ratio)
        if not self._wanted:
            self._drawing.stop()
        self._view.viewport().update()

    def forget_waiting(self) -> None:
        """What was scrolled past need not be drawn."""
        self._wanted.clear()

    def _words(self, painter: QPainter, layout: CellLayout, card: CardData) -> None:
        theme, tokens = self._theme, self._theme.tokens
        strong, caption = theme.font("strong"), theme.font("caption")
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(strong)
        painter.setPen(theme.colour(tokens.text))
        title = QFontMetricsF(strong).elidedText(card.film.title, elide, layout.title.width())
        painter.drawText(layout.title, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(caption)
        painter.setPen(theme.colour(tokens.text_muted))
        shown = facts_within(card.film, QFontMetricsF(caption).horizontalAdvance, layout.facts.width())
        painter.drawText(layout.facts, Qt.AlignmentFlag.AlignVCenter, shown)

    def _marks(self, painter: QPainter, layout: CellLayout, card: CardData) -> None:
        """Seen, watchlist and refused, as signs in the corner of the poster."""
        tokens = self._theme.tokens
        glyphs: list[Glyph] = []
        glyphs += ["eye"] if card.seen else []
        glyphs += ["bookmark"] if card.on_watchlist else []
        glyphs += ["ban"] if card.rejected else []
        x, size = layout.poster.right() - 4, tokens.scaled(_MARK)
        for glyph in glyphs:
            x -= size + 4
            disc = QRectF(x, layout.poster.top() + 4, size + 4, size + 4)
            self._disc(painter, disc, glyph, tokens.accent, tokens.surface_raised)

    def _acts(self, painter: QPainter, layout: CellLayout, card: CardData, under: Act | None) -> None:
        """The buttons; those that are on are coloured."""
        tokens = self._theme.tokens
        is_on = {Act.SEEN: card.seen, Act.WATCHLIST: card.on_watchlist, Act.REJECT: card.rejected}
        for act, rect in layout.buttons.items():
            ground = tokens.accent_soft if act is under else tokens.surface_raised
            self._disc(painter, rect, _BUTTONS[act], tokens.accent if is_on.get(act) else tokens.text, ground)

    def _disc(self, painter: QPainter, rect: QRectF, glyph: Glyph, colour: str, ground: str) -> None:
        painter.setPen(QPen(self._theme.colour(self._theme.tokens.outline), 1))
        painter.setBrush(self._theme.colour(ground))
        painter.drawEllipse(rect)
        size = round(min(rect.width() * 0.58, self._theme.tokens.scaled(GLYPH)))
        pixmap = glyph_pixmap(glyph, colour, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.center() - QPointF(size / 2, size / 2), pixmap)

    def _say(self, painter: QPainter, layout: CellLayout, text: str) -> None:
        tokens, font = self._theme.tokens, self._theme.font("strong")
        pill = QRectF(layout.stars.left() - 2, layout.stars.top() - 5, layout.card.width() - 2 * _PAD + 4, 28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(tokens.accent))
        painter.drawRoundedRect(pill, 14, 14)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tokens.accent_text))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, pill.width() - 16)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
