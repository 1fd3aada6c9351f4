"""Cards as items of a list view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from reelreason_desktop.ui.cards import wording
from reelreason_desktop.ui.cards.layout import Act, CardLayout, CardMetrics
from reelreason_desktop.ui.cards.model import CARD_ROLE, CardData
from reelreason_desktop.ui.cards.painting import CardPainter, CardState, Hover
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Draws cards and knows what is where. The view sets `hover` and `flash`."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None, *, flush: bool = False) -> None:
        super().__init__(parent)
        self._painter = CardPainter(theme, flush=flush)
        self.hover: Hover | None = None
        self.flash: tuple[str, str] | None = None
        """A film id and what has just been done to it."""
        self.marks: Mapping[str, str] = {}
        """Film ids and what has just become of them."""

    @property
    def metrics(self) -> CardMetrics:
        """Sizes in the current theme."""
        return self._painter.metrics

    def restyle(self) -> None:
        """Takes over a changed theme."""
        self._painter.restyle()

    def layout_of(self, row: QRectF) -> CardLayout:
        """Where the parts of the card in a row are."""
        return CardLayout.of(row, self._painter.metrics)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All cards are equally high; the view decides the width."""
        return QSize(0, self._painter.metrics.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one card."""
        card: CardData | None = index.data(CARD_ROLE)
        if card is None:  # the last row of a grid may be short
            return
        flags: QStyle.StateFlag = option.state
        mine = self.hover is not None and self.hover.film_id == card.film.id
        state = CardState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            focused=bool(flags & QStyle.StateFlag.State_HasFocus),
            hover=self.hover if mine else None,
            flash=self._flash_on(card.film.id),
        )
        self._painter.paint(painter, QRectF(option.rect), card, state)

    def _flash_on(self, film_id: str) -> str:
        if self.flash is not None and self.flash[0] == film_id:
            return self.flash[1]
        return self.marks.get(film_id, "")

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Says what the thing under the mouse does, and what did not fit."""
        if event.type() is not QEvent.Type.ToolTip or index.data(CARD_ROLE) is None:
            return super().helpEvent(event, view, option, index)
        rect: QRectF = QRectF(option.rect)
        QToolTip.showText(event.globalPos(), self.tip(QPointF(event.pos()), rect, index.data(CARD_ROLE)), view)
        return True

    def tip(self, point: QPointF, row: QRectF, card: CardData) -> str:
        """The tooltip for a point of a card."""
        layout = self.layout_of(row)
        stars = layout.stars_at(point)
        if stars is not None:
            words = translate("Cards", "Rate {stars} (keys 1 to 5; with Shift half a star less; 0 clears)")
            return words.format(stars=stars_in_words(stars))
        act = layout.act_at(point)
        if act is not None and act is not Act.OPEN:
            return _tip(act)
        if card.pick is not None and layout.counterfactual.contains(point) and card.pick.counterfactual is not None:
            return wording.counterfactual(card.pick.counterfactual, card.pick)
        if layout.column.contains(point):
            return say(card.pick.explanation) if card.pick is not None and card.pick.explanation else card.film.overview
        return card.film.label if act is Act.OPEN else ""


def _tip(act: Act) -> str:
    return {
        Act.SEEN: translate("Cards", "Seen: say that you watched it (S)"),
        Act.WATCHLIST: translate("Cards", "Watchlist: keep it for later (W)"),
        Act.REJECT: translate("Cards", "Not for me: never offer it again (X)"),
        Act.LESS_LIKE: translate("Cards", "Less like this (L)"),
        Act.WHY: translate("Cards", "Why? Every reason, with its share (E)"),
    }[act]
