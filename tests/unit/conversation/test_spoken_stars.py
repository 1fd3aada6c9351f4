"""Ratings and people in other words than names: "Heat 4.5/5", "the guy who made Parasite"."""

from __future__ import annotations

import pytest

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.reading import Intent, Sentiment


@pytest.mark.parametrize(
    ("message", "stars", "sentiment"),
    [
        ("Heat: 4.5/5", 4.5, Sentiment.LIKED),
        ("I give Heat 5 stars", 5.0, Sentiment.LIKED),
        ("Heat was a solid 9 out of 10 for me", 4.5, Sentiment.LIKED),
        ("I'd rate Heat 6/10", 3.0, Sentiment.NEUTRAL),
        ("Heat 1 star", 1.0, Sentiment.DISLIKED),
        ("four and a half stars for Heat", 4.5, Sentiment.LIKED),
        ("only 2 stars for the movie Heat", 2.0, Sentiment.DISLIKED),
        ("Heat ★★★½", 3.5, Sentiment.LIKED),
        ("Heat 0/10", 0.5, Sentiment.DISLIKED),
        ("Heat 8 stars", 4.0, Sentiment.LIKED),
        ("a film like Heat with 5 stars", None, Sentiment.LIKED),
        ("I saw Heat two times", None, Sentiment.NEUTRAL),
    ],
)
def test_a_rating_beside_a_title_is_read(
    reader: Reader, message: str, stars: float | None, sentiment: Sentiment
) -> None:
    (mention,) = reader.read(message).titles
    assert (mention.film_id, mention.stars, mention.sentiment) == ("heat-1995", stars, sentiment)


def test_each_title_has_its_own(reader: Reader) -> None:
    rated = {mention.film_id: mention.stars for mention in reader.read("The Godfather 8/10, Heat 3/10").titles}
    assert rated == {"the-godfather-1972": 4.0, "heat-1995": 1.5}


def test_ratings_are_no_words_about_taste(reader: Reader) -> None:
    assert reader.read("I give Heat 5 stars and Parasite 1 star").embed_text == ""


@pytest.mark.parametrize(
    "message",
    [
        "something by the guy who made Parasite",
        "another one from the director of Parasite",
        "a film from whoever made Parasite",
    ],
)
def test_a_director_may_be_described(reader: Reader, message: str) -> None:
    reading = reader.read(message)
    assert [mention.sentiment for mention in reading.titles] == [Sentiment.NEUTRAL]  # named, so no new pick
    assert [(c.kind, c.values) for c in reading.constraints] == [(ConstraintKind.DIRECTOR, ("Bong Joon-ho",))]


def test_praise_of_a_described_director_is_a_wish(reader: Reader) -> None:
    assert [wish.value for wish in reader.read("I love the director of Parasite").wishes] == ["Bong Joon-ho"]


def test_a_question_about_the_director_stays_one(reader: Reader) -> None:
    assert reader.read("who is the director of Parasite?").intent is Intent.LOOKUP
