"""`tmdb key|enrich|status|forget`, as a terminal sees them. The key is in no file, no output and no log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.films import make_film
from helpers.library import shipped_library
from helpers.tmdb_server import KEY, tmdb
from helpers.web_server import Reply, Server
from pydantic import SecretStr

from reelreason_desktop.net.tmdb import Tmdb
from reelreason_desktop.services.fetching import tmdb_key

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
GAP = make_film(id="lamp-2003", title="The Lamp Room", year=2003, unknown=frozenset({"overview"}))


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the keyring holds."""
    held: list[str] = []
    monkeypatch.setattr(tmdb_key, "store_key", lambda key: held.append(key.get_secret_value()))
    monkeypatch.setattr(tmdb_key, "has_key", lambda: bool(held))
    monkeypatch.setattr(tmdb_key, "forget_key", lambda: bool(held and held.pop()))
    monkeypatch.setattr(
        "reelreason_desktop.services.fetching.enriching.read_key", lambda: SecretStr(held[-1]) if held else None
    )
    return held


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """TMDB on this computer, and a catalogue of one film with a gap."""
    with Server().running() as running:
        running.answer = tmdb()
        monkeypatch.setattr(
            "reelreason_desktop.services.fetching.enriching.Tmdb",
            lambda web, key, stopped: Tmdb(web, key, stopped, api=f"{running.url}/3", images=f"{running.url}/t/p"),
        )
        library = replace(shipped_library(), films=(GAP,))
        monkeypatch.setattr("reelreason_desktop.services.runtime.load_library", lambda *_: library)
        yield running


def test_it_is_off_until_there_is_a_key(reelreason: CommandLine, ring: list[str]) -> None:
    assert reelreason("tmdb", "status", "--json").json["key"] is False
    assert "tmdb key" in reelreason.fails("tmdb", "enrich")


def test_terms_come_before_the_key(reelreason: CommandLine, ring: list[str]) -> None:
    assert "six months" in reelreason.fails("tmdb", "key", stdin=f"{KEY}\n")
    assert ring == []
    told = reelreason("tmdb", "key", "--accept", stdin=f"{KEY}\n")
    assert (told.code, ring) == (0, [KEY])
    assert KEY not in told.out + told.err


def test_a_key_switches_it_on_and_the_setting_switches_it_off(
    reelreason: CommandLine, ring: list[str], server: Server
) -> None:
    reelreason("tmdb", "key", "--accept", stdin=f"{KEY}\n")
    assert reelreason("tmdb", "status", "--json").json["on"] is True
    reelreason("settings", "set", "tmdb", "off")
    assert "switched off" in reelreason.fails("tmdb", "enrich")
    assert server.asked == []
    reelreason("settings", "set", "tmdb", "on")
    assert reelreason("tmdb", "enrich", "--posters", "--json").json["known"] == 1
    reelreason("tmdb", "forget")
    assert reelreason("tmdb", "status", "--json").json["on"] is False


def test_no_key_is_taken_from_the_arguments(reelreason: CommandLine, ring: list[str]) -> None:
    assert reelreason("tmdb", "key", KEY, "--accept").code == 2
    assert reelreason("tmdb", "key", "--key", KEY).code == 2
    assert ring == []


def test_gaps_are_filled_and_forgotten(
    reelreason: CommandLine, ring: list[str], server: Server, isolated_folders: Path
) -> None:
    reelreason("tmdb", "key", "--accept", stdin=f"{KEY}\n")
    done = reelreason("tmdb", "enrich", "--json").json
    assert done == {"known": 1, "unknown": 0, "expired": 0, "requests": 2}
    again = reelreason("tmdb", "enrich")
    assert "not endorsed" in again.out
    status = reelreason("tmdb", "status", "--json").json
    assert (status["key"], status["films"], status["kept_days"]) == (True, 1, 180)
    assert "not endorsed" in reelreason("tmdb", "status").out
    assert reelreason("tmdb", "forget", "--json").json == {"films": 1, "key": True}
    assert reelreason("tmdb", "status", "--json").json["films"] == 0


def test_the_key_is_in_no_file_and_no_line(
    reelreason: CommandLine, ring: list[str], server: Server, isolated_folders: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    said = [reelreason("tmdb", "key", "--accept", stdin=f"{KEY}\n")]
    said.append(reelreason("tmdb", "enrich"))
    server.answer = lambda _: Reply(status=401)
    reelreason("tmdb", "forget", "--facts")
    said.append(reelreason("tmdb", "enrich"))
    server.answer = lambda _: Reply(b"{", promised=9)
    assert said[-1].code == 3
    said.append(reelreason("tmdb", "status", "--json"))
    said.append(reelreason("diagnostics"))
    assert any(KEY in asked.path for asked in server.asked), "or this test would see nothing"
    files = [file for file in isolated_folders.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if KEY.encode() in file.read_bytes()]
    assert KEY not in "".join(one.out + one.err for one in said) + caplog.text
