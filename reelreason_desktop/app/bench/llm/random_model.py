"""A language model with random weights, of the shape of Qwen2.5-0.5B: as large and as slow as a real one.

What it writes means nothing, but how long that takes does: no step of a computation depends on the values. Its
vocabulary has the size of the original and knows the words of the texts it is to be asked about, so that a prompt has
about as many tokens as with a real model. Shape: the published config.json of Qwen2.5-0.5B-Instruct.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.inference.gguf.layout import ARRAY, STRING
from reelreason_desktop.inference.gguf.writing import Entry, Tensor, write_gguf

WIDTH: Final = 896
BLOCKS: Final = 24
HEADS: Final = 14
KEY_HEADS: Final = 2
HIDDEN: Final = 4_864
VOCABULARY: Final = 151_936
_SIDE: Final = WIDTH // HEADS
_U32, _I32, _F32 = 4, 5, 6
_PLAIN, _Q8_0 = 0, 8
_Q8_0_FILE: Final = 7
"""What `general.file_type` calls a file whose weights are mostly Q8_0."""
_BLOCK: Final = np.dtype([("scale", "<f2"), ("values", "i1", 32)])
_SPREAD: Final = 0.02
"""Standard deviation of the weights; that of `values`, which are drawn evenly from -127 to 127, is 73.3."""
_PIECE: Final = 1 << 18
"""Blocks that are drawn at once: 9 MB."""
_SPECIAL: Final = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
_WORDS: Final = 20_000
_SPACE: Final = "\u0120"
"""How the vocabularies of this kind write a space."""
_TEMPLATE: Final = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def write_random_model(path: Path, texts: Iterable[str], seed: int = 0) -> Path:
    """Writes the model: 0.5 GB, in a few seconds, a piece at a time.

    Args:
        path: where to.
        texts: of the kind that it is to be asked about; their words become tokens.
        seed: of the weights.

    Raises:
        OSError: there is no room.
    """
    random = np.random.default_rng(seed)
    return write_gguf(path, _entries(*vocabulary(texts, VOCABULARY)), list(_tensors(random)))


def vocabulary(texts: Iterable[str], size: int) -> tuple[list[str], list[str]]:
    """Tokens and merges of a byte-level BPE (as in GPT-2) in which the words of `texts` are tokens.

    A word grows letter by letter from its start, so that every beginning of a word is a token too. What is left of
    `size` is filled with made-up words, which no text is ever split into, but which the model may say.
    """
    words = Counter(word for text in texts for word in re.findall(r" ?[A-Za-z]+", text))
    common = [word.replace(" ", _SPACE) for word, _ in words.most_common(_WORDS)]
    tokens = dict.fromkeys(_letters())
    merges: dict[str, None] = {}
    # Those with a space first: the letters behind it must not become a word of their own before the space is joined.
    for word in sorted(common, key=lambda word: not word.startswith(_SPACE)):
        for end in range(1, len(word)):
            merges.setdefault(f"{word[:end]} {word[end]}")
            tokens.setdefault(word[: end + 1])
    room = size - len(_SPECIAL)
    kept = list(tokens)[:room]
    known = set(kept)
    made_up = (word for word in _made_up() if word not in known)
    kept += [next(made_up) for _ in range(room - len(kept))]
    return [*kept, *_SPECIAL], [merge for merge in merges if merge.replace(" ", "") in known]


def _entries(tokens: Sequence[str], merges: Sequence[str]) -> dict[str, Entry]:
    kinds = [1] * (len(tokens) - len(_SPECIAL)) + [3] * len(_SPECIAL)
    end, last = len(tokens) - len(_SPECIAL), len(tokens) - 1
    return {
        "general.architecture": (STRING, "qwen2"),
        "general.name": (STRING, "Random weights, 0.5B"),
        "general.file_type": (_U32, _Q8_0_FILE),
        "general.quantization_version": (_U32, 2),
        "qwen2.context_length": (_U32, 32_768),
        "qwen2.embedding_length": (_U32, WIDTH),
        "qwen2.block_count": (_U32, BLOCKS),
        "qwen2.feed_forward_length": (_U32, HIDDEN),
        "qwen2.attention.head_count": (_U32, HEADS),
        "qwen2.attention.head_count_kv": (_U32, KEY_HEADS),
        "qwen2.attention.layer_norm_rms_epsilon": (_F32, 1e-6),
        "qwen2.rope.freq_base": (_F32, 1_000_000.0),
        "tokenizer.ggml.model": (STRING, "gpt2"),
        "tokenizer.ggml.pre": (STRING, "qwen2"),
        "tokenizer.ggml.tokens": (ARRAY, (STRING, tokens)),
        "tokenizer.ggml.token_type": (ARRAY, (_I32, kinds)),
        "tokenizer.ggml.merges": (ARRAY, (STRING, merges)),
        "tokenizer.ggml.bos_token_id": (_U32, end),
        "tokenizer.ggml.eos_token_id": (_U32, last),
        "tokenizer.chat_template": (STRING, _TEMPLATE),
    }


def _tensors(random: np.random.Generator) -> Iterator[Tensor]:
    keys = KEY_HEADS * _SIDE
    yield _weights(random, "token_embd", WIDTH, VOCABULARY)
    yield _constant("output_norm.weight", WIDTH, 1.0)
    for block in range(BLOCKS):
        name = f"blk.{block}."
        for norm in ("attn_norm", "ffn_norm"):
            yield _constant(f"{name}{norm}.weight", WIDTH, 1.0)
        for part, rows in (("attn_q", WIDTH), ("attn_k", keys), ("attn_v", keys)):
            yield _weights(random, name + part, WIDTH, rows)
            yield _constant(f"{name}{part}.bias", rows, 0.0)
        yield _weights(random, f"{name}attn_output", WIDTH, WIDTH)
        yield _weights(random, f"{name}ffn_gate", WIDTH, HIDDEN)
        yield _weights(random, f"{name}ffn_up", WIDTH, HIDDEN)
        yield _weights(random, f"{name}ffn_down", HIDDEN, WIDTH)


def _weights(random: np.random.Generator, name: str, columns: int, rows: int) -> Tensor:
    """`rows` x `columns` numbers; the bytes of a weight and how they are packed stand in `_BLOCK`."""
    blocks = rows * columns // 32
    return Tensor(f"{name}.weight", (columns, rows), _Q8_0, partial(_drawn, random, blocks))


def _constant(name: str, length: int, value: float) -> Tensor:
    return Tensor(name, (length,), _PLAIN, lambda: [np.full(length, value, dtype="<f4").tobytes()])


def _drawn(random: np.random.Generator, blocks: int) -> Iterator[bytes]:
    for start in range(0, blocks, _PIECE):
        piece = np.empty(min(_PIECE, blocks - start), dtype=_BLOCK)
        piece["scale"] = _SPREAD / 73.3
        piece["values"] = random.integers(-127, 128, piece["values"].shape, dtype=np.int8)
        yield piece.tobytes()


def _letters() -> list[str]:
    """The 256 characters that stand for bytes: printable ones for themselves, the others for those from 256 on."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in set(printable)]
    return [chr(byte) for byte in printable] + [chr(256 + place) for place in range(len(others))]


def _made_up() -> Iterator[str]:
    """Words without end: a space and five letters."""
    number = 0
    while True:
        rest, word = number, _SPACE
        for _ in range(5):
            rest, letter = divmod(rest, 26)
            word += chr(ord("a") + letter)
        yield word
        number += 1
