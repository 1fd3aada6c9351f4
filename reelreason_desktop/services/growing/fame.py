"""How widely known a film is, judged by how many people of the added sources rated it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from reelreason_desktop.store.grown.descriptions import RatingCount

UNRATED: Final = 1
"""For specialists: nobody of any source rated it."""
_SHARES: Final = ((0.99, 5), (0.95, 4), (0.80, 3), (0.50, 2))
"""The most rated hundredth of the films that are rated at all is known to everyone, and so on downwards."""


def fame_of_films(counts: Iterable[RatingCount]) -> Mapping[int, int]:
    """Film to fame, 1 to 5; films without ratings are not in it.

    Sources differ in size, so films are ranked within each; of several ranks the highest counts, since a source of
    old films knows nothing of new ones. Films with the same number of ratings have the same rank.
    """
    by_source: dict[int, list[RatingCount]] = {}
    for count in counts:
        by_source.setdefault(count.source_id, []).append(count)
    best: dict[int, float] = {}
    for rated in by_source.values():
        for one, share in zip(rated, _shares_below([one.count for one in rated]), strict=True):
            best[one.film_id] = max(best.get(one.film_id, 0.0), share)
    return {film_id: _fame(share) for film_id, share in best.items()}


def _shares_below(counts: Sequence[int]) -> list[float]:
    """For each number, the share of all numbers that are smaller."""
    ordered = np.sort(np.array(counts))
    shares: list[float] = (np.searchsorted(ordered, counts, side="left") / len(counts)).tolist()
    return shares


def _fame(share: float) -> int:
    return next((fame for least, fame in _SHARES if share >= least), UNRATED)
