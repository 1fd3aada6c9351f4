"""The window: its panes on the frame, and what happens between them.

On the first page, chat is on the left, cards in the middle, map, ledger, film and reasons on the right. Other pages and
their acts are installed by `features`.

It opens in steps. The constructor makes an empty frame that paints at once; `furnish` imports and fills the panes when
films and profile are loaded. The map comes last, because its library takes half a second to import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from reelreason_desktop.config.declared import START_PAGE
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.acts import ActController
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.frame import Frame, Page
from reelreason_desktop.ui.key_table import WINDOW
from reelreason_desktop.ui.look import LookFollower, look_entries
from reelreason_desktop.ui.map_arrival import MapArrival
from reelreason_desktop.ui.menus import MenuItem
from reelreason_desktop.ui.operations import Operations
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.session_port import EncoderPort, EncoderState, SessionPort
from reelreason_desktop.ui.status import StatusBar
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.turn import TurnController
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.wiring import connect_panes

if TYPE_CHECKING:  # pyqtgraph must not be imported before the first paint
    from reelreason_desktop.services.encoder_change import EncoderChange
    from reelreason_desktop.services.profiles import Profiles
    from reelreason_desktop.services.remote.mode import RemoteMode
    from reelreason_desktop.services.writing import WritingDesk

_AFTER_PAINT_MS = 120
"""Long enough for the first cards to be painted before importing the map's library holds everything up."""
_FIRST_PAGE = "talk"


@dataclass(frozen=True)
class Furniture:
    """What `furnish` needs.

    `view`: what to show first; `coordinates`: float32 (n_films, 2); `regions`: (name, x, y) in map units.
    """

    view: SessionView
    session: SessionPort
    encoder: EncoderPort
    executor: Executor
    films: Sequence[Film]
    coordinates: Any
    regions: Sequence[tuple[str, float, float]]
    profiles: Profiles | None = None
    """All profiles of this computer; None where there is one session only."""
    paths: Paths = field(default_factory=Paths.default)
    remote: RemoteMode | None = None
    """The model on another machine; None where there can be none."""
    writing: WritingDesk | None = None
    """The language model of the program; None where there can be none."""
    encoding: EncoderChange | None = None
    """Has another encoder read the films; None where the encoder cannot be changed."""
    reload_films: Callable[[], object] | None = None
    """Takes in films that were built meanwhile, while no profile is open; None where that cannot be."""
    requests: RequestsMade = field(default_factory=RequestsMade)


