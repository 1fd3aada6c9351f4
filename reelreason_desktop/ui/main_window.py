"""The window: chat on the left, cards in the middle, map, ledger, film and reasons on the right.

It opens in steps. The constructor makes an empty frame that paints at once; `furnish` imports and fills the panes when
films and profile are loaded. The map comes last, because its library takes half a second to import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QCursor, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop import __version__
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.acts import ActController
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.help import ABOUT, LANGUAGE_MODEL, shortcut_sheet
from reelreason_desktop.ui.menus import Choice, MenuItem, build_menus
from reelreason_desktop.ui.operations import Operations
from reelreason_desktop.ui.session_port import EncoderPort, EncoderState, SessionPort
from reelreason_desktop.ui.status import StatusBar
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.turn import TurnController

if TYPE_CHECKING:  # pyqtgraph must not be imported before the first paint
    from reelreason_desktop.ui.taste_map.pane import TasteMapPane

_LAYOUT_VERSION = 1
_DEFAULT_SIZE = (1280, 720)
_CHAT_SHARE, _SIDE_SHARE = 0.3, 0.32
_TALL = 900
"""Window height in pixels from which the map's key is open at first."""
_AFTER_PAINT_MS = 120
"""Long enough for the first cards to be painted before importing the map's library holds everything up."""
_TEXT_SIZES = ("0.8", "0.9", "1.0", "1.15", "1.3", "1.5")


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


