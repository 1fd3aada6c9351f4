"""Names and files of profiles, and the trash."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from helpers.profiles import live_a_little, said
from hypothesis import given, settings
from hypothesis import strategies as st

from reelreason_desktop.domain.errors import KnownError, NotFoundError, StoreError
from reelreason_desktop.store.names import MAX_NAME_CHARACTERS, clean_name, from_stem, same_name, to_stem
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import DEFAULT_PROFILE, ProfileFolder

ODD_NAMES = [
    "Me",
    "../x",
    "..",
    "/etc/passwd",
    "C:\\Windows",
    "con",
    "CON",
    "Lpt1",
    "com¹",
    "nul.txt",
    "a.before-v2",
    "50% off",
    "%2E",
    "Zoë & Łukasz",
    "山田 太郎",
    "🎬",
    "👩‍👩‍👧‍👦" * 7,
    "?" * MAX_NAME_CHARACTERS,
    "𝔘" * MAX_NAME_CHARACTERS,
    "-rf",
    "~",
    "trash",
]


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return ProfileFolder(tmp_path / "profiles")


def make(folder: ProfileFolder, name: str) -> None:
    with folder.create(name) as store:
        store.append([said(f"I am {name}")])


def who(folder: ProfileFolder, name: str) -> str | None:
    with folder.open(name, create=False) as store:
        return store.events()[0].text


def test_there_are_no_profiles_at_first(folder: ProfileFolder) -> None:
    assert folder.list() == ()
    assert folder.trash() == ()
    assert not folder.exists(DEFAULT_PROFILE)
    assert not folder.path.exists()  # looking makes nothing


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_makes_a_file_in_the_folder(folder: ProfileFolder, name: str) -> None:
    make(folder, name)
    assert folder.list() == (name,)
    assert folder.exists(name)
    assert who(folder, name) == f"I am {name}"
    (file,) = folder.path.iterdir()
    assert file.parent == folder.path
    assert len(file.name.encode("utf-8")) + len(".before-v999.sqlite.part") <= 255


def test_all_odd_names_live_side_by_side(folder: ProfileFolder) -> None:
    names = [name for name in ODD_NAMES if name != "CON"]  # the same as con
    for name in names:
        make(folder, name)
    assert sorted(folder.list()) == sorted(names)
    assert [who(folder, name) for name in names] == [f"I am {name}" for name in names]


@pytest.mark.parametrize("name", ["con", "Aux", "NUL", "com1", "lpt9", "COM²", "conin$"])
def test_no_file_is_named_like_a_device(name: str) -> None:
    assert to_stem(name).startswith("%")
    assert from_stem(to_stem(name)) == name
    assert to_stem(f"{name}rad") == f"{name}rad"


@settings(deadline=None)
@given(st.text(min_size=1, max_size=MAX_NAME_CHARACTERS))
def test_names_survive_the_file_system(raw: str) -> None:
    try:
        name = clean_name(raw)
    except KnownError:
        return
    stem = to_stem(name)
    assert from_stem(stem) == name
    assert not set(stem) & set('<>:"/\\|?*.')
    assert from_stem(unicodedata.normalize("NFD", stem)) == name


@pytest.mark.parametrize("name", ["", "   ", "x" * 200, "line\nbreak", "nul\x00", "half \ud800"])
def test_names_that_cannot_be_are_refused_with_a_hint(folder: ProfileFolder, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        folder.open(name)
    assert caught.value.hint
    assert not folder.exists(name)
    assert not folder.path.exists()


def test_names_that_differ_in_case_are_the_same(folder: ProfileFolder) -> None:
    make(folder, "Zoë")
    assert who(folder, "zoe\u0308 ") == "I am Zoë"  # decomposed, as some keyboards type it
    with pytest.raises(KnownError, match="already a profile called “Zoë”"):
        folder.create("ZOË")
    assert same_name("STRASSE", "straße")


def test_opening_makes_a_profile_unless_told_not_to(folder: ProfileFolder) -> None:
    with pytest.raises(NotFoundError, match="no profile called “Me”"):
        folder.open("Me", create=False)
    folder.open("Me").close()
    with pytest.raises(NotFoundError, match="“You”") as caught:
        folder.open("You", create=False)
    assert caught.value.hint == "There are: Me."


def test_names_are_in_alphabetical_order_and_copies_are_no_profiles(folder: ProfileFolder) -> None:
    for name in ("bea", "Carl", "Ada"):
        make(folder, name)
    (folder.path / "Ada.before-v2.sqlite").write_bytes(b"copy")
    (folder.path / "notes.txt").write_text("mine")
    assert folder.list() == ("Ada", "bea", "Carl")


class TestRename:
    def test_everything_moves_along(self, folder: ProfileFolder) -> None:
        make(folder, "Ada")
        (folder.path / "Ada.before-v2.sqlite").write_bytes(b"copy")
        folder.rename("ada", "../Bea")
        assert folder.list() == ("../Bea",)
        assert who(folder, "../Bea") == "I am Ada"
        assert sorted(file.name for file in folder.path.iterdir()) == [
            "%2E%2E%2FBea.before-v2.sqlite",
            "%2E%2E%2FBea.sqlite",
        ]

    def test_the_case_of_a_name_can_change(self, folder: ProfileFolder) -> None:
        make(folder, "ada")
        folder.rename("ada", "Ada")
        assert folder.list() == ("Ada",)

    def test_a_taken_name_is_refused(self, folder: ProfileFolder) -> None:
        make(folder, "Ada")
        make(folder, "Bea")
        with pytest.raises(KnownError, match="already a profile called “Bea”"):
            folder.rename("Ada", "bea")
        assert who(folder, "Bea") == "I am Bea"

    def test_an_open_profile_stays(self, folder: ProfileFolder) -> None:
        with folder.create("Ada") as store:
            store.append([said("I am Ada")])
            with pytest.raises(StoreError, match="in use"):
                folder.rename("Ada", "Bea")
            store.append([said("still here")])
        assert folder.list() == ("Ada",)

    def test_a_missing_profile_is_reported(self, folder: ProfileFolder) -> None:
        with pytest.raises(NotFoundError):
            folder.rename("Ada", "Bea")


class TestDelete:
    def test_a_deleted_profile_can_be_restored_whole(self, folder: ProfileFolder) -> None:
        with folder.create("Ada") as store:
            live_a_little(store)
            events = store.events()
        (folder.path / "Ada.before-v2.sqlite").write_bytes(b"copy")
        grave = folder.delete("ada")
        assert folder.list() == ()
        assert folder.trash() == (grave,)
        assert [file.name for file in folder.path.iterdir()] == ["trash"]
        assert folder.restore(grave) == "Ada"
        with folder.open("Ada", create=False) as store:
            assert store.events() == events
        assert folder.trash() == ()
        assert (folder.path / "Ada.before-v2.sqlite").read_bytes() == b"copy"

    def test_two_of_one_name_lie_apart(self, folder: ProfileFolder) -> None:
        make(folder, "Ada")
        first = folder.delete("Ada")
        make(folder, "ADA")
        second = folder.delete("Ada")
        assert folder.trash() == (first, second)
        assert folder.restore(second) == "ADA"
        with pytest.raises(KnownError, match="already a profile called “ADA”"):
            folder.restore(first)
        assert folder.trash() == (first,)

    def test_what_is_not_in_the_trash_cannot_be_restored(self, folder: ProfileFolder, tmp_path: Path) -> None:
        make(folder, "Ada")
        grave = folder.delete("Ada")
        folder.erase(grave)
        assert folder.trash() == ()
        for place in (grave, tmp_path, folder.path):
            with pytest.raises(NotFoundError):
                folder.restore(place)

    def test_an_open_profile_stays(self, folder: ProfileFolder) -> None:
        with folder.create("Ada") as store:
            with pytest.raises(StoreError, match="in use"):
                folder.delete("Ada")
            assert store.append([said()])
        assert folder.list() == ("Ada",)
        assert folder.trash() == ()

    def test_a_damaged_profile_can_be_deleted_and_comes_back_as_it_was(self, folder: ProfileFolder) -> None:
        folder.path.mkdir()
        (folder.path / "Ada.sqlite").write_bytes(b"damaged " * 1000)
        (folder.path / "Ada.sqlite-wal").write_bytes(b"log")
        grave = folder.delete("Ada")
        assert sorted(file.name for file in grave.iterdir()) == ["Ada.sqlite", "Ada.sqlite-wal"]
        folder.restore(grave)
        assert (folder.path / "Ada.sqlite").read_bytes() == b"damaged " * 1000
        with pytest.raises(StoreError, match="damaged"):
            folder.open("Ada")

    def test_a_killed_programs_log_is_taken_along(self, folder: ProfileFolder, tmp_path: Path) -> None:
        with folder.create("Ada") as store:
            store.append([said("only in the log")])
            log = (folder.path / "Ada.sqlite-wal").read_bytes()
            content = (folder.path / "Ada.sqlite").read_bytes()
        left_behind = ProfileFolder(tmp_path / "killed")
        left_behind.path.mkdir()
        (left_behind.path / "Ada.sqlite").write_bytes(content)
        (left_behind.path / "Ada.sqlite-wal").write_bytes(log)
        left_behind.restore(left_behind.delete("Ada"))
        assert who(left_behind, "Ada") == "only in the log"


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "profiles").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be opened or written"):
        ProfileFolder(tmp_path / "profiles").open("Me")


def test_the_default_profile_is_me(folder: ProfileFolder) -> None:
    assert ProfileFolder.default == DEFAULT_PROFILE == "Me"
    with folder.open(folder.default) as store:
        assert isinstance(store, ProfileStore)
