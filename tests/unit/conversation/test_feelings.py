"""Feelings are told apart from film talk, and what names a mood outright is read without a classifier."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reelreason_desktop.conversation.mood_words import against, main_reason, noticed, second_reason, short_reason
from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import Evidence, EvidenceKind

UTTERANCES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "moods.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("I had a sad day", "sad"),
        ("cheer me up", "sad"),
        ("I'm tired, something cozy", "tired"),
        ("I'm so stressed", "tense"),
        ("in a great mood tonight", "cheerful"),
        ("surprise me", "curious"),
        ("I'm so in love", "in love"),
        ("I'm furious with my boss", "angry"),
        ("I am tired of sequels", None),
        ("I'm not sad", None),
        ("a thriller", None),
        ("I want to be scared tonight", None),
        ("they make you feel good when you're feeling down", None),
    ],
)
def test_moods_in_words(reader: Reader, text: str, mood: str | None) -> None:
    assert reader.read(text).mood == mood


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("My cat died this morning and I can't stop crying", "My cat died this morning and I can't stop crying"),
        ("I failed my exam. Something with Tom Hanks?", "I failed my exam"),
        ("rough day, I could use something good", "rough day"),
        ("today was amazing, I'm buzzing", "today was amazing, I'm buzzing"),
        ("Titanic made me so sad", ""),
        ("I love sad films", ""),
        ("it was a sad, beautiful film and I loved it", ""),
        ("I'm afraid of spiders, so please no spider films", ""),
        ("my kids are scared of clowns", ""),
        ("I'd like to cry, give me a tearjerker", ""),
        ("that was scary, I had nightmares", ""),
        ("quiet rainy towns", ""),
    ],
)
def test_what_is_said_about_oneself(reader: Reader, text: str, feeling: str) -> None:
    assert reader.read(text).feeling == feeling


def test_a_named_mood_needs_no_vector_and_others_do(reader: Reader) -> None:
    assert reader.read("I'm so sad tonight").embed_text == ""
    silent = reader.read("my cat died this morning")
    assert (silent.embed_text, silent.taste_text) == (silent.feeling, "")
    mixed = reader.read("my cat died this morning. quiet rainy towns")
    assert "rainy towns" in mixed.taste_text


def test_a_named_mood_leaves_the_taste_beside_it(reader: Reader) -> None:
    read = reader.read("I'm exhausted and sad. Quiet rainy towns.")
    assert (read.mood, read.embed_text) == ("sad", "Quiet rainy towns.")


def test_enough_utterances_of_both_kinds() -> None:
    assert sum(row["mood"] is not None for row in UTTERANCES) >= 60
    assert sum(row["mood"] is None and "talk" not in row for row in UTTERANCES) >= 60
    assert {row["mood"] for row in UTTERANCES if row["mood"]} == set(Mood)


def test_words_alone_find_half_of_the_moods_and_none_in_film_talk(reader: Reader) -> None:
    read = [(row["mood"], reader.read(row["text"]).mood) for row in UTTERANCES]
    assert [(want, got) for want, got in read if got and got != want] == []
    assert sum(want == got for want, got in read if want) >= 0.5 * sum(want is not None for want, _ in read)


@pytest.mark.parametrize("mood", list(Mood))
def test_a_mood_is_always_called_an_impression(mood: Mood) -> None:
    assert noticed(mood).startswith(f"You sound {mood}, so ")
    with_tones = Evidence(EvidenceKind.MOOD, mood.value, 0.2, 0.2, signal_id=1, themes=("warm", "tender", "funny"))
    without = Evidence(EvidenceKind.MOOD, mood.value, 0.2, 0.2, signal_id=1)
    for say in (main_reason, second_reason, short_reason):
        assert "warm and tender" in say(with_tones)
        assert "warm" not in say(without)
    assert f"you sound {mood}" in against(without)
