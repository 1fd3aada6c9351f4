"""How the window looks, as the settings say: theme, text size, motion, and their entries in the View menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from reelreason_desktop.config.declared import TEXT_SIZE, THEME, TOAST_TIME
from reelreason_desktop.ui.figures import percent
from reelreason_desktop.ui.menus import Choice, Entry, MenuItem
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.theme.theme import Scheme, ThemeProvider

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow

_tr = partial(QCoreApplication.translate, "Look")

_SCHEMES: Final[dict[str, Scheme]] = {"system": "system", "light": "light", "dark": "dark"}


def apply_look(app: QApplication, theme: ThemeProvider, preferences: Preferences, *, gradually: bool = False) -> None:
    """Theme and text size as they were chosen. `gradually`: see `ThemeProvider.apply`."""
    theme.apply(app, _SCHEMES[preferences.get(THEME)], text_scale=preferences.get(TEXT_SIZE), gradually=gradually)


def look_entries(preferences: Preferences) -> tuple[Entry, ...]:
    """Theme and text size for a menu. The text size has the keys that browsers have for zooming."""
    titles = {"system": _tr("&System"), "light": _tr("&Light"), "dark": _tr("&Dark")}
    themes = ((value, titles[value]) for value in THEME.values)
    sizes = tuple((str(step), percent(step)) for step in TEXT_SIZE.steps)
    size = str(preferences.get(TEXT_SIZE))
    return (
        Choice("theme", _tr("T&heme"), tuple(themes), preferences.get(THEME), partial(preferences.set, THEME)),
        Choice("text_size", _tr("Te&xt size"), sizes, size, lambda step: preferences.set(TEXT_SIZE, float(step))),
        MenuItem("larger", _tr("Lar&ger text"), partial(_step, preferences, 1), ("Ctrl++", "Ctrl+=")),
        MenuItem("smaller", _tr("&Smaller text"), partial(_step, preferences, -1), ("Ctrl+-",)),
        MenuItem("usual_size", _tr("Us&ual text size"), partial(preferences.reset, TEXT_SIZE), ("Ctrl+0",)),
    )


class LookFollower(QObject):
    """Keeps a window's look, menu and toasts as the settings say, for as long as the window lives."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        preferences = window.preferences
        preferences.changed.connect(self._follow)
        preferences.failed.connect(window.notice.show_failure)
        self._prepare_motion()
        if preferences.trouble is not None:
            window.notice.show_failure(preferences.trouble)

    def _follow(self, key: str) -> None:
        app = QApplication.instance()
        preferences = self._window.preferences
        if key in (THEME.key, TEXT_SIZE.key) and isinstance(app, QApplication):
            apply_look(app, self._window.theme, preferences, gradually=True)
            for name in (f"theme:{preferences.get(THEME)}", f"text_size:{preferences.get(TEXT_SIZE)}"):
                self._window.actions_by_name[name].setChecked(True)
        self._prepare_motion()

    def _prepare_motion(self) -> None:
        self._window.toast.set_time(self._window.preferences.get(TOAST_TIME))
        reduced = self._window.preferences.reduced_motion
        self._window.toast.set_reduced_motion(reduced)
        self._window.chat.set_reduced_motion(reduced)


def _step(preferences: Preferences, by: int) -> None:
    preferences.set(TEXT_SIZE, TEXT_SIZE.step(preferences.get(TEXT_SIZE), by))
