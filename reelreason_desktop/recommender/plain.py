"""The plain recipe: cosine with one mixed taste vector, nothing else.

Kept exactly as the system we follow describes it (memory 0.8, uncentred vectors, mean of films rated four stars or
more), so that both recipes can be compared in one run. It measures worse than bare popularity; that is the point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Contribution, Evidenced, Scored, add_up
from reelreason_desktop.recommender.taste import (
    TasteParameters,
    conversation_vector,
    message_sources,
    mix,
    rating_vector,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One source's share of the taste vector. `vector`: float32 (dim,)."""

    kind: EvidenceKind
    label: str
    signal_id: int
    film_id: str | None
    vector: Floats


@dataclass(frozen=True, slots=True)
class PlainRecipe:
    """Cosine of every film with `α·ratings + (1−α)·conversation`."""

    taste: TasteParameters = field(default_factory=lambda: TasteParameters(alpha=0.5, memory=0.8))

    def __call__(self, matrix: FilmMatrix, evidence: Evidenced) -> Scored:
        """One contribution per rated film and per message that entered the taste vector; empty without any."""
        films = matrix.raw[FilmField.TEXT]
        ratings = rating_vector(evidence.signals, {f: films[row] for f, row in matrix.rows.items()}, self.taste)
        messages = message_sources(evidence.signals, evidence.message_vectors, self.taste)
        taste = mix(ratings, conversation_vector(messages), self.taste.alpha)
        if taste is None:
            return add_up((), len(matrix))
        parts: list[_Part] = []
        if ratings is not None:
            parts += self._rated_parts(matrix, evidence.signals, scale=self.taste.alpha if messages else 1.0)
        if messages:
            blend = np.sum([m.weight * m.vector for m in messages], axis=0)
            share = (1.0 - self.taste.alpha if ratings is not None else 1.0) / float(np.linalg.norm(blend))
            parts += [
                _Part(EvidenceKind.MESSAGE, m.text, m.signal_id, None, share * m.weight * m.vector) for m in messages
            ]
        length = float(np.linalg.norm(np.sum([part.vector for part in parts], axis=0)))
        return add_up(
            [
                Contribution(p.kind, p.label, np.asarray(films @ p.vector / length, np.float32), p.signal_id, p.film_id)
                for p in parts
            ],
            len(matrix),
        )

    def _rated_parts(self, matrix: FilmMatrix, signals: tuple[Signal, ...], scale: float) -> Iterator[_Part]:
        films = matrix.raw[FilmField.TEXT]
        liked = [
            s
            for s in signals
            if s.kind is SignalKind.RATED
            and not s.muted
            and s.film_id in matrix.rows
            and (s.value or 0.0) >= self.taste.like_threshold
        ]
        vectors = np.stack([films[matrix.rows[s.film_id or ""]] for s in liked])
        norm = float(np.linalg.norm(vectors.sum(axis=0)))
        for signal, vector in zip(liked, vectors, strict=True):
            film = matrix.films[matrix.rows[signal.film_id or ""]]
            yield _Part(EvidenceKind.FILM, film.title, signal.id, film.id, scale * vector / norm)
