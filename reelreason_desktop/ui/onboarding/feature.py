"""The page of the first minute, plugged into the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from reelreason_desktop.services.onboarding import Vibe, chosen_vibes, drop_vibe, films_to_rate, is_new
from reelreason_desktop.services.views import Role, SessionView
from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.onboarding.page import StartPage

START: Final = "start"
_TALK: Final = "talk"
_IMPORT: Final = "import"


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the page, which is not on the rail, and opens it for a profile that is still empty."""
    tr = partial(QCoreApplication.translate, "Onboarding")
    desk = StartDesk(window)
    window.add_page(Page(START, tr("Getting started"), "spark", desk.make, ("chat",), "", listed=False, under=_TALK))
    window.add_items("&Help", (MenuItem("start", tr("&Getting started"), desk.open), None))
    if furniture.profiles is not None and is_new(furniture.view):
        window.view_shown.connect(desk.welcome)


class StartDesk(QObject):
    """Carries out what is clicked on the page, and leaves it once the person has picks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: StartPage | None = None
        self._offered: set[str] = set()
        window.page_changed.connect(self._keep_picks_free)

    def make(self) -> QWidget:
        """The page, with films as soon as they are chosen."""
        from reelreason_desktop.ui.onboarding.page import StartPage  # noqa: PLC0415 - made when it is first opened

        window = self._window
        page = self._page = StartPage(window.theme, window.films, window)
        page.rated.connect(window.acts.rate)
        page.vibe_toggled.connect(self._toggle)
        page.sentence_clicked.connect(window.turn.send)
        page.chat_wanted.connect(window.chat.focus_input)
        page.import_wanted.connect(partial(window.open_page, _IMPORT))
        page.others_wanted.connect(self._choose)
        page.film_clicked.connect(window.open_film)
        page.finished.connect(self._finish)
        window.view_shown.connect(page.show_view)
        window.turn.view_ready.connect(self._spoken)
        if window.view is not None:
            page.show_view(window.view)
        self._choose()
        return page

    def open(self) -> None:
        """Opens the page; what was answered before still counts."""
        self._window.open_page(START)

    def _keep_picks_free(self, name: str) -> None:
        """Messages are shown at the bottom, where this page has the first picks; here they stand beside its title."""
        window = self._window
        window.acts.tell_moves(name != START)  # the picks grow on the page itself
        if name == START and self._page is not None:
            window.toast.keep_over(self._page.title, at_top=True)
        else:
            window.toast.keep_over(window.centralWidget() or window)

    def welcome(self) -> None:
        """Opens the page in place of an empty first page, once."""
        self._window.view_shown.disconnect(self.welcome)
        self.open()
        self._window.chat.focus_input()

    def _choose(self) -> None:
        """Films that were neither answered nor offered yet."""
        window, view = self._window, self._window.view
        if view is None:
            return
        known = {*view.ratings, *view.seen, *view.rejected, *self._offered}
        choice = window.operations.start(lambda: films_to_rate(window.session.library, known))
        choice.success(self._show).latest("films to rate").run()

    def _show(self, film_ids: tuple[str, ...]) -> None:
        if self._page is not None and self._window.view is not None and film_ids:
            self._offered.update(film_ids)
            self._page.show_films(film_ids, self._window.view)

    def _toggle(self, vibe: Vibe) -> None:
        window, view = self._window, self._window.view
        if view is None:
            return
        if vibe.key in chosen_vibes(view):
            words = self.tr("Not asked for any more: {vibe}").format(vibe=vibe.name)
            window.acts.run(lambda: window.session.act(edits=drop_vibe(window.session.view(), vibe)), words)
        else:
            words = self.tr("Asked for: {vibe}").format(vibe=vibe.name)
            window.acts.run(lambda: window.session.act(vibe.signals), words)

    def _spoken(self, view: SessionView) -> None:
        """Who has said something sees the picks that answer it."""
        answered = bool(view.messages) and view.messages[-1].role is Role.PROGRAM
        if answered and self._window.page == START:
            self._finish()

    def _finish(self) -> None:
        self._window.open_page(_TALK)
