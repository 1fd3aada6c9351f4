"""Texts that remember what they were made of."""

from __future__ import annotations

import copy
import pickle

import pytest

from reelreason_desktop.domain.phrases import Phrase


def test_a_phrase_is_the_english_text() -> None:
    phrase = Phrase("{} moved from {} to {}", "Heat", "4th", 2)
    assert phrase == "Heat moved from 4th to 2"
    assert (phrase.frame, phrase.parts) == ("{} moved from {} to {}", ("Heat", "4th", 2))
    assert isinstance(phrase, str)
    assert {phrase: 1}["Heat moved from 4th to 2"] == 1


def test_parts_may_look_like_frames() -> None:
    assert Phrase("rating of {}", "{curly}") == "rating of {curly}"


def test_joining_makes_a_plain_text_and_nesting_keeps_the_parts() -> None:
    inner = Phrase("{} is new", "Ronin")
    assert not isinstance(f"{inner}!", Phrase)
    assert Phrase("{}; {}", inner, "x").parts[0] is inner


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda phrase: pickle.loads(pickle.dumps(phrase))])
def test_copies_keep_frame_and_parts(again) -> None:
    phrase = again(Phrase("{} left", "Heat"))
    assert (phrase, phrase.frame, phrase.parts) == ("Heat left", "{} left", ("Heat",))
