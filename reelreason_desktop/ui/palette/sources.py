"""What a window has for the palette: acts, pages, settings and profiles. `services.quick_find` has films and people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reelreason_desktop.config.declared import BY_KEY, DECLARED
from reelreason_desktop.config.options import OneOf, Option, Scale, Switch
from reelreason_desktop.ui.figures import percent
from reelreason_desktop.ui.menus import plain
from reelreason_desktop.ui.palette.items import Item, Kind
from reelreason_desktop.ui.vocabulary import say

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow

_SETTINGS_PAGE: Final = "settings"
_OPENS_ITSELF: Final = "palette"
_PAGES: Final = ("page:", "shortcuts", "start")
"""Names of actions that open a page."""


@runtime_checkable
class HasSections(Protocol):
    """A page that can show one of its sections."""

    def open_section(self, name: str) -> object:
        """Shows the section with this name."""


def items_of(window: MainWindow) -> list[Item]:
    """Everything that can be chosen now."""
    return [*_actions(window), *_settings(window)]


def menu_paths(window: MainWindow) -> dict[QAction, str]:
    """Where each act of the menus is: `File › Export`."""
    found: dict[QAction, str] = {}
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            found.update(_paths(menu, plain(action.text())))
    return found


def _paths(menu: QMenu, path: str) -> Iterator[tuple[QAction, str]]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _paths(below, f"{path} › {plain(action.text())}")
        elif not action.isSeparator():
            yield action, path


def _actions(window: MainWindow) -> Iterator[Item]:
    paths = menu_paths(window)
    for name, action in window.actions_by_name.items():
        prefix = name.partition(":")[0]
        if not action.isEnabled() or not action.isVisible() or name == _OPENS_ITSELF or prefix in BY_KEY:
            continue  # the settings bring their own values
        kind = Kind.PROFILE if prefix == "profile" else Kind.PAGE if name.startswith(_PAGES) else Kind.ACT
        path = paths.get(action, "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Item(f"act:{name}", kind, plain(action.text()), action.trigger, path, keys, also=path)


def _settings(window: MainWindow) -> Iterator[Item]:
    for option in DECLARED:
        title, hint = say(option.title), say(option.help)
        values = list(_values(window, option))
        for value, words, choose in values:
            shown = QCoreApplication.translate("Palette", "{setting}: {value}").format(setting=title, value=words)
            now = QCoreApplication.translate("Palette", "in force") if window.preferences.get(option) == value else ""
            yield Item(f"setting:{option.key}:{value}", Kind.SETTING, shown, choose, now, also=hint)
        if not values and window.has_page(_SETTINGS_PAGE):
            yield Item(f"setting:{option.key}", Kind.SETTING, title, partial(_open, window, option), also=hint)


def _values(window: MainWindow, option: Option[Any]) -> Iterator[tuple[object, str, Callable[[], object]]]:
    """(value, words, act) of a setting with few values."""
    pairs: list[tuple[object, str]] = []
    if isinstance(option, Switch):
        on, off = QCoreApplication.translate("Palette", "on"), QCoreApplication.translate("Palette", "off")
        pairs = [(True, on), (False, off)]
    elif isinstance(option, OneOf):
        pairs = [(value, say(words)) for value, words in option.choices]
    elif isinstance(option, Scale):
        pairs = [(step, percent(step)) for step in option.steps]
    for value, words in pairs:
        yield value, words, partial(window.preferences.set, option, value)


def _open(window: MainWindow, option: Option[Any]) -> None:
    page = window.open_page(_SETTINGS_PAGE)
    if isinstance(page, HasSections):
        page.open_section(option.section.value)
