"""`models`."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.tiny_gguf import write_tiny_gguf


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_gguf(tmp_path / "tiny.gguf")


def test_nothing_is_there_at_first(reelreason: CommandLine) -> None:
    shown = reelreason("models", "list")
    assert "Everything works without one." in shown.out
    listed = reelreason("models", "list", "--json").json
    assert listed["models"] == []
    assert {"name", "licence", "file_mb", "needed_mib"} <= listed["curated"][0].keys()


def test_the_life_of_a_model(reelreason: CommandLine, tiny: Path) -> None:
    added = reelreason("models", "add", str(tiny), "--name", "small", "--json").json
    assert (added["name"], added["title"], added["used"]) == ("small", "Tiny", False)
    assert reelreason("models", "use", "small", "--weight", "0.2", "--json").json["used"] is True
    listed = reelreason("models", "list", "--json").json
    assert [(model["name"], model["used"]) for model in listed["models"]] == [("small", True)]
    assert listed["rating_weight"] == 0.2
    assert "* " in reelreason("models", "list").out
    assert added["sha256"] in reelreason("models", "verify", "small").out.replace("\n", "")
    assert reelreason("models", "off").code == 0
    assert reelreason("models", "list", "--json").json["models"][0]["used"] is False
    assert reelreason("models", "remove", "small").code == 0
    assert reelreason("models", "list", "--json").json["models"] == []
    assert tiny.is_file()


def test_what_cannot_be_is_told_in_one_line(reelreason: CommandLine, tiny: Path, tmp_path: Path) -> None:
    assert "There is no model “x”" in reelreason.fails("models", "use", "x")
    (tmp_path / "page.gguf").write_text("<!DOCTYPE html>")
    assert "a web page" in reelreason.fails("models", "add", str(tmp_path / "page.gguf"))
    reelreason("models", "add", str(tiny))
    tiny.unlink()
    assert "cannot be read" in reelreason.fails("models", "verify", "tiny")


def test_models_of_other_programs_are_found(
    reelreason: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for name in ("HF_HUB_CACHE", "HF_HOME", "OLLAMA_MODELS", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / ".lmstudio" / "models"
    folder.mkdir(parents=True)
    write_tiny_gguf(folder / "good.gguf")
    (folder / "bad.gguf").write_bytes(b"nothing")
    found = {row["name"]: row for row in reelreason("models", "find", "--json").json["found"]}
    assert found["good"]["trouble"] == ""
    assert "not a GGUF file" in found["bad"]["trouble"]
    assert found["good"]["program"] == "LM Studio"


def test_nothing_is_fetched_before_the_licence_is_accepted(reelreason: CommandLine) -> None:
    assert "has a licence: Apache-2.0" in reelreason.fails("models", "get", "qwen3-0.6b")
    assert "no model “x” to fetch" in reelreason.fails("models", "get", "x")
