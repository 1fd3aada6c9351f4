"""`models`, for encoders."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.encoder_folder import encoder_files, encoder_folder
from helpers.tiny_gguf import write_tiny_gguf
from helpers.web_server import Asked, Reply, Server

from reelreason_desktop.cli import encoders
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.embedder_offers import WEIGHTS
from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.services.preparing import Prepared

SNAPSHOT = Path("hub/models--BAAI--bge-small-en-v1.5/snapshots/5c38ec7c405ec4b44b94cc5a9bb96e735b38267a")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return encoder_folder(tmp_path / "My Encoder")


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
    encoder_folder(tmp_path / ".cache" / "huggingface" / SNAPSHOT)
    encoder_folder(tmp_path / ".cache/torch/sentence_transformers/sentence-transformers_all-mpnet-base-v2")
    (
        encoder_folder(tmp_path / ".cache/huggingface/hub/models--some--pickle/snapshots/1") / "model.safetensors"
    ).unlink()
    found = reelreason("models", "find", "--json").json["encoders"]
    assert [(one["program"], one["name"]) for one in found] == [
        ("Hugging Face", "bge-small-en-v1.5"),
        ("sentence-transformers", "all-mpnet-base-v2"),
    ]
    assert "bge-small-en-v1.5, an encoder" in reelreason("models", "find").out


# Fetching


@pytest.fixture
def repositories(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """A server that has one encoder and one language model."""
    encoder = encoder_files()
    gguf = write_tiny_gguf(tmp_path / "there.gguf").read_bytes()

    def answer(asked: Asked) -> Reply:
        large = gguf if asked.path.endswith(".gguf") else encoder[WEIGHTS]
        if "/raw/" in asked.path:
            return Reply(f"oid sha256:{hashlib.sha256(large).hexdigest()}\nsize {len(large)}\n".encode())
        file = asked.path.partition("/resolve/main/")[2]
        return Reply(gguf if file.endswith(".gguf") else encoder[file], headers={"ETag": '"1"'})

    with Server().running() as server:
        server.answer = answer
        monkeypatch.setattr("reelreason_desktop.inference.embedder_offers._HOST", server.url)
        monkeypatch.setattr("reelreason_desktop.inference.llm.curated._HOST", server.url)
        yield server


def test_those_that_can_be_fetched_are_listed(reelreason: CommandLine) -> None:
    offers = reelreason("models", "list", "--json").json["curated_encoders"]
    assert [offer["id"] for offer in offers][:2] == ["bge-small-en-v1.5", "bge-base-en-v1.5"]
    assert {offer["licence"] for offer in offers} == {"MIT", "Apache-2.0"}
    assert "bge-base-en-v1.5" in reelreason("models", "list").out


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.parametrize("name", ["bge-small-en-v1.5", "qwen3-0.6b"])
def test_nothing_is_fetched_before_the_licence(reelreason: CommandLine, repositories: Server, name: str) -> None:
    assert "has a licence" in reelreason.fails("models", "get", name)
    assert repositories.asked == []


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_an_encoder_is_fetched_added_and_goes_with_its_folder(reelreason: CommandLine, repositories: Server) -> None:
    added = reelreason("models", "get", "bge-small-en-v1.5", "--accept", "--json").json
    assert (added["name"], added["dim"], added["used"]) == ("bge-small-en-v1.5", 32, False)
    assert (Path(added["folder"]) / "1_Pooling" / "config.json").is_file()
    assert used(reelreason) == ["built-in"]
    assert "is there already" in reelreason.fails("models", "get", "bge-small-en-v1.5", "--accept")
    assert "stays" not in reelreason("models", "remove", "bge-small-en-v1.5").out
    assert not Path(added["folder"]).exists()
    assert len(repositories.asked) == 11, "ten files and the checksum, each once"


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_language_model_is_fetched_and_added(reelreason: CommandLine, repositories: Server) -> None:
    told = reelreason("models", "get", "qwen3-0.6b", "--accept").out
    assert "qwen3-0.6b is there, after 2 requests." in told
    assert [one["name"] for one in reelreason("models", "list", "--json").json["models"]] == ["qwen3-0.6b"]


def test_what_nobody_offers_is_not_fetched(reelreason: CommandLine) -> None:
    assert "There is no model “word2vec” to fetch." in reelreason.fails("models", "get", "word2vec", "--accept")


def test_the_built_in_one_can_be_checked(reelreason: CommandLine) -> None:
    assert "built-in is unchanged: SHA-256 53aa5117" in reelreason("models", "verify", "built-in").out.replace("\n", "")
