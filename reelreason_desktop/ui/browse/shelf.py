"""The shelf: posters in a grid, or cards in a list, in one table view of equal rows.

A table view with fixed row heights lays nothing out in advance, whatever the number of films.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from reelreason_desktop.ui.browse.cell import PosterDelegate
from reelreason_desktop.ui.browse.model import ShelfModel
from reelreason_desktop.ui.cards.delegate import CardDelegate
from reelreason_desktop.ui.cards.hands import CardHands
from reelreason_desktop.ui.cards.layout import Act
from reelreason_desktop.ui.cards.model import CARD_ROLE, CardData
from reelreason_desktop.ui.figures import stars_short
from reelreason_desktop.ui.key_table import CARDS
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.idle_bar import keep_bar

_LIST_WIDTH: Final = 580
"""Cards of a list need that much, in pixels; where there is twice as much, two stand side by side."""
_WHEEL_STEP: Final = 40
"""Pixels a line; a notch of the wheel is three lines. Qt would jump two thirds of a row a line."""
LIKE_THIS: Final = "like_this"
MORE_LIKE: Final = "more_like"
POSTPONE: Final = "postpone"


class Shelf(QTableView):
    """Shows a `ShelfModel`.

    Signals:
        rated: film id and stars; 0 clears.
        acted: film id and an `Act` value, `LIKE_THIS`, `MORE_LIKE` or `POSTPONE`.
    """

    rated = Signal(str, float)
    acted = Signal(str, str)

    def __init__(self, theme: ThemeProvider, model: ShelfModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = model
        self.posters = PosterDelegate(theme, self)
        self.cards = CardDelegate(theme, self, flush=True)
        self._as_list = False
        self.setModel(model)
        self.setItemDelegate(self.posters)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")  # cards have a frame for that
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Films"))
        self.hands = CardHands(self, self.posters)
        self.hands.rated.connect(self.rated)
        self.hands.acted.connect(self.acted)
        CARDS.bind(self, {"next": partial(self.step, 1), "previous": partial(self.step, -1)})
        self.verticalScrollBar().valueChanged.connect(self.posters.forget_waiting)
        theme.changed.connect(self._restyle)

    @property
    def as_list(self) -> bool:
        """Whether films are shown as a list of cards."""
        return self._as_list

    def show_as_list(self, as_list: bool) -> None:
        """List of cards, or grid of posters; the selected film stays selected and in sight."""
        self._as_list = as_list
        self.setItemDelegate(self.cards if as_list else self.posters)
        self.hands.use(self.cards if as_list else self.posters)
        self.arrange()

    def arrange(self) -> None:
        """Fits columns and row heights to the width."""
        current = self.hands.current()
        width = self.viewport().width()
        columns = max(1, width // (_LIST_WIDTH if self._as_list else self.posters.least_width))
        self._shelf.set_columns(columns)
        cell = width // columns
        self.horizontalHeader().setDefaultSectionSize(cell)
        height = self.cards.metrics.row_height if self._as_list else self.posters.height_for(cell)
        self.verticalHeader().setDefaultSectionSize(height)
        if current is not None:
            self.select_film(current.film.id)

    def select_film(self, film_id: str) -> bool:
        """Selects a film and brings it into sight. False when it is not on the shelf."""
        index = self._shelf.index_of(film_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Whole rows at the top: what was scrolled away leaves no edge."""
        super().scrollTo(index, hint)
        bar, height = self.verticalScrollBar(), max(1, self.rowHeight(0))
        cut = bar.value() % height
        if cut and index.row() * height >= bar.value() + height - cut:
            bar.setValue(bar.value() + height - cut)

    def step(self, by: int) -> None:
        """Moves the selection to the next or previous film, across rows."""
        if not self._shelf.film_ids:
            return
        self.setCurrentIndex(self._beside(by))

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Sideways, the last film of a row is followed by the first of the next; Home and End go to the ends."""
        move = QAbstractItemView.CursorAction
        films = len(self._shelf.film_ids)
        steps = {
            move.MoveLeft: -1,
            move.MovePrevious: -1,
            move.MoveRight: 1,
            move.MoveNext: 1,
            move.MoveHome: -films,
            move.MoveEnd: films,
        }
        if films and action in steps:
            return self._beside(steps[action])
        return super().moveCursor(action, modifiers)

    def _beside(self, by: int) -> QModelIndex:
        """The cell so many films further, at most the last one."""
        columns, current = self._shelf.columnCount(), self.currentIndex()
        here = current.row() * columns + current.column() if current.isValid() else -1
        place = min(len(self._shelf.film_ids) - 1, max(0, here + by))
        return self._shelf.index(*divmod(place, columns))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may hold other columns."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Every act on the film, by mouse or by the menu key."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        card: CardData | None = index.data(CARD_ROLE) if index.isValid() else None
        if card is not None:
            self.menu_for(card).popup(place)

    def menu_for(self, card: CardData) -> QMenu:
        """The acts on one film."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts = (
            (self.tr("Open film page"), Act.OPEN.value),
            (self.tr("Films like this one"), LIKE_THIS),
            (self.tr("Why?"), Act.WHY.value),
            ("", ""),
            (self.tr("Not seen") if card.seen else self.tr("Seen"), Act.SEEN.value),
            (self.tr("Off the watchlist") if card.on_watchlist else self.tr("Watchlist"), Act.WATCHLIST.value),
            (self.tr("Not tonight"), POSTPONE),
            (self.tr("May be offered again") if card.rejected else self.tr("Not for me"), Act.REJECT.value),
            ("", ""),
            (self.tr("More like this"), MORE_LIKE),
            (self.tr("Less like this"), Act.LESS_LIKE.value),
            ("", ""),
        )
        for text, act in acts:
            if not act:
                menu.addSeparator()
                continue
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, act=act: self.acted.emit(card.film.id, act))
            menu.addAction(action)
        menu.addMenu(self._rate_menu(card, menu))
        copy = menu.addAction(self.tr("Copy title"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(card.film.label))
        return menu

    def _rate_menu(self, card: CardData, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Rate"), parent)
        for half in range(10, 0, -1):
            action = QAction(f"{stars_short(half / 2)} ★", menu)
            action.setCheckable(True)
            action.setChecked(card.rating == half / 2)
            action.triggered.connect(lambda _=False, half=half: self.rated.emit(card.film.id, half / 2))
            menu.addAction(action)
        if card.rating is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Clear rating")).triggered.connect(lambda: self.rated.emit(card.film.id, 0.0))
        return menu

    def _restyle(self) -> None:
        self.posters.restyle()
        self.cards.restyle()
        self.arrange()
        self.viewport().update()
