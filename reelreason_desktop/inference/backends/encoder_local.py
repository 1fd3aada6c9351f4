"""Serving a local model folder as fast as it can be served.

With an export in the cache, ONNX Runtime answers within half a second of the start and torch is never imported. Without
one, sentence-transformers answers the first requests, and when nobody waits the model is exported, compared with the
reference, and takes over. A folder that cannot be exported stays with sentence-transformers.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from reelreason_desktop.inference.backends.base import BackendError, Report, Vectors
from reelreason_desktop.inference.backends.encoder_onnx import OnnxEncoder
from reelreason_desktop.inference.backends.exports import PROBE_TEXTS, ExportCache, agreement
from reelreason_desktop.inference.protocol import FailureCode, Load, LogLevel, Serving

if TYPE_CHECKING:
    from reelreason_desktop.inference.backends.encoder_sentence_transformers import ReferenceEncoder

MIN_COSINE: Final = 0.9999
_CHECK_TEXTS: Final = (*PROBE_TEXTS, "x", "a film about the sea, " * 200)  # the last one is longer than any limit


class LocalEncoder:
    """One sentence-transformers folder, served by its export or by the library.

    Raises:
        BackendError: the folder is missing or cannot be loaded.
    """

    def __init__(self, load: Load, report: Report) -> None:
        self._folder = Path(load.folder)
        self._threads = load.threads
        self._report = report
        if not self._folder.is_dir():
            raise BackendError(FailureCode.MODEL_MISSING, f"no folder {self._folder}")
        self._exports = ExportCache(Path(load.cache_dir), self._folder, load.weights_sha256)
        self._reference: ReferenceEncoder | None = None
        self._fast = self._open_export()
        if self._fast is None:
            self._reference = _open_reference(self._folder, self._threads)
        self.can_improve = self._fast is None

    @property
    def serving(self) -> Serving:
        """What computes the vectors at the moment."""
        return self._serving_encoder.serving

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return self._serving_encoder.dim

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32 (len(texts), dim), L2-normalised."""
        return self._serving_encoder.encode(texts)

    def improve(self) -> None:
        """Exports the model and lets the export serve, or says in the log why not. Tried once a process."""
        self.can_improve = False
        if self._reference is None:
            return
        try:
            self._export(self._reference)
        except Exception as error:  # exporters fail in many ways, and every one leaves the reference serving
            self._report(LogLevel.WARNING, f"Staying on sentence-transformers: {type(error).__name__}: {error}")
            return
        self._fast = self._open_export()
        if self._fast is not None:
            self._reference = None
            gc.collect()  # the reference model is a web of cycles and holds as much memory as the export

    @property
    def _serving_encoder(self) -> OnnxEncoder | ReferenceEncoder:
        if self._fast is not None:
            return self._fast
        if self._reference is None:
            raise RuntimeError("no encoder is open")
        return self._reference

    def _open_export(self) -> OnnxEncoder | None:
        """The cached export; None when there is none, or when it is damaged, and then it is deleted."""
        if not self._exports.exists:
            return None
        try:
            encoder = OnnxEncoder(self._exports.folder, self._threads)
            _require_agreement(encoder.encode(PROBE_TEXTS), self._exports.probes())
        except Exception as error:  # ONNX Runtime and tokenizers raise types of their own for broken files
            self._exports.discard()
            self._report(LogLevel.WARNING, f"A damaged export was deleted: {type(error).__name__}: {error}")
            return None
        return encoder

    def _export(self, reference: ReferenceEncoder) -> None:
        # Imported here because it needs torch, which a child with a good export never loads.
        from reelreason_desktop.inference.backends.export_onnx import export  # noqa: PLC0415

        with self._exports.draft() as draft:
            expected = reference.encode(_CHECK_TEXTS)
            export(reference.model, draft)
            encoder = OnnxEncoder(draft, self._threads)
            _require_agreement(encoder.encode(_CHECK_TEXTS), expected)
            singly = np.concatenate([encoder.encode([text]) for text in _CHECK_TEXTS])
            _require_agreement(singly, expected)
            del encoder  # Windows does not rename a folder while a file in it is open
            self._exports.publish(draft, expected[: len(PROBE_TEXTS)])


def _open_reference(folder: Path, threads: int) -> ReferenceEncoder:
    # Imported here because it takes seconds and is not needed once there is an export.
    from reelreason_desktop.inference.backends.encoder_sentence_transformers import (  # noqa: PLC0415
        ReferenceEncoder,
    )

    try:
        return ReferenceEncoder(folder, threads)
    except MemoryError:
        raise
    except Exception as error:  # the library raises a dozen types for a folder that is not a model
        raise BackendError(FailureCode.MODEL_UNUSABLE, f"{type(error).__name__}: {error}") from error


def _require_agreement(ours: Vectors, expected: Vectors) -> None:
    """Raises: ValueError: the vectors are not the reference's."""
    cosine = agreement(ours, expected)
    if not cosine >= MIN_COSINE:  # written so that NaN fails too
        raise ValueError(f"the export's vectors differ from the reference (cosine {cosine:.5f})")
