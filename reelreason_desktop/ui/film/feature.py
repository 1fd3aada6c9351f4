"""The film page and the account of its score, plugged into the window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from reelreason_desktop.config.declared import TMDB
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Judgement
from reelreason_desktop.services.feedback import Question
from reelreason_desktop.services.fetching.kept import shown_of
from reelreason_desktop.services.film_report import FilmReport
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.film.acts import FilmActs
from reelreason_desktop.ui.film.feedback import FeedbackStrip
from reelreason_desktop.ui.film.page import FilmPage
from reelreason_desktop.ui.steps import Steps
from reelreason_desktop.ui.why.panel import Account, WhyPanel

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

_PATIENT_ASKING: Final = 2
"""After so many refusals in a row the strip stays away until the program is started again; the page still asks."""


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the docks "film" and "why", and the strip that asks about watched picks under the cards."""
    FilmDesk(window, furniture)


class FilmDesk(QObject):
    """Fetches reports for page and panel, and carries out what is clicked on them.

    Reports are computed on the profile's thread; one that a newer view has overtaken is dropped.
    """

    def __init__(self, window: MainWindow, furniture: Furniture) -> None:
        super().__init__(window)
        self._window = window
        self._paths = furniture.paths
        self.page = FilmPage(window.theme, window.films, window)
        self.why = WhyPanel(window.theme, window)
        self.strip = FeedbackStrip(window.theme, window)
        self._acts = FilmActs(window)
        self._refused = 0
        self._stale: set[str] = set()
        self._steps = Steps(self)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        for name, title, widget in (("film", self.tr("Film"), self.page), ("why", self.tr("Why"), self.why)):
            window.add_dock(name, title, widget, right)
            window.docks[name].visibilityChanged.connect(partial(self._catch_up, name))
        window.cards.add_below(self.strip)
        window.toast.keep_above(self.strip)
        self._connect_window()
        self._connect_page()
        self._connect_why()
        self._connect_strip()

    # Opening

    def open_film(self, film_id: str) -> None:
        """Shows a film's page."""
        view, film = self._window.view, self._window.films.get(film_id)
        if view is None or film is None:
            return
        self._window.cards.mark_film(film_id)
        if self.strip.film_id == film_id:
            self.strip.put_away()
        self.page.show_film(film, view)
        self._stale.discard("film")
        self._window.raise_dock("film")
        self._steps.start(self._computing())

    def _computing(self) -> Iterator[None]:
        """Begins when the page was laid out and painted: a report is computed in Python too, and would hold that up."""
        yield
        self._fetch_page()
        self._fetch_tmdb()

    def explain(self, film_id: str) -> None:
        """Shows the account of a film: a pick's at once, any other's when it is judged."""
        view, film = self._window.view, self._window.films.get(film_id)
        if view is None or film is None:
            return
        pick = next((pick for pick in view.ranking.picks if pick.film_id == film_id), None)
        if pick is not None:
            self._show_account(film, Judgement(pick, view.ranking.admitted), view)
        self._stale.discard("why")
        self._window.raise_dock("why")
        self._fetch_why(film_id)

    # Keeping up with the session

    def _view_shown(self, view: SessionView) -> None:
        self.page.show_view(view)
        self._stale = {"film", "why"}
        for name in ("film", "why"):
            self._catch_up(name)

    def _catch_up(self, name: str, _visible: bool = True) -> None:
        """Reports cost a ranking each: they are made for what can be seen."""
        if name not in self._stale or self._window.docks[name].visibleRegion().isEmpty():
            return
        self._stale.discard(name)
        if name == "film":
            self._fetch_page()
        elif self.why.film_id is not None:
            self._fetch_why(self.why.film_id)

    def _fetch_page(self) -> None:
        film = self.page.film
        if film is not None:
            fetch = self._window.operations.start(lambda: self._window.session.report(film.id)).latest("film page")
            fetch.success(self.page.show_report).failure(self._page_failed).run()

    def _fetch_tmdb(self) -> None:
        """What TMDB said once and may still be shown; asks nobody."""
        film = self.page.film
        if film is None or not self._window.preferences.get(TMDB):
            self.page.show_tmdb(None)
            return
        fetch = self._window.operations.start(partial(shown_of, self._paths, film.id)).latest("tmdb facts")
        fetch.success(self.page.show_tmdb).run()

    def _page_failed(self, error: BaseException) -> None:
        self.page.show_trouble()
        self._window.notice.show_failure(error)

    def _fetch_why(self, film_id: str) -> None:
        fetch = self._window.operations.start(lambda: self._window.session.report(film_id)).latest("why")
        fetch.success(self._show_report).run()

    def _show_report(self, report: FilmReport) -> None:
        view, film = self._window.view, self._window.films.get(report.film_id)
        if view is not None and film is not None and report.judgement is not None:
            self._show_account(film, report.judgement, view, report)

    def _show_account(
        self, film: Film, judgement: Judgement, view: SessionView, report: FilmReport | None = None
    ) -> None:
        signals = {signal.id: signal for signal in view.signals}
        levers = report.levers if report is not None else None
        fused, by_model = view.fused.get(film.id), film.id in view.by_model
        self.why.show_account(Account(film, judgement, signals, self._window.films, levers, fused, by_model))

    # What was watched

    def _ask_about_watched(self, before: SessionView | None, view: SessionView) -> None:
        """Asks about the film that was just rated or marked as seen, if it was a pick."""
        asked = self.strip.film_id
        if asked is not None and asked not in view.ratings and asked not in view.seen:
            self.strip.put_away()  # the act was undone
        if before is None or before.profile != view.profile or self._refused >= _PATIENT_ASKING:
            return
        new = ({*view.ratings, *view.seen} - {*before.ratings, *before.seen}) & self._window.films.keys()
        if len(new) == 1:
            (film_id,) = new
            wanted = self._window.operations.start(self._window.session.unanswered_picks).latest("watched")
            wanted.success(lambda unanswered: self._ask(film_id, unanswered)).run()

    def _ask(self, film_id: str, unanswered: frozenset[str]) -> None:
        on_page = self.page.film is not None and self.page.film.id == film_id and self.page.isVisible()
        if film_id in unanswered and not on_page:  # the page asks by itself
            self.strip.ask(self._window.films[film_id])

    def _answer(self, film_id: str, question: str, value: float) -> None:
        self._refused = 0
        asked = Question(question)
        self._window.acts.run(lambda: self._window.session.answer(film_id, asked, value), self.tr("Answer kept"))

    def _refuse(self, _film_id: str) -> None:
        self._refused += 1

    # Wiring

    def _connect_window(self) -> None:
        self._before: SessionView | None = None
        self._window.film_wanted.connect(self.open_film)
        self._window.preferences.changed.connect(self._setting_changed)
        self._window.reasons_wanted.connect(self.explain)
        self._window.view_shown.connect(self._view_shown)
        self._window.view_shown.connect(self._compare)

    def _compare(self, view: SessionView) -> None:
        before, self._before = self._before, view
        self._ask_about_watched(before, view)

    def _setting_changed(self, key: str) -> None:
        if key == TMDB.key:
            self._fetch_tmdb()

    def _connect_page(self) -> None:
        page, window = self.page, self._window
        page.rated.connect(window.acts.rate)
        page.acted.connect(self._acts.act)
        page.answered.connect(self._answer)
        page.film_clicked.connect(self.open_film)
        page.why_clicked.connect(self.explain)
        page.chip_lifted.connect(window.acts.remove_chip)
        page.searched.connect(self._acts.search)
        page.wished.connect(self._acts.wish)
        page.blocked.connect(self._acts.block)

    def _connect_why(self) -> None:
        self.why.close_clicked.connect(self._leave_why)
        self.why.answered.connect(self._acts.answer_reason)
        self.why.lever_pulled.connect(self._acts.pull)
        self.why.wished.connect(self._acts.wish)
        self.why.blocked.connect(self._acts.block)
        self.why.searched.connect(self._acts.search)

    def _connect_strip(self) -> None:
        self.strip.answered.connect(self._answer)
        self.strip.dismissed.connect(self._refuse)

    def _leave_why(self) -> None:
        """Back to what was there before: the map on the first page, the film elsewhere."""
        self._window.raise_dock("map" if not self._window.docks["map"].isHidden() else "film")
