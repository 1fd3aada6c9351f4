"""The taste map: fixed film coordinates, and where a taste falls among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reelreason_desktop.recommender.arrays import Floats, unit

_NEIGHBOURS = 12
_TEMPERATURE = 0.06


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of the map. `x`, `y` in map units, `films` = how many films it holds."""

    name: str
    x: float
    y: float
    films: int


@dataclass(frozen=True)
class FilmMap:
    """Places of all films.

    Attributes:
        coordinates: float32 (n, 2), within about [-1, 1], rows in catalogue order.
        regions: names for parts of the map.
        vectors: float32 (n, dim), L2-normalised centred text vectors; they decide where a taste is placed.
    """

    coordinates: Floats
    regions: Sequence[Region]
    vectors: Floats

    def place(self, taste: Floats, k: int = _NEIGHBOURS) -> tuple[float, float]:
        """Weighted mean of the coordinates of the `k` films nearest to `taste` (float32 (dim,)).

        Weights fall off exponentially with cosine distance to the nearest film, so that a taste between two
        clusters leans to the closer one instead of landing in the empty middle.
        """
        similarity = self.vectors @ unit(taste)
        k = min(k, len(similarity))
        nearest = np.argpartition(similarity, -k)[-k:]
        weights = np.exp((similarity[nearest] - similarity[nearest].max()) / _TEMPERATURE)
        x, y = (weights / weights.sum()) @ self.coordinates[nearest]
        return float(x), float(y)
