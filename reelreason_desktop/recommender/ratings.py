"""How many stars this person would give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix

_PRIOR_MEAN_STARS = 3.6
_PRIOR_RATINGS = 4.0
_STARS_OF_SCORE = 1.15
_HALF_SCORE = 4.0
_NEIGHBOUR_SHRINKAGE = 0.6


def predict_ratings(matrix: FilmMatrix, rows: Sequence[int], total: Floats, ratings: Mapping[str, float]) -> Floats:
    """Predicted stars for some films, float32 (len(rows),), within [0.5, 5].

    The person's mean (shrunk towards a usual mean while there are few ratings), plus what the score says (saturating,
    so that little evidence promises little), plus the similarity-weighted residuals of rated films (shrunk
    k-nearest-neighbours).

    Args:
        matrix: the catalogue.
        rows: the films to predict.
        total: float32 (len(rows),), the recipe's score of these films.
        ratings: film id to stars.
    """
    known = {matrix.rows[film]: stars for film, stars in ratings.items() if film in matrix.rows}
    mean = (_PRIOR_MEAN_STARS * _PRIOR_RATINGS + sum(known.values())) / (_PRIOR_RATINGS + len(known))
    predicted = mean + _STARS_OF_SCORE * np.tanh(total / _HALF_SCORE)
    if known:
        residuals = np.array([stars - mean for stars in known.values()], dtype=np.float32)
        similarity = np.square(np.clip(matrix.text_unit[rows] @ matrix.text_unit[list(known)].T, 0.0, None))
        predicted = predicted + (similarity @ residuals) / (similarity.sum(axis=1) + _NEIGHBOUR_SHRINKAGE)
    return np.asarray(np.clip(predicted, 0.5, 5.0), dtype=np.float32)
