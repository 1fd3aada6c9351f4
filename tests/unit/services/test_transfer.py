"""Profiles as files: written whole or not at all, and read only when they can be believed."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from helpers.profiles import live_a_little, rated, undo

from reelreason_desktop.domain.errors import KnownError, NewerProfileError, NotFoundError
from reelreason_desktop.domain.ledger import signals_in_force, undo_target
from reelreason_desktop.services import transfer
from reelreason_desktop.services.transfer import export_to_file, import_from_file
from reelreason_desktop.store.exports import export_profile
from reelreason_desktop.store.profiles import ProfileFolder


@pytest.fixture
def profiles(tmp_path: Path) -> ProfileFolder:
    """A folder with one profile, `Ada`, that holds one of everything."""
    folder = ProfileFolder(tmp_path / "profiles")
    with folder.open("Ada") as store:
        live_a_little(store)
    return folder


@pytest.fixture
def file(tmp_path: Path, profiles: ProfileFolder) -> Path:
    path = tmp_path / "ada.json"
    export_to_file(profiles, "Ada", path)
    return path


def everything(profiles: ProfileFolder, name: str) -> dict[str, object]:
    with profiles.open(name, create=False) as store:
        return export_profile(store, "same")


def test_a_new_profile_becomes_an_exact_copy(profiles: ProfileFolder, file: Path) -> None:
    with profiles.open("Ada") as store:
        signals = len(signals_in_force(store.events()))
    assert import_from_file(profiles, "Copy", file) == signals
    assert everything(profiles, "Copy") == everything(profiles, "Ada")


def test_a_used_profile_gets_one_act(profiles: ProfileFolder, file: Path) -> None:
    with profiles.open("Bob") as store:
        store.append([rated("alien-1979", 5.0)])
        held = signals_in_force(store.events())
    count = import_from_file(profiles, "Bob", file)
    assert import_from_file(profiles, "Bob", file) == count, "the same file again adds nothing"
    with profiles.open("Bob") as store:
        assert len(signals_in_force(store.events())) == count > len(held)
        newest = undo_target(store.events())
        assert newest is not None
        store.append(edits=[undo(newest)])
        assert signals_in_force(store.events()) == held


def test_the_file_is_readable_json_in_utf_8(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert json.loads(text)["name"] == "Ada"
    assert "“Größe” 🎬" in text
    assert text.endswith("}\n")


def test_a_byte_order_mark_is_no_obstacle(profiles: ProfileFolder, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())  # as some editors save it
    import_from_file(profiles, "Copy", file)
    assert everything(profiles, "Copy") == everything(profiles, "Ada")


def test_exporting_replaces_and_leaves_no_draft(profiles: ProfileFolder, file: Path, tmp_path: Path) -> None:
    file.write_text("older")
    export_to_file(profiles, "Ada", file)
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "reelreason-profile"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.json", "home", "profiles"]


def test_an_unknown_profile_is_not_exported(profiles: ProfileFolder, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        export_to_file(profiles, "Nobody", tmp_path / "nobody.json")
    assert profiles.list() == ("Ada",)
    assert not (tmp_path / "nobody.json").exists()


@pytest.mark.parametrize("name", ["no/folder.json", "ada.json/below.json", "n" * 260, "", "half\0"])
def test_where_nothing_can_be_written(profiles: ProfileFolder, file: Path, tmp_path: Path, name: str) -> None:
    content = file.read_bytes()
    with pytest.raises(KnownError, match="cannot be written: "):
        export_to_file(profiles, "Ada", tmp_path / name)
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_a_pipe_is_written_to_and_stays_one(profiles: ProfileFolder, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        export_to_file(profiles, "Ada", pipe)
        assert os.read(reader, 20).startswith(b'{\n  "format"')
        assert pipe.is_fifo()
    finally:
        os.close(reader)


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (b"", KnownError, "cannot be read as a profile"),
        (b"\xff\xfe\x00", KnownError, "cannot be read as a profile"),
        (b"[" * 100_000, KnownError, "cannot be read as a profile"),
        (b"9" * 10_000, KnownError, "cannot be read as a profile"),
        (b"{}", KnownError, "not an exported ReelReason profile"),
        (b'{"format": "reelreason-profile", "version": 1}', KnownError, "damaged or was edited"),
        (b'{"format": "reelreason-profile", "version": 4}', NewerProfileError, "newer version"),
    ],
)
def test_garbage_makes_no_profile_and_changes_none(
    profiles: ProfileFolder, tmp_path: Path, content: bytes, error: type[KnownError], message: str
) -> None:
    garbage, before = tmp_path / "garbage", everything(profiles, "Ada")
    garbage.write_bytes(content)
    for name in ("Ada", "New"):
        with pytest.raises(error, match=message):
            import_from_file(profiles, name, garbage)
    assert profiles.list() == ("Ada",)
    assert everything(profiles, "Ada") == before


def test_no_more_is_read_than_a_profile_can_be(
    profiles: ProfileFolder, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = file.stat().st_size
    monkeypatch.setattr(transfer, "MAX_IMPORT_BYTES", size - 1)
    with pytest.raises(KnownError, match="too large"):
        import_from_file(profiles, "Copy", file)
    monkeypatch.setattr(transfer, "MAX_IMPORT_BYTES", size)
    import_from_file(profiles, "Copy", file)


def test_what_is_not_there_or_no_file_says_so(profiles: ProfileFolder, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.json"):
        with pytest.raises(KnownError, match="cannot be read: "):
            import_from_file(profiles, "New", path)
    assert profiles.list() == ("Ada",)
