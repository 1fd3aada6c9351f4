"""An encoder's folder is there whole or not at all; its weights are what the repository says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.encoder_folder import encoder_files
from helpers.web_server import Asked, Reply, Server

from reelreason_desktop.domain.errors import Cancelled, NotFoundError
from reelreason_desktop.inference.embedder_offers import WEIGHTS, offered_embedders
from reelreason_desktop.inference.models import folder_model
from reelreason_desktop.net.download import DamagedError
from reelreason_desktop.net.failures import AnswerError
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.services.fetching.downloading import TermsError
from reelreason_desktop.services.fetching.encoders import FetchEmbedder, embedder_offered
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.requests_made import RequestsMade

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
NAME = "bge-small-en-v1.5"


class Repository:
    """Gives one encoder away. `missing`: files that it does not have; `pointer`: what it says of the weights."""

    def __init__(self, server: Server) -> None:
        self.offer = embedder_offered(NAME)
        self.files = encoder_files(bytes(range(256)) * 4096)
        self.missing: set[str] = set()
        self.sha256 = hashlib.sha256(self.files[WEIGHTS]).hexdigest()
        self.pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{self.sha256}\nsize 1\n"
        self.requests = RequestsMade()
        self.server = server
        server.answer = self.answer

    @property
    def asked(self) -> list[str]:
        """Files that were asked for, without those of the pointer."""
        return [asked.path.partition("/resolve/main/")[2] for asked in self.server.asked if "/raw/" not in asked.path]

    def answer(self, asked: Asked) -> Reply:
        if "/raw/" in asked.path:
            return Reply(self.pointer.encode())
        name = asked.path.removeprefix(f"/BAAI/{NAME}/resolve/main/")
        if name in self.missing or name not in self.files:
            return Reply(status=404)
        data = self.files[name]
        start = int(asked.headers.get("range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
        headers = {"ETag": f'"{name}"', "Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"}
        return Reply(data[start:], 206 if start else 200, headers)

    def fetch(self, folder: Path, **more: Any) -> FetchEmbedder:
        patience = Patience(tries=1, sleep=lambda _: None)
        return FetchEmbedder(self.offer, folder, web_for(self.requests), patience=patience, **more)


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    with Server().running() as server:
        monkeypatch.setattr("reelreason_desktop.inference.embedder_offers._HOST", server.url)
        yield Repository(server)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "encoders"


def test_every_offer_says_where_and_under_which_licence() -> None:
    offers = offered_embedders()
    assert len({offer.id for offer in offers}) == len(offers) >= 2
    for offer in offers:
        assert offer.url(WEIGHTS) == f"https://huggingface.co/{offer.repository}/resolve/main/{WEIGHTS}"
        assert offer.pointer_url.startswith(offer.home)
        assert offer.licence_url.startswith("https://")
        assert offer.files[-1] == WEIGHTS, "small files show first whether the server has it at all"
        assert {"modules.json", "config.json", "tokenizer.json"} < set(offer.files)
    with pytest.raises(NotFoundError, match="no model"):
        embedder_offered("word2vec")


def test_nobody_is_asked_before_the_licence_is_accepted(repository: Repository, folder: Path) -> None:
    with pytest.raises(TermsError, match="has a licence: MIT"):
        repository.fetch(folder).run(accepted=False)
    assert repository.requests.total == 0
    assert not folder.exists()


def test_what_comes_is_an_encoder(repository: Repository, folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    fetched = repository.fetch(folder, report=lambda *far: told.append(far)).run(accepted=True)
    assert fetched == folder / NAME
    there = {str(file.relative_to(fetched)): file.read_bytes() for file in fetched.rglob("*") if file.is_file()}
    assert there == repository.files
    assert folder_model(fetched, tmp_path).sha256 == repository.sha256
    every = sum(map(len, repository.files.values()))
    assert told[-1] == (every, every)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert repository.requests.total == len(repository.offer.files) + 1
    assert [path.name for path in folder.iterdir()] == [NAME], "nothing is left beside it"
    assert repository.fetch(folder).run(accepted=True) == fetched
    assert repository.requests.total == len(repository.offer.files) + 1, "what is there is not fetched again"


def test_stopped_it_goes_on_in_the_middle_of_a_file(repository: Repository, folder: Path) -> None:
    far = [0]
    stopping = repository.fetch(folder, report=lambda done, _: far.append(done), stopped=lambda: far[-1] > 300_000)
    with pytest.raises(Cancelled):
        stopping.run(accepted=True)
    assert not (folder / NAME).exists(), "the folder appears whole"
    repository.server.asked.clear()
    told: list[int] = []
    fetched = repository.fetch(folder, report=lambda done, _: told.append(done)).run(accepted=True)
    assert repository.asked == [WEIGHTS], "whole files are not asked for again"
    assert repository.server.asked[-1].headers["range"].startswith("bytes=")
    assert told[0] > 300_000
    assert (fetched / WEIGHTS).read_bytes() == repository.files[WEIGHTS]


def test_other_weights_than_promised_are_thrown_away(repository: Repository, folder: Path) -> None:
    repository.pointer = repository.pointer.replace(repository.sha256, "0" * 64)
    with pytest.raises(DamagedError, match="checksum differs"):
        repository.fetch(folder).run(accepted=True)
    assert not (folder / NAME).exists()
    assert not list(folder.rglob("*.safetensors*"))


def test_without_a_checksum_the_weights_are_not_fetched(repository: Repository, folder: Path) -> None:
    repository.pointer = "<html>Sign in</html>"
    with pytest.raises(DamagedError, match="cannot be read"):
        repository.fetch(folder).run(accepted=True)
    assert WEIGHTS not in repository.asked


def test_a_file_that_is_missing_ends_it_before_the_weights(repository: Repository, folder: Path) -> None:
    repository.missing.add("tokenizer.json")
    with pytest.raises(AnswerError):
        repository.fetch(folder).run(accepted=True)
    assert WEIGHTS not in repository.asked
    repository.missing.clear()
    repository.fetch(folder).run(accepted=True)


def test_a_folder_that_lost_a_file_is_fetched_anew(repository: Repository, folder: Path) -> None:
    fetched = repository.fetch(folder).run(accepted=True)
    (fetched / "vocab.txt").unlink()
    assert repository.fetch(folder).run(accepted=True) == fetched
    assert (fetched / "vocab.txt").read_bytes() == repository.files["vocab.txt"]
