"""Choosing tokens."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from reelreason_desktop.inference.llm.ports import TokenIds
from reelreason_desktop.inference.llm.sampling import choose, choose_allowed, expectation


class OnlyThese:
    """A grammar that allows some tokens and counts what it was asked."""

    def __init__(self, *tokens: int) -> None:
        self._tokens = tokens
        self.asked: list[int] = []

    def allowed(self, tokens: TokenIds) -> NDArray[np.bool_]:
        self.asked.append(len(tokens))
        return np.isin(tokens, self._tokens)

    def accept(self, token: int) -> None: ...

    def close(self) -> None: ...


@pytest.fixture
def logits() -> NDArray[np.float32]:
    return np.random.default_rng(4).normal(size=1000).astype(np.float32)


def test_cold_choices_are_the_likeliest(logits: NDArray[np.float32]) -> None:
    assert choose(logits, 0, np.random.default_rng(0)) == logits.argmax()


def test_warm_choices_are_among_the_likeliest_and_repeatable(logits: NDArray[np.float32]) -> None:
    drawn = [choose(logits, 5.0, np.random.default_rng(seed)) for seed in range(200)]
    assert drawn == [choose(logits, 5.0, np.random.default_rng(seed)) for seed in range(200)]
    assert len(set(drawn)) > 20
    assert set(drawn) <= set(np.argsort(-logits)[:64])


def test_a_grammar_is_asked_about_few_tokens_first(logits: NDArray[np.float32]) -> None:
    order = np.argsort(-logits)
    near = OnlyThese(int(order[40]), int(order[50]))
    assert choose_allowed(logits, near) == order[40]
    assert near.asked == [64]
    far = OnlyThese(int(order[900]), int(order[990]))
    assert choose_allowed(logits, far) == order[900]
    assert far.asked == [64, 1000]
    assert choose_allowed(logits, OnlyThese()) is None


def test_points_are_expected_among_their_tokens_only() -> None:
    logits = np.full(100, 50.0, dtype=np.float32)
    points = np.array([10, 20, 30, 40, 50], dtype=np.int32)
    logits[points] = np.log([0.1, 0.1, 0.2, 0.2, 0.4])
    value, shares = expectation(logits, points)
    assert shares == pytest.approx((0.1, 0.1, 0.2, 0.2, 0.4))
    assert value == pytest.approx(0.1 + 0.2 + 0.6 + 0.8 + 2.0)
