"""Building blocks of sentences: lists, ordinals, variation without chance, and texts whose films are links."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from reelreason_desktop.domain.films import Film

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Worded:
    """A finished text. `links`: (film id, start, end) of every film named in it, in order."""

    text: str
    links: tuple[tuple[str, int, int], ...] = ()


class Draft:
    """A text that grows piece by piece and remembers where it names films."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._links: list[tuple[str, int, int]] = []
        self._length = 0

    def add(self, text: str) -> Draft:
        """Appends plain text."""
        self._pieces.append(text)
        self._length += len(text)
        return self

    def name(self, film: Film, label: str | None = None) -> Draft:
        """Appends a film's title (or another label for it) as a link."""
        label = label or film.title
        self._links.append((film.id, self._length, self._length + len(label)))
        return self.add(label)

    def names(self, films: Sequence[Film], last: str = "and") -> Draft:
        """Appends `A, B and C`, each a link."""
        for i, film in enumerate(films):
            if i:
                self.add(f" {last} " if i == len(films) - 1 else ", ")
            self.name(film)
        return self

    def sentence(self, text: str, films: Sequence[Film] = ()) -> Draft:
        """Appends a sentence after a space. The first mention of each film's title in it becomes a link."""
        if self._pieces:
            self.add(" ")
        start = self._length
        for film in films:
            place = text.find(film.title)
            span = (start + place, start + place + len(film.title))
            if place >= 0 and not any(span[0] < end and begin < span[1] for _, begin, end in self._links):
                self._links.append((film.id, *span))
        return self.add(text)

    @property
    def empty(self) -> bool:
        """Whether nothing was appended yet."""
        return not self._pieces

    def done(self) -> Worded:
        """The finished text."""
        return Worded("".join(self._pieces), tuple(sorted(self._links, key=lambda link: link[1])))


def joined(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def ordinal(n: int) -> str:
    """`1st`, `22nd`, `113th`."""
    suffix = "th" if n % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n:,}{suffix}"


def counted(n: int, noun: str) -> str:
    """`1 film`, `31 films`."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def variant(choices: Sequence[T], seed: str) -> T:
    """One of several ways to say the same; the same seed always gives the same one."""
    return choices[zlib.crc32(seed.encode()) % len(choices)]


def quoted(text: str, limit: int = 60) -> str:
    """The text on one line in quotation marks, shortened at a word."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    return f"“{line}”"
