"""The menus: every act of the window with its shortcut, in one declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Key = QKeySequence | QKeySequence.StandardKey | str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One act. `name`: how code finds the action again; `text` carries the mnemonic."""

    name: str
    text: str
    act: Callable[[], object]
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A set of acts of which one is in force."""

    name: str
    text: str
    options: tuple[tuple[str, str], ...]
    """(value, text with mnemonic)."""
    chosen: str
    choose: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Submenu:
    """Acts in a menu of their own. One with the same text that is there already gets them too."""

    text: str
    entries: tuple[MenuItem | Choice | None, ...]


Entry = MenuItem | Choice | Submenu | None
"""None is a separator."""


def plain(text: str) -> str:
    """The text of a menu entry without its mnemonic and dots: `Save as` for `&Save as…`."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").strip()


def add_entries(window: QMainWindow, menu: QMenu, entries: Iterable[Entry]) -> dict[str, QAction]:
    """Fills a menu and returns the new actions by name; those of a choice as `name:value`."""
    actions: dict[str, QAction] = {}
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, Choice):
            _add_choice(menu, entry, actions)
        elif isinstance(entry, Submenu):
            actions |= add_entries(window, _submenu(menu, entry.text), entry.entries)
        else:
            actions[entry.name] = _add_item(window, menu, entry)
    return actions


def _submenu(menu: QMenu, text: str) -> QMenu:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu) and action.text() == text:
            return below
    return menu.addMenu(text)


def _add_item(window: QMainWindow, menu: QMenu, item: MenuItem) -> QAction:
    action = QAction(item.text, window)
    action.setShortcuts([QKeySequence(key) for key in item.keys])
    action.triggered.connect(lambda: item.act())
    menu.addAction(action)
    return action


def _add_choice(menu: QMenu, choice: Choice, actions: dict[str, QAction]) -> None:
    sub = menu.addMenu(choice.text)
    group = QActionGroup(sub)
    for value, text in choice.options:
        action = QAction(text, group, checkable=True, checked=value == choice.chosen)
        action.triggered.connect(lambda _=False, value=value: choice.choose(value))
        sub.addAction(action)
        actions[f"{choice.name}:{value}"] = action
