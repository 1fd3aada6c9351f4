"""How far predicted stars are from given ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.star_fitting import has_enough, parted
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.ratings import HIGHEST_STARS, LOWEST_STARS, predict_stars

BIN: Final = 0.5
_SHRINKAGE: Final = 5.0
_USUAL_STARS: Final = 3.5

Predicting = Callable[[Rater, Rows], Floats]
"""What is known of a user, and rows of films, to stars."""


@dataclass(frozen=True, slots=True)
class StarError:
    """How far one way of predicting is off, in stars."""

    name: str
    what: str
    mae: Estimate
    rmse: Estimate


@dataclass(frozen=True, slots=True)
class StarBin:
    """Predictions between two bounds, and what was given in truth: means, in stars."""

    low: float
    high: float
    n: int
    predicted: float
    actual: float


@dataclass(frozen=True, slots=True)
class StarOutcome:
    """All ways to predict, on the same `n` ratings of `users` users; `calibration` is that of the program."""

    users: int
    n: int
    errors: tuple[StarError, ...]
    calibration: tuple[StarBin, ...]


def predict_all(
    measured: Sequence[Rater], train: Sequence[Rater], matrix: FilmMatrix, report: Report
) -> StarOutcome | None:
    """Predicts a random fifth of the ratings of each user from the others; None where nobody has rated enough.

    Args:
        measured: the users.
        train: other users, for the baseline that knows how each film was rated.
        matrix: the films, with fame from the training users.
        report: told about progress.
    """
    raters = [rater for rater in measured if has_enough(rater)]
    if not raters:
        return None
    ways: tuple[tuple[str, str, Predicting], ...] = (
        ("user mean", "the mean of the known ratings", _user_mean),
        ("biases", "mean of the training ratings, plus the film's and the user's shrunk distance from it", Biases(
            train, len(matrix)
        )),
        ("program", "the stars that the program shows", _Program(matrix)),
    )  # fmt: skip
    found: list[list[Floats]] = [[] for _ in ways]
    actual: list[Floats] = []
    for number, rater in enumerate(raters, 1):
        known, hidden = parted(rater)
        for (_, _, predict), values in zip(ways, found, strict=True):
            values.append(predict(known, hidden.rows))
        actual.append(hidden.stars)
        report("predicting stars", number, len(raters))
    users = [rater.id for rater, stars in zip(raters, actual, strict=True) for _ in stars]
    given = np.concatenate(actual)
    errors = tuple(
        _error(name, what, np.concatenate(values) - given, users)
        for (name, what, _), values in zip(ways, found, strict=True)
    )
    return StarOutcome(len(raters), len(given), errors, calibration(np.concatenate(found[-1]), given))


def calibration(predicted: Floats, actual: Floats) -> tuple[StarBin, ...]:
    """Bins of half a star that hold predictions, lowest first.

    Args:
        predicted: float32 (n,), 1 to 5.
        actual: float32 (n,), 0.5 to 5.
    """
    bins: list[StarBin] = []
    for low in np.arange(LOWEST_STARS, HIGHEST_STARS, BIN).tolist():
        high = low + BIN
        inside = (predicted >= low) & ((predicted < high) | (high >= HIGHEST_STARS))
        if inside.any():
            means = float(predicted[inside].mean()), float(actual[inside].mean())
            bins.append(StarBin(low, high, int(inside.sum()), *means))
    return tuple(bins)


def _error(name: str, what: str, off: Floats, users: Sequence[str]) -> StarError:
    table = np.stack([np.abs(off), np.square(off)], axis=1).astype(np.float64)
    low, high = cluster_bootstrap(table, users)
    mean = table.mean(axis=0)
    root: NDArray[np.float64] = np.sqrt([mean[1], low[1], high[1]])
    return StarError(name, what, Estimate(float(mean[0]), float(low[0]), float(high[0])), Estimate(*root.tolist()))


def _user_mean(known: Rater, rows: Rows) -> Floats:
    return np.full(len(rows), known.stars.mean(), dtype=np.float32)


class Biases:
    """The usual reference without content (Koren, 2009): overall mean, film and user effects, each shrunk to 0.

    Args:
        train: whose ratings the means of all and of each film come from.
        n_films: rows of the films.
    """

    def __init__(self, train: Sequence[Rater], n_films: int) -> None:
        sums, counts = np.zeros(n_films), np.zeros(n_films)
        for rater in train:
            sums[rater.rows] += rater.stars
            counts[rater.rows] += 1
        self._mean = float(sums.sum() / counts.sum()) if counts.any() else _USUAL_STARS
        self._films = (sums - self._mean * counts) / (counts + _SHRINKAGE)

    def __call__(self, known: Rater, rows: Rows) -> Floats:
        """Stars, float32 (len(rows),), from what is known of a user."""
        left = known.stars - self._mean - self._films[known.rows]
        user = float(left.sum()) / (len(left) + _SHRINKAGE)
        return np.asarray(np.clip(self._mean + self._films[rows] + user, LOWEST_STARS, HIGHEST_STARS), np.float32)


class _Program:
    """What the window shows."""

    def __init__(self, matrix: FilmMatrix) -> None:
        self._matrix = matrix

    def __call__(self, known: Rater, rows: Rows) -> Floats:
        films = self._matrix.films
        ratings = {films[row].id: stars for row, stars in zip(known.rows.tolist(), known.stars.tolist(), strict=True)}
        return predict_stars(self._matrix, rows.tolist(), ratings).stars
