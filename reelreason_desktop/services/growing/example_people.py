"""People of `users build` as examples: who they are, and which films lie nearest to their vectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.errors import NotFoundError, VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.services.growing.users import LEAST_LIKED, Users

EXAMPLES: Final = 5
NEAREST: Final = 10


@dataclass(frozen=True)
class Example:
    """Somebody. `liked`: films they liked or named, `nearest`: those nearest to their vector, closest first."""

    id: str
    liked: tuple[Film, ...]
    nearest: tuple[Film, ...]


def example(users: Users, matrix: FilmMatrix, id_: str, n: int = NEAREST) -> Example:
    """One of the people, with the `n` nearest films that they did not like already.

    Raises:
        NotFoundError: nobody has that id.
        VectorsMismatchError: the people were made by another encoder than the films.
    """
    if id_ not in users.ids:
        raise NotFoundError(
            Notice("Nobody is called {}.", id_), "Ids are written as source:user, for example movielens:12."
        )
    place = users.ids.index(id_)
    if users.vectors.shape[1] != matrix.dim:
        raise VectorsMismatchError("These people were made by another encoder.", "Run: reelreason users build")
    liked = [matrix.rows[film] for film in users.liked[place] if film in matrix.rows]
    raw = matrix.raw[FilmField.TEXT]
    closeness: Floats = matrix.text_unit @ (users.vectors[place].astype(np.float32) - raw.mean(axis=0))
    closeness[liked] = -np.inf
    order = np.argsort(-closeness, kind="stable")[:n].tolist()
    return Example(id_, tuple(matrix.films[row] for row in liked), tuple(matrix.films[row] for row in order))


def unlike_each_other(users: Users, n: int = EXAMPLES) -> tuple[str, ...]:
    """Ids of up to `n` people with enough films, each as far as possible from those before (farthest point sampling).

    The first is whoever lies nearest to the mean of all. The same people every time.
    """
    enough: Rows = np.flatnonzero(users.films >= LEAST_LIKED)
    return tuple(users.ids[row] for row in _spread(users, enough, n))


def _spread(users: Users, rows: Rows, n: int) -> Iterator[int]:
    if not len(rows):
        return
    vectors = unit(users.vectors[rows].astype(np.float32))
    at = int(np.argmax(vectors @ vectors.mean(axis=0)))
    closest = np.full(len(rows), -np.inf, dtype=np.float32)
    for _ in range(min(n, len(rows))):
        yield int(rows[at])
        closest = np.maximum(closest, vectors @ vectors[at])
        closest[at] = np.inf
        at = int(np.argmin(closest))
