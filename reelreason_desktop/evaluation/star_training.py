"""Fitting the predicted stars to other ratings, and finding out whether that is better than what ships.

Users are halved by the SHA-256 of their id: one half is fitted to, the figures are about the other one. Of each
measured user a random fifth of the ratings is hidden and predicted from the rest. What is measured is what may be
installed: nothing is fitted again afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.rating_data import Rater, is_reported
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.star_fitting import StarFit, fit_stars, has_enough, parted
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.ratings import StarWeights, predict_stars, shipped_star_weights

OWN: Final = "you"
"""Id of the person whose profile it is."""
FEWEST_OWN: Final = 50
"""Ratings of one person alone from which on coefficients can be fitted to them."""
_FEWEST_TO_RANK: Final = 3
_TRAINED, _SHIPPED = "trained", "shipped"


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
        users, n: whom and how many hidden ratings the figures are about.
        ways: figures of each way, on the same ratings.
        gain: by how much the squared error falls from the shipped coefficients to the trained ones, a rating.
        own: the same on the person's own hidden ratings; None where there are too few.
    """

    fit: StarFit
    users: int
    n: int
    ways: tuple[WayFigures, ...]
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


def halves(raters: Sequence[Rater], own: Rater | None) -> tuple[tuple[Rater, ...], tuple[Rater, ...]]:
    """Whom to fit to, and whom to measure on.

    Without other users, the person's own known ratings are fitted to and the hidden fifth measured on.
    """
    if not raters:
        return ((parted(own)[0],), (own,)) if own is not None and len(own.rows) >= FEWEST_OWN else ((), ())
    fitted = tuple(rater for rater in raters if not is_reported(rater.id))
    return fitted, tuple(rater for rater in raters if is_reported(rater.id) and has_enough(rater))


def train_stars(
    matrix: FilmMatrix, fitted: Sequence[Rater], measured: Sequence[Rater], own: Rater | None, report: Report
) -> StarTraining:
    """Fits to some users and measures on others. Deterministic.

    Args:
        matrix: the films, with the fame that predictions are made with.
        fitted: whom to fit to.
        measured: whom to measure on; each has rated enough to hide a part.
        own: the person's ratings; asked too whether the new coefficients suit them.
        report: told about progress.

    Raises:
        ValueError: nobody has rated enough to fit to.
    """
    fit = fit_stars(matrix, fitted, report, fame_for=lambda _: matrix.fame)
    shipped = shipped_star_weights()
    usual = float(np.concatenate([rater.stars for rater in fitted]).mean())
    hidden = [_predicted(matrix, rater, fit.weights, shipped, usual) for rater in measured]
    mine = _predicted(matrix, own, fit.weights, shipped, usual) if own is not None and has_enough(own) else None
    alone = all(rater.id == OWN for rater in measured)
    return StarTraining(
        fit=fit,
        users=len(measured),
        n=sum(len(one.actual) for one in hidden),
        ways=tuple(_figures(name, what, hidden, place) for place, (name, what) in enumerate(_WAYS)),
        gain=_gain(hidden, by_rating=alone),
        own=None if mine is None or alone else _gain([mine], by_rating=True),
    )


_WAYS: Final = (
    (_TRAINED, "the program's stars with the coefficients fitted now"),
    (_SHIPPED, "the program's stars as they ship"),
    ("user mean", "the mean of the person's known ratings"),
    ("overall mean", "the mean of all ratings that were fitted to"),
)


def _predicted(matrix: FilmMatrix, rater: Rater, trained: StarWeights, shipped: StarWeights, usual: float) -> _Hidden:
    known, hidden = parted(rater)
    told = zip(known.rows.tolist(), known.stars.tolist(), strict=True)
    ratings = {matrix.films[row].id: stars for row, stars in told}
    rows = hidden.rows.tolist()
    columns = [predict_stars(matrix, rows, ratings, weights).stars for weights in (trained, shipped)]
    columns += [np.full(len(rows), mean, dtype=np.float32) for mean in (known.stars.mean(), usual)]
    return _Hidden(rater.id, hidden.stars, np.stack(columns, axis=1))


def _figures(name: str, what: str, hidden: Sequence[_Hidden], place: int) -> WayFigures:
    off = np.concatenate([one.predicted[:, place] - one.actual for one in hidden]).astype(np.float64)
    table = np.stack([np.abs(off), np.square(off)], axis=1)
    low, high = cluster_bootstrap(table, [one.user for one in hidden for _ in one.actual])
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
    low, high = cluster_bootstrap(table, [user for user, _ in known])
    return Estimate(float(table.mean()), float(low[0]), float(high[0]))


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


def _gain(hidden: Sequence[_Hidden], *, by_rating: bool) -> Estimate:
    """How much less the squared error is. `by_rating`: ratings of one user are drawn one by one."""
    squares = [np.square(one.predicted[:, :2] - one.actual[:, None]).astype(np.float64) for one in hidden]
    table = np.concatenate([one[:, 1:] - one[:, :1] for one in squares])
    users = [one.user for one in hidden for _ in one.actual]
    low, high = cluster_bootstrap(table, [str(n) for n in range(len(users))] if by_rating else users)
    return Estimate(float(table.mean()), float(low[0]), float(high[0]))
