"""The recommender's score and a language model's rating, in one number whose parts stay visible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

LEAST_STARS, MOST_STARS = 1.0, 5.0


@dataclass(frozen=True, slots=True)
class Fused:
    """One film's joint score, in [0, 1]: `alpha * similarity + (1 - alpha) * rating`.

    Attributes:
        film_id: of the film.
        similarity: the recommender's score, 0 for the lowest of the candidates and 1 for the highest.
        rating: the model's rating, 0 for one star and 1 for five; None where the model gave none.
        alpha: weight of the similarity, 0 to 1; 1 where there is no rating.
        rank: by the joint score, from 1.
        is_mean: the model did not come to this film, and `rating` is the mean of the others.
    """

    film_id: str
    similarity: float
    rating: float | None
    alpha: float
    rank: int = 0
    is_mean: bool = False

    @property
    def score(self) -> float:
        """The joint score; the sum of `parts`."""
        return sum(self.parts)

    @property
    def parts(self) -> tuple[float, float]:
        """What similarity and rating add to the score."""
        return self.alpha * self.similarity, (1 - self.alpha) * (self.rating or 0.0)

    @property
    def stars(self) -> float | None:
        """The model's rating in stars, 1 to 5."""
        return None if self.rating is None else LEAST_STARS + self.rating * (MOST_STARS - LEAST_STARS)

    @property
    def sentence(self) -> str:
        """The arithmetic in words; empty where the model had no say."""
        if self.stars is None:
            return ""
        mine, models = round(self.alpha * 100), 100 - round(self.alpha * 100)
        whose = "the mean of the language model's ratings" if self.is_mean else "the language model's rating"
        return (
            f"{mine} % computed match ({self.similarity:.2f}) and {models} % {whose} "
            f"({self.stars:.1f} of 5) make {self.score:.2f}."
        )


def fuse(scores: Sequence[tuple[str, float]], ratings: Mapping[str, float], alpha: float) -> tuple[Fused, ...]:
    """Ranks candidates by both.

    Args:
        scores: film ids with the recommender's scores.
        ratings: stars, 1 to 5, by film id. When some are missing, as after a deadline, those films are taken to have
            the mean of the others, so that being late is neither good nor bad; their `rating` stays None only when
            there are none at all.
        alpha: weight of the recommender, 0 to 1.

    Returns:
        All candidates, the best first; equal ones in their former order.

    Raises:
        ValueError: `alpha` is outside [0, 1].
    """
    if not 0 <= alpha <= 1:
        raise ValueError(f"a weight of {alpha}")
    known = {film_id: _unit(ratings[film_id], LEAST_STARS, MOST_STARS) for film_id, _ in scores if film_id in ratings}
    mean = sum(known.values()) / len(known) if known else None
    low, high = (f((score for _, score in scores), default=0.0) for f in (min, max))
    fused = [
        Fused(
            film_id,
            _unit(score, low, high),
            known.get(film_id, mean),
            1.0 if mean is None else alpha,
            is_mean=mean is not None and film_id not in known,
        )
        for film_id, score in scores
    ]
    ranked = sorted(fused, key=lambda film: -film.score)
    return tuple(replace(film, rank=rank) for rank, film in enumerate(ranked, start=1))


def _unit(value: float, low: float, high: float) -> float:
    """`value` from [low, high] to [0, 1]; 1 when both ends are the same."""
    return 1.0 if high <= low else min(1.0, max(0.0, (value - low) / (high - low)))
