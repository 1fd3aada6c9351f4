"""Models of other programs."""

from __future__ import annotations

import json
from pathlib import Path

from reelreason_desktop.inference.llm.finding import find_models

DIGEST = "ab" * 32


def put(file: Path, text: str = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def ollama(folder: Path, digest: str = f"sha256:{DIGEST}") -> None:
    layers = [
        {"mediaType": "application/vnd.ollama.image.license", "digest": "sha256:" + "cd" * 32},
        {"mediaType": "application/vnd.ollama.image.model", "digest": digest},
    ]
    put(folder / "manifests/registry.example/library/qwen3/1.7b", json.dumps({"layers": layers}))


def test_every_program_is_looked_at(tmp_path: Path) -> None:
    put(tmp_path / ".lmstudio/models/maker/model/model-Q4_K_M.gguf")
    put(tmp_path / "jan/models/llama/model.gguf")
    put(tmp_path / ".cache/huggingface/hub/models--a--b/snapshots/1/b.GGUF")
    ollama(tmp_path / ".ollama/models")
    blob = put(tmp_path / f".ollama/models/blobs/sha256-{DIGEST}")
    found = find_models(tmp_path, {})
    assert [(model.program, model.name) for model in found] == [
        ("Hugging Face", "b"),
        ("Jan", "model"),
        ("LM Studio", "model-Q4_K_M"),
        ("Ollama", "qwen3:1.7b"),
    ]
    assert found[-1].file == blob


def test_other_folders_are_taken_from_the_environment(tmp_path: Path) -> None:
    put(tmp_path / "hub/models--a--b/snapshots/1/b.gguf")
    ollama(tmp_path / "elsewhere")
    put(tmp_path / f"elsewhere/blobs/sha256-{DIGEST}")
    environ = {"HF_HUB_CACHE": str(tmp_path / "hub"), "OLLAMA_MODELS": str(tmp_path / "elsewhere")}
    assert {model.program for model in find_models(tmp_path / "home", environ)} == {"Hugging Face", "Ollama"}


def test_parts_and_picture_readers_are_no_models(tmp_path: Path) -> None:
    folder = tmp_path / ".lmstudio/models"
    for name in ("mmproj-x.gguf", "m-00002-of-00002.gguf", "m-00001-of-00002.gguf", "read.me"):
        put(folder / name)
    assert [model.name for model in find_models(tmp_path, {})] == ["m-00001-of-00002"]


def test_a_file_that_two_names_lead_to_is_told_once(tmp_path: Path) -> None:
    file = put(tmp_path / "jan/models/model.gguf")
    link = tmp_path / ".lmstudio/models/model.gguf"
    link.parent.mkdir(parents=True)
    link.symlink_to(file)
    assert len(find_models(tmp_path, {})) == 1


def test_odd_manifests_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / ".ollama/models"
    outside = put(tmp_path / "secret")
    for i, text in enumerate(["", "[]", "{}", '{"layers": 3}', '{"layers": [{}]}']):
        put(folder / f"manifests/a/b/c/{i}", text)
    ollama(folder, f"sha256:../../../{outside.name}")
    assert find_models(tmp_path, {}) == ()
