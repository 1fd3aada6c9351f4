"""Model files, checked before anything that may crash on them sees them."""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import Any

import pytest
from helpers.tiny_gguf import metadata, vocabulary, write_tiny_gguf

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.gguf.header import read_header

U32, F32, STRING, ARRAY = 4, 6, 8, 9


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_gguf(tmp_path / "tiny.gguf")


def test_a_whole_file(tiny: Path) -> None:
    header = read_header(tiny)
    assert (header.version, header.architecture, header.tensors) == (3, "llama", 3 + 2 * 9)
    assert header.size == tiny.stat().st_size
    assert header.of_architecture("context_length") == 4096
    assert header.metadata["tokenizer.ggml.tokens"] == tuple(vocabulary()[0])
    assert set(header.metadata) == set(metadata())


def test_what_people_want_to_know(tiny: Path) -> None:
    model = check_language_model(tiny)
    assert (model.name, model.context, model.licence, model.has_template) == ("Tiny", 4096, "apache-2.0", True)
    # two blocks, two key and two value heads of 16 numbers, 2 bytes each, 4,096 tokens
    assert model.cache_mib_4k == pytest.approx(2 * 4 * 16 * 2 * 4096 / 1024**2)


def test_a_file_without_a_name_is_called_like_the_file(tmp_path: Path) -> None:
    file = write_tiny_gguf(tmp_path / "my-model.gguf", {"general.name": None, "tokenizer.chat_template": None})
    assert check_language_model(file).name == "my-model"
    assert not check_language_model(file).has_template


@pytest.mark.parametrize("part", [0.0, 0.001, 0.2, 0.9, 0.9999])
def test_a_file_that_ends_early_says_how_much_is_there(tiny: Path, part: float) -> None:
    whole = tiny.read_bytes()
    tiny.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(ModelError) as caught:
        read_header(tiny)
    message = caught.value.message
    assert "ends" in message or "not a GGUF" in message
    if part > 0.5:
        assert f"{tiny.stat().st_size:,} of {len(whole):,} bytes" in message


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"PK\x03\x04", "a zip file"),
        (b"<!DOCTYPE html>", "a web page"),
        (b"version https://git-lfs.github.com/spec/v1", "Git LFS pointer"),
        (b"ggjt", "before GGUF"),
        (b"hello", "not a GGUF file"),
        (b"GGUF\x01\0\0\0" + b"\0" * 16, "version 1"),
        (b"GGUF\0\0\0\x03" + b"\0" * 16, "big-endian"),
    ],
)
def test_what_is_something_else(tmp_path: Path, start: bytes, what: str) -> None:
    (tmp_path / "x.gguf").write_bytes(start + b" " * 100)
    with pytest.raises(ModelError, match=what):
        read_header(tmp_path / "x.gguf")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_header(tmp_path / "x.gguf")
    with pytest.raises(ModelError, match="cannot be read"):
        read_header(tmp_path)


TOKENS = vocabulary()[0]


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("general.architecture", None, "what kind of model"),
        ("general.architecture", (STRING, "bert"), "cannot write"),
        ("llama.block_count", (U32, 0), "block_count"),
        ("llama.block_count", (U32, 100_000), "block_count"),
        ("llama.context_length", None, "context_length"),
        ("llama.context_length", (STRING, "many"), "context_length"),
        ("llama.embedding_length", (U32, 66), "embedding_length"),
        ("llama.attention.head_count", (U32, 0), "head_count"),
        ("llama.attention.head_count_kv", (U32, 3), "head_count_kv"),
        ("llama.attention.head_count_kv", (U32, 0), "head_count_kv"),
        ("llama.attention.layer_norm_rms_epsilon", (F32, math.nan), "epsilon"),
        ("llama.attention.layer_norm_rms_epsilon", (F32, -1.0), "epsilon"),
        ("tokenizer.ggml.model", (STRING, "bert"), "tokenizer"),
        ("tokenizer.ggml.model", None, "tokenizer"),
        ("tokenizer.ggml.tokens", (ARRAY, (STRING, [*TOKENS[:-1], TOKENS[5]])), "2 times"),
        ("tokenizer.ggml.tokens", (ARRAY, (STRING, [])), "tokens"),
        ("tokenizer.ggml.scores", (ARRAY, (F32, [0.0])), "scores"),
    ],
)
def test_what_is_known_to_crash_is_refused(tmp_path: Path, key: str, value: Any, what: str) -> None:
    file = write_tiny_gguf(tmp_path / "x.gguf", {key: value})
    with pytest.raises(ModelError, match=what) as caught:
        check_language_model(file)
    assert caught.value.hint


def test_mutants_are_read_or_refused(tiny: Path) -> None:
    whole, chance = tiny.read_bytes(), random.Random(11)
    head = whole[:12_000]  # the weights follow behind
    refused = 0
    for _ in range(600):
        changed = bytearray(head)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(4, len(changed))
            extreme = chance.choice([b"\xff" * 8, b"\0" * 8, (1 << 40).to_bytes(8, "little"), chance.randbytes(4)])
            changed[at : at + len(extreme)] = extreme
        tiny.write_bytes(bytes(changed) + whole[len(head) :])
        try:
            check_language_model(tiny)
        except ModelError:
            refused += 1
    assert refused > 100
