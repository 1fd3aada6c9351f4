"""What an answer is worth: entries about what was asked become parts, all else is dropped and said."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, Protocol, TypeAlias

from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.llm.form import filled_in
from reelreason_desktop.inference.llm.messages import POINTS, Blank, Part, Piece, Scored
from reelreason_desktop.services.remote.answers import EntryStream, found_object
from reelreason_desktop.services.remote.payload import Question

FORM_KEY: Final = "form"
MakePart: TypeAlias = Callable[[int, str, dict[str, Any]], Part | None]
"""Takes the request's number, the item's key and its entry; None when the entry is of no use."""


class Reader(Protocol):
    """Reads one answer."""

    def feed(self, piece: str) -> Iterator[Part]:
        """The parts that a piece of text completes."""

    def rest(self) -> Iterator[Part]:
        """What is left once all of the text came."""

    @property
    def is_of_use(self) -> bool:
        """Whether anything in it was an answer."""

    def remarks(self, host: str) -> tuple[Notice, ...]:
        """What was dropped, in words for people."""


class EntryReader:
    """Of answers that are a list, one entry an item."""

    def __init__(self, number: int, question: Question, make: MakePart) -> None:
        self._number = number
        self._keys = question.keys
        self._make = make
        self._entries = EntryStream()
        self._answered: set[str] = set()
        self._strange = 0
        self._unusable = 0

    def feed(self, piece: str) -> Iterator[Part]:
        """A part an entry."""
        for entry in self._entries.feed(piece):
            told = str(entry.get("id"))
            if told not in self._keys or told in self._answered:
                self._strange += 1
                continue
            part = self._make(self._number, self._keys[told], entry)
            if part is None:
                self._unusable += 1
                continue
            self._answered.add(told)
            yield part

    def rest(self) -> Iterator[Part]:
        """Nothing: half an entry says nothing."""
        return iter(())

    @property
    def is_of_use(self) -> bool:
        """Whether one item was answered."""
        return bool(self._answered)

    def remarks(self, host: str) -> tuple[Notice, ...]:
        """Entries about something else, and entries without a usable value."""
        found = []
        if self._strange:
            found.append(
                Notice("{} named {} that it was not asked about; they were dropped.", host, _things(self._strange))
            )
        if self._unusable:
            found.append(Notice("{} said of {} what cannot be used; it was dropped.", host, _things(self._unusable)))
        return tuple(found)


class FormReader:
    """Of answers that are a form."""

    def __init__(self, number: int, blanks: Sequence[Blank]) -> None:
        self._number = number
        self._blanks = tuple(blanks)
        self._text = ""
        self._is_of_use = False
        self._strange = 0

    def feed(self, piece: str) -> Iterator[Part]:
        """Nothing yet: a form counts as a whole."""
        self._text += piece
        return iter(())

    def rest(self) -> Iterator[Part]:
        """The form, if there is one: only with lists and words that were given."""
        text = found_object(self._text)
        kept = filled_in(text, self._blanks)
        self._is_of_use = bool(kept)
        if self._is_of_use:
            given = json.loads(text)
            lists = (given.get(blank.name) for blank in self._blanks)
            said = {str(word) for words in lists if isinstance(words, list) for word in words}
            self._strange = len(said - {word for blank in self._blanks for word in blank.words})
            yield Piece(self._number, FORM_KEY, json.dumps({name: list(words) for name, words in kept.items()}), True)

    @property
    def is_of_use(self) -> bool:
        """Whether there was one."""
        return self._is_of_use

    def remarks(self, host: str) -> tuple[Notice, ...]:
        """Words that were not on the list."""
        if not self._strange:
            return ()
        return (Notice("{} named {} that it was not asked about; they were dropped.", host, _things(self._strange)),)


def scored(number: int, key: str, entry: dict[str, Any]) -> Part | None:
    """Points; halves of points are shared between the two next to them."""
    points = entry.get("points")
    if isinstance(points, bool) or not isinstance(points, int | float) or not 1 <= points <= POINTS:
        return None
    below = min(math.floor(points), POINTS - 1)
    shares = [0.0] * POINTS
    shares[below - 1], shares[below] = below + 1 - points, points - below
    return Scored(number, key, float(points), tuple(shares))


def worded(number: int, key: str, entry: dict[str, Any]) -> Part | None:
    """Words, in one line: what is shown of them is decided elsewhere."""
    text = entry.get("text")
    if not isinstance(text, str) or not text.strip():
        return None
    return Piece(number, key, " ".join(text.split()).encode("utf-8", "replace").decode("utf-8"), True)


def _things(count: int) -> Notice:
    return Notice("one thing") if count == 1 else Notice("{} things", count)
