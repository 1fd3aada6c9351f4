"""What comes out of a turn: picks, and the computed reasons for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reelreason_desktop.domain.constraints import Constraint


class EvidenceKind(StrEnum):
    """Where a contribution to a score comes from."""

    FILM = "film"  # a rated or liked film
    MESSAGE = "message"
    GENRE = "genre"  # a soft wish
    TONE = "tone"
    KEYWORD = "keyword"
    PERSON = "person"
    PLACE = "place"  # a place that was pointed at on the map
    MOOD = "mood"  # how the person sounds; counts a little
    PRIOR = "prior"  # how widely known the film is


@dataclass(frozen=True, slots=True)
class Evidence:
    """One computed contribution to one pick's score.

    `share` is this contribution's part of the sum of absolute contributions, signed, in [-1, 1].
    """

    kind: EvidenceKind
    label: str
    """Film title, quoted message, wished word, `near Heat and Ronin`, a mood, or `well known`."""
    contribution: float
    """In score units: what this film gets more than the films that compete with it do on average.

    All evidence of a pick sums to its score exactly (up to float rounding).
    """
    share: float
    signal_id: int | None = None
    film_id: str | None = None
    """Of the source film, for kind FILM."""
    people: tuple[str, ...] = ()
    """People the source film and the pick really share."""
    themes: tuple[str, ...] = ()
    """Keywords, then genres, that the source and the pick really share; of a MOOD, tones of the pick that answer it."""
    unwanted: bool = False
    """A wish for less of it, or a film that was not liked."""


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """Where the pick would rank without the strongest source whose absence costs it places.

    Ranks are 1-based over all admitted films. Of a film, everything that was told about it goes; of a message, all that
    was read from it.
    """

    signal_id: int
    label: str
    """What goes: the label of the strongest source, or the text of its message if other reasons go with it."""
    rank: int
    rank_without: int
    whole_message: bool = False
    """Whether `label` is the text of a message of which the strongest source is only a part."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One recommended film with its arithmetic. `because` is sorted by contribution, largest first.

    `score`: how far it is above the average of the films that compete, in score units.
    """

    film_id: str
    score: float
    rank: int
    predicted_rating: float
    """Stars, 1 to 5."""
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


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why a film may not compete. `label` is the one under which `Ranking.hidden` counts it."""

    label: str
    constraint: Constraint | None = None
    """The limit that the film violates, if it is one."""
    earlier: str | None = None
    """Id of the part of the series that comes first, if that is the reason."""

    @property
    def by_signal(self) -> bool:
        """Whether something the person told about the film itself is the reason."""
        return self.constraint is None and self.earlier is None


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one film fares, picked or not.

    `pick.rank` is its place among `competing` films; for a film that something holds back, the place it would have.
    """

    pick: Pick
    competing: int
    obstacles: tuple[Obstacle, ...] = ()
