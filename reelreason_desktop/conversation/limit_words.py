"""What limits are called, as phrases.

A limit keeps the label it was given when it was read, in plain words that are stored with its message. Here the label
is taken apart again, so that limits of old messages can be said in another language too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, reduce
from typing import Final

from reelreason_desktop.domain.phrases import OR, LimitName, Phrase, Verbatim, Word, listed

_PLAIN: Final = LimitName.frames(
    "lesser known", "well known", "for grown-ups", "no children's films", "no R (up to age 13)", "clean",
    "no franchises",
)  # fmt: skip
_OF_PEOPLE: Final = LimitName.frames("without {}", "never {}", "by {}", "with {}")
_OF_NUMBERS: Final = LimitName.frames(
    "fit for age {}", "{} at most (up to age {})", "short: {} or less", "{} at most", "{} or longer", "{} or newer",
    "{} or older", "under {}", "over {}", "about {}", "not {}–{}",
)  # fmt: skip
_OF_WORDS: Final = LimitName.frames("not in {}", "in {}", "not from {}", "from {}", "no {}", "not {}")


def limit_name(label: str) -> str:
    """The label as a phrase, or as it is where it is a single word, or nothing but a name."""
    return label if isinstance(label, Phrase) else _taken_apart(label)


@lru_cache(maxsize=1024)
def _taken_apart(label: str) -> str:
    if label in _PLAIN:
        return LimitName(label)
    for pattern, frame, part in _PATTERNS:
        match = pattern.fullmatch(label)
        if match is not None:
            return LimitName(frame, *map(part, match.groups()))
    if ", " in label:
        return listed([limit_name(one) for one in label.split(", ")])
    return _words(label) if " or " in label else label


def _people(names: str) -> str:
    return _either([Verbatim(name) for name in names.split(" or ")])


def _words(words: str) -> str:
    return _either([Word(word) for word in words.split(" or ")])


def _either(words: Sequence[str]) -> str:
    return reduce(lambda one, other: Phrase(OR, one, other), words)


def _patterns(
    frames: Iterable[str], part: Callable[[str], str], pattern: str = "(.+)"
) -> list[tuple[re.Pattern[str], str, Callable[[str], str]]]:
    return [(re.compile(re.escape(frame).replace(r"\{\}", pattern)), frame, part) for frame in frames]


_PATTERNS: Final = (
    *_patterns(_OF_PEOPLE, _people, r"(\D+)"),
    *_patterns(_OF_NUMBERS, Verbatim, r"(PG-13|PG|G|[\d][^,–]*)"),
    *_patterns(_OF_WORDS, _words, r"([^,]+)"),
)
