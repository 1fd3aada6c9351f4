"""What a language model's file must say for llama.cpp not to crash on it, and what people want to know about it."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.gguf.header import GgufHeader, Value, read_header

_MIB: Final = 1024 * 1024
_HINT: Final = Notice("Choose another file: this one would crash the program that runs it.")
_NOT_CHAT: Final = {"bert", "nomic-bert", "jina-bert-v2", "clip", "t5encoder", "whisper"}
"""Architectures that cannot write."""
_VOCABULARIES: Final = {"llama", "gpt2", "t5", "rwkv", "plamo2"}
_RANGES: Final = {
    "context_length": (16, 1 << 24),
    "embedding_length": (8, 1 << 17),
    "block_count": (1, 512),
    "attention.head_count": (1, 1 << 10),
}
_EPSILONS: Final = ("attention.layer_norm_rms_epsilon", "attention.layer_norm_epsilon")


@dataclass(frozen=True, slots=True)
class LanguageModelFile:
    """A language model's file that may be loaded.

    Attributes:
        name: what the model calls itself; the file's name when it does not.
        architecture: `llama`, `qwen3`.
        context: tokens the model was trained to see at once.
        parameters: bytes of its weights.
        cache_mib_4k: memory for 4,096 tokens of context with 16-bit keys and values, in MiB.
        has_template: whether it says how a chat is written down.
        licence: as it says itself; empty when it does not.
    """

    name: str
    architecture: str
    context: int
    parameters: int
    cache_mib_4k: float
    has_template: bool
    licence: str


def check_language_model(path: Path) -> LanguageModelFile:
    """Reads a file's header and refuses what is known to crash llama.cpp.

    Raises:
        ModelError: the file is unreadable, damaged, or no language model.
    """
    header = read_header(path)
    _check_kind(header, path.name)
    _check_sizes(header, path.name)
    _check_vocabulary(header, path.name)
    metadata = header.metadata
    return LanguageModelFile(
        name=str(metadata.get("general.name") or path.stem),
        architecture=header.architecture,
        context=_whole(header, "context_length"),
        parameters=path.stat().st_size,
        cache_mib_4k=_cache_mib(header, 4096),
        has_template=bool(metadata.get("tokenizer.chat_template")),
        licence=str(metadata.get("general.license", "")),
    )


def _check_kind(header: GgufHeader, name: str) -> None:
    if not header.architecture:
        raise ModelError(Notice("{} does not say what kind of model it holds.", name), _HINT)
    if header.architecture in _NOT_CHAT or header.of_architecture("pooling_type") is not None:
        raise ModelError(
            Notice("{} holds a model that cannot write ({}).", name, header.architecture),
            "Choose a chat or instruct model.",
        )
    if not header.tensors:
        raise ModelError(Notice("{} holds no weights, only a vocabulary.", name), "Choose the model itself.")


def _check_sizes(header: GgufHeader, name: str) -> None:
    for key, (least, most) in _RANGES.items():
        value = header.of_architecture(key)
        if not _is_whole(value) or not least <= int(str(value)) <= most:
            raise _absurd(name, key, value)
    heads, width = _whole(header, "attention.head_count"), _whole(header, "embedding_length")
    key_heads = header.of_architecture("attention.head_count_kv")
    if key_heads is not None and _is_whole(key_heads) and (int(str(key_heads)) < 1 or heads % int(str(key_heads))):
        raise _absurd(name, "attention.head_count_kv", key_heads)
    if header.of_architecture("attention.key_length") is None and width % heads:
        raise _absurd(name, "embedding_length", width)
    for key in _EPSILONS:
        epsilon = header.of_architecture(key)
        if epsilon is not None and not (isinstance(epsilon, float) and math.isfinite(epsilon) and 0 < epsilon < 1):
            raise _absurd(name, key, epsilon)


def _check_vocabulary(header: GgufHeader, name: str) -> None:
    kind, tokens = header.metadata.get("tokenizer.ggml.model"), header.metadata.get("tokenizer.ggml.tokens")
    if kind not in _VOCABULARIES:
        raise _absurd(name, "tokenizer.ggml.model", kind)
    if not isinstance(tokens, tuple) or not 16 <= len(tokens) <= 1 << 20:
        raise _absurd(name, "tokenizer.ggml.tokens", None if not isinstance(tokens, tuple) else len(tokens))
    token, count = Counter(tokens).most_common(1)[0]
    if count > 1:
        raise ModelError(Notice("{} has the token {} {} times.", name, repr(str(token)[:20]), count), _HINT)
    for key in ("tokenizer.ggml.scores", "tokenizer.ggml.token_type"):
        beside = header.metadata.get(key)
        if beside is not None and (not isinstance(beside, tuple) or len(beside) != len(tokens)):
            raise _absurd(name, key, len(beside) if isinstance(beside, tuple) else beside)


def _cache_mib(header: GgufHeader, tokens: int) -> float:
    """2 bytes for every number of every key and value head of every block."""
    heads = _whole(header, "attention.head_count")
    held = header.of_architecture("attention.head_count_kv")
    width = _whole(header, "embedding_length") // heads
    key = header.of_architecture("attention.key_length")
    value = header.of_architecture("attention.value_length")
    sides = (int(str(key)) if _is_whole(key) else width) + (int(str(value)) if _is_whole(value) else width)
    blocks = _whole(header, "block_count")
    per_block = held if isinstance(held, tuple) else (int(str(held)) if _is_whole(held) else heads,) * blocks
    return sum(int(str(count)) for count in per_block) * sides * 2 * tokens / _MIB


def _whole(header: GgufHeader, key: str) -> int:
    return int(str(header.of_architecture(key)))


def _is_whole(value: Value | None) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _absurd(name: str, key: str, value: object) -> ModelError:
    said = "does not say" if value is None else f"says {str(value)[:40]} for"
    return ModelError(f"{name} {said} {key}.", _HINT)
