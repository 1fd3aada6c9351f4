"""What a language model adds to picks and replies.

It lies over what was computed, in memory only, and can go at any moment: without it everything stands as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reelreason_desktop.services.fusion import Fused, fuse


@dataclass
class Opinions:
    """Of one session. Belongs to the profile's thread.

    Attributes:
        ratings: stars, 1 to 5, by film.
        alpha: weight of the computed score against a rating, 0 to 1.
        fused: the candidates as they were ranked last; empty while there are no ratings.
    """

    ratings: Mapping[str, float] = field(default_factory=dict)
    alpha: float = 1.0
    fused: Mapping[str, Fused] = field(default_factory=dict)
    _reasons: dict[str, tuple[str, str]] = field(default_factory=dict)
    _replies: dict[int, tuple[str, str]] = field(default_factory=dict)

    def forget(self) -> None:
        """The picks are computed ones again. Replies keep their words: they belong to the chat."""
        self.ratings, self.alpha, self.fused = {}, 1.0, {}
        self._reasons.clear()

    def forget_order(self) -> None:
        """What the candidates were ranked by does not hold any more."""
        self.fused = {}

    def rescore(self, candidates: Sequence[tuple[str, float]]) -> Mapping[str, float]:
        """Joint scores of the candidates; see `Recommender.rank`."""
        ranked = fuse(candidates, self.ratings, self.alpha)
        self.fused = {film.film_id: film for film in ranked}
        return {film.film_id: film.score for film in ranked}

    def word(self, film_id: str, computed: str, text: str) -> None:
        """Has `text` stand in for a computed reason, for as long as that is the reason."""
        self._reasons[film_id] = computed, text

    def reason(self, film_id: str, computed: str) -> str:
        """The model's words for a computed reason; empty where it has none."""
        held = self._reasons.get(film_id)
        return held[1] if held is not None and held[0] == computed else ""

    def wrote(self, film_id: str, text: str) -> bool:
        """Whether a reason that is shown is the model's."""
        held = self._reasons.get(film_id)
        return held is not None and held[1] == text

    def answer(self, message_id: int, computed: str, text: str) -> None:
        """Has `text` stand in for a computed reply."""
        self._replies[message_id] = computed, text

    def reply(self, message_id: int, computed: str) -> str:
        """The model's words for a computed reply; empty where it has none."""
        held = self._replies.get(message_id)
        return held[1] if held is not None and held[0] == computed else ""
