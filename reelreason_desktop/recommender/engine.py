"""From evidence and limits to five explained picks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reelreason_desktop.domain.constraints import Constraint, first_refusal
from reelreason_desktop.domain.picks import Counterfactual, Evidence, Pick, Ranking
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.diversity import choose_varied
from reelreason_desktop.recommender.explanation import itemise
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.ratings import predict_ratings
from reelreason_desktop.recommender.scoring import Evidenced, Recipe, Scored
from reelreason_desktop.recommender.taste import (
    MessageVectors,
    TasteParameters,
    conversation_vector,
    film_sources,
    message_sources,
    mix,
)

_HIDING: Mapping[SignalKind, str] = {
    SignalKind.REJECTED: "not for you",
    SignalKind.RATED: "seen",
    SignalKind.SEEN: "seen",
    SignalKind.LIKED: "already discussed",
    SignalKind.DISLIKED: "already discussed",
    SignalKind.MENTIONED: "already discussed",
}
"""Why a film with such a signal is not offered, strongest reason first."""

_LATER_IN_FRANCHISE = "later in a series"


@dataclass(frozen=True, slots=True)
class RankingParameters:
    """How the ranked list becomes picks.

    Attributes:
        n: how many films to pick.
        candidates: how many of the best compete for the picks.
        variety: 0 keeps the order of scores, 1 looks at difference only.
    """

    n: int = 5
    candidates: int = 20
    variety: float = 0.25


class Recommender:
    """Scores the whole catalogue with one recipe and explains what comes out on top."""

    def __init__(self, matrix: FilmMatrix, parameters: RankingParameters | None = None) -> None:
        self.matrix = matrix
        self.parameters = parameters or RankingParameters()

    def rank(self, recipe: Recipe, evidence: Evidenced, constraints: Sequence[Constraint] = ()) -> Ranking:
        """Picks films and computes their reasons.

        Films with a hiding signal (even a muted one: a muted rating was still seen) and films that violate a
        constraint never compete. Later parts of a franchise wait for the first unseen one.
        """
        scored = recipe(self.matrix, evidence)
        admitted, hidden = self._admit(evidence.signals, constraints)
        order = _best_first(admitted, scored.total)
        best = order[: self.parameters.candidates].tolist()
        chosen = choose_varied(self.matrix, best, scored.total[best], self.parameters.n, self.parameters.variety)
        chosen.sort(key=lambda row: -scored.total[row])
        stars = predict_ratings(self.matrix, scored.total, _ratings(evidence.signals))
        picks = tuple(self._pick(recipe, evidence, scored, order, stars, row) for row in chosen)
        return Ranking(picks, hidden, len(admitted))

    def scores(self, recipe: Recipe, evidence: Evidenced) -> Scored:
        """The whole score table, without filters."""
        return recipe(self.matrix, evidence)

    def taste_vector(
        self, signals: Sequence[Signal], vectors: MessageVectors, parameters: TasteParameters
    ) -> Floats | None:
        """`α·films + (1−α)·conversation` in the centred text space: float32 (dim,), or None without evidence.

        Films count with their weights, so that one loved film already moves the taste point.
        """
        films = [s for s in film_sources(signals, parameters) if s.film_id in self.matrix.rows]
        liked = None
        if films:
            text = self.matrix.centred[FilmField.TEXT]
            liked = unit(
                np.sum([s.weight * text[self.matrix.rows[s.film_id]] for s in films], axis=0, dtype=np.float32)
            )
        messages = message_sources(signals, vectors, parameters)
        said = conversation_vector(messages)
        if said is not None:
            said = unit(said - self.matrix.message_mean)
        return mix(liked, said, parameters.alpha)

    def neighbours(self, film_id: str, k: int = 8) -> list[str]:
        """Ids of the `k` films most similar to one film, nearest first. Raises KeyError for an unknown id."""
        row = self.matrix.rows[film_id]
        similarity = self.matrix.text_unit @ self.matrix.text_unit[row]
        similarity[row] = -np.inf
        k = min(k, len(self.matrix) - 1)
        return [self.matrix.films[other].id for other in np.argsort(-similarity)[:k]]

    def _admit(self, signals: Sequence[Signal], constraints: Sequence[Constraint]) -> tuple[Rows, dict[str, int]]:
        """Rows allowed to compete, and how many films each reason held back."""
        reasons = _hidden_films(signals)
        first_parts = self._first_open_parts(reasons)
        rows: list[int] = []
        hidden: Counter[str] = Counter()
        for row, film in enumerate(self.matrix.films):
            reason = reasons.get(film.id)
            refusal = None if reason else first_refusal(film, constraints)
            if reason or refusal:
                hidden[reason or (refusal.label if refusal else "")] += 1
            elif film.collection and first_parts[film.collection.name] < film.collection.order:
                hidden[_LATER_IN_FRANCHISE] += 1
            else:
                rows.append(row)
        return np.array(rows, dtype=np.intp), dict(hidden.most_common())

    def _first_open_parts(self, hidden: Collection[str]) -> dict[str, int]:
        """Per franchise, the order of its first film that the person does not know yet."""
        first: dict[str, int] = {}
        for film in self.matrix.films:
            if film.collection and film.id not in hidden:
                name, order = film.collection.name, film.collection.order
                first[name] = min(order, first.get(name, order))
        return first

    def _pick(self, recipe: Recipe, evidence: Evidenced, scored: Scored, order: Rows, stars: Floats, row: int) -> Pick:
        because = itemise(self.matrix, scored, row)
        rank = _rank_of(row, order)
        return Pick(
            film_id=self.matrix.films[row].id,
            score=float(scored.total[row]),
            rank=rank,
            predicted_rating=round(float(stars[row]), 1),
            because=because,
            counterfactual=self._counterfactual(recipe, evidence, because, order, row, rank),
        )

    def _counterfactual(
        self, recipe: Recipe, evidence: Evidenced, because: Sequence[Evidence], order: Rows, row: int, rank: int
    ) -> Counterfactual | None:
        """Ranks the same films again without the strongest source. None when only the prior speaks for the pick."""
        strongest = next((e for e in because if e.signal_id is not None and e.contribution > 0), None)
        if strongest is None or strongest.signal_id is None:
            return None
        without = recipe(self.matrix, evidence.without(strongest.signal_id)).total
        rank_without = _rank_of(row, _best_first(np.sort(order), without))
        return Counterfactual(strongest.signal_id, strongest.label, rank, rank_without)


def _best_first(rows: Rows, total: Floats) -> Rows:
    """Ties keep catalogue order, so that equal evidence always gives equal answers."""
    return rows[np.argsort(-total[rows], kind="stable")]


def _rank_of(row: int, order: Rows) -> int:
    return int(np.flatnonzero(order == row)[0]) + 1


def _hidden_films(signals: Sequence[Signal]) -> dict[str, str]:
    hidden: dict[str, str] = {}
    for kind, reason in _HIDING.items():
        for signal in signals:
            if signal.kind is kind and signal.film_id:
                hidden.setdefault(signal.film_id, reason)
    return hidden


def _ratings(signals: Sequence[Signal]) -> dict[str, float]:
    return {
        s.film_id: s.value
        for s in signals
        if s.kind is SignalKind.RATED and s.film_id and s.value is not None and not s.muted
    }
