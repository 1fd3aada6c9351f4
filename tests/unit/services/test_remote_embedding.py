"""Vectors by a server's model: estimated first, cut, in portions, and nothing is ever paid for twice."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from helpers.films import make_film
from helpers.model_server import Answer, Request, as_json, good, refusal
from helpers.remote import RemoteWorld

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.services.remote import embedding
from reelreason_desktop.services.remote.embedding import RemoteEmbedding, texts_of, vectors_folder
from reelreason_desktop.services.remote.payload import shortened
from reelreason_desktop.services.remote.place import OPENAI, RemotePlace
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LONG = "word " * 2000
TEXTS = ["", "a", "a", "a longer text", LONG, *(f"text {n}" for n in range(300))]
UNIQUE = 303


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        world.switch_on()
        yield world


def work(world: RemoteWorld, texts: list[str] | None = None, price: float | None = None) -> RemoteEmbedding:
    return RemoteEmbedding(world.paths, world.mode.place, TEXTS if texts is None else texts, price)


def test_an_estimate_asks_nobody(world: RemoteWorld) -> None:
    found = work(world, price=0.5).estimate()
    assert (found.host, found.model) == ("127.0.0.1", "embedder")
    assert (found.texts, found.missing, found.shortened) == (UNIQUE, UNIQUE, 1)
    assert found.chars == sum(len(shortened(text)) for text in set(TEXTS))
    assert found.cost == pytest.approx(found.tokens * 0.5e-6)
    assert work(world).estimate().cost is None, "what a price is, only the server's owner knows"
    assert world.host.asked == []
    assert not world.paths.vectors.exists()


def test_the_price_of_openai_is_known(world: RemoteWorld) -> None:
    place = RemotePlace(OPENAI, "", "text-embedding-3-large")
    found = RemoteEmbedding(world.paths, place, ["x" * 3_900] * 2 + ["y" * 4_000]).estimate()
    assert found.tokens == 1_975
    assert found.cost == pytest.approx(1_975 * 0.13e-6)


def test_nothing_is_sent_without_a_yes(world: RemoteWorld) -> None:
    with pytest.raises(KnownError, match=r"127\.0\.0\.1"):
        work(world).run(world.requests, accepted=False)
    assert world.host.asked == []


def test_every_text_gets_a_vector_of_length_one(world: RemoteWorld) -> None:
    told: list[tuple[int, int]] = []
    done = work(world).run(world.requests, accepted=True, report=lambda *counts: told.append(counts))
    assert (done.texts, done.made, done.dim) == (UNIQUE, UNIQUE, 3)
    assert told[0] == (0, UNIQUE)
    assert told[-1] == (UNIQUE, UNIQUE)
    with TextVectors.open(done.folder / "texts.sqlite", 3) as kept:
        rows = kept.get([text_key(text) for text in ("a", "a longer text", LONG)]).astype(np.float32)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-3)
    expected = np.array([13.0, 1.0, sum(map(ord, "a longer text")) % 97])
    assert rows[1] == pytest.approx(expected / np.linalg.norm(expected), abs=1e-3)
    sent = [text for request in world.host.asked for text in request.json["input"]]
    assert max(map(len, sent)) <= 4_000
    assert set(sent) == {shortened(text) for text in TEXTS if text} | {"I want to watch a movie tonight"}
    assert world.requests.total == len(world.host.asked)
    assert set(world.host.asked[0].json) == {"model", "input", "encoding_format"}


def test_what_was_made_is_not_asked_for_again(world: RemoteWorld) -> None:
    work(world).run(world.requests, accepted=True)
    asked = len(world.host.asked)
    assert work(world).estimate().missing == 0
    assert work(world).run(world.requests, accepted=True).made == 0
    assert len(world.host.asked) == asked
    assert work(world, [*TEXTS, "new"]).run(world.requests, accepted=True).made == 1


def test_what_came_before_a_failure_is_kept(world: RemoteWorld) -> None:
    answered: list[Request] = []

    def play(request: Request) -> Answer:
        answered.append(request)
        return good(request) if len(answered) < 3 else refusal(401)

    world.host.play = play
    with pytest.raises(KnownError, match="key"):
        work(world).run(world.requests, accepted=True)
    left = work(world).estimate().missing
    assert left == UNIQUE - 256, "the first block"
    world.host.play = good
    assert work(world).run(world.requests, accepted=True).made == left


def test_stopping_keeps_what_came(world: RemoteWorld) -> None:
    told: list[int] = []
    with pytest.raises(Cancelled):
        work(world).run(
            world.requests, accepted=True, report=lambda done, _: told.append(done), stopped=lambda: 256 in told
        )
    assert work(world).estimate().missing <= UNIQUE - 256


def test_portions_are_of_a_size_that_servers_take(world: RemoteWorld) -> None:
    texts = [f"{n} " + "x" * 3_990 for n in range(120)]
    work(world, texts).run(world.requests, accepted=True)
    sizes = [sum(map(len, request.json["input"])) for request in world.host.asked[1:]]
    assert len(sizes) == 3
    assert max(sizes) <= 200_000


def test_vectors_of_another_length_are_refused(world: RemoteWorld) -> None:
    work(world, ["a"]).run(world.requests, accepted=True)
    world.host.play = lambda request: as_json(
        {"data": [{"index": i, "embedding": [1.0, 2.0]} for i, _ in enumerate(request.json["input"])]}
    )
    with pytest.raises(KnownError, match="do not fit"):
        work(world, ["b"]).run(world.requests, accepted=True)


def test_vectors_of_nothing_are_refused(world: RemoteWorld) -> None:
    world.host.play = lambda request: as_json(
        {"data": [{"index": i, "embedding": [0.0, 0.0]} for i, _ in enumerate(request.json["input"])]}
    )
    with pytest.raises(KnownError, match="do not fit"):
        work(world, ["b"]).run(world.requests, accepted=True)


def test_each_model_has_a_folder_of_its_own(world: RemoteWorld) -> None:
    one, two = RemotePlace("https://a.example/v1", "", "e/m:1"), RemotePlace("https://b.example/v1", "", "e/m:1")
    assert vectors_folder(world.paths, one).name.startswith("e-m-1-")
    assert vectors_folder(world.paths, one) != vectors_folder(world.paths, two)
    assert vectors_folder(world.paths, RemotePlace("https://a/v1", "", "../../x")).parent == world.paths.vectors


def test_without_a_model_the_next_step_is_said(world: RemoteWorld) -> None:
    with pytest.raises(KnownError, match="--embed-model"):
        RemoteEmbedding(world.paths, RemotePlace(world.host.url, "big"), TEXTS)


def test_long_texts_are_cut_between_words() -> None:
    assert shortened("short") == "short"
    assert shortened("x" * 5_000) == "x" * embedding.MOST_CHARS
    assert shortened(LONG).endswith("word")
    assert 3_990 < len(shortened(LONG)) <= 4_000


def test_texts_are_those_of_the_library() -> None:
    film = make_film(title="The Lamp Room")
    texts = texts_of([film])
    assert any("The Lamp Room" in text for text in texts)
    assert film.overview in texts
    assert "I want to watch a movie tonight" in texts
