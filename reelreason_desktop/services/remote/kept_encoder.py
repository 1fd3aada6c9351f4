"""Vectors that a server's model made before, as if an encoder gave them. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError, ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedders import KnownEmbedder
from reelreason_desktop.inference.models import EncoderModel, Purpose
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

KEPT_TEXTS: Final = "texts.sqlite"
"""In the folder of a model's vectors."""

Vectors = NDArray[np.float32]


def server_model(known: KnownEmbedder) -> EncoderModel:
    """A server's model, as encoders are told apart. Its folder is the one of what it made."""
    return EncoderModel(known.id, Path(known.folder), known.sha256, known.dim, name=known.name)


class KeptEncoder:
    """Finds what `remote embed` had made. `known`: a model of a server."""

    def __init__(self, known: KnownEmbedder) -> None:
        self._known = known
        self.model = server_model(known)

    def submit(self, texts: Sequence[str], _purpose: Purpose = Purpose.DOCUMENT) -> Future[Vectors]:
        """float32 (n, dim), L2-normalised, at once; or a KnownError where a text has no vector."""
        future: Future[Vectors] = Future()
        try:
            future.set_result(self.encode(texts))
        except KnownError as error:
            future.set_exception(error)
        return future

    def encode(self, texts: Sequence[str], _purpose: Purpose = Purpose.DOCUMENT) -> Vectors:
        """The same, for who waits. Raises KnownError."""
        keys = [text_key(text) for text in texts]
        with TextVectors.open(self.model.folder / KEPT_TEXTS, self.model.dim) as kept:
            missing = len(set(keys) - kept.known(keys))
            if not missing:
                return unit(kept.get(keys).astype(np.float32))
        hint = Notice("Have them made: reelreason remote embed")
        raise ModelError(Notice("{} texts of films have no vector of “{}” yet.", missing, self._known.name), hint)
