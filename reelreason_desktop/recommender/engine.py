"""From evidence and limits to five explained picks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Judgement, Pick, Ranking
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.admission import Admission
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.diversity import choose_varied
from reelreason_desktop.recommender.explanation import averages, itemise
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.places import place_sources, pointed_vector
from reelreason_desktop.recommender.ratings import StarWeights, predict_stars
from reelreason_desktop.recommender.scoring import Evidenced, Recipe, Scored
from reelreason_desktop.recommender.taste import (
    MessageVectors,
    TasteParameters,
    conversation_vector,
    film_sources,
    message_sources,
    mix,
)

Rescore: TypeAlias = Callable[[Sequence[tuple[str, float]]], Mapping[str, float]]
"""Takes candidates with their scores, the best first, and answers with other scores for all of them."""

_TRIED: Final = 3
"""How many sources a counterfactual looks at before it settles for the strongest."""

_READ_FROM_MESSAGES: Final = frozenset(
    {EvidenceKind.GENRE, EvidenceKind.TONE, EvidenceKind.KEYWORD, EvidenceKind.PERSON, EvidenceKind.MOOD}
)


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
        self._admission = Admission(matrix.films)

    def rank(
        self,
        recipe: Recipe,
        evidence: Evidenced,
        constraints: Sequence[Constraint] = (),
        rescore: Rescore | None = None,
        star_weights: StarWeights | None = None,
    ) -> Ranking:
        """Picks films and computes their reasons.

        Films with a hiding signal (even a muted one: a muted rating was still seen) and films that violate a
        constraint never compete. Later parts of a franchise wait for the first unseen one.

        Args:
            recipe: how films are scored.
            evidence: what was told.
            constraints: in force.
            rescore: by what the candidates compete instead; scores, ranks and reasons of the picks stay the recipe's.
            star_weights: what stars are predicted with; by default those that ship.
        """
        scored = recipe(self.matrix, evidence)
        admitted, hidden = self._admission.admit(evidence.signals, constraints)
        order = _best_first(admitted, scored.total)
        best = order[: self.parameters.candidates].tolist()
        merit = {row: float(scored.total[row]) for row in best}
        if rescore is not None:
            given = rescore(self._named(best, scored))
            merit = {row: given[self.matrix.films[row].id] for row in best}
            best.sort(key=lambda row: -merit[row])
        merits = np.array([merit[row] for row in best], dtype=np.float32)
        chosen = choose_varied(self.matrix, best, merits, self.parameters.n, self.parameters.variety)
        chosen.sort(key=lambda row: -merit[row])
        stars = predict_stars(self.matrix, chosen, _ratings(evidence.signals), star_weights).stars
        judging = _Judging(scored, averages(scored, admitted), admitted, _Without(self.matrix, recipe, evidence))
        picks = tuple(self._pick(judging, row, given) for row, given in zip(chosen, stars.tolist(), strict=True))
        return Ranking(picks, hidden, len(admitted))

    def candidates(
        self, recipe: Recipe, evidence: Evidenced, constraints: Sequence[Constraint] = ()
    ) -> tuple[tuple[str, float], ...]:
        """Ids and scores of the films that compete for the picks, the best first."""
        scored = recipe(self.matrix, evidence)
        admitted, _ = self._admission.admit(evidence.signals, constraints)
        return self._named(_best_first(admitted, scored.total)[: self.parameters.candidates].tolist(), scored)

    def judge(
        self,
        recipe: Recipe,
        evidence: Evidenced,
        film_id: str,
        constraints: Sequence[Constraint] = (),
        star_weights: StarWeights | None = None,
    ) -> Judgement:
        """How one film of the catalogue fares, with the same arithmetic as a pick, whether or not it may compete.

        A film that its own signals hold back (seen, rated, refused) is judged as if the person had not told about it:
        its own rating would be the best of all reasons, and tell nothing.
        """
        row = self.matrix.rows[film_id]
        admitted, _ = self._admission.admit(evidence.signals, constraints)
        obstacles = self._admission.obstacles(self.matrix.films[row], evidence.signals, constraints)
        if any(obstacle.by_signal for obstacle in obstacles):
            evidence = replace(evidence, signals=tuple(s for s in evidence.signals if s.film_id != film_id))
        scored = recipe(self.matrix, evidence)
        stars = predict_stars(self.matrix, [row], _ratings(evidence.signals), star_weights).stars
        judging = _Judging(scored, averages(scored, admitted), admitted, _Without(self.matrix, recipe, evidence))
        pick = self._pick(judging, row, float(stars[0]))
        return Judgement(pick, len(admitted) + (row not in admitted), obstacles)

    def places(
        self,
        film_id: str,
        signals: Sequence[Signal],
        constraints: Sequence[Constraint],
        changes: Iterable[tuple[Recipe, Evidenced]],
    ) -> tuple[int, ...]:
        """Where a film would stand after each change of recipe or evidence, among the films that may compete now.

        Args:
            film_id: of the catalogue.
            signals: in force now; with `constraints` they decide which films compete.
            constraints: in force now.
            changes: what to score with instead.
        """
        row = self.matrix.rows[film_id]
        admitted, _ = self._admission.admit(signals, constraints)
        return tuple(_rank_of(row, admitted, recipe(self.matrix, changed).total) for recipe, changed in changes)

    def admitted(self, signals: Sequence[Signal], constraints: Sequence[Constraint]) -> tuple[Rows, dict[str, int]]:
        """Rows of the films that may compete, ascending, and how many films each reason holds back."""
        return self._admission.admit(signals, constraints)

    def scores(self, recipe: Recipe, evidence: Evidenced) -> Scored:
        """The whole score table, without filters."""
        return recipe(self.matrix, evidence)

    def taste_vector(
        self, signals: Sequence[Signal], vectors: MessageVectors, parameters: TasteParameters
    ) -> Floats | None:
        """`α·films + (1−α)·conversation` in the centred text space: float32 (dim,), or None without evidence.

        Films count with their weights, so that one loved film already moves the taste point. Places pointed at on
        the map are added to that, the newest with more weight than everything else together.
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
        told = mix(liked, said, parameters.alpha)
        pointed = pointed_vector(place_sources(signals, self.matrix), self.matrix)
        if pointed is None:
            return told
        return unit(pointed if told is None else told + pointed)

    def _named(self, rows: Sequence[int], scored: Scored) -> tuple[tuple[str, float], ...]:
        return tuple((self.matrix.films[row].id, float(scored.total[row])) for row in rows)

    def _pick(self, judging: _Judging, row: int, stars: float) -> Pick:
        total, admitted = judging.scored.total, judging.admitted
        because = itemise(self.matrix, judging.scored, row, judging.average)
        rank = _rank_of(row, admitted, total)
        return Pick(
            film_id=self.matrix.films[row].id,
            score=float(total[row] - judging.average.sum()),
            rank=rank,
            predicted_rating=round(stars, 1),
            because=because,
            counterfactual=_counterfactual(judging.without, because, admitted, row, rank),
        )


