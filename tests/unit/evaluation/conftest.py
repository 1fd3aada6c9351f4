"""The tiny world of `helpers.dialogues` as files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.dialogues import DIM, INFO, RAW, TURNS, write_lines
from helpers.library import hash_vectors

from reelreason_desktop.evaluation.items import Items, read_items
from reelreason_desktop.evaluation.vector_cache import VectorCache


@pytest.fixture
def items_file(tmp_path: Path) -> Path:
    path = tmp_path / "id2info.json"
    path.write_text(json.dumps(INFO), encoding="utf-8")
    return path


@pytest.fixture
def items(items_file: Path) -> Items:
    return read_items(items_file)


@pytest.fixture
def turns_file(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "turns.jsonl", TURNS)


@pytest.fixture
def raw_file(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "raw.jsonl", RAW)


@pytest.fixture
def vectors(tmp_path: Path) -> VectorCache:
    return VectorCache(tmp_path / "vectors", lambda texts: hash_vectors(texts, DIM), DIM)
