"""The map's questions, plugged into the window: what is steered, shown, compared and saved.

The map itself is added by the window after its first paint; this waits for it. Nothing here loads pyqtgraph before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.compare import moments
from reelreason_desktop.services.profiles import Overview
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.steering import steer
from reelreason_desktop.ui.export.saving import ask_file, export_menu, tell_written
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.taste_map.pane import TasteMapPane

_BROWSE: Final = "browse"
_LIST: Final = "map/list"
"""Whether the list beside the map is shown; unset until the person decided."""
_ROOM_FOR_LIST: Final = 640


@runtime_checkable
class ShowsFilms(Protocol):
    """A page that can show some films."""

    def show_films(self, film_ids: tuple[str, ...], title: str) -> None:
        """Shows them under a title."""


def install(window: MainWindow, furniture: Furniture) -> None:
    """Connects the map as soon as it is there, and adds its menu items."""
    MapDesk(window, furniture)


class MapDesk(QObject):
    """Carries out what is asked on the map."""

    def __init__(self, window: MainWindow, furniture: Furniture) -> None:
        super().__init__(window)
        self._window = window
        self._furniture = furniture
        self._compared = ""
        window.map_shown.connect(self._connect)
        then = MenuItem("map_then", self.tr("Taste map: th&en and now"), self.compare_with_then)
        save = MenuItem("map_export", self.tr("Taste &map (PNG, SVG)…"), self.ask_where_to_save)
        window.add_items("&View", (then,))
        window.add_items("&File", (export_menu(save),))

    @property
    def map(self) -> TasteMapPane:
        """The map, once it is shown."""
        return cast("TasteMapPane", self._window.docks["map"].widget())

    @property
    def _has_map(self) -> bool:
        return hasattr(self._window.docks["map"].widget(), "questions")

    def _connect(self) -> None:
        pane, window = self.map, self._window
        pane.set_reduced_motion(window.preferences.reduced_motion)
        window.preferences.changed.connect(self._settings_changed)
        pane.questions.steered.connect(self._steer)
        pane.questions.films_chosen.connect(self._show_films)
        pane.moments_wanted.connect(self._fetch_moments)
        pane.twin_toggled.connect(lambda shown: window.settings.setValue(_LIST, shown))
        pane.toolbar.compare.clicked.connect(self._offer_profiles)
        pane.toolbar.export.clicked.connect(self.ask_where_to_save)
        wide = pane.width() >= _ROOM_FOR_LIST
        pane.show_twin(shown=bool(window.settings.value(_LIST, wide, type=bool)))

    def _settings_changed(self, _key: str) -> None:
        self.map.set_reduced_motion(self._window.preferences.reduced_motion)

    def _steer(self, film_ids: Sequence[str], towards: bool, where: str) -> None:
        session = self._window.session
        words = self.tr("Taste moved towards: {place}") if towards else self.tr("Taste moved away from: {place}")
        self._window.acts.run(lambda: steer(session, film_ids, towards=towards), words.format(place=where))

    def _show_films(self, film_ids: Sequence[str], title: str) -> None:
        """On the page with all films, if there is one that can, else in the list beside the map."""
        if f"page:{_BROWSE}" in self._window.actions_by_name:
            page = self._window.page_widget(_BROWSE)
            if isinstance(page, ShowsFilms):
                self._window.open_page(_BROWSE)
                page.show_films(tuple(film_ids), title)
                return
        self.map.list_films(film_ids, title)

    # Then and now, and others

    def compare_with_then(self) -> None:
        """The beginning of the conversation beside now."""
        if not self._has_map:
            return
        self._window.raise_dock("map")
        session = cast("Session", self._window.session)
        self._window.operations.start(lambda: moments(session)).success(self._show_then).latest("map-moments").run()

    def _fetch_moments(self) -> None:
        session = cast("Session", self._window.session)
        show = self.map.show_moments
        self._window.operations.start(lambda: moments(session)).success(show).latest("map-moments").run()

    def _show_then(self, taken: Sequence[object]) -> None:
        self._compared = ""
        self.map.show_moments(taken)  # type: ignore[arg-type]  # handlers take what the work returns
        if taken:
            self.map.moments.show_first()

    def _offer_profiles(self) -> None:
        profiles = self._furniture.profiles
        if profiles is None:
            self._open_menu(())
            return
        self._window.operations.start(profiles.overview).success(self._offer).latest("map-profiles").run()

    def _offer(self, overview: Overview) -> None:
        mine = self._window.view.profile if self._window.view else ""
        self._open_menu([card.name for card in overview.cards if card.trouble is None and card.name != mine])

    def _open_menu(self, names: Sequence[str]) -> None:
        button = self.map.toolbar.compare
        menu = QMenu(button)
        menu.addAction(self.tr("Then and now"), self.compare_with_then)
        menu.addSection(self.tr("Another profile"))
        for name in names:
            action = menu.addAction(name.replace("&", "&&"), partial(self._compare_with, name))
            action.setCheckable(True)
            action.setChecked(name == self._compared)
        if not names:
            menu.addAction(self.tr("There is no other profile")).setEnabled(False)
        if self._compared:
            menu.addSeparator()
            menu.addAction(self.tr("Only my taste"), partial(self._compare_with, self._compared))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _compare_with(self, name: str) -> None:
        """Shows a profile beside the own; the one that is shown already is taken away."""
        profiles = self._furniture.profiles
        if name == self._compared or profiles is None:
            self._compared = ""
            self.map.show_other(None)
            return
        self._compared = name
        viewer = cast("Session", self._window.session)
        work = self._window.operations.start(lambda: profiles.taste_of(name, viewer))
        work.success(self.map.show_other).latest("map-compare").run()

    # Saving

    def ask_where_to_save(self) -> None:
        """Asks for a file and writes the map there."""
        if not self._has_map:
            return
        kinds = [self.tr("Picture (*.png)"), self.tr("Drawing (*.svg)")]
        title, name = self.tr("Save the taste map"), self.tr("taste-map.png")
        ask_file(self._window, title, name, kinds, lambda file, _: self.save(file), save=True)

    def save(self, path: Path) -> None:
        """Writes the map to a file and says so."""
        from reelreason_desktop.ui.taste_map.export import export_map  # noqa: PLC0415 - loads pyqtgraph

        view = self._window.view
        name = view.profile if view and not view.guest else ""
        try:
            export_map(self.map, self._window.theme, path, name=name, on=datetime.now().astimezone().date())
        except KnownError as error:
            self._window.notice.show_failure(error)
            return
        tell_written(self._window, path)
