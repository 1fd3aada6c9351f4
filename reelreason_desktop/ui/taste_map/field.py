"""The quiet ground of the map: where films lie dense, and of which genre family, as a stepped watercolour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.ui.taste_map.camera import Box, bounds_of

_GRID = 384
_BANDWIDTH_FACTOR = 0.42
_STEPS = 6
_STEP_EDGE = 0.16
"""Part of a step over which its edge is smoothed, so that contours are not jagged."""
_FAMILY_CONTRAST = 1.6
"""Above 1, the strongest family of a place decides more of its colour."""

Rgb = tuple[float, float, float]
"""0 to 255 each."""


@dataclass(frozen=True)
class Field:
    """Gaussian kernel density of the films.

    Attributes:
        density: float32 (k, grid, grid): one density per genre family, rows along y upwards, scaled so that the
            densest place of all families together is 1.
        shares: float32 (k, grid, grid): how much each family has of a place's colour.
        terraces: float32 (grid, grid): height of the ground at each place, 0 to 1.
        extent: x0, y0, x1, y1 in map units.
    """

    density: NDArray[np.float32]
    shares: NDArray[np.float32]
    terraces: NDArray[np.float32]
    extent: Box


def estimate(places: NDArray[np.float32], family: NDArray[np.intp], families: int, grid: int = _GRID) -> Field:
    """Binned Gaussian kernel density estimate, one per family.

    The bandwidth follows Scott's rule for two dimensions, sigma * n^(-1/6) (Scott 1992, "Multivariate Density
    Estimation"), narrowed because the rule assumes one normal hill and a film map has many. Films are binned to the
    grid first, and the kernel is applied along each axis as a matrix, so that cost does not grow with their number.

    Args:
        places: float32 (n, 2), map units.
        family: intp (n,), family number of each film, 0 to families - 1.
        families: how many families there are.
        grid: cells per side.
    """
    spread = float(places.std(axis=0).mean()) if len(places) > 1 else 0.5
    bandwidth = max(_BANDWIDTH_FACTOR * max(spread, 0.05) * max(len(places), 1) ** (-1 / 6), 1e-3)
    x0, y0, x1, y1 = bounds_of(places)
    pad = 3.5 * bandwidth
    extent = (x0 - pad, y0 - pad, x1 + pad, y1 + pad)
    counts = _counts(places, family, families, extent, grid)
    along_x = _kernel(grid, bandwidth / (extent[2] - extent[0]) * grid)
    along_y = _kernel(grid, bandwidth / (extent[3] - extent[1]) * grid)
    density = along_y @ counts @ along_x
    peak = float(density.sum(axis=0).max()) or 1.0
    scaled: NDArray[np.float32] = (density / peak).astype(np.float32)
    weights = scaled**_FAMILY_CONTRAST
    shares = weights / np.maximum(weights.sum(axis=0), 1e-12)
    return Field(scaled, shares, stepped(np.sqrt(scaled.sum(axis=0))), extent)


def tint(field: Field, colours: Sequence[Rgb], strength: float) -> NDArray[np.uint8]:
    """The field as an image: uint8 (grid, grid, 4) RGBA, rows along y upwards.

    Args:
        field: densities of k families.
        colours: one per family.
        strength: opacity of the densest step, 0 to 1.
    """
    families, height, width = field.shares.shape
    rgb = field.shares.reshape(families, -1).T @ np.asarray(colours, dtype=np.float32)
    image = np.empty((height, width, 4), dtype=np.uint8)
    image[..., :3] = rgb.clip(0, 255).reshape(height, width, 3)
    image[..., 3] = field.terraces * (strength * 255)
    return image


def stepped(height: NDArray[np.float32], steps: int = _STEPS) -> NDArray[np.float32]:
    """Rounds heights in [0, 1] down to `steps` terraces with softened edges, as contour tints on a relief map."""
    scaled = height * steps
    floor = np.floor(scaled)
    edge = ((scaled - floor) / _STEP_EDGE).clip(0, 1)
    terraces: NDArray[np.float32] = ((floor - 1 + edge * edge * (3 - 2 * edge)) / (steps - 1)).clip(0, 1)
    return terraces


def _counts(
    places: NDArray[np.float32], family: NDArray[np.intp], families: int, extent: Box, grid: int
) -> NDArray[np.float32]:
    """Films per family and cell, float32 (families, grid, grid)."""
    x0, y0, x1, y1 = extent
    column = ((places[:, 0] - x0) / (x1 - x0) * grid).astype(np.intp).clip(0, grid - 1)
    row = ((places[:, 1] - y0) / (y1 - y0) * grid).astype(np.intp).clip(0, grid - 1)
    cells = (family * grid + row) * grid + column
    return np.bincount(cells, minlength=families * grid * grid).reshape(families, grid, grid).astype(np.float32)


def _kernel(grid: int, sigma: float) -> NDArray[np.float32]:
    """Gaussian smoothing along one axis as a symmetric matrix, float32 (grid, grid). `sigma` in cells."""
    cells = np.arange(grid, dtype=np.float32)
    kernel: NDArray[np.float32] = np.exp(-0.5 * ((cells[:, None] - cells) / sigma) ** 2).astype(np.float32)
    return kernel
