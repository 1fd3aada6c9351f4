"""Which films compete and which answers count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.evaluation.metrics import Ranks
from reelreason_desktop.recommender.arrays import Floats


@dataclass(frozen=True, slots=True)
class Protocol:
    """`hides_mentioned`: films that were named do not compete; `new_only`: answers that were named are no cases."""

    name: str
    title: str
    hides_mentioned: bool
    new_only: bool


PROTOCOLS: Final = (
    Protocol("ievalm", "every film competes, every answer counts", hides_mentioned=False, new_only=False),
    Protocol("excluded", "films already mentioned do not compete", hides_mentioned=True, new_only=False),
    Protocol("new", "every film competes, only new films count", hides_mentioned=False, new_only=True),
    Protocol("excluded_new", "only new films compete and count", hides_mentioned=True, new_only=True),
)


def ranks_of(protocol: Protocol, scores: Floats, answers: Sequence[int], mentioned: Sequence[int]) -> Ranks:
    """1-based rank of each answer, infinite for one that may not compete, NaN for one that is no case.

    Ties keep catalogue order, as in the product.

    Args:
        protocol: which films compete and count.
        scores: float32 (n,), higher is better.
        answers: rows of the right answers.
        mentioned: rows of the films named so far.
    """
    named = set(mentioned)
    competing = scores.astype(np.float64)
    if protocol.hides_mentioned:
        competing[list(named)] = -np.inf
    order = np.arange(len(scores))
    ranks = np.empty(len(answers))
    for place, answer in enumerate(answers):
        if answer in named and (protocol.new_only or protocol.hides_mentioned):
            ranks[place] = np.nan if protocol.new_only else np.inf
            continue
        before = (competing > competing[answer]) | ((competing == competing[answer]) & (order < answer))
        ranks[place] = np.count_nonzero(before) + 1
    return ranks
