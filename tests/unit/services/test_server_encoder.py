"""A server's model as the encoder: it sees what a profile wrote when that profile agreed, and never otherwise."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from helpers.growing import add_rows, many_rows
from helpers.library import hash_vectors
from helpers.model_server import Answer, Request, as_json, good, refusal
from helpers.remote import PROFILE, SECRET, RemoteWorld

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError, ModelError
from reelreason_desktop.inference.events import StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.models import BUILTIN_ID, Purpose
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.encoder_library import EncoderLibrary
from reelreason_desktop.services.encoders import embedder_shelf, encoder_id, model_in_use, remove_embedder
from reelreason_desktop.services.growing.serving import added_films, build_catalogue
from reelreason_desktop.services.loading import load_library, load_shipped, rebuild
from reelreason_desktop.services.preparing import prepare_embedder
from reelreason_desktop.services.remote.embedding import RemoteEmbedding, texts_of
from reelreason_desktop.services.remote.encoder import ProfileEncoder, ServerEncoder
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.services.runtime import Runtime

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SAID = "a quiet film about the sea"


def builtin_encoded(texts: Sequence[str]) -> Floats:
    """Vectors of the length that the built-in encoder's have."""
    return hash_vectors(texts, 384)


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some films with vectors of their own in the place of those that ship."""
    root = tmp_path_factory.mktemp("few")
    paths = replace(Paths.default(), bundled=root / "bundled", data=root / "data", cache=root / "cache")
    (paths.bundled / "films").mkdir(parents=True)
    lines = (Paths.default().bundled / "films" / "1980s.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (paths.bundled / "films" / "1980s.jsonl").write_text("".join(lines[:40]), encoding="utf-8")
    rebuild(paths, builtin_encoded, BUILTIN_ID, "0" * 64)
    return paths.bundled


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch, bundled: Path) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        world.paths = replace(world.paths, bundled=bundled)
        world.switch_on()
        yield world


def make_vectors(world: RemoteWorld) -> str:
    """Vectors of all films by the server; the name under which it can be chosen."""
    films = load_shipped(world.paths, BUILTIN_ID)[0]
    texts = texts_of([*films, *added_films(world.paths, {film.id for film in films})])
    return RemoteEmbedding(world.paths, world.mode.place, texts).run(world.requests, accepted=True).name


def serve(world: RemoteWorld) -> str:
    name = make_vectors(world)
    prepare_embedder(world.paths, name)
    world.host.asked.clear()
    return name


def asked(world: RemoteWorld) -> list[str]:
    return [text for request in world.host.asked for text in request.json["input"]]


def encoder_of(world: RemoteWorld) -> ServerEncoder:
    known = embedder_shelf(world.paths).used
    assert known is not None
    return ServerEncoder(known, world.mode, world.requests)


@pytest.fixture
def encoder(world: RemoteWorld) -> Iterator[ServerEncoder]:
    serve(world)
    made = encoder_of(world)
    yield made
    made.close()


def test_its_vectors_serve_without_being_asked_for_again(world: RemoteWorld) -> None:
    before = load_library(world.paths, BUILTIN_ID)
    name = make_vectors(world)
    asked_before = len(world.host.asked)
    assert encoder_id(world.paths)[0] == BUILTIN_ID, "it can be chosen, and is not"
    done = prepare_embedder(world.paths, name)
    assert (done.films, done.encoded, done.added) == (40, 0, None)
    assert len(world.host.asked) == asked_before
    after = load_library(world.paths, encoder_id(world.paths)[0])
    assert after.films == before.films
    np.testing.assert_array_equal(after.film_map.coordinates, before.film_map.coordinates)


def test_a_message_is_encoded_by_the_server_and_changes_the_picks(world: RemoteWorld) -> None:
    serve(world)
    events: list[WorkerEvent] = []
    with Runtime.open(world.paths, events.append) as runtime:
        assert runtime.trouble is None
        session = runtime.session(PROFILE)
        troubles: list[ModelError] = []
        view = runtime.say(session, SAID, troubles.append)
        assert troubles == []
        assert view.ranking.picks
        assert asked(world) == [SAID]
        assert session.missing_vectors() == {}
        assert runtime.requests.hosts == (("127.0.0.1", 1),)
        sent = world.mode.sent(PROFILE)
    assert [json.loads(one.body)["input"] for one in sent] == [[SAID]]
    assert StateChanged(WorkerState.READY, model="embedder (127.0.0.1)") in events


def test_nothing_is_sent_for_a_profile_that_did_not_agree(world: RemoteWorld) -> None:
    serve(world)
    with Runtime.open(world.paths) as runtime:
        for profile in ("Ben", None):
            session = runtime.session(profile)
            troubles: list[ModelError] = []
            view = runtime.say(session, SAID, troubles.append)
            assert view.ranking.picks, "from what was understood without a vector"
            assert len(troubles) == 1
            assert troubles[0].hint
            runtime.release(session)
    assert world.host.asked == []


def test_off_counts_from_the_next_message_on(world: RemoteWorld) -> None:
    serve(world)
    with Runtime.open(world.paths) as runtime:
        session = runtime.session(PROFILE)
        runtime.say(session, SAID)
        world.mode.switch(PROFILE, on=False)
        troubles: list[ModelError] = []
        runtime.say(session, "two sisters who sail home", troubles.append)
        assert len(session.missing_vectors()) == 1
    assert "Anna" in troubles[0].message
    assert asked(world) == [SAID]


def test_who_agreed_before_encoding_was_part_of_it_is_asked_again(world: RemoteWorld, encoder: ServerEncoder) -> None:
    file = next(file for file in world.paths.profiles.rglob("*remote.json"))
    file.write_text(json.dumps({"sends_to": world.host.url}), encoding="utf-8")
    assert world.mode.is_on(PROFILE)
    with pytest.raises(ModelError, match="Anna"):
        encoder.speaking_for(PROFILE).encode([SAID])
    world.mode.switch(PROFILE, on=True)
    assert encoder.speaking_for(PROFILE).encode([SAID]).shape == (1, 3)


def test_another_server_is_not_sent_what_was_meant_for_the_first(world: RemoteWorld, encoder: ServerEncoder) -> None:
    world.mode.enter(RemotePlace("http://127.0.0.1:9/v1", "big", "embedder"))
    world.mode.switch(PROFILE, on=True)
    with pytest.raises(ModelError, match="another server"):
        encoder.speaking_for(PROFILE).encode([SAID])
    assert world.host.asked == []


def test_a_model_that_only_encodes_can_be_switched_on(world: RemoteWorld, encoder: ServerEncoder) -> None:
    world.mode.enter(RemotePlace(world.host.url, "", "embedder"))
    world.mode.switch(PROFILE, on=True)
    assert world.mode.is_on(PROFILE)
    assert not world.mode.chats(PROFILE)
    assert world.mode.open_writer(PROFILE) is None
    assert encoder.speaking_for(PROFILE).encode([SAID]).shape == (1, 3)


def test_vectors_have_length_one_and_come_in_the_order_of_the_texts(encoder: ServerEncoder) -> None:
    rows = encoder.speaking_for(PROFILE).encode(["a", "a longer text"], Purpose.QUERY)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1)
    expected = np.array([13.0, 1.0, sum(map(ord, "a longer text")) % 97])
    assert rows[1] == pytest.approx(expected / np.linalg.norm(expected))


def other_length(request: Request) -> Answer:
    return as_json({"data": [{"index": i, "embedding": [1.0, 2.0]} for i, _ in enumerate(request.json["input"])]})


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (refusal(401, f"Incorrect API key provided: {SECRET}"), "key"),
        (refusal(404, "no such model"), ""),
        (refusal(429, headers={"Retry-After": "60"}), ""),
        (refusal(500, headers={"Retry-After": "60"}), ""),
        (Answer((b"{",), headers={"Content-Type": "application/json"}), ""),
        (as_json({"data": []}), "no use"),
        (other_length, "do not fit"),
    ],
)
def test_a_server_that_fails_costs_the_vector_and_nothing_else(world: RemoteWorld, answer: Answer, words: str) -> None:
    serve(world)
    with Runtime.open(world.paths) as runtime:
        session = runtime.session(PROFILE)
        world.host.play = answer if callable(answer) else lambda _: answer
        troubles: list[ModelError] = []
        view = runtime.say(session, SAID, troubles.append)
        assert view.ranking.picks
        assert words in troubles[0].message
        assert SECRET not in f"{troubles[0].message} {troubles[0].hint} {troubles[0].detail}"
        assert list(session.missing_vectors().values()) == [SAID], "it gets its vector later"
    assert all(SECRET.encode() not in file.read_bytes() for file in world.files)


def test_a_server_that_wants_rest_gets_it(world: RemoteWorld, encoder: ServerEncoder) -> None:
    world.host.play = lambda _: refusal(429, headers={"Retry-After": "60"})
    anna = encoder.speaking_for(PROFILE)
    for _ in range(3):
        with pytest.raises(ModelError):
            anna.encode([SAID])
    assert len(world.host.asked) == 1
    world.host.play = good


def held(world: RemoteWorld) -> threading.Event:
    """The server takes requests and never answers; the event is set when one came."""
    came = threading.Event()

    def play(request: Request) -> Answer:
        came.set()
        return replace(good(request), hold=0)

    world.host.play = play
    return came


def test_cancelling_hangs_up(world: RemoteWorld, encoder: ServerEncoder) -> None:
    came = held(world)
    future = encoder.speaking_for(PROFILE).submit([SAID])
    assert came.wait(10)
    assert future.cancel()
    assert world.host.gone.wait(10)
    world.host.play = good
    assert encoder.speaking_for(PROFILE).encode([SAID]).shape == (1, 3), "the next one is answered"


def test_closing_ends_what_waits(world: RemoteWorld, encoder: ServerEncoder) -> None:
    came = held(world)
    anna = encoder.speaking_for(PROFILE)
    waiting = [anna.submit([SAID]) for _ in range(3)]
    assert came.wait(10)
    encoder.close()
    for future in waiting:
        with pytest.raises(CancelledError):
            future.result(10)
    with pytest.raises(Cancelled):
        anna.encode([SAID])


def test_earlier_messages_get_its_vectors_too(world: RemoteWorld) -> None:
    name = serve(world)
    embedder_shelf(world.paths).use(None)
    with Runtime.open(world.paths) as runtime:
        session = runtime.session(PROFILE)
        pending = session.begin(SAID)
        session.finish(pending.turn_id, builtin_encoded([SAID])[0])
        assert session.missing_vectors() == {}
    embedder_shelf(world.paths).use(name)
    with Runtime.open(world.paths) as runtime:
        session = runtime.session(PROFILE)
        missing = session.missing_vectors()
        encoder = runtime.encoder_for(session)
        assert isinstance(encoder, ProfileEncoder)
        session.add_vectors(dict(zip(missing, encoder.encode(list(missing.values())), strict=True)))
        assert session.missing_vectors() == {}
    assert asked(world) == [SAID]


def test_films_that_were_added_are_estimated_and_come_along(world: RemoteWorld, tmp_path: Path) -> None:
    add_rows(world.paths, tmp_path, many_rows(5))
    name = make_vectors(world)
    done = prepare_embedder(world.paths, name)
    assert done.added is not None
    assert done.added.films == 5
    assert load_library(world.paths, encoder_id(world.paths)[0]).grown == 5
    before = len(world.host.asked)
    add_rows(world.paths, tmp_path, many_rows(6), name="more")
    with pytest.raises(ModelError, match="no vector") as caught:
        build_catalogue(world.paths)
    assert "remote embed" in caught.value.hint
    assert len(world.host.asked) == before, "what is added is not sent by itself"
    make_vectors(world)
    assert build_catalogue(world.paths).films == 6


def test_it_stands_among_the_encoders(world: RemoteWorld) -> None:
    name = serve(world)
    known = embedder_shelf(world.paths).named(name)
    row = next(row for row in EncoderLibrary(world.paths, RequestsMade(), known.id).rows() if row.key == name)
    assert (row.host, row.dim, row.used, row.chosen, row.trouble) == ("127.0.0.1", 3, True, True, "")
    with pytest.raises(ModelError, match=r"127\.0\.0\.1"):
        model_in_use(world.paths)
    assert make_vectors(world) == name, "made again it is the same one"
    removed = remove_embedder(world.paths, name)
    assert not Path(removed.folder).exists()
    assert encoder_id(world.paths)[0] == BUILTIN_ID


def test_vectors_that_are_gone_leave_the_builtin_one_serving(world: RemoteWorld) -> None:
    serve(world)
    shutil.rmtree(world.paths.vectors)
    with Runtime.open(world.paths) as runtime:
        assert runtime.model_id == BUILTIN_ID
        assert isinstance(runtime.trouble, KnownError)
    assert world.host.asked == []
