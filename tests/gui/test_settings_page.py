"""The settings page: editors made from declarations, search, and what there is to know about the program."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.frame import Frame
from helpers.window import HEAT
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester

from reelreason_desktop import __version__
from reelreason_desktop.config.declared import DECLARED, REDUCED_MOTION, START_PAGE, TEXT_SIZE, THEME, TOAST_TIME
from reelreason_desktop.config.log import FORMAT, log_file
from reelreason_desktop.config.options import Number, OneOf, Option, Scale, Section, Switch
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, StoreError
from reelreason_desktop.ui.settings.editors import EDITORS, make_editor
from reelreason_desktop.ui.settings.option_rows import OptionRow
from reelreason_desktop.ui.settings.page import SettingsPage
from reelreason_desktop.ui.settings.section import SectionView

MakeFrame = Callable[..., Frame]
HELP = {
    "where_is_my_data": "data",
    "language_model": "language_model",
    "log": "log",
    "diagnostics": "diagnostics",
    "about": "about",
}


def open_page(frame: Frame) -> SettingsPage:
    frame.window.actions_by_name["page:settings"].trigger()
    page = frame.window.page_widget("settings")
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def page(frame: Frame) -> SettingsPage:
    return open_page(frame)


def row(page: SettingsPage, option: Option[Any]) -> OptionRow:
    rows = page.view(option.section.value).rows
    assert isinstance(rows[option.key], OptionRow)
    return rows[option.key]


def titles(page: SettingsPage) -> list[str]:
    return [section.title for section in page.model.sections]


# Opening


def test_it_opens_with_its_key_and_is_at_the_foot_of_the_rail(frame: Frame) -> None:
    action = frame.window.actions_by_name["page:settings"]
    assert action.shortcut().toString() == "Ctrl+,"
    assert action in frame.window.menu("&Edit").actions()
    QTest.keyClick(frame.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert frame.window.page == "settings"
    assert frame.window.focusWidget() is frame.window.page_widget("settings").search


@pytest.mark.parametrize(("act", "section"), HELP.items())
def test_the_help_menu_leads_to_its_sections(frame: Frame, act: str, section: str) -> None:
    action = frame.window.actions_by_name[act]
    assert action in frame.window.menu("&Help").actions()
    action.trigger()
    frame.settle()
    page = frame.window.page_widget("settings")
    assert (frame.window.page, page.section) == ("settings", section)
    assert page.view(section).isVisible()
    focus = frame.window.focusWidget()
    first = page.view(section).first
    assert focus is (first or page.list)


def test_the_list_is_a_sound_model(page: SettingsPage, qtmodeltester: ModelTester) -> None:
    model: QAbstractItemModel = page.model
    qtmodeltester.check(model)


def test_arrow_keys_go_through_the_sections(page: SettingsPage) -> None:
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    seen = [page.section]
    for _ in range(page.model.rowCount() - 1):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        seen.append(page.section)
    assert seen == [section.name for section in page.model.sections]


def test_tab_visits_every_editor_and_comes_round(frame: Frame, page: SettingsPage) -> None:
    page.open_section("looks")
    page.search.setFocus()
    wanted = {row(page, option).editor.widget for option in DECLARED if option.section is Section.LOOKS} | {page.list}
    visited: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(frame.window.focusWidget(), Qt.Key.Key_Tab)
        visited.append(frame.window.focusWidget())
        if visited[-1] is page.search:
            break
    assert visited[-1] is page.search
    missed = [widget for widget in wanted if not any(w is widget or widget.isAncestorOf(w) for w in visited)]
    assert missed == []


# Editors


def test_every_declared_setting_has_an_editor(page: SettingsPage) -> None:
    for option in DECLARED:
        editor = row(page, option).editor
        takes_focus = editor.widget.focusProxy() or editor.widget
        assert takes_focus.focusPolicy() & Qt.FocusPolicy.TabFocus, option.key
        assert takes_focus.accessibleName().startswith(option.title), option.key


def test_there_is_an_editor_for_every_kind() -> None:
    assert set(EDITORS) == set(Option.__subclasses__())


COMMON: dict[str, Any] = {"section": Section.WINDOW, "title": "Title", "help": "Help."}


@pytest.mark.parametrize(
    ("option", "values"),
    [
        (Switch(key="a", default=False, **COMMON), [True, False]),
        (OneOf(key="b", default="x", choices=(("x", "X"), ("y", "Y")), **COMMON), ["y", "x"]),
        (OneOf(key="c", default="1", choices=tuple((str(n), str(n)) for n in range(9)), **COMMON), ["8", "0"]),
        (Scale(key="d", default=1.0, steps=(0.5, 1.0, 2.0), **COMMON), [2.0, 0.5]),
        (Number(key="e", default=5, minimum=-5, maximum=10, unit="s", **COMMON), [-5, 10, 0]),
    ],
    ids=lambda value: getattr(value, "key", None),
)
def test_an_editor_shows_values_without_choosing_them(frame: Frame, option: Option[Any], values: list[object]) -> None:
    chosen: list[object] = []
    editor = make_editor(option, frame.window.theme, chosen.append)
    editor.widget.setParent(frame.window)
    for value in values:
        editor.show(value)
    assert chosen == []


def test_a_switch_is_switched_with_mouse_and_keyboard(frame: Frame, page: SettingsPage) -> None:
    widget = row(page, REDUCED_MOTION).editor.widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert frame.preferences.get(REDUCED_MOTION)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert not frame.preferences.get(REDUCED_MOTION)


def test_a_choice_of_few_is_a_row_of_buttons(frame: Frame, page: SettingsPage) -> None:
    buttons = {button.text(): button for button in row(page, THEME).editor.widget.findChildren(QPushButton)}
    assert list(buttons) == ["System", "Light", "Dark"]
    buttons["Light"].click()
    assert frame.preferences.get(THEME) == "light"
    assert frame.window.theme.tokens.name == "light"
    assert frame.window.actions_by_name["theme:light"].isChecked()
    frame.window.actions_by_name["theme:dark"].trigger()
    assert buttons["Dark"].isChecked(), "the page follows the menu"


def test_a_choice_of_many_is_a_list(frame: Frame, page: SettingsPage) -> None:
    page.open_section("window")
    combo = row(page, START_PAGE).editor.widget
    assert frame.window.focusWidget() is combo
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert frame.preferences.get(START_PAGE) == "browse"


def test_numbers_are_stepped_and_typed(frame: Frame, page: SettingsPage) -> None:
    stepper = row(page, TOAST_TIME).editor.widget
    stepper.more.click()
    assert frame.preferences.get(TOAST_TIME) == TOAST_TIME.default + 1
    assert frame.window.toast.timer.interval() == 1000 * (TOAST_TIME.default + 1)
    for typed, wanted in (("25", 25), ("40 s", 40), ("soon", 40), ("900", 40), ("", 40)):
        stepper.field.selectAll()
        QTest.keyClicks(stepper.field, typed) if typed else QTest.keyClick(stepper.field, Qt.Key.Key_Delete)
        QTest.keyClick(stepper.field, Qt.Key.Key_Return)
        assert frame.preferences.get(TOAST_TIME) == wanted, typed
    frame.preferences.set(TOAST_TIME, TOAST_TIME.maximum)
    assert not stepper.more.isEnabled()
    assert stepper.less.isEnabled()


def test_text_grows_at_once_and_is_not_cut_off(frame: Frame, page: SettingsPage, qapp: QApplication) -> None:
    stepper = row(page, TEXT_SIZE).editor.widget
    before = qapp.font().pointSizeF()
    while stepper.more.isEnabled():
        stepper.more.click()
    assert frame.preferences.get(TEXT_SIZE) == 2.0
    assert qapp.font().pointSizeF() == pytest.approx(2 * before, abs=0.3)
    assert stepper.field.lineEdit().text() == "200%"
    wide = stepper.field.fontMetrics().horizontalAdvance("200%")
    frame.wait(lambda: stepper.field.lineEdit().width() > wide)
    frame.preferences.reset(TEXT_SIZE)


def test_reset_leads_back_and_hides(frame: Frame, page: SettingsPage) -> None:
    reset = row(page, REDUCED_MOTION).reset
    assert reset.isHidden()
    frame.preferences.set(REDUCED_MOTION, True)
    assert reset.isVisible()
    assert reset.toolTip() == "Back to “Off”"
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Space)
    assert not frame.preferences.get(REDUCED_MOTION)
    assert reset.isHidden()
    assert frame.window.focusWidget() is row(page, REDUCED_MOTION).editor.widget


def test_a_setting_that_cannot_be_saved_is_said(
    frame: Frame, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_text", full)
    row(page, REDUCED_MOTION).editor.widget.click()
    assert "cannot be saved" in frame.window.notice.message.text()
    assert frame.preferences.get(REDUCED_MOTION), "it counts all the same"


# Search


def test_a_search_leaves_what_answers(frame: Frame, page: SettingsPage) -> None:
    QTest.keyClicks(page.search, "undo")
    assert titles(page) == ["Window"]
    assert page.section == "window"
    assert [row(page, option).isHidden() for option in (START_PAGE, TOAST_TIME)] == [True, False]
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert frame.window.focusWidget() is row(page, TOAST_TIME).editor.widget.field
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert not row(page, START_PAGE).isHidden()
    assert len(titles(page)) > 5


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("DARK", "Looks"),
        ("text_size", "Looks"),
        ("backup", "My data"),
        ("licence", "About"),
        ("offline", "Privacy"),
    ],
)
def test_words_of_values_and_sections_are_found(page: SettingsPage, query: str, expected: str) -> None:
    page.search.setText(query)
    assert expected in titles(page)


def test_a_search_without_an_answer_says_so_and_can_be_cleared(frame: Frame, page: SettingsPage) -> None:
    page.search.setText("xylophone <b>")
    assert page.model.rowCount() == 0
    assert page.nothing.isVisible()
    assert "xylophone <b>" in page.nothing.sentence.text()
    page.nothing.button.click()
    assert not page.nothing.isVisible()
    assert page.model.rowCount() > 5
    assert page.search.hasFocus()


# Log


def write_log(*texts: str) -> None:
    file = log_file(Paths.default())
    file.parent.mkdir(parents=True, exist_ok=True)
    formatter = logging.Formatter(FORMAT)
    with file.open("a", encoding="utf-8") as stream:
        for text in texts:
            level = logging.ERROR if text.startswith("!") else logging.WARNING
            record = logging.LogRecord("reelreason_desktop.test", level, "", 1, text, (), None)
            stream.write(formatter.format(record) + "\n")


def open_log(frame: Frame) -> Any:
    frame.window.actions_by_name["log"].trigger()
    frame.settle()
    return frame.window.page_widget("settings").view("log")


def test_the_log_is_shown_sieved_and_copied(frame: Frame) -> None:
    write_log("slow disk", "!broken")
    log = open_log(frame)
    assert "slow disk" in log.text.toPlainText()
    assert log.count.text() == "2 of 2 shown"
    log.levels.setCurrentIndex(2)
    assert "slow disk" not in log.text.toPlainText()
    assert "broken" in log.text.toPlainText()
    log.copy_button.click()
    assert QApplication.clipboard().text() == log.text.toPlainText()
    log.text.moveCursor(log.text.textCursor().MoveOperation.End)
    log.text.moveCursor(log.text.textCursor().MoveOperation.Left, log.text.textCursor().MoveMode.KeepAnchor)
    log.copy_button.click()
    assert QApplication.clipboard().text() == "n"


def test_a_followed_log_stays_at_its_end(frame: Frame) -> None:
    write_log(*(f"line {n}" for n in range(200)))
    log = open_log(frame)
    bar = log.text.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    log.follow.setChecked(False)
    bar.setValue(0)
    write_log("the newest")
    log.read()
    frame.settle()
    assert "the newest" in log.text.toPlainText()
    assert bar.value() == 0
    log.follow.setChecked(True)
    assert bar.value() == bar.maximum()


def test_it_is_read_while_it_is_seen_only(frame: Frame) -> None:
    log = open_log(frame)
    assert log._timer.isActive()
    frame.window.open_page("talk")
    assert not log._timer.isActive()
    frame.window.open_page("settings")
    assert log._timer.isActive()
    frame.window.page_widget("settings").open_section("looks")
    assert not log._timer.isActive()
    frame.settle()


def test_an_empty_log_is_good_news(frame: Frame) -> None:
    log = open_log(frame)
    assert log.nothing.isVisible()
    assert log.nothing.sentence.text() == "No warning was written so far."
    assert not log.copy_button.isEnabled()


def test_a_log_that_cannot_be_read_is_said_once(frame: Frame) -> None:
    log_file(Paths.default()).mkdir(parents=True)
    log = open_log(frame)
    assert "log cannot be read" in frame.window.notice.message.text()
    assert not log._timer.isActive()


def test_what_fails_in_the_window_is_logged(
    frame: Frame, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_film: str, _stars: float) -> None:
        raise StoreError("The disk is full.", "Free some space.")

    monkeypatch.setattr(frame.session, "rate", full)
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    monkeypatch.setattr(frame.session, "rate", lambda *_: 1 // 0)
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    known, bug = caplog.records
    assert "The disk is full." in known.getMessage()
    assert bug.exc_info is not None
    assert bug.exc_info[0] is ZeroDivisionError


# Diagnostics, about, privacy, language model


def test_diagnostics_are_collected_and_copied(frame: Frame) -> None:
    frame.window.actions_by_name["diagnostics"].trigger()
    frame.settle()
    section = frame.window.page_widget("settings").view("diagnostics")
    text = section.text.toPlainText()
    assert f"ReelReason: {__version__}" in text
    assert "screen 1: " in text
    assert "encoder: not started" in text
    assert "Mara" not in text, "whose window it is"
    assert HEAT.title not in text
    section.copy_button.click()
    assert QApplication.clipboard().text() == text


def test_about_shows_the_licence_that_is_chosen(frame: Frame, qtmodeltester: ModelTester) -> None:
    frame.window.actions_by_name["about"].trigger()
    frame.settle()
    about = frame.window.page_widget("settings").view("about")
    assert "Apache License" in about.text.toPlainText()
    names = [about.model.index(n).data() for n in range(about.model.rowCount())]
    about.list.setCurrentIndex(about.model.index(names.index("pyside6-essentials")))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in about.text.toPlainText()
    assert about.text.accessibleName() == "Licence of pyside6-essentials"
    qtmodeltester.check(about.model)


def test_missing_licences_are_said(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Paths) -> None:
        raise KnownError("The licences cannot be read.", "Install ReelReason again.")

    monkeypatch.setattr("reelreason_desktop.ui.settings.about.load_licences", missing)
    frame.window.actions_by_name["about"].trigger()
    frame.settle()
    assert frame.window.notice.message.text() == "The licences cannot be read."


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_no_words_are_cut_off_at_1280_by_720(frame: Frame, size: float) -> None:
    page = open_page(frame)
    frame.preferences.set(TEXT_SIZE, size)
    for section in list(page.model.sections):
        view = page.open_section(section.name)
        frame.settle()
        frame.window.resize(1280, 720)
        frame.wait(lambda: frame.window.width() == 1280)
        frame.wait(lambda view=view: not cut_off(view))
    frame.preferences.reset(TEXT_SIZE)


def cut_off(view: SectionView) -> list[str]:
    """Texts that are not seen as a whole."""
    labels = [label for label in view.findChildren(QLabel) if label.isVisible() and label.text()]
    low = [label for label in labels if label.wordWrap() and label.height() < label.heightForWidth(label.width())]
    wide = [label for label in labels if label.mapTo(view, label.rect().topRight()).x() > view.width()]
    return [label.text() for label in (*low, *wide)]
