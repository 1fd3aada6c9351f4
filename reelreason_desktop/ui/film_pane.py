"""One film that was clicked somewhere: its card, to read and to rate, whether or not it is a pick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.cards.list_view import CardList
from reelreason_desktop.ui.cards.model import CardData, PickModel
from reelreason_desktop.ui.theme.theme import ThemeProvider


class FilmPane(QFrame):
    """The card of one film. Signals are those of `CardList`: `rated(id, stars)` and `acted(id, act)`."""

    rated = Signal(str, float)
    acted = Signal(str, str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._film: Film | None = None
        self._model = PickModel(self)
        self.list = CardList(theme, self._model, self)
        self._empty = QLabel("Click a film on the map or in the chat to see it here.", self)
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setMargin(theme.tokens.spacing.xl)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.rated.connect(self.rated)
        self.list.acted.connect(self.acted)

    def show_film(self, film: Film, view: SessionView) -> None:
        """Shows another film."""
        self._film = film
        self.show_view(view)

    def show_view(self, view: SessionView) -> None:
        """Brings what was said about the film up to date."""
        film = self._film
        if film is None:
            return
        pick = next((p for p in view.ranking.picks if p.film_id == film.id), None)
        known = (film.id in view.seen, film.id in view.watchlist, film.id in view.rejected)
        self._model.set_cards((CardData(film, pick, view.ratings.get(film.id), *known),))
        self._pages.setCurrentWidget(self.list)
