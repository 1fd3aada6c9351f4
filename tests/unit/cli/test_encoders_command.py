"""`models`, for encoders."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.command_line import CommandLine

from reelreason_desktop.cli import encoders
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.services.preparing import Prepared

SNAPSHOT = Path("hub/models--BAAI--bge-small-en-v1.5/snapshots/5c38ec7c405ec4b44b94cc5a9bb96e735b38267a")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "My Encoder")


def folder_of(folder: Path) -> Path:
    """As much of a sentence-transformers folder as is looked at before it runs."""
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text(json.dumps([{"path": "", "type": "Transformer"}]))
    (folder / "config.json").write_text(json.dumps({"hidden_size": 32}))
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def used(reelreason: CommandLine) -> list[str]:
    return [one["name"] for one in reelreason("models", "list", "--json").json["encoders"] if one["used"]]


def test_one_ships_and_serves(reelreason: CommandLine) -> None:
    (only,) = reelreason("models", "list", "--json").json["encoders"]
    assert (only["name"], only["id"], only["dim"], only["used"]) == ("built-in", "all-MiniLM-L6-v2", 384, True)
    assert "ships with the program" in reelreason("models", "list").out


def test_the_life_of_an_encoder(reelreason: CommandLine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(paths: Paths, name: str, report: Callable[[BuildProgress], None]) -> Prepared:
        report(BuildProgress(Step.ENCODING, 1, 2))
        encoders.embedder_shelf(paths).use(name)
        return Prepared(2000, 8000, None)

    monkeypatch.setattr(encoders, "prepare_embedder", prepare)
    added = reelreason("models", "add", str(folder), "--json").json
    assert (added["name"], added["dim"], added["used"]) == ("my-encoder", 32, False)
    assert added["sha256"] in reelreason("models", "verify", "my-encoder").out.replace("\n", "")
    assert "2,000 films were encoded" in reelreason("models", "use", "my-encoder").out
    assert used(reelreason) == ["my-encoder"]
    assert reelreason("models", "use", "built-in").code == 0
    assert used(reelreason) == ["built-in"]
    assert "stays" in reelreason("models", "remove", "my-encoder").out
    assert len(reelreason("models", "list", "--json").json["encoders"]) == 1
    assert folder.is_dir()


def test_one_that_is_stopped_keeps_the_other_in_use(
    reelreason: CommandLine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_arguments: object) -> Prepared:
        raise KeyboardInterrupt

    monkeypatch.setattr(encoders, "prepare_embedder", stopped)
    reelreason("models", "add", str(folder), "--name", "mine")
    assert "`reelreason models use mine` goes on" in reelreason.fails("models", "use", "mine")
    assert used(reelreason) == ["built-in"]


def test_one_that_cannot_run_is_told_and_the_other_stays(reelreason: CommandLine, folder: Path) -> None:
    reelreason("models", "add", str(folder), "--name", "mine")
    shutil.rmtree(folder)
    assert "is not a sentence-transformers model" in reelreason.fails("models", "use", "mine")
    assert used(reelreason) == ["built-in"]


def test_a_folder_that_holds_none_is_refused(reelreason: CommandLine, tmp_path: Path) -> None:
    assert "is not a sentence-transformers model" in reelreason.fails("models", "add", str(tmp_path))


def test_encoders_of_other_programs_are_found(
    reelreason: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for name in ("HF_HUB_CACHE", "HF_HOME", "OLLAMA_MODELS", "APPDATA", "TORCH_HOME", "SENTENCE_TRANSFORMERS_HOME"):
        monkeypatch.delenv(name, raising=False)
    folder_of(tmp_path / ".cache" / "huggingface" / SNAPSHOT)
    folder_of(tmp_path / ".cache/torch/sentence_transformers/sentence-transformers_all-mpnet-base-v2")
    (folder_of(tmp_path / ".cache/huggingface/hub/models--some--pickle/snapshots/1") / "model.safetensors").unlink()
    found = reelreason("models", "find", "--json").json["encoders"]
    assert [(one["program"], one["name"]) for one in found] == [
        ("Hugging Face", "bge-small-en-v1.5"),
        ("sentence-transformers", "all-mpnet-base-v2"),
    ]
    assert "bge-small-en-v1.5, an encoder" in reelreason("models", "find").out
