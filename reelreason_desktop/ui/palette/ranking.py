"""In which order the palette shows what it finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz

from reelreason_desktop.services.quick_find import folded
from reelreason_desktop.ui.palette.items import Item

_WORD: Final = re.compile(r"\w+")
_ARTICLE: Final = re.compile(r"^(the|an?) ")
_SAME, _START, _WORDS, _ELSEWHERE, _INITIALS, _WITHIN = 100.0, 95.0, 90.0, 82.0, 80.0, 76.0
_FUZZY: Final = 0.75
"""A misspelt word weighs so much of its similarity."""
_SIMILAR: Final = 70.0
"""From this similarity, 0 to 100, a word may be what was meant."""
_FOUND: Final = 60.0
"""What a search of its own found is worth at least; a place further down costs one."""
_RECENT: Final = 6.0
_LETTERS: Final = 60


def ranked(text: str, items: Iterable[Item], recent: Sequence[str] = (), most: int = 40) -> list[Item]:
    """Items that fit some letters, best first; without letters all of them, those chosen last before the others.

    Args:
        text: what was typed.
        items: what there is.
        recent: keys of items, the one chosen last first.
        most: how many of them are answered when there are letters.
    """
    places = {key: place for place, key in enumerate(recent)}
    if not text.strip():
        return sorted(items, key=lambda item: (places.get(item.key, len(places)), item.kind.value))
    scored = [(worth(text, item, places), item) for item in items]
    good = [(score, item) for score, item in scored if score > 0]
    good.sort(key=lambda pair: (-pair[0], pair[1].kind.value, pair[1].rank or 0, len(pair[1].title)))
    return [item for _, item in good[:most]]


def worth(text: str, item: Item, recent: Mapping[str, int]) -> float:
    """How well an item fits, 0 for not at all."""
    score = similarity(text, item.title, item.also)
    if item.rank is not None:
        score = max(score, _FOUND - item.rank)
    return score + _RECENT / (1 + recent[item.key]) if score and item.key in recent else score


def similarity(text: str, title: str, also: str = "") -> float:
    """How well letters fit a title, 0 to 100.

    Words may be unfinished, misspelt, in any order, or their first letters only (`rtm`: Rate ten in a minute).
    """
    typed, name = folded(text[:_LETTERS]).strip(), _ARTICLE.sub("", folded(title))
    words, named = _WORD.findall(typed), _WORD.findall(name)
    if not words:
        return 0.0
    more = [*named, *_WORD.findall(folded(also))]
    if typed in (name, folded(title)):
        return _SAME
    if name.startswith(typed) or folded(title).startswith(typed):
        return _START
    if _start_all(words, named):
        return _WORDS
    if _start_all(words, more):
        return _ELSEWHERE
    if len(typed) > 1 and _are_initials(typed, named):
        return _INITIALS
    if len(typed) > 1 and typed in name:
        return _WITHIN
    return _misspelt(words, more)


def _start_all(words: Iterable[str], named: Sequence[str]) -> bool:
    return all(any(name.startswith(word) for name in named) for word in words)


def _are_initials(typed: str, named: Sequence[str]) -> bool:
    """The first words' initials; of three letters on, some words may be left out."""
    initials = "".join(word[0] for word in named)
    if len(typed) == 2 or typed[0] != initials[:1]:
        return initials.startswith(typed)
    left = iter(initials)
    return all(letter in left for letter in typed)


def _misspelt(words: Sequence[str], named: Sequence[str]) -> float:
    """The similarity of the word that fits worst: every word must mean something here."""
    worst = min(max((_alike(word, name) for name in named), default=0.0) for word in words)
    return _FUZZY * worst if worst >= _SIMILAR else 0.0


def _alike(word: str, name: str) -> float:
    """With the whole name, or with as much of it as was typed."""
    if len(word) <= 2:  # of two letters one is too much to be wrong
        return 100.0 * name.startswith(word)
    return max(fuzz.ratio(word, name), fuzz.ratio(word, name[: len(word)]))
