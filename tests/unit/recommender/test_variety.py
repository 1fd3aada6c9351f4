"""Which of the best candidates are shown together."""

import numpy as np
import pytest
from helpers.catalogue import make_matrix

from reelreason_desktop.domain.films import Collection
from reelreason_desktop.recommender.diversity import choose_varied

PARTS = (4, 8, 12)


@pytest.mark.parametrize(("others", "chosen_parts"), [((5, 6, 7), 1), ((5,), 2), ((), 3)])
def test_one_film_a_franchise_while_there_are_others(others, chosen_parts):
    matrix = make_matrix()
    for part, row in enumerate(PARTS, start=1):
        object.__setattr__(matrix.films[row], "collection", Collection("Trilogy", part))
    rows = (*PARTS, *others)
    scores = np.linspace(1.0, 0.5, len(rows), dtype=np.float32)
    chosen = choose_varied(matrix, rows, scores, 3, 0.3)
    assert len(chosen) == len(set(chosen)) == 3
    assert len(set(chosen) & set(PARTS)) == chosen_parts
