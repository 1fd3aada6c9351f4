"""Logistic regression on sentence vectors, by Newton's method: the loss is convex, so there is one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.recommender.arrays import Floats

RIDGE: Final = 1e-5
"""L2 penalty on the weights, not on the bias. Chosen on the validation split among 3e-5, 1e-5 and 3e-6."""
_MOST_STEPS: Final = 25
_CONVERGED: Final = 1e-8

_Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Logistic:
    """`vectors @ weights + bias` are log odds. `weights`: float32 (dim,)."""

    weights: Floats
    bias: float

    def log_odds(self, vectors: Floats) -> Floats:
        """float32 (n,). `vectors`: float32 (n, dim)."""
        return np.asarray(vectors @ self.weights + np.float32(self.bias), dtype=np.float32)


def fit_logistic(vectors: Floats, present: NDArray[np.bool_]) -> Logistic:
    """The most likely weights with an L2 penalty (Hosmer, Lemeshow: Applied Logistic Regression, chapter 2).

    Args:
        vectors: float32 (n, dim).
        present: (n,), whether the label is there; it must be both there and not there.

    Raises:
        ValueError: the label is always or never there.
    """
    if not 0 < present.sum() < len(present):
        raise ValueError("a label that is always or never there cannot be learned")
    inputs = np.concatenate([vectors, np.ones((len(vectors), 1), dtype=np.float32)], axis=1)
    wanted = present.astype(np.float32)
    penalty = np.full(inputs.shape[1], RIDGE)
    penalty[-1] = 0.0
    weights = np.zeros(inputs.shape[1])
    weights[-1] = np.log(wanted.mean() / (1.0 - wanted.mean()))
    loss = _loss(inputs, wanted, weights, penalty)
    for _ in range(_MOST_STEPS):
        step = _newton_step(inputs, wanted, weights, penalty)
        size = 1.0
        while (tried := _loss(inputs, wanted, weights - size * step, penalty)) > loss and size > _CONVERGED:
            size /= 2.0
        if loss - tried < _CONVERGED:
            break
        weights, loss = weights - size * step, tried
    return Logistic(weights[:-1].astype(np.float32), float(weights[-1]))


def _loss(inputs: Floats, wanted: Floats, weights: _Doubles, penalty: _Doubles) -> float:
    odds = inputs @ weights.astype(np.float32)
    return float(np.mean(np.logaddexp(0.0, odds) - wanted * odds) + penalty @ weights**2)


def _newton_step(inputs: Floats, wanted: Floats, weights: _Doubles, penalty: _Doubles) -> _Doubles:
    odds = inputs @ weights.astype(np.float32)
    chance = 1.0 / (1.0 + np.exp(-odds))
    gradient = inputs.T @ (chance - wanted) / len(inputs) + 2.0 * penalty * weights
    curvature = (inputs * (chance * (1.0 - chance))[:, None]).T @ inputs / len(inputs)
    step = np.linalg.solve(curvature.astype(np.float64) + 2.0 * np.diag(penalty), gradient.astype(np.float64))
    return np.asarray(step, dtype=np.float64)
