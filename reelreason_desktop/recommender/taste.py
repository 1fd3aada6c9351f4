"""Taste from signals: the sources with their weights, and the classic taste vector.

Formulas of the recipe this program implements: message memory `c ← m·c + (1−m)·e`; rating vector = mean of the
films rated at or above a threshold or named as liked (at least three of them);
`taste = α·ratings + (1−α)·conversation`; all vectors L2-normalised.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats, unit

MessageVectors = Mapping[int, Floats]
"""Signal id to float32 (dim,), L2-normalised. Messages that carry no taste have no entry."""

_FILM_WEIGHTS: Final[Mapping[SignalKind, float]] = {
    SignalKind.LIKED: 1.0,
    SignalKind.WATCHLIST: 0.3,
    # Subtracting dislikes at full weight lowers hit rates; a small weight still lets a person push away.
    SignalKind.DISLIKED: -0.35,
}
_NEUTRAL_STARS: Final = 2.75
_STARS_TO_FULL_WEIGHT: Final = 2.25
_DISLIKED_RATING_FACTOR: Final = 0.35
_RECENCY_FLOOR: Final = 0.25


@dataclass(frozen=True, slots=True)
class TasteParameters:
    """Dials of taste. All have plain-language names in the window.

    Attributes:
        alpha: weight of films against words, 0 to 1 (0.7 measured best for mixed evidence).
        memory: how much of the old conversation survives a new message, 0 to 1.
        recency: factor per newer film signal, 0 to 1; 1 treats old and new alike.
        like_threshold: stars from which a rating enters the classic rating vector.
        min_ratings: how many such ratings the classic rating vector needs.
    """

    alpha: float = 0.7
    memory: float = 0.5
    recency: float = 0.93
    like_threshold: float = 4.0
    min_ratings: int = 3


@dataclass(frozen=True, slots=True)
class FilmSource:
    """A film that pulls (weight > 0) or pushes (weight < 0)."""

    signal_id: int
    film_id: str
    weight: float


@dataclass(frozen=True, slots=True)
class MessageSource:
    """A message in memory; the weights of all messages sum to 1."""

    signal_id: int
    text: str
    weight: float
    vector: Floats


def film_sources(signals: Sequence[Signal], parameters: TasteParameters) -> tuple[FilmSource, ...]:
    """Films that say something about taste, newest first. Muted signals are left out.

    Several signals about one film (rated and liked) become one source: the strongest, ratings winning over words.
    """
    ordered = sorted((s for s in signals if s.film_id and not s.muted), key=lambda s: s.id, reverse=True)
    best: dict[str, Signal] = {}
    for signal in ordered:
        held = best.get(signal.film_id or "")
        if _film_weight(signal) and (
            held is None or (signal.kind is SignalKind.RATED and held.kind is not SignalKind.RATED)
        ):
            best[signal.film_id or ""] = signal
    sources = sorted(best.values(), key=lambda s: s.id, reverse=True)
    return tuple(
        FilmSource(s.id, s.film_id or "", _film_weight(s) * max(_RECENCY_FLOOR, parameters.recency**age))
        for age, s in enumerate(sources)
    )


def message_sources(
    signals: Sequence[Signal], vectors: MessageVectors, parameters: TasteParameters
) -> tuple[MessageSource, ...]:
    """The conversation as an exponential moving average, unrolled into one weight a message, newest first."""
    said = sorted(
        (s for s in signals if s.kind is SignalKind.SAID and not s.muted and s.weight and s.id in vectors),
        key=lambda s: s.id,
        reverse=True,
    )
    decay = [parameters.memory**age for age in range(len(said))]
    # The oldest message starts the memory, so it keeps the whole remainder: c_1 = e_1.
    shares = [d * (1.0 if age == len(said) - 1 else 1.0 - parameters.memory) for age, d in enumerate(decay)]
    return tuple(
        MessageSource(s.id, s.text or "", share * s.weight, vectors[s.id])
        for s, share in zip(said, shares, strict=True)
    )


def loved_films(signals: Sequence[Signal], parameters: TasteParameters) -> dict[str, Signal]:
    """Film id to signal, for films rated at or above the threshold or named as liked; a rating wins over words."""
    about = [(s.film_id, s) for s in signals if s.film_id and not s.muted]
    rated = {film: s for film, s in about if s.kind is SignalKind.RATED}
    liked = {film: s for film, s in about if s.kind is SignalKind.LIKED and film not in rated}
    return liked | {film: s for film, s in rated.items() if (s.value or 0.0) >= parameters.like_threshold}


def rating_vector(
    signals: Sequence[Signal], film_vectors: Mapping[str, Floats], parameters: TasteParameters
) -> Floats | None:
    """Mean of the `loved_films`, L2-normalised; None below `min_ratings` of them.

    Args:
        signals: the ledger in force.
        film_vectors: film id to float32 (dim,).
        parameters: threshold and minimum.
    """
    loved = [film_vectors[film] for film in loved_films(signals, parameters) if film in film_vectors]
    if len(loved) < parameters.min_ratings:
        return None
    return unit(np.mean(loved, axis=0, dtype=np.float32))


def conversation_vector(sources: Sequence[MessageSource]) -> Floats | None:
    """`c` after all messages, L2-normalised; None when nothing was said."""
    if not sources:
        return None
    return unit(np.sum([source.weight * source.vector for source in sources], axis=0, dtype=np.float32))


def mix(ratings: Floats | None, conversation: Floats | None, alpha: float) -> Floats | None:
    """`α·ratings + (1−α)·conversation`, L2-normalised; the other one alone where one is missing."""
    if ratings is None:
        return conversation
    if conversation is None:
        return ratings
    return unit(alpha * ratings + (1.0 - alpha) * conversation)


def _film_weight(signal: Signal) -> float:
    if signal.kind is SignalKind.RATED:
        pull = ((signal.value or 0.0) - _NEUTRAL_STARS) / _STARS_TO_FULL_WEIGHT
        return signal.weight * (pull if pull >= 0 else pull * _DISLIKED_RATING_FACTOR)
    return signal.weight * _FILM_WEIGHTS.get(signal.kind, 0.0)
