"""The page about the catalogue, plugged into the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.jobs import on_own_thread
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.config.paths import Paths
    from reelreason_desktop.ui.films.desk import FilmsDesk
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

PAGE: Final = "films"
_KEYS: Final = "Ctrl+7"


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the page "films", and ways to its tabs."""
    FilmsFeature(window, furniture)


class FilmsFeature(QObject):
    """Makes the page, and what is behind it, when it is first opened: nothing of it is needed for the first picks."""

    def __init__(self, window: MainWindow, furniture: Furniture) -> None:
        super().__init__(window)
        self._window = window
        self._furniture = furniture
        self._desk: FilmsDesk | None = None
        title = self.tr("&Films")
        window.add_page(Page(PAGE, title, "film", self._make, (), _KEYS, menu="&Tools", at_foot=True))
        window.add_items(
            "&Tools",
            (
                MenuItem("add_films", self.tr("&Add a file to the catalogue…"), partial(self._open, "add")),
                MenuItem("data_sets", self.tr("Get a &data set…"), partial(self._open, "offers")),
                MenuItem("film_questions", self.tr("Films that may be &one…"), partial(self._open, "review")),
                MenuItem("tmdb_facts", self.tr("&TMDB…"), partial(self._open, "tmdb")),
            ),
        )
        window.map_shown.connect(self._prepare)

    def _make(self) -> QWidget:
        from reelreason_desktop.ui.films.desk import FilmsDesk  # noqa: PLC0415 - see the class

        self._desk = FilmsDesk(self._window, self._furniture)
        return self._desk.make()

    def _open(self, place: str) -> None:
        self._window.open_page(PAGE)
        if self._desk is not None:
            self._desk.go_to(place)

    def _prepare(self) -> None:
        """Once everything is painted, and away from the thread that paints."""
        paths = self._furniture.paths
        self._window.operations.watch(lambda: on_own_thread(partial(_load_and_tidy, paths))).run()


def _load_and_tidy(paths: Paths) -> None:
    """What the page needs; and what TMDB said is kept for half a year, whether or not somebody looks at it."""
    from reelreason_desktop.services.fetching.kept import drop_expired  # noqa: PLC0415 - see the class
    from reelreason_desktop.ui.films import desk  # noqa: F401, PLC0415

    drop_expired(paths)
