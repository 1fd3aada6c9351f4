"""Whole messages: the failures a recommender without rules makes, and texts that nobody planned for."""

from __future__ import annotations

import pytest
from helpers.shelf import on_screen, shelf
from hypothesis import given, settings
from hypothesis import strategies as st

from reelreason_desktop.conversation.reader import MAX_ANALYSED_CHARACTERS, Reader
from reelreason_desktop.domain.reading import Intent, Sentiment

_READER = Reader(shelf())


@pytest.mark.parametrize(
    ("text", "keys", "titles"),
    [
        ("a brainless comedy please, I can't stand Jim Carry", {"people:-Jim Carrey", "genres:+Comedy"}, ""),
        (
            "I liked Contact, but nothing like Alien where the aliens eat people. Jurassic Park was great",
            set(),
            "Contact+ Alien- Jurassic Park+",
        ),
        (
            "Anime. No Toy Story 2, no superheroes or anything like that",
            {"genres:+Animation", "languages:+Japanese", "keywords:-superheroes"},
            "Toy Story 2-",
        ),
        ("I like Jurassic Park, are there good movies without dinosaurs?", {"keywords:-dinosaurs"}, "Jurassic Park+"),
        ("I feel like a thriller but not too scary", {"genres:+Thriller", "genres:-Horror", "tones:-scary"}, ""),
        ("comedies, but not gross-out, not too dumb. Smart women", {"genres:+Comedy"}, ""),
        (
            "Hello! A comedy for this snowy day, nothing with drugs or alcohol. I hate snow",
            {"genres:+Comedy", "content_notes:-drugs", "keywords:-snow"},
            "",
        ),
        ("I don't really like Orlando Bloom though", {"people:-Orlando Bloom"}, ""),
        (
            "not a big Spacey fan. Or Brad Pitt. More similar to Bridesmaids",
            {"people:-Kevin Spacey", "people:-Brad Pitt"},
            "Bridesmaids+",
        ),
        ("I don't really like the Toy Story stories in general", {"collection:-Toy Story"}, "Toy Story- Toy Story-"),
        ("an action movie, older if possible", {"genres:+Action", "year:None..1996"}, ""),
        ("more recent comedies, like the last 3 years or so", {"genres:+Comedy", "year:2023..None"}, ""),
        ("Good afternoon, a 90s comedy", {"genres:+Comedy", "year:1990..1999"}, ""),
        (
            "similar to Seven but maybe a newer release date? Ive seen all of the Saw movies",
            {"year:1996..None"},
            "Seven+ Saw= Saw=",
        ),
        (
            "French films please, I don't want American films tonight",
            {"countries:+France", "languages:+French", "countries:-United States"},
            "",
        ),
        (
            "a good kids movie. So tired of watching Toy Story",
            {"min_age:None..8", "collection:-Toy Story"},
            "Toy Story-",
        ),
        ("comedies I can watch with my kids", {"min_age:None..8", "genres:+Comedy"}, ""),
        ("relaxing and light, not any films from the 80's though I did like those", {"year:-1980..1989"}, ""),
        (
            "similar to Iron Man, not necessarily superheroes. Maybe with Ryan Gosling",
            {"people:+Ryan Gosling"},
            "Iron Man+",
        ),
        ("action! Nothing too cheesy like Iron Man", {"genres:+Action"}, "Iron Man-"),
        ("kid movies, I don't like", {"min_age:10..None"}, ""),
        ("Dramas tend to make me cry, and I don't like to get emotional", set(), ""),
        ("no Star Wars please", {"collection:-Star Wars"}, "Star Wars-"),
        ("not another sequel", None, ""),
    ],
)
def test_requests_that_need_rules(text: str, keys: set[str] | None, titles: str) -> None:
    reading = _READER.read(text)
    signs = {Sentiment.LIKED: "+", Sentiment.DISLIKED: "-", Sentiment.NEUTRAL: "="}
    assert " ".join(f"{m.surface}{signs[m.sentiment]}" for m in reading.titles) == titles
    found = {c.key for c in reading.constraints}
    assert found == keys if keys is not None else any(key.startswith("collection:-") for key in found)


