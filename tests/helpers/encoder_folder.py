"""As much of a sentence-transformers folder as is looked at before it runs."""

from __future__ import annotations

import json
from pathlib import Path

WEIGHTS = b"weights" * 1000


def encoder_folder(folder: Path, weights: bytes = WEIGHTS, dim: int = 32) -> Path:
    """Makes one. It cannot be loaded."""
    for name, content in encoder_files(weights, dim).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def encoder_files(weights: bytes = WEIGHTS, dim: int = 32) -> dict[str, bytes]:
    """Its files by their paths: all that are fetched of a known encoder, most of them empty."""
    objects = ("config_sentence_transformers.json", "sentence_bert_config.json", "tokenizer_config.json")
    more = ("1_Pooling/config.json", "special_tokens_map.json", "tokenizer.json")
    return {
        "modules.json": json.dumps([{"path": "", "type": "Transformer"}]).encode(),
        "config.json": json.dumps({"hidden_size": dim}).encode(),
        **dict.fromkeys((*objects, *more), b"{}"),
        "vocab.txt": b"[PAD]\n",
        "model.safetensors": weights,
    }
