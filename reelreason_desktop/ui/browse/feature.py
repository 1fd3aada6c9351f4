"""The Browse page, plugged into the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.browsing import Browser, Query
from reelreason_desktop.services.browsing import Shelf as Found
from reelreason_desktop.services.facets import Marks
from reelreason_desktop.services.rating_round import choose
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.browse.pane import BrowsePane
from reelreason_desktop.ui.browse.round import RatingRound
from reelreason_desktop.ui.browse.shelf import LIKE_THIS, MORE_LIKE, POSTPONE
from reelreason_desktop.ui.cards.layout import Act
from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow


def install(window: MainWindow, _furniture: Furniture) -> None:
    """Adds the page, and the act of rating ten films to the Film menu."""
    tr = partial(QCoreApplication.translate, "Browse")
    desk = BrowseDesk(window)
    window.add_page(Page("browse", tr("&Browse"), "grid", desk.make, ("why", "film"), "Ctrl+2"))
    window.add_items("F&ilm", (MenuItem("rate_ten", tr("&Rate ten in a minute"), desk.rate_ten, ("Ctrl+R",)),))


class BrowseDesk(QObject):
    """Answers the page's queries on the profile's thread and carries out what is clicked on it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._browser: Browser | None = None
        self._pane: BrowsePane | None = None

    def make(self) -> QWidget:
        """The page, with all films on it as soon as they are sorted."""
        window = self._window
        pane = self._pane = BrowsePane(window.theme, window.films, window.settings, window)
        pane.wanted.connect(self._answer)
        pane.counts_wanted.connect(self._count)
        pane.round_wanted.connect(self.rate_ten)
        pane.rated.connect(window.acts.rate)
        pane.acted.connect(self._act)
        self._connect_round(pane.round)
        pane.picks_wanted.connect(lambda: window.open_page("talk"))
        window.view_shown.connect(pane.show_view)
        if window.view is not None:
            pane.show_view(window.view)
        self._answer(pane.query)
        return pane

    def _connect_round(self, flow: RatingRound) -> None:
        """Without toasts: in a round, Back is the way back."""
        acts, session = self._window.acts, self._window.session
        flow.rated.connect(lambda film_id, stars: acts.run(lambda: session.rate(film_id, stars)))
        flow.seen.connect(lambda film_id: acts.run(lambda: session.mark_seen(film_id)))
        flow.taken_back.connect(acts.undo)

    def rate_ten(self) -> None:
        """Opens the page on a round of ten films."""
        self._window.open_page("browse")
        pane, view, session = self._pane, self._window.view, self._window.session
        if pane is not None and view is not None:
            known = {signal.film_id for signal in view.signals if signal.film_id is not None}
            films = self._window.operations.start(lambda: choose(session.library, known))
            films.success(pane.start_round).latest("rating round").run()

    def _answer(self, query: Query) -> None:
        pane, view = self._pane, self._window.view
        if pane is None or view is None:
            return
        found = self._window.operations.start(lambda: self._found(query, view)).latest("browse")
        found.success(pane.show_found).run()

    def _count(self, query: Query) -> None:
        """What each filter would show, after the person did something with a film."""
        pane, view = self._pane, self._window.view
        if pane is not None and view is not None:
            found = self._window.operations.start(lambda: self._found(query, view)).latest("browse counts")
            found.success(pane.show_counts).run()

    def _found(self, query: Query, view: SessionView) -> Found:
        """On the profile's thread."""
        session = self._window.session
        if self._browser is None:
            self._browser = Browser(session.library)
        scores = session.scores() if query.is_personal else None
        return self._browser.browse(query, Marks.of(view), view.ratings, scores)

    def _act(self, film_id: str, act: str) -> None:
        window = self._window
        title = window.films[film_id].title
        session = window.session
        handlers: dict[str, Callable[[], object]] = {
            Act.OPEN: lambda: window.open_film(film_id),
            Act.WHY: lambda: window.explain(film_id),
            Act.SEEN: lambda: window.acts.mark_seen(film_id),
            Act.WATCHLIST: lambda: window.acts.toggle_watchlist(film_id),
            Act.REJECT: lambda: window.acts.reject(film_id),
            Act.LESS_LIKE: lambda: window.acts.less_like(film_id),
            LIKE_THIS: lambda: self._like(film_id),
            MORE_LIKE: lambda: window.acts.run(
                lambda: session.act([NewSignal(SignalKind.LIKED, film_id)]),
                self.tr("More like {film}").format(film=title),
            ),
            POSTPONE: lambda: window.acts.run(
                lambda: session.postpone(film_id), self.tr("Not tonight: {film}").format(film=title)
            ),
        }
        handlers[act]()

    def _like(self, film_id: str) -> None:
        if self._pane is not None:
            self._pane.show_like(film_id)
