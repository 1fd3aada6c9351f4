"""Ten films to rate in a minute: well known, unlike each other, and new to the person's ledger."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.library import Library

ROUND: Final = 10
_EVERYONE_KNOWS: Final = 5
_FAMILIAR: Final = 0.02
"""What a step of fame is worth against being different; enough to decide between equally different films."""


def choose(library: Library, known: Collection[str], n: int = ROUND) -> tuple[str, ...]:
    """Ids of up to `n` films, each as far as possible from those before it (farthest point sampling).

    Args:
        library: the films. Where too few are widely known, lesser known ones follow.
        known: ids of films that need not be asked about; the first choice keeps away from them too.
        n: how many.
    """
    matrix = library.recommender.matrix
    features = np.hstack([matrix.text_unit, matrix.genres, 0.5 * matrix.tones]).astype(np.float32)
    candidates = [film.id for film in library.films if film.id not in known and film.fame >= _EVERYONE_KNOWS]
    if len(candidates) < n:
        candidates = [film.id for film in library.films if film.id not in known]
    asked = [matrix.rows[film_id] for film_id in known if film_id in matrix.rows]
    rows = [matrix.rows[film_id] for film_id in candidates]
    chosen = _farthest(features, rows, asked, matrix.fame, n)
    return tuple(library.films[row].id for row in chosen)


def _farthest(features: Floats, rows: Sequence[int], asked: Sequence[int], fame: Floats, n: int) -> list[int]:
    if not rows:
        return []
    pool = np.array(rows)
    bonus = _FAMILIAR * fame[pool]
    nearest = np.full(len(pool), 1e6, dtype=np.float32)
    for row in asked:
        nearest = np.minimum(nearest, np.linalg.norm(features[pool] - features[row], axis=1))
    chosen: list[int] = []
    for _ in range(min(n, len(pool))):
        if not chosen and not asked:  # begin with the film in the middle of everything that all know
            centre = features[pool].mean(axis=0)
            best = int(np.argmin(np.linalg.norm(features[pool] - centre, axis=1) - 10 * bonus))
        else:
            best = int(np.argmax(nearest + bonus))
        chosen.append(int(pool[best]))
        nearest = np.minimum(nearest, np.linalg.norm(features[pool] - features[chosen[-1]], axis=1))
        nearest[best] = -1e6
    return chosen
