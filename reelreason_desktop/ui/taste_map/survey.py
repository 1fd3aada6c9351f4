"""What a map of a catalogue is drawn from. Made off the GUI thread: the density of thousands of films takes a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.field import Field, estimate
from reelreason_desktop.ui.theme.families import FAMILIES, family_of


@dataclass(frozen=True)
class Survey:
    """A catalogue as the map sees it.

    Attributes:
        films: the catalogue.
        atlas: where its films and regions lie.
        families: intp (n,), index into `FAMILIES` of each film.
        field: density of the films, one layer per family.
    """

    films: Sequence[Film]
    atlas: Atlas
    families: NDArray[np.intp]
    field: Field

    @classmethod
    def of(
        cls, films: Sequence[Film], coordinates: NDArray[np.float32], regions: Sequence[tuple[str, float, float]]
    ) -> Survey:
        """Surveys a catalogue.

        Args:
            films: the catalogue.
            coordinates: float32 (n, 2), map units, rows as `films`.
            regions: name, x and y of each named part of the map.

        Raises:
            ValueError: `coordinates` do not have one row per film and two columns.
        """
        if coordinates.shape != (len(films), 2):
            raise ValueError(f"expected coordinates of shape ({len(films)}, 2), got {coordinates.shape}")
        fame = np.array([film.fame for film in films], dtype=np.intp)
        atlas = Atlas(
            titles=[film.title for film in films],
            places=np.ascontiguousarray(coordinates, dtype=np.float32),
            regions=[(str(name), float(x), float(y)) for name, x, y in regions],
            by_fame=np.argsort(-fame, kind="stable"),
        )
        numbers = {family.key: number for number, family in enumerate(FAMILIES)}
        families = np.array([numbers[family_of(film.genres).key] for film in films], dtype=np.intp)
        return cls(films, atlas, families, estimate(atlas.places, families, len(FAMILIES)))
