"""Chats with names and a bin, profiles that vanish while open, and the trash one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.profiles import live_a_little, rated, said

from reelreason_desktop.domain.errors import KnownError, NotFoundError, ProfileGoneError
from reelreason_desktop.store.exports import export_profile, import_profile
from reelreason_desktop.store.names import MAX_NAME_CHARACTERS
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder


@pytest.fixture
def store() -> ProfileStore:
    return ProfileStore.in_memory()


def test_the_newest_chat_is_current_until_another_is_opened(store: ProfileStore) -> None:
    first, second = store.current_conversation(), store.new_conversation()
    assert store.current_conversation() == second
    store.open_conversation(first)
    assert store.current_conversation() == first
    third = store.new_conversation()
    assert store.current_conversation() == third, "a new chat ends the choice"


def test_a_chat_in_the_bin_is_never_current(store: ProfileStore) -> None:
    first, second = store.current_conversation(), store.new_conversation()
    store.delete_conversation(second)
    assert store.current_conversation() == first
    store.open_conversation(first)
    store.delete_conversation(first)
    third = store.current_conversation()
    assert third not in (first, second)
    store.restore_conversation(second)
    assert [c.deleted_at is None for c in store.conversations()] == [False, True, True]
    with pytest.raises(NotFoundError):
        store.open_conversation(first)


def test_a_chat_that_is_not_there(store: ProfileStore) -> None:
    for act in (store.open_conversation, store.delete_conversation, store.restore_conversation):
        with pytest.raises(NotFoundError):
            act(99)
    with pytest.raises(NotFoundError):
        store.rename_conversation(99, "x")


def test_names_and_the_bin_travel_with_an_export(store: ProfileStore) -> None:
    live_a_little(store)
    first, second = (chat.id for chat in store.conversations())
    store.rename_conversation(first, "Heist night")
    store.delete_conversation(second)
    copy = ProfileStore.in_memory()
    import_profile(copy, export_profile(store, "x"))
    assert copy.conversations() == store.conversations()
    assert copy.current_conversation() == store.current_conversation() == first


@pytest.mark.parametrize("act", ["write", "read"])
def test_an_open_profile_that_is_erased_says_so(tmp_path: Path, act: str) -> None:
    folder = ProfileFolder(tmp_path)
    with folder.open("Anna") as store:
        store.append([said()])
        (tmp_path / "Anna.sqlite").rename(tmp_path / "elsewhere")
        with pytest.raises(ProfileGoneError):
            store.append([said()]) if act == "write" else store.events()


def test_another_file_in_its_place_is_not_written_to(tmp_path: Path) -> None:
    folder = ProfileFolder(tmp_path)
    with folder.open("Anna") as store:
        store.append([said()])
        for part in tmp_path.glob("Anna.sqlite*"):
            part.rename(tmp_path / f"old-{part.name}")
        folder.open("Anna").close()
        with pytest.raises(ProfileGoneError):
            store.append([said()])
    with folder.open("Anna") as new:
        assert new.events() == ()


def test_only_the_named_grave_is_erased(tmp_path: Path) -> None:
    folder = ProfileFolder(tmp_path)
    for name in ("Anna", "Ben"):
        folder.create(name).close()
    anna, ben = folder.delete("Anna"), folder.delete("Ben")
    assert folder.name_in_trash(anna) == "Anna"
    folder.erase(anna)
    folder.erase(anna)  # twice is allowed
    assert folder.trash() == (ben,)
    assert folder.name_in_trash(anna) is None
    with pytest.raises(ValueError, match="not in the trash"):
        folder.erase(tmp_path)
    assert folder.restore(ben) == "Ben"


def test_a_free_name(tmp_path: Path) -> None:
    folder = ProfileFolder(tmp_path)
    assert folder.free_name(" Anna ") == "Anna"
    folder.create("Anna").close()
    assert folder.free_name("anna") == "anna (2)"
    folder.create("Anna (2)").close()
    assert folder.free_name("Anna") == "Anna (3)"
    long = "x" * MAX_NAME_CHARACTERS
    folder.create(long).close()
    assert len(folder.free_name(long)) == MAX_NAME_CHARACTERS
    with pytest.raises(KnownError):
        folder.free_name("  ")


def test_a_copy_holds_what_is_only_in_the_log_yet(tmp_path: Path) -> None:
    folder = ProfileFolder(tmp_path / "profiles")
    with folder.open("Anna") as store:
        store.append([rated("heat-1995", 4)])
        folder.copy("Anna", tmp_path / "copy.sqlite")
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy.sqlite"], "no log beside it"
    with ProfileStore.open(tmp_path / "copy.sqlite") as copy:
        assert [event.film_id for event in copy.events()] == ["heat-1995"]
