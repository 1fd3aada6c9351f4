"""Building blocks of sentences: lists, variation without chance, and texts whose films are links."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import AND, FilmName, Phrase, Verbatim, film_links, pieces, series, spaced

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Worded:
    """A finished text. `links`: (film id, start, end) of every film named in it, in order."""

    text: str
    links: tuple[tuple[str, int, int], ...] = ()


class Draft:
    """A text that grows sentence by sentence."""

    def __init__(self) -> None:
        self._sentences: list[str] = []

    def say(self, sentence: str) -> Draft:
        """Appends a sentence; an empty one is left out."""
        if sentence:
            self._sentences.append(sentence)
        return self

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return not self._sentences

    def done(self) -> Worded:
        """The finished text."""
        return worded(spaced(self._sentences)) if self._sentences else Worded("")


def worded(text: str) -> Worded:
    """A text with the links to the films that it names."""
    return Worded(text, tuple(film_links(pieces(text))[1]) if isinstance(text, Phrase) else ())


def name(film: Film, called: str | None = None) -> FilmName:
    """A film's title, or something else that stands for it."""
    return FilmName(called or film.title, film.id)


def names(films: Sequence[Film], last: str = AND) -> str:
    """`A, B and C`. `last`: see `series`."""
    return series([name(film) for film in films], last)


def variant(choices: Sequence[T], seed: str) -> T:
    """One of several ways to say the same; the same seed always gives the same one."""
    return choices[zlib.crc32(seed.encode()) % len(choices)]


def quoted(text: str, limit: int = 60) -> Phrase:
    """The text on one line in quotation marks, shortened at a word."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    return Phrase("“{}”", Verbatim(line))
