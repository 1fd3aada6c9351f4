"""`remote …`, as a terminal sees it. The key is in no argument, no output and no file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from helpers.command_line import CommandLine
from helpers.films import make_film
from helpers.library import shipped_library
from helpers.model_server import refusal
from helpers.remote import SECRET, RemoteWorld

from reelreason_desktop.services.language_model import FilmCard, LanguageModel

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
AS = ("--profile", "Anna")


@pytest.fixture
def world(reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        library = replace(shipped_library(), films=(make_film(id="lamp-2003", title="The Lamp Room"),))
        monkeypatch.setattr("reelreason_desktop.services.runtime.load_library", lambda *_: library)
        yield world


def test_it_is_off_and_says_so(reelreason: CommandLine, world: RemoteWorld) -> None:
    found = reelreason("remote", "status", *AS, "--json").json
    assert found["on"] is False
    assert found["base_url"] == ""
    assert "server URL" in reelreason.fails("remote", "on", *AS, "--accept")
    assert "off for Anna" in reelreason("remote", "status", *AS).out


def test_it_is_switched_on_knowing_what_is_sent(reelreason: CommandLine, world: RemoteWorld) -> None:
    assert reelreason("remote", "server", world.host.url, "--model", "big").code == 0
    told = reelreason.fails("remote", "on", *AS)
    assert "127.0.0.1" in told
    assert "your message" in told
    assert "films that you loved" in told
    assert reelreason("remote", "status", *AS, "--json").json["on"] is False
    assert "films that you loved" in reelreason("remote", "on", *AS, "--accept").out
    assert reelreason("remote", "status", *AS, "--json").json["on"] is True
    assert reelreason("remote", "off", *AS).code == 0
    assert reelreason("remote", "status", *AS, "--json").json["on"] is False
    assert world.host.asked == []


def test_nobody_can_be_switched_on_who_is_not_there(reelreason: CommandLine, world: RemoteWorld) -> None:
    reelreason("remote", "server", world.host.url, "--model", "big")
    assert "no profile" in reelreason.fails("remote", "on", "--profile", "Nobody", "--accept")


def test_the_key_comes_from_standard_input_only(reelreason: CommandLine, world: RemoteWorld) -> None:
    assert "address" in reelreason.fails("remote", "key", stdin=f"{SECRET}\n")
    reelreason("remote", "server", world.host.url, "--model", "big")
    told = reelreason("remote", "key", stdin=f"{SECRET}\n")
    assert told.code == 0
    assert SECRET not in told.out + told.err
    assert SECRET in world.ring.held.values()
    assert reelreason("remote", "key", SECRET).code == 2
    assert reelreason("remote", "key", "--key", SECRET).code == 2
    assert reelreason("remote", "status", "--json").json["key"] is True
    assert all(SECRET.encode() not in file.read_bytes() for file in world.files)


def test_an_address_that_others_can_read_is_said(reelreason: CommandLine, world: RemoteWorld) -> None:
    assert "not protected" in reelreason("remote", "server", "http://192.168.1.2:8000/v1").out
    assert "not protected" not in reelreason("remote", "server", "https://a.example/v1").out
    assert "no address" in reelreason.fails("remote", "server", "a.example")


def test_a_server_is_tested(reelreason: CommandLine, world: RemoteWorld) -> None:
    reelreason("remote", "server", world.host.url, "--model", "huge")
    assert reelreason("remote", "test", "--json").json == {"models": ["big", "small"], "known": False}
    assert "huge is not among them" in reelreason("remote", "test").out
    world.host.play = lambda _: refusal(401)
    assert "does not accept the key" in reelreason.fails("remote", "test")


def test_what_was_sent_last_can_be_read(reelreason: CommandLine, world: RemoteWorld) -> None:
    assert "Nothing was sent" in reelreason("remote", "last", *AS).out
    world.switch_on()
    LanguageModel(world.writer()).rate([FilmCard("heat", "Heat (1995)")])
    told = reelreason("remote", "last", *AS).out
    assert "Heat (1995)" in told
    assert "127.0.0.1/v1/chat/completions" in told
    assert SECRET not in told
    (sent,) = reelreason("remote", "last", *AS, "--all", "--json").json["sent"]
    assert sent["body"].encode() == world.host.asked[0].body
    reelreason("remote", "forget", *AS)
    assert reelreason("remote", "last", *AS, "--json").json == {"sent": []}
    assert world.ring.held == {}


def test_the_key_is_erased_whatever_is_wrong_with_the_name(reelreason: CommandLine, world: RemoteWorld) -> None:
    world.switch_on()
    assert world.ring.held
    assert "no profile" in reelreason.fails("remote", "forget", "--profile", "Nobody")
    assert world.ring.held == {}


def test_what_is_sent_is_listed(reelreason: CommandLine, world: RemoteWorld) -> None:
    listed = reelreason("remote", "sends", "--json").json
    assert listed["read"]["fields"] == ["⟦your message⟧"]
    assert "⟦your message⟧" in str(listed["read"]["example"]["messages"])
    assert "explain: " in reelreason("remote", "sends").out


def test_vectors_are_estimated_and_made(reelreason: CommandLine, world: RemoteWorld) -> None:
    assert "--embed-model" in reelreason.fails("remote", "embed", "--estimate")
    reelreason("remote", "server", world.host.url, "--embed-model", "embedder")
    found = reelreason("remote", "embed", "--estimate", "--price", "0.1", "--json").json
    assert found["missing"] == found["texts"] > 12
    assert found["cost"] > 0
    told = reelreason("remote", "embed", "--estimate").out
    assert "price that is not known" in " ".join(told.split())
    assert "--accept" in reelreason.fails("remote", "embed")
    assert world.host.asked == []
    done = reelreason("remote", "embed", "--accept", "--json").json
    assert (done["made"], done["dim"]) == (found["texts"], 3)
    assert "already" in reelreason("remote", "embed", "--estimate").out
