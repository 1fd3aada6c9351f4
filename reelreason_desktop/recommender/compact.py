"""The default recipe: a weighted sum of a few readable features over the whole catalogue.

Weights follow the compact linear scorer that was fitted on recommendation dialogues (conditional logit); the prior
runs at half weight because full weight shows the same few films to everybody. Each feature is linear in its sources
except `nearest`, which belongs to one source alone, so every score splits exactly by source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.recommender.arrays import NO_ROWS, Floats, Rows
from reelreason_desktop.recommender.likeness import VECTOR_TRAITS, Trait, likeness_to_films, likeness_to_messages
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.scoring import Contribution, Evidenced, HeldWish, Scored, add_up
from reelreason_desktop.recommender.taste import (
    FilmSource,
    MessageSource,
    TasteParameters,
    film_sources,
    message_sources,
)


@dataclass(frozen=True, slots=True)
class CompactWeights:
    """Weight of each feature in score units.

    Film features compare a source film with a candidate; message features compare what was said; wish features
    look words up in the candidate's facts. `film_keywords` and `film_tones` are our additions to the fitted set:
    this catalogue has concrete keywords and tones that the dialogue data lacked.
    """

    film_plot: float = 2.078
    film_people: float = 1.396
    film_era: float = 1.969
    film_nearest: float = 2.393
    film_genres: float = 1.621
    film_year_gap: float = 0.216
    film_keywords: float = 1.5
    film_tones: float = 0.8
    message_text: float = 4.568
    message_era: float = 4.195
    wish_genre: float = 1.551
    wish_tone: float = 3.0
    wish_keyword: float = 1.7
    wish_person: float = 3.178
    prior: float = 1.0


_NEUTRAL_FAME = 3.0
_FITTED_ALPHA = 0.7
"""The film-to-text balance at which the weights above apply unchanged."""


@dataclass(frozen=True, slots=True)
class CompactRecipe:
    """Scores every film from film sources, messages, wishes and a prior.

    `prior_weight` is the dial "well known ↔ off the beaten track": 0.5 by default, 0 ignores fame, negative values
    prefer the obscure.
    """

    taste: TasteParameters = field(default_factory=TasteParameters)
    weights: CompactWeights = field(default_factory=CompactWeights)
    prior_weight: float = 0.5

    def __call__(self, matrix: FilmMatrix, evidence: Evidenced) -> Scored:
        """Returns one contribution per film source, message, wish, and one for the prior."""
        films = tuple(s for s in film_sources(evidence.signals, self.taste) if s.film_id in matrix.rows)
        messages = message_sources(evidence.signals, evidence.message_vectors, self.taste)
        contributions = [
            *self._from_films(matrix, films),
            *self._from_messages(matrix, messages),
            *(self._from_wish(matrix, held) for held in evidence.wishes),
            self._prior(matrix),
        ]
        return add_up(contributions, len(matrix))

    def _from_films(self, matrix: FilmMatrix, sources: Sequence[FilmSource]) -> Iterator[Contribution]:
        if not sources:
            return
        rows = np.array([matrix.rows[source.film_id] for source in sources])
        weights = np.array([source.weight for source in sources], dtype=np.float32)
        shares = weights / np.abs(weights).sum() * np.float32(self.taste.alpha / _FITTED_ALPHA)
        alike = likeness_to_films(matrix, rows)
        weighing = self._weighing(matrix, rows, shares)
        values = np.stack([share * (weighing @ traits) for share, traits in zip(shares, alike, strict=True)])
        self._add_nearest(alike, weights, values)
        for source, row, contribution in zip(sources, rows, values, strict=True):
            label = matrix.films[row].title
            yield Contribution(EvidenceKind.FILM, label, contribution, source.signal_id, source.film_id)

    def _weighing(self, matrix: FilmMatrix, rows: Rows, shares: Floats) -> Floats:
        """float32 (len(Trait),): how much each trait of a source film counts, before the film's share."""
        w = self.weights
        weighing = np.zeros(len(Trait), dtype=np.float32)
        for trait, weight in ((Trait.PLOT, w.film_plot), (Trait.PEOPLE, w.film_people), (Trait.ERA, w.film_era)):
            # Dividing by the norm of the blend is the cosine with the blended vector, split by source.
            blend = shares @ matrix.centred[VECTOR_TRAITS[trait]][rows]
            weighing[trait] = weight / max(float(np.linalg.norm(blend)), 0.2)
        weighing[Trait.GENRES] = w.film_genres
        weighing[Trait.TONES] = w.film_tones
        weighing[Trait.KEYWORDS] = w.film_keywords
        weighing[Trait.DECADES_APART] = -w.film_year_gap
        return weighing

    def _add_nearest(self, alike: Sequence[Floats], weights: Floats, values: Floats) -> None:
        """Credits each candidate's most similar liked film, so that one strong match is not averaged away."""
        liked = np.flatnonzero(weights > 0)
        if not liked.size:
            return
        similarity = np.stack([min(weights[i], 1.0) * alike[i][Trait.TEXT] for i in liked.tolist()])
        winner = similarity.argmax(axis=0)
        candidates = np.arange(similarity.shape[1])
        values[liked[winner], candidates] += np.float32(self.weights.film_nearest) * similarity[winner, candidates]

    def _from_messages(self, matrix: FilmMatrix, sources: Sequence[MessageSource]) -> Iterator[Contribution]:
        if not sources:
            return
        vectors = [source.vector - matrix.message_mean for source in sources]
        weights = np.array([source.weight for source in sources], dtype=np.float32)
        norm = max(float(np.linalg.norm(weights @ np.stack(vectors))), 0.2)
        scale = np.float32((1.0 - self.taste.alpha) / (1.0 - _FITTED_ALPHA) / norm)
        weighing = np.array([self.weights.message_text, self.weights.message_era], dtype=np.float32)
        for source, weight, alike in zip(sources, weights, likeness_to_messages(matrix, vectors), strict=True):
            values = np.asarray((scale * weight * weighing) @ alike, dtype=np.float32)
            yield Contribution(EvidenceKind.MESSAGE, source.text, values, source.signal_id)

    def _from_wish(self, matrix: FilmMatrix, held: HeldWish) -> Contribution:
        wish, w = held.wish, self.weights
        match wish.kind:
            case WishKind.GENRE:
                kind, weight, present = EvidenceKind.GENRE, w.wish_genre, _column(matrix.genres, GENRES, wish.value)
            case WishKind.TONE:
                kind, weight, present = EvidenceKind.TONE, w.wish_tone, _column(matrix.tones, TONES, wish.value)
            case WishKind.KEYWORD:
                rows = matrix.keywords.having(wish.value)
                kind, weight, present = EvidenceKind.KEYWORD, w.wish_keyword, _marked(len(matrix), rows)
            case WishKind.PERSON:
                films = matrix.rows_of_people.get(wish.value.casefold(), NO_ROWS)
                kind, weight, present = EvidenceKind.PERSON, w.wish_person, _marked(len(matrix), films)
        values = np.asarray(weight * held.weight * wish.strength * present, dtype=np.float32)
        return Contribution(kind, wish.value, values, held.signal_id)

    def _prior(self, matrix: FilmMatrix) -> Contribution:
        values = self.prior_weight * self.weights.prior * (matrix.fame - _NEUTRAL_FAME)
        return Contribution(EvidenceKind.PRIOR, "well known", np.asarray(values, dtype=np.float32))


def _column(matrix: Floats, vocabulary: tuple[str, ...], word: str) -> Floats:
    if word not in vocabulary:
        return np.zeros(len(matrix), dtype=np.float32)
    column: Floats = matrix[:, vocabulary.index(word)]
    return column


def _marked(n: int, rows: Rows) -> Floats:
    """float32 (n,): 1 at `rows`, 0 elsewhere."""
    marked = np.zeros(n, dtype=np.float32)
    marked[rows] = 1.0
    return marked
