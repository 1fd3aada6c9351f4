"""One reading of film titles for all sources, however they write them.

`Usual Suspects, The (1995)`, `Postino, Il (The Postman) (1994)`, `Cosmos  (2015)` and `Emma (II) (2009)` all come out
as a title for people, further names, a year, and keys under which the same film is found again.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reelreason_desktop.conversation.text import PART_WORDS, folded_words, word_set

_YEAR: Final = re.compile(r"\s*\(\s*(\d{4})\s*(?:[-–—]\s*(?:\d{4})?\s*)?\)\s*$")
_COUNTER: Final = re.compile(r"\s*\((?:[IVX]{1,5})\)\s*$")
_LAST_BRACKET: Final = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)\s*$")
_AKA: Final = re.compile(r"^(?:a\.?k\.?a\.?|also known as)[\s:]+", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s+")
_ARTICLES: Final = word_set(
    "the a an le la les une l der das ein eine il lo gli uno el los las una uma het een ett egy"
)
"""Those left out of keys. `die`, `as`, `i`, `o` and `de` stay: they are English words, as in Die Hard or I, Robot."""
_MOVED: Final = re.compile(
    r"^(?P<rest>.+?),\s+(?P<article>(?:The|A|An|Le|La|Les|L'|L’|Un|Une|Der|Die|Das|Ein|Eine|Il|Lo|I|Gli|Uno|Una|El|Los|Las"
    r"|O|Os|As|Um|Uma|De|Het|Een|Den|Det|En|Ett|Et|Az|Egy))(?P<tail>\s*(?::.*)?)$",
    re.IGNORECASE,
)
_SINGLE_NUMERALS: Final = {"i": "1", "v": "5", "x": "10"}
_SAME_WORDS: Final = {
    "doctor": "dr",
    "mister": "mr",
    "saint": "st",
    "versus": "vs",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
}
_OWNER: Final = re.compile(r"^(?:[\w.]+ ){0,3}[\w.]+(?:'s|’s|s'|s’) (?=\S)")
_SEGMENTS: Final = re.compile(r"\s*:\s+|\s+[–—-]\s+|\s+or:?\s+(?=[A-Z])")
_FIRST_FILM, _LAST_FILM = 1870, 2100


@dataclass(frozen=True, slots=True)
class FilmName:
    """A title as it was read: `title` for people, `akas` from the brackets after it, `year` when it carried one."""

    title: str
    akas: tuple[str, ...] = ()
    year: int | None = None

    @property
    def all(self) -> tuple[str, ...]:
        """Title and further names."""
        return (self.title, *self.akas)


def tidy(text: str) -> str:
    """Text without byte order mark, HTML entities, odd Unicode forms, halves of characters, or blanks in rows."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):  # JSON can write them, and nothing can store them
        text = text.encode("utf-8", "replace").decode("utf-8")
    plain = unicodedata.normalize("NFC", html.unescape(text.replace("\ufeff", "")))
    return _SPACES.sub(" ", plain).strip()


def read_name(written: str) -> FilmName:
    """Reads a title with whatever it carries in brackets."""
    text = tidy(written)
    year = None
    if (match := _YEAR.search(text)) and match.start():
        year, text = _plausible(int(match[1])), text[: match.start()]
    text = _COUNTER.sub("", text) or text
    title, akas = text, list[str]()
    while (match := _LAST_BRACKET.search(title)) and match.start():
        title, akas = title[: match.start()], [_aka(match[1]), *akas]
    if akas:
        akas.append(text)  # some brackets are part of the title: Birdman or (The Unexpected Virtue of Ignorance)
    title = _article_first(title)
    return FilmName(title, tuple(dict.fromkeys(aka for aka in akas if aka and aka != title)), year)


def _plausible(year: int) -> int | None:
    return year if _FIRST_FILM <= year <= _LAST_FILM else None


def _aka(inside: str) -> str:
    return _article_first(_AKA.sub("", inside.strip()).strip())


def _article_first(title: str) -> str:
    """`The Usual Suspects` for `Usual Suspects, The`."""
    match = _MOVED.match(title)
    if not match:
        return title
    article = match["article"]
    gap = "" if article.endswith(("'", "’")) else " "
    return f"{article[0].upper()}{article[1:]}{gap}{match['rest']}{match['tail']}"


@lru_cache(maxsize=65_536)
def strict_key(title: str) -> str:
    """Folded words in a row, articles kept: equal keys mean that people would read the same title."""
    words = folded_words(title)
    return "".join(words) or title.casefold()  # a title may be all signs, such as `$`


@lru_cache(maxsize=65_536)
def keys(title: str) -> tuple[str, ...]:
    """What a title is found under: without its article, and once more with single letters as Roman numerals."""
    words = folded_words(title)
    if len(words) > 1 and words[0] in _ARTICLES and title[1:2] != ".":  # `L.A. Story` begins with no article
        words = words[1:]
    words = [_SAME_WORDS.get(word, word) for word in words]
    words = [word for i, word in enumerate(words) if not (word in PART_WORDS and _is_number(words[i + 1 : i + 2]))]
    plain = "".join(words) or title.casefold()
    numbered = "".join(words[:1] + [_SINGLE_NUMERALS.get(word, word) for word in words[1:]]) or plain
    return tuple(dict.fromkeys((plain, numbered)))


def ownerless(title: str) -> str | None:
    """`Dracula` for `Bram Stoker's Dracula`; None where nobody is named."""
    rest = _OWNER.sub("", title)
    return rest if rest != title else None


def segment_keys(title: str) -> tuple[str, ...]:
    """Keys of the parts of a title around a colon or dash: weak names, which only ever propose a film."""
    parts = [part for part in _SEGMENTS.split(title) if part]
    weak = {keys(part)[0] for part in parts} if len(parts) > 1 else set()
    if rest := ownerless(title):
        weak.add(keys(rest)[0])
    return tuple(sorted(key for key in weak if len(key) > 2))


def all_keys(names: Iterable[str], *, weak: bool = False) -> tuple[str, ...]:
    """Keys of several names, without repeats. `weak`: those of their parts as well."""
    found = [key for name in names for key in (*keys(name), *(segment_keys(name) if weak else ()))]
    return tuple(dict.fromkeys(found))


def _is_number(words: Sequence[str]) -> bool:
    return bool(words) and (words[0].isdigit() or words[0] in _SINGLE_NUMERALS)
