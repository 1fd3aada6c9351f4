"""Fitting the predicted stars (`recommender/ratings.py`) to users who are not measured.

The film part is a ridge regression of ratings on fame, decade and genres. The numbers of the other two parts are few
and enter in ways that no regression solves, so they come from a small grid: whichever predicts held-out ratings of the
same users with the least squared error, from all their other ratings and from two, five and ten of them, so that the
stars are also right for somebody who has just begun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.evaluation.likes import Likes
from reelreason_desktop.evaluation.rating_cases import random_part, taken
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.ratings import Closeness, StarWeights, closeness, film_stars

HELD_OUT: Final = 0.2
_FEWEST_RATINGS: Final = 5
_RIDGE: Final = 20.0
_SIZES: Final = (2, 5, 10)
_USUAL_RATINGS: Final = (2.0, 3.0, 5.0, 8.0)
_POWERS: Final = (3.0, 4.0, 5.0)
_SHRINKAGES: Final = (0.003, 0.01, 0.03, 0.1)
_YEARS: Final = (0.25, 0.5, 1.0)
"""Weight of common years, beside 1 for the text and 0.5 for people, genres and keywords each."""
_OTHERS: Final[Mapping[Closeness, float]] = {
    Closeness.TEXT: 1.0, Closeness.PEOPLE: 0.5, Closeness.GENRES: 0.5, Closeness.KEYWORDS: 0.5,
}  # fmt: skip


FameFor = Callable[[Rater], Floats]
"""A user to float32 (n,): the fame of every film, as it may be known without that user."""


@dataclass(frozen=True, slots=True)
class StarFit:
    """Coefficients, and what they were fitted to. `rmse`: on held-out ratings of those users, few and many known."""

    weights: StarWeights
    users: int
    ratings: int
    rmse: float


@dataclass(frozen=True, slots=True)
class _Known:
    """One user: what is known, what is to be predicted, and how alike the films of both are."""

    surprises: Floats
    expected: Floats
    actual: Floats
    alike: Floats


def fit_stars(matrix: FilmMatrix, raters: Sequence[Rater], report: Report, fame_for: FameFor | None = None) -> StarFit:
    """Fits all coefficients. Deterministic.

    Args:
        matrix: the films; its fame is not looked at.
        raters: the users to fit to.
        report: told about progress.
        fame_for: by default what the other users' likes say.

    Raises:
        ValueError: nobody has rated enough.
    """
    likes = Likes(raters, len(matrix))
    fame_of = fame_for or (lambda rater: likes.fame(without=rater))
    enough = [rater for rater in raters if has_enough(rater)]
    if not enough:
        raise ValueError("nobody has rated enough")
    start = _film_part(matrix, enough, fame_of)
    known: list[_Known] = []
    for number, rater in enumerate(enough, 1):
        known += _known(replace(matrix, fame=fame_of(rater)), rater, start)
        report("fitting stars", number, len(enough))
    best, rmse = start, np.inf
    for years, power, shrinkage, usual in product(_YEARS, _POWERS, _SHRINKAGES, _USUAL_RATINGS):
        tried = replace(
            start, usual_ratings=usual, power=power, shrinkage=shrinkage, closeness=_shares({Closeness.YEARS: years})
        )
        error = _rmse(known, tried)
        if error < rmse:
            best, rmse = tried, error
    return StarFit(best, len(enough), sum(len(rater.rows) for rater in enough), rmse)


def has_enough(rater: Rater) -> bool:
    """Whether ratings of a user can be hidden with some left to predict them from."""
    return len(rater.rows) >= _FEWEST_RATINGS


def parted(rater: Rater) -> tuple[Rater, Rater]:
    """What is known of a user, and the random fifth of the ratings that is to be predicted."""
    hidden = np.zeros(len(rater.rows), dtype=np.bool_)
    hidden[random_part(rater, HELD_OUT)] = True
    return taken(rater, ~hidden), taken(rater, hidden)


def _shares(more: Mapping[Closeness, float]) -> dict[Closeness, float]:
    weighed = {**_OTHERS, **more}
    total = sum(weighed.values())
    return {kind: round(weighed[kind] / total, 4) for kind in Closeness}


def _film_part(matrix: FilmMatrix, raters: Sequence[Rater], fame_of: FameFor) -> StarWeights:
    size = 3 + len(GENRES)
    squares, products = np.zeros((size, size)), np.zeros(size)
    for rater in raters:
        told = _facts(matrix, fame_of(rater), rater)
        squares += told.T @ told
        products += told.T @ rater.stars
    penalty = _RIDGE * np.diag([0.0] + [1.0] * (size - 1))
    found = [round(float(value), 4) for value in np.linalg.solve(squares + penalty, products)]
    return StarWeights(
        found[0], found[1], found[2], dict(zip(GENRES, found[3:], strict=True)),
        _USUAL_RATINGS[0], _shares({Closeness.YEARS: _YEARS[0]}), _POWERS[0], _SHRINKAGES[0],
    )  # fmt: skip


def _facts(matrix: FilmMatrix, fame: Floats, rater: Rater) -> NDArray[np.float64]:
    """(n, 3 + genres): what `film_stars` multiplies with its coefficients, which are read off it one by one."""
    nothing = StarWeights(0.0, 0.0, 0.0, dict.fromkeys(GENRES, 0.0), 1.0, {}, 1.0, 1.0)
    units = [replace(nothing, base=1.0), replace(nothing, per_fame=1.0), replace(nothing, per_decade=1.0)]
    units += [replace(nothing, genres={**nothing.genres, genre: 1.0}) for genre in GENRES]
    known = replace(matrix, fame=fame)
    return np.stack([film_stars(known, rater.rows, unit) for unit in units], axis=1).astype(np.float64)


def _known(matrix: FilmMatrix, rater: Rater, coefficients: StarWeights) -> Iterator[_Known]:
    told, hidden = parted(rater)
    surprises = told.stars - film_stars(matrix, told.rows, coefficients)
    expected = film_stars(matrix, hidden.rows, coefficients)
    alike = closeness(matrix, hidden.rows, told.rows)
    yield _Known(surprises, expected, hidden.stars, alike)
    for size in _SIZES:
        if size < len(surprises):
            few = random_part(told, size / len(surprises))
            yield _Known(surprises[few], expected, hidden.stars, alike[:, :, few])


def _rmse(known: Sequence[_Known], held: StarWeights) -> float:
    shares = np.array([held.closeness[kind] for kind in Closeness], dtype=np.float32)
    errors: list[Floats] = []
    for one in known:
        kinder = one.surprises.sum() / (len(one.surprises) + held.usual_ratings)
        alike = np.clip(np.tensordot(shares, one.alike, axes=1), 0.0, None) ** held.power
        similar = (alike @ (one.surprises - kinder)) / (alike.sum(axis=1) + held.shrinkage)
        errors.append(np.clip(one.expected + kinder + similar, 1.0, 5.0) - one.actual)
    return float(np.sqrt(np.mean(np.square(np.concatenate(errors)))))
