"""A score as a table of contributions: one row of numbers per source, and their sum.

Every recipe returns this shape, so whatever a score adds up, the explanation can itemise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Wish
from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.taste import MessageVectors


@dataclass(frozen=True, slots=True)
class HeldWish:
    """A wish, the message it came from, and how much of it is left (1 for the latest message).

    `beneath`: the same wish from earlier messages, newest first; the next one counts when this one is taken away.
    """

    wish: Wish
    signal_id: int
    weight: float
    beneath: tuple[HeldWish, ...] = ()

    def without(self, signal_id: int) -> HeldWish | None:
        """What is left of the wish when a message was never sent."""
        left = [held for held in (self, *self.beneath) if held.signal_id != signal_id]
        return replace(left[0], beneath=tuple(left[1:])) if left else None


@dataclass(frozen=True, slots=True)
class HeldMood:
    """A mood, the message it was read from, and how much of it is left (1 for the latest message)."""

    mood: Mood
    signal_id: int
    weight: float


@dataclass(frozen=True, slots=True)
class Evidenced:
    """Everything a recipe may score from."""

    signals: tuple[Signal, ...]
    message_vectors: MessageVectors
    wishes: tuple[HeldWish, ...]
    moods: tuple[HeldMood, ...] = ()

    def without(self, signal_id: int) -> Evidenced:
        """The same evidence as if the person had never given this signal."""
        return Evidenced(
            tuple(s for s in self.signals if s.id != signal_id),
            self.message_vectors,
            tuple(left for w in self.wishes if (left := w.without(signal_id)) is not None),
            tuple(m for m in self.moods if m.signal_id != signal_id),
        )

    def without_film(self, film_id: str) -> Evidenced:
        """The same evidence as if the person had told nothing about this film."""
        return replace(self, signals=tuple(s for s in self.signals if s.film_id != film_id))


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one source adds to every film's score. `values`: float32 (n_films,), mean zero over the catalogue."""

    kind: EvidenceKind
    label: str
    values: Floats
    signal_id: int | None = None
    film_id: str | None = None
    unwanted: bool = False
    """A wish for less of it, or a film that was not liked."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Contributions and their exact sum. `total`: float32 (n_films,)."""

    contributions: tuple[Contribution, ...]
    total: Floats


class Recipe(Protocol):
    """A way to score the whole catalogue."""

    def __call__(self, matrix: FilmMatrix, evidence: Evidenced) -> Scored:
        """Scores every film of `matrix`."""
        ...


def add_up(contributions: Sequence[Contribution], n_films: int) -> Scored:
    """Centres each contribution over the catalogue and sums them.

    Centring shifts all films alike, so it changes no rank; it makes a contribution say how much *more* this film
    gets from a source than an average film does, which is what a reason means.
    """
    if not contributions:
        return Scored((), np.zeros(n_films, dtype=np.float32))
    table = np.stack([c.values for c in contributions]).astype(np.float32, copy=False)
    table -= table.mean(axis=1, keepdims=True)
    kept = tuple(
        Contribution(c.kind, c.label, values, c.signal_id, c.film_id, c.unwanted)  # `replace` takes four times as long
        for c, values in zip(contributions, table, strict=True)
    )
    return Scored(kept, np.asarray(table.sum(axis=0), dtype=np.float32))
