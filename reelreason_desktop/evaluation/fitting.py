"""Fitting the weights of a linear score to choices: conditional logit (McFadden, 1974)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.recommender.arrays import Floats

NEGATIVES: Final = 150
"""Films drawn at random beside each right answer."""
_RIDGE: Final = 1e-3
_MOST_STEPS: Final = 50
_CONVERGED: Final = 1e-9
_SMALLEST_SPREAD: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Fit:
    """`weights`: float32 (k,), for features as they are; `standardised`: float32 (k,), for features of spread 1.

    `loss`: mean negative log-likelihood with the penalty, in nats.
    """

    weights: Floats
    standardised: Floats
    loss: float


def fit_choices(choices: Floats) -> Fit:
    """Weights under which the right answers are likeliest, with an L2 penalty on standardised weights.

    The loss is convex, so Newton's method with halved steps finds its minimum, the same one every time.

    Args:
        choices: float32 (n, 1 + negatives, k): features of the right answer first, then of the others.

    Raises:
        ValueError: there is nothing to fit to.
    """
    if not choices.size:
        raise ValueError("no choices to fit to")
    spread = choices.reshape(-1, choices.shape[2]).std(axis=0, dtype=np.float64)
    scale = np.where(spread > _SMALLEST_SPREAD, 1.0 / np.maximum(spread, _SMALLEST_SPREAD), 0.0)
    standard = (choices - choices[:, :1]) * scale.astype(np.float32)
    weights = np.zeros(choices.shape[2])
    loss = _loss(standard, weights)
    for _ in range(_MOST_STEPS):
        gradient, curvature = _slopes(standard, weights)
        step = np.linalg.solve(curvature, gradient)
        size = 1.0
        while (tried := _loss(standard, weights - size * step)) > loss and size > _CONVERGED:
            size /= 2.0
        if loss - tried < _CONVERGED:
            break
        weights, loss = weights - size * step, tried
    return Fit((weights * scale).astype(np.float32), weights.astype(np.float32), loss)


def _loss(standard: Floats, weights: NDArray[np.float64]) -> float:
    """Features are relative to the right answer, whose score is therefore 0."""
    scores = standard @ weights.astype(np.float32)
    top = scores.max(axis=1)
    return float(np.mean(top + np.log(np.exp(scores - top[:, None]).sum(axis=1))) + _RIDGE * weights @ weights)


def _slopes(standard: Floats, weights: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Gradient (k,) and Hessian (k, k) of `_loss`."""
    n, _, k = standard.shape
    scores = standard @ weights.astype(np.float32)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    means = np.einsum("nc,nck->nk", chances, standard)
    flat = standard.reshape(-1, k)
    second = (flat * chances.reshape(-1, 1)).T @ flat - means.T @ means
    ridge = 2.0 * _RIDGE
    return means.mean(axis=0) + ridge * weights, second / n + ridge * np.eye(k)
