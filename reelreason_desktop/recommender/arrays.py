"""Array types and the two linear-algebra helpers that every part needs."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Rows: TypeAlias = NDArray[np.intp]
"""Positions of films in the catalogue."""

NO_ROWS: Rows = np.zeros(0, dtype=np.intp)

_EPSILON = 1e-8


def unit(vectors: Floats) -> Floats:
    """L2-normalises along the last axis. `vectors`: float32, (..., dim). All-zero rows stay zero."""
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, _EPSILON), dtype=np.float32)


def centred(vectors: Floats) -> Floats:
    """Subtracts the mean row. `vectors`: float32, (n, dim)."""
    return np.asarray(vectors - vectors.mean(axis=0, keepdims=True), dtype=np.float32)
