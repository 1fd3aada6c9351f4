"""Metrics against hand arithmetic, and protocols that keep their word."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.evaluation.metrics import cluster_bootstrap, summarise
from reelreason_desktop.evaluation.protocols import PROTOCOLS, ranks_of

BY_NAME = {protocol.name: protocol for protocol in PROTOCOLS}
SCORES = np.array([0.9, 0.5, 0.8, 0.5, 0.1], dtype=np.float32)


def test_metrics_by_hand():
    ranks = np.array([1.0, 2.0, 11.0, 50.0, np.inf])
    found = summarise(ranks, ["a", "a", "b", "b", "c"])
    assert found["R@1"].value == pytest.approx(1 / 5)
    assert found["R@10"].value == pytest.approx(2 / 5)
    assert found["R@50"].value == pytest.approx(4 / 5)
    assert found["MRR"].value == pytest.approx((1 + 1 / 2 + 1 / 11 + 1 / 50 + 0) / 5)


def test_intervals_repeat_and_hold_the_mean():
    rng = np.random.default_rng(3)
    ranks = rng.integers(1, 100, 300).astype(np.float64)
    clusters = [f"dialogue {number // 3}" for number in range(300)]
    first, second = summarise(ranks, clusters), summarise(ranks, clusters)
    assert first == second
    for estimate in first.values():
        assert estimate.low < estimate.value < estimate.high


def test_cases_of_one_dialogue_are_drawn_together():
    """Two dialogues of opposite outcome give means of 0, a half or 1; drawn case by case, all would be near a half."""
    values = np.repeat([0.0, 1.0], 50)[:, None]
    low, high = cluster_bootstrap(values, ["a"] * 50 + ["b"] * 50)
    assert (low[0], high[0]) == (0.0, 1.0)
    low, high = cluster_bootstrap(values, [str(number) for number in range(100)])
    assert 0.35 < low[0] < 0.5 < high[0] < 0.65


def test_no_cases_give_zeros():
    assert {(e.value, e.low, e.high) for e in summarise(np.zeros(0), []).values()} == {(0.0, 0.0, 0.0)}


def test_ranks_by_hand():
    """Film 0 was mentioned; films 1 and 3 tie, and keep their order."""
    answers = [0, 1, 3]
    assert ranks_of(BY_NAME["ievalm"], SCORES, answers, [0]).tolist() == [1, 3, 4]
    assert ranks_of(BY_NAME["excluded"], SCORES, answers, [0]).tolist() == [np.inf, 2, 3]
    np.testing.assert_array_equal(ranks_of(BY_NAME["new"], SCORES, answers, [0]), [np.nan, 3, 4])
    np.testing.assert_array_equal(ranks_of(BY_NAME["excluded_new"], SCORES, answers, [0]), [np.nan, 2, 3])


@given(
    st.lists(st.integers(-3, 3), min_size=1, max_size=12).flatmap(
        lambda scores: st.tuples(
            st.just(scores),
            st.sets(st.integers(0, len(scores) - 1)),
            st.lists(st.integers(0, len(scores) - 1), min_size=1, unique=True),
        )
    )
)
def test_a_mentioned_film_never_ranks_in_the_excluded_protocol(drawn):
    scores, mentioned, answers = drawn
    table = np.array(scores, dtype=np.float32)
    public = ranks_of(BY_NAME["ievalm"], table, answers, sorted(mentioned))
    excluded = ranks_of(BY_NAME["excluded"], table, answers, sorted(mentioned))
    for answer, before, after in zip(answers, public, excluded, strict=True):
        if answer in mentioned:
            assert after == np.inf
        else:
            assert 1 <= after <= before
            assert after <= len(scores) - len(mentioned)
