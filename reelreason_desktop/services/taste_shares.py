"""What a taste is made of, against what all films are made of.

Everybody likes dramas, since every second film is one. So a trait is judged by its *lift*: how much larger its share is
among the films somebody likes than among all films. While there are few films, lifts are held close to 1 by as many
average films added in thought, so that a single western makes nobody a friend of westerns.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.recommender.arrays import NO_ROWS
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.taste import TasteParameters, film_sources

_AVERAGE_FILMS: Final = 3.0
"""How many average films are added to those that somebody likes."""
_AGAIN: Final = 2
"""From how many films on a person or a theme comes back."""


@dataclass(frozen=True, slots=True)
class Liked:
    """A film that somebody likes. `weight`: 1 for a film rated five stars or named as liked, less for fewer stars."""

    film: Film
    weight: float


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that films have in common.

    Attributes:
        name: the genre, tone, keyword, person, or first year of a decade.
        share: of the liked films, weighted, 0 to 1.
        usual: share of all films, 0 to 1.
        lift: `share / usual` with the average films added; 1 is as usual.
        keyness: how telling the trait is: weight times the logarithm of the lift without additions, the term of
            Dunning's log-likelihood (1993) that grows with both; negative where it is rarer than usual.
        film_ids: liked films that have it, the most liked first.
    """

    name: str
    share: float
    usual: float
    lift: float
    keyness: float
    film_ids: tuple[str, ...]


def liked_films(signals: Sequence[Signal], parameters: TasteParameters, matrix: FilmMatrix) -> tuple[Liked, ...]:
    """Films that pull a taste, newest first. A film that somebody only wants to watch is not one they like yet."""
    wanted = {signal.id for signal in signals if signal.kind is SignalKind.WATCHLIST}
    sources = film_sources(signals, replace(parameters, recency=1.0))
    return tuple(
        Liked(matrix.films[matrix.rows[source.film_id]], source.weight)
        for source in sources
        if source.weight > 0 and source.signal_id not in wanted and source.film_id in matrix.rows
    )


def genres(liked: Sequence[Liked], matrix: FilmMatrix) -> tuple[Trait, ...]:
    """All genres of the vocabulary, in its order."""
    usual = (matrix.genres > 0).mean(axis=0).tolist()
    return tuple(
        _trait(liked, genre, share, lambda film: film.genres) for genre, share in zip(GENRES, usual, strict=True)
    )


def tones(liked: Sequence[Liked], matrix: FilmMatrix) -> tuple[Trait, ...]:
    """All tones of the vocabulary, the most telling first."""
    usual = (matrix.tones > 0).mean(axis=0).tolist()
    found = (_trait(liked, tone, share, lambda film: film.tones) for tone, share in zip(TONES, usual, strict=True))
    return _telling_first(found)


def decades(liked: Sequence[Liked], matrix: FilmMatrix) -> tuple[Trait, ...]:
    """Every decade from the oldest film to the newest, in order."""
    starts = (matrix.years.astype(np.int64) // 10) * 10
    if not len(starts):
        return ()
    return tuple(
        _trait(liked, str(decade), float(np.mean(starts == decade)), lambda film: (str(film.decade),))
        for decade in range(int(starts.min()), int(starts.max()) + 10, 10)
    )


def people(liked: Sequence[Liked], matrix: FilmMatrix) -> tuple[Trait, ...]:
    """People who made or played in several of the liked films, the most telling first."""
    rows = matrix.rows_of_people
    return _that_come_back(
        liked, matrix, lambda film: film.people, lambda name: len(rows.get(name.casefold(), NO_ROWS))
    )


def themes(liked: Sequence[Liked], matrix: FilmMatrix) -> tuple[Trait, ...]:
    """Keywords that several of the liked films share, the most telling first."""
    return _that_come_back(liked, matrix, lambda film: film.keywords, lambda word: len(matrix.keywords.having(word)))


def _that_come_back(
    liked: Sequence[Liked],
    matrix: FilmMatrix,
    words_of: Callable[[Film], Iterable[str]],
    count: Callable[[str], int],
) -> tuple[Trait, ...]:
    times: dict[str, int] = {}
    for held in liked:
        for word in set(words_of(held.film)):
            times[word] = times.get(word, 0) + 1
    again = sorted(word for word, n in times.items() if n >= _AGAIN)
    found = (_trait(liked, word, count(word) / len(matrix), words_of) for word in again)
    return tuple(trait for trait in _telling_first(found) if trait.keyness > 0)


def _trait(liked: Sequence[Liked], name: str, usual: float, words_of: Callable[[Film], Iterable[str]]) -> Trait:
    total = sum(held.weight for held in liked)
    having = sorted((held for held in liked if name in words_of(held.film)), key=lambda held: -held.weight)
    weight = sum(held.weight for held in having)
    share = weight / total if total else 0.0
    if not usual:  # no film of the catalogue has it, so none of the liked ones does
        return Trait(name, share, usual, 1.0, 0.0, ())
    lift = (weight + _AVERAGE_FILMS * usual) / ((total + _AVERAGE_FILMS) * usual)
    keyness = weight * math.log(share / usual) if weight else 0.0
    return Trait(name, share, usual, lift, keyness, tuple(held.film.id for held in having))


def _telling_first(traits: Iterable[Trait]) -> tuple[Trait, ...]:
    return tuple(sorted(traits, key=lambda trait: (-trait.keyness, -trait.lift, trait.name)))
