"""Keys: what the page of shortcuts shows is what happens, and nothing else is handled."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from helpers.frame import Frame
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

import reelreason_desktop.ui
from reelreason_desktop.ui import key_table
from reelreason_desktop.ui.key_table import GROUPS
from reelreason_desktop.ui.keys import KeyAct, KeyGroup, written
from reelreason_desktop.ui.profiles.dialogs import PinDialog
from reelreason_desktop.ui.shortcuts.model import ShortcutModel
from reelreason_desktop.ui.shortcuts.page import ShortcutsPage
from reelreason_desktop.ui.shortcuts.rows import Row, sections

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_UI = Path(reelreason_desktop.ui.__file__).parent


def event_of(key: str) -> QKeyEvent:
    combination = QKeySequence(key)[0]
    return QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers())


# Declarations


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.title)
def test_no_two_acts_of_a_group_share_a_key(group: KeyGroup) -> None:
    keys = Counter(QKeySequence(key).toString() for act in group.acts for key in act.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.title)
def test_a_key_event_stands_for_its_act(group: KeyGroup) -> None:
    for act in group.acts:
        for key in act.keys:
            assert group.name_of(event_of(key)) == act.name
    assert group.name_of(event_of("F9")) == ""
    assert group.name_of(event_of("Ctrl+Alt+Q")) == ""


def test_signs_need_no_shift_and_letters_do() -> None:
    group = KeyGroup("", (KeyAct("more", "", ("+",)), KeyAct("mute", "", ("M",))))
    shift = Qt.KeyboardModifier.ShiftModifier
    assert group.name_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, shift)) == "more"
    assert group.name_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_M, shift)) == ""
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert group.name_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, keypad)) == "more"


def test_a_declared_act_needs_a_handler_and_a_handler_an_act(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    group = KeyGroup("Here", (KeyAct("go", "", ("G",)),))
    for handlers in ({}, {"go": print, "stop": print}):
        with pytest.raises(ValueError, match="Here"):
            group.bind(widget, handlers)


def test_a_handler_gets_the_value_of_its_key(qtbot: QtBot) -> None:
    widget, got = QWidget(), []
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.setFocus()
    KeyGroup("", (KeyAct("rate", "", ("1", "2"), (1.0, 2.0)),)).bind(widget, {"rate": got.append})
    QTest.keyClicks(widget, "21")
    assert got == [2.0, 1.0]


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("J",), "J"),
        (("Return", "Enter"), "Enter"),
        (tuple("12345"), "1 to 5"),
        (tuple(f"Shift+{n}" for n in range(1, 6)), "Shift+1 to Shift+5"),
        (("Delete", "Backspace"), "Del or Backspace"),
    ],
)
def test_keys_are_written_as_on_the_keyboard(qapp: QApplication, keys: tuple[str, ...], shown: str) -> None:
    assert written(keys) == shown


def test_every_group_is_shown() -> None:
    declared = [value for value in vars(key_table).values() if isinstance(value, KeyGroup)]
    assert len(declared) == len(GROUPS)
    assert all(any(group is shown for shown in GROUPS) for group in declared)


def test_keys_are_handled_through_declarations_only() -> None:
    """No module of the window names a key of its own: what is handled is declared, and so it is shown."""
    offenders = []
    for file in sorted(_UI.rglob("*.py")):
        if file.name in ("keys.py", "menus.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names_key = isinstance(node, ast.Attribute) and node.attr.startswith("Key_")
            makes_keys = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("QShortcut", "QKeySequence")
            matches = isinstance(node, ast.Attribute) and node.attr == "matches" and "event" in ast.unparse(node.value)
            if names_key or makes_keys or matches:
                offenders.append(f"{file.relative_to(_UI)}:{node.lineno}")
    assert offenders == []


# What happens in the window


def test_no_key_of_a_part_is_taken_by_a_menu(frame: Frame) -> None:
    """Escape goes to whoever has something to close: those take it before the window does."""
    acts = [action for action in frame.window.findChildren(QAction) if action.parent() is frame.window]
    taken = {key.toString(_PORTABLE): action.text() for action in acts for key in action.shortcuts()}
    for group in GROUPS:
        for act in group.acts:
            for key in act.keys:
                name = QKeySequence(key).toString()
                assert name not in taken, f"{group.title}: {act.says}, and {taken.get(name)}"


def test_every_menu_key_triggers_its_act(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pressed on the real window; the acts themselves are held back."""
    window = frame.window
    done: list[str] = []
    pressed = []
    for name, action in list(window.actions_by_name.items()):
        if not action.shortcuts():
            continue
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: done.append(name))
        action.setEnabled(True)
        for keys in action.shortcuts():
            combination = keys[0]
            QTest.keyClick(window, combination.key(), combination.keyboardModifiers())
            pressed.append(name)
    assert len(pressed) > 15
    assert done == pressed


def test_slash_and_escape_work_anywhere(frame: Frame) -> None:
    frame.window.open_page("taste")
    QTest.keyClick(frame.window, Qt.Key.Key_Slash)
    assert frame.field.hasFocus()
    assert frame.field.toPlainText() == ""
    frame.window.notice.inform("Something happened")
    frame.window.cards.list.setFocus()
    QTest.keyClick(frame.window.cards.list, Qt.Key.Key_Escape)
    assert frame.window.notice.isHidden()


CARD_KEYS = {
    "rate": ("3", "rate", 3.0),
    "rate_half": ("Shift+3", "rate", 2.5),
    "clear": ("0", "rate", 0.0),
    "seen": ("S", "mark_seen", None),
    "watchlist": ("W", "toggle_watchlist", None),
    "reject": ("X", "reject", None),
    "less_like": ("L", "less_like", None),
}


