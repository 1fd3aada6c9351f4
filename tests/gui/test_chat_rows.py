"""From messages to rows, and from rows to a list model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from helpers.window import NOON, WALL_E, message, reply
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.views import Role
from reelreason_desktop.ui.chat.model import PAGE, ROW_ROLE, ChatModel
from reelreason_desktop.ui.chat.rows import Row, RowKind, message_rows, time_heading

NOW = datetime(2026, 5, 1, 15, tzinfo=UTC)


def rows(count: int, text: str = "message") -> list[Row]:
    return [Row(RowKind.PERSON, f"{text} {number}") for number in range(count)]


def shown(model: ChatModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_each_message_is_a_row_of_its_writer() -> None:
    said = [
        message(1, "Hello"),
        reply(2, "Try WALL·E.", WALL·E=WALL_E.id),
        message(3, "Wait"),
        message(4, "Stopped.", Role.PROGRAM),
    ]
    kinds = [row.kind for row in message_rows(said, NOW)]
    assert kinds == [RowKind.PERSON, RowKind.PROGRAM, RowKind.PERSON, RowKind.STOPPED]
    assert message_rows(said, NOW)[1].links[0].film_id == WALL_E.id


def test_a_person_who_writes_stopped_is_not_taken_for_the_program() -> None:
    assert message_rows([message(1, "Stopped.")], NOW)[0].kind is RowKind.PERSON


def test_only_a_pause_gets_a_time_line() -> None:
    minutes = (0, 5, 19, 45)
    said = [replace(message(i, "words"), at=NOON + timedelta(minutes=m)) for i, m in enumerate(minutes)]
    assert [row.heading for row in message_rows(said, NOW)] == ["Today, 12:00", "", "", "Today, 12:45"]


@pytest.mark.parametrize(
    ("passed", "heading"),
    [
        (timedelta(minutes=1), "Today, 14:59"),
        (timedelta(hours=16), "Yesterday, 23:00"),
        (timedelta(days=50), "12 March, 15:00"),
        (timedelta(days=500), "17 December 2024, 15:00"),
    ],
)
def test_time_lines(passed: timedelta, heading: str) -> None:
    assert time_heading(NOW - passed, NOW) == heading


def test_a_screen_reader_hears_who_speaks() -> None:
    assert Row(RowKind.PERSON, "Hello").spoken == "You: Hello"
    assert Row(RowKind.PROGRAM, "Try Heat.").spoken == "ReelReason: Try Heat."
    assert Row(RowKind.ERROR, "No.", hint="Do this.").spoken == "Problem: No. Do this."


def test_the_model_obeys_qt_through_a_conversation(qtmodeltester: ModelTester) -> None:
    model = ChatModel()
    qtmodeltester.check(model)
    busy = Row(RowKind.BUSY, "Reading")
    for state in (rows(1), [*rows(1), busy], [*rows(2)], [*rows(2), Row(RowKind.ERROR, "No")], rows(3), [], rows(1)):
        model.set_rows(state)
        assert shown(model) == [row.text for row in state]


@pytest.mark.parametrize("after", [[], rows(3), rows(400), rows(5000), rows(5001), rows(5000, "other"), rows(4800)])
def test_a_long_chat_always_ends_with_its_newest_messages(after: list[Row], qtmodeltester: ModelTester) -> None:
    model = ChatModel()
    model.set_rows(rows(5000))
    assert model.rowCount() == PAGE
    qtmodeltester.check(model)
    model.set_rows(after)
    assert shown(model)[-min(len(after), 50) or len(after) :] == [row.text for row in after[-50:]]
    assert bool(model.rowCount()) == bool(after)


def test_earlier_messages_come_in_page_by_page(qtmodeltester: ModelTester) -> None:
    model = ChatModel()
    model.set_rows(rows(2 * PAGE + 7))
    qtmodeltester.check(model)
    assert [model.show_earlier() for _ in range(3)] == [PAGE, 7, 0]
    assert not model.has_earlier
    assert shown(model) == [row.text for row in rows(2 * PAGE + 7)]


def test_a_new_message_touches_no_row_before_it(qtbot: QtBot) -> None:
    model = ChatModel()
    model.set_rows(rows(3))
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsRemoved),
        qtbot.waitSignal(model.rowsInserted) as inserted,
    ):
        model.set_rows(rows(4))
    assert inserted.args[1:] == [3, 3]


def test_the_same_rows_change_nothing(qtbot: QtBot) -> None:
    model = ChatModel()
    model.set_rows(rows(3))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_rows(rows(3))


def test_roles() -> None:
    model = ChatModel()
    row = replace(rows(1)[0], at=NOON)
    model.set_rows([row])
    index = model.index(0)
    assert index.data(ROW_ROLE) == row
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "You: message 0"
    assert "2026" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
