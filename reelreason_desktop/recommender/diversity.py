"""Choosing five of the best twenty: relevance first, then variety, one film a franchise while there are others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix


def choose_varied(matrix: FilmMatrix, rows: Sequence[int], scores: Floats, n: int, variety: float) -> list[int]:
    """Maximal marginal relevance (Carbonell and Goldstein, 1998) over the candidates.

    Args:
        matrix: the catalogue.
        rows: candidate rows, best first.
        scores: float32 (len(rows),).
        n: how many to choose.
        variety: 0 keeps the order of scores, 1 looks at difference only.

    Returns:
        At most `n` of `rows`, in the order chosen. The best candidate always comes first.
    """
    if not rows:
        return []
    candidates = np.array(rows, dtype=np.intp)
    spread = float(np.ptp(scores)) or 1.0
    relevance = (scores - scores.min()) / spread
    likeness = _likeness(matrix, candidates)
    chosen = [0]
    while len(chosen) < min(n, len(rows)):
        left = [i for i in range(len(rows)) if i not in chosen]
        open_ = [i for i in left if not _same_franchise(matrix, rows, i, chosen)] or left
        gain = [(1.0 - variety) * relevance[i] - variety * likeness[i, chosen].max() for i in open_]
        chosen.append(open_[int(np.argmax(gain))])
    return [rows[i] for i in chosen]


def _likeness(matrix: FilmMatrix, rows: Rows) -> Floats:
    """float32 (k, k): how much two candidates would feel like the same suggestion."""
    text = matrix.centred[FilmField.TEXT][rows]
    genres = matrix.genres[rows]
    return np.asarray(0.6 * (text @ text.T) + 0.4 * (genres @ genres.T), dtype=np.float32)


def _same_franchise(matrix: FilmMatrix, rows: Sequence[int], candidate: int, chosen: Sequence[int]) -> bool:
    collection = matrix.films[rows[candidate]].collection
    if collection is None:
        return False
    taken = {c.name for c in (matrix.films[rows[i]].collection for i in chosen) if c is not None}
    return collection.name in taken
