"""Exported models in the cache folder: found by what they were made from, complete or not there at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.inference.backends.base import Vectors

_FORMAT: Final = b"export 1"
_PROBES: Final = "probes.npy"
_STALE_AFTER_S: Final = 3600.0

PROBE_TEXTS: Final = ("", "a quiet film about grief", "Ein Märchen, 東京 🎬, ничего")
"""Encoded at every start and compared with what the reference gave: a damaged export is noticed before it serves."""


class ExportCache:
    """The place of one model's export below `cache_dir`; until there is one, the export that came with the model.

    Packages of the program bring an export in a folder beside the model's, so that they need no torch.

    The key covers the weights and every small text file of the model folder, since pooling, sequence length and
    vocabulary change the vectors as much as the weights do.
    """

    def __init__(self, cache_dir: Path, model_folder: Path, weights_sha256: str) -> None:
        key = _key(model_folder, weights_sha256)
        self._root = cache_dir / "encoders"
        self._own = self._root / key
        self._brought = exports_beside(model_folder) / key

    @property
    def folder(self) -> Path:
        """Where the export is, or will be."""
        return self._brought if self._brought.is_dir() and not self._own.is_dir() else self._own

    @property
    def exists(self) -> bool:
        """Whether there is an export; it was complete when it was put there."""
        return self.folder.is_dir()

    def probes(self) -> Vectors:
        """The reference's vectors of `PROBE_TEXTS`, float32 (len(PROBE_TEXTS), dim). Raises: OSError, ValueError."""
        return np.asarray(np.load(self.folder / _PROBES), dtype=np.float32)

    def discard(self) -> None:
        """Deletes the export, unless it came with the model."""
        shutil.rmtree(self._own, ignore_errors=True)

    @contextmanager
    def draft(self) -> Iterator[Path]:
        """A fresh folder to export into; it is removed unless `publish` took it."""
        self._remove_stale_drafts()
        draft = self._root / f"{self._own.name}.draft-{os.getpid()}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        try:
            yield draft
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def publish(self, draft: Path, probes: Vectors) -> None:
        """Renames a complete draft into place. Raises: OSError."""
        np.save(draft / _PROBES, probes)
        try:
            draft.rename(self._own)
        except OSError:
            # Another window may have exported the same model meanwhile; its export is as good as ours.
            if not self._own.is_dir():
                raise

    def _remove_stale_drafts(self) -> None:
        """Removes what processes that were killed in the middle of an export left behind."""
        for draft in self._root.glob("*.draft-*"):
            if time.time() - draft.stat().st_mtime > _STALE_AFTER_S:
                shutil.rmtree(draft, ignore_errors=True)


def exports_beside(model_folder: Path) -> Path:
    """Where a model may bring exports of itself. Beside its folder: what is inside is part of the key."""
    return model_folder.with_name(f"{model_folder.name}.exports")


def agreement(ours: Vectors, reference: Vectors) -> float:
    """The smallest cosine between rows of two float32 (n, dim) arrays of unit vectors; -1 when shapes differ."""
    if ours.shape != reference.shape:
        return -1.0
    return float(np.einsum("nd,nd->n", ours, reference).min())


def _key(folder: Path, weights_sha256: str) -> str:
    digest = hashlib.sha256(_FORMAT + weights_sha256.encode())
    for path in sorted([*folder.rglob("*.json"), *folder.rglob("*.txt")]):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]
