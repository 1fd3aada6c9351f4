"""What the page of shortcuts shows: the entries of the menus as they are, and the declarations of `key_table`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from reelreason_desktop.services.quick_find import folded
from reelreason_desktop.ui.key_table import GROUPS
from reelreason_desktop.ui.keys import KeyAct, written
from reelreason_desktop.ui.menus import plain


@dataclass(frozen=True, slots=True)
class Row:
    """One line: an act with its keys, or the heading of those that follow, which has none."""

    text: str
    keys: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it names what follows."""
        return not self.keys

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return self.text if self.is_heading else f"{self.text}: {self.keys}"


@dataclass(frozen=True, slots=True)
class Section:
    """What belongs together: a heading and its acts."""

    title: str
    rows: tuple[Row, ...]


def sections(menu_bar: QMenuBar) -> list[Section]:
    """The menus first, then every part of the window that has keys of its own."""
    return [*_menus(menu_bar), *_parts()]


def rows_for(shown: Sequence[Section], words: str = "") -> list[Row]:
    """The lines that have all words in act, keys or heading, each below its heading."""
    wanted = folded(words).split()
    rows: list[Row] = []
    for section in shown:
        fitting = [row for row in section.rows if _has(f"{section.title} {row.text} {row.keys}", wanted)]
        if fitting:
            rows += [Row(section.title), *fitting]
    return rows


def _has(text: str, words: Sequence[str]) -> bool:
    return all(word in folded(text) for word in words)


def _menus(menu_bar: QMenuBar) -> Iterator[Section]:
    for action in menu_bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu) and action.isVisible():
            rows = tuple(Row(plain(entry.text()), _keys(entry)) for entry in _entries(menu) if entry.shortcuts())
            if rows:
                yield Section(plain(action.text()), rows)


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below)
        else:
            yield action


def _keys(action: QAction) -> str:
    portable = QKeySequence.SequenceFormat.PortableText
    return written([keys.toString(portable) for keys in action.shortcuts()])


def _parts() -> list[Section]:
    """Groups with the same title are one section; an act that several of them have stands there once."""
    acts: dict[str, dict[str, list[str]]] = {}
    for group in GROUPS:
        section = acts.setdefault(_translated(group.title), {})
        for act in group.acts:
            section.setdefault(_said(act), []).extend(act.keys)
    return [
        Section(title, tuple(Row(says, written(keys)) for says, keys in section.items()))
        for title, section in acts.items()
    ]


def _said(act: KeyAct) -> str:
    return _translated(act.says)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
