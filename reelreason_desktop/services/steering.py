"""Pointing at the map: which films a place or an outline means, what it is called, and the act that follows.

Places are map units; films are rows of the coordinates. Everything here is quick enough for every movement of a mouse.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.views import SessionView

Coordinates = NDArray[np.float32]
"""float32 (n, 2), map units."""
Rows = NDArray[np.intp]
Region = tuple[str, float, float]
"""Name and place of a part of the map."""

MOST_FILMS: Final = 12
_CANDIDATES: Final = 4 * MOST_FILMS
_NEIGHBOURS: Final = 4
_KEYWORDS: Final = 2
_SHARED_BY: Final = 0.25
"""Part of the films that must have a keyword for it to name their place."""


class Acting(Protocol):
    """What `steer` needs of a session."""

    def act(self, signals: Sequence[NewSignal] = ()) -> SessionView:
        """Appends one act to the ledger."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a part of the map is called.

    Attributes:
        region: the named region that most of the films belong to; empty on a map without regions.
        keywords: what many of the films are about, the most frequent first.
    """

    region: str
    keywords: tuple[str, ...]


def films_at(coordinates: Coordinates, x: float, y: float, most: int = MOST_FILMS) -> Rows:
    """Rows of the films that a place means, nearest first.

    The nearest films count, but one that lies in a crowd before one that lies alone at the same distance: a stray
    film says less about what a place is like.
    """
    squared = (coordinates[:, 0] - x) ** 2 + (coordinates[:, 1] - y) ** 2
    count = min(_CANDIDATES, len(squared))
    if count == 0:
        return np.zeros(0, dtype=np.intp)
    candidates = np.argpartition(squared, count - 1)[:count]
    distance = np.sqrt(squared[candidates])
    chosen = candidates[np.argsort(distance * _solitude(coordinates[candidates]), kind="stable")[:most]]
    return np.asarray(chosen[np.argsort(squared[chosen], kind="stable")], dtype=np.intp)


def films_within(coordinates: Coordinates, outline: Coordinates) -> Rows:
    """Rows of the films inside a closed outline (float32 (k, 2)), by the even-odd rule.

    The crossing-number test (Shimrat, 1962; Haines, "Point in polygon strategies", 1994), only for films inside the
    outline's bounding box.
    """
    if len(outline) < 3:
        return np.zeros(0, dtype=np.intp)
    low, high = outline.min(axis=0), outline.max(axis=0)
    near = np.flatnonzero(((coordinates >= low) & (coordinates <= high)).all(axis=1))
    x, y = coordinates[near, 0], coordinates[near, 1]
    inside = np.zeros(len(near), dtype=np.bool_)
    for (x0, y0), (x1, y1) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if y0 != y1:
            straddles = (y0 > y) != (y1 > y)
            inside ^= straddles & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return near[inside]


def representatives(coordinates: Coordinates, rows: Rows, most: int = MOST_FILMS) -> Rows:
    """At most so many of `rows`, nearest to their middle first, spread evenly from there to the edge."""
    if not len(rows):
        return rows
    middle = np.median(coordinates[rows], axis=0)
    ordered = rows[np.argsort(np.hypot(*(coordinates[rows] - middle).T), kind="stable")]
    if len(ordered) <= most:
        return ordered
    return ordered[np.linspace(0, len(ordered) - 1, most).round().astype(np.intp)]


def region_of_each(coordinates: Coordinates, regions: Sequence[Region]) -> Rows:
    """For each film, the index of the region whose name is closest. `regions`: at least one."""
    centres = np.array([(x, y) for _, x, y in regions], dtype=np.float32)
    squared = ((coordinates[:, None, :] - centres[None]) ** 2).sum(axis=2)
    return np.asarray(squared.argmin(axis=1), dtype=np.intp)


def name_of(films: Sequence[Film], rows: Rows, belongs: Rows, regions: Sequence[Region]) -> PlaceName:
    """What the films at `rows` have in common.

    Args:
        films: all of them.
        rows: some of them; of many, a sample is looked at.
        belongs: from `region_of_each`; empty without regions.
        regions: as given there.
    """
    if not len(rows):
        return PlaceName("", ())
    region = ""
    if regions:
        region = regions[int(np.bincount(belongs[rows]).argmax())][0]
    counted = Counter(word for row in rows.tolist() for word in films[row].keywords)
    needed = max(2.0, _SHARED_BY * len(rows))
    return PlaceName(region, tuple(word for word, count in counted.most_common(_KEYWORDS) if count >= needed))


def steer(session: Acting, film_ids: Sequence[str], *, towards: bool) -> SessionView:
    """Moves the taste towards a place, or away from it. One act, which undo takes back.

    Args:
        session: of the person.
        film_ids: of the films there, nearest first; those beyond the first `MOST_FILMS` are left out.
        towards: or away.

    Raises:
        KnownError: there is no film.
    """
    if not film_ids:
        raise KnownError("There is no film at that place.", "Point at a part of the map that has some.")
    text = ",".join(film_ids[:MOST_FILMS])
    return session.act([NewSignal(SignalKind.STEERED, text=text, value=1.0 if towards else -1.0)])


def _solitude(places: Coordinates) -> NDArray[np.float32]:
    """float32 (k,): distance to a near neighbour, 1 on average of the k places; all 1 where that means nothing."""
    count = len(places)
    if count <= _NEIGHBOURS + 1:
        return np.ones(count, dtype=np.float32)
    apart = np.sqrt(((places[:, None] - places[None]) ** 2).sum(axis=2))
    spacing = np.partition(apart, _NEIGHBOURS, axis=1)[:, _NEIGHBOURS]
    usual = float(np.median(spacing))
    if usual == 0.0:
        return np.ones(count, dtype=np.float32)
    return np.asarray(np.sqrt(spacing / usual).clip(0.5, 2.0), dtype=np.float32)
