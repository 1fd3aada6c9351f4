"""Long work in steps, and what the window does that way: its style, its map, another window in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from helpers.frame import Frame
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.steps import Steps
from reelreason_desktop.ui.theme.stylesheet import build_stylesheet


def _counted(log: list[str], upto: int = 3) -> Iterator[None]:
    for number in range(upto):
        log.append(str(number))
        yield


def test_the_event_loop_turns_between_steps(qtbot: QtBot) -> None:
    log: list[str] = []
    steps = Steps()
    between = QTimer(interval=0)
    between.timeout.connect(lambda: log.append("turn"))
    between.start()
    with qtbot.waitSignal(steps.finished):
        steps.start(_counted(log))
        assert log == []
        assert steps.is_under_way
    between.stop()
    assert [entry for entry in log if entry != "turn"] == ["0", "1", "2"]
    assert "turn" in log[log.index("0") : log.index("1")]
    assert "turn" in log[log.index("1") : log.index("2")]
    assert not steps.is_under_way


def test_what_is_left_can_be_done_at_once(qtbot: QtBot) -> None:
    log: list[str] = []
    steps = Steps()
    steps.start(_counted(log))
    with qtbot.waitSignal(steps.finished):
        steps.finish()
    assert log == ["0", "1", "2"]
    with qtbot.assertNotEmitted(steps.finished, wait=20):
        steps.finish()  # nothing is left


def test_new_work_takes_the_place_of_old_work_and_stopped_work_ends(qtbot: QtBot) -> None:
    old: list[str] = []
    new: list[str] = []
    steps = Steps()
    steps.start(_counted(old))
    with qtbot.waitSignal(steps.finished):
        steps.start(_counted(new))
    assert (old, new) == ([], ["0", "1", "2"])
    steps.start(_counted(old))
    steps.stop()
    with qtbot.assertNotEmitted(steps.finished, wait=20):
        pass
    assert old == []


# Style


def _dressed(window: QMainWindow) -> set[QWidget]:
    sheet = build_stylesheet(window.theme.tokens)
    return {widget for widget in window.findChildren(QWidget) if widget.styleSheet() == sheet}


def _above(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def test_everything_in_the_window_lies_in_exactly_one_part_that_wears_the_theme(
    start: Callable[..., Desktop],  # noqa: F811
) -> None:
    desktop = start().open()
    window = desktop.window
    for page in list(window._pages):
        window.open_page(page)
    desktop.settle()
    QApplication.processEvents()
    dressed = _dressed(window)
    holders = {window.centralWidget(), *_above(window._made["talk"])}  # they hold parts and draw nothing
    bare, twice = [], []
    for widget in window.findChildren(QWidget):
        around = sum(part in dressed for part in (widget, *_above(widget)))
        if around == 0 and widget.isVisible() and widget not in holders:
            bare.append(widget)
        if around > 1:
            twice.append(widget)
    assert (bare, twice) == ([], [])
    assert any(isinstance(widget, QTabBar) for widget in dressed)  # Qt made those


@pytest.mark.parametrize("kind", [QDialog, QMenu])
def test_what_opens_over_the_window_wears_the_theme(frame: Frame, kind: type[QWidget]) -> None:
    child = kind(frame.window)
    child.ensurePolished()  # as showing it does
    assert child.styleSheet() == build_stylesheet(frame.window.theme.tokens)
    child.deleteLater()


def test_a_page_that_is_made_ahead_wears_the_theme_before_it_is_shown(frame: Frame) -> None:
    with frame.qtbot.waitSignal(frame.window.pages_made, timeout=20_000):
        frame.window.make_pages_ahead()
    sheet = build_stylesheet(frame.window.theme.tokens)
    assert {page.styleSheet() for page in frame.window._made.values()} == {sheet}


# Windows


def test_the_present_window_stays_until_the_next_one_is_complete(start: Callable[..., Desktop]) -> None:  # noqa: F811
    desktop = start()
    ProfileFolder(desktop.program._paths.profiles).create("Ben").close()
    desktop.open()
    old = desktop.window
    seen: list[tuple[bool, bool]] = []
    watch = QTimer(interval=0)
    watch.timeout.connect(lambda: seen.append((old is desktop.window, desktop.window.isVisible())))
    watch.start()
    old.actions_by_name["profile:Ben"].trigger()
    assert not old.isEnabled()  # its session ends
    desktop.wait(lambda: desktop.window is not old)
    watch.stop()
    assert all(visible for _, visible in seen)
    assert sum(is_old for is_old, _ in seen) > 5  # the loop went on turning
    assert desktop.view.profile == "Ben"
    assert desktop.window.updatesEnabled()
