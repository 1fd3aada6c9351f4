"""Conditional logit finds the weights that made the choices, and the minimum of its loss."""

from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.evaluation.fitting import fit_choices


def choices_made_with(weights, n=3000, others=9, seed=0):
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(n, 1 + others, len(weights))).astype(np.float32)
    utilities = features @ np.array(weights, dtype=np.float32) + rng.gumbel(size=(n, 1 + others))
    chosen = utilities.argmax(axis=1)
    cases = np.arange(n)
    features[cases, 0], features[cases, chosen] = features[cases, chosen], features[cases, 0].copy()
    return features


def test_known_weights_are_found():
    fit = fit_choices(choices_made_with([1.5, -0.7, 0.0]))
    np.testing.assert_allclose(fit.weights, [1.5, -0.7, 0.0], atol=0.1)


def test_weights_undo_the_scale_of_a_feature():
    choices = choices_made_with([1.0, 1.0])
    scaled = choices * np.array([100.0, 1.0], dtype=np.float32)
    np.testing.assert_allclose(fit_choices(scaled).weights * [100, 1], fit_choices(choices).weights, rtol=1e-3)


def test_a_feature_that_never_differs_gets_no_weight():
    choices = np.concatenate([choices_made_with([1.0]), np.full((3000, 10, 1), 7.0, dtype=np.float32)], axis=2)
    assert fit_choices(choices).weights[1] == 0.0


def test_the_loss_of_uninformative_choices_is_that_of_guessing():
    choices = np.random.default_rng(1).normal(size=(2000, 10, 2)).astype(np.float32)
    fit = fit_choices(choices)
    assert fit.loss == pytest.approx(np.log(10), abs=0.01)
    assert fit.loss <= np.log(10)


def test_nothing_to_fit_to():
    with pytest.raises(ValueError, match="no choices"):
        fit_choices(np.zeros((0, 10, 2), dtype=np.float32))
