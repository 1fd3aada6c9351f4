"""Where discs and labels go, so that nothing covers anything else. Pixels throughout."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.ui.taste_map.camera import Box

Spot = tuple[float, float]

_DIRECTIONS: tuple[Spot, ...] = (
    (1, 0), (-1, 0), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8), (0, -1), (0, 1),
)  # fmt: skip
"""Where a label may sit, best first: beside its point, then diagonal, then above and below."""
_CLEAR_DIRECTIONS: tuple[Spot, ...] = ((1, 0), (-1, 0), (0, 1), (0, -1))
"""Where one may sit among many, without a line to its point: at a corner it might belong to a neighbour."""
_REACH = (0.0, 9.0, 20.0, 34.0)
"""Extra distance tried when everything close is taken."""
_PREFERENCE_COST = 6.0
"""What a worse direction or a longer reach costs, in square pixels of overlap."""
_AIR_BESIDE, _AIR_ABOVE = 3.0, 1.0
"""What a label that may also stay away keeps clear of everything else, in pixels."""
_SPREAD_ROUNDS = 40


def box_around(spot: Spot, radius: float) -> Box:
    """A square around a point."""
    x, y = spot
    return x - radius, y - radius, x + radius, y + radius


def overlap(a: Box, b: Box) -> float:
    """Shared area of two boxes, in square pixels."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def covers_any(box: Box, others: Sequence[Box]) -> bool:
    """Whether a box shares area with any of the others."""
    return bool(_covered([box], others)[0] > 0)


def _covered(boxes: Sequence[Box], others: Sequence[Box]) -> NDArray[np.float64]:
    """float64 (m,): the area of each of m boxes that the others cover, in square pixels; twice where two of them do."""
    if not others:
        return np.zeros(len(boxes))
    a, b = np.asarray(boxes)[:, None, :], np.asarray(others)[None, :, :]
    sides = np.minimum(a[..., 2:], b[..., 2:]) - np.maximum(a[..., :2], b[..., :2])
    return np.asarray(np.where((sides > 0).all(axis=2), sides.prod(axis=2), 0.0).sum(axis=1))


def contains(outer: Box, inner: Box) -> bool:
    """Whether `inner` lies wholly inside `outer`."""
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def closest_in(box: Box, spot: Spot) -> Spot:
    """The point of a box that is closest to `spot`."""
    return min(max(spot[0], box[0]), box[2]), min(max(spot[1], box[1]), box[3])


def clamped(box: Box, bounds: Box) -> Box:
    """`box` moved, not resized, until it lies inside `bounds` (its left and top edge win if it is too large)."""
    left = max(min(box[0], bounds[2] - (box[2] - box[0])), bounds[0])
    top = max(min(box[1], bounds[3] - (box[3] - box[1])), bounds[1])
    return left, top, left + box[2] - box[0], top + box[3] - box[1]


def place_label(spot: Spot, gap: float, size: Spot, taken: Sequence[Box], bounds: Box) -> tuple[Box, float]:
    """The best box for a label beside `spot`, and how many square pixels of it are covered.

    Args:
        spot: the point the label names.
        gap: clear distance from the point to the label.
        size: width and height of the label.
        taken: boxes to avoid.
        bounds: the label is kept inside.
    """
    boxes = [
        clamped(_beside(spot, gap + reach, size, direction), bounds) for reach in _REACH for direction in _DIRECTIONS
    ]
    covered = _covered(boxes, taken) + 4 * _covered(boxes, [box_around(spot, gap * 0.8)])
    free = np.flatnonzero(covered == 0)
    if free.size:
        return boxes[int(free[0])], 0.0
    best = int(np.argmin(covered + _PREFERENCE_COST * np.arange(len(boxes))))
    return boxes[best], float(covered[best])


def place_if_free(spot: Spot, gap: float, size: Spot, taken: Sequence[Box], bounds: Box) -> Box | None:
    """A box right beside `spot` with some air around it; None where there is no room.

    Args:
        spot: the point the label names.
        gap: clear distance from the point to the label.
        size: width and height of the label.
        taken: boxes to avoid. Those around `spot` itself may be as close as `gap`.
        bounds: the label lies inside.
    """
    point = box_around(spot, 0.0)
    own = [other for other in taken if contains(other, point)]
    others = [other for other in taken if not contains(other, point)]
    boxes = [_beside(spot, gap, size, direction) for direction in _CLEAR_DIRECTIONS]
    aired = [(x - _AIR_BESIDE, y - _AIR_ABOVE, right + _AIR_BESIDE, low + _AIR_ABOVE) for x, y, right, low in boxes]
    free = (_covered(boxes, own) == 0) & (_covered(aired, others) == 0)
    return next((box for box, is_free in zip(boxes, free, strict=True) if is_free and contains(bounds, box)), None)


def spread(spots: Sequence[Spot], fixed: Sequence[tuple[Spot, float]], distance: float, bounds: Box) -> list[Spot]:
    """Moves points apart, as little as possible, until they keep their distances.

    Pairs push each other away in equal parts, fixed points do not give way. Coinciding points are parted in a
    direction given by their order, so that the outcome is always the same. Where there is no room for all, the
    best after a fixed number of rounds is returned.

    Args:
        spots: points that may move.
        fixed: points that may not, each with the distance to keep from it.
        distance: to keep between moving points.
        bounds: moving points stay inside.
    """
    moved = [list(spot) for spot in spots]
    for _ in range(_SPREAD_ROUNDS):
        calm = True
        for index, spot in enumerate(moved):
            for other in moved[:index]:
                calm = not _push_apart(spot, other, distance, index, both=True) and calm
            for (x, y), apart in fixed:
                calm = not _push_apart(spot, [x, y], apart, index, both=False) and calm
            inside = [min(max(spot[0], bounds[0]), bounds[2]), min(max(spot[1], bounds[1]), bounds[3])]
            calm = calm and spot == inside  # moved back in, it may have come too close to another
            spot[:] = inside
        if calm:
            break
    return [(x, y) for x, y in moved]


def _push_apart(spot: list[float], other: list[float], distance: float, turn: int, *, both: bool) -> bool:
    dx, dy = spot[0] - other[0], spot[1] - other[1]
    apart = math.hypot(dx, dy)
    if apart >= distance - 0.5:
        return False
    if apart < 0.01:
        dx, dy, apart = math.cos(2.4 * turn), math.sin(2.4 * turn), 1.0
        missing = distance
    else:
        missing = distance - apart
    step = missing / apart * (0.5 if both else 1.0)
    spot[0] += dx * step
    spot[1] += dy * step
    if both:
        other[0] -= dx * step
        other[1] -= dy * step
    return True


def _beside(spot: Spot, gap: float, size: Spot, direction: Spot) -> Box:
    x, y = spot
    width, height = size
    across, down = direction
    centre_x = x + across * gap + (width / 2 if across > 0 else -width / 2 if across < 0 else 0)
    centre_y = y + down * gap + (height / 2 if down > 0 else -height / 2 if down < 0 else 0)
    return centre_x - width / 2, centre_y - height / 2, centre_x + width / 2, centre_y + height / 2