def test_dislikes_do_not_become_wishes_for_the_same() -> None:
    wishes = {w.value: w.strength for w in _READER.read("comedies, but not gross-out, not too dumb").wishes}
    assert wishes == {"silly": -1.0}
    wishes = {
        w.value: w.strength
        for w in _READER.read("Dramas tend to make me cry, and I don't like to get emotional").wishes
    }
    assert all(strength < 0 for strength in wishes.values())


def test_not_necessarily_asks_for_nothing() -> None:
    assert _READER.read("similar to Iron Man, not necessarily superheroes").wishes == ()


def test_a_conversation_from_start_to_why() -> None:
    taste = _READER.read("My favourite movies are Inception, Goodfellas and WALL-E")
    assert taste.intent is Intent.TELL_TASTE
    assert [(m.film_id, m.sentiment) for m in taste.titles] == [
        ("inception-2010", Sentiment.LIKED),
        ("goodfellas-1990", Sentiment.LIKED),
        ("wall-e-2008", Sentiment.LIKED),
    ]
    assert taste.embed_text == ""
    siblings = _READER.read("I also have a soft spot for siblings")
    assert siblings.intent is Intent.TELL_TASTE
    assert [w.value for w in siblings.wishes] == ["siblings"]
    assert siblings.embed_text
    assert siblings.constraints == ()
    picks = on_screen("Heat", "The Godfather", "Parasite")
    assert _READER.read("something older", picks).intent is Intent.REFINE
    assert _READER.read("less violent", picks).constraints
    assert _READER.read("not that one", picks).pick_positions == (0,)
    assert _READER.read("why the second one?", picks).pick_positions == (1,)


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا، أريد فيلماً",
        "שלום",
        "a\x00b\x1f\x7f",
        "\u202e\u200f evil \u202c",
        "SELECT * FROM films; DROP TABLE films;--",
        "{}{{}}%s%n\\",
        "ﬁ ǅ ß İ ı ſ",
        "𝕳𝖊𝖆𝖙 ｈｅａｔ",
        "(" * 500,
        "not " * 900,
        "“" * 300,
        "1990 to " * 400,
    ],
)
def test_odd_texts(text: str) -> None:
    assert _READER.read(text, on_screen("Heat")).text == text


def test_only_the_beginning_of_a_very_long_message_is_analysed() -> None:
    text = "I loved Inception. " + "blah " * 10_000 + "I loved Heat."
    reading = _READER.read(text)
    assert reading.text == text
    assert [m.film_id for m in reading.titles] == ["inception-2010"]
    assert len(reading.embed_text) <= MAX_ANALYSED_CHARACTERS


_FRAGMENTS = st.sampled_from(
    [
        *("I loved ", "seen ", "it", "no ", "not ", "less ", "why ", "but ", " and ", ", ", "?", "\n", "“", "İ", "😀"),
        *("Heat", "Up", "Star Wars", " movies", "Tom Hanks", "horror", "violent", "for kids", "90s ", "(1995)"),
        *("the second one", "under 2 hours"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=200), st.lists(_FRAGMENTS, max_size=14).map("".join)))
def test_any_text_can_be_read(text: str) -> None:
    reading = _READER.read(text, on_screen("Heat", "Up"))
    for mention in reading.titles:
        assert text[mention.start : mention.end] == mention.surface
    assert all(0 <= position < 2 for position in reading.pick_positions)
    assert len({c.key for c in reading.constraints}) == len(reading.constraints)
    assert len({w.key for w in reading.wishes}) == len(reading.wishes)
    if reading.intent in {Intent.WHY, Intent.COMMAND, Intent.SMALL_TALK, Intent.LOOKUP}:
        assert reading.embed_text == ""
        assert not reading.constraints
