"""How well film vectors keep kinds of films apart, and how close picks lie to the taste they were made for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.tfidf import TfIdf
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.services.session import Session

Vectors = NDArray[float32]

_NEIGHBOURS: Final = 10
_SEED: Final = 0
METRICS: Final = ("genre gap", "purity@10", "keywords@10")


@dataclass(frozen=True, slots=True)
class Space:
    """One way to place films. `cosines`: float32 (n, n), of every two films."""

    name: str
    cosines: Vectors


@dataclass(frozen=True, slots=True)
class PickCosines:
    """How close picks lie to the tastes they were made for: mean and standard deviation over n picks."""

    mean: float
    deviation: float
    n: int


def spaces(matrix: FilmMatrix) -> Iterable[Space]:
    """Raw and centred vectors of the film texts, and the baselines."""
    yield Space("raw", matrix.raw[FilmField.TEXT] @ matrix.raw[FilmField.TEXT].T)
    centred = unit(matrix.centred[FilmField.TEXT])
    yield Space("centred", centred @ centred.T)
    index = TfIdf(field_texts(matrix.films, FilmField.TEXT))
    yield Space("tf-idf", np.stack([index.scores([row]) for row in range(len(matrix.films))]))
    chance = np.random.default_rng(_SEED).normal(size=centred.shape).astype(float32)
    yield Space("random", unit(chance) @ unit(chance).T)


def measure(space: Space, films: Sequence[Film]) -> dict[str, Estimate]:
    """Every metric of `METRICS` with its 95 % interval; films are drawn."""
    first = np.array([film.genres[0] for film in films])
    same = first[:, None] == first
    disjoint = _disjoint_genres(films)
    np.fill_diagonal(same, val=False)
    cosines = space.cosines
    gaps = _row_mean(cosines, same) - _row_mean(cosines, disjoint)
    others = np.where(np.eye(len(films), dtype=bool), -np.inf, cosines)
    near = np.argpartition(-others, _NEIGHBOURS, axis=1)[:, :_NEIGHBOURS]
    purity = np.take_along_axis(same, near, axis=1).mean(axis=1)
    keywords = [frozenset(film.keywords) for film in films]
    shared = [np.mean([len(mine & keywords[other]) for other in row]) for mine, row in zip(keywords, near, strict=True)]
    values = np.stack([gaps, purity, np.array(shared)], axis=1).astype(np.float64)
    known = ~np.isnan(values).any(axis=1)  # a film whose first genre nobody shares has no gap
    low, high = cluster_bootstrap(values[known], [films[row].id for row in np.flatnonzero(known).tolist()])
    means = values[known].mean(axis=0)
    return {
        name: Estimate(float(mean), float(at_low), float(at_high))
        for name, mean, at_low, at_high in zip(METRICS, means, low, high, strict=True)
    }


def pick_cosines(sessions: Iterable[Session]) -> PickCosines:
    """Cosines of the picks' centred vectors to the taste vector of the person they were made for."""
    found: list[float] = []
    for session in sessions:
        state = session.state()
        recommender = session.library.recommender
        taste = recommender.taste_vector(state.signals, state.vectors, state.recipe.taste)
        if taste is None:
            continue
        centred = unit(recommender.matrix.centred[FilmField.TEXT])
        rows = [recommender.matrix.rows[pick.film_id] for pick in session.view().ranking.picks]
        found += (centred[rows] @ unit(taste)).tolist()
    if not found:
        return PickCosines(0.0, 0.0, 0)
    return PickCosines(float(np.mean(found)), float(np.std(found)), len(found))


def _disjoint_genres(films: Sequence[Film]) -> NDArray[np.bool_]:
    names = sorted({genre for film in films for genre in film.genres})
    has = np.array([[genre in film.genres for genre in names] for film in films], dtype=float32)
    disjoint: NDArray[np.bool_] = (has @ has.T) == 0
    return disjoint


def _row_mean(cosines: Vectors, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Mean of the chosen cosines of each row; NaN where none is."""
    count = chosen.sum(axis=1).astype(np.float64)
    total = np.where(chosen, cosines, 0).sum(axis=1, dtype=np.float64)
    mean: NDArray[np.float64] = np.divide(total, count, out=np.full(len(count), np.nan), where=count > 0)
    return mean
