"""How alike every film is to one film or one message, trait by trait.

This is where the time of a ranking goes, and sources stay the same for many turns and through every counterfactual:
what was computed once is remembered in the matrix.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np

from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix

_MAX_DECADES_APART = 4.0
_YEARS_TO_PART = 2.0


class Trait(IntEnum):
    """Rows of what `likeness_to_films` returns."""

    PLOT = 0
    PEOPLE = 1
    ERA = 2
    GENRES = 3
    TONES = 4
    KEYWORDS = 5
    DECADES_APART = 6  # between release years, at most 4
    SAME_YEARS = 7  # 1 for films of one year, less by a factor of e every two years
    TEXT = 8


VECTOR_TRAITS = {
    Trait.PLOT: FilmField.PLOT,
    Trait.PEOPLE: FilmField.PEOPLE,
    Trait.ERA: FilmField.ERA,
    Trait.TEXT: FilmField.TEXT,
}


def likeness_to_films(matrix: FilmMatrix, rows: Rows) -> list[Floats]:
    """For each film of `rows`, float32 (len(Trait), n): its likeness to every film. Do not write into it."""
    return matrix.memo.recall([("film", int(row)) for row in rows], lambda places: _to_films(matrix, rows[places]))


def learned_likeness(matrix: FilmMatrix, rows: Rows) -> list[Floats]:
    """For each film of `rows`, float32 (n,): what the adapter makes of liking it; empty where there is no adapter."""
    adapted = matrix.adapted
    if adapted is None:
        return []
    keys = [("learned", int(row)) for row in rows]
    return matrix.memo.recall(keys, lambda places: [adapted.to_film(int(rows[place])) for place in places])


def likeness_to_messages(matrix: FilmMatrix, vectors: Sequence[Floats]) -> list[Floats]:
    """For each message, float32 (2, n): products with every film's centred text and era. Do not write into it.

    Args:
        matrix: n films.
        vectors: float32 (dim,) each, with the mean of all messages subtracted.
    """
    keys = [("message", vector.tobytes()) for vector in vectors]
    return matrix.memo.recall(keys, lambda places: _to_messages(matrix, [vectors[place] for place in places]))


def _to_films(matrix: FilmMatrix, rows: Rows) -> list[Floats]:
    alike = np.empty((len(rows), len(Trait), len(matrix)), dtype=np.float32)
    for trait, film_field in VECTOR_TRAITS.items():
        vectors = matrix.centred[film_field]
        alike[:, trait] = vectors[rows] @ vectors.T
    alike[:, Trait.GENRES] = matrix.genres[rows] @ matrix.genres.T
    alike[:, Trait.TONES] = matrix.tones[rows] @ matrix.tones.T
    for place, row in enumerate(rows):
        alike[place, Trait.KEYWORDS] = matrix.keywords.likeness(int(row))
    apart = np.abs(matrix.years[rows][:, None] - matrix.years[None, :])
    alike[:, Trait.DECADES_APART] = np.minimum(apart / 10.0, _MAX_DECADES_APART)
    alike[:, Trait.SAME_YEARS] = np.exp(-apart / _YEARS_TO_PART)
    return [one.copy() for one in alike]  # each on its own, so that forgetting one frees its memory


def _to_messages(matrix: FilmMatrix, vectors: Sequence[Floats]) -> list[Floats]:
    fields = [matrix.centred[film_field] for film_field in (FilmField.TEXT, FilmField.ERA)]
    return [np.stack([of_films @ vector for of_films in fields]) for vector in vectors]
