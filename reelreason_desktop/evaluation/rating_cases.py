"""What a system is told about a user, and which films it has to find, under each protocol."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.recommender.arrays import Rows
from reelreason_desktop.recommender.scoring import Evidenced

LIKED_FROM: Final = 4.0
"""Stars from which a rating counts as a like, as in the system this program follows."""
_FEWEST_LIKED: Final = 5
_HELD_OUT: Final = 0.2


class RatingProtocol(StrEnum):
    """Ways to hide a part of what a user rated."""

    SEED = "seed"
    RANDOM = "random"
    LAST = "last"


TITLES: Final = {
    RatingProtocol.SEED: "LEAKY: the answers are in the profile and compete; no measure of quality",
    RatingProtocol.RANDOM: "a random 20 % of the liked films is hidden; the other rated ones do not compete",
    RatingProtocol.LAST: "the newest liked film is hidden, earlier ratings are known and do not compete",
}


@dataclass(frozen=True)
class RatingCase:
    """One user under one protocol.

    Attributes:
        user: id.
        profile: what is known, oldest first.
        answers: rows of the films to find.
        closed: rows of the films that do not compete.
    """

    user: str
    profile: Rater
    answers: Rows
    closed: Rows

    @property
    def liked(self) -> Rows:
        """Rows of the known films that the user liked."""
        return np.asarray(self.profile.rows[self.profile.stars >= LIKED_FROM], dtype=np.intp)


def cases_of(protocol: RatingProtocol, raters: Sequence[Rater]) -> tuple[RatingCase, ...]:
    """One case for each user with at least five liked films. The same user is always parted in the same way."""
    found = (_case(protocol, rater) for rater in raters if np.count_nonzero(_is_liked(rater)) >= _FEWEST_LIKED)
    return tuple(case for case in found if case is not None)


def evidence_of(profile: Rater, films: Sequence[Film]) -> Evidenced:
    """The ratings as the program's ledger holds them: signals, newest first."""
    told = zip(profile.rows.tolist(), profile.stars.tolist(), profile.at.tolist(), strict=True)
    signals = [
        Signal(number, SignalKind.RATED, datetime.fromtimestamp(at, UTC), film_id=films[row].id, value=stars)
        for number, (row, stars, at) in enumerate(told, 1)
    ]
    return Evidenced(tuple(reversed(signals)), {}, ())


def random_part(rater: Rater, share: float) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Places of a random share of the ratings of a user, at least one; drawn by the id, so always the same ones."""
    seed = int.from_bytes(hashlib.sha256(rater.id.encode()).digest()[:8], "little")
    places = np.random.default_rng(seed).permutation(len(rater.rows))
    return np.sort(places[: max(1, round(share * len(places)))])


def taken(rater: Rater, kept: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Rater:
    """The same user with some of the ratings."""
    return Rater(rater.id, rater.rows[kept], rater.stars[kept], rater.at[kept])


def _case(protocol: RatingProtocol, rater: Rater) -> RatingCase | None:
    liked = _is_liked(rater)
    if protocol is RatingProtocol.SEED:
        return RatingCase(rater.id, taken(rater, liked), rater.rows[liked], rater.rows[:0])
    if protocol is RatingProtocol.RANDOM:
        hidden = np.zeros(len(liked), dtype=np.bool_)
        hidden[np.flatnonzero(liked)[random_part(taken(rater, liked), _HELD_OUT)]] = True
        known = ~hidden
    else:
        newest = int(np.flatnonzero(liked)[-1])
        hidden = np.arange(len(liked)) == newest
        known = rater.at < rater.at[newest]  # ratings of the same second came in one sitting, in no order
        if not np.any(known & liked):
            return None
    profile = taken(rater, known)
    return RatingCase(rater.id, profile, rater.rows[hidden], profile.rows)


def _is_liked(rater: Rater) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.asarray(rater.stars >= LIKED_FROM)
