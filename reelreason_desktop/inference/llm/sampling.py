"""Choosing the next token."""

from __future__ import annotations

from typing import Final

import numpy as np

from reelreason_desktop.inference.llm.ports import Grammar, Logits, TokenIds

_CANDIDATES: Final = 64
"""A grammar is asked about that many tokens first: asking about a whole vocabulary costs as much as the model."""


def choose(logits: Logits, temperature: float, random: np.random.Generator) -> int:
    """A token drawn from the likeliest few; the likeliest one at temperature 0."""
    if temperature == 0:
        return int(logits.argmax())
    top = _likeliest(logits)
    weights = np.exp((logits[top] - logits[top[0]]).astype(np.float64) / temperature)
    return int(random.choice(top, p=weights / weights.sum()))


def choose_allowed(logits: Logits, grammar: Grammar) -> int | None:
    """The likeliest token that the grammar allows; None when it allows none, which is the end of the text."""
    for tokens in (_likeliest(logits), np.argsort(-logits, kind="stable").astype(np.int32)):
        allowed = np.flatnonzero(grammar.allowed(tokens))
        if len(allowed):
            return int(tokens[allowed[0]])
    return None


def expectation(logits: Logits, points: TokenIds) -> tuple[float, tuple[float, ...]]:
    """Expected points and the probability of each, among the tokens of 1, 2, … points only."""
    scores = logits[points].astype(np.float64)
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    return float(shares @ np.arange(1, len(points) + 1)), tuple(float(share) for share in shares)


def _likeliest(logits: Logits) -> TokenIds:
    """Ids of the likeliest tokens, the likeliest first."""
    count = min(_CANDIDATES, len(logits))
    some = np.argpartition(-logits, count - 1)[:count]
    return np.asarray(some[np.argsort(-logits[some], kind="stable")], dtype=np.int32)
