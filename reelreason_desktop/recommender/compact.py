"""The default recipe: a weighted sum of a few readable features over the whole catalogue.

The prior runs at half weight because full weight shows the same few films to everybody. Each feature is linear in its
sources except `nearest`, which belongs to one source alone, so every score splits exactly by source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.features import Feature, Featured, Source, features_of, prior_of
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.scoring import Contribution, Evidenced, Scored, add_up
from reelreason_desktop.recommender.taste import TasteParameters
from reelreason_desktop.recommender.weights import CompactWeights, shipped_weights

__all__ = ["CompactRecipe", "CompactWeights"]


@dataclass(frozen=True, slots=True)
class CompactRecipe:
    """Scores every film from film sources, places, messages, wishes and a prior.

    `prior_weight` is the dial "well known ↔ off the beaten track": 0.5 by default, 0 ignores fame, negative values
    prefer the obscure. How much it moves depends on what was rated, see `habit`.
    """

    taste: TasteParameters = field(default_factory=TasteParameters)
    weights: CompactWeights = field(default_factory=shipped_weights)
    prior_weight: float = 0.5

    def __call__(self, matrix: FilmMatrix, evidence: Evidenced) -> Scored:
        """Returns one contribution per film source, place, message, wish, and one for the prior."""
        fame = prior_of(matrix, evidence, self.taste, self.prior_weight)
        parts = (*features_of(matrix, evidence, self.taste), *fame)
        return add_up(list(self._weighed(parts)), len(matrix))

    def _weighed(self, parts: Iterable[Featured]) -> Iterable[Contribution]:
        sums: dict[Source, Floats] = {}
        weights: dict[tuple[Feature, ...], Floats] = {}  # a few combinations, and a part or more for every source
        for part in parts:
            if part.features not in weights:
                weights[part.features] = np.array([self.weights[one] for one in part.features], dtype=np.float32)
            values = np.asarray((weights[part.features] * part.scales) @ part.values, dtype=np.float32)
            sums[part.source] = sums[part.source] + values if part.source in sums else values
        for source, values in sums.items():
            yield Contribution(source.kind, source.label, values, source.signal_id, source.film_id, source.unwanted)
