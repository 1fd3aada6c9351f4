"""Film-level priors from the training users."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reelreason_desktop.evaluation.counts import fame_of
from reelreason_desktop.evaluation.rating_cases import LIKED_FROM
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.recommender.arrays import Floats


class Likes:
    """How many of some users like each film.

    Args:
        raters: to count.
        n_films: rows of the answers.
    """

    def __init__(self, raters: Sequence[Rater], n_films: int) -> None:
        self.counts: Floats = np.zeros(n_films, dtype=np.float32)
        for rater in raters:
            self.counts[rater.rows[rater.stars >= LIKED_FROM]] += 1.0

    def fame(self, without: Rater | None = None) -> Floats:
        """float32 (n_films,): fame from 1 to 5 as the program's films have it.

        Args:
            without: one of the counted users, whose own likes are left out, so that nobody votes for themselves.
        """
        counts = self.counts
        if without is not None:
            counts = counts.copy()
            counts[without.rows[without.stars >= LIKED_FROM]] -= 1.0
        return fame_of(counts)
