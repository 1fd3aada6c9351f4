"""Corrections: what takes the place of something said before, and what is only taken back."""

from __future__ import annotations

import pytest
from helpers.films import make_film
from helpers.shelf import on_screen, shelf

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.conversation.replies import reply
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.domain.reading import Command, Intent, Reading, ReadingContext, Sentiment, WishKind

MORE = (
    make_film(id="dune-1984", title="Dune", year=1984, directors=("David Lynch",), fame=4),
    make_film(id="dune-2021", title="Dune", year=2021, directors=("Denis Villeneuve",), fame=4),
    make_film(id="robin-hood-1973", title="Robin Hood", year=1973, genres=("Animation", "Family"), fame=4),
    make_film(id="robin-hood-2010", title="Robin Hood", year=2010, genres=("Action",), fame=4),
    make_film(id="locke-2013", title="Locke", year=2013, cast=("Tom Hardy",), fame=4),
    make_film(id="saloon-1950", title="Saloon", year=1950, genres=("Western",), languages=("Korean",)),
)


@pytest.fixture(scope="module")
def wide() -> Reader:
    return Reader((*shelf(), *MORE))


def after(reader: Reader, *messages: str) -> Reading:
    """The reading of the last message, after the others."""
    said: list[Reading] = []
    for message in messages:
        said.append(reader.read(message, ReadingContext(said=tuple(said))))
    return said[-1]


def taken_back(reading: Reading) -> list[str]:
    return [f"{one.kind}:{one.value}" for one in reading.retractions]


@pytest.mark.parametrize(
    ("before", "now", "film", "sentiment"),
    [
        ("I loved Dune", "no, I meant the 1984 one", "dune-1984", Sentiment.LIKED),
        ("I hated Dune", "sorry, the one from 2021", "dune-2021", Sentiment.DISLIKED),
        ("I loved Dune", "the 1984 one", "dune-1984", Sentiment.LIKED),
        ("I loved Dune", "I mean the original", "dune-1984", Sentiment.LIKED),
        ("I loved Dune", "the new one, I meant", "dune-2021", Sentiment.LIKED),
        ("I loved Dune", "no, the David Lynch one", "dune-1984", Sentiment.LIKED),
        ("I loved Dune", "oops, the one by Denis Villeneuve", "dune-2021", Sentiment.LIKED),
        ("I loved Robin Hood", "the animated one, I mean", "robin-hood-1973", Sentiment.LIKED),
        ("I loved Robin Hood", "sorry, the live-action one", "robin-hood-2010", Sentiment.LIKED),
        ("I couldn't stand Saw", "I meant Seven", "seven-1995", Sentiment.DISLIKED),
        ("I loved Heat", "I meant Her, not Heat", "her-2013", Sentiment.LIKED),
    ],
)
def test_another_film_takes_the_place_and_what_was_felt(
    wide: Reader, before: str, now: str, film: str, sentiment: Sentiment
) -> None:
    reading = after(wide, before, now)
    assert [(m.film_id, m.sentiment) for m in reading.titles] == [(film, sentiment)]
    assert reading.constraints == ()
    assert reading.embed_text == ""


def test_the_film_that_was_not_meant_is_taken_back(wide: Reader) -> None:
    assert taken_back(after(wide, "I loved Heat", "sorry, I meant Her")) == ["film:heat-1995"]
    assert taken_back(after(wide, "I loved Dune", "the 1984 one")) == []  # it was never settled which


@pytest.mark.parametrize("now", ["sorry, I meant Tom Hardy", "I mean Tom Hardy, not Tom Hanks"])
def test_another_person_takes_the_place(wide: Reader, now: str) -> None:
    reading = after(wide, "a film with Tom Hanks", now)
    assert [(c.label, c.exclude) for c in reading.constraints] == [("with Tom Hardy", False)]
    assert taken_back(reading) == ["person:Tom Hanks"]


def test_a_liked_person_stays_a_taste(wide: Reader) -> None:
    reading = after(wide, "I love Tom Hanks", "I didn't mean Tom Hanks, I meant Tom Hardy")
    assert [(w.kind, w.value) for w in reading.wishes] == [(WishKind.PERSON, "Tom Hardy")]


@pytest.mark.parametrize(
    ("before", "now", "gone"),
    [
        ("show me some horror", "forget what I said about horror", "genre:Horror"),
        ("I hate musicals", "I take back what I said about musicals", "genre:Musical"),
        ("a western please", "forget the western", "genre:Western"),
        ("no horror", "horror is fine after all", "genre:Horror"),
        ("films about dinosaurs", "never mind the dinosaurs", "keyword:dinosaurs"),
        ("something funny", "forget the funny part", "tone:funny"),
        ("a film with Brad Pitt", "forget about Brad Pitt", "person:Brad Pitt"),
        ("without Jim Carrey", "Jim Carrey is ok after all", "person:Jim Carrey"),
        ("I loved Titanic and Heat", "forget Titanic", "film:titanic-1997"),
    ],
)
def test_what_was_said_is_taken_back_and_read_as_nothing_else(wide: Reader, before: str, now: str, gone: str) -> None:
    reading = after(wide, before, now)
    assert taken_back(reading) == [gone]
    assert (reading.constraints, reading.wishes, reading.titles, reading.embed_text) == ((), (), (), "")


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        ("something from the 80s", "forget the 80s", "year"),
        ("no violence", "a bit of violence is ok after all", "content_notes"),
        ("a Korean film", "never mind the Korean part", "languages"),
        ("under 100 minutes", "actually no time limit", "runtime_min"),
        ("something from the 80s", "any decade is fine", "year"),
        ("in Korean", "the language doesn't matter", "languages"),
    ],
)
def test_ranges_and_origins_are_lifted_as_a_kind(wide: Reader, before: str, now: str, kind: str) -> None:
    assert kind in after(wide, before, now).clears


def test_the_rest_of_the_message_counts(wide: Reader) -> None:
    reading = after(wide, "show me some horror", "forget the horror, give me a comedy from the 90s")
    assert taken_back(reading) == ["genre:Horror"]
    assert {c.label for c in reading.constraints} == {"comedy", "1990–1999"}
    assert reading.intent is Intent.ASK
    assert reading.text.startswith("forget the horror")


@pytest.mark.parametrize(
    "text", ["I'll never forget Titanic", "forget Heat", "no, a comedy", "the 1984 one", "I meant well", "no, the 70s"]
)
def test_without_anything_said_before_nothing_is_corrected(wide: Reader, text: str) -> None:
    assert wide.read(text).retractions == ()


def test_an_explicit_correction_reaches_back_further_than_the_chat(wide: Reader) -> None:
    assert taken_back(after(wide, "hello", "forget what I said about horror")) == ["genre:Horror"]


@pytest.mark.parametrize("text", ["scratch that", "I take that back", "i take it back", "undo"])
def test_taking_back_everything_is_undo(wide: Reader, text: str) -> None:
    assert after(wide, "I loved Heat", text).command is Command.UNDO


def test_a_plain_refusal_is_no_correction(wide: Reader) -> None:
    said = (wide.read("I loved Heat"),)
    reading = wide.read("no, something funnier", ReadingContext(picks=on_screen("Heat").picks, said=said))
    assert reading.retractions == ()


def test_the_reply_says_what_no_longer_counts(wide: Reader, by_id: dict[str, Film]) -> None:
    reading = after(wide, "I loved Heat and show me horror", "forget Heat. Forget the horror too")
    text = reply(reading, Ranking((), {}, 0), by_id, shown=(), constraints=()).text
    assert "No longer counted: Heat (1995) and horror." in text
