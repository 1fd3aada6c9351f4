"""A language model of half a megabyte with random weights, in the format of real ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from reelreason_desktop.inference.gguf.writing import Tensor, write_gguf

WIDTH, BLOCKS, HEADS, KEY_HEADS, HIDDEN = 64, 2, 4, 2, 128
_U32, _F32, _BOOL, _STRING, _ARRAY, _I32 = 4, 6, 7, 8, 9, 5
_NUMBERS = 0
"""Weights of 32 bits each."""
TEMPLATE = (
    "{% for m in messages %}<s>{{ m['role'] }}: {{ m['content'] }}</s>{% endfor %}"
    "{% if add_generation_prompt %}<s>assistant:{% endif %}"
)
WORDS = tuple("the a film you like of and is it because not very good fear love dark warm funny sad space".split())  # noqa: SIM905


def vocabulary() -> tuple[list[str], list[float], list[int]]:
    """Tokens, their scores and their types: three control tokens, all bytes, ASCII, some words."""
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    kinds = [2, 3, 3] + [6] * 256
    pieces = ["\u2581", *(chr(code) for code in range(33, 127)), *(f"\u2581{word}" for word in WORDS)]
    pieces += [f"\u2581{digit}" for digit in range(10)]
    tokens += pieces
    kinds += [1] * len(pieces)
    return tokens, [-float(place) for place in range(len(tokens))], kinds


def metadata() -> dict[str, tuple[int, Any]]:
    """Key to (type, value)."""
    tokens, scores, kinds = vocabulary()
    return {
        "general.architecture": (_STRING, "llama"),
        "general.name": (_STRING, "Tiny"),
        "general.license": (_STRING, "apache-2.0"),
        "llama.context_length": (_U32, 4096),
        "llama.embedding_length": (_U32, WIDTH),
        "llama.block_count": (_U32, BLOCKS),
        "llama.feed_forward_length": (_U32, HIDDEN),
        "llama.attention.head_count": (_U32, HEADS),
        "llama.attention.head_count_kv": (_U32, KEY_HEADS),
        "llama.attention.layer_norm_rms_epsilon": (_F32, 1e-5),
        "tokenizer.ggml.model": (_STRING, "llama"),
        "tokenizer.ggml.tokens": (_ARRAY, (_STRING, tokens)),
        "tokenizer.ggml.scores": (_ARRAY, (_F32, scores)),
        "tokenizer.ggml.token_type": (_ARRAY, (_I32, kinds)),
        "tokenizer.ggml.bos_token_id": (_U32, 1),
        "tokenizer.ggml.eos_token_id": (_U32, 2),
        "tokenizer.ggml.unknown_token_id": (_U32, 0),
        "tokenizer.ggml.add_bos_token": (_BOOL, False),
        "tokenizer.chat_template": (_STRING, TEMPLATE),
    }


def write_tiny_gguf(path: Path, changes: Mapping[str, tuple[int, Any] | None] | None = None, seed: int = 3) -> Path:
    """Writes the model. `changes`: metadata to put in place of the usual, or None to leave out."""
    entries = {key: value for key, value in (metadata() | dict(changes or {})).items() if value is not None}
    arrays = _tensors(np.random.default_rng(seed))
    tensors = [
        Tensor(name, array.shape[::-1], _NUMBERS, lambda array=array: [array.tobytes()])  # type: ignore[misc]
        for name, array in arrays.items()
    ]
    return write_gguf(path, entries, tensors)


def _tensors(random: np.random.Generator) -> dict[str, np.ndarray]:
    side, words = WIDTH // HEADS, len(vocabulary()[0])

    def weights(*shape: int) -> np.ndarray:
        return random.normal(0, 0.08, shape).astype(np.float32)

    ones = np.ones(WIDTH, dtype=np.float32)
    tensors = {"token_embd.weight": weights(words, WIDTH), "output_norm.weight": ones}
    tensors["output.weight"] = weights(words, WIDTH)
    for block in range(BLOCKS):
        shapes = {
            "attn_q": (HEADS * side, WIDTH),
            "attn_k": (KEY_HEADS * side, WIDTH),
            "attn_v": (KEY_HEADS * side, WIDTH),
            "attn_output": (WIDTH, HEADS * side),
            "ffn_gate": (HIDDEN, WIDTH),
            "ffn_up": (HIDDEN, WIDTH),
            "ffn_down": (WIDTH, HIDDEN),
        }
        tensors |= {f"blk.{block}.{name}.weight": weights(*shape) for name, shape in shapes.items()}
        tensors |= {f"blk.{block}.{name}.weight": ones for name in ("attn_norm", "ffn_norm")}
    return tensors
