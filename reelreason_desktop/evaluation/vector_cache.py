"""Vectors of many texts, encoded once and kept in the cache folder.

`<cache>/evaluation/<model id>-<start of its SHA-256>/<number>.npz` holds `digests` (uint8, (n, 32), SHA-256 of each
text) and `vectors` (float16, (n, dim)). Every batch is written as soon as it is done, so an interrupted run goes on
where it stopped. The folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.recommender.arrays import Floats, unit

Encode = Callable[[Sequence[str]], Floats]
"""Texts to float32 (n, dim), L2-normalised."""
Progress = Callable[[int, int], None]
"""Called with how many texts are done, and how many there are."""

_BATCH: Final = 512
_DIGEST_BYTES: Final = 32


class VectorCache:
    """The vectors of one model.

    Args:
        folder: of this model alone; made when the first batch is written.
        encode: called for what is not in the folder.
        dim: length of a vector.
        model_id: of the model, for what was fitted to its vectors; empty for one that nothing was fitted to.
    """

    def __init__(self, folder: Path, encode: Encode, dim: int, model_id: str = "") -> None:
        self.model_id = model_id
        self._folder = folder
        self._encode = encode
        self._dim = dim

    def vectors(self, texts: Sequence[str], progress: Progress) -> Floats:
        """float32 (len(texts), dim), L2-normalised. An empty text gets zeros: nothing was said.

        Args:
            texts: may repeat; each different one is encoded once, similar lengths together.
            progress: told after every batch.

        Raises:
            EvaluationError: the folder cannot be written.
        """
        wanted = {_digest(text): text for text in texts if text.strip()}
        known = self._known(wanted)
        missing = sorted((digest for digest in wanted if digest not in known), key=lambda d: len(wanted[d]))
        progress(len(known), len(wanted))
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            made = self._encode([wanted[digest] for digest in batch]).astype(np.float16)
            self._keep(batch, made)
            known.update(zip(batch, made, strict=True))
            progress(len(known), len(wanted))
        found = np.zeros((len(texts), self._dim), dtype=np.float32)
        for place, text in enumerate(texts):
            if text.strip():
                found[place] = known[_digest(text)]
        return unit(found)

    def _known(self, wanted: Mapping[bytes, str]) -> dict[bytes, NDArray[np.float16]]:
        known: dict[bytes, NDArray[np.float16]] = {}
        for digests, vectors in self._blocks():
            for digest, vector in zip(digests, vectors, strict=True):
                if digest.tobytes() in wanted:
                    known[digest.tobytes()] = vector
        return known

    def _blocks(self) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.float16]]]:
        """What is kept. A damaged or foreign file counts as absent: it is derived data and is made again."""
        for path in sorted(self._folder.glob("*.npz")):
            try:
                with path.open("rb") as file, np.load(file) as block:
                    digests, vectors = block["digests"], block["vectors"]
            except (OSError, EOFError, ValueError, KeyError, BadZipFile):
                path.unlink(missing_ok=True)
                continue
            if digests.shape == (len(vectors), _DIGEST_BYTES) and vectors.shape == (len(vectors), self._dim):
                yield digests, vectors

    def _keep(self, digests: Sequence[bytes], vectors: NDArray[np.float16]) -> None:
        try:
            self._write(digests, vectors)
        except OSError as error:
            hint = "Make room in the cache folder, or set REELREASON_HOME to a folder that may be written to."
            raise EvaluationError(f"The vectors cannot be kept in {self._folder}.", hint, str(error)) from error

    def _write(self, digests: Sequence[bytes], vectors: NDArray[np.float16]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(b"".join(digests)).hexdigest()[:16]
        unfinished = self._folder / f"{name}.{os.getpid()}.tmp"
        table = np.frombuffer(b"".join(digests), dtype=np.uint8).reshape(-1, _DIGEST_BYTES)
        with unfinished.open("wb") as file:
            np.savez(file, digests=table, vectors=vectors)
        unfinished.replace(self._folder / f"{name}.npz")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()
