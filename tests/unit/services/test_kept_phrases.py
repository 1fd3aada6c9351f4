"""Phrases beside stored messages."""

from __future__ import annotations

import json

import pytest

from reelreason_desktop.domain.phrases import AND, FilmName, Phrase, Reason, Reply, Verbatim, Word, pieces
from reelreason_desktop.services.kept_phrases import phrase_from_json, phrase_to_json

SAID = Reply(
    "Start with {}: {}.",
    FilmName("Heat", "heat-1995"),
    Reason("{}, as you sound {}", Phrase(AND, Word("bleak"), Verbatim("romance")), "sad"),
)


def test_a_phrase_comes_back_with_all_it_was_made_of() -> None:
    kept = phrase_to_json(SAID)
    again = phrase_from_json(kept, str(SAID))
    assert again == SAID
    assert isinstance(again, Reply)
    assert [type(piece) for piece in pieces(again)] == [type(piece) for piece in pieces(SAID)]
    assert phrase_to_json(again) == kept


def test_a_plain_text_keeps_nothing() -> None:
    assert phrase_to_json("Try Heat.") is None
    assert phrase_from_json(None, "Try Heat.") == "Try Heat."


@pytest.mark.parametrize(
    "kept",
    [
        json.dumps(["phrase", "Replies", "Try {}.", "Ronin"]),  # it says something else
        json.dumps(["phrase", "Replies", "Try {} {}.", "Heat"]),
        json.dumps(["phrase", "Of a newer version", "Try {}.", "Heat"]),
        json.dumps(["film", "Heat"]),
        json.dumps({"phrase": "Try {}."}),
        json.dumps("Try Heat."),
        json.dumps(["phrase"]),
        json.dumps([[1]]),
        "{",
        json.dumps(["phrase", "Replies", "{:>9999999999999999999}", "Heat"]),
        json.dumps(["phrase", "Replies", "{:>999999999999999}", "Heat"]),
        '["phrase", "Replies", "{}", ' * 990 + '"Try Heat."' + "]" * 990,
    ],
)
def test_what_is_not_the_text_is_not_believed(kept: str) -> None:
    text = phrase_from_json(kept, "Try Heat.")
    assert (text, type(text)) == ("Try Heat.", str)
