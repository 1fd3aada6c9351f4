"""The card pane."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.services.views import ChipKind, SessionView
from reelreason_desktop.ui.cards import wording
from reelreason_desktop.ui.cards.empty import EmptyState
from reelreason_desktop.ui.cards.layout import MARGIN_X, Act
from reelreason_desktop.ui.cards.list_view import CardList
from reelreason_desktop.ui.cards.model import CardData, PickModel
from reelreason_desktop.ui.focus import pass_focus, tab_through
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton


class CardsPane(QFrame):
    """The present picks as cards, or what to do when there are none.

    `rated` carries 0 stars to clear a rating. `header` is made for the title bar of whatever holds the pane; give it
    a place, or it stays at the top.
    """

    rated = Signal(str, float)
    seen_clicked = Signal(str)
    watchlist_clicked = Signal(str)
    rejected_clicked = Signal(str)
    less_like_clicked = Signal(str)
    why_clicked = Signal(str)
    film_activated = Signal(str)
    example_clicked = Signal(str)
    relax_clicked = Signal(str)
    hidden_clicked = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("layer", "surface")
        self.model = PickModel(self)
        self.list = CardList(theme, self.model, self)
        self.empty = EmptyState(theme, self)
        self.hidden_button = ElidedButton(parent=self)
        self.header = self._build_header()
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self.empty.invite()

    def show_view(self, view: SessionView, films: Mapping[str, Film]) -> None:
        """Shows the picks of a session.

        Args:
            view: the session.
            films: every film the picks name, by id.
        """
        is_new = not self.model.rowCount() or not self.list.isVisible()
        self.model.set_cards(tuple(card_of(pick, films[pick.film_id], view) for pick in view.ranking.picks))
        hidden = wording.hidden(view.ranking.hidden)
        self.hidden_button.setText(hidden)
        self.hidden_button.short = wording.hidden_in_short(view.ranking.hidden)
        self.hidden_button.setVisible(bool(hidden))
        if self.model.rowCount():
            if is_new:  # nobody has chosen a card
                self.list.setCurrentIndex(self.model.index(0))
            self._pages.setCurrentWidget(self.list)
            return
        if hidden:
            self.empty.nothing_fits(hidden, [chip for chip in view.chips if chip.kind is ChipKind.LIMIT])
        else:
            self.empty.invite()
        self._pages.setCurrentWidget(self.empty)

    def focus_film(self, film_id: str) -> bool:
        """Scrolls to a film's card, selects it and gives it the keyboard. False when it has no card."""
        row = self.model.row_of(film_id)
        if row < 0:
            return False
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, CardList.ScrollHint.PositionAtCenter)
        self.list.setFocus()
        return True

    def mark_film(self, film_id: str) -> None:
        """Selects a film's card and brings it into view, if it has one; the keyboard stays where it is."""
        row = self.model.row_of(film_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def add_below(self, widget: QWidget) -> None:
        """Gives a widget of somebody else a place under the cards."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    def _build_header(self) -> QWidget:
        spacing = self._theme.tokens.spacing
        header = QWidget(self)
        title = QLabel(self.tr("For you"), header)
        title.setProperty("role", "title")
        self.hidden_button.setProperty("variant", "quiet")
        self.hidden_button.setAccessibleDescription(self.tr("Shows what was held back, and why"))
        self.hidden_button.hide()
        layout = QHBoxLayout(header)
        layout.setContentsMargins(spacing.l, spacing.s, spacing.m, spacing.xs)
        layout.addWidget(title)
        layout.addWidget(self.hidden_button, 1, Qt.AlignmentFlag.AlignRight)
        return header

    def _build(self) -> None:
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        cards = QHBoxLayout()
        under_heading = self._theme.tokens.spacing.l - round(MARGIN_X)
        cards.setContentsMargins(under_heading, 0, 0, 0)
        cards.addWidget(self._pages)
        layout.addLayout(cards, 1)
        pass_focus(self, self.list)
        tab_through(self.header, self._pages)

    def _connect(self) -> None:
        self.list.rated.connect(self.rated)
        self.list.acted.connect(self._act)
        self.empty.example_clicked.connect(self.example_clicked)
        self.empty.relax_clicked.connect(self.relax_clicked)
        self.hidden_button.clicked.connect(self.hidden_clicked)

    def _act(self, film_id: str, act: str) -> None:
        signal = {
            Act.SEEN: self.seen_clicked,
            Act.WATCHLIST: self.watchlist_clicked,
            Act.REJECT: self.rejected_clicked,
            Act.LESS_LIKE: self.less_like_clicked,
            Act.WHY: self.why_clicked,
            Act.OPEN: self.film_activated,
        }[Act(act)]
        signal.emit(film_id)


def card_of(pick: Pick, film: Film, view: SessionView) -> CardData:
    """A pick with what this person has said about the film."""
    return CardData(
        film=film,
        pick=pick,
        rating=view.ratings.get(film.id),
        seen=film.id in view.seen,
        on_watchlist=film.id in view.watchlist,
        rejected=film.id in view.rejected,
        by_model=film.id in view.by_model,
    )
