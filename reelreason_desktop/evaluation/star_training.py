"""Fitting the predicted stars to other ratings, and finding out whether that is better than what ships.

Beside the coefficients that `star_fitting` finds, many people also tell how much single films are liked beyond what
their fame, time and kind let expect: the mean surprise of those who rated one, mixed with a few ratings of nothing.
Of each measured person a random fifth of the ratings is hidden and predicted from the rest. What is measured is what
may be installed: nothing is fitted again afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.star_fitting import StarFit, fit_stars, parted
from reelreason_desktop.evaluation.star_run import Biases, StarBin, calibration
from reelreason_desktop.evaluation.training_data import FEWEST_ALONE, FEWEST_USERS, Parting
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.ratings import StarWeights, film_stars, predict_stars, shipped_star_weights

_FEWEST_TO_RANK: Final = 3
_SEED: Final = 0
_TRAINED, _SHIPPED = 0, 2
_OF_NOTHING: Final = 5.0
_WAYS: Final = (
    ("trained", "the program's stars with what was fitted now"),
    ("content", "the same without what is known of single films"),
    ("shipped", "the program's stars as they ship"),
    ("user mean", "the mean of the person's known ratings"),
    ("overall mean", "the mean of all ratings that were fitted to"),
    ("biases", "that mean, plus the film's and the person's shrunk distance from it"),
)


@dataclass(frozen=True, slots=True)
class WayFigures:
    """How good one way to predict is. `rank`: mean Spearman correlation a user, None where nothing is ordered."""

    name: str
    what: str
    mae: Estimate
    rmse: Estimate
    rank: Estimate | None


@dataclass(frozen=True, slots=True)
class StarTraining:
    """What came of it.

    Attributes:
        fit: the coefficients.
        parting: whom they were fitted to and measured on.
        n: how many hidden ratings the figures are about.
        ways: figures of each way, on the same ratings.
        calibration: of the trained coefficients.
        gain: by how much the squared error falls from the shipped coefficients to the trained ones, a rating.
        own: the same on the person's own hidden ratings; None where these are few, or all there is.
    """

    fit: StarFit
    parting: Parting
    n: int
    ways: tuple[WayFigures, ...]
    calibration: tuple[StarBin, ...]
    gain: Estimate
    own: Estimate | None

    @property
    def wins(self) -> bool:
        """Whether the trained coefficients are better beyond chance, and no worse for the person themselves."""
        return self.gain.low > 0 and (self.own is None or self.own.value >= 0)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Hidden ratings of one user, and what each way makes of them; one column a way."""

    user: str
    actual: Floats
    predicted: Floats


def train_stars(matrix: FilmMatrix, parting: Parting, own: Rater | None, report: Report) -> StarTraining:
    """Fits to some ratings and measures on others. Deterministic.

    Args:
        matrix: the films, with the fame that predictions are made with.
        parting: whom to fit to, and whom to measure on.
        own: the person's ratings; asked too whether the new coefficients suit them.
        report: told about progress.
    """
    fit = fit_stars(matrix, parting.fitted, report, fame_for=lambda _: matrix.fame)
    content = fit.weights
    if parting.by_user:  # one person's ratings say nothing about what others give the same film
        fit = replace(fit, weights=replace(content, films=film_surprises(matrix, parting.fitted, content)))
    ways = _Ways(matrix, (fit.weights, content, shipped_star_weights()), parting.fitted)
    hidden = [ways.predicted(rater) for rater in parting.measured]
    alone = own is not None and all(rater.id == own.id for rater in parting.measured)
    asked = own is not None and not alone and len(own.rows) >= FEWEST_ALONE
    actual = np.concatenate([one.actual for one in hidden])
    return StarTraining(
        fit=fit,
        parting=parting,
        n=len(actual),
        ways=tuple(_figures(name, what, hidden, place) for place, (name, what) in enumerate(_WAYS)),
        calibration=calibration(np.concatenate([one.predicted[:, _TRAINED] for one in hidden]), actual),
        gain=_gain(hidden),
        own=_gain([ways.predicted(own)]) if own is not None and asked else None,
    )


def film_surprises(matrix: FilmMatrix, raters: Sequence[Rater], content: StarWeights) -> dict[str, float]:
    """Film id to stars beyond what content lets expect, for each film that somebody rated.

    Args:
        matrix: the films.
        raters: who rated them; how much kinder than others each of them rates is taken out.
        content: the coefficients of fame, time and kind.
    """
    sums, counts = np.zeros(len(matrix)), np.zeros(len(matrix))
    for rater in raters:
        surprises = rater.stars - film_stars(matrix, rater.rows, content)
        sums[rater.rows] += surprises - surprises.sum() / (len(surprises) + content.usual_ratings)
        counts[rater.rows] += 1
    shrunk = sums / (counts + _OF_NOTHING)
    return {matrix.films[row].id: round(float(shrunk[row]), 3) for row in np.flatnonzero(counts).tolist()}


