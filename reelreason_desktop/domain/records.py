"""What a source of films or of taste says, row by row, before any of it is matched or believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class FilmIds:
    """Names of one film that no other film has. IMDb ids read `tt0113277`; all are text."""

    imdb: str | None = None
    tmdb: str | None = None
    movielens: str | None = None

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """(scheme, value) of those that are known, the most reliable first."""
        named = (("imdb", self.imdb), ("movielens", self.movielens), ("tmdb", self.tmdb))
        return tuple((scheme, value) for scheme, value in named if value is not None)


@dataclass(frozen=True, slots=True)
class FilmRecord:
    """One film as one source describes it. What a source does not say is None or empty.

    `key` is the source's own name for the film; `akas` are further titles; `runtime_min` is in minutes.
    A `mention` only names a film, as a dialogue does: it never makes a catalogue entry. `guessed_ids` were found by a
    search, not given by whoever made the source: they count only where the title agrees.
    """

    key: str
    title: str
    year: int | None = None
    ids: FilmIds = FilmIds()
    original_title: str | None = None
    akas: tuple[str, ...] = ()
    runtime_min: int | None = None
    genres: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    overview: str | None = None
    certificate: str | None = None
    mention: bool = False
    guessed_ids: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """Directors first, then cast, without repeats."""
        return tuple(dict.fromkeys((*self.directors, *self.cast)))


@dataclass(frozen=True, slots=True)
class KnownFilm:
    """A film of the catalogue as the matcher sees it: all that its sources said, together.

    `sources`: those that describe it already. `names`: all titles of it.
    """

    id: int
    names: tuple[str, ...]
    years: frozenset[int] = frozenset()
    ids: tuple[FilmIds, ...] = ()
    runtimes_min: frozenset[int] = frozenset()
    genres: frozenset[str] = frozenset()
    directors: frozenset[str] = frozenset()
    cast: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlotRecord:
    """The plot of a film that the same source described before, under the same key."""

    key: str
    overview: str


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """`user` rated film `key` with `stars`, from 0 to 5 whatever the source's scale. `at_s`: seconds since 1970."""

    user: str
    key: str
    stars: float
    at_s: int | None = None


@dataclass(frozen=True, slots=True)
class TagRecord:
    """`user` wrote `tag` on film `key`, `at_s` seconds after 1970, UTC."""

    user: str
    key: str
    tag: str
    at_s: int | None = None


@dataclass(frozen=True, slots=True)
class UtteranceRecord:
    """What `speaker` (`seeker` or `recommender`) said as message number `turn` of a dialogue.

    `films`: keys of the films named in it, in order.
    """

    dialogue: str
    turn: int
    speaker: str
    text: str
    films: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmotionRecord:
    """A short text and the names of the emotions that people found in it."""

    key: str
    text: str
    emotions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that could not be used, and why. The rows around it are used all the same."""

    what: str


Record: TypeAlias = FilmRecord | PlotRecord | RatingRecord | TagRecord | UtteranceRecord | EmotionRecord | Problem
Records: TypeAlias = tuple[Record, ...]
"""What one row of input says; may be nothing."""
