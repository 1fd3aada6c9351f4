"""Texts that remember what they were made of."""

from __future__ import annotations

import copy
import pickle

import pytest

from reelreason_desktop.domain.phrases import (
    AREAS,
    FilmName,
    Notice,
    Phrase,
    Reason,
    Verbatim,
    Word,
    film_links,
    listed,
    ordinal,
    pieces,
    series,
    spaced,
)


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


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda phrase: pickle.loads(pickle.dumps(phrase))])
def test_copies_keep_areas_and_the_kinds_of_parts(again) -> None:
    phrase = again(Reason("{} and {}", FilmName("Heat", "heat-1995"), Word("bleak")))
    assert (type(phrase), [type(part) for part in phrase.parts]) == (Reason, [FilmName, Word])
    assert phrase.parts[0].film_id == "heat-1995"


def test_every_kind_has_an_area_of_its_own() -> None:
    assert set(AREAS.values()) == {Phrase, *Phrase.__subclasses__()}


class _Backwards:
    """Says frames of two parts the other way round, and numbers in words."""

    def frame(self, phrase: Phrase) -> str:
        return "{1} vor {0}" if phrase.frame == "{} after {}" else phrase.frame

    def part(self, part: object, spec: str) -> str:
        return f"<{part}:{spec}>"


def test_a_speaker_may_reorder_and_films_stay_links() -> None:
    first, second = FilmName("Heat", "heat-1995"), FilmName("Ronin", "ronin-1998")
    phrase = Phrase("{}: {:,} times", Phrase("{} after {}", first, second), 1200)
    assert phrase == "Heat after Ronin: 1,200 times"
    assert film_links(pieces(phrase)) == (str(phrase), [("heat-1995", 0, 4), ("ronin-1998", 11, 16)])
    said = "Ronin vor Heat: <1200:,> times"
    assert film_links(pieces(phrase, _Backwards())) == (said, [("ronin-1998", 0, 5), ("heat-1995", 10, 14)])


def test_words_of_a_person_are_no_vocabulary() -> None:
    phrase = Notice("There is no profile called {} ({}).", "war", 3)
    assert [type(part) for part in phrase.parts] == [Verbatim, int]
    assert "".join(pieces(phrase, _Backwards())) == "There is no profile called war (<3:>)."


def test_a_notice_writes_out_what_could_not_travel() -> None:
    phrase = Notice("It failed: {}.", ValueError("bad"))
    assert pickle.loads(pickle.dumps(phrase)) == "It failed: bad."


def test_one_and_many_have_frames_of_their_own() -> None:
    frames = [Phrase.counted(n, "{} film", "{} films", n).frame for n in (0, 1, 2)]
    assert frames == ["{} films", "{} film", "{} films"]


def test_lists_and_sentences_keep_their_parts() -> None:
    a, b, c = Word("a"), Word("b"), Word("c")
    assert (series([]), series([a]), series([a, b, c]), listed([a, b]), spaced([a, b])) == (
        "", "a", "a, b and c", "a, b", "a b",
    )  # fmt: skip
    assert series([a]) is a
    assert [type(piece) for piece in pieces(ordinal(1032))] == [str, str]
    assert ordinal(1032) == "1,032nd"