class MainWindow(QMainWindow):
    """Shows one profile.

    Signals:
        furnished: chat and cards are there and take input.
        map_shown: the map is there too.
        closed: the window was closed; the program may save and end.
    """

    furnished = Signal()
    map_shown = Signal()
    closed = Signal()

    def __init__(self, theme: ThemeProvider, settings: QSettings) -> None:
        super().__init__()
        self.theme = theme
        self._settings = settings
        self.bridge = EncoderBridge(self)
        self._view: SessionView | None = None
        self._films: Mapping[str, Film] = {}
        self._map: TasteMapPane | None = None
        self._is_furnished = False
        self.setWindowTitle("ReelReason")
        self.setCentralWidget(QWidget(self))
        self.resize(*_DEFAULT_SIZE)
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # Opening

    def furnish(self, furniture: Furniture) -> None:
        """Builds the panes and shows the profile."""
        self._films = {film.id: film for film in furniture.films}
        self.operations = Operations(furniture.executor, self)
        self.turn = TurnController(furniture.session, furniture.encoder, self.operations, self.bridge, self)
        self.acts = ActController(furniture.session, self.operations, self._films, self)
        self._build_panes(furniture)
        self._build_menus()
        self._connect()
        self._restore_layout()
        self._is_furnished = True
        if self.bridge.state is not None:
            self._show_encoder(self.bridge.state)  # what it reported while the films were loading
        self.show_view(furniture.view)
        self.chat.focus_input()
        self.furnished.emit()
        QTimer.singleShot(_AFTER_PAINT_MS, partial(self._add_map, furniture))

    def _build_panes(self, furniture: Furniture) -> None:
        from reelreason_desktop.ui.panes import Panes  # noqa: PLC0415 - see the module's docstring

        panes = Panes.build(self.theme, furniture.films, self)
        self.notice, self.toast = panes.notice, panes.toast
        self.chat, self.cards, self.ledger = panes.chat, panes.cards, panes.ledger
        self.film, self.why = panes.film, panes.why
        self._map_place = QLabel("Drawing the map…", self)
        self._map_place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._map_place.setProperty("role", "muted")
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.cards, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(StatusBar(self.theme, len(furniture.films), self))
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.docks = {
            "chat": self._dock("Chat", self.chat, left),
            "map": self._dock("Taste map", self._map_place, right),
            "ledger": self._dock("Ledger", self.ledger, right),
            "film": self._dock("Film", self.film, right),
            "why": self._dock("Why", self.why, right),
        }
        for name in ("ledger", "film", "why"):
            self.tabifyDockWidget(self.docks["map"], self.docks[name])
        self.docks["map"].raise_()

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(title)
        dock.setTitleBarWidget(QWidget(dock))  # the panes have headings of their own
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _build_menus(self) -> None:
        scheme = str(self._settings.value("theme", "system"))
        size = str(self._settings.value("text_size", "1.0"))
        standard = QKeySequence.StandardKey
        self.actions_by_name: dict[str, QAction] = build_menus(
            self,
            {
                "&File": (
                    MenuItem("new_chat", "&New chat", self.acts.new_conversation, (standard.New,)),
                    None,
                    MenuItem("quit", "&Quit", self.close, ("Ctrl+Q",)),
                ),
                "&Edit": (
                    MenuItem("undo", "&Undo", self.acts.undo, (standard.Undo,)),
                    MenuItem("redo", "&Redo", self.acts.redo, ("Ctrl+Shift+Z", "Ctrl+Y")),
                ),
                "&View": (
                    MenuItem("chat", "&Chat", self.chat.focus_input, ("Ctrl+1",)),
                    MenuItem("cards", "C&ards", self.cards.setFocus, ("Ctrl+2",)),
                    MenuItem("map", "Taste &map", partial(self._raise, "map"), ("Ctrl+M",)),
                    MenuItem("ledger", "&Ledger", partial(self._raise, "ledger"), ("Ctrl+L",)),
                    None,
                    Choice(
                        "theme",
                        "&Theme",
                        (("system", "&System"), ("light", "&Light"), ("dark", "&Dark")),
                        scheme,
                        self._set_theme,
                    ),
                    Choice(
                        "text_size",
                        "Te&xt size",
                        tuple((factor, f"{float(factor):.0%}") for factor in _TEXT_SIZES),
                        size,
                        self._set_text_size,
                    ),
                    None,
                    MenuItem("reset_layout", "&Reset layout", self._reset_layout),
                ),
                "&Help": (
                    MenuItem("shortcuts", "&Keyboard shortcuts", self._show_shortcuts, ("F1", "Ctrl+?")),
                    MenuItem("language_model", "Language &model…", self._explain_language_model),
                    MenuItem("about", "&About ReelReason", self._show_about),
                ),
            },
        )
        slash = QShortcut(QKeySequence("/"), self)
        slash.activated.connect(self._slash)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._escape)

    def _connect(self) -> None:
        self.turn.view_ready.connect(self.show_view)
        self.turn.busy_changed.connect(self.chat.set_busy)
        self.turn.refused.connect(self._refused)
        self.turn.encoder_failed.connect(self.encoder_failed)
        self.acts.view_ready.connect(self.show_view)
        self.acts.done.connect(self.toast.show_message)
        self.operations.failed.connect(self.notice.show_failure)
        self.toast.undo_clicked.connect(self.acts.undo)
        self.chat.sent.connect(self.turn.send)
        self.chat.stop_requested.connect(self.turn.stop)
        self.chat.film_clicked.connect(self.open_film)
        self.chat.chip_removed.connect(self.acts.remove_chip)
        self.chat.new_chat_requested.connect(self.acts.new_conversation)
        self.cards.rated.connect(self.acts.rate)
        self.cards.seen_clicked.connect(self.acts.mark_seen)
        self.cards.watchlist_clicked.connect(self.acts.toggle_watchlist)
        self.cards.rejected_clicked.connect(self.acts.reject)
        self.cards.less_like_clicked.connect(self.acts.less_like)
        self.cards.why_clicked.connect(self.explain)
        self.cards.film_activated.connect(self.open_film)
        self.cards.example_clicked.connect(self.turn.send)
        self.cards.relax_clicked.connect(self.acts.remove_chip)
        self.cards.hidden_clicked.connect(self._show_hidden)
        self.film.rated.connect(self.acts.rate)
        self.film.acted.connect(self._act_on_film)
        self.why.close_clicked.connect(partial(self._raise, "map"))
        self.ledger.muted.connect(self.acts.mute)
        self.ledger.weight_changed.connect(self.acts.set_weight)
        self.ledger.deleted.connect(self.acts.delete_signal)
        self.ledger.film_clicked.connect(self.open_film)
        self.bridge.changed.connect(self._show_encoder)

    def _add_map(self, furniture: Furniture) -> None:
        from reelreason_desktop.ui.taste_map.pane import TasteMapPane  # noqa: PLC0415 - see the module's docstring

        taste_map = TasteMapPane(self.theme, furniture.films, furniture.coordinates, furniture.regions)
        taste_map.film_clicked.connect(self.open_film)
        self.docks["map"].setWidget(taste_map)
        taste_map.legend.unfold(unfolded=self.height() >= _TALL)
        self._map_place.deleteLater()
        self._map = taste_map
        if self._view is not None:
            taste_map.show_view(self._view)
        self.map_shown.emit()

    # Showing

    @property
    def view(self) -> SessionView | None:
        """What is shown; None until the first view arrived."""
        return self._view

    def show_view(self, view: SessionView) -> None:
        """Brings every pane up to date."""
        self._view = view
        self.chat.show_view(view)
        self.cards.show_view(view, self._films)
        self.ledger.show_view(view)
        self.film.show_view(view)
        self._status().show_view(view)
        if self._map is not None:
            self._map.show_view(view)
        for name, label in (("undo", view.undo_label), ("redo", view.redo_label)):
            action = self.actions_by_name[name]
            action.setEnabled(label is not None)
            action.setText(f"&{name.capitalize()}" + (f" {label}" if label else ""))

    def open_film(self, film_id: str) -> None:
        """Goes to a film's card: among the picks when it is one, else in a pane of its own."""
        if self.cards.focus_film(film_id) or self._view is None or film_id not in self._films:
            return
        self.film.show_film(self._films[film_id], self._view)
        self._raise("film")

    def explain(self, film_id: str) -> None:
        """Opens the reasons for a pick."""
        picks = self._view.ranking.picks if self._view else ()
        pick = next((pick for pick in picks if pick.film_id == film_id), None)
        if pick is not None:
            self.why.show_pick(self._films[film_id], pick)
            self._raise("why")

    def _raise(self, name: str) -> None:
        self.docks[name].show()
        self.docks[name].raise_()
        widget = self.docks[name].widget()
        if widget is not None:
            widget.setFocus()

    def _status(self) -> StatusBar:
        bar = self.statusBar()
        if not isinstance(bar, StatusBar):
            raise TypeError("the window is not furnished yet")
        return bar

    def _show_encoder(self, state: EncoderState) -> None:
        self._status().show_encoder(state.label, trouble=state.error is not None)
        if state.error is not None:
            self.notice.show_failure(state.error)

    def encoder_failed(self, error: BaseException) -> None:
        """Why a message got no vector. That the encoder is off was said when it went off."""
        state = self.bridge.state
        if state is None or state.error is not error:
            self.notice.show_failure(error)

    def _show_hidden(self) -> None:
        """What was held back, reason by reason."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for reason, count in (self._view.ranking.hidden if self._view else {}).items():
            menu.addAction(f"{count:,} × {reason}").setEnabled(False)
        menu.popup(QCursor.pos())

    def _refused(self, text: str, error: BaseException) -> None:
        self.chat.return_text(text)
        self.chat.show_error(getattr(error, "message", str(error)), getattr(error, "hint", ""))

    def _act_on_film(self, film_id: str, act: str) -> None:
        """`act`: a value of `cards.layout.Act`."""
        handlers: dict[str, Callable[[str], object]] = {
            "seen": self.acts.mark_seen,
            "watchlist": self.acts.toggle_watchlist,
            "reject": self.acts.reject,
            "less_like": self.acts.less_like,
            "why": self.explain,
        }
        if act in handlers:
            handlers[act](film_id)

    def _slash(self) -> None:
        focus = QApplication.focusWidget()
        if not isinstance(focus, QLineEdit | QPlainTextEdit):
            self.chat.focus_input()

    def _escape(self) -> None:
        """Stops what is being done; otherwise closes the notice."""
        if self.turn.is_busy:
            self.turn.stop()
        else:
            self.notice.hide()

    # Help and settings

    def _show_shortcuts(self) -> None:
        self._inform("Keyboard shortcuts", shortcut_sheet())

    def _explain_language_model(self) -> None:
        self._inform("Language model", LANGUAGE_MODEL)

    def _show_about(self) -> None:
        self._inform("About ReelReason", ABOUT.format(version=__version__))

    def _inform(self, title: str, text: str) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setText(text)
        box.setModal(False)
        box.show()

    def _set_theme(self, scheme: str) -> None:
        self._settings.setValue("theme", scheme)
        self._apply_look()

    def _set_text_size(self, factor: str) -> None:
        self._settings.setValue("text_size", factor)
        self._apply_look()

    def _apply_look(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_look(app, self.theme, self._settings)

    # Layout and closing

    def _restore_layout(self) -> None:
        state = self._settings.value("layout")
        if not (isinstance(state, QByteArray) and self.restoreState(state, _LAYOUT_VERSION)):
            QTimer.singleShot(0, self._reset_layout)  # sizes hold only once the docks have been laid out

    def _reset_layout(self) -> None:
        for dock in self.docks.values():
            dock.show()
        widths = [int(self.width() * _CHAT_SHARE), int(self.width() * _SIDE_SHARE)]
        self.resizeDocks([self.docks["chat"], self.docks["map"]], widths, Qt.Orientation.Horizontal)
        self.docks["map"].raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lets the side panes grow and shrink with the window; Qt would give everything to the middle."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if self._is_furnished and before > 0 and before != now:
            sides = [self.docks["chat"], self.docks["map"]]
            widths = [round(dock.width() * now / before) for dock in sides]
            self.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remembers the layout, stops the turn under way and lets the program end."""
        self._settings.setValue("geometry", self.saveGeometry())
        if self._is_furnished:
            self._settings.setValue("layout", self.saveState(_LAYOUT_VERSION))
            self.turn.stop()
        self._settings.sync()
        super().closeEvent(event)
        self.closed.emit()


def apply_look(app: QApplication, theme: ThemeProvider, settings: QSettings) -> None:
    """Theme and text size as they were chosen; unknown values count as the default."""
    scheme = str(settings.value("theme", "system"))
    size = str(settings.value("text_size", "1.0"))
    factor = float(size) if size in _TEXT_SIZES else 1.0
    theme.apply(app, "light" if scheme == "light" else "dark" if scheme == "dark" else "system", text_scale=factor)
