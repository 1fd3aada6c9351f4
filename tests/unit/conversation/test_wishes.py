"""Soft wishes, and the part of a message that may be embedded."""

from __future__ import annotations

import pytest

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.conversation.synonyms import CONTENT_PHRASES, GENRE_PHRASES, TONE_PHRASES
from reelreason_desktop.domain.vocabulary import CONTENT_NOTES, GENRES, TONES


def wished(reader: Reader, text: str) -> set[str]:
    return {f"{wish.value}{wish.strength:+g}" for wish in reader.read(text).wishes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I also have a soft spot for siblings", {"siblings+1"}),
        ("I love time travel and heists", {"heist+1"}),
        ("a heist movie", {"heist+1"}),
        ("something about dinosaurs on an island", {"dinosaurs+1", "island+1"}),
        ("stories about serial killers", {"serial killer+1"}),
        ("I love thrillers", {"Thriller+1"}),
        ("feel-good", {"uplifting+1", "warm+1"}),
        ("something twisty", {"mind-bending+1"}),
        ("slow and heartwarming", {"meditative+1", "warm+1"}),
        ("creepy", {"eerie+1"}),
        ("funnier", {"funny+1"}),
        ("something darker", {"dark+1"}),
        ("less funny", {"funny-0.5"}),
        ("not too silly", {"silly-0.5"}),
        ("too slow", {"meditative-0.5"}),
        ("not really into romance", {"Romance-1"}),
        ("I don't like sad movies", {"melancholy-1", "bittersweet-1"}),
        ("cheer me up", {"uplifting+1", "funny+1"}),
        ("I had a terrible day, cheer me up", {"uplifting+1", "funny+1"}),
        ("scare me", {"scary+1"}),
        ("Make me cry.", {"bittersweet+1", "tender+1", "melancholy+1"}),
        ("blow my mind", {"mind-bending+1"}),
        ("keep me on the edge of my seat", {"suspenseful+1"}),
        ("a movie for date night", {"romantic+1"}),
        ("something to unwind", {"warm+1"}),
        ("Pixar movies make me cry", set()),
        ("Paddington always cheers me up", set()),
        ("my dog died on Monday", set()),
        ("we have friends over tonight", set()),
    ],
)
def test_wishes(reader: Reader, text: str, expected: set[str]) -> None:
    assert wished(reader, text) == expected


def test_a_sad_day_asks_for_nothing_sad(reader: Reader) -> None:
    assert "melancholy+1" not in wished(reader, "I had a sad day")


def test_every_tone_can_be_said() -> None:
    assert {tone for tones in TONE_PHRASES.values() for tone in tones} == set(TONES)


def test_synonyms_stay_inside_the_vocabularies() -> None:
    assert {genre for genres in GENRE_PHRASES.values() for genre in genres} <= set(GENRES)
    assert {note for _, notes in CONTENT_PHRASES.values() for note in notes} <= set(CONTENT_NOTES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My favourite movies are Inception, Goodfellas and WALL-E", ""),
        ("I also have a soft spot for siblings", "I also have a soft spot for siblings"),
        (
            "something quiet and strange like Alien in a lonely house",
            "something quiet and strange like it in a lonely house",
        ),
        ("quiet rainy towns, lonely people, no horror", "quiet rainy towns, lonely people"),
        ("a slow rainy mystery. I hate musicals and singing cats.", "a slow rainy mystery."),
        ("not scary, not violent", ""),
        ("something with Tom Hanks about lonely sailors", "something with Tom Hanks about lonely sailors"),
        ("Hello! Quiet rainy lonely towns", "Quiet rainy lonely towns"),
        ("thanks a lot", ""),
        ("why the second one?", ""),
        ("what is Inception about?", ""),
        ("undo", ""),
        ("between 1970 and 1985", ""),
    ],
)
def test_embed_text(reader: Reader, text: str, expected: str) -> None:
    assert reader.read(text).embed_text == expected
