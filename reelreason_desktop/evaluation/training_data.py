"""Whose ratings the stars are fitted to and measured on: people of rating sets, of exports, and the person themselves.

With enough people, they are halved by the SHA-256 of their id: one half is fitted to, the other one measured. With
few, a random fifth of everybody's ratings is measured and the rest fitted to. Either way, no rating that is measured
was fitted to, and somebody who comes twice counts once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.rating_data import Coverage, FilmJoin, Rater, film_join, is_reported, read_raters
from reelreason_desktop.evaluation.star_fitting import has_enough, parted
from reelreason_desktop.services.import_history import Mark, RowState, preview_import
from reelreason_desktop.services.library import Library

OWN: Final = "you"
"""Id of the person whose profile it is."""
FEWEST_ALONE: Final = 50
"""Ratings of one person from which on there is something to learn from them alone."""
FEWEST_USERS: Final = 10
"""People in each half; intervals that come from drawing fewer are too narrow to decide by."""
MOST_USERS: Final = 4_000
"""People that are fitted to and measured in half a minute; more change little."""
_FEWEST_TO_KNOW: Final = 10
_SAME: Final = 0.8
_HINT: Final = (
    "Give a folder of MovieLens or MovieTweetings, or an export of Letterboxd, IMDb, Trakt or MovieLens, "
    "as it was downloaded."
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """People of all folders. `repeated`: how many were left out because somebody with their ratings was there."""

    raters: tuple[Rater, ...]
    coverage: Coverage
    repeated: int


@dataclass(frozen=True, slots=True)
class Parting:
    """`fitted`: what is learned from; `measured`: whom the figures are about; `by_user`: nobody is in both."""

    fitted: tuple[Rater, ...]
    measured: tuple[Rater, ...]
    by_user: bool


def gather(folders: Sequence[Path], library: Library, own: Rater | None, most: int = MOST_USERS) -> Gathered:
    """Reads rating sets and exports of single people, joined to the films of a library; who rated little is left out.

    Args:
        folders: folders, zip files or tables.
        library: the films that ratings may be about.
        own: the person's ratings; whoever else has them is that person, and left out.
        most: people; of more, a random part is taken, always the same one.

    Raises:
        EvaluationError: one is of no known format.
    """
    join = film_join(library.films)
    found: list[Rater] = []
    reach = Coverage(0, 0, 0, 0, 0)
    for number, path in enumerate(folders):
        raters, reached = _read(path, join, library)
        found += [replace(one, id=f"{path.name}:{one.id}") if number else one for one in raters]
        reach = reach.and_also(reached)
    drawn = sorted(filter(has_enough, found), key=_lot)[:most]
    kept = {one.id for one in _once(drawn, own)}
    return Gathered(tuple(one for one in found if one.id in kept), reach, len(drawn) - len(kept))


def part(raters: Sequence[Rater], own: Rater | None) -> Parting | None:
    """Parts what is fitted to from what is measured; None where there is too little of either."""
    fitted = tuple(one for one in raters if not is_reported(one.id))
    measured = tuple(one for one in raters if is_reported(one.id) and has_enough(one))
    if min(sum(map(has_enough, fitted)), len(measured)) >= FEWEST_USERS:
        return Parting(fitted, measured, by_user=True)
    few = [one for one in (*raters, own) if one is not None and len(one.rows) >= FEWEST_ALONE]
    return Parting(tuple(parted(one)[0] for one in few), tuple(few), by_user=False) if few else None


def _read(path: Path, join: FilmJoin, library: Library) -> tuple[tuple[Rater, ...], Coverage]:
    try:
        return read_raters(path, join)
    except EvaluationError as no_set:
        try:
            return _of_export(path, library)
        except KnownError as error:
            raise EvaluationError(no_set.message, _HINT, str(error.message)) from error


def _of_export(path: Path, library: Library) -> tuple[tuple[Rater, ...], Coverage]:
    preview = preview_import((), library, path)
    rated = [one for one in preview.rows if one.row.mark is Mark.RATED and one.state is not RowState.DUPLICATE]
    told = sorted(
        (one.row.at.timestamp() if one.row.at else 0.0, library.recommender.matrix.rows[one.film_id], one.row.stars)
        for one in rated
        if one.state is RowState.READY and one.film_id is not None and one.row.stars is not None
    )
    at, rows, stars = ([one[column] for one in told] for column in range(3))
    rater = Rater(
        path.name, np.array(rows, dtype=np.intp), np.array(stars, dtype=np.float32), np.array(at, dtype=np.int64)
    )
    skipped = sum(preview.skipped.values())
    return (rater,) if told else (), Coverage(len(rated), len(told), len(rated), len(told), skipped)


def _once(raters: Sequence[Rater], own: Rater | None) -> Iterator[Rater]:
    """Each person once. A few ratings may be equal by chance."""
    mine = set() if own is None else _told(own)
    known: set[frozenset[tuple[int, float]]] = set()
    for rater in raters:
        told = _told(rater)
        fewer = min(len(told), len(mine))
        if len(told) < _FEWEST_TO_KNOW:
            yield rater
        elif told not in known and (fewer < _FEWEST_TO_KNOW or len(told & mine) < _SAME * fewer):
            known.add(told)
            yield rater


def _lot(rater: Rater) -> bytes:
    """A place in the draw that says nothing about the half somebody is in, which the first byte decides."""
    return hashlib.sha256(rater.id.encode()).digest()[1:]


def _told(rater: Rater) -> frozenset[tuple[int, float]]:
    return frozenset(zip(rater.rows.tolist(), rater.stars.tolist(), strict=True))
