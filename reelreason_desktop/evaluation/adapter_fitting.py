"""Fitting the learned likeness of `recommender.adapter` to what training dialogues were answered with.

A multinomial logit over the whole catalogue: the chance of film i grows with `offset_i + told · M · profile_i`, where
the offset is what the linear score says already. The loss with its L2 penalty is convex; it is minimised from zero by
Adam (Kingma and Ba, 2015) with a seed of its own, so that the same data give the same adapter. What an average turn
would say is taken out of M afterwards, so that it moves no film by itself, and M is cut to its largest singular values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.recommender.adapter import Adapter, profiles
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import TasteParameters, film_sources, message_sources

RANK: Final = 32
_PROFILE_AXES: Final = 384
"""Principal axes of the profiles that M is fitted on; they keep 96 % of their length."""
_RIDGE: Final = 8.5
"""The penalty is `ridge / 2 · |M|²` beside the sum over all right answers: the more of these, the less it counts."""
_EPOCHS: Final = 10
_BATCH: Final = 256
_LARGEST_STEP: Final = 0.02
_WARM_UP: Final = 20
_MEAN_KEEPS: Final = 0.9
_SQUARE_KEEPS: Final = 0.999
_SMALLEST_SPREAD: Final = 1e-8
_SEED: Final = 0
_SMALLEST_BLEND: Final = 0.2
_NEVER: Final = -6e4
"""An offset that excludes a film and still fits into 16 bits."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One turn to learn from.

    Attributes:
        told: float32 (w + dim + genres,), see `told`.
        offsets: float16 (n,), what the linear score says of every film.
        answers, named: rows of the right films, and of those that were named before and do not compete.
    """

    told: Floats
    offsets: NDArray[np.float16]
    answers: tuple[int, ...]
    named: tuple[int, ...]


def profiles_of(matrix: FilmMatrix) -> Floats:
    """float32 (n, w): what an adapter knows of each film."""
    return profiles(tuple(matrix.centred[field] for field in FilmField), matrix.genres, matrix.years)


def told(matrix: FilmMatrix, film_profiles: Floats, evidence: Evidenced, taste: TasteParameters) -> Floats:
    """What was told, as the recipe mixes it: profiles of films, messages, genres; float32 (w + dim + genres,)."""
    films = np.zeros(film_profiles.shape[1], dtype=np.float32)
    sources = film_sources(evidence.signals, taste)
    total = sum(abs(source.weight) for source in sources) or 1.0
    for source in sources:
        films += np.float32(source.weight / total) * film_profiles[matrix.rows[source.film_id]]
    words = np.zeros(matrix.dim, dtype=np.float32)
    for message in message_sources(evidence.signals, evidence.message_vectors, taste):
        words += np.float32(message.weight) * (message.vector - matrix.message_mean)
    words /= max(float(np.linalg.norm(words)), _SMALLEST_BLEND)
    asked = np.zeros(len(GENRES), dtype=np.float32)
    for held in evidence.wishes:
        if held.wish.kind is WishKind.GENRE:
            asked[GENRES.index(held.wish.value)] += held.weight * held.wish.strength
    return np.concatenate([films, words, asked])


def fit_adapter(film_profiles: Floats, lessons: Sequence[Lesson], model: str) -> Adapter | None:
    """Learns from turns that told something and were answered with a new film; None where there is no such turn.

    Args:
        film_profiles: float32 (n, w).
        lessons: to learn from; those that teach nothing are left out.
        model: id of the encoder.
    """
    width = film_profiles.shape[1]
    axes = _principal_axes(film_profiles)
    chosen = [lesson for lesson in lessons if lesson.told[: -len(GENRES)].any()]
    pairs = [(at, film) for at, one in enumerate(chosen) for film in one.answers if film not in one.named]
    if not pairs:
        return None
    inputs = np.stack([np.concatenate([one.told[:width] @ axes, one.told[width:]]) for one in chosen])
    kinds = (slice(0, axes.shape[1]), slice(axes.shape[1], -len(GENRES)), slice(inputs.shape[1] - len(GENRES), None))
    usual = [inputs[:, kind].mean(axis=0) for kind in kinds]
    for kind, mean in zip(kinds, usual, strict=True):
        inputs[:, kind] = _across(inputs[:, kind], mean)
    learned = _minimise(inputs, film_profiles @ axes, _offsets(chosen), np.array(pairs, dtype=np.intp))
    for kind, mean in zip(kinds, usual, strict=True):
        learned[kind] = _across(learned[kind].T, mean).T
    left, sizes, right = np.linalg.svd(learned, full_matrices=False)
    left = (left * sizes)[:, :RANK]
    films, words, genres = (np.asarray(left[kind], dtype=np.float32) for kind in kinds)
    return Adapter(model, np.asarray(axes @ right[:RANK].T, dtype=np.float32), axes @ films, words, genres)


def _principal_axes(film_profiles: Floats) -> Floats:
    """float32 (w, axes): where the profiles spread most, the widest first."""
    spread = film_profiles - film_profiles.mean(axis=0)
    _, axes = np.linalg.eigh(spread.T @ spread)
    return np.ascontiguousarray(axes[:, ::-1][:, :_PROFILE_AXES], dtype=np.float32)


def _across(rows: Floats, direction: Floats) -> Floats:
    """Each row without its part along a direction."""
    length = float(direction @ direction)
    return rows if not length else np.asarray(rows - np.outer(rows @ direction / length, direction), dtype=np.float32)


def _offsets(lessons: Sequence[Lesson]) -> NDArray[np.float16]:
    """float16 (lessons, n)."""
    offsets = np.stack([lesson.offsets for lesson in lessons])
    for row, lesson in zip(offsets, lessons, strict=True):
        row[list(lesson.named)] = _NEVER
    return offsets


def _minimise(inputs: Floats, films: Floats, offsets: NDArray[np.float16], pairs: Rows) -> Floats:
    """M, float32 (inputs, axes). `pairs`: (row of `inputs`, row of `films`) of each right answer."""
    rng = np.random.default_rng(_SEED)
    weights: Floats = np.zeros((inputs.shape[1], films.shape[1]), dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    orders = (rng.permutation(len(pairs)) for _ in range(_EPOCHS))
    ridge = _RIDGE / len(pairs)
    batches = [order[at : at + _BATCH] for order in orders for at in range(0, len(pairs), _BATCH)]
    for step, batch in enumerate(batches, 1):
        turns, answers = pairs[batch].T
        slope = _slope(weights, inputs[turns], films, offsets[turns], answers) + ridge * weights
        mean += (1.0 - _MEAN_KEEPS) * (slope - mean)
        square += (1.0 - _SQUARE_KEEPS) * (slope * slope - square)
        size = _LARGEST_STEP * min(1.0, step / _WARM_UP) * (1.0 - step / (len(batches) + 1))
        spread = np.sqrt(square / (1.0 - _SQUARE_KEEPS**step)) + _SMALLEST_SPREAD
        weights -= size / (1.0 - _MEAN_KEEPS**step) * mean / spread
    return weights


def _slope(weights: Floats, inputs: Floats, films: Floats, offsets: NDArray[np.float16], answers: Rows) -> Floats:
    """Gradient of the mean negative log-likelihood of a batch, float32 like `weights`."""
    scores = offsets.astype(np.float32) + (inputs @ weights) @ films.T
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(answers)), answers] -= 1.0
    return np.asarray(inputs.T @ (chances @ films) / np.float32(len(answers)), dtype=np.float32)
