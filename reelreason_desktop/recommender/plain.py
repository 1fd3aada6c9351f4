"""The plain recipe: cosine with one mixed taste vector, nothing else.

Kept as the system we follow describes it (memory 0.8, uncentred vectors, mean of films rated four stars or more; films
named as liked join them), so that both recipes can be compared in one run. It measures worse than bare popularity; that
is the point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Contribution, Evidenced, Scored, add_up
from reelreason_desktop.recommender.taste import (
    TasteParameters,
    conversation_vector,
    loved_films,
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
        """One contribution per loved film and per message that entered the taste vector; empty without any."""
        films = matrix.raw[FilmField.TEXT]
        messages = message_sources(evidence.signals, evidence.message_vectors, self.taste)
        # Where nothing was said beside titles, a single loved film is better than no taste at all.
        needed = self.taste if messages else replace(self.taste, min_ratings=1)
        ratings = rating_vector(evidence.signals, {f: films[row] for f, row in matrix.rows.items()}, needed)
        taste = mix(ratings, conversation_vector(messages), self.taste.alpha)
        if taste is None:
            return add_up((), len(matrix))
        parts: list[_Part] = []
        if ratings is not None:
            parts += self._loved_parts(matrix, evidence.signals, scale=self.taste.alpha if messages else 1.0)
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

    def _loved_parts(self, matrix: FilmMatrix, signals: tuple[Signal, ...], scale: float) -> Iterator[_Part]:
        films = matrix.raw[FilmField.TEXT]
        loved = {film: s for film, s in loved_films(signals, self.taste).items() if film in matrix.rows}
        vectors = np.stack([films[matrix.rows[film]] for film in loved])
        norm = float(np.linalg.norm(vectors.sum(axis=0)))
        for (film, signal), vector in zip(loved.items(), vectors, strict=True):
            title = matrix.films[matrix.rows[film]].called
            yield _Part(EvidenceKind.FILM, title, signal.id, film, scale * vector / norm)
