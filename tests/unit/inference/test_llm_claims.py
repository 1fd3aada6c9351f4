"""What a model may say: only what it was told."""

from __future__ import annotations

import pytest

from reelreason_desktop.inference.llm.claims import faults, sentences

TOLD = (
    "Amélie (2001)",
    "2001, 2 h 02, romance and comedy, directed by Jean-Pierre Jeunet, with Audrey Tautou.",
    "Because you loved Paris, Texas: they share loneliness.",
)
WORDS = ("Comedy", "Romance", "Horror", "Western", "warm", "bleak")


@pytest.mark.parametrize(
    "sentence",
    [
        "You loved Paris, Texas, and this is about loneliness too.",
        "Jean-Pierre Jeunet's romance of 2001 shares the loneliness of “Paris, Texas”.",
        "It is a comedy, and Amelie shares that loneliness.",
        "Audrey Tautou’s film lasts 2 hours.",
        "Because I know you like it!",
    ],
)
def test_what_was_told_may_be_said(sentence: str) -> None:
    assert faults(sentence, TOLD, WORDS) == ()


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Martin Scorsese directed this one for you.", "name Martin"),
        ("You will like it because Scorsese likes it.", "name Scorsese"),
        ("It won 5 prizes in the year it came out.", "number 5"),
        ("It won five prizes in the year it came out.", "number 5"),
        ("Released in 1999, it is about loneliness.", "number 1999"),
        ("You asked for horror and this has it.", "claim Horror"),
        ("It is one of those westerns you like.", "claim Western"),
        ("It is as bleak as what you loved.", "claim bleak"),
        ("It is close to “the long goodbye”, as you know.", "quotation the long goodbye"),
        ("You will like this one because", "not finished"),
        ("Yes.", "length"),
        ("You like " + "very " * 80 + "long films.", "length"),
        ("You like this <b>very</b> much.", "characters"),
        ("You like this � very much.", "characters"),
    ],
)
def test_what_was_not_told_is_refused(sentence: str, fault: str) -> None:
    assert fault in faults(sentence, TOLD, WORDS)


def test_a_text_is_split_into_sentences() -> None:
    text = "You loved Heat. “Was it 2.5 hours?” It was! And then"
    assert sentences(text) == ("You loved Heat.", "“Was it 2.5 hours?”", "It was!", "And then")
    assert sentences("  \n ") == ()
