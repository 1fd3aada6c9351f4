"""What comes out of a turn: picks, and the computed reasons for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EvidenceKind(StrEnum):
    """Where a contribution to a score comes from."""

    FILM = "film"  # a rated or liked film
    MESSAGE = "message"
    GENRE = "genre"  # a soft wish
    TONE = "tone"
    KEYWORD = "keyword"
    PERSON = "person"
    PRIOR = "prior"  # how widely known the film is


@dataclass(frozen=True, slots=True)
class Evidence:
    """One computed contribution to one pick's score.

    `share` is this contribution's part of the sum of absolute contributions, signed, in [-1, 1].
    """

    kind: EvidenceKind
    label: str
    """Film title, quoted message, wished word, or `well known`."""
    contribution: float
    """In score units. All evidence of a pick sums to its score exactly (up to float rounding)."""
    share: float
    signal_id: int | None = None
    film_id: str | None = None
    """Of the source film, for kind FILM."""
    people: tuple[str, ...] = ()
    """People the source film and the pick really share."""
    themes: tuple[str, ...] = ()
    """Keywords, then genres, that the source and the pick really share."""


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """Where the pick would rank without its strongest source. Ranks are 1-based over all admitted films."""

    signal_id: int
    label: str
    rank: int
    rank_without: int


@dataclass(frozen=True, slots=True)
class Pick:
    """One recommended film with its arithmetic. `because` is sorted by contribution, largest first."""

    film_id: str
    score: float
    rank: int
    predicted_rating: float
    """Stars, 0.5 to 5."""
    because: tuple[Evidence, ...]
    counterfactual: Counterfactual | None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranked answer.

    `hidden` counts films held back, by label: `seen`, `not for you`, `already discussed`, or the label of the
    constraint that held them back.
    """

    picks: tuple[Pick, ...]
    hidden: dict[str, int]
    admitted: int
    """How many films were allowed to compete."""
