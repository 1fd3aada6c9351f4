"""What a window does with the profiles of a computer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library
from helpers.profiles import live_a_little, rated

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, ModelError, NotFoundError, StoreError
from reelreason_desktop.inference.unusable import UnusableEncoder
from reelreason_desktop.services.age_limit import WrongPinError
from reelreason_desktop.services.looks import COLOURS, Look, default_look
from reelreason_desktop.services.profiles import Profiles
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.store.profiles import ProfileFolder


@pytest.fixture
def runtime() -> Iterator[Runtime]:
    paths = Paths.default()
    encoder = UnusableEncoder(ModelError("no model"), None)
    with Runtime(paths, shipped_library(), ProfileFolder(paths.profiles), MODEL_ID, encoder) as made:
        yield made


@pytest.fixture
def profiles(runtime: Runtime) -> Profiles:
    return Profiles(runtime)


def test_cards_say_what_a_profile_holds(runtime: Runtime, profiles: Profiles) -> None:
    with runtime.profiles.open("Anna") as store:
        live_a_little(store)
    profiles.create("Ben", Look("teal", "🦊"))
    profiles.set_limit("Ben", 12, new_pin="4711")
    anna, ben = profiles.overview().cards
    assert (anna.name, anna.rated, anna.chats, anna.limit) == ("Anna", 1, 2, None)
    assert anna.bytes == runtime.profiles.size("Anna")
    assert anna.look == default_look("Anna")
    assert (ben.look, ben.rated, ben.chats) == (Look("teal", "🦊"), 0, 0)
    assert ben.limit is not None
    assert ben.limit.max_age == 12


def test_a_damaged_profile_is_listed_with_its_trouble(runtime: Runtime, profiles: Profiles) -> None:
    profiles.create("Anna")
    (runtime.profiles.path / "Broken.sqlite").write_bytes(b"x" * 100)
    anna, broken = profiles.overview().cards
    assert anna.trouble is None
    assert broken.trouble is not None
    assert profiles.erase("Broken").name == "Broken"


def test_new_profiles_get_different_colours(profiles: Profiles) -> None:
    names = [f"Person {number}" for number in range(len(COLOURS))]
    for name in names:
        profiles.create(name)
    assert {card.look.colour for card in profiles.overview().cards} == set(COLOURS)
    profiles.create("One more")


def test_looks(profiles: Profiles) -> None:
    profiles.create("anna")
    assert profiles.overview().cards[0].look.initial == "A"
    profiles.set_look("anna", Look("red", "ab"))
    assert profiles.overview().cards[0].look == Look("red", "ab")
    profiles.set_look("anna", Look("red", ""))
    assert profiles.overview().cards[0].look.initial == "A"
    for look in (Look("beige", "A"), Look("red", "abc"), Look("red", "\n\t")):
        if look.initial.strip() or look.colour == "beige":
            with pytest.raises(KnownError):
                profiles.set_look("anna", look)


def test_erasing_and_bringing_back(runtime: Runtime, profiles: Profiles) -> None:
    with runtime.profiles.open("Anna") as store:
        store.append([rated("heat-1995", 5)])
    erased = profiles.erase("Anna")
    overview = profiles.overview()
    assert overview.cards == ()
    assert overview.erased == (erased,)
    assert profiles.restore(erased) == "Anna"
    assert profiles.overview().cards[0].rated == 1
    with pytest.raises(NotFoundError):
        profiles.restore(erased)


def test_only_what_was_erased_here_is_forgotten_when_the_window_closes(runtime: Runtime, profiles: Profiles) -> None:
    for name in ("Anna", "Ben", "Clara"):
        profiles.create(name)
    elsewhere = runtime.profiles.delete("Ben")
    profiles.erase("Anna")
    clara = profiles.erase("Clara")
    profiles.restore(clara)
    profiles.forget_erased()
    assert runtime.profiles.trash() == (elsewhere,)
    assert [card.name for card in profiles.overview().cards] == ["Clara"]


def test_one_that_cannot_be_forgotten_keeps_no_other(runtime: Runtime, profiles: Profiles) -> None:
    for name in ("Anna", "Ben", "Clara"):
        profiles.create(name)
        profiles.erase(name)
    stuck = runtime.profiles.trash()[1]
    (stuck / "a folder").mkdir()
    with pytest.raises(StoreError):
        profiles.forget_erased()
    assert runtime.profiles.trash() == (stuck,)


def test_an_open_profile_is_neither_renamed_nor_erased(runtime: Runtime, profiles: Profiles) -> None:
    session = runtime.session("Anna")
    session.rate("heat-1995", 4)
    for act in (lambda: profiles.rename("Anna", "Ann"), lambda: profiles.erase("Anna")):
        with pytest.raises(StoreError):
            act()
    runtime.release(session)
    assert profiles.rename("Anna", " Ann ") == "Ann"
    assert profiles.overview().cards[0].rated == 1


def test_a_session_of_a_limited_profile_gets_the_limited_library(runtime: Runtime, profiles: Profiles) -> None:
    profiles.create("Kid")
    profiles.set_limit("Kid", 8)
    assert runtime.session("Kid").library is runtime.library.limited(8)
    assert runtime.session("Kid").view().max_age == 8
    assert runtime.session("Anna").library is runtime.library
    assert runtime.session(None, max_age=8).library.max_age == 8
    with pytest.raises(NotFoundError):
        profiles.limit("Nobody")


def test_the_pin(profiles: Profiles) -> None:
    profiles.create("Kid")
    profiles.check_pin("Kid", "anything")
    profiles.set_limit("Kid", 8, new_pin="4711")
    profiles.check_pin("Kid", "4711")
    with pytest.raises(WrongPinError):
        profiles.check_pin("Kid", "4712")
    profiles.check_pin("Gone", "")


def test_taking_a_profile_along(runtime: Runtime, profiles: Profiles, tmp_path: Path) -> None:
    with runtime.profiles.open("Anna") as store:
        live_a_little(store)
    profiles.export("Anna", tmp_path / "any.json")
    assert profiles.import_new(tmp_path / "any.json") == "Anna (2)"
    assert [card.rated for card in profiles.overview().cards] == [1, 1]
    data = json.loads((tmp_path / "any.json").read_text()) | {"name": "\n"}
    (tmp_path / "Opa.json").write_text(json.dumps(data))
    assert profiles.import_new(tmp_path / "Opa.json") == "Opa"
    (tmp_path / "bad.json").write_text("{}")
    with pytest.raises(KnownError):
        profiles.import_new(tmp_path / "bad.json")
    assert len(profiles.overview().cards) == 3
