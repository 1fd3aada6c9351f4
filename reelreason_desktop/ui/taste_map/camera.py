"""Which part of the map is seen: plain arithmetic between map units and pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""Left, top, right, bottom. In map units the second number is the lower edge."""

MAX_ZOOM = 40.0
_MAX_STRETCH = 1.6
"""Neither axis means anything by itself, so the map may fill a tall or wide pane; beyond this it looks squeezed."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the map. Pixels grow right and down, map units right and up.

    Attributes:
        bounds: the map's extent in map units (x0, y0, x1, y1); what `zoom` 1 shows whole.
        width: of the viewport, in pixels.
        height: of the viewport, in pixels.
        margin: pixels kept free on every side at zoom 1.
        x: map unit at the centre of the viewport.
        y: map unit at the centre of the viewport.
        zoom: 1 shows everything, 2 twice as large.
    """

    bounds: Box
    width: float
    height: float
    margin: float
    x: float
    y: float
    zoom: float = 1.0

    @classmethod
    def whole(cls, bounds: Box, width: float, height: float, margin: float = 36.0) -> Camera:
        """A camera that shows all of `bounds`, centred."""
        x0, y0, x1, y1 = bounds
        return cls(bounds, width, height, margin, (x0 + x1) / 2, (y0 + y1) / 2)

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels per map unit along x and y."""
        x0, y0, x1, y1 = self.bounds
        across = max(self.width - 2 * self.margin, 1.0) / (x1 - x0)
        down = max(self.height - 2 * self.margin, 1.0) / (y1 - y0)
        limit = min(across, down) * _MAX_STRETCH
        return min(across, limit) * self.zoom, min(down, limit) * self.zoom

    @property
    def seen(self) -> Box:
        """The visible part of the map: x0, y0, x1, y1 in map units."""
        across, down = self.scale
        half_width, half_height = self.width / 2 / across, self.height / 2 / down
        return self.x - half_width, self.y - half_height, self.x + half_width, self.y + half_height

    def to_pixels(self, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map units (n, 2) to pixels (n, 2), float32."""
        across, down = self.scale
        pixels = np.empty_like(places, dtype=np.float32)
        pixels[:, 0] = (places[:, 0] - self.x) * across + self.width / 2
        pixels[:, 1] = (self.y - places[:, 1]) * down + self.height / 2
        return pixels

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """One place in map units as pixels."""
        across, down = self.scale
        return (x - self.x) * across + self.width / 2, (self.y - y) * down + self.height / 2

    def place(self, left: float, top: float) -> tuple[float, float]:
        """The place in map units under a pixel."""
        across, down = self.scale
        return self.x + (left - self.width / 2) / across, self.y - (top - self.height / 2) / down

    def zoomed(self, factor: float, left: float | None = None, top: float | None = None) -> Camera:
        """Zooms by `factor`, keeping the pixel (`left`, `top`), or the centre, over the same place."""
        left = self.width / 2 if left is None else left
        top = self.height / 2 if top is None else top
        zoom = min(max(self.zoom * factor, 1.0), MAX_ZOOM)
        if zoom == 1.0:
            return self.home()
        x, y = self.place(left, top)
        closer = replace(self, zoom=zoom)
        moved_x, moved_y = closer.place(left, top)
        return closer.centred(self.x + x - moved_x, self.y + y - moved_y)

    def panned(self, right: float, down: float) -> Camera:
        """Moves what is seen by so many pixels, as a drag does. The centre never leaves the map."""
        across, per_unit_down = self.scale
        return self.centred(self.x - right / across, self.y + down / per_unit_down)

    def sees(self, x: float, y: float) -> bool:
        """Whether a place in map units is in view."""
        x0, y0, x1, y1 = self.seen
        return x0 <= x <= x1 and y0 <= y <= y1

    def home(self) -> Camera:
        """The whole map again."""
        return Camera.whole(self.bounds, self.width, self.height, self.margin)

    def framed(self, box: Box, most: float = 8.0) -> Camera:
        """A box in map units (x0, y0, x1, y1) as large as it fits, at most at zoom `most`."""
        x0, y0, x1, y1 = box
        across, down = replace(self, zoom=1.0).scale
        fits = min(
            (self.width - 2 * self.margin) / max((x1 - x0) * across, 1.0),
            (self.height - 2 * self.margin) / max((y1 - y0) * down, 1.0),
        )
        return replace(self, zoom=min(max(fits, 1.0), most)).centred((x0 + x1) / 2, (y0 + y1) / 2)

    def resized(self, width: float, height: float) -> Camera:
        """The same place and zoom in another viewport."""
        return replace(self, width=width, height=height)

    def centred(self, x: float, y: float) -> Camera:
        """The same zoom, with a place in the middle of the viewport, or the closest place that is on the map."""
        x0, y0, x1, y1 = self.bounds
        return replace(self, x=min(max(x, x0), x1), y=min(max(y, y0), y1))


def bounds_of(places: NDArray[np.float32]) -> Box:
    """Extent (x0, y0, x1, y1) of places (n, 2); never empty, even for no place or a single one."""
    if not len(places):
        return -1.0, -1.0, 1.0, 1.0
    (x0, y0), (x1, y1) = places.min(axis=0).tolist(), places.max(axis=0).tolist()
    grow_x, grow_y = max(0.0, 0.1 - (x1 - x0)), max(0.0, 0.1 - (y1 - y0))
    return x0 - grow_x, y0 - grow_y, x1 + grow_x, y1 + grow_y


def in_box(places: NDArray[np.float32], box: Box) -> NDArray[np.bool_]:
    """Which places (n, 2) lie inside x0, y0, x1, y1. Shape (n,)."""
    x0, y0, x1, y1 = box
    x, y = places[:, 0], places[:, 1]
    inside: NDArray[np.bool_] = (x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)
    return inside


def nearest(pixels: NDArray[np.float32], left: float, top: float, within: float) -> int | None:
    """Index of the pixel (n, 2) closest to a cursor, or None if none lies within so many pixels.

    A full scan: 60,000 points take well under a millisecond, and there is no tree to rebuild after each zoom.
    """
    if not len(pixels):
        return None
    squared = (pixels[:, 0] - left) ** 2 + (pixels[:, 1] - top) ** 2
    index = int(squared.argmin())
    return index if squared[index] <= within**2 else None
