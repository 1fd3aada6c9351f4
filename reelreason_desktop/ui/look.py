"""How the window looks, as the settings say: theme, text size, motion, and their entries in the View menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reelreason_desktop.config.settings import TEXT_SIZE, THEME, TOAST_TIME
from reelreason_desktop.ui.menus import Choice, Entry, MenuItem
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.theme.theme import Scheme, ThemeProvider

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow

_SCHEMES: Final[dict[str, Scheme]] = {"system": "system", "light": "light", "dark": "dark"}


def apply_look(app: QApplication, theme: ThemeProvider, preferences: Preferences) -> None:
    """Theme and text size as they were chosen."""
    theme.apply(app, _SCHEMES[preferences.get(THEME)], text_scale=preferences.get(TEXT_SIZE))


def look_entries(preferences: Preferences) -> tuple[Entry, ...]:
    """Theme and text size for a menu. The text size has the keys that browsers have for zooming."""
    themes = ((value, _tr(_TITLES[value])) for value in THEME.values)
    sizes = tuple((str(step), f"{step:.0%}") for step in TEXT_SIZE.steps)
    size = str(preferences.get(TEXT_SIZE))
    return (
        Choice("theme", _tr("T&heme"), tuple(themes), preferences.get(THEME), partial(preferences.set, THEME)),
        Choice("text_size", _tr("Te&xt size"), sizes, size, lambda step: preferences.set(TEXT_SIZE, float(step))),
        MenuItem("larger", _tr("L&arger text"), partial(_step, preferences, 1), ("Ctrl++", "Ctrl+=")),
        MenuItem("smaller", _tr("&Smaller text"), partial(_step, preferences, -1), ("Ctrl+-",)),
        MenuItem("usual_size", _tr("Us&ual text size"), partial(preferences.reset, TEXT_SIZE), ("Ctrl+0",)),
    )


def follow_settings(window: MainWindow) -> None:
    """Keeps a window's look, menu and toasts as the settings say, from now on."""
    preferences = window.preferences
    preferences.changed.connect(partial(_changed, window))
    preferences.failed.connect(window.notice.show_failure)
    _prepare_toasts(window)
    if preferences.trouble is not None:
        window.notice.show_failure(preferences.trouble)


def _changed(window: MainWindow, key: str) -> None:
    app = QApplication.instance()
    preferences = window.preferences
    if key in (THEME.key, TEXT_SIZE.key) and isinstance(app, QApplication):
        apply_look(app, window.theme, preferences)
        for name in (f"theme:{preferences.get(THEME)}", f"text_size:{preferences.get(TEXT_SIZE)}"):
            window.actions_by_name[name].setChecked(True)
    _prepare_toasts(window)


def _prepare_toasts(window: MainWindow) -> None:
    window.toast.set_time(window.preferences.get(TOAST_TIME))
    window.toast.set_reduced_motion(window.preferences.reduced_motion)


def _step(preferences: Preferences, by: int) -> None:
    preferences.set(TEXT_SIZE, TEXT_SIZE.step(preferences.get(TEXT_SIZE), by))


_TITLES: Final = {"system": "&System", "light": "&Light", "dark": "&Dark"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Look", text)
