"""Forms: what their grammars say, and that only their own words come back."""

from __future__ import annotations

import json

import pytest

from reelreason_desktop.inference.llm.form import filled_in, grammar_of, longest
from reelreason_desktop.inference.llm.messages import Blank

BLANKS = (Blank("more", ("warm", 'a "b" \\ c'), 3), Blank("less", ("sad",)))


def test_the_grammar_is_bounded_and_has_no_free_text() -> None:
    assert grammar_of(BLANKS).splitlines() == [
        'root ::= "{\\"more\\":[" (word0 ("," word0){0,2})? "]" ",\\"less\\":[" (word1)? "]" "}"',
        r'word0 ::= "\"warm\"" | "\"a \\\"b\\\" \\\\ c\""',
        r'word1 ::= "\"sad\""',
    ]


def test_no_answer_is_longer_than_said() -> None:
    fullest = json.dumps({"more": [BLANKS[0].words[1]] * 3, "less": ["sad"]}, separators=(",", ":"))
    assert len(fullest.encode()) <= longest(BLANKS) <= len(fullest.encode()) + 8


@pytest.mark.parametrize(
    ("text", "more", "less"),
    [
        ('{"more":["warm","warm"],"less":["sad"]}', ("warm",), ("sad",)),
        ('{"more":["warm","invented"],"less":[]}', ("warm",), ()),
        ('{"more":"warm","less":[3, null, ["sad"]]}', (), ()),
    ],
)
def test_only_words_of_the_form_come_back(text: str, more: tuple[str, ...], less: tuple[str, ...]) -> None:
    assert filled_in(text, BLANKS) == {"more": more, "less": less}


@pytest.mark.parametrize("text", ["", '{"more":["wa', "[]", "null", "\x00"])
def test_an_unfinished_form_says_nothing(text: str) -> None:
    assert not filled_in(text, BLANKS)
