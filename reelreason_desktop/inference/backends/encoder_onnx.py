"""The fast encoder: an exported graph in ONNX Runtime. Never imports torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from reelreason_desktop.inference.backends.base import Vectors
from reelreason_desktop.inference.protocol import Serving

GRAPH: Final = "model.onnx"
TOKENIZER: Final = "tokenizer.json"
INPUTS: Final = ("input_ids", "attention_mask")
OUTPUT: Final = "vectors"
_FATAL_ONLY: Final = 4  # ONNX Runtime's log level; its warnings about the machine would go to stderr


class OnnxEncoder:
    """Serves an export folder. The graph pools and normalises; the tokenizer file truncates and pads."""

    serving = Serving.ONNX

    def __init__(self, folder: Path, threads: int) -> None:
        onnxruntime.set_default_logger_severity(_FATAL_ONLY)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = _FATAL_ONLY
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._session = onnxruntime.InferenceSession(
            str(folder / GRAPH), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self.dim = int(self.encode([""]).shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32 (len(texts), dim), L2-normalised."""
        encodings = self._tokenizer.encode_batch(list(texts))
        ids = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
        mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
        (vectors,) = self._session.run([OUTPUT], dict(zip(INPUTS, (ids, mask), strict=True)))
        return np.asarray(vectors, dtype=np.float32)
