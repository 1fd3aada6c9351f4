"""Kinds of settings: what they accept, read and write."""

from __future__ import annotations

from typing import Any

import pytest

from reelreason_desktop.config.options import Number, OneOf, Option, Scale, Section, Switch

COMMON: dict[str, Any] = {"section": Section.WINDOW, "title": "Title", "help": "Help."}
SWITCH = Switch(key="switch", default=False, **COMMON)
WORD = OneOf(key="word", default="a", choices=(("a", "First"), ("b", "Second")), **COMMON)
SCALE = Scale(key="scale", default=1.0, steps=(0.8, 1.0, 1.15, 2.0), **COMMON)
NUMBER = Number(key="number", default=6, minimum=3, maximum=60, unit="s", **COMMON)


@pytest.mark.parametrize(
    ("option", "text", "value"),
    [
        (SWITCH, "on", True),
        (SWITCH, " YES ", True),
        (SWITCH, "0", False),
        (WORD, "B", "b"),
        (SCALE, "1.15", 1.15),
        (SCALE, "115%", 1.15),
        (SCALE, " 80 % ", 0.8),
        (SCALE, "2", 2.0),
        (NUMBER, "3", 3),
        (NUMBER, " 60 ", 60),
    ],
)
def test_words_are_read(option: Option[Any], text: str, value: object) -> None:
    assert option.parse(text) == value
    assert option.accepts(value)


@pytest.mark.parametrize(
    ("option", "text"),
    [
        (SWITCH, "maybe"),
        (SWITCH, ""),
        (WORD, "First"),
        (SCALE, "1.2"),
        (SCALE, "nan"),
        (SCALE, "big"),
        (NUMBER, "2"),
        (NUMBER, "61"),
        (NUMBER, "6.5"),
        (NUMBER, "six"),
    ],
)
def test_other_words_are_refused_with_what_is_possible(option: Option[Any], text: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is compared
        option.parse(text)
    assert str(caught.value) == option.possible


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (SWITCH, 1),
        (SWITCH, "on"),
        (WORD, "c"),
        (WORD, None),
        (SCALE, True),
        (SCALE, 1.2),
        (SCALE, "1.0"),
        (NUMBER, True),
        (NUMBER, 6.0),
        (NUMBER, 2),
        (NUMBER, [6]),
    ],
)
def test_a_file_may_hold_nothing_else(option: Option[Any], value: object) -> None:
    assert not option.accepts(value)


@pytest.mark.parametrize(
    ("option", "values"),
    [(SWITCH, (True, False)), (WORD, WORD.values), (SCALE, SCALE.steps), (NUMBER, (3, 6, 60))],
)
def test_what_is_written_can_be_read(option: Option[Any], values: tuple[object, ...]) -> None:
    for value in values:
        assert option.parse(option.written(value)) == value


def test_steps_end_at_both_ends() -> None:
    assert [SCALE.step(1.0, by) for by in (-2, -1, 0, 1, 5)] == [0.8, 0.8, 1.0, 1.15, 2.0]


def test_possible_values_in_words() -> None:
    assert [option.possible for option in (SWITCH, WORD, SCALE, NUMBER)] == [
        "on, off",
        "a, b",
        "0.8, 1, 1.15, 2",
        "3 to 60",
    ]