class _Ways:
    """All ways to predict, in the order of `_WAYS`."""

    def __init__(self, matrix: FilmMatrix, weights: Sequence[StarWeights], fitted: Sequence[Rater]) -> None:
        self._matrix = matrix
        self._weights = weights
        self._overall = float(np.concatenate([rater.stars for rater in fitted]).mean())
        self._biases = Biases(fitted, len(matrix))

    def predicted(self, rater: Rater) -> _Hidden:
        """The hidden part of what somebody rated, predicted from the rest."""
        known, hidden = parted(rater)
        told = zip(known.rows.tolist(), known.stars.tolist(), strict=True)
        ratings = {self._matrix.films[row].id: stars for row, stars in told}
        rows = hidden.rows.tolist()
        columns = [predict_stars(self._matrix, rows, ratings, weights).stars for weights in self._weights]
        columns += [np.full(len(rows), mean, dtype=np.float32) for mean in (known.stars.mean(), self._overall)]
        columns.append(self._biases(known, hidden.rows))
        return _Hidden(rater.id, hidden.stars, np.stack(columns, axis=1))


def _figures(name: str, what: str, hidden: Sequence[_Hidden], place: int) -> WayFigures:
    off = np.concatenate([one.predicted[:, place] - one.actual for one in hidden]).astype(np.float64)
    table = np.stack([np.abs(off), np.square(off)], axis=1)
    low, high = cluster_bootstrap(table, _drawn_together(hidden))
    mean = table.mean(axis=0)
    root = np.sqrt([mean[1], low[1], high[1]]).tolist()
    return WayFigures(
        name, what, Estimate(float(mean[0]), float(low[0]), float(high[0])), Estimate(*root), _rank(hidden, place)
    )


def _rank(hidden: Sequence[_Hidden], place: int) -> Estimate | None:
    found = [(one.user, spearman(one.predicted[:, place], one.actual)) for one in hidden]
    known = [(user, value) for user, value in found if value is not None]
    if not known:
        return None
    table = np.array([[value] for _, value in known])
    if len(hidden) < FEWEST_USERS:
        return Estimate(float(table.mean()), *_rank_range(hidden, place))
    low, high = cluster_bootstrap(table, [user for user, _ in known])
    return Estimate(float(table.mean()), float(low[0]), float(high[0]))


def _rank_range(hidden: Sequence[_Hidden], place: int) -> tuple[float, float]:
    """95 % interval of the mean correlation of a few users, whose ratings are drawn one by one."""
    chance = np.random.default_rng(_SEED)
    means: list[float] = []
    for _ in range(RESAMPLES):
        draws = [(one, chance.integers(0, len(one.actual), len(one.actual))) for one in hidden]
        drawn = [spearman(one.predicted[taken, place], one.actual[taken]) for one, taken in draws]
        means += [float(np.mean(known))] if (known := [value for value in drawn if value is not None]) else []
    low, high = np.percentile(means or [0.0], [2.5, 97.5]).tolist()
    return low, high


def spearman(a: Floats, b: Floats) -> float | None:
    """Rank correlation of two (n,) arrays with ties at their mean rank; None for few or equal values."""
    if len(a) < _FEWEST_TO_RANK:
        return None
    x, y = (ranks - ranks.mean() for ranks in (_ranks(a), _ranks(b)))
    spread = float(np.sqrt((x @ x) * (y @ y)))
    return float(x @ y) / spread if spread else None


def _ranks(values: Floats) -> NDArray[np.float64]:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place], dtype=np.float64)


def _gain(hidden: Sequence[_Hidden]) -> Estimate:
    """How much less the squared error is."""
    squares = [np.square(one.predicted - one.actual[:, None]).astype(np.float64) for one in hidden]
    table = np.concatenate([one[:, [_SHIPPED]] - one[:, [_TRAINED]] for one in squares])
    low, high = cluster_bootstrap(table, _drawn_together(hidden))
    return Estimate(float(table.mean()), float(low[0]), float(high[0]))


def _drawn_together(hidden: Sequence[_Hidden]) -> list[str]:
    """A name for each rating: its user's, or its own where there are too few users to draw from."""
    users = [one.user for one in hidden for _ in one.actual]
    return users if len(hidden) >= FEWEST_USERS else [str(number) for number in range(len(users))]
