"""kill -9 in the middle of every long job: what is there can be used, and the same job goes on from there.

`catalogue add`, blocks of `catalogue build`, `users build`, profiles and the language model have tests of their own
beside this.
"""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers import long_job
from helpers.command_line import ROOT, child_environment
from helpers.encoder_folder import encoder_files
from helpers.growing import DIM, MODEL, add_rows, build, encoded, many_rows, small_installation, with_own_data
from helpers.model_server import ModelHost
from helpers.profiles import live_a_little
from helpers.tmdb_server import tmdb
from helpers.web_server import Asked, Reply, Server

from reelreason_desktop.catalogue.shards import answer_to, is_answered, read_texts, text_shards, write_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import VectorsMismatchError
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.backup import back_up
from reelreason_desktop.services.fetching.kept import held
from reelreason_desktop.services.growing.building import Step
from reelreason_desktop.services.growing.encoding import BLOCK
from reelreason_desktop.services.growing.serving import texts_file
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.store.grown.text_vectors import TextVectors
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
parquet = pytest.mark.skipif(importlib.util.find_spec("pyarrow") is None, reason="needs the extra `parquet`")
ADDED = 40
Words = list[str]


def killed(job: Callable[..., object], *arguments: object, at: Callable[[Words], bool]) -> Words:
    """Lets a child do a job until it says words that fit, and kills it there; returns these words."""
    child = subprocess.Popen(
        [sys.executable, long_job.__file__, job.__name__, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=child_environment(PYTHONPATH=str(ROOT)),
    )
    assert child.stdin is not None
    assert child.stdout is not None
    words: Words = []
    try:
        while (words := child.stdout.readline().split()) and not at(words):
            child.stdin.write("\n")
            child.stdin.flush()
    finally:
        child.kill()
        errors = child.communicate()[1]
    assert words, errors
    assert words != ["DONE"]
    assert errors == ""
    return words


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small_installation(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def paths(installation: Paths, tmp_path: Path) -> Paths:
    """With films that were added."""
    paths = with_own_data(installation, tmp_path)
    add_rows(paths, tmp_path, many_rows(ADDED))
    return paths


# What is fetched


class Shop:
    """Gives files away; of those that are held back, only the first half comes, and then nothing."""

    def __init__(self, server: Server, files: dict[str, bytes], large: str) -> None:
        self.server, self.files, self.large = server, files, large
        self.holds_back = True
        server.answer = self.answer

    @property
    def half(self) -> int:
        return len(self.files[self.large]) // 2

    def answer(self, asked: Asked) -> Reply:
        if "/raw/" in asked.path:
            return Reply(f"oid sha256:{hashlib.sha256(self.files[self.large]).hexdigest()}\nsize 1\n".encode())
        name = asked.path.rpartition("/resolve/main/")[2].lstrip("/")
        body = self.files[name]
        start = int(asked.headers.get("range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
        headers = {"ETag": f'"{name}"', "Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
        if name == self.large and self.holds_back:
            return Reply(body[: self.half], 200, headers, promised=len(body), hold=True)
        return Reply(body[start:], 206 if start else 200, headers)

    def asked_for(self) -> list[tuple[str, str]]:
        """Files and the first byte wanted of each, since this was called last."""
        asked = [(one.path.rpartition("/")[2], one.headers.get("range", "")) for one in self.server.asked]
        self.server.asked.clear()
        return asked


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().running() as running:
        yield running


DATA = bytes(range(256)) * 2_000
FETCHED = {
    "a data set": (long_job.fetch_data, {"movies.dat": b"1::Heat (1995)::Crime\n", "ratings.dat": DATA}, "ratings.dat"),
    "a language model": (long_job.fetch_model, {"tiny.gguf": DATA}, "tiny.gguf"),
    "an encoder": (long_job.fetch_encoder, encoder_files(DATA), "model.safetensors"),
}


@pytest.mark.parametrize("what", FETCHED)
def test_what_is_fetched_goes_on_in_the_middle_of_a_file(what: str, server: Server, tmp_path: Path) -> None:
    job, files, large = FETCHED[what]
    shop, folder = Shop(server, files, large), tmp_path / "fetched"
    before = sum(map(len, files.values())) - len(files[large])
    killed(job, server.url, folder, at=lambda words: int(words[1]) >= before + shop.half)
    assert not list(folder.rglob(large)), "half a file is no file"
    assert len(shop.asked_for()) >= len(files)
    shop.holds_back = False
    job(server.url, str(folder))
    (part,) = [wanted for name, wanted in shop.asked_for() if name == large and wanted]
    assert 0 < int(part.removeprefix("bytes=").removesuffix("-")) <= shop.half, "it goes on where it was"
    assert {file.name: file.read_bytes() for file in folder.rglob("*") if file.name in files} == {
        Path(name).name: content for name, content in files.items()
    }
    assert not list(folder.rglob("*.part*"))
    job(server.url, str(folder))
    assert shop.asked_for() == []


def test_tmdb_is_asked_about_no_film_twice(server: Server) -> None:
    server.answer = tmdb()
    killed(long_job.ask_tmdb, server.url, at=lambda words: words == ["2"])
    assert held(Paths.default()).films == 2
    server.asked.clear()
    done = long_job.ask_tmdb(server.url)
    assert (done.known, held(Paths.default()).films) == (2, 4)
    assert len([asked for asked in server.asked if "/movie/" in asked.path]) == 2


# Vectors


def test_a_build_that_is_killed_before_the_map_encodes_nothing_again(paths: Paths, tmp_path: Path) -> None:
    build(paths)
    add_rows(paths, tmp_path, [*many_rows(ADDED + 7)])
    killed(long_job.make_vectors, paths.bundled, paths.data, at=lambda words: words[0] == Step.MAP.name)
    assert load_library(paths, MODEL).grown == ADDED, "the old one serves"
    done = long_job.make_vectors(str(paths.bundled), str(paths.data))
    assert (done.encoded, load_library(paths, MODEL).grown) == (0, ADDED + 7)


def test_another_encoder_that_is_killed_reads_no_block_twice(paths: Paths) -> None:
    *_, read, count = killed(
        long_job.prepare, paths.bundled, paths.data, at=lambda words: words[0] == Step.ENCODING.name and words[1] != "0"
    )
    assert 0 < int(read) < int(count)
    assert load_library(paths, MODEL).films, "the old encoder serves"
    with pytest.raises(VectorsMismatchError):
        load_library(paths, long_job.OWN.id)
    done = long_job.prepare(str(paths.bundled), str(paths.data))
    assert done.encoded == int(count) - int(read)
    assert load_library(paths, long_job.OWN.id).films


def test_vectors_of_a_server_are_paid_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 4 * BLOCK
    with ModelHost().running() as host:
        done, _ = killed(long_job.remote_embed, host.url, count, at=lambda words: int(words[0]) >= 2 * BLOCK)
        host.asked.clear()
        embedded = long_job.remote_embed(host.url, str(count))
    assert embedded.made == count - int(done)
    assert sum(len(request.json["input"]) for request in host.asked) == embedded.made


@parquet
def test_shards_are_written_on(paths: Paths, tmp_path: Path) -> None:
    whole, folder = tmp_path / "whole", tmp_path / "shards"
    long_job.shards_write(str(paths.bundled), str(paths.data), str(whole))
    killed(long_job.shards_write, paths.bundled, paths.data, folder, at=lambda words: int(words[0]) >= 30)
    assert 0 < len(text_shards(folder)) < len(text_shards(whole))
    long_job.shards_write(str(paths.bundled), str(paths.data), str(folder))
    texts, expected = ([row for shard in text_shards(one) for row in read_texts(shard)] for one in (folder, whole))
    assert texts == expected


@parquet
def test_shards_that_are_encoded_stay_so(paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "shards"
    long_job.shards_write(str(paths.bundled), str(paths.data), str(folder))
    first, second, *more = text_shards(folder)
    for extra in more:
        extra.unlink()
    killed(long_job.shards_encode, folder, at=lambda _: answer_to(first).is_file())
    before = answer_to(first).read_bytes()
    assert long_job.shards_encode(str(folder)) == [0, long_job.ROWS_A_SHARD]
    assert answer_to(first).read_bytes() == before
    assert is_answered(second, "0" * 64)


@parquet
def test_vectors_of_shards_that_were_taken_stay(paths: Paths, tmp_path: Path) -> None:
    own, folder = (str(paths.bundled), str(paths.data)), tmp_path / "shards"
    written = long_job.shards_write(*own, str(folder))
    for shard in text_shards(folder):
        keys, texts = zip(*read_texts(shard), strict=True)
        write_vectors(answer_to(shard), keys, encoded(texts), "0" * 64)
    (done,) = killed(long_job.shards_take, *own, folder, at=lambda words: int(words[0]) > long_job.ROWS_A_SHARD)
    with TextVectors.open(texts_file(paths, MODEL), DIM) as kept:
        assert len(kept) == int(done)
    assert long_job.shards_take(*own, str(folder)).vectors == written.texts - int(done)


# A person's own


def test_an_import_is_all_or_nothing(tmp_path: Path) -> None:
    profile, export = tmp_path / "Me.sqlite", tmp_path / "ratings.csv"
    films = ("Heat,1995", "Alien,1979", "Fargo,1996")
    rows = "".join(f"2024-01-02,{film},https://example.org/a,4\n" for film in films)
    export.write_text(f"Date,Name,Year,Letterboxd URI,Rating\n{rows}")
    killed(long_job.import_history, profile, export, at=lambda words: words == ["COMMIT"])
    with ProfileStore.open(profile) as store:
        assert store.events() == ()
        assert store.append([NewSignal(SignalKind.SAID, text="still usable")])
    assert long_job.import_history(str(profile), str(export)) == len(films)
    with ProfileStore.open(profile) as store:
        assert {event.batch for event in store.events()} == {1, 2}, "one act"


def test_restoring_puts_nothing_back_by_half(tmp_path: Path) -> None:
    there, here, file = Paths.default(), tmp_path / "here", tmp_path / "all.zip"
    for name in ("Anna", "Ben"):
        with ProfileFolder(there.profiles).open(name) as store:
            live_a_little(store)
    back_up(there, file)
    killed(long_job.restore_all, here, file, at=lambda words: 0 < int(words[0]) < int(words[1]))
    profiles = ProfileFolder(Paths(*[here] * 5).profiles)
    assert profiles.list() == ()
    assert len(long_job.restore_all(str(here), str(file)).profiles) == 2
    assert profiles.list() == ("Anna", "Ben")
    assert not list(here.glob("restoring-*")), "no copy of anybody's taste is left lying about"
