"""The switch: off by default, one profile at a time, for one address, and gone with the profile."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.model_server import refusal
from helpers.remote import PROFILE, SECRET, RemoteWorld
from pydantic import SecretStr

from reelreason_desktop.domain.errors import Cancelled, KnownError, ModelError, NotFoundError
from reelreason_desktop.services.keyring_access import KeyringError
from reelreason_desktop.services.remote.key import forget_key, has_key, read_key, store_key
from reelreason_desktop.services.remote.place import RemotePlace, checked_address, read_place, write_place
from reelreason_desktop.services.writing import WritingDesk

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        yield world


def test_it_is_off_until_somebody_switches_it_on(world: RemoteWorld) -> None:
    assert not world.mode.is_on(PROFILE)
    assert world.mode.open_writer(PROFILE) is None
    world.mode.enter(RemotePlace(world.host.url, "big"))
    assert not world.mode.is_on(PROFILE), "an address alone switches nothing on"
    world.mode.switch(PROFILE, on=True)
    assert world.mode.is_on(PROFILE)
    world.mode.switch(PROFILE, on=False)
    assert not world.mode.is_on(PROFILE)
    assert world.host.asked == []


def test_without_server_or_model_it_cannot_be_switched_on(world: RemoteWorld) -> None:
    for place in (RemotePlace(), RemotePlace(world.host.url), RemotePlace("", "big")):
        world.mode.enter(place)
        with pytest.raises(KnownError, match="Enter its address and a model"):
            world.mode.switch(PROFILE, on=True)


def test_a_guest_stays_offline(world: RemoteWorld) -> None:
    world.switch_on()
    assert not world.mode.is_on(None)
    assert world.mode.open_writer(None) is None
    with pytest.raises(KnownError, match="guest"):
        world.mode.switch(None, on=True)


def test_it_is_on_for_one_profile_only(world: RemoteWorld) -> None:
    world.profiles.create("Ben").close()
    world.switch_on()
    assert not world.mode.is_on("Ben")
    assert not world.mode.is_on("Nobody")
    with pytest.raises(NotFoundError):
        world.mode.switch("Nobody", on=True)


def test_another_address_switches_everybody_off(world: RemoteWorld) -> None:
    world.switch_on()
    world.mode.enter(RemotePlace("http://localhost:1/v1", "big"))
    assert not world.mode.is_on(PROFILE)


def test_the_switch_goes_with_the_profile(world: RemoteWorld) -> None:
    world.switch_on()
    world.profiles.rename(PROFILE, "Anne")
    assert world.mode.is_on("Anne")
    place = world.profiles.delete("Anne")
    world.profiles.create("Anne").close()
    assert not world.mode.is_on("Anne"), "somebody else of that name"
    world.profiles.delete("Anne")
    world.profiles.restore(place)
    assert world.mode.is_on("Anne")
    world.profiles.erase(world.profiles.delete("Anne"))
    assert not [file for file in world.files if "remote" in file.name and file.parent != world.paths.config]


def test_the_switch_is_not_in_a_copy(world: RemoteWorld, tmp_path: Path) -> None:
    world.switch_on()
    copy = tmp_path / "copy.sqlite"
    world.profiles.copy(PROFILE, copy)
    assert world.host.url.encode() not in copy.read_bytes()
    assert not world.mode.is_on(world.profiles.adopt(copy, "Copy"))


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"sends_to": null}', b"\xff", b'{"sends_to": "elsewhere"}'])
def test_a_damaged_switch_is_off(world: RemoteWorld, content: bytes) -> None:
    world.switch_on()
    world.profiles.beside(PROFILE, "remote.json").write_bytes(content)
    assert not world.mode.is_on(PROFILE)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'{"base_url": 3}', b'{"base_url": "ftp://x"}'])
def test_a_damaged_address_is_none(world: RemoteWorld, content: bytes) -> None:
    world.switch_on()
    (world.paths.config / "remote.json").write_bytes(content)
    assert read_place(world.paths) == RemotePlace()
    assert not world.mode.is_on(PROFILE)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" https://api.openai.com/v1/ ", "https://api.openai.com/v1"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
    ],
)
def test_addresses_are_kept_without_a_slash(text: str, kept: str) -> None:
    assert checked_address(text) == kept


@pytest.mark.parametrize(
    "text",
    ["", "api.openai.com/v1", "ftp://x/v1", "http://", "http://x:0/v1", "http://x:99999/v1", "https://a b/v1",
     "https://me:secret@x/v1", "https://x/v1?key=secret", "https://x/v1#secret", "http://[x/v1", "https://x/\u0007"],
)  # fmt: skip
def test_what_is_no_address_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(KnownError) as failed:
        checked_address(text)
    assert "secret" not in str(failed.value)


@pytest.mark.parametrize(
    ("url", "readable"),
    [
        ("https://api.openai.com/v1", False),
        ("http://127.0.0.1:8000/v1", False),
        ("http://localhost:8000/v1", False),
        ("http://192.168.1.20:8000/v1", True),
        ("http://big-machine:8000/v1", True),
    ],
)
def test_an_unprotected_way_through_a_network_is_known(url: str, readable: bool) -> None:
    assert RemotePlace(url).is_readable_by_others is readable


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders")
def test_an_address_that_cannot_be_saved_is_said(world: RemoteWorld) -> None:
    world.paths.config.mkdir(parents=True, exist_ok=True)
    (world.paths.config / "remote.json.part").mkdir()
    with pytest.raises(KnownError, match="cannot be saved"):
        write_place(world.paths, RemotePlace("https://x/v1"))
    assert stat.S_ISDIR((world.paths.config / "remote.json.part").stat().st_mode)


def test_a_key_belongs_to_its_server(world: RemoteWorld) -> None:
    here, there = RemotePlace("https://a.example/v1"), RemotePlace("https://b.example/v1")
    store_key(here, SecretStr(SECRET))
    held = read_key(RemotePlace("https://a.example:443/other"))
    assert held is not None
    assert held.get_secret_value() == SECRET
    assert read_key(there) is None
    assert not has_key(RemotePlace("http://a.example/v1")), "not over an unprotected way either"
    assert forget_key(here)
    assert not forget_key(here)


@pytest.mark.parametrize("text", ["", "a b", "a\nb", "ключ", "x" * 5000])
def test_what_is_no_key_is_not_kept(world: RemoteWorld, text: str) -> None:
    with pytest.raises(KnownError, match="look like a key"):
        store_key(RemotePlace("https://x/v1"), SecretStr(text))
    assert world.ring.held == {}


def test_without_a_keyring_servers_without_keys_still_work(world: RemoteWorld) -> None:
    world.ring.priority = 0.1
    place = RemotePlace(world.host.url, "big")
    assert read_key(place) is None
    with pytest.raises(KeyringError):
        store_key(place, SecretStr(SECRET))
    world.mode.enter(place)
    assert world.mode.test() == ("big", "small")


def test_the_test_says_nothing_about_anybody(world: RemoteWorld) -> None:
    world.switch_on()
    assert world.mode.test() == ("big", "small")
    asked = world.host.asked[0]
    assert (asked.method, asked.path, asked.body) == ("GET", "/v1/models", b"")
    assert world.requests.hosts == (("127.0.0.1", 1),)
    assert world.mode.sent(PROFILE) == ()


def test_a_test_that_fails_says_why(world: RemoteWorld) -> None:
    with pytest.raises(KnownError, match="Enter its address"):
        world.mode.test()
    world.switch_on()
    world.host.play = lambda _: refusal(401)
    with pytest.raises(KnownError, match="does not accept the key"):
        world.mode.test()
    with pytest.raises(Cancelled):
        world.mode.test(lambda: True)


def test_without_the_library_the_next_step_is_said(world: RemoteWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    world.switch_on()
    monkeypatch.setattr("reelreason_desktop.services.remote.connecting.find_spec", lambda _: None)
    with pytest.raises(ModelError, match="extra"):
        world.mode.open_writer(PROFILE)


def test_what_was_sent_can_be_forgotten(world: RemoteWorld) -> None:
    file = world.profiles.beside(PROFILE, "remote-sent.json")
    assert world.mode.sent(PROFILE) == ()
    file.write_text("[{}]", encoding="utf-8")
    assert world.mode.sent(PROFILE) == ()
    world.mode.forget_sent(PROFILE)
    assert not file.exists()


def test_the_desk_opens_it_for_who_wants_it_and_for_nobody_else(world: RemoteWorld) -> None:
    world.switch_on()
    desk = WritingDesk(world.paths, lambda _sink, _keep: None, world.mode)
    try:
        opened = desk.open_for(guest=False, profile=PROFILE)
        assert opened is not None
        opened.result(5)
        assert (desk.status.name, desk.status.sends_to) == ("big", "127.0.0.1")
        assert desk.model(()) is not None
        other = desk.open_for(guest=False, profile="Ben")
        assert other is not None, "never shared"
        other.result(5)
        assert desk.status.sends_to == ""
        assert desk.model(()) is None
        guest = desk.open_for(guest=True)
        assert guest is not None
        guest.result(5)
        assert desk.status.sends_to == ""
        assert world.host.asked == []
    finally:
        desk.close()
