"""What only a long list of ratings tells: how well known, and from which years, the films of a person are.

Two or three films say little about either; fame at full weight would show the same titles to everybody, and the years
of a few films named in passing are chance. A long list sets people apart by itself and shows their habits. The numbers
below were chosen on rating profiles (decision 8).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.taste import FilmSource

NEUTRAL_FAME: Final = 3.0

_HALF_TRUST: Final = 8.0
"""Loved films, older ones counting for less, that show half of a habit."""
_OF_KNOWING_MUCH: Final = 1.5
_OF_ONE_STEP_OF_FAME: Final = 2.0


def trust_in_habits(sources: Sequence[FilmSource]) -> float:
    """From 0 without loved films towards 1 for a long list of them; 0.06 for two, 0.6 for ten."""
    amount = sum(source.weight for source in sources if source.weight > 0) ** 2
    return amount / (amount + _HALF_TRUST**2)


def fame_habit(matrix: FilmMatrix, sources: Sequence[FilmSource], dial: float) -> Floats:
    """What each source adds to the weight of fame, float32 (len(sources),), in units of the dial.

    Where the dial asks for little-known films, a habit of well-known ones tempers it, and the other way round. The sum
    is never below -1, so that no habit turns the dial's direction. Films that are not loved add nothing.

    Args:
        matrix: the catalogue.
        sources: films that say something about taste, see `film_sources`.
        dial: the dial "well known ↔ off the beaten track"; only its sign counts.
    """
    weights = np.array([max(source.weight, 0.0) for source in sources], dtype=np.float32)
    if not weights.any():
        return weights
    fame = matrix.fame[[matrix.rows[source.film_id] for source in sources]] - NEUTRAL_FAME
    pulls = _OF_KNOWING_MUCH + _OF_ONE_STEP_OF_FAME * np.copysign(1.0, dial) * fame
    added = trust_in_habits(sources) * weights / weights.sum() * pulls
    return np.asarray(added / max(1.0, -float(added.sum())), dtype=np.float32)
