"""How often training dialogues name each film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reelreason_desktop.evaluation.dialogues import Dialogue
from reelreason_desktop.recommender.arrays import Floats


class Counts:
    """In how many dialogues each film is named.

    Args:
        dialogues: to count in.
        n_films: rows of the answer.
    """

    def __init__(self, dialogues: Sequence[Dialogue], n_films: int) -> None:
        self._films: Mapping[str, list[int]] = {one.id: sorted(one.films) for one in dialogues}
        self._counts = np.zeros(n_films, dtype=np.float32)
        for films in self._films.values():
            self._counts[films] += 1.0

    def without(self, dialogue: str) -> Floats:
        """float32 (n,): counts of all *other* dialogues, so that an answer never votes for itself."""
        counts = self._counts.copy()
        counts[self._films.get(dialogue, [])] -= 1.0
        return counts

    def fame(self) -> Floats:
        """float32 (n,): fame from 1 to 5 as the product's films have it, linear in the logarithm of the counts."""
        return fame_of(self._counts)


def fame_of(counts: Floats) -> Floats:
    """float32 (n,): fame from 1 to 5, linear in the logarithm of `counts`, (n,)."""
    logs = np.log1p(counts)
    return np.asarray(1.0 + 4.0 * logs / max(float(logs.max()), 1.0), dtype=np.float32)
