"""The shipped library, loaded once for all tests that need real films."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

import numpy as np

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.loading import load_library

MODEL_ID = "all-MiniLM-L6-v2"


@lru_cache(maxsize=1)
def shipped_library() -> Library:
    """All films that ship, with their vectors."""
    return load_library(Paths.default(), MODEL_ID)


def vector_like(*film_ids: str) -> Floats:
    """A message vector that points at some films, standing in for the encoder where its quality does not matter."""
    matrix = shipped_library().recommender.matrix
    rows = [matrix.rows[film_id] for film_id in film_ids]
    return unit(np.asarray(matrix.raw[FilmField.TEXT][rows].mean(axis=0), dtype=np.float32))


def hash_vectors(texts: Sequence[str], dim: int) -> Floats:
    """float32 (n, dim): a unit vector for each text, the same for the same text."""
    seeds = [int.from_bytes(sha256(text.encode()).digest()[:8], "big") for text in texts]
    rows = [np.random.default_rng(seed).normal(size=dim) for seed in seeds]
    return unit(np.asarray(rows, dtype=np.float32))
