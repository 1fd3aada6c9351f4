"""Finding a film or a person by a few letters, for the command palette."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from reelreason_desktop.services.library import Library

_WORD: Final = re.compile(r"\w+")
_MAX_LETTERS: Final = 60
"""A pasted page is searched for by its beginning."""
_LEAST_LETTERS: Final = 2
"""Fewer would find everybody."""
_SIMILAR: Final = 80.0
"""From this similarity, 0 to 100, a name may be what was meant."""
_PORTION: Final = 2_000
"""So many names are compared at a time. Other threads wait while that lasts: about a millisecond."""


@dataclass(frozen=True, slots=True)
class QuickHits:
    """What some letters may mean.

    Attributes:
        films: ids, best first.
        people: (name, how many films), best first.
        corrected: the words that were searched for instead of the typed ones; None when those were found.
    """

    films: tuple[str, ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    corrected: str | None = None


class QuickFinder:
    """Answers over one library. Calls must not overlap.

    Args:
        library: the films that may be shown.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, text: str, *, most: int = 8) -> QuickHits:
        """Films with these words, and people whose names have them.

        Args:
            text: what was typed; words may be unfinished or misspelt.
            most: how many of each are answered.
        """
        text = text[:_MAX_LETTERS]
        found = self._library.finder.find(text)
        films = tuple(self._library.films[row].id for row in found.rows[:most].tolist())
        return QuickHits(films, self._people_named(text)[:most], found.corrected)

    def _people_named(self, text: str) -> tuple[tuple[str, int], ...]:
        """Every word starts a part of the name; where nobody is called so, who is called almost so."""
        typed = folded(text)
        words = _WORD.findall(typed)
        if len(typed.strip()) < _LEAST_LETTERS or not words:
            return ()
        padded = [f" {word}" for word in words]
        hits = [place for place, name in enumerate(self._folded) if all(word in name for word in padded)]
        ranked = sorted(hits or self._similar(typed), key=lambda place: -self._counted[place][1])
        return tuple(self._counted[place] for place in ranked)

    def _similar(self, typed: str) -> list[int]:
        found: list[int] = []
        for start in range(0, len(self._folded), _PORTION):
            portion: Sequence[str] = self._folded[start : start + _PORTION]
            near = process.extract(typed, portion, scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=None)
            found += [start + place for _, _, place in near]
        return found

    @cached_property
    def _counted(self) -> list[tuple[str, int]]:
        return list(Counter(name for film in self._library.films for name in film.people).items())

    @cached_property
    def _folded(self) -> list[str]:
        return [f" {folded(name)}" for name, _ in self._counted]


def folded(text: str) -> str:
    """Text without case, accents and hyphens, as people type it: `Amélie` is `amelie`."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
