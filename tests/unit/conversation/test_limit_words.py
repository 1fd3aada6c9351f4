"""Labels of limits as phrases: every label that the reader gives is taken apart, and says the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reelreason_desktop.conversation.limit_words import limit_name
from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.phrases import LimitName, Phrase, Verbatim, Word
from reelreason_desktop.domain.reading import ReadingContext

DATA = Path(__file__).parents[2] / "data" / "reading.jsonl"
_NAMED_ONLY = frozenset({ConstraintKind.COLLECTION, ConstraintKind.COUNTRY, ConstraintKind.LANGUAGE})
"""Limits whose label may be nothing but a name: `James Bond`, `French`."""


@pytest.mark.parametrize(
    ("label", "frame", "parts"),
    [
        ("under 100 min", "under {}", ("100 min",)),
        ("short: 95 min or less", "short: {} or less", ("95 min",)),
        ("not in English", "not in {}", ("English",)),
        ("from South Korea", "from {}", ("South Korea",)),
        ("no sex or nudity", "no {}", ("sex or nudity",)),
        ("with Tom Hanks or Meg Ryan", "with {}", ("Tom Hanks or Meg Ryan",)),
        ("PG-13 at most (up to age 13)", "{} at most (up to age {})", ("PG-13", "13")),
        ("no children's films", "no children's films", ()),
        ("2018 or newer", "{} or newer", ("2018",)),
        ("not 1980–1989", "not {}–{}", ("1980", "1989")),
    ],
)
def test_a_label_is_taken_apart(label: str, frame: str, parts: tuple[str, ...]) -> None:
    name = limit_name(label)
    assert isinstance(name, LimitName)
    assert (str(name), name.frame, name.parts) == (label, frame, parts)


def test_words_are_translatable_and_names_are_not() -> None:
    (people,) = limit_name("by Joel Coen or Ethan Coen").parts
    (countries,) = limit_name("from France or Italy").parts
    assert {type(part) for part in people.parts} == {Verbatim}
    assert {type(part) for part in countries.parts} == {Word}


def test_labels_side_by_side_are_taken_apart_one_by_one() -> None:
    name = limit_name("over 90 min, under 2 h")
    assert name == "over 90 min, under 2 h"
    assert [part.frame for part in name.parts] == ["over {}", "under {}"]


@pytest.mark.parametrize("label", ["crime", "James Bond", "1990–1999", "Something nobody ever said"])
def test_a_bare_name_stays_as_it_is(label: str) -> None:
    named = limit_name(label)
    assert named == label
    assert type(named) is str  # no phrase was made of it


def test_a_phrase_stays_what_it_is() -> None:
    never = LimitName("never {}", Verbatim("Adam Sandler"))
    assert limit_name(never) is never


def test_every_label_of_the_reader_is_known(reader: Reader) -> None:
    texts = {json.loads(line)["text"] for line in DATA.read_text(encoding="utf-8").splitlines()}
    limits = [c for text in sorted(texts) for c in reader.read(text, ReadingContext(this_year=2026)).constraints]
    assert len(limits) > 50
    assert {c.label for c in limits if limit_name(c.label) != c.label} == set()
    plain = {c.label for c in limits if not isinstance(limit_name(c.label), Phrase) and c.kind not in _NAMED_ONLY}
    assert {label for label in plain if not label[0].isdigit() and label not in _words(limits)} == set()


def _words(limits: list) -> set[str]:
    """Labels that are a word of the vocabulary alone."""
    return {value.lower() for limit in limits for value in limit.values}
