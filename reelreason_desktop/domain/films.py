"""A film as the catalogue knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.vocabulary import Maturity

_PRONOUNS: Final = frozenset(
    {
        *("i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them"),
        *("this", "that", "these", "those", "nobody", "nothing", "somebody", "something", "everything"),
    }
)
"""Titles that a sentence would swallow: “It speaks for it too”."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A franchise and the film's place in it (release order, 1-based)."""

    name: str
    order: int


@dataclass(frozen=True, slots=True)
class Film:
    """One catalogue entry. Facts plus an overview, for the films that ship in the project's own words.

    `runtime_min` is in minutes, `min_age` in years, `fame` runs from 1 (specialists) to 5 (everyone).
    `unknown` names the fields that nobody stated: they hold nothing, 0, or for `min_age` the highest age there is, and
    satisfy no limit. Films that ship have none.
    """

    id: str
    title: str
    year: int
    runtime_min: int
    genres: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[str, ...]
    overview: str
    keywords: tuple[str, ...]
    tones: tuple[str, ...]
    maturity: Maturity
    min_age: int
    content_notes: tuple[str, ...]
    languages: tuple[str, ...]
    countries: tuple[str, ...]
    fame: int
    original_title: str | None = None
    collection: Collection | None = None
    imdb_id: str | None = None
    tmdb_id: int | None = None
    unknown: frozenset[str] = frozenset()

    @property
    def people(self) -> tuple[str, ...]:
        """Directors first, then cast, without repeats."""
        return tuple(dict.fromkeys((*self.directors, *self.cast)))

    @property
    def label(self) -> str:
        """`Heat (1995)`."""
        return f"{self.title} ({self.year})"

    @property
    def called(self) -> str:
        """What it is called inside a sentence: the title, with the year where the title alone reads as a pronoun."""
        return self.label if self.title.lower() in _PRONOUNS else self.title

    def knows(self, field: str) -> bool:
        """Whether somebody stated a field, so that it may be shown and compared."""
        return field not in self.unknown

    @property
    def decade(self) -> int:
        """First year of the film's decade: 1990 for 1995."""
        return self.year // 10 * 10
