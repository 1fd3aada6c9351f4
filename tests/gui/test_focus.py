"""Where Tab goes, and what Enter does on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from helpers.frame import Frame
from helpers.signals import rated
from helpers.window import HEAT, FakeSession, make_view
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.ui.focus import let_enter_press, pass_by_outside, tab_through

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab


class Form(QWidget):
    """A field and two buttons in a window where Enter presses."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.first, self.second = QLineEdit(self), QPushButton("First", self), QPushButton("Second", self)
        self.pressed: list[str] = []
        column = QVBoxLayout(self)
        for widget in (self.field, self.first, self.second):
            column.addWidget(widget)
            if isinstance(widget, QPushButton):
                widget.clicked.connect(partial(self.press, widget.text()))
        let_enter_press(self)

    def press(self, name: str) -> None:
        self.pressed.append(name)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def _tab(window: QWidget) -> QWidget:
    QTest.keyClick(QApplication.focusWidget() or window, TAB)
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_enter_presses_the_button_that_has_the_focus(form: Form) -> None:
    form.second.setFocus()
    QTest.keyClick(form.second, ENTER)
    assert form.pressed == ["Second"]


def test_space_presses_once(form: Form) -> None:
    form.first.setFocus()
    QTest.keyClick(form.first, SPACE)
    assert form.pressed == ["First"]


def test_enter_that_ends_a_field_does_not_press_the_button_it_leads_to(form: Form) -> None:
    form.field.returnPressed.connect(form.first.setFocus)
    form.field.setFocus()
    QTest.keyClick(form.field, ENTER)
    assert form.first.hasFocus()
    assert form.pressed == []
    QTest.keyClick(form.first, ENTER)
    assert form.pressed == ["First"]


def test_tab_goes_through_parts_in_the_order_given(form: Form) -> None:
    tab_through(form.second, form.field, form.first)
    form.second.setFocus()
    assert [_tab(form), _tab(form)] == [form.field, form.first]


def test_tab_passes_by_tabs_outside_the_window_until_they_come_in(form: Form) -> None:
    tabs = QTabBar(form)
    tabs.addTab("Film")
    pass_by_outside(tabs)
    tabs.setGeometry(QRect(-500, -500, 100, 20))
    tabs.show()
    tab_through(form.second, form.field)
    form.first.setFocus()
    assert [_tab(form), _tab(form)] == [form.second, form.field]
    tabs.move(QPoint(0, 0))
    assert tabs.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_every_stop_of_every_page_can_be_seen(start: Callable[..., Desktop]) -> None:  # noqa: F811  fixture
    desktop = start().open()
    window = desktop.window
    window.activateWindow()
    for page in ("talk", "browse", "taste", "profiles", "films"):
        window.open_page(page)
        window.operations.wait_until_idle()
        desktop.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        seen: list[QWidget] = []
        while (stop := _tab(window)) not in seen:
            seen.append(stop)
            place = QRect(stop.mapTo(window, QPoint()), stop.size())
            assert window.rect().intersects(place), f"{page}: {type(stop).__name__} {stop.accessibleName()} {place}"
        assert len(seen) >= 3


def test_the_field_comes_after_what_stands_above_it(frame: Frame) -> None:
    chat = frame.window.chat
    chat.new_chat_button.setFocus()
    assert _tab(frame.window) is frame.field


@pytest.mark.parametrize("act", ["map", "ledger", "chat"])
def test_an_act_that_leads_to_a_pane_gives_the_focus_to_something_that_shows_it(
    make_frame: Callable[..., Frame], act: str
) -> None:
    past = make_view(signals=(rated(1, HEAT.id, 5.0),), ratings={HEAT.id: 5.0})
    frame = make_frame(session=FakeSession(past)).furnish()
    frame.window.cards.list.setFocus()
    frame.window.actions_by_name[act].trigger()
    reached = QApplication.focusWidget()
    assert reached is not None
    assert reached.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert frame.window.cards.list is not reached
