"""How well emotions and moods can be read from sentence vectors: fitted on train, tuned on dev, measured on test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.evaluation.emotions import SPLITS, Emotions
from reelreason_desktop.evaluation.logistic import Logistic, fit_logistic
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.vector_cache import VectorCache
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.mood import SMALL_TALK

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    Mood.SAD: ("sadness", "grief", "disappointment", "remorse"),
    Mood.CHEERFUL: ("joy", "excitement", "pride", "relief", "amusement", "optimism"),
    Mood.TENSE: ("fear", "nervousness"),
    Mood.ANGRY: ("anger", "annoyance"),
    Mood.LOVING: ("love",),
    Mood.CURIOUS: ("curiosity",),
    SMALL_TALK: ("gratitude",),
}
"""Mood to the emotions that mean it. Being tired is no emotion of that data: only words tell it."""

_PRECISIONS: Final[Mapping[str, float]] = {SMALL_TALK: 0.9}
"""Where it is not `_PRECISION`: a taste taken for small talk would be lost without a trace."""
_PRECISION: Final = 0.8
_LEAST_NAMED: Final = 20
"""Validation texts that a threshold must name: fewer prove no precision."""
_SEED: Final = 0
_CHUNK: Final = 50

Labels = NDArray[np.bool_]
"""(n, k)."""


@dataclass(frozen=True, slots=True)
class System:
    """A way to tell emotions. `f1`: of each; `macro`: their mean."""

    name: str
    what: str
    f1: Mapping[str, float]
    macro: Estimate
    micro: float


@dataclass(frozen=True, slots=True)
class Group:
    """One class of the program. `threshold` is None where no threshold reaches the wanted precision."""

    name: str
    emotions: tuple[str, ...]
    fit: Logistic
    threshold: float | None
    wanted: float
    dev_precision: float
    dev_recall: float
    named: int
    """Test texts that are named."""
    precision: Estimate
    recall: Estimate


@dataclass(frozen=True, slots=True)
class MoodOutcome:
    """What was found out; `systems` in the order of the table."""

    systems: tuple[System, ...]
    groups: tuple[Group, ...]
    sizes: Mapping[str, int]


def measure(emotions: Emotions, cache: VectorCache, report: Report) -> MoodOutcome:
    """Fits one logistic regression an emotion and one a mood on frozen vectors, beside baselines.

    Raises:
        EvaluationError: the cache folder cannot be written.
    """
    vectors = {
        split: cache.vectors(emotions.splits[split].texts, partial(report, f"encoding {split}")) for split in SPLITS
    }
    steps = len(emotions.names) + len(GROUPS)
    fits = []
    for place in range(len(emotions.names)):
        fits.append(fit_logistic(vectors["train"], emotions.splits["train"].labels[:, place]))
        report("fitting", place + 1, steps)
    groups = []
    for place, (name, members) in enumerate(GROUPS.items(), len(fits) + 1):
        groups.append(_group(name, members, emotions, vectors))
        report("fitting", place, steps)
    sizes = {split: len(emotions.splits[split].texts) for split in SPLITS}
    return MoodOutcome(_systems(emotions, vectors, fits), tuple(groups), sizes)


def _systems(emotions: Emotions, vectors: Mapping[str, Floats], fits: list[Logistic]) -> tuple[System, ...]:
    train, dev, test = (emotions.splits[split].labels for split in SPLITS)
    odds = {split: np.stack([fit.log_odds(vectors[split]) for fit in fits], axis=1) for split in ("dev", "test")}
    cuts = np.array([best_f1_threshold(odds["dev"][:, i], dev[:, i]) for i in range(len(fits))], dtype=np.float32)
    frequency = train.mean(axis=0)
    always = np.zeros_like(test)
    always[:, int(frequency.argmax())] = True
    drawn = np.random.default_rng(_SEED).random(test.shape) < frequency
    told = (
        ("always-majority", f"always {emotions.names[int(frequency.argmax())]}, the commonest label", always),
        ("label-frequency", "each label drawn as often as it occurs", drawn),
        ("logistic-0.5", "logistic regressions, named from even odds", odds["test"] >= 0.0),
        ("logistic", "logistic regressions, a threshold a label with the best F1 on dev", odds["test"] >= cuts),
    )
    return tuple(_system(name, what, answers, test, emotions.names) for name, what, answers in told)


def _system(name: str, what: str, told: Labels, truth: Labels, names: tuple[str, ...]) -> System:
    counts = np.stack([told & truth, told, truth]).astype(np.float32)
    f1 = _f1(counts.sum(axis=1))
    hits, named, there = counts.sum(axis=(1, 2)).tolist()
    low, high = _interval(counts)
    macro = Estimate(float(f1.mean()), low, high)
    return System(name, what, dict(zip(names, f1.tolist(), strict=True)), macro, 2.0 * hits / max(named + there, 1.0))


def _interval(counts: Floats) -> tuple[float, float]:
    """95 % interval of the macro-F1 when texts are drawn with replacement. `counts`: (3, n, k)."""
    n = counts.shape[1]
    rng = np.random.default_rng(_SEED)
    macros: list[float] = []
    for _ in range(RESAMPLES // _CHUNK):
        times = rng.multinomial(n, np.full(n, 1.0 / n), size=_CHUNK).astype(np.float32)
        macros += _f1(np.stack([times @ count for count in counts])).mean(axis=1).tolist()
    low, high = np.percentile(macros, [2.5, 97.5])
    return float(low), float(high)


def _f1(sums: Floats) -> Floats:
    """F1 from sums of (hits, named, there), each (..., k)."""
    return np.asarray(2.0 * sums[0] / np.maximum(sums[1] + sums[2], 1.0))


def best_f1_threshold(odds: Floats, truth: NDArray[np.bool_]) -> float:
    """The log odds from which naming the label gives the best F1. Both (n,)."""
    order = np.argsort(-odds, kind="stable")
    hits = np.cumsum(truth[order])
    f1 = 2.0 * hits / (np.arange(1, len(order) + 1) + max(int(truth.sum()), 1))
    return float(odds[order[int(f1.argmax())]])


def precise_threshold(odds: Floats, truth: NDArray[np.bool_], precision: float) -> float | None:
    """The lowest log odds from which at least that share of the named texts is right; None where none reaches it."""
    order = np.argsort(-odds, kind="stable")
    right = np.cumsum(truth[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= precision)
    enough = enough[enough >= _LEAST_NAMED - 1]
    return float(odds[order[int(enough[-1])]]) if enough.size else None


def _group(name: str, members: tuple[str, ...], emotions: Emotions, vectors: Mapping[str, Floats]) -> Group:
    fit = fit_logistic(vectors["train"], emotions.any_of("train", members))
    wanted = _PRECISIONS.get(name, _PRECISION)
    odds, truth = fit.log_odds(vectors["dev"]), emotions.any_of("dev", members)
    threshold = precise_threshold(odds, truth, wanted)
    cut = np.inf if threshold is None else threshold
    dev_precision, dev_recall = _rates(odds >= cut, truth)
    told, truth = fit.log_odds(vectors["test"]) >= cut, emotions.any_of("test", members)
    precision, recall = _with_intervals(told, truth)
    named = int(told.sum())
    return Group(
        name, members, fit, threshold, wanted, float(dev_precision), float(dev_recall), named, precision, recall
    )


def _rates(told: NDArray[np.bool_], truth: NDArray[np.bool_]) -> tuple[float, float]:
    hits = float((told & truth).sum())
    return hits / max(float(told.sum()), 1.0), hits / max(float(truth.sum()), 1.0)


def _with_intervals(told: NDArray[np.bool_], truth: NDArray[np.bool_]) -> tuple[Estimate, Estimate]:
    rng = np.random.default_rng(_SEED)
    drawn = [rng.integers(0, len(told), len(told)) for _ in range(RESAMPLES)]
    resampled = np.array([_rates(told[rows], truth[rows]) for rows in drawn])
    (low_p, low_r), (high_p, high_r) = np.percentile(resampled, [2.5, 97.5], axis=0)
    precision, recall = _rates(told, truth)
    return Estimate(precision, float(low_p), float(high_p)), Estimate(recall, float(low_r), float(high_r))
