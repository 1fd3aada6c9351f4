"""Catalogues of any size, made of the shipped films: other titles, people mixed anew, vectors moved a little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.vectors import FilmVectors, load_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.loading import vectors_folder

_SEED = 7
_TURN = 0.5
"""Length of the random part that is added to a unit vector: the copies of a film keep a cosine of about 0.8."""
_SPREAD = 0.01
"""Standard deviation of the random part that is added to map coordinates, in map units."""


def large_catalogue(paths: Paths, model_id: str, n: int) -> tuple[tuple[Film, ...], FilmVectors]:
    """`n` films and everything derived from them; the shipped films come first, unchanged."""
    shipped = load_films(paths.bundled / "films")
    vectors = load_vectors(vectors_folder(paths, model_id), shipped)
    rng = np.random.default_rng(_SEED)
    rows = np.arange(n) % len(shipped)
    films = tuple(shipped[:n]) + _copies(shipped, rows[len(shipped) :], rng)
    fields = {f: _moved(matrix, rows, rng, like_texts=f is FilmField.ERA) for f, matrix in vectors.fields.items()}
    spread = _SPREAD * rng.standard_normal((n, 2), dtype=np.float32)
    spread[: len(shipped)] = 0.0
    coordinates = np.asarray(vectors.coordinates[rows] + spread, dtype=np.float32)
    return films, replace(vectors, fields=fields, coordinates=coordinates)


def _copies(shipped: Sequence[Film], rows: Rows, rng: np.random.Generator) -> tuple[Film, ...]:
    words = [film.title.split() for film in shipped]
    partners = rng.integers(len(shipped), size=(len(rows), 2))
    copies = []
    for number, (row, (first, second)) in enumerate(zip(rows.tolist(), partners.tolist(), strict=True)):
        film, other = shipped[row], shipped[first]
        title = " ".join((words[first][0], words[second][-1], str(number)))
        copy = replace(
            film,
            id=f"copy-{number}-{film.year}",
            title=title,
            original_title=None,
            collection=None,
            directors=other.directors,
            cast=shipped[second].cast,
        )
        copies.append(copy)
    return tuple(copies)


def _moved(matrix: Floats, rows: Rows, rng: np.random.Generator, *, like_texts: bool) -> Floats:
    """float32 (n, dim), L2-normalised. Equal texts have equal vectors, so a field of few texts is only repeated."""
    copied = matrix[rows]
    if not like_texts:
        moves = rng.standard_normal(copied[len(matrix) :].shape, dtype=np.float32)
        copied[len(matrix) :] += np.float32(_TURN / np.sqrt(matrix.shape[1])) * moves
    return unit(copied)
