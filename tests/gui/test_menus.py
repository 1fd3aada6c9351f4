"""The menus of the real window: mnemonics, keys, and that they hold every act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reelreason_desktop.ui.menus import plain

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def desktop(start: Callable[..., Desktop]) -> Desktop:  # noqa: F811  fixtures
    desktop = start().open()
    desktop.wait(lambda: "profile:Me" in desktop.window.actions_by_name)
    return desktop


def menus(desktop: Desktop) -> Iterator[tuple[str, list[QAction]]]:
    """Every menu and submenu of the bar, and the bar itself, with what is shown in them."""
    bar = desktop.window.menuBar()
    yield "the bar", _shown(bar.actions())
    waiting = [action.menu() for action in bar.actions()]
    while waiting:
        menu = waiting.pop()
        assert isinstance(menu, QMenu)
        yield menu.title(), _shown(menu.actions())
        waiting += [action.menu() for action in menu.actions() if action.menu() is not None]


def _shown(actions: list[QAction]) -> list[QAction]:
    return [action for action in actions if action.isVisible() and not action.isSeparator()]


def mnemonic(text: str) -> str:
    return text.replace("&&", "")[text.replace("&&", "").find("&") + 1].casefold() if "&" in text else ""


def test_no_two_entries_of_a_menu_share_a_mnemonic(desktop: Desktop) -> None:
    for title, actions in menus(desktop):
        letters = Counter(letter for action in actions if (letter := mnemonic(action.text())))
        shared = {letter: [a.text() for a in actions if mnemonic(a.text()) == letter] for letter in letters}
        assert {letter: texts for letter, texts in shared.items() if len(texts) > 1} == {}, title


def test_every_entry_but_names_and_figures_has_a_mnemonic(desktop: Desktop) -> None:
    without = [plain(a.text()) for _, actions in menus(desktop) for a in actions if not mnemonic(a.text())]
    assert [text for text in without if text not in ("Me",) and not text.endswith("%")] == []


def test_no_two_acts_of_the_window_share_a_key(desktop: Desktop) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in desktop.window.findChildren(QAction)
        for key in action.shortcuts()
        if action.parent() is desktop.window
    )
    assert len(keys) > 15
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_named_act_is_in_a_menu(desktop: Desktop) -> None:
    held = {action for _, actions in menus(desktop) for action in actions}
    named = desktop.window.actions_by_name
    assert [name for name, action in named.items() if action not in held and action.isVisible()] == []


def test_no_menu_begins_or_ends_with_a_rule_or_has_two_in_a_row(desktop: Desktop) -> None:
    for action in desktop.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        rules = [entry.isSeparator() for entry in menu.actions() if entry.isVisible()]
        assert not rules or not (rules[0] or rules[-1]), action.text()
        assert (True, True) not in list(pairwise(rules)), action.text()
