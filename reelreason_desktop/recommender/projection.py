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
        x, y = self.place_all(taste[None], k)[0].tolist()
        return x, y

    def place_all(self, tastes: Floats, k: int = _NEIGHBOURS) -> Floats:
        """`place` for each row of `tastes`, float32 (m, dim): float32 (m, 2). Give some thousands at a time."""
        similarity = unit(tastes) @ self.vectors.T
        k = min(k, similarity.shape[1])
        nearest = np.argpartition(similarity, -k, axis=1)[:, -k:]
        closeness = np.take_along_axis(similarity, nearest, axis=1)
        weights = np.exp((closeness - closeness.max(axis=1, keepdims=True)) / _TEMPERATURE)
        weights /= weights.sum(axis=1, keepdims=True)
        return np.asarray((weights[:, :, None] * self.coordinates[nearest]).sum(axis=1), dtype=np.float32)
