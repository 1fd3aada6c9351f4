"""Putting what was derived from added films behind what ships."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.grown_vectors import GrownPart
from reelreason_desktop.catalogue.vectors import FilmVectors
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.projection import Region

_ROWS_AT_ONCE: Final = 4_096


def with_grown(shipped: FilmVectors, grown: GrownPart) -> FilmVectors:
    """Vectors, places and regions of both, shipped films first.

    A text that nobody knows (an overview, the people) gets the mean of all that are known: minus the mean of the
    catalogue that is nothing, so it speaks neither for nor against its film. Regions keep names and places; each added
    film is counted to the nearest.
    """
    fields = _Joined(shipped.fields, grown.fields)
    coordinates = np.concatenate([shipped.coordinates, grown.coordinates]).astype(np.float32)
    regions = _counted(shipped.regions, grown.coordinates)
    return replace(shipped, fields=fields, coordinates=coordinates, regions=regions)


@dataclass(frozen=True)
class _Joined(Mapping[FilmField, Floats]):
    """Both parts of each field, put together when asked for: all at once they would be the largest thing in memory."""

    first: Mapping[FilmField, Floats]
    second: Mapping[FilmField, NDArray[np.float16]]

    def __getitem__(self, field: FilmField) -> Floats:
        return _behind(self.first[field], self.second[field])

    def __iter__(self) -> Iterator[FilmField]:
        return iter(self.first)

    def __len__(self) -> int:
        return len(self.first)


def _behind(first: Floats, second: NDArray[np.float16]) -> Floats:
    """float32 of both, made without a second copy of the whole; `second` may lie on the disk."""
    both = np.empty((len(first) + len(second), first.shape[1]), dtype=np.float32)
    both[: len(first)] = first
    for start in range(0, len(second), _ROWS_AT_ONCE):
        some = unit(second[start : start + _ROWS_AT_ONCE].astype(np.float32))
        both[len(first) + start : len(first) + start + len(some)] = some
    known = both.any(axis=1)
    if not known.all():
        both[~known] = both.sum(axis=0) / np.count_nonzero(known)  # those that are unknown are zeros
    return both


def _counted(regions: tuple[Region, ...], coordinates: Floats) -> tuple[Region, ...]:
    if not regions:
        return regions
    centres = np.array([(region.x, region.y) for region in regions], dtype=np.float32)
    apart = ((coordinates[:, None, :] - centres[None]) ** 2).sum(axis=2)
    added = np.bincount(apart.argmin(axis=1), minlength=len(regions)).tolist()
    return tuple(replace(region, films=region.films + more) for region, more in zip(regions, added, strict=True))