@dataclass(frozen=True, slots=True)
class _Judging:
    """What the reasons of all picks of one ranking are computed from. `average`: see `averages`."""

    scored: Scored
    average: Floats
    admitted: Rows
    without: _Without


class _Without:
    """Scores without one source, computed once for all picks that lean on it most."""

    def __init__(self, matrix: FilmMatrix, recipe: Recipe, evidence: Evidenced) -> None:
        self._matrix = matrix
        self._recipe = recipe
        self._evidence = evidence
        self._totals: dict[int, Floats] = {}

    def total(self, signal_id: int, film_id: str | None) -> Floats:
        """float32 (n,): every film's score as if the person had never given this signal, nor any about the film."""
        if signal_id not in self._totals:
            evidence = self._evidence.without(signal_id)
            if film_id is not None:
                evidence = evidence.without_film(film_id)
            self._totals[signal_id] = self._recipe(self._matrix, evidence).total
        return self._totals[signal_id]

    def message_of(self, source: Evidence, because: Sequence[Evidence]) -> str | None:
        """The text of the message that goes with a source, if more than the source goes with it."""
        said = (s for s in self._evidence.signals if s.kind is SignalKind.SAID and s.id == source.signal_id)
        text = next((signal.text for signal in said), None)
        if text is None or source.kind not in _READ_FROM_MESSAGES:
            return None
        others = sum(e.signal_id == source.signal_id for e in because) > 1
        repeats = any(w.signal_id == source.signal_id and w.beneath for w in self._evidence.wishes)
        return text if others or repeats else None


def _counterfactual(
    without: _Without, because: Sequence[Evidence], admitted: Rows, row: int, rank: int
) -> Counterfactual | None:
    """Ranks the same films again without the strongest source whose absence costs places.

    What all competitors share costs none; where that is so of the few strongest, the very strongest is told. None when
    only the prior speaks for the pick.
    """
    found: Counterfactual | None = None
    for source in [e for e in because if e.signal_id is not None and e.contribution > 0][:_TRIED]:
        if source.signal_id is None:
            continue
        rank_without = _rank_of(row, admitted, without.total(source.signal_id, source.film_id))
        message = without.message_of(source, because)
        label = source.label if message is None else message
        told = Counterfactual(source.signal_id, label, rank, rank_without, whole_message=message is not None)
        if rank_without > rank:
            return told
        found = found or told
    return found


def _best_first(rows: Rows, total: Floats) -> Rows:
    """Ties keep catalogue order, so that equal evidence always gives equal answers."""
    return rows[np.argsort(-total[rows], kind="stable")]


def _rank_of(row: int, admitted: Rows, total: Floats) -> int:
    """1-based place of `row` in `_best_first(admitted, total)`, without sorting."""
    scores = total[admitted]
    before = (scores > total[row]) | ((scores == total[row]) & (admitted < row))
    return int(np.count_nonzero(before)) + 1


def _ratings(signals: Sequence[Signal]) -> dict[str, float]:
    return {
        s.film_id: s.value
        for s in signals
        if s.kind is SignalKind.RATED and s.film_id and s.value is not None and not s.muted
    }
