"""Ground work on text: words with their places, and spellings folded until they can be compared."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Start and end of a piece of text; the end is exclusive."""

_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*|[&+]")
_APOSTROPHES: Final = re.compile(r"['’ʼ.]")
_POSSESSIVE: Final = re.compile(r"['’ʼ]s$")
_DIGIT_AS_LETTER: Final = re.compile(r"(?<=[^\W\d_])[01347](?=[^\W\d_])")
_LETTERS: Final = {"0": "o", "1": "i", "3": "e", "4": "a", "7": "v"}
_UNDECOMPOSED: Final = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "⁄": None}
)
_COUNT_WORDS: Final = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS: Final = {
    **{word: str(n) for n, word in enumerate(re.findall(r"\w+", _COUNT_WORDS), 1)},
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "&": "and",
    "+": "and",
    "volume": "vol",
    "teh": "the",
}
PART_WORDS: Final = frozenset({"part", "vol", "chapter"})
ARTICLES: Final = frozenset({"the", "a", "an"})


def word_set(words: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a message. `folded` is what it is compared by; `start`/`end` index the message."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capitalised(self) -> bool:
        """Whether it starts like a name or a sentence."""
        return self.text[0].isupper() or self.text[0].isdigit()


def tokenize(text: str) -> list[Token]:
    """Words and `&`, in order. Acronyms with dots are one word."""
    return [Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def written_words(text: str) -> list[str]:
    """The words of `tokenize` as they are written, without their places."""
    return _WORD.findall(text)


def folded_words(text: str) -> list[str]:
    """The words of `tokenize`, folded, without their places."""
    return [fold(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """One spelling for one word: no case, accents, apostrophes or dots; `II`, `two` and `2` are the same.

    Digits standing for letters inside a word (`Se7en`) become letters.
    """
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(_UNDECOMPOSED)
    plain = _APOSTROPHES.sub("", "".join(c for c in decomposed if not unicodedata.combining(c)))
    plain = _DIGIT_AS_LETTER.sub(lambda m: _LETTERS[m.group()], plain)
    return _NUMBERS.get(plain, plain)


def without_possessive(token: Token) -> str:
    """The folded word without a closing `'s`."""
    bare = _POSSESSIVE.sub("", token.text)
    return token.folded if bare is token.text else fold(bare)


def title_key(folded: Sequence[str]) -> str:
    """What titles are looked up by: no spaces, no leading article, no `part` or `vol` before a number."""
    words = list(folded[1:] if len(folded) > 1 and folded[0] in ARTICLES else folded)
    kept = [
        word
        for i, word in enumerate(words)
        if not (word in PART_WORDS and i + 1 < len(words) and words[i + 1].isdigit())
    ]
    return "".join(kept)


def lower_in_place(text: str) -> str:
    """Lower case with every character at its old place (a few letters have longer lower-case forms)."""
    straight = text.replace("’", "'").replace("ʼ", "'")
    return "".join(low if len(low := c.lower()) == 1 else c for c in straight)


def cover(text: str, spans: Iterable[Span], filler: str = "x") -> str:
    """The text with spans overwritten, so that later rules do not read them and places stay the same."""
    pieces = list(text)
    for start, end in spans:
        pieces[start:end] = filler * (end - start)
    return "".join(pieces)


def sloppy(pattern: str) -> str:
    """A pattern that also takes contractions typed without an apostrophe ("didnt", "ive"), and "wihtout"."""
    for typed in ("n't", "i'm", "i've"):
        pattern = pattern.replace(typed, typed.replace("'", "'?"))
    return pattern.replace("|without|", "|w(?:ithout|ihtout|ithou|ihout|itout|ithut|hitout|thout)|")


class Taken:
    """Which characters of a text are spoken for. `length`: of the text."""

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._marks = bytearray(length)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Claims a span."""
        self._marks[slice(*span)] = b"\1" * (span[1] - span[0])

    def overlaps(self, span: Span) -> bool:
        """Whether any character of a span is claimed."""
        return self._marks.find(1, *span) >= 0


def within(tokens: Sequence[Token], span: Span) -> Sequence[Token]:
    """Those of `tokens` (in order) that lie inside a span."""
    first = bisect_left(tokens, span[0], key=lambda token: token.start)
    last = bisect_right(tokens, span[1], key=lambda token: token.end)
    return tokens[first:last]


@lru_cache(maxsize=16_384)
def singular(word: str) -> str:
    """A rough singular, the same for both numbers of a noun; only for comparing."""
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + ("ie" if len(word) <= 5 else "y")
    if word.endswith("ves"):
        return word[:-3] + "f"
    if word.endswith("ses") and not word.endswith("sses"):
        return word[:-1]
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


class Scanner:
    """Text that rules eat from: what one rule has read, a later one does not read again."""

    FILLER: Final = "\x00"

    def __init__(self, lower: str) -> None:
        self.rest = lower

    def take(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern, left to right; all are eaten at once."""
        matches = list(pattern.finditer(self.rest))
        if matches:
            self.rest = cover(self.rest, (match.span() for match in matches), self.FILLER)
        return iter(matches)

    def eat(self, span: Span) -> None:
        """Makes a span unreadable."""
        self.rest = cover(self.rest, [span], self.FILLER)
