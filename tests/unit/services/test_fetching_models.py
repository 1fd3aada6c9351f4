"""A model is fetched after its licence was accepted, checked as its repository says, and goes on where it stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers.tiny_gguf import write_tiny_gguf
from helpers.web_server import Asked, Reply, Server

from reelreason_desktop.domain.errors import Cancelled, NotFoundError
from reelreason_desktop.inference.llm.curated import CuratedModel, curated_models
from reelreason_desktop.net.download import DamagedError
from reelreason_desktop.net.failures import AnswerError
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.services.fetching.downloading import TermsError
from reelreason_desktop.services.fetching.models import FetchModel, model_offered
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.requests_made import RequestsMade

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class Repository:
    """Gives one model away. `pointer`: what it says of the file."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.model = replace(model_offered("qwen3-0.6b"), file="tiny.gguf")
        self.data = write_tiny_gguf(folder / "there.gguf").read_bytes()
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        self.pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{self.sha256}\nsize {len(self.data)}\n"
        self.requests = RequestsMade()
        server.answer = self.answer

    def answer(self, asked: Asked) -> Reply:
        if "/raw/" in asked.path:
            return Reply(self.pointer.encode()) if self.pointer else Reply(status=404)
        start = int(asked.headers.get("range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
        headers = {"ETag": '"v1"', "Content-Range": f"bytes {start}-{len(self.data) - 1}/{len(self.data)}"}
        return Reply(self.data[start:], 206 if start else 200, headers)

    def fetch(self, folder: Path, **more: Any) -> FetchModel:
        patience = Patience(tries=1, sleep=lambda _: None)
        return FetchModel(self.model, folder, web_for(self.requests), patience=patience, **more)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    with Server().running() as server:
        monkeypatch.setattr("reelreason_desktop.inference.llm.curated._HOST", server.url)
        yield Repository(server, tmp_path)


def test_every_offer_says_where_and_under_which_licence() -> None:
    for model in curated_models():
        assert model.url.startswith("https://")
        assert model.licence_url.startswith("https://")
        assert model.file.endswith(".gguf")
        assert model.sha256 == "" or len(model.sha256) == 64
    with pytest.raises(NotFoundError, match="no model"):
        model_offered("gpt")


def test_nobody_is_asked_before_the_licence_is_accepted(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(TermsError, match="has a licence"):
        repository.fetch(tmp_path / "models").run(accepted=False)
    assert repository.requests.total == 0


def test_what_comes_is_what_the_repository_says(repository: Repository, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    fetched = repository.fetch(tmp_path / "models", report=lambda *far: told.append(far)).run(accepted=True)
    assert fetched.path.read_bytes() == repository.data
    assert told[-1] == (len(repository.data), len(repository.data))
    assert repository.requests.total == 2
    again = repository.fetch(tmp_path / "models").run(accepted=True)
    assert again.path == fetched.path
    assert repository.requests.total == 2, "what is there is not fetched again"


def test_another_file_than_promised_is_thrown_away(repository: Repository, tmp_path: Path) -> None:
    repository.pointer = repository.pointer.replace(repository.sha256, "0" * 64)
    with pytest.raises(DamagedError, match="checksum differs"):
        repository.fetch(tmp_path / "models").run(accepted=True)
    assert not list((tmp_path / "models").glob("*.gguf*"))


def test_without_a_checksum_nothing_is_fetched(repository: Repository, tmp_path: Path) -> None:
    repository.pointer = "<html>Sign in</html>"
    with pytest.raises(DamagedError, match="cannot be read"):
        repository.fetch(tmp_path / "models").run(accepted=True)
    repository.pointer = ""
    with pytest.raises(AnswerError):
        repository.fetch(tmp_path / "models").run(accepted=True)


def test_stopped_it_goes_on_from_there(repository: Repository, tmp_path: Path) -> None:
    far = [0]
    stopping = repository.fetch(
        tmp_path / "models", report=lambda done, _: far.append(done), stopped=lambda: far[-1] > 100_000
    )
    with pytest.raises(Cancelled):
        stopping.run(accepted=True)
    fetched = repository.fetch(tmp_path / "models").run(accepted=True)
    assert fetched.resumed > 100_000
    assert hashlib.sha256(fetched.path.read_bytes()).hexdigest() == repository.sha256


def test_a_known_checksum_is_not_asked_for(repository: Repository, tmp_path: Path) -> None:
    repository.model = replace(repository.model, sha256=repository.sha256)
    repository.fetch(tmp_path / "models").run(accepted=True)
    assert repository.requests.total == 1


def test_offers_name_their_addresses(repository: Repository) -> None:
    model: CuratedModel = repository.model
    assert model.url == f"{model.home}/resolve/main/tiny.gguf"
    assert model.pointer_url == f"{model.home}/raw/main/tiny.gguf"
