"""The built-in encoder in its own process, with a cache of what it encoded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.evaluation.vector_cache import VectorCache
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.models import builtin_model

_MOST_THREADS: Final = 4


@contextmanager
def open_vectors(paths: Paths) -> Iterator[VectorCache]:
    """Vectors of any texts by the built-in model. Its process starts with the first text that is not kept yet.

    Raises:
        ModelError: the model is missing or altered.
    """
    model = builtin_model(paths.cache)
    # Nobody waits at a window here, so every core may work.
    encoder = ChildEncoder(model, paths.cache, threads=min(os.cpu_count() or 1, _MOST_THREADS))
    try:
        folder = paths.cache / "evaluation" / f"{model.id}-{model.sha256[:12]}"
        encode = partial(encoder.encode, purpose=Purpose.DOCUMENT, timeout_s=None)
        yield VectorCache(folder, encode, model.dim, model.id)
    finally:
        encoder.close()
