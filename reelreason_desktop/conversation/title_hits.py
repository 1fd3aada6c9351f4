"""Places in a message that name films, before and after it is decided which film is meant."""

from __future__ import annotations

from dataclasses import dataclass

from reelreason_desktop.conversation.aliases import Alias, AliasKind
from reelreason_desktop.conversation.text import ARTICLES, Span, Token


@dataclass(frozen=True, slots=True)
class TitleHit:
    """A place in the message that names a film.

    `film_ids` holds one film; all films of a franchise when the plural was used ("the Saw movies", `whole`); or
    every film that fits equally well (`ambiguous`). `start`/`end` index the message; `covered` adds a year beside.
    """

    film_ids: tuple[str, ...]
    surface: str
    start: int
    end: int
    score: float
    covered: Span
    franchise: str | None = None
    whole: bool = False
    ambiguous: bool = False
    series: tuple[str, ...] = ()
    """What the catalogue calls it, where one name stands for several franchises: "DC"."""

    @property
    def franchises(self) -> tuple[str, ...]:
        """All franchises that are meant; none for a single film."""
        return self.series or ((self.franchise,) if self.franchise else ())

    @property
    def span(self) -> Span:
        """Where the title stands."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class TitleFindings:
    """Linked films in order of appearance, and names that look like films but are not in the catalogue."""

    hits: tuple[TitleHit, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that are a name of some films (`owners`); whether a film is meant is still open."""

    tokens: tuple[Token, ...]
    owners: tuple[Alias, ...]
    score: float = 1.0

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.tokens[0].start, self.tokens[-1].end

    @property
    def best_kind(self) -> AliasKind:
        """The most direct way in which the words name a film."""
        return min(alias.kind for alias in self.owners)

    @property
    def words(self) -> list[str]:
        """Folded, without a leading article."""
        folded = [token.folded for token in self.tokens]
        return folded[1:] if len(folded) > 1 and folded[0] in ARTICLES else folded
