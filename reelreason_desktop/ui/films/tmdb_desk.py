"""Between the tab about TMDB and the services. The key goes to the system's keyring and stays nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr
from PySide6.QtCore import QObject

from reelreason_desktop.config.declared import TMDB
from reelreason_desktop.services.fetching import kept, tmdb_key
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.films.task import Report, Stopped, Task
from reelreason_desktop.ui.films.tmdb_tab import TmdbState, TmdbTab

if TYPE_CHECKING:
    from reelreason_desktop.config.paths import Paths
    from reelreason_desktop.domain.films import Film
    from reelreason_desktop.services.fetching.enriching import Enriched
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

Look = Callable[[Callable[[], Any], Callable[[Any], object], str], None]


class TmdbDesk(QObject):
    """What the tab does. `look`: runs short work off the GUI thread."""

    def __init__(self, window: MainWindow, furniture: Furniture, task: Task, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._paths = furniture.paths
        self._requests = furniture.requests
        self._task = task
        self._look = look
        self._tab: TmdbTab | None = None

    def connect_tab(self, tab: TmdbTab) -> None:
        """The tab was made."""
        self._tab = tab
        tab.switched.connect(lambda on: self._window.preferences.set(TMDB, on))
        tab.key_given.connect(self.keep_key)
        tab.key_forgotten.connect(self.forget_key)
        tab.enrich_wanted.connect(self.enrich)
        tab.facts_forgotten.connect(self.forget_facts)
        tab.posters_changed.connect(lambda _: self.refresh())
        self._window.preferences.changed.connect(self._setting_changed)

    def _setting_changed(self, key: str) -> None:
        if key == TMDB.key:
            self.refresh()

    def refresh(self) -> None:
        """Looks at keyring and files again."""
        if self._tab is not None:
            films = tuple(self._window.films.values())
            work = partial(_state, self._paths, films, posters=self._tab.wants_posters)
            self._look(work, self._show, "tmdb")

    def keep_key(self, key: str) -> None:
        """Puts a key into the keyring, and switches TMDB on."""
        self._look(partial(tmdb_key.store_key, SecretStr(key)), self._kept, "tmdb key")

    def forget_key(self) -> None:
        """Takes the key out of the keyring, and switches TMDB off."""
        self._window.preferences.set(TMDB, False)
        self._look(tmdb_key.forget_key, lambda _: self.refresh(), "tmdb key")

    def forget_facts(self) -> None:
        """Erases all that TMDB said."""
        self._look(partial(kept.forget_facts, self._paths), self._forgotten, "tmdb facts")

    def enrich(self, posters: bool) -> None:
        """Asks TMDB about films that lack something."""
        films, paths, made = tuple(self._window.films.values()), self._paths, self._requests

        def work(report: Report, stopped: Stopped) -> Enriched:
            from reelreason_desktop.services.fetching import enriching  # noqa: PLC0415 - what sends, when it is wanted

            tmdb = enriching.tmdb_for(made, stopped)
            return enriching.enrich(paths, tmdb, films, posters=posters, report=report)

        self._task.start(self.tr("Asking TMDB"), work, self._enriched)

    def _kept(self, _done: None) -> None:
        self._window.preferences.set(TMDB, True)
        self._window.toast.show_message(self.tr("The key is in the keyring, and TMDB is on."), undo=False)
        self.refresh()

    def _enriched(self, done: Enriched) -> None:
        told = self.tr("TMDB knew {known} films; of {unknown} it has nothing certain.")
        text = told.format(known=whole(done.known), unknown=whole(done.unknown))
        self._window.toast.show_message(text, undo=False)

    def _forgotten(self, films: int) -> None:
        told = self.tr("What TMDB said is erased. Films: {n}").format(n=whole(films))
        self._window.toast.show_message(told, undo=False)
        self.refresh()

    def _show(self, state: TmdbState) -> None:
        if self._tab is not None:
            self._tab.show_state(state, on=self._window.preferences.get(TMDB))


def _state(paths: Paths, films: tuple[Film, ...], *, posters: bool) -> TmdbState:
    trouble, has_key = None, False
    try:
        has_key = tmdb_key.read_key() is not None
    except tmdb_key.KeyringError as error:
        trouble = error
    kept.drop_expired(paths)
    posters_kept = kept.poster_cache(paths).size()
    return TmdbState(has_key, trouble, kept.held(paths), posters_kept, kept.to_ask(paths, films, posters=posters))
