"""A taste as a page shows it: shares against all films, ratings, movement, a paragraph, and a surprise.

Everything is computed from the ledger and names the films that it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from reelreason_desktop.domain.ledger import dials
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services import taste_shares
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import State
from reelreason_desktop.services.taste_shares import Liked, Trait
from reelreason_desktop.services.taste_steps import Step, conversations, weeks
from reelreason_desktop.services.taste_summary import Facts, summarise
from reelreason_desktop.services.taste_surprise import Surprise, most_surprising

ENOUGH_FILMS: Final = 3
"""Liked films from which on a profile says something."""
STARS: Final = tuple(step / 2 for step in range(1, 11))
_WELL_KNOWN: Final = 4
"""Fame from which on a film counts as well known."""
_ENOUGH_RATINGS: Final = 3
"""Ratings on either side before well-known and lesser-known films are compared."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How somebody rates.

    Attributes:
        film_ids: for each of `STARS`, the films that got them, the newest first.
        mean: of all ratings, in stars; None without any.
        well_known, lesser_known: means of the films of fame 4 and 5, and of fame 1 to 3; None below three ratings.
    """

    film_ids: Mapping[float, tuple[str, ...]]
    mean: float | None
    well_known: float | None
    lesser_known: float | None

    @property
    def count(self) -> int:
        """How many films are rated."""
        return sum(len(films) for films in self.film_ids.values())


@dataclass(frozen=True, slots=True)
class TasteProfile:
    """One person's taste at one moment.

    Attributes:
        liked: ids of the films that everything rests on, the most liked first.
        genres: all, in the order of the vocabulary.
        tones: all, the most telling first.
        decades: all that the catalogue spans, in order.
        people, themes: those that come back, the most telling first.
        ratings: the histogram and its means.
        weeks, conversations: how the taste moved, oldest first.
        surprise: None while there are fewer than five loved films.
        summary: two to four sentences; an invitation while there is too little to say.
        dials_turned: names of the dials that do not stand at their default.
    """

    liked: tuple[str, ...]
    genres: tuple[Trait, ...]
    tones: tuple[Trait, ...]
    decades: tuple[Trait, ...]
    people: tuple[Trait, ...]
    themes: tuple[Trait, ...]
    ratings: Ratings
    weeks: tuple[Step, ...]
    conversations: tuple[Step, ...]
    surprise: Surprise | None
    summary: str
    dials_turned: frozenset[str]

    @property
    def speaks(self) -> bool:
        """Whether there are enough films to say something."""
        return len(self.liked) >= ENOUGH_FILMS


def taste_profile(
    library: Library, state: State, titles: Mapping[int, str] | None = None, zone: tzinfo | None = None
) -> TasteProfile:
    """Computes everything. Takes some tens of milliseconds; six rankings are made for the surprise.

    Args:
        library: the films; signals about others are passed over.
        state: of the profile.
        titles: names of chats, by id, for those that have one.
        zone: in which weeks begin; None for the local one.
    """
    matrix = library.recommender.matrix
    liked = taste_shares.liked_films(state.signals, state.recipe.taste, matrix)
    ratings = _ratings(library, state)
    genres, tones = taste_shares.genres(liked, matrix), taste_shares.tones(liked, matrix)
    decades, people = taste_shares.decades(liked, matrix), taste_shares.people(liked, matrix)
    themes = taste_shares.themes(liked, matrix)
    by_week = weeks(library, state, zone)
    facts = Facts(
        films=len(liked),
        genres=genres,
        tones=tones,
        decades=decades,
        people=people,
        themes=themes,
        mean=ratings.mean,
        well_known=ratings.well_known,
        lesser_known=ratings.lesser_known,
        latest=by_week[-1] if by_week else None,
    )
    return TasteProfile(
        liked=tuple(held.film.id for held in sorted(liked, key=lambda held: -held.weight)),
        genres=genres,
        tones=tones,
        decades=decades,
        people=people,
        themes=themes,
        ratings=ratings,
        weeks=by_week,
        conversations=conversations(library, state, titles or {}, zone),
        surprise=most_surprising(library, state, liked),
        summary=summarise(facts, ENOUGH_FILMS, seed=_seed(state)),
        dials_turned=frozenset(dials(state.events)),
    )


def _ratings(library: Library, state: State) -> Ratings:
    rated = [
        (s.value, library.by_id[s.film_id])
        for s in state.signals
        if s.kind is SignalKind.RATED and s.value and s.film_id and s.film_id in library.by_id
    ]
    films = {stars: tuple(film.id for value, film in rated if value == stars) for stars in STARS}
    known = [value for value, film in rated if film.fame >= _WELL_KNOWN]
    lesser = [value for value, film in rated if film.fame < _WELL_KNOWN]
    compared = min(len(known), len(lesser)) >= _ENOUGH_RATINGS
    return Ratings(
        film_ids=films,
        mean=_mean([value for value, _ in rated]),
        well_known=_mean(known) if compared else None,
        lesser_known=_mean(lesser) if compared else None,
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _seed(state: State) -> int:
    """The same for a profile for as long as it lives, so that its paragraph does not change its voice."""
    return int(state.events[0].at.timestamp()) if state.events else 0


__all__ = [
    "ENOUGH_FILMS",
    "STARS",
    "Liked",
    "Ratings",
    "Step",
    "Surprise",
    "TasteProfile",
    "Trait",
    "taste_profile",
]
