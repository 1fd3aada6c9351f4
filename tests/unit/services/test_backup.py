"""One zip with everything, put back without overwriting anything, whatever the file holds."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from helpers.profiles import live_a_little, rated

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError, NewerProfileError
from reelreason_desktop.services import archive as archive_module
from reelreason_desktop.services import backup as backup_module
from reelreason_desktop.services.backup import Progress, back_up
from reelreason_desktop.services.folders import FolderKind, data_folders
from reelreason_desktop.services.restoring import preview_backup, restore, take_back
from reelreason_desktop.store.exports import export_profile
from reelreason_desktop.store.profiles import ProfileFolder


@pytest.fixture
def paths() -> Paths:
    return Paths.default()


@pytest.fixture
def folder(paths: Paths) -> ProfileFolder:
    """Two profiles, one of them lived in, and a settings file."""
    profiles = ProfileFolder(paths.profiles)
    with profiles.open("Anna") as store:
        live_a_little(store)
    with profiles.open("Ben: “the second”") as store:
        store.append([rated("heat-1995", 2)])
    paths.config.mkdir(parents=True)
    (paths.config / "settings.json").write_text('{"theme": "dark"}')
    (paths.config / "notes.txt").write_text("not a setting")
    return profiles


def exported(folder: ProfileFolder, name: str) -> dict[str, object]:
    with folder.open(name, create=False) as store:
        return export_profile(store, "any")


def repacked(source: Path, target: Path, **changes: bytes | None) -> Path:
    """A copy of a zip with some entries replaced, added or (None) left out; `__` stands for `/`, `_DOT_` for a dot."""
    new = {name.replace("__", "/").replace("_DOT_", "."): data for name, data in changes.items()}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            if name not in new:
                made.writestr(name, old.read(name))
        for name, data in new.items():
            if data is not None:
                made.writestr(name, data)
    return target


def manifest_of(file: Path) -> dict[str, object]:
    with zipfile.ZipFile(file) as opened:
        data: dict[str, object] = json.loads(opened.read("manifest.json"))
        return data


def test_everything_comes_back_on_another_computer(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    done = back_up(paths, tmp_path / "all.zip")
    assert (done.profiles, done.settings, done.left_out) == (("Anna", "Ben: “the second”"), ("settings.json",), ())
    assert done.bytes == (tmp_path / "all.zip").stat().st_size
    other = Paths(tmp_path / "d", tmp_path / "c", tmp_path / "s", paths.bundled, paths.resources)
    report = restore(other, tmp_path / "all.zip")
    assert report.profiles == (("Anna", "Anna"), ("Ben: “the second”", "Ben: “the second”"))
    assert report.settings == ("settings.json",)
    for name in done.profiles:
        assert exported(ProfileFolder(other.profiles), name) == exported(folder, name)
    assert [p.name for p in other.data.iterdir()] == ["profiles"], "nothing temporary is left"


def test_a_profile_may_be_open_and_in_the_middle_of_writing(
    paths: Paths, folder: ProfileFolder, tmp_path: Path
) -> None:
    with folder.open("Anna") as store:
        store.append([rated("alien-1979", 5)])  # only in the write-ahead log yet
        with store.transaction():
            store.append([rated("cats-2019", 1)])  # never part of the backup
            back_up(paths, tmp_path / "all.zip")
    restore(paths, tmp_path / "all.zip", names=["Anna"])
    with folder.open("Anna (2)", create=False) as restored:
        film_ids = {event.film_id for event in restored.events()}
    assert "alien-1979" in film_ids
    assert sum(event.film_id == "cats-2019" for event in restored_events(folder)) == 1  # an older one, undone


def restored_events(folder: ProfileFolder) -> tuple[object, ...]:
    with folder.open("Anna (2)", create=False) as restored:
        return restored.events()


def test_nothing_is_overwritten(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    with folder.open("Anna") as store:
        store.append([rated("alien-1979", 5)])
    (paths.config / "settings.json").write_text('{"theme": "light"}')
    preview = preview_backup(paths, tmp_path / "all.zip")
    assert next((p.name, p.new_name) for p in preview.profiles) == ("Anna", "Anna (2)")
    before = exported(folder, "Anna")
    report = restore(paths, tmp_path / "all.zip")
    assert report.profiles == (("Anna", "Anna (2)"),)
    assert report.already_here == ("Ben: “the second”",), "the same profile twice helps nobody"
    assert report.kept_settings == ("settings.json",)
    assert exported(folder, "Anna") == before
    assert "light" in (paths.config / "settings.json").read_text()
    restore(paths, tmp_path / "all.zip", names=[], overwrite_settings=True)
    assert "dark" in (paths.config / "settings.json").read_text()


def test_only_the_wanted_profiles_are_restored(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    folder.delete("Anna")
    assert restore(paths, tmp_path / "all.zip", names=["Anna"]).profiles == (("Anna", "Anna"),)


def test_a_damaged_profile_is_left_out_and_told(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    (paths.profiles / "Broken.sqlite").write_bytes(b"no database at all")
    done = back_up(paths, tmp_path / "all.zip")
    assert [name for name, _ in done.left_out] == ["Broken"]
    assert "Anna" in done.profiles


def test_an_earlier_backup_survives_one_that_fails(
    paths: Paths, folder: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "all.zip"
    back_up(paths, file)
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ProfileFolder, "copy", full)
    with pytest.raises(KnownError, match="No space left"):
        back_up(paths, file)
    assert file.read_bytes() == before
    assert list(tmp_path.glob("*.part")) == []


def test_a_backup_holds_nothing_that_restoring_would_refuse(
    paths: Paths, folder: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (paths.config / "window.ini").write_text("x" * 3000)
    with folder.open("Big") as store:
        store.append([rated(f"film-{number}", 5) for number in range(3000)])
    for module in (archive_module, backup_module):
        monkeypatch.setattr(module, "MAX_SETTINGS_BYTES", 2000)
        monkeypatch.setattr(module, "MAX_PROFILE_BYTES", folder.size("Big") - 1)
    done = back_up(paths, tmp_path / "all.zip")
    assert ([name for name, _ in done.left_out], done.settings) == (["Big"], ("settings.json",))
    assert len(restore(paths, tmp_path / "all.zip").already_here) == 2


def test_settings_that_cannot_be_written_keep_no_half_restored_profiles(
    paths: Paths, folder: ProfileFolder, tmp_path: Path
) -> None:
    back_up(paths, tmp_path / "all.zip")
    other = Paths(tmp_path / "d", tmp_path / "c", tmp_path / "s", paths.bundled, paths.resources)
    other.config.write_text("a file where the folder should be")
    with pytest.raises(KnownError, match="cannot be written"):
        restore(other, tmp_path / "all.zip")
    assert ProfileFolder(other.profiles).list() == ()


def test_a_data_folder_that_cannot_be_made_is_told(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    (tmp_path / "d").write_text("a file where the folder should be")
    other = Paths(tmp_path / "d", tmp_path / "c", tmp_path / "s", paths.bundled, paths.resources)
    with pytest.raises(KnownError, match="cannot be written"):
        restore(other, tmp_path / "all.zip")


def refused(paths: Paths, file: Path) -> KnownError:
    """Restoring fails and leaves everything as it was."""
    before = {p: p.read_bytes() for p in paths.data.rglob("*") if p.is_file()}
    with pytest.raises(KnownError) as caught:
        restore(paths, file)
    assert {p: p.read_bytes() for p in paths.data.rglob("*") if p.is_file()} == before
    return caught.value


def test_files_that_are_no_backup(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    text, empty, other = tmp_path / "a.zip", tmp_path / "b.zip", tmp_path / "c.zip"
    text.write_text("hello")
    empty.touch()
    with zipfile.ZipFile(other, "w") as made:
        made.writestr("holiday.jpg", b"x")
    for file in (text, empty, other):
        assert "not a ReelReason backup" in refused(paths, file).message
    assert "cannot be read" in refused(paths, tmp_path / "missing.zip").message
    assert "cannot be read" in refused(paths, tmp_path).message


@pytest.mark.parametrize("place", [0.2, 0.5, 0.8])
def test_one_wrong_byte_is_found(paths: Paths, folder: ProfileFolder, tmp_path: Path, place: float) -> None:
    back_up(paths, tmp_path / "all.zip")
    data = bytearray((tmp_path / "all.zip").read_bytes())
    data[int(len(data) * place)] ^= 0x55
    (tmp_path / "bad.zip").write_bytes(data)
    assert "damaged" in refused(paths, tmp_path / "bad.zip").message


def test_a_backup_that_was_cut_off(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    data = (tmp_path / "all.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    assert refused(paths, tmp_path / "cut.zip").hint


@pytest.mark.parametrize(
    "name", ["../../evil.sqlite", "/etc/passwd", "profiles/../../x.sqlite", "profiles\\0001.sqlite"]
)
def test_an_entry_cannot_leave_its_folder(paths: Paths, folder: ProfileFolder, tmp_path: Path, name: str) -> None:
    back_up(paths, tmp_path / "all.zip")
    manifest = manifest_of(tmp_path / "all.zip")
    manifest["profiles"][0]["file"] = name  # type: ignore[index]
    changed = repacked(tmp_path / "all.zip", tmp_path / "evil.zip", manifest_DOT_json=json.dumps(manifest).encode())
    assert "damaged" in refused(paths, changed).message


def test_settings_cannot_be_placed_elsewhere(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    manifest = manifest_of(tmp_path / "all.zip")
    manifest["settings"][0] |= {"name": "../x.json", "file": "settings/../x.json"}  # type: ignore[index]
    changed = repacked(tmp_path / "all.zip", tmp_path / "evil.zip", manifest_DOT_json=json.dumps(manifest).encode())
    assert "damaged" in refused(paths, changed).message


def test_a_bomb_is_not_unpacked(
    paths: Paths, folder: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(paths, tmp_path / "all.zip")
    bomb = repacked(tmp_path / "all.zip", tmp_path / "bomb.zip", profiles__0001_DOT_sqlite=b"\0" * 30_000_000)
    assert bomb.stat().st_size < 200_000
    assert "larger than it says" in refused(paths, bomb).detail
    monkeypatch.setattr(archive_module, "MAX_PROFILE_BYTES", 1000)
    assert "is not a profile" in refused(paths, tmp_path / "all.zip").detail


def test_a_newer_backup_is_refused(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    manifest = manifest_of(tmp_path / "all.zip") | {"version": 2}
    changed = repacked(tmp_path / "all.zip", tmp_path / "new.zip", manifest_DOT_json=json.dumps(manifest).encode())
    with pytest.raises(NewerProfileError):
        restore(paths, changed)


def test_where_the_data_lies(paths: Paths, folder: ProfileFolder) -> None:
    folders = {held.kind: held for held in data_folders(paths)}
    assert set(folders) == set(FolderKind)
    assert folders[FolderKind.PROFILES].path == paths.profiles
    assert folders[FolderKind.PROFILES].bytes == sum(folder.size(name) for name in folder.list())
    assert folders[FolderKind.SETTINGS].files == 2
    assert folders[FolderKind.CACHE].files == 0


def test_progress_grows_to_the_end(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    back_up(paths, tmp_path / "all.zip", lambda done, every: told.append((done, every)))
    sizes = sum(folder.size(name) for name in folder.list())
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert (told[0], told[-1]) == ((0, sizes), (sizes, sizes))
    restoring: list[tuple[int, int]] = []
    restore(paths, tmp_path / "all.zip", progress=lambda done, every: restoring.append((done, every)))
    assert restoring[0][0] == 0
    assert restoring[-1][0] == restoring[-1][1] > 0


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_stopped_backup_leaves_the_former_file(
    paths: Paths, folder: ProfileFolder, tmp_path: Path, after: int
) -> None:
    file = tmp_path / "all.zip"
    file.write_bytes(b"the former one")
    with pytest.raises(Cancelled):
        back_up(paths, file, stop_after(after))
    assert file.read_bytes() == b"the former one"
    assert [found.name for found in tmp_path.iterdir() if ".zip" in found.name] == ["all.zip"]


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_stopped_restore_changes_nothing(paths: Paths, folder: ProfileFolder, tmp_path: Path, after: int) -> None:
    back_up(paths, tmp_path / "all.zip")
    folder.delete("Anna")
    before = sorted(str(file) for file in paths.data.rglob("*"))
    with pytest.raises(Cancelled):
        restore(paths, tmp_path / "all.zip", progress=stop_after(after))
    assert sorted(str(file) for file in paths.data.rglob("*")) == before


def test_a_restore_can_be_taken_back(paths: Paths, folder: ProfileFolder, tmp_path: Path) -> None:
    back_up(paths, tmp_path / "all.zip")
    with folder.open("Anna") as store:
        store.append([rated("ronin-1998", 3)])
    before = exported(folder, "Anna")
    done = restore(paths, tmp_path / "all.zip")
    assert folder.list() == ("Anna", "Anna (2)", "Ben: “the second”")
    take_back(paths, done)
    assert folder.list() == ("Anna", "Ben: “the second”")
    assert exported(folder, "Anna") == before


def stop_after(calls: int) -> Progress:
    """Progress that wants the work to end at the call after `calls`."""
    left = iter(range(calls))

    def progress(_done: int, _every: int) -> None:
        if next(left, None) is None:
            raise Cancelled

    return progress
