"""What a message is for, with and without picks on screen."""

from __future__ import annotations

import pytest
from helpers.shelf import on_screen

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.reading import Command, FeedbackKind, Intent, Reading

_PICKS = ("Inception", "Heat", "Up", "Alien", "Contact")


def read(reader: Reader, text: str) -> Reading:
    return reader.read(text, on_screen(*_PICKS))


@pytest.mark.parametrize(
    "text",
    [
        "hi",
        "hello there",
        "Hello!",
        "thanks",
        "thank you so much",
        "how are you?",
        "lol",
        "😀😀",
        "ok cool",
        "good evening",
        "",
        "  ",
        "…",
    ],
)
def test_small_talk(reader: Reader, text: str) -> None:
    assert read(reader, text) == Reading(text, Intent.SMALL_TALK)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("undo", Command.UNDO),
        ("please undo that", Command.UNDO),
        ("take it back", Command.UNDO),
        ("new chat", Command.NEW_CHAT),
        ("start over", Command.NEW_CHAT),
        ("help", Command.HELP),
        ("what can you do?", Command.HELP),
        ("how does this work?", Command.HELP),
        ("can I use a language model?", Command.LANGUAGE_MODEL),
        ("is there an LLM in here", Command.LANGUAGE_MODEL),
        ("install a model", Command.LANGUAGE_MODEL),
    ],
)
def test_commands(reader: Reader, text: str, command: Command) -> None:
    reading = read(reader, text)
    assert (reading.intent, reading.command) == (Intent.COMMAND, command)


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("why the second one?", (1,)),
        ("why?", (0,)),
        ("why this?", (0,)),
        ("why #3", (2,)),
        ("why number 2", (1,)),
        ("so why did you pick the last one?", (4,)),
        ("how come you picked Heat", (1,)),
        ("explain the first", (0,)),
        ("why the first and the third?", (0, 2)),
    ],
)
def test_why(reader: Reader, text: str, positions: tuple[int, ...]) -> None:
    reading = read(reader, text)
    assert (reading.intent, reading.pick_positions) == (Intent.WHY, positions)


@pytest.mark.parametrize("text", ["why don't you show me a comedy", "why not something newer?"])
def test_a_polite_request_is_no_why(reader: Reader, text: str) -> None:
    assert read(reader, text).intent in {Intent.ASK, Intent.REFINE}


@pytest.mark.parametrize(
    ("text", "kind", "positions"),
    [
        ("not that one", FeedbackKind.REJECT, (0,)),
        ("not the third", FeedbackKind.REJECT, (2,)),
        ("I don't want the second one", FeedbackKind.REJECT, (1,)),
        ("none of these", FeedbackKind.REJECT, (0, 1, 2, 3, 4)),
        ("that looks boring", FeedbackKind.REJECT, (0,)),
        ("I've seen the first", FeedbackKind.SEEN, (0,)),
        ("already seen it", FeedbackKind.SEEN, (0,)),
        ("I've seen Heat", FeedbackKind.SEEN, (1,)),
        ("I've seen all of these", FeedbackKind.SEEN, (0, 1, 2, 3, 4)),
        ("I've watched the first two", FeedbackKind.SEEN, (0, 1)),
        ("I already watched 1 and 3", FeedbackKind.SEEN, (0, 2)),
        ("the second looks great", FeedbackKind.LIKE, (1,)),
        ("more like the fourth", FeedbackKind.LIKE, (3,)),
        ("I love number 2", FeedbackKind.LIKE, (1,)),
        ("add the 2nd to my list", FeedbackKind.WATCHLIST, (1,)),
        ("save the last one for later", FeedbackKind.WATCHLIST, (4,)),
        ("I want to watch the third one tonight", FeedbackKind.WATCHLIST, (2,)),
    ],
)
def test_feedback(reader: Reader, text: str, kind: FeedbackKind, positions: tuple[int, ...]) -> None:
    reading = read(reader, text)
    assert (reading.intent, reading.feedback, reading.pick_positions) == (Intent.FEEDBACK, kind, positions)


def test_feedback_without_picks_points_at_nothing(reader: Reader) -> None:
    reading = reader.read("not that one")
    assert (reading.intent, reading.feedback, reading.pick_positions) == (Intent.FEEDBACK, FeedbackKind.REJECT, ())


def test_positions_beyond_the_picks_are_dropped(reader: Reader) -> None:
    assert reader.read("why the fifth one?", on_screen("Heat", "Up")).pick_positions == ()


@pytest.mark.parametrize(
    "text",
    [
        "something older",
        "less violent",
        "shorter",
        "funnier",
        "any year is fine",
        "what about the 80s",
        "but in French",
        "make it a comedy",
        "without horror",
        "more with Tom Hanks",
    ],
)
def test_refinements_of_what_is_on_screen(reader: Reader, text: str) -> None:
    assert read(reader, text).intent is Intent.REFINE


@pytest.mark.parametrize(
    "text",
    [
        "a western",
        "show me a thriller",
        "what should I watch?",
        "can you recommend something for tonight?",
        "something like Goodfellas but shorter",
        "I want a comedy",
        "I'm bored",
        "I had a sad day",
    ],
)
def test_requests(reader: Reader, text: str) -> None:
    assert read(reader, text).intent is Intent.ASK


@pytest.mark.parametrize(
    "text",
    [
        "My favourite movies are Titanic, Goodfellas and WALL-E",
        "I also have a soft spot for siblings",
        "I love thrillers",
        "I don't like musicals",
        "Goodfellas",
        "I grew up with 80s movies",
        "I don't really like Orlando Bloom though",
    ],
)
def test_telling_taste(reader: Reader, text: str) -> None:
    assert read(reader, text).intent is Intent.TELL_TASTE


@pytest.mark.parametrize(
    ("text", "film_ids", "positions"),
    [
        ("what is Goodfellas about?", ["goodfellas-1990"], ()),
        ("who directed Titanic", ["titanic-1997"], ()),
        ("tell me about The Godfather", ["the-godfather-1972"], ()),
        ("is Saw scary?", ["saw-2004"], ()),
        ("what is the second one about?", [], (1,)),
        ("who directed it?", [], (0,)),
    ],
)
def test_lookup(reader: Reader, text: str, film_ids: list[str], positions: tuple[int, ...]) -> None:
    reading = read(reader, text)
    assert reading.intent is Intent.LOOKUP
    assert [m.film_id for m in reading.titles] == film_ids
    assert reading.pick_positions == positions
    assert reading.constraints == ()
    assert reading.wishes == ()


def test_lookup_of_an_unknown_film(reader: Reader) -> None:
    reading = reader.read("what is Xanadu about?")
    assert (reading.intent, reading.unknown_titles) == (Intent.LOOKUP, ("Xanadu",))