class MainWindow(Frame):
    """Shows one profile.

    Signals:
        furnished: chat and cards are there and take input.
        map_shown: the map is there too.
        view_shown: the SessionView that every pane was just brought up to.
        film_wanted, reasons_wanted: id of a film whose page or whose reasons are to be shown.
        profile_wanted: a `ProfileWanted`: another profile is to be shown instead of this one.
        profiles_changed: there are other profiles on this computer now.
    """

    furnished = Signal()
    map_shown = Signal()
    view_shown = Signal(object)
    film_wanted = Signal(str)
    reasons_wanted = Signal(str)
    profile_wanted = Signal(object)
    profiles_changed = Signal()

    def __init__(self, theme: ThemeProvider, settings: QSettings, preferences: Preferences | None = None) -> None:
        super().__init__(theme, settings)
        self.preferences = preferences or Preferences(parent=self)
        self.bridge = EncoderBridge(self)
        self.films: Mapping[str, Film] = {}
        self._view: SessionView | None = None
        self._is_furnished = False
        self.guard: Callable[[Callable[[], object]], object] = _at_once
        """Does what leads out of an age limit: at once, or when its PIN was given."""

    # Opening

    def furnish(self, furniture: Furniture) -> None:
        """Builds the panes and shows the profile."""
        for _ in self.furnishing(furniture):
            pass

    def furnishing(self, furniture: Furniture) -> Iterator[None]:
        """`furnish` in steps, none of which takes longer than a frame or two."""
        self.films = {film.id: film for film in furniture.films}
        self.session = furniture.session
        self.operations = Operations(furniture.executor, self)
        self.turn = TurnController(furniture.session, furniture.encoder, self.operations, self.bridge, self)
        self.acts = ActController(furniture.session, self.operations, self.films, self)
        yield
        yield from self._build_panes(furniture)
        self._build_menus()
        connect_panes(self)
        yield
        yield from self._install_features(furniture)
        self._finish_menus()
        LookFollower(self)
        yield
        self.open_page(self._first_page())
        yield
        self._is_furnished = True
        if self.bridge.state is not None:
            self.show_encoder(self.bridge.state)  # what it reported while the films were loading
        self.show_view(furniture.view)
        yield
        self.chat.focus_input()
        self.furnished.emit()
        QTimer.singleShot(_AFTER_PAINT_MS, self, partial(self._map.prepare, furniture))

    def _first_page(self) -> str:
        wanted = self.preferences.get(START_PAGE)
        name = self.last_page() if wanted == "last" else wanted
        return name if self.has_page(name) else _FIRST_PAGE

    def _build_panes(self, furniture: Furniture) -> Iterator[None]:
        from reelreason_desktop.ui.panes import Panes  # noqa: PLC0415 - see the module's docstring

        panes = Panes.build(self.theme, furniture.films, self)
        self.notice, self.toast = panes.notice, panes.toast
        self.chat, self.cards, self.ledger = panes.chat, panes.cards, panes.ledger
        yield
        self._map = MapArrival(self)
        self.build_frame(above_pages=self.notice)
        self.toast.keep_over(self.centralWidget() or self)  # the field for messages stays free
        self.setStatusBar(StatusBar(self.theme, len(furniture.films), self))
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        yield
        self.add_dock("chat", self.tr("Chat"), self.chat, left)
        yield
        self.add_dock("map", self.tr("Taste map"), self._map.place, right)
        self.add_dock("ledger", self.tr("Ledger"), self.ledger, right)
        docks = ("chat", "why", "film", "ledger", "map")
        self.add_page(Page(_FIRST_PAGE, self.tr("&Talk"), "speech", lambda: self.cards, docks, "Ctrl+1"))

    def _install_features(self, furniture: Furniture) -> Iterator[None]:
        from reelreason_desktop.ui.features import FEATURES  # noqa: PLC0415 - see the module's docstring

        for install in FEATURES:
            install(self, furniture)
            yield

    def _build_menus(self) -> None:
        standard = QKeySequence.StandardKey
        self.add_items(
            "&File",
            (MenuItem("new_chat", self.tr("&New chat"), self.acts.new_conversation, (standard.New,)), None),
        )
        self.add_items(
            "&Edit",
            (
                MenuItem("undo", self.tr("&Undo"), self.acts.undo, (standard.Undo,)),
                MenuItem("redo", self.tr("&Redo"), self.acts.redo, ("Ctrl+Shift+Z", "Ctrl+Y")),
            ),
        )
        WINDOW.bind(self, {"write": self._slash, "stop": self._escape}, Qt.ShortcutContext.WindowShortcut)

    def _finish_menus(self) -> None:
        """What stands below the entries of the features."""
        self.add_items("&File", (None, MenuItem("quit", self.tr("&Quit"), self.close, ("Ctrl+Q",))))
        self.add_items(
            "&View",
            (
                None,
                MenuItem("chat", self.tr("&Chat"), self._go_to_chat, ("Ctrl+J",)),
                MenuItem("map", self.tr("Taste &map"), partial(self.raise_dock, "map"), ("Ctrl+M",)),
                MenuItem("ledger", self.tr("&Ledger"), partial(self.raise_dock, "ledger"), ("Ctrl+L",)),
                None,
                *look_entries(self.preferences),
                None,
                MenuItem("reset_layout", self.tr("&Reset layout"), self.reset_layout),
            ),
        )

    # Showing

    @property
    def view(self) -> SessionView | None:
        """What is shown; None until the first view arrived."""
        return self._view

    def show_view(self, view: SessionView) -> None:
        """Brings every pane up to date."""
        self._view = view
        self.chat.show_view(view)
        self.cards.show_view(view, self.films)
        self.ledger.show_view(view)
        self._status().show_view(view)
        self._map.show_view(view)
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        undo.setEnabled(view.undo_label is not None)
        redo.setEnabled(view.redo_label is not None)
        undo.setText(_named(self.tr("&Undo"), self.tr("&Undo {act}"), view.undo_label))
        redo.setText(_named(self.tr("&Redo"), self.tr("&Redo {act}"), view.redo_label))
        self.view_shown.emit(view)

    def open_film(self, film_id: str) -> None:
        """Shows a film's page."""
        self.film_wanted.emit(film_id)

    def explain(self, film_id: str) -> None:
        """Shows why a film was picked, or why not."""
        self.reasons_wanted.emit(film_id)

    def _status(self) -> StatusBar:
        bar = self.statusBar()
        if not isinstance(bar, StatusBar):
            raise TypeError("the window is not furnished yet")
        return bar

    def show_encoder(self, state: EncoderState) -> None:
        """Says how the encoder is."""
        self._status().show_encoder(say(state.label), trouble=state.error is not None)
        if state.error is not None:
            self.notice.show_failure(state.error)

    def encoder_failed(self, error: BaseException) -> None:
        """Why a message got no vector. That the encoder is off was said when it went off."""
        state = self.bridge.state
        if state is None or state.error is not error:
            self.notice.show_failure(error)

    def _slash(self) -> None:
        focus = QApplication.focusWidget()
        if not isinstance(focus, QLineEdit | QPlainTextEdit):
            self._go_to_chat()

    def _go_to_chat(self) -> None:
        """To the field where messages are written, on whatever page the person is."""
        if self.docks["chat"].isHidden():
            self.open_page(_FIRST_PAGE)
        self.docks["chat"].show()
        self.chat.focus_input()

    def _escape(self) -> None:
        """Stops what is being done; otherwise closes the notice."""
        if self.turn.is_busy or self.turn.goes_on:
            self.turn.stop()
        else:
            self.notice.dismiss()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops the turn under way too."""
        if self._is_furnished:
            self.turn.stop()
        super().closeEvent(event)


def _at_once(act: Callable[[], object]) -> object:
    return act()


def _named(bare: str, frame: str, label: str | None) -> str:
    """What an entry says that names the act it is about."""
    return frame.format(act=say(label).replace("&", "&&")) if label else bare