@pytest.mark.parametrize("place", ["card", "film page"])
@pytest.mark.parametrize("name", CARD_KEYS)
def test_keys_on_a_card_and_on_a_film_page_do_what_they_say(frame: Frame, name: str, place: str) -> None:
    frame.say("Something like WALL-E")
    frame.wait(lambda: bool(frame.encoder.futures))
    frame.encoder.futures[-1].set_result(None)
    frame.settle()
    film_id = frame.window.view.ranking.picks[0].film_id
    frame.window.cards.focus_film(film_id)
    target: QWidget = frame.window.cards.list
    if place == "film page":
        frame.window.open_film(film_id)
        frame.settle()
        target = frame.film
        target.setFocus()
    key, call, value = CARD_KEYS[name]
    combination = QKeySequence(key)[0]
    QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
    frame.settle()
    assert frame.session.arguments(call) == [(film_id,) if value is None else (film_id, value)]


def test_escape_closes_the_reasons_while_the_window_has_the_same_key(frame: Frame) -> None:
    frame.say("Something like WALL-E")
    frame.wait(lambda: bool(frame.encoder.futures))
    frame.encoder.futures[-1].set_result(None)
    frame.settle()
    frame.window.explain(frame.window.view.ranking.picks[0].film_id)
    frame.settle()
    assert frame.why.isVisible()
    frame.why.close_button.setFocus()
    QTest.keyClick(frame.why.close_button, Qt.Key.Key_Escape)
    frame.settle()
    assert frame.why.visibleRegion().isEmpty()


def test_enter_agrees_and_escape_leaves_in_a_question(frame: Frame, qtbot: QtBot) -> None:
    answers: list[str] = []
    for key in ("Return", "Esc"):
        dialog = PinDialog(frame.window.theme, "Mara", lambda _, pin: answers.append(pin), frame.window)
        dialog.open()
        QTest.keyClicks(dialog.pin, "1234")
        with qtbot.waitSignal(dialog.finished):
            QTest.keySequence(dialog.pin, QKeySequence(key))
            if key == "Return":
                dialog.accept()  # as who checks the PIN does
    assert answers == ["1234"]


# The page


@pytest.mark.parametrize("keys", ["F1", "Ctrl+?"])
def test_the_page_opens_by_key(frame: Frame, keys: str) -> None:
    QTest.keySequence(frame.window, QKeySequence(keys))
    assert frame.window.page == "shortcuts"
    assert page_of(frame).field.hasFocus()


def page_of(frame: Frame) -> ShortcutsPage:
    page = frame.window.page_widget("shortcuts")
    assert isinstance(page, ShortcutsPage)
    return page


def shown(frame: Frame) -> list[Row]:
    return list(page_of(frame).model.rows)


def test_every_key_is_shown(frame: Frame) -> None:
    frame.window.open_page("shortcuts")
    lines = {(row.text, row.keys) for row in shown(frame)}
    for action in frame.window.actions_by_name.values():
        if action.shortcuts():
            assert any(text and keys.startswith(action.shortcut().toString(_PORTABLE)) for text, keys in lines)
    text = "\n".join(f"{row.text} {row.keys}" for row in shown(frame))
    for group in GROUPS:
        assert group.title in text
        for act in group.acts:
            assert act.says in text
            assert written(act.keys[:1]) in text


def test_groups_with_one_title_stand_together_once(frame: Frame) -> None:
    titles = [section.title for section in sections(frame.window.menuBar())]
    assert len(titles) == len(set(titles))


def test_searching_keeps_what_fits_below_its_heading(frame: Frame, qtbot: QtBot) -> None:
    frame.window.open_page("shortcuts")
    QTest.keyClicks(page_of(frame).field, "watchlist")
    assert [row.text for row in shown(frame)] == [
        "On a film card", "On the watchlist, or off it", "On a film page", "On the watchlist, or off it",
    ]  # fmt: skip
    page_of(frame).field.setText("ctrl+k")
    assert [(row.text, row.keys) for row in shown(frame) if not row.is_heading] == [
        ("Find anything", "Ctrl+K or Ctrl+Shift+P")
    ]
    page_of(frame).field.setText("zzzz")
    assert shown(frame) == []
    assert "zzzz" in page_of(frame).nothing.text()
    assert page_of(frame).nothing.isVisible()


def test_the_page_is_read_again_when_it_is_shown(frame: Frame) -> None:
    frame.window.open_page("shortcuts")
    assert not any("rating of Heat" in row.text for row in shown(frame))
    frame.window.open_page("talk")
    frame.window.acts.rate("heat-1995", 4.0)
    frame.settle()
    frame.window.open_page("shortcuts")
    assert any("rating of Heat" in row.text for row in shown(frame))


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = ShortcutModel()
    model.show_rows([Row("Anywhere"), Row("Write a message", "/")])
    qtmodeltester.check(model)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Write a message: /"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_lines_are_readable_at_every_text_size(frame: Frame, qapp: QApplication, scale: float) -> None:
    frame.window.theme.apply(qapp, "dark", text_scale=scale)
    frame.window.resize(1280, 720)
    frame.window.open_page("shortcuts")
    page = page_of(frame)
    frame.wait(lambda: page.width() > 1000)  # the docks have gone
    metrics = page.list.fontMetrics()
    room = page.list.viewport().width()
    for row in page.model.rows:
        needed = metrics.horizontalAdvance(row.text) + metrics.horizontalAdvance(row.keys) + 48
        assert row.is_heading or needed <= room, row
    frame.window.theme.apply(qapp, "dark")


def test_names_for_screen_readers(frame: Frame) -> None:
    frame.window.open_page("shortcuts")
    assert page_of(frame).field.accessibleName()
    assert page_of(frame).list.accessibleName()
