"""What was named in training dialogues that stood where this one stands.

Nadaraya-Watson regression: a film's value is the logarithm of how many dialogues name it when each training dialogue
counts by its likeness, `exp(likeness / bandwidth)`, to the present one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.evaluation.dialogues import Dialogue
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import TasteParameters, film_sources, message_sources

_BANDWIDTH: Final = 0.4
"""In units of summed cosines; 0.25 and 0.6 gave the same within noise."""


def situation(matrix: FilmMatrix, evidence: Evidenced, taste: TasteParameters) -> Floats:
    """Where a dialogue stands: what was said, the films named (text, era, genres) and the genres asked for.

    float32 (3 · dim + 2 · genres,): five unit vectors one after the other, zeros where there is nothing, so that the
    product of two situations is the sum of five cosines.
    """
    said = np.zeros(matrix.dim, dtype=np.float32)
    for message in message_sources(evidence.signals, evidence.message_vectors, taste):
        said += message.weight * (message.vector - matrix.message_mean)
    films = film_sources(evidence.signals, taste)
    rows = [matrix.rows[film.film_id] for film in films]
    weights = np.array([film.weight for film in films], dtype=np.float32)
    asked = np.zeros(len(GENRES), dtype=np.float32)
    for held in evidence.wishes:
        if held.wish.kind is WishKind.GENRE and held.wish.strength > 0:
            asked[GENRES.index(held.wish.value)] += held.weight
    blends = (matrix.centred[FilmField.TEXT], matrix.centred[FilmField.ERA], matrix.genres)
    return np.concatenate([unit(said), *(unit(weights @ blend[rows]) for blend in blends), unit(asked)])


class Neighbours:
    """Training dialogues by the situations of their turns.

    Args:
        dialogues: with at least one turn in all.
        situations: float32 (turns, d), of all turns of all dialogues in order.
        n_films: rows of the answer.
    """

    def __init__(self, dialogues: Sequence[Dialogue], situations: Floats, n_films: int) -> None:
        turns = [len(one.turns) for one in dialogues]
        self._situations = situations
        self._of_turn = np.repeat(np.arange(len(dialogues)), turns)
        self._turns = np.maximum(turns, 1)
        self._films = np.array([film for one in dialogues for film in sorted(one.films)], dtype=np.intp)
        self._of_film = np.repeat(np.arange(len(dialogues)), [len(one.films) for one in dialogues])
        self._numbers = {one.id: number for number, one in enumerate(dialogues)}
        self._n_films = n_films

    def named(self, present: Floats, dialogue: str) -> Floats:
        """float32 (n,): the value of every film in a situation (float32 (d,)) of `dialogue`, which has no vote."""
        likeness = self._situations @ present
        votes = np.exp((likeness - likeness.max()) / _BANDWIDTH)
        own = self._numbers.get(dialogue)
        if own is not None:
            votes[self._of_turn == own] = 0.0
        votes *= len(votes) / max(float(votes.sum()), 1e-12)
        by_dialogue = np.bincount(self._of_turn, votes, len(self._turns)) / self._turns
        named = np.bincount(self._films, by_dialogue[self._of_film], self._n_films)
        return np.asarray(np.log1p(named), dtype=np.float32)
