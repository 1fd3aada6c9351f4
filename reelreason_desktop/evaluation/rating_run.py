"""Ranking on rating profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_texts
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.likes import Likes
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.rating_cases import RatingCase, RatingProtocol, cases_of
from reelreason_desktop.evaluation.rating_data import RatingData
from reelreason_desktop.evaluation.rating_systems import RatingSystem, rating_systems
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.vector_cache import VectorCache
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.weights import shipped_adapter

METRICS: Final = ("HR@10", "Recall@10", "NDCG@10", "MRR")
TOP: Final = 10


@dataclass(frozen=True, slots=True)
class Ranked:
    """What one system reached under one protocol. `n`: users; `shown`: different films in all first ten places."""

    n: int
    metrics: Mapping[str, Estimate]
    shown: int


@dataclass(frozen=True, slots=True)
class RankedSystem:
    """One system under all protocols."""

    system: RatingSystem
    figures: Mapping[RatingProtocol, Ranked]


def encode_films(films: Sequence[Film], vectors: VectorCache, report: Report) -> FilmMatrix:
    """The films as the program's matrix."""

    def encoded(what: str, texts: Sequence[str]) -> Floats:
        return vectors.vectors(texts, lambda done, all_: report(f"encoding {what}", done, all_))

    fields = {field: encoded(f"films: {field}", field_texts(films, field)) for field in FilmField}
    neutral = encoded("neutral messages", NEUTRAL_MESSAGES)
    mean = np.asarray(neutral.mean(axis=0), dtype=np.float32)
    return FilmMatrix.build(films, fields, mean, shipped_adapter(vectors.model_id))


def rank_all(data: RatingData, matrix: FilmMatrix, likes: Likes, report: Report) -> tuple[RankedSystem, ...]:
    """Every system under every protocol. Deterministic."""
    systems = rating_systems(matrix, likes)
    figures: list[dict[RatingProtocol, Ranked]] = [{} for _ in systems]
    for protocol in RatingProtocol:
        cases = cases_of(protocol, data.measured)
        found: list[list[NDArray[np.float64]]] = [[] for _ in systems]
        shown: list[set[int]] = [set() for _ in systems]
        for number, case in enumerate(cases, 1):
            for system, values, films in zip(systems, found, shown, strict=True):
                order = best_first(system.scores(case), case)
                values.append(per_user(order, case))
                films.update(order[:TOP].tolist())
            report(f"ranking: {protocol}", number, len(cases))
        for held, values, films in zip(figures, found, shown, strict=True):
            held[protocol] = Ranked(len(cases), _summed(values, cases), len(films))
    return tuple(RankedSystem(system, held) for system, held in zip(systems, figures, strict=True))


def best_first(scores: Floats, case: RatingCase) -> NDArray[np.intp]:
    """Rows of the films that compete, best first; ties keep catalogue order, as in the program."""
    order = np.argsort(-scores, kind="stable")
    return np.asarray(order[~np.isin(order, case.closed)], dtype=np.intp)


def per_user(order: NDArray[np.intp], case: RatingCase) -> NDArray[np.float64]:
    """The four `METRICS` of one user.

    A hit is any answer among the first ten; recall the share of answers there; NDCG has binary gains and the best
    possible order of all answers as its unit (Järvelin and Kekäläinen, 2002); MRR looks at the first answer.
    """
    ranks = np.flatnonzero(np.isin(order, case.answers)) + 1
    high = ranks[ranks <= TOP]
    best = 1.0 / np.log2(np.arange(2, min(TOP, len(case.answers)) + 2))
    gain = float((1.0 / np.log2(high + 1)).sum() / best.sum())
    first = 1.0 / float(ranks[0]) if len(ranks) else 0.0
    return np.array([float(len(high) > 0), len(high) / len(case.answers), gain, first])


def _summed(values: Sequence[NDArray[np.float64]], cases: Sequence[RatingCase]) -> dict[str, Estimate]:
    table = np.stack(values) if values else np.zeros((0, len(METRICS)))
    means = table.mean(axis=0) if len(table) else np.zeros(len(METRICS))
    low, high = cluster_bootstrap(table, [case.user for case in cases])
    told = zip(METRICS, means.tolist(), low.tolist(), high.tolist(), strict=True)
    return {name: Estimate(mean, at_low, at_high) for name, mean, at_low, at_high in told}
