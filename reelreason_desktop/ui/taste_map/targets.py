"""Which film a place on the map, or a step from mark to mark, means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.camera import Camera, nearest
from reelreason_desktop.ui.taste_map.layout import MARK_RADIUS, PICK_RADIUS, Layout
from reelreason_desktop.ui.taste_map.placing import Spot

_WITHIN_REACH = 14.0
"""Pixels from the cursor to the film it means."""
_POINT_RING = 8.0
"""Radius of the ring around a film that is a mere point."""


@dataclass(frozen=True, slots=True)
class Target:
    """A film that cursor or keys point at. `spot` = the pixel it is drawn at, `radius` = of the ring that marks it."""

    row: int
    spot: Spot
    radius: float


def marked(layout: Layout) -> list[Target]:
    """The picks, then the person's films, as far as they are in view."""
    picks = [Target(pick.row, pick.disc, PICK_RADIUS + 3) for pick in layout.picks]
    return picks + [Target(film.row, film.spot, MARK_RADIUS + 4) for film in layout.films]


def target_at(spot: Spot, layout: Layout, camera: Camera, atlas: Atlas, drawn: NDArray[np.intp]) -> Target | None:
    """The film meant by a cursor at `spot`: a pick or a film of the person's first, then the nearest point.

    Args:
        spot: pixels.
        layout: what stands above the points.
        camera: what is seen.
        atlas: where films lie.
        drawn: intp (k,), rows of the films that are points now.
    """
    marks = marked(layout)
    index = nearest(np.array([mark.spot for mark in marks], dtype=np.float32).reshape(-1, 2), *spot, _WITHIN_REACH)
    if index is not None:
        return marks[index]
    if layout.region_at(spot):  # a name that can be clicked covers the points below it
        return None
    pixels = camera.to_pixels(atlas.places[drawn])
    index = nearest(pixels, *spot, _WITHIN_REACH)
    if index is None:
        return None
    return Target(int(drawn[index]), (float(pixels[index, 0]), float(pixels[index, 1])), _POINT_RING)
