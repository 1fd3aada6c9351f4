"""The list of cards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reelreason_desktop.ui.cards.delegate import CardDelegate
from reelreason_desktop.ui.cards.hands import CardHands
from reelreason_desktop.ui.cards.layout import CardLayout
from reelreason_desktop.ui.cards.model import PickModel
from reelreason_desktop.ui.key_table import CARDS
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.idle_bar import keep_bar

_MARKED_MS: Final = 3000


class CardList(QListView):
    """Emits `rated(film_id, stars)` with 0 for "clear", and `acted(film_id, Act)`."""

    rated = Signal(str, float)
    acted = Signal(str, str)

    def __init__(self, theme: ThemeProvider, model: PickModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardDelegate(theme, self)
        self._mark_timer = QTimer(self, singleShot=True, interval=_MARKED_MS)
        self._mark_timer.timeout.connect(lambda: self.mark({}))
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self)  # the cards' width never jumps
        self.setMinimumWidth(320)
        self.setAccessibleName(self.tr("Film cards"))
        self.hands = CardHands(self, self.cards)
        self.hands.rated.connect(self.rated)
        self.hands.acted.connect(self.acted)
        CARDS.bind(self, {"next": partial(self.step, 1), "previous": partial(self.step, -1)})
        theme.changed.connect(self._restyle)

    def card_layout(self, row: int) -> CardLayout:
        """Where the parts of a row's card are, in viewport coordinates."""
        return self.cards.layout_of(QRectF(self.visualRect(self.model().index(row, 0))))

    def flash(self, film_id: str, text: str) -> None:
        """Shows for a moment, on the card, what has just been done."""
        self.hands.flash(film_id, text)

    def mark(self, words: Mapping[str, str]) -> None:
        """Shows for a moment, on several cards, what has become of them. `words`: by film id."""
        self.cards.marks = dict(words)
        if words:
            self._mark_timer.start()
        self.viewport().update()

    def step(self, by: int) -> None:
        """Moves the selection."""
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model().index(min(last, max(0, self.currentIndex().row() + by)), 0))

    def _restyle(self) -> None:
        self.cards.restyle()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
