"""The chat pane by itself: typing, links, copying, long chats, and scripts that run the other way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from helpers.window import HEAT, WALL_E, make_view, message, reply
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.from_message import MAX_MESSAGE_CHARACTERS
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.chat.message_input import MAX_CHARACTERS
from reelreason_desktop.ui.chat.model import PAGE
from reelreason_desktop.ui.chat.pane import ChatPane
from reelreason_desktop.ui.chat.rows import Row, RowKind
from reelreason_desktop.ui.chat.typeset import Typesetter
from reelreason_desktop.ui.theme.theme import ThemeProvider

HEBREW = "סרט שקט על אחים, משהו עצוב אבל יפה, בלי אלימות ובלי אימה בכלל"


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    theme = ThemeProvider()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeProvider) -> ChatPane:
    pane = ChatPane(theme)
    qtbot.addWidget(pane)
    pane.resize(380, 560)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.focus_input()
    return pane


def show(pane: ChatPane, *messages: Any, **more: Any) -> None:
    pane.show_view(make_view(messages=messages, **more))
    QTest.qWait(0)  # lays the rows out


def link_position(pane: ChatPane, row: int, link: int = 0) -> QPoint:
    """The middle of a link, in the list's viewport."""
    typeset = pane.messages.itemDelegate().typeset(pane.model.row_at(row))
    text, spot = typeset.row.text, typeset.row.links[link]
    middle = len(text[: (spot.start + spot.end) // 2].encode("utf-16-le")) // 2
    line = typeset.layout.lineForTextPosition(middle)
    x = line.cursorToX(middle)[0]
    inside = typeset.origin + QPointF(x + 1, line.position().y() + line.height() / 2)
    return pane.messages.visualRect(pane.model.index(row)).topLeft() + inside.toPoint()


# Typing


def test_enter_sends_and_empties_the_field(pane: ChatPane, qtbot: QtBot) -> None:
    field = pane.composer.input
    QTest.keyClicks(field, "Something quiet")
    with qtbot.waitSignal(pane.sent) as sent:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert sent.args == ["Something quiet"]
    assert field.toPlainText() == ""


def test_shift_enter_breaks_the_line_and_the_field_grows_to_five(pane: ChatPane, qtbot: QtBot) -> None:
    field = pane.composer.input
    heights = [field.height()]
    with qtbot.assertNotEmitted(pane.sent):
        for _ in range(7):
            QTest.keyClicks(field, "line")
            QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            heights.append(field.height())
    assert heights[:5] == sorted(set(heights[:5]))
    assert len(set(heights[4:])) == 1
    field.clear()
    assert field.height() == heights[0]


def test_a_long_line_makes_the_field_grow_too(pane: ChatPane) -> None:
    before = pane.composer.input.height()
    QTest.keyClicks(pane.composer.input, "many words " * 12)
    assert pane.composer.input.height() > before


def test_blank_text_is_not_sent(pane: ChatPane, qtbot: QtBot) -> None:
    pane.composer.input.setPlainText("  \n ")
    assert not pane.composer.send_button.isEnabled()
    with qtbot.assertNotEmitted(pane.sent):
        QTest.keyClick(pane.composer.input, Qt.Key.Key_Return)


def test_too_long_a_text_is_kept_whole_and_the_limit_is_said(pane: ChatPane, qtbot: QtBot) -> None:
    assert MAX_CHARACTERS == MAX_MESSAGE_CHARACTERS
    field, note = pane.composer.input, pane.composer.note
    text = "x" * (MAX_CHARACTERS + 1)
    field.setPlainText(text)
    assert note.isVisible()
    assert note.text() == "10,001 characters: shorten by 1 to send"
    assert not pane.composer.send_button.isEnabled()
    with qtbot.assertNotEmitted(pane.sent):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == text
    QTest.keyClick(field, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    field.setPlainText(text[1:])
    assert note.text() == "10,000 of 10,000 characters"
    with qtbot.waitSignal(pane.sent):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert not note.isVisible()


def test_characters_are_counted_as_the_session_counts_them(pane: ChatPane) -> None:
    """An emoji is one character there, and two units in Qt."""
    pane.composer.input.setPlainText("🎬" * MAX_CHARACTERS)
    assert not pane.composer.input.is_too_long


def test_up_recalls_the_last_message_into_an_empty_field_only(pane: ChatPane) -> None:
    field = pane.composer.input
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == ""
    show(pane, message(1, "first"), message(2, "second"), reply(3, "Try it."))
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "second"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "second"


def test_text_that_comes_back_stands_before_what_was_typed_since(pane: ChatPane) -> None:
    pane.composer.input.setPlainText("and another")
    pane.return_text("one")
    assert pane.composer.input.toPlainText() == "one\nand another"


def test_while_busy_the_button_stops_and_nothing_is_sent(pane: ChatPane, qtbot: QtBot) -> None:
    pane.set_busy("Reading")
    assert pane.composer.stop_button.isVisible()
    assert not pane.composer.send_button.isVisible()
    pane.composer.input.setPlainText("more")
    with qtbot.assertNotEmitted(pane.sent):
        QTest.keyClick(pane.composer.input, Qt.Key.Key_Return)
    assert pane.composer.input.toPlainText() == "more"
    assert "Esc" in pane.composer.note.text()
    with qtbot.waitSignals([pane.stop_requested, pane.stop_requested]):
        pane.composer.stop_button.click()
        QTest.keyClick(pane.composer.input, Qt.Key.Key_Escape)
    pane.set_busy(None)
    assert pane.composer.send_button.isVisible()
    assert not pane.composer.note.isVisible()


def test_a_length_note_survives_the_end_of_a_turn(pane: ChatPane) -> None:
    pane.set_busy("Reading")
    pane.composer.input.setPlainText("x" * (MAX_CHARACTERS + 1))
    pane.set_busy(None)
    assert pane.composer.note.text() == "10,001 characters: shorten by 1 to send"


def test_the_placeholder_rotates_while_the_field_is_empty(pane: ChatPane) -> None:
    field = pane.composer.input
    first = field.placeholderText()
    field._rotation.timeout.emit()
    assert field.placeholderText() != first
    field.setPlainText("typing")
    kept = field.placeholderText()
    field._rotation.timeout.emit()
    assert field.placeholderText() == kept


@pytest.mark.parametrize("width", [240, 380, 700])
def test_an_example_stays_on_one_line(pane: ChatPane, width: int) -> None:
    pane.resize(width, 560)
    field = pane.composer.input
    for _ in range(7):
        field._rotation.timeout.emit()
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= field.viewport().width()
        assert not field.placeholderText().endswith("…")


# What is shown


def test_an_empty_chat_greets_and_the_first_message_replaces_it(pane: ChatPane) -> None:
    assert pane.greeting.isVisible()
    show(pane, message(1, "Hello"))
    assert pane.messages.isVisible()
    show(pane)
    assert pane.greeting.isVisible()


def test_being_busy_is_a_row_of_its_own_that_comes_and_goes(pane: ChatPane) -> None:
    show(pane, message(1, "Hello"))
    pane.set_busy("Starting the language of films…")
    assert [row.kind for row in pane.model.rows] == [RowKind.PERSON, RowKind.BUSY]
    assert pane.messages._dots.isActive()
    lit = pane.messages.itemDelegate().lit_dot
    pane.messages._dots.timeout.emit()
    assert pane.messages.itemDelegate().lit_dot == lit + 1
    pane.set_busy(None)
    assert [row.kind for row in pane.model.rows] == [RowKind.PERSON]
    assert not pane.messages._dots.isActive()


def test_with_reduced_motion_nothing_moves_by_itself(pane: ChatPane) -> None:
    show(pane, message(1, "Hello"))
    pane.set_busy("Reading")
    pane.set_reduced_motion(True)
    assert not pane.messages._dots.isActive()
    assert not pane.composer.input._rotation.isActive()
    pane.set_busy(None)
    pane.set_busy("Reading")
    assert not pane.messages._dots.isActive()
    pane.set_reduced_motion(False)
    assert pane.messages._dots.isActive()
    assert pane.composer.input._rotation.isActive()


def test_an_error_stays_until_the_conversation_goes_on(pane: ChatPane) -> None:
    show(pane, message(1, "Hello"))
    pane.show_error("That cannot be read.", "Shorten it.")
    assert pane.model.rows[-1] == Row(RowKind.ERROR, "That cannot be read.", hint="Shorten it.")
    show(pane, message(1, "Hello"), message(2, "Again"))
    assert all(row.kind is not RowKind.ERROR for row in pane.model.rows)


def test_chips_are_shown_and_can_be_removed(pane: ChatPane, qtbot: QtBot) -> None:
    read_as = pane.composer.chip_bar.parentWidget()
    assert not read_as.isVisible()
    show(pane, message(1, "Hi"), chips=(Chip("year:1990..1999", "1990s", ChipKind.LIMIT),))
    assert read_as.isVisible()
    with qtbot.waitSignal(pane.chip_removed) as removed:
        QTest.keyClick(pane.composer.chip_bar.chips[0], Qt.Key.Key_Delete)
    assert removed.args == ["year:1990..1999"]
    show(pane, message(1, "Hi"))
    assert not read_as.isVisible()


def test_the_new_chat_button(pane: ChatPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.new_chat_requested):
        pane.new_chat_button.click()


def test_a_change_of_theme_lays_everything_out_anew(pane: ChatPane, theme: ThemeProvider, qapp: QApplication) -> None:
    show(pane, message(1, "Hello"), reply(2, "A reply that is long enough to need two lines in this narrow pane."))
    before = pane.messages.sizeHintForIndex(pane.model.index(1)).height()
    theme.apply(qapp, "dark", text_scale=1.5)
    assert pane.messages.sizeHintForIndex(pane.model.index(1)).height() > before
    assert not pane.messages.grab().isNull()


# Links


def test_a_film_in_a_reply_is_a_link(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, message(1, "Hi"), reply(2, "Try Heat, or else WALL·E.", Heat=HEAT.id, WALL·E=WALL_E.id))
    for number, film in enumerate((HEAT, WALL_E)):
        with qtbot.waitSignal(pane.film_clicked) as clicked:
            spot = link_position(pane, 1, number)
            QTest.mouseClick(pane.messages.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert clicked.args == [film.id]


def test_words_beside_a_link_are_no_link(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, reply(1, "Heat, and then nothing else at all.", Heat=HEAT.id))
    beside = link_position(pane, 0) + QPoint(80, 0)
    with qtbot.assertNotEmitted(pane.film_clicked):
        QTest.mouseClick(pane.messages.viewport(), Qt.MouseButton.LeftButton, pos=beside)


def test_links_after_an_emoji_and_after_a_line_break_stay_in_place(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, reply(1, "🎬🎬 here:\nWALL·E is warm.", WALL·E=WALL_E.id))
    with qtbot.waitSignal(pane.film_clicked) as clicked:
        QTest.mouseClick(pane.messages.viewport(), Qt.MouseButton.LeftButton, pos=link_position(pane, 0))
    assert clicked.args == [WALL_E.id]


def test_the_pointer_turns_into_a_hand_over_a_link_only(pane: ChatPane) -> None:
    show(pane, reply(1, "Try Heat tonight.", Heat=HEAT.id))
    viewport = pane.messages.viewport()
    spot = link_position(pane, 0)
    QTest.mouseMove(viewport, spot)
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, spot + QPoint(0, 200))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_keyboard_opens_the_film_of_a_reply(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, message(1, "Hi"), reply(2, "Try Heat.", Heat=HEAT.id))
    pane.messages.setFocus()
    pane.messages.setCurrentIndex(pane.model.index(1))
    with qtbot.waitSignal(pane.film_clicked) as clicked:
        QTest.keyClick(pane.messages, Qt.Key.Key_Return)
    assert clicked.args == [HEAT.id]


# Copying


def test_messages_can_be_copied(pane: ChatPane) -> None:
    show(pane, message(1, "Hi"), reply(2, "Try Heat.", Heat=HEAT.id), message(3, "No"))
    pane.messages.setCurrentIndex(pane.model.index(1))
    menu = pane.messages.build_menu()
    assert [action.text() for action in menu.actions()] == ["&Copy", "Copy &whole chat", "Show Heat"]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "Try Heat."
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "You: Hi\n\nReelReason: Try Heat.\n\nYou: No"
    pane.messages.selectAll()
    QTest.keyClick(pane.messages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Hi\n\nTry Heat.\n\nNo"
    menu.close()


# Long chats


def test_five_thousand_messages_open_at_the_end_and_scroll_to_the_start(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, *(message(i, f"Message number {i}") for i in range(5000)))
    bar = pane.messages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert pane.model.rowCount() == PAGE
    last = pane.messages.visualRect(pane.model.index(PAGE - 1))
    assert pane.messages.viewport().rect().contains(last)
    for page in range(2, 5000 // PAGE + 1):
        bar.setValue(bar.minimum())
        qtbot.waitUntil(lambda page=page: pane.model.rowCount() == page * PAGE)
    assert not pane.model.has_earlier
    assert pane.model.index(0).data() == "Message number 0"


def test_earlier_messages_come_in_without_moving_what_is_read(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, *(message(i, f"Message number {i}") for i in range(3 * PAGE)))
    bar = pane.messages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    bar.setValue(bar.minimum())
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2 * PAGE)
    top = pane.messages.indexAt(QPoint(180, 12))
    assert top.data() == f"Message number {2 * PAGE}"
    assert bar.minimum() < bar.value() < bar.maximum()


def test_a_reply_does_not_pull_a_reader_away_from_older_messages(pane: ChatPane, qtbot: QtBot) -> None:
    said = [message(i, f"Message number {i}") for i in range(60)]
    show(pane, *said)
    bar = pane.messages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    here = bar.value()
    show(pane, *said, reply(61, "Try it."))
    assert bar.value() == here
    show(pane, *said, reply(61, "Try it."), message(62, "My own words bring me back"))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_a_narrower_pane_keeps_the_newest_message_in_view(pane: ChatPane, qtbot: QtBot) -> None:
    show(pane, *(message(i, "Words that will need more lines in a narrow pane " * 2) for i in range(40)))
    bar = pane.messages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    before = bar.maximum()
    pane.resize(320, 560)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == bar.maximum()


# Scripts


def test_right_to_left_words_end_at_the_right(theme: ThemeProvider) -> None:
    typesetter = Typesetter(theme)
    for row in (Row(RowKind.PERSON, HEBREW), Row(RowKind.PROGRAM, HEBREW)):
        typeset = typesetter.typeset(row, 360)
        assert typeset.layout.lineCount() > 1
        ends = {
            round(typeset.origin.x() + typeset.layout.lineAt(n).naturalTextRect().right())
            for n in range(typeset.layout.lineCount())
        }
        assert max(ends) - min(ends) <= 1
        assert max(ends) > 360 - 40


@pytest.mark.parametrize("text", ["hello", HEBREW, "a" * 400, "one\ntwo\n\nthree", "🎬" * 90, "שלום hello שלום"])
@pytest.mark.parametrize("kind", list(RowKind))
@pytest.mark.parametrize("width", [180, 320, 700])
def test_no_text_leaves_its_box_or_the_pane(theme: ThemeProvider, text: str, kind: RowKind, width: int) -> None:
    row = Row(kind, text, heading="Today, 12:00", hint="What to do about it" if kind is RowKind.ERROR else "")
    typeset = Typesetter(theme).typeset(row, width)
    drawn = typeset.layout.boundingRect().translated(typeset.origin)
    assert typeset.box.left() >= 0
    assert typeset.box.right() <= width
    assert typeset.box.bottom() <= typeset.height
    assert typeset.heading.bottom() <= typeset.box.top()
    for number in range(typeset.layout.lineCount()):
        line = typeset.layout.lineAt(number).naturalTextRect().translated(typeset.origin)
        assert line.left() >= typeset.box.left() - 1
        assert line.right() <= width
    assert drawn.bottom() <= typeset.box.bottom() + 1


def test_the_pane_paints_every_kind_of_row(pane: ChatPane, theme: ThemeProvider, qapp: QApplication) -> None:
    show(pane, message(1, HEBREW), replace(reply(2, "Try Heat.", Heat=HEAT.id)), message(3, "Stopped."))
    pane.show_error("That cannot be read.", "Shorten it.")
    pane.set_busy("Reading")
    pane.messages.selectAll()
    light = pane.grab().toImage()
    theme.apply(qapp, "dark")
    dark = pane.grab().toImage()
    assert light != dark


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5])
def test_the_buttons_are_as_high_as_a_line_of_the_field(
    pane: ChatPane, theme: ThemeProvider, qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    qtbot.waitUntil(lambda: pane.composer.send_button.height() == pane.composer.input.height())
    one_line = pane.composer.send_button.height()
    pane.composer.input.setPlainText("one\ntwo")
    assert pane.composer.send_button.height() == one_line < pane.composer.input.height()
