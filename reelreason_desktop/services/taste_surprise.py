"""The liked film that the rest of a taste would not have led to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.taste import loved_films
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import State
from reelreason_desktop.services.taste_shares import Liked, Trait, genres, tones

_ENOUGH: Final = 5
"""Loved films below which nothing can surprise."""
_TRIED: Final = 6
_UNLIKE: Final = 0.75
"""Lift among the other films below which a trait is foreign to them."""
_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Surprise:
    """A loved film, judged as if the person had never told about it.

    Attributes:
        film_id: of the film.
        rank: where the rest of the profile would put it, 1-based.
        among: how many films that is among: all but the other loved ones.
        foreign: its genres and tones that the other liked films have less often than films in general.
        nearest: id of the other liked film that speaks most for it; None when none does.
    """

    film_id: str
    rank: int
    among: int
    foreign: tuple[Trait, ...]
    nearest: str | None


def most_surprising(library: Library, state: State, liked: Sequence[Liked]) -> Surprise | None:
    """The loved film with the worst place when it is left out; None while fewer than five are loved.

    All are compared by what the others contribute to their scores; the most promising are then really left out, one
    after the other, and ranked again.
    """
    matrix = library.recommender.matrix
    loved = [film for film in loved_films(state.signals, state.recipe.taste) if film in matrix.rows]
    if len(loved) < _ENOUGH:
        return None
    scored = library.recommender.scores(state.recipe, state.evidence)
    own: dict[str, float] = dict.fromkeys(loved, 0.0)
    for part in scored.contributions:
        if part.film_id in own:
            own[part.film_id] += float(part.values[matrix.rows[part.film_id]])
    rest = {film: float(scored.total[matrix.rows[film]]) - own[film] for film in loved}
    tried = sorted(loved, key=lambda film: (rest[film], film))[:_TRIED]
    found = [_left_out(library, state, film, loved) for film in tried]
    rank, film_id, nearest = max(found, key=lambda one: one[0])
    return Surprise(
        film_id=film_id,
        rank=rank,
        among=len(matrix) - len(loved) + 1,
        foreign=_foreign(library, library.by_id[film_id], [held for held in liked if held.film.id != film_id]),
        nearest=nearest,
    )


def _left_out(library: Library, state: State, film_id: str, loved: Sequence[str]) -> tuple[int, str, str | None]:
    """Rank, the film, and the film nearest to it."""
    matrix, row = library.recommender.matrix, library.recommender.matrix.rows[film_id]
    others = tuple(signal for signal in state.signals if signal.film_id != film_id)
    scored = library.recommender.scores(state.recipe, replace(state.evidence, signals=others))
    speaking = [(float(c.values[row]), c.film_id) for c in scored.contributions if c.film_id and c.values[row] > 0]
    nearest = max(speaking, default=(0.0, None))[1]
    return _rank(scored.total, row, [matrix.rows[film] for film in loved]), film_id, nearest


def _rank(total: Floats, row: int, left_out: Sequence[int]) -> int:
    """1-based place of a row among all rows but those left out."""
    better = total > total[row]
    better[list(left_out)] = False
    return int(np.count_nonzero(better)) + 1


def _foreign(library: Library, film: Film, others: Sequence[Liked]) -> tuple[Trait, ...]:
    matrix = library.recommender.matrix
    held = [trait for trait in (*genres(others, matrix), *tones(others, matrix)) if trait.lift < _UNLIKE]
    mine = [trait for trait in held if trait.name in film.genres or trait.name in film.tones]
    return tuple(sorted(mine, key=lambda trait: trait.lift)[:_NAMED])
