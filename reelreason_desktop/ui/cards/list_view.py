"""The list of cards: mouse, keys, and which signals they send."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reelreason_desktop.ui.cards.delegate import CardDelegate
from reelreason_desktop.ui.cards.layout import Act, CardLayout
from reelreason_desktop.ui.cards.model import CARD_ROLE, CardData, PickModel
from reelreason_desktop.ui.cards.painting import Hover
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

_FLASH_MS: Final = 1100
_ACT_KEYS: Final[dict[str, Act]] = {
    "S": Act.SEEN,
    "W": Act.WATCHLIST,
    "X": Act.REJECT,
    "L": Act.LESS_LIKE,
    "E": Act.WHY,
    "Return": Act.OPEN,
    "Enter": Act.OPEN,
}


class CardList(QListView):
    """Emits `rated(film_id, stars)` with 0 for "clear", and `acted(film_id, Act)`."""

    rated = Signal(str, float)
    acted = Signal(str, str)

    def __init__(self, theme: ThemeProvider, model: PickModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: Hover | None = None
        self.cards = CardDelegate(theme, self)
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.setInterval(_FLASH_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the cards' width never jumps
        self.setMouseTracking(True)
        self.setMinimumWidth(320)
        self.setAccessibleName("Film cards")
        self._add_keys()
        theme.changed.connect(self._restyle)

    def card_layout(self, row: int) -> CardLayout:
        """Where the parts of a row's card are, in viewport coordinates."""
        return self.cards.layout_of(QRectF(self.visualRect(self.model().index(row, 0))))

    def flash(self, film_id: str, text: str) -> None:
        """Shows for a moment, on the card, what has just been done."""
        self.cards.flash = (film_id, text)
        self._flash_timer.start()
        self.viewport().update()

    def step(self, by: int) -> None:
        """Moves the selection."""
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model().index(min(last, max(0, self.currentIndex().row() + by)), 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lights up what a click would do."""
        self._set_hover(self._target_at(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is under the mouse any more."""
        self._set_hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remembers where the click began; it counts only where it also ends."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._target_at(event.position())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Rates, or does what the button says."""
        super().mouseReleaseEvent(event)
        target, pressed = self._target_at(event.position()), self._pressed
        self._pressed = None
        if event.button() is not Qt.MouseButton.LeftButton or target is None or target != pressed:
            return
        if target.stars is not None:
            self._rate(target.film_id, target.stars)
        elif target.act is not None:
            self.acted.emit(target.film_id, target.act.value)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The second press of quick clicks on stars or buttons counts like any other."""
        self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The mouse may be on something else now."""
        super().resizeEvent(event)
        self._set_hover(None)

    def _target_at(self, point: QPointF) -> Hover | None:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        layout = self.card_layout(index.row())
        card: CardData = index.data(CARD_ROLE)
        return Hover(card.film.id, layout.act_at(point), layout.stars_at(point))

    def _set_hover(self, hover: Hover | None) -> None:
        if hover == self.cards.hover:
            return
        self.cards.hover = hover
        clickable = hover is not None and (hover.act is not None or hover.stars is not None)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _rate(self, film_id: str, stars: float) -> None:
        """Sets a rating; the rating it already has is taken back."""
        current = self._card_of(film_id)
        again = current is not None and current.rating == stars
        self.rated.emit(film_id, 0.0 if again else stars)
        self.flash(film_id, "Rating cleared" if again else f"Rated {stars_in_words(stars)}")

    def _card_of(self, film_id: str) -> CardData | None:
        model = self.model()
        row = model.row_of(film_id) if isinstance(model, PickModel) else -1
        return None if row < 0 else model.index(row, 0).data(CARD_ROLE)

    def _add_keys(self) -> None:
        """Shortcuts instead of key events: Qt then finds Shift+digit on every keyboard layout."""
        for digit in range(1, 6):
            self._on_key(str(digit), partial(self._rate_current, float(digit)))
            self._on_key(f"Shift+{digit}", partial(self._rate_current, digit - 0.5))
        self._on_key("0", partial(self._rate_current, 0.0))
        for key, act in _ACT_KEYS.items():
            self._on_key(key, partial(self._act_on_current, act))
        self._on_key("J", partial(self.step, 1))
        self._on_key("K", partial(self.step, -1))

    def _on_key(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _rate_current(self, stars: float) -> None:
        card = self._current()
        if card is not None:
            self.rated.emit(card.film.id, stars)
            self.flash(card.film.id, f"Rated {stars_in_words(stars)}" if stars else "Rating cleared")

    def _act_on_current(self, act: Act) -> None:
        card = self._current()
        if card is None:
            return
        self.acted.emit(card.film.id, act.value)
        said = {
            Act.SEEN: "No longer marked as seen" if card.seen else "Seen",
            Act.WATCHLIST: "Off the watchlist" if card.on_watchlist else "On the watchlist",
            Act.REJECT: "May be offered again" if card.rejected else "Not for me",
            Act.LESS_LIKE: "Less like this",
        }.get(act)
        if said:
            self.flash(card.film.id, said)

    def _current(self) -> CardData | None:
        index: QModelIndex = self.currentIndex()
        return index.data(CARD_ROLE) if index.isValid() else None

    def _end_flash(self) -> None:
        self.cards.flash = None
        self.viewport().update()

    def _restyle(self) -> None:
        self.cards.restyle()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
