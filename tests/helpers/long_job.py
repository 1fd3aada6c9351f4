"""A child that does one long job, tells each step, and goes on when it is told to: `long_job.py JOB ARGUMENT…`.

Tests kill it between two steps, and do the rest with the same functions in their own process.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from helpers.growing import DIM, MODEL, CountingEncoder, build
from helpers.library import MODEL_ID, shipped_library
from helpers.remote import fake_keyring
from helpers.tmdb_server import KEY
from pydantic import SecretStr

from reelreason_desktop.catalogue.shards import text_shards
from reelreason_desktop.catalogue.sources.offers import RemoteFile, offer_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.embedder_offers import offered_embedders
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.inference.llm.curated import curated_models
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.net.tmdb import Tmdb
from reelreason_desktop.net.web import Web
from reelreason_desktop.services.fetching.downloading import Fetch, Fetched
from reelreason_desktop.services.fetching.encoders import FetchEmbedder
from reelreason_desktop.services.fetching.enriching import Enriched, enrich
from reelreason_desktop.services.fetching.models import FetchModel
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.growing import encoding
from reelreason_desktop.services.growing.building import Built
from reelreason_desktop.services.import_history import import_previewed, preview_import
from reelreason_desktop.services.preparing import Preparation, Prepared
from reelreason_desktop.services.remote.embedding import Embedded, RemoteEmbedding
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.services.restoring import Restored, restore
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.sharding.encoding import ShardJob, encode_here
from reelreason_desktop.services.sharding.shards import Taken, Written, take_shards, write_shards
from reelreason_desktop.store.profile_store import ProfileStore

Tell = Callable[..., object]
OWN: Final = EncoderModel("mine-00000000", Path("nowhere"), "1" * 64, 16)
TABLES: Final = ("movies.dat", "ratings.dat")
ROWS_A_SHARD: Final = 10


def quiet(*_: object) -> None:
    """Nobody listens."""


def fetch_data(url: str, folder: str, tell: Tell = quiet) -> Fetched:
    files = tuple(RemoteFile(f"{url}/{name}", 100) for name in TABLES)
    offer = replace(offer_named("movietweetings"), files=files)
    fetch = Fetch(offer, Path(folder), web_for(RequestsMade()), report=lambda now: tell(now.file, now.done))
    return fetch.run(accepted=True)


def fetch_model(url: str, folder: str, tell: Tell = quiet) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reelreason_desktop.inference.llm.curated._HOST", url)
        model = replace(curated_models()[0], file="tiny.gguf", sha256="")
        report = lambda done, _: tell("tiny.gguf", done)  # noqa: E731
        return FetchModel(model, Path(folder), web_for(RequestsMade()), report=report).run(accepted=True)


def fetch_encoder(url: str, folder: str, tell: Tell = quiet) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reelreason_desktop.inference.embedder_offers._HOST", url)
        offer, report = offered_embedders()[0], lambda done, _: tell("files", done)
        offer = replace(offer, sha256="")
        return FetchEmbedder(offer, Path(folder), web_for(RequestsMade()), report=report).run(accepted=True)


def make_vectors(bundled: str, data: str, tell: Tell = quiet) -> Built:
    """`catalogue build`: encoding, vectors and map."""
    return build(_paths(bundled, data), CountingEncoder(), report=lambda now: tell(now.step.name, now.done))


def prepare(bundled: str, data: str, tell: Tell = quiet) -> Prepared:
    """`encoders prepare`, with an encoder that is none, in a process of its own."""
    with small_blocks(), ChildEncoder(OWN, Path(data).parent / "cache", backend=Backend.FAKE) as encoder:
        report = lambda now: tell(now.step.name, now.done, now.total)  # noqa: E731
        return Preparation(_paths(bundled, data), encoder, report, ground_id=MODEL).run()


def shards_write(bundled: str, data: str, folder: str, tell: Tell = quiet) -> Written:
    return write_shards(_paths(bundled, data), _model(folder), Path(folder), ROWS_A_SHARD, tell)


def shards_encode(folder: str, tell: Tell = quiet) -> list[int]:
    """How many texts of each shard were encoded."""
    jobs = [ShardJob(one, _model(folder), Path(folder) / "cache", 1, Backend.FAKE) for one in text_shards(Path(folder))]
    encoded = []
    for done in encode_here(jobs):
        encoded.append(done.encoded)
        tell(done.shard, done.encoded)
    return encoded


def shards_take(bundled: str, data: str, folder: str, tell: Tell = quiet) -> Taken:
    return take_shards(_paths(bundled, data), _model(folder), Path(folder), tell)


def remote_embed(url: str, count: str, tell: Tell = quiet) -> Embedded:
    """`remote embed`, of so many texts."""
    with pytest.MonkeyPatch.context() as patch:
        fake_keyring(patch)
        texts = [f"text {number}" for number in range(int(count))]
        work = RemoteEmbedding(Paths.default(), RemotePlace(url, "big", "embedder"), texts)
        return work.run(RequestsMade(), accepted=True, report=tell)


def import_history(file: str, export: str, tell: Tell = quiet) -> int:
    """`profile import` of another service's export: tells when all is written and nothing is durable yet."""
    with ProfileStore.open(Path(file)) as store:
        session = Session(store, shipped_library(), name="Me", model_id=MODEL_ID)
        preview = preview_import(store.events(), session.library, Path(export))
        store._db._connection.set_trace_callback(lambda sql: tell(sql) if sql == "COMMIT" else None)
        return len(import_previewed(session, preview).ratings)


def restore_all(home: str, backup: str, tell: Tell = quiet) -> Restored:
    return restore(Paths(*[Path(home)] * 5), Path(backup), progress=tell)


def ask_tmdb(url: str, tell: Tell = quiet) -> Enriched:
    """`tmdb enrich`, of four films that know little of themselves."""
    client = Tmdb(Web(), SecretStr(KEY), api=f"{url}/3", images=f"{url}/t/p")
    films = [replace(shipped_library().films[n], tmdb_id=4711, unknown=frozenset({"runtime_min"})) for n in range(4)]
    return enrich(Paths.default(), client, films, report=lambda now: tell(now.done))


JOBS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        job.__name__: job
        for job in (
            ask_tmdb, fetch_data, fetch_encoder, fetch_model, import_history, make_vectors, prepare, remote_embed,
            restore_all, shards_encode, shards_take, shards_write,
        )
    }
)  # fmt: skip


@contextmanager
def small_blocks() -> Iterator[None]:
    """So that a few texts are several blocks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "BLOCK", 100)
        yield


def _paths(bundled: str, data: str) -> Paths:
    own = Path(data)
    return replace(
        Paths.default(), bundled=Path(bundled), data=own, config=own.parent / "config", cache=own.parent / "cache"
    )


def _model(folder: str) -> EncoderModel:
    return EncoderModel(MODEL, Path(folder), "0" * 64, DIM)


def _tell(*words: object) -> None:
    """Says where the job is, and waits for a line, or to be killed."""
    print(*words, flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    JOBS[sys.argv[1]](*sys.argv[2:], tell=_tell)
    print("DONE", flush=True)
