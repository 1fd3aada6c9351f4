"""Model files that are wrong in plausible ways: real keys, odd values, sometimes damaged bytes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from helpers.tiny_gguf import metadata, vocabulary, write_tiny_gguf

_U32, _I32, _F32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_NUMBERS = (0, 1, 2, 3, 5, 7, 8, 16, 31, 63, 65, 127, 512, 4095, 65_536, 10**6, 2**31 - 1, 2**32 - 1)
_FLOATS = (0.0, -1.0, 1e-30, 1e30, float("nan"), float("inf"), 0.5, 10_000.0)
_OPTIONAL: dict[str, int] = {
    "llama.expert_count": _U32,
    "llama.expert_used_count": _U32,
    "llama.rope.dimension_count": _U32,
    "llama.rope.freq_base": _F32,
    "llama.rope.scaling.type": _STRING,
    "llama.rope.scaling.factor": _F32,
    "llama.rope.scaling.original_context_length": _U32,
    "llama.rope.scaling.attn_factor": _F32,
    "llama.vocab_size": _U32,
    "llama.attention.key_length": _U32,
    "llama.attention.value_length": _U32,
    "llama.attention.sliding_window": _U32,
    "llama.attention.causal": _BOOL,
    "llama.attention.clamp_kqv": _F32,
    "llama.logit_scale": _F32,
    "llama.pooling_type": _U32,
    "llama.use_parallel_residual": _BOOL,
    "general.file_type": _U32,
    "general.alignment": _U32,
    "general.quantization_version": _U32,
    "tokenizer.ggml.pre": _STRING,
    "tokenizer.ggml.padding_token_id": _U32,
    "tokenizer.ggml.eot_token_id": _U32,
    "tokenizer.ggml.add_space_prefix": _BOOL,
    "tokenizer.ggml.remove_extra_whitespaces": _BOOL,
    "tokenizer.ggml.add_eos_token": _BOOL,
}
_TEXTS = (
    "", "llama", "gpt2", "qwen2", "qwen3", "mamba", "gemma3", "bert", "yarn", "linear", "none", "x" * 5000, "\ufffd",
    "{% for m in messages %}{{ m.content }}{% endfor %}", "{{ raise_exception('x') }}", "{{ messages * 10**6 }}",
)  # fmt: skip


def write_mutant(path: Path, seed: int) -> Path:
    """A mutant of the tiny model; the same one for the same seed."""
    rng = random.Random(seed)
    changes: dict[str, tuple[int, Any] | None] = {}
    keys = [*metadata(), *_OPTIONAL]
    for key in rng.sample(keys, rng.choice((1, 1, 1, 2, 3))):
        kind = metadata()[key][0] if key in metadata() else _OPTIONAL[key]
        changes[key] = _odd(rng, key, kind)
    write_tiny_gguf(path, changes, seed=seed % 3)
    if rng.random() < 0.25:
        _damage(path, rng)
    return path


def _odd(rng: random.Random, key: str, kind: int) -> tuple[int, Any] | None:
    if key in metadata() and rng.random() < 0.1:
        return None
    if rng.random() < 0.1:
        kind = rng.choice((_U32, _I32, _F32, _BOOL, _STRING))
    if kind == _ARRAY:
        return _odd_list(rng, key)
    if kind == _STRING:
        return kind, rng.choice(_TEXTS)
    if kind == _F32:
        return kind, rng.choice(_FLOATS)
    if kind == _BOOL:
        return kind, rng.random() < 0.5
    return kind, rng.choice(_NUMBERS) if kind == _U32 else rng.choice((-1, 0, 1, 2**31 - 1))


def _odd_list(rng: random.Random, key: str) -> tuple[int, Any]:
    tokens, scores, kinds = vocabulary()
    values: list[Any] = {"tokens": tokens, "scores": scores, "token_type": kinds}[key.rpartition(".")[2]].copy()
    place = rng.randrange(len(values))
    match rng.choice(("cut", "swap", "odd", "grow")):
        case "cut":
            del values[place:]
        case "swap":
            values[place], values[0] = values[0], values[place]
        case "odd":
            values[place] = {str: "", float: float("nan"), int: rng.choice((-1, 0, 4, 5, 99))}[type(values[0])]
        case "grow":
            values += [f"{value} {i}" if isinstance(value, str) else value for i, value in enumerate(values[:place])]
    return _ARRAY, ({str: _STRING, float: _F32, int: _I32}[type(tokens[0] if key.endswith("tokens") else values[0])
                     if values else str], values)  # fmt: skip


def _damage(path: Path, rng: random.Random) -> None:
    """Flips, cuts or swaps some bytes, mostly of the header."""
    raw = bytearray(path.read_bytes())
    header = 12_000
    match rng.choice(("flip", "cut", "zero")):
        case "flip":
            for _ in range(rng.randrange(1, 4)):
                raw[rng.randrange(4, header)] ^= 1 << rng.randrange(8)
        case "cut":
            del raw[rng.randrange(len(raw)) :]
        case "zero":
            place = rng.randrange(len(raw))
            raw[place : place + rng.randrange(1, 64)] = b"\xff" * 8
    path.write_bytes(raw)
