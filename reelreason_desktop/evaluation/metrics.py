"""Figures over ranks, and how sure they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.float64]
"""1-based rank of the right answer in each case; infinite where it cannot be found."""

CUTOFFS: Final = (1, 10, 50)
RESAMPLES: Final = 1000
_SEED: Final = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean and its 95 % interval."""

    value: float
    low: float
    high: float


def per_case(ranks: Ranks) -> Mapping[str, NDArray[np.float64]]:
    """What each case adds to each metric: a hit within each cutoff, and the reciprocal rank."""
    hits = {f"R@{cutoff}": (ranks <= cutoff).astype(np.float64) for cutoff in CUTOFFS}
    return hits | {"MRR": 1.0 / ranks}


def summarise(ranks: Ranks, clusters: Sequence[str]) -> dict[str, Estimate]:
    """Every metric with its interval.

    Args:
        ranks: (n,).
        clusters: n names; cases of one dialogue depend on each other and are drawn together.
    """
    figures = per_case(ranks)
    low, high = cluster_bootstrap(np.stack(list(figures.values()), axis=1), clusters)
    return {
        name: Estimate(float(values.mean()) if len(ranks) else 0.0, float(at_low), float(at_high))
        for (name, values), at_low, at_high in zip(figures.items(), low, high, strict=True)
    }


def cluster_bootstrap(
    values: NDArray[np.float64], clusters: Sequence[str], resamples: int = RESAMPLES
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """2.5 and 97.5 percentiles, (m,) each, of the means when whole clusters are drawn with replacement.

    Args:
        values: (n, m), m figures a case.
        clusters: n names.
        resamples: how many draws. The seed is fixed: equal input gives equal intervals.
    """
    if not len(values):
        return np.zeros(values.shape[1]), np.zeros(values.shape[1])
    _, cluster = np.unique(np.asarray(clusters), return_inverse=True)
    count = int(cluster.max()) + 1
    sizes = np.bincount(cluster, minlength=count).astype(np.float64)
    sums = np.zeros((count, values.shape[1]))
    np.add.at(sums, cluster, values)
    rng = np.random.default_rng(_SEED)
    means = np.empty((resamples, values.shape[1]))
    for place in range(resamples):
        drawn = rng.integers(0, count, count)
        means[place] = sums[drawn].sum(axis=0) / sizes[drawn].sum()
    low, high = np.percentile(means, [2.5, 97.5], axis=0)
    return low, high
