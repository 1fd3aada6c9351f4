"""How well film vectors keep kinds of films apart, and how close picks lie to the taste they were made for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.tfidf import TfIdf
from reelreason_desktop.recommender.arrays import Rows, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.session import Session

Vectors = NDArray[float32]

NEIGHBOURS: Final = 10
_SEED: Final = 0
_BLOCK: Final = 1000
"""Films a block: the cosines of all with all would not fit for large catalogues."""
METRICS: Final = ("genre gap", "purity@10", "keywords@10")


@dataclass(frozen=True, slots=True)
class Space:
    """One way to place films. `cosines`: rows (k,) to float32 (k, n), of these films with all."""

    name: str
    cosines: Callable[[Rows], Vectors]


@dataclass(frozen=True, slots=True)
class PickCosines:
    """How close picks lie to the tastes they were made for: mean and standard deviation over n picks."""

    mean: float
    deviation: float
    n: int


def spaces(films: Sequence[Film], raw: Vectors, centred: Vectors) -> Iterator[Space]:
    """Raw and centred vectors of the film texts, and the baselines.

    Args:
        films: n films.
        raw: float32 (n, dim), of their texts.
        centred: the same less their mean, see `FilmMatrix`.
    """
    yield _of_vectors("raw", raw)
    yield _of_vectors("centred", centred)
    index = TfIdf(field_texts(films, FilmField.TEXT))
    yield Space("tf-idf", lambda rows: np.stack([index.scores([row]) for row in rows.tolist()]))
    yield _of_vectors("random", np.random.default_rng(_SEED).normal(size=raw.shape).astype(float32))


def _of_vectors(name: str, vectors: Vectors) -> Space:
    placed = unit(vectors)
    return Space(name, lambda rows: placed[rows] @ placed.T)


def measure(space: Space, films: Sequence[Film]) -> dict[str, Estimate]:
    """Every metric of `METRICS` with its 95 % interval; films are drawn. Each film needs a genre."""
    traits = _Traits.of(films)
    blocks = np.array_split(np.arange(len(films)), max(1, len(films) // _BLOCK))
    values = np.concatenate([_of_block(space, traits, rows) for rows in blocks])
    known = ~np.isnan(values).any(axis=1)  # a film whose first genre nobody shares has no gap
    low, high = cluster_bootstrap(values[known], [str(row) for row in np.flatnonzero(known).tolist()])
    means = values[known].mean(axis=0)
    return {
        name: Estimate(float(mean), float(at_low), float(at_high))
        for name, mean, at_low, at_high in zip(METRICS, means, low, high, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Traits:
    """`first`: (n,) first genres; `genres`: float32 (n, m), which genres each film has; `keywords`: of each film."""

    first: NDArray[np.str_]
    genres: Vectors
    keywords: Sequence[frozenset[str]]

    @classmethod
    def of(cls, films: Sequence[Film]) -> _Traits:
        names = sorted({genre for film in films for genre in film.genres})
        has = np.array([[genre in film.genres for genre in names] for film in films], dtype=float32)
        return cls(np.array([film.genres[0] for film in films]), has, [frozenset(film.keywords) for film in films])


def _of_block(space: Space, traits: _Traits, rows: Rows) -> NDArray[np.float64]:
    """float64 (k, 3): the metrics of some films."""
    cosines = space.cosines(rows)
    itself = rows[:, None] == np.arange(len(traits.first))
    same = (traits.first[rows][:, None] == traits.first) & ~itself
    disjoint = (traits.genres[rows] @ traits.genres.T) == 0
    gaps = _row_mean(cosines, same) - _row_mean(cosines, disjoint)
    near = np.argpartition(-np.where(itself, -np.inf, cosines), NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    purity = np.take_along_axis(same, near, axis=1).mean(axis=1)
    words = traits.keywords
    shared = [
        np.mean([len(words[row] & words[other]) for other in others])
        for row, others in zip(rows.tolist(), near.tolist(), strict=True)
    ]
    return np.stack([gaps, purity, np.array(shared)], axis=1).astype(np.float64)


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


def _row_mean(cosines: Vectors, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Mean of the chosen cosines of each row; NaN where none is."""
    count = chosen.sum(axis=1).astype(np.float64)
    total = np.where(chosen, cosines, 0).sum(axis=1, dtype=np.float64)
    mean: NDArray[np.float64] = np.divide(total, count, out=np.full(len(count), np.nan), where=count > 0)
    return mean
