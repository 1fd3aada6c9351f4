"""What mouse and keys do on cards, in whatever view they are shown: rate, mark, open."""

from __future__ import annotations

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from reelreason_desktop.ui.cards.layout import Act
from reelreason_desktop.ui.cards.model import CARD_ROLE, CardData
from reelreason_desktop.ui.cards.painting import Hover
from reelreason_desktop.ui.key_table import CARD
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

_FLASH_MS: Final = 1100
_ACTS: Final[dict[str, Act]] = {
    "seen": Act.SEEN,
    "watchlist": Act.WATCHLIST,
    "reject": Act.REJECT,
    "less_like": Act.LESS_LIKE,
    "why": Act.WHY,
    "open": Act.OPEN,
}


class Targets(Protocol):
    """Where on a card which click does what."""

    def act_at(self, point: QPointF) -> Act | None:
        """The act of a click."""

    def stars_at(self, point: QPointF) -> float | None:
        """The rating that a click sets."""


class CardDrawing(Protocol):
    """A delegate that draws cards."""

    hover: Hover | None
    flash: tuple[str, str] | None

    def layout_of(self, row: QRectF) -> Targets:
        """Where the parts of the card in a rectangle are."""


class CardHands(QObject):
    """Listens to a view of cards.

    Signals:
        rated: film id and stars; 0 clears.
        acted: film id and the value of an `Act`.
    """

    rated = Signal(str, float)
    acted = Signal(str, str)

    def __init__(self, view: QAbstractItemView, drawing: CardDrawing) -> None:
        super().__init__(view)
        self._view = view
        self._drawing = drawing
        self._pressed: Hover | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        view.setMouseTracking(True)
        view.viewport().installEventFilter(self)
        self._add_keys()

    def use(self, drawing: CardDrawing) -> None:
        """Another delegate draws the cards from now on."""
        self._drawing = drawing
        self._pressed = None

    def flash(self, film_id: str, text: str) -> None:
        """Shows for a moment, on the card, what has just been done."""
        self._drawing.flash = (film_id, text)
        self._flash_timer.start()
        self._view.viewport().update()

    def rate(self, card: CardData, stars: float) -> None:
        """Sets a rating; the rating that the film already has is taken back."""
        again = card.rating == stars
        self.rated.emit(card.film.id, 0.0 if again else stars)
        self.flash(card.film.id, self._rated(0.0 if again else stars))

    def _rated(self, stars: float) -> str:
        if not stars:
            return self.tr("Rating cleared")
        return self.tr("Rated {stars}").format(stars=stars_in_words(stars))

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:  # noqa: N802
        """Watches the mouse; the view sees every event too."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Resize):
            self._set_hover(None)
        elif isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseMove:
                self._set_hover(self._target_at(event.position()))
            elif event.button() is Qt.MouseButton.LeftButton:
                self._button(event)
        return False

    def _button(self, event: QMouseEvent) -> None:
        """A click counts where it both began and ended; the second press of quick clicks counts like any other."""
        target = self._target_at(event.position())
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = target
        elif event.type() is QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, None
            card = self._card_at(event.position())
            if target is None or target != pressed or card is None:
                return
            if target.stars is not None:
                self.rate(card, target.stars)
            elif target.act is not None:
                self.acted.emit(target.film_id, target.act.value)

    def _card_at(self, point: QPointF) -> CardData | None:
        index = self._view.indexAt(point.toPoint())
        card: CardData | None = index.data(CARD_ROLE) if index.isValid() else None
        return card

    def _target_at(self, point: QPointF) -> Hover | None:
        card = self._card_at(point)
        if card is None:
            return None
        layout = self._drawing.layout_of(QRectF(self._view.visualRect(self._view.indexAt(point.toPoint()))))
        return Hover(card.film.id, layout.act_at(point), layout.stars_at(point))

    def _set_hover(self, hover: Hover | None) -> None:
        if hover == self._drawing.hover:
            return
        self._drawing.hover = hover
        clickable = hover is not None and (hover.act is not None or hover.stars is not None)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        self._view.viewport().update()

    def _add_keys(self) -> None:
        """Shortcuts instead of key events: Qt then finds Shift+digit on every keyboard layout."""
        rate = self._rate_current
        acts = {name: partial(self._act_on_current, act) for name, act in _ACTS.items()}
        CARD.bind(self._view, {"rate": rate, "rate_half": rate, "clear": partial(rate, 0.0), **acts})

    def _rate_current(self, stars: float) -> None:
        card = self.current()
        if card is not None:
            self.rated.emit(card.film.id, stars)
            self.flash(card.film.id, self._rated(stars))

    def _act_on_current(self, act: Act) -> None:
        card = self.current()
        if card is None:
            return
        self.acted.emit(card.film.id, act.value)
        said = {
            Act.SEEN: self.tr("No longer marked as seen") if card.seen else self.tr("Seen"),
            Act.WATCHLIST: self.tr("Off the watchlist") if card.on_watchlist else self.tr("On the watchlist"),
            Act.REJECT: self.tr("May be offered again") if card.rejected else self.tr("Not for me"),
            Act.LESS_LIKE: self.tr("Less like this"),
        }.get(act)
        if said:
            self.flash(card.film.id, said)

    def current(self) -> CardData | None:
        """The card that keys act on."""
        index = self._view.currentIndex()
        card: CardData | None = index.data(CARD_ROLE) if index.isValid() else None
        return card

    def _end_flash(self) -> None:
        self._drawing.flash = None
        self._view.viewport().update()
