"""What the disk and other processes can do to a profile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from helpers.profiles import MODEL, live_a_little, said, say

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.migrations import shipped_steps
from reelreason_desktop.store.profile_store import ProfileStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Me.sqlite"


@pytest.fixture
def store(file: Path) -> Iterator[ProfileStore]:
    with ProfileStore.open(file) as store:
        yield store


@pytest.fixture
def binding_permissions(tmp_path: Path) -> None:
    """Skips where write protection stops nobody: for an administrator, and for folders on Windows."""
    folder = tmp_path / "probe"
    folder.mkdir(mode=0o500)
    try:
        (folder / "file").touch()
    except PermissionError:
        return
    pytest.skip("write protection does not bind this user")


def open_raw(file: Path) -> tuple[Database, ProfileStore]:
    """A profile whose connection the test may squeeze."""
    db = Database(file)
    return db, ProfileStore(db, shipped_steps())


def test_writes_wait_for_the_disk(file: Path) -> None:
    db, store = open_raw(file)
    with store:
        assert db.rows("PRAGMA journal_mode") == [("wal",)]
        assert db.rows("PRAGMA synchronous") == [(2,)]  # FULL
        assert db.rows("PRAGMA foreign_keys") == [(1,)]
        assert db.rows("PRAGMA busy_timeout") == [(5000,)]


def test_closing_leaves_one_file(store: ProfileStore, file: Path) -> None:
    live_a_little(store)
    store.close()
    assert list(file.parent.glob("Me*")) == [file]


class TestTwoPrograms:
    """Two connections are what two processes are to SQLite."""

    def test_each_sees_what_the_other_wrote(self, store: ProfileStore, file: Path) -> None:
        with ProfileStore.open(file) as other:
            assert other.events() == ()
            (first,) = store.append([said("first")])
            assert other.events() == (first,)
            (second,) = other.append([said("second")])
            assert (second.id, second.batch) == (2, 2)
            assert store.events() == (first, second)
            store.put_vector(first.id, MODEL, np.ones(2, dtype=np.float32))
            assert list(other.vectors(MODEL)) == [first.id]
            store.put_vector(second.id, MODEL, np.ones(2, dtype=np.float32))
            assert list(other.vectors(MODEL)) == [first.id, second.id]

    def test_appending_takes_in_what_came_before_it(self, store: ProfileStore, file: Path) -> None:
        with ProfileStore.open(file) as other:
            store.append([said("mine")])
            assert len(store.events()) == 1  # now kept in memory
            other.append([said("theirs")])
            store.append([said("mine again")])
            assert [event.text for event in store.events()] == ["mine", "theirs", "mine again"]

    def test_reading_goes_on_while_the_other_writes(self, store: ProfileStore, file: Path) -> None:
        store.append([said("before")])
        with ProfileStore.open(file) as other, other.transaction():
            other.append([said("not yet")])
            assert [event.text for event in store.events()] == ["before"]

    def test_a_writer_that_never_ends_is_reported(self, store: ProfileStore, file: Path) -> None:
        with (
            ProfileStore.open(file, busy_timeout_s=0.01) as other,
            store.transaction(),
            pytest.raises(StoreError, match="in use by another program") as caught,
        ):
            other.append([said()])
        assert "try again" in caught.value.hint
        assert "BUSY" in caught.value.detail


class TestDamage:
    @pytest.mark.parametrize("content", [b"words", b"just words. " * 500, b"SQLite format 3\x00" + b"\xff" * 4096])
    def test_a_file_that_is_no_database_is_left_alone(self, file: Path, content: bytes) -> None:
        file.write_bytes(content)
        with pytest.raises(StoreError, match=r"Me\.sqlite is damaged") as caught:
            ProfileStore.open(file)
        assert str(file.parent) in caught.value.hint
        assert "start a new profile" in caught.value.hint
        assert file.read_bytes() == content
        assert list(file.parent.glob("Me*")) == [file]

    def test_the_hint_names_the_copy_that_can_be_restored(self, file: Path) -> None:
        file.write_bytes(b"words " * 1000)
        file.with_name("Me.before-v2.sqlite").write_bytes(b"copy")
        with pytest.raises(StoreError) as caught:
            ProfileStore.open(file)
        assert "put the copy Me.before-v2.sqlite in its place" in caught.value.hint

    def test_a_database_of_another_program_is_refused(self, file: Path) -> None:
        raw = sqlite3.connect(file)
        raw.execute("CREATE TABLE bookmarks (url TEXT)")
        raw.close()
        before = file.read_bytes()
        with pytest.raises(StoreError, match="is damaged or is not a profile"):
            ProfileStore.open(file)
        assert file.read_bytes() == before

    def test_damage_in_the_middle_is_found_when_it_is_read(self, store: ProfileStore, file: Path) -> None:
        store.append([said("x" * 3000) for _ in range(50)])
        store.close()
        content = bytearray(file.read_bytes())
        for page in range(10, len(content) // 4096):
            content[page * 4096 : page * 4096 + 100] = b"\xa5" * 100
        file.write_bytes(content)
        with ProfileStore.open(file) as again, pytest.raises(StoreError, match="damaged"):
            again.events()
        assert file.read_bytes() == content

    @pytest.mark.parametrize("column", ["at = 'yesterday'", "at = '2026-01-01T00:00:00'", "signal = 'adored'"])
    def test_rows_that_no_version_writes_are_damage(self, file: Path, column: str) -> None:
        db, store = open_raw(file)
        with store:
            store.append([said()])
            db.run(f"UPDATE events SET {column}")
        with ProfileStore.open(file) as again, pytest.raises(StoreError, match="damaged"):
            again.events()

    def test_a_file_that_was_only_begun_is_a_new_profile(self, file: Path) -> None:
        file.touch()  # what a crash leaves between making the file and its first step
        with ProfileStore.open(file) as store:
            assert store.events() == ()


class TestUnwritable:
    def test_a_full_disk_loses_only_the_change_that_did_not_fit(self, file: Path) -> None:
        db, store = open_raw(file)
        with store:
            kept = store.append([said("kept")])
            pages = db.rows("PRAGMA page_count")[0][0]
            db.run(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(StoreError, match="disk is full") as caught:
                say(store, store.current_conversation(), "x" * 1_000_000)
            assert "Free some space" in caught.value.hint
            assert store.events() == kept
            db.run("PRAGMA max_page_count = 100000")
            assert store.append([said("after")])[0].batch == 2
        with ProfileStore.open(file) as again:
            assert [event.text for event in again.events()] == ["kept", "after"]

    def test_a_connection_that_may_only_read_says_so(self, file: Path) -> None:
        db, store = open_raw(file)
        with store:
            db.run("PRAGMA query_only = ON")  # gives SQLITE_READONLY, as a write-protected file does
            with pytest.raises(StoreError, match="cannot be opened or written") as caught:
                store.append([said()])
            assert str(file.parent) in caught.value.hint
            assert store.events() == ()

    @pytest.mark.usefixtures("binding_permissions")
    def test_a_write_protected_folder_says_so(self, tmp_path: Path) -> None:
        folder = tmp_path / "locked"
        folder.mkdir(mode=0o500)
        with pytest.raises(StoreError, match="cannot be opened or written"):
            ProfileStore.open(folder / "Me.sqlite")
        with pytest.raises(StoreError, match="cannot be opened or written"):
            ProfileStore.open(folder / "below" / "Me.sqlite")

    @pytest.mark.usefixtures("binding_permissions")
    def test_a_write_protected_profile_says_so(self, store: ProfileStore, file: Path) -> None:
        store.append([said()])
        store.close()
        file.chmod(0o400)
        with ProfileStore.open(file) as again, pytest.raises(StoreError, match="cannot be opened or written"):
            again.append([said()])

    def test_a_folder_in_place_of_the_file_says_so(self, file: Path) -> None:
        file.mkdir()
        with pytest.raises(StoreError, match="cannot be opened or written"):
            ProfileStore.open(file)

    def test_a_file_in_place_of_the_folder_says_so(self, file: Path) -> None:
        file.write_text("in the way")
        with pytest.raises(StoreError, match="cannot be opened or written"):
            ProfileStore.open(file / "Me.sqlite")


def test_mistakes_in_the_program_are_not_dressed_up(file: Path) -> None:
    db, store = open_raw(file)
    with store:
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            db.rows("SELECT * FROM nowhere")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            store.add_message(store.current_conversation(), "nobody", "hi", batch=None)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            store.log_interaction(store.current_conversation(), None, "{not json")
    with pytest.raises(sqlite3.ProgrammingError):
        store.events()


def test_a_damaged_file_keeps_the_log_beside_it(store: ProfileStore, file: Path) -> None:
    store.append([said("only in the log")])
    log = file.with_name("Me.sqlite-wal").read_bytes()
    store.close()
    content = b"damaged " + file.read_bytes()[8:]
    file.write_bytes(content)
    file.with_name("Me.sqlite-wal").write_bytes(log)
    with pytest.raises(StoreError, match="damaged"):
        ProfileStore.open(file)
    assert file.read_bytes() == content
    assert file.with_name("Me.sqlite-wal").read_bytes() == log
