"""Facts of TMDB: asked for once, kept for half a year, certain or not there; the key stays in the keyring."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.films import make_film
from helpers.tmdb_server import JPEG, KEY, as_json, tmdb
from helpers.web_server import Reply, Server
from pydantic import SecretStr

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, StoreError
from reelreason_desktop.net.tmdb import KeyRefusedError, Tmdb
from reelreason_desktop.net.web import Web
from reelreason_desktop.services.fetching import enriching, kept, tmdb_key
from reelreason_desktop.services.fetching.posters import PosterCache
from reelreason_desktop.store.tmdb_facts import open_tmdb_facts

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
NOW = datetime(2026, 3, 1, tzinfo=UTC)
GAPS = frozenset({"runtime_min", "overview"})
BY_TITLE = make_film(id="lamp-2003", title="The Lamp Room", year=2003, unknown=GAPS)
BY_IMDB = make_film(id="lamp-b", title="Whatever", year=1900, imdb_id="tt7654321", unknown=GAPS)
BY_TMDB = make_film(id="lamp-c", title="Whatever", year=1900, tmdb_id=4711, unknown=GAPS)
OTHER_YEAR = make_film(id="lamp-1950", title="The Lamp Room", year=1950, unknown=GAPS)
NOWHERE = make_film(id="nowhere-2000", title="Nowhere", year=2000, unknown=GAPS)
WHOLE = make_film(id="whole-2003", title="The Lamp Room", year=2003)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().running() as running:
        running.answer = tmdb()
        yield running


@pytest.fixture
def client(server: Server) -> Tmdb:
    return Tmdb(Web(), SecretStr(KEY), api=f"{server.url}/3", images=f"{server.url}/t/p")


@pytest.fixture
def paths() -> Paths:
    return Paths.default()


def test_films_with_gaps_get_facts_and_are_not_asked_for_again(server: Server, client: Tmdb, paths: Paths) -> None:
    films = (WHOLE, BY_TITLE, BY_IMDB, BY_TMDB, OTHER_YEAR, NOWHERE)
    done = enriching.enrich(paths, client, films, now=lambda: NOW)
    assert (done.known, done.unknown, done.expired) == (3, 2, 0)
    facts = kept.known_facts(paths, BY_TITLE.id, NOW)
    assert facts["overview"].value.startswith("A keeper")
    assert (facts["runtime_min"].value, facts["tmdb_id"].value, facts["poster"].value) == (97, 4711, "/lampRoom1.jpg")
    assert all(fact.retrieved_at == NOW for fact in facts.values())
    assert kept.known_facts(paths, OTHER_YEAR.id, NOW) == {}, "another year is another film"
    assert kept.known_facts(paths, WHOLE.id, NOW) == {}
    server.asked.clear()
    assert enriching.enrich(paths, client, films, now=lambda: NOW).known == 0
    assert server.asked == []
    held = kept.held(paths)
    assert (held.films, held.oldest) == (3, NOW)


def test_two_hits_are_no_hit(server: Server, client: Tmdb, paths: Paths) -> None:
    hit = {"id": 1, "title": "The Lamp Room", "release_date": "2003-01-01"}
    server.answer = lambda _: as_json({"results": [hit, hit | {"id": 2}]})
    assert enriching.look_up(client, BY_TITLE) is None


def test_nothing_is_kept_longer_than_allowed(client: Tmdb, paths: Paths) -> None:
    enriching.enrich(paths, client, [BY_TITLE], now=lambda: NOW)
    late = NOW + timedelta(days=180)
    assert kept.known_facts(paths, BY_TITLE.id, late - timedelta(seconds=1))
    assert kept.known_facts(paths, BY_TITLE.id, late) == {}
    again = enriching.enrich(paths, client, [BY_TITLE], now=lambda: late)
    assert again.expired > 5
    assert again.known == 1
    assert kept.held(paths).oldest == late


def test_what_came_before_a_failure_is_kept(server: Server, client: Tmdb, paths: Paths) -> None:
    whole = server.answer
    server.answer = lambda asked: Reply(status=401) if "Nowhere" in asked.path else whole(asked)
    with pytest.raises(KeyRefusedError):
        enriching.enrich(paths, client, [BY_TITLE, NOWHERE, BY_TMDB])
    assert kept.held(paths).films == 1


def test_a_limit_and_progress(client: Tmdb, paths: Paths) -> None:
    said: list[enriching.Enriching] = []
    enriching.enrich(paths, client, [BY_TITLE, BY_TMDB, NOWHERE], limit=2, report=said.append)
    assert [(one.done, one.total) for one in said] == [(0, 2), (1, 2)]


def test_forgetting_leaves_nothing(client: Tmdb, paths: Paths) -> None:
    enriching.enrich(paths, client, [BY_TITLE])
    picture = enriching.poster(paths, client, "/lampRoom1.jpg")
    assert picture.read_bytes() == JPEG
    assert kept.forget_facts(paths) == 1
    assert kept.held(paths).films == 0
    assert not picture.exists()
    assert kept.forget_facts(paths) == 0


def test_posters_come_with_the_facts_when_wanted_and_never_stop_them(
    server: Server, client: Tmdb, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    assert enriching.enrich(paths, client, [BY_TITLE], posters=True, now=lambda: NOW).known == 1
    shown = kept.shown_of(paths, BY_TITLE.id, NOW)
    assert shown is not None
    assert shown.poster is not None
    assert shown.poster.read_bytes() == JPEG
    assert "poster" not in shown.facts
    whole = tmdb()
    server.answer = lambda asked: Reply(b"<html>") if asked.path.startswith("/t/p") else whole(asked)
    kept.forget_facts(paths)
    assert enriching.enrich(paths, client, [BY_TITLE], posters=True, now=lambda: NOW).known == 1
    assert "no picture" in caplog.text
    shown = kept.shown_of(paths, BY_TITLE.id, NOW)
    assert shown is not None
    assert shown.poster is None


def test_what_is_too_old_is_not_shown_and_goes_without_being_asked(client: Tmdb, paths: Paths) -> None:
    enriching.enrich(paths, client, [BY_TITLE], posters=True, now=lambda: NOW)
    (poster,) = kept.poster_cache(paths).folder.iterdir()
    os.utime(poster, (NOW.timestamp(), NOW.timestamp()))
    later = NOW + timedelta(days=181)
    assert kept.shown_of(paths, BY_TITLE.id, later) is None
    assert kept.held(paths).films == 1, "still on the disk"
    assert kept.drop_expired(paths, later) > 0
    assert (kept.held(paths).films, kept.poster_cache(paths).size()) == (0, 0)
    assert kept.to_ask(paths, [BY_TITLE], posters=False) == 1, "it may be asked about again"


def test_films_that_lack_nothing_tmdb_knows_are_asked_about_for_their_posters_only(paths: Paths) -> None:
    toneless = make_film(id="toneless-2000", title="Toneless", year=2000, unknown=frozenset({"tones"}))
    assert kept.to_ask(paths, [toneless, WHOLE], posters=False) == 0
    assert kept.to_ask(paths, [toneless, WHOLE], posters=True) == 1


def test_posters_are_asked_for_once(server: Server, client: Tmdb, paths: Paths) -> None:
    for _ in range(2):
        assert enriching.poster(paths, client, "/lampRoom1.jpg").read_bytes() == JPEG
    assert len(server.asked) == 1


def test_the_posters_not_looked_at_for_longest_go_first(tmp_path: Path) -> None:
    cache = PosterCache(tmp_path / "posters", most_bytes=250)
    for number in range(2):
        os.utime(cache.keep(f"/{number}.jpg", bytes(100)), (1000 + number, 1000))
    assert cache.find("/0.jpg") is not None, "looked at now"
    cache.keep("/2.jpg", bytes(100))
    assert cache.find("/1.jpg") is None
    assert cache.find("/0.jpg") is not None
    assert cache.size() == 200
    cache.drop_older(datetime.fromtimestamp(2000, UTC))
    assert cache.find("/0.jpg") is None, "when it came counts, not when it was looked at"
    assert cache.keep("/../../etc/x y", b"1").parent == tmp_path / "posters"
    assert cache.clear() == 2


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "x.sqlite") as strange:
        strange.execute("CREATE TABLE a (b)")
    strange.close()
    with pytest.raises(StoreError, match="not written by this program"), open_tmdb_facts(tmp_path / "x.sqlite"):
        pass


class Ring:
    """Stands in for the library `keyring`."""

    def __init__(self, priority: float = 5.0) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.priority = priority

    def get_keyring(self) -> Ring:
        return self

    def get_password(self, service: str, name: str) -> str | None:
        return self.held.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.held[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        del self.held[service, name]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    ring = Ring()
    library = type(sys)("keyring")
    errors = type(sys)("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})
    for name in ("get_keyring", "get_password", "set_password", "delete_password"):
        setattr(library, name, getattr(ring, name))
    ring.error = errors.KeyringError
    ring.library = library
    monkeypatch.setitem(sys.modules, "keyring", library)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return ring


def test_the_key_goes_to_the_keyring_and_back(ring: Ring) -> None:
    assert tmdb_key.read_key() is None
    tmdb_key.store_key(SecretStr(KEY))
    assert ring.held == {("ReelReason", "TMDB"): KEY}
    read = tmdb_key.read_key()
    assert read is not None
    assert read.get_secret_value() == KEY
    assert KEY not in repr(read)
    assert tmdb_key.forget_key()
    assert not tmdb_key.forget_key()


@pytest.mark.parametrize("text", ["", "short", "with blanks in the middle of it", "ü" * 32, "x" * 2000])
def test_what_is_no_key_is_not_kept(ring: Ring, text: str) -> None:
    with pytest.raises(KnownError, match="look like a key") as failed:
        tmdb_key.store_key(SecretStr(text))
    assert not text or text not in str(failed.value)
    assert ring.held == {}


def test_without_a_real_keyring_the_key_is_not_kept(ring: Ring) -> None:
    ring.priority = 0.5  # a plain file
    with pytest.raises(tmdb_key.KeyringError, match="not written to a file"):
        tmdb_key.store_key(SecretStr(KEY))
    assert not tmdb_key.has_key()


def test_a_locked_keyring_is_said(ring: Ring) -> None:
    def locked(*_: str) -> str:
        raise ring.error(f"secret {KEY}")

    ring.library.get_password = locked
    with pytest.raises(tmdb_key.KeyringError, match="Unlock") as failed:
        tmdb_key.read_key()
    assert KEY not in failed.value.detail


def test_without_the_library_the_next_step_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(tmdb_key.KeyringError, match="extra"):
        tmdb_key.read_key()
