"""The reference encoder: any local sentence-transformers folder, served by the library itself."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from tqdm import tqdm  # type: ignore[import-untyped]

from reelreason_desktop.inference.backends.base import Vectors
from reelreason_desktop.inference.protocol import Serving


class ReferenceEncoder:
    """Loads `folder` on the CPU. Only safetensors weights are read, and no code from the folder is run."""

    serving = Serving.SENTENCE_TRANSFORMERS

    def __init__(self, folder: Path, threads: int) -> None:
        torch.set_num_threads(threads)
        # Even a progress bar that is switched off makes a lock between processes, which a child that leaves without
        # ceremony never gives back.
        tqdm.set_lock(threading.RLock())
        self.model = SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
        self.dim = int(self.encode([""]).shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32 (len(texts), dim), L2-normalised."""
        vectors = self.model.encode(
            list(texts),
            batch_size=len(texts),
            prompt="",  # instructions are in the texts already; the folder's default prompt must not come on top
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)
