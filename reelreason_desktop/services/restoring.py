"""Puts a backup back without overwriting anything.

Only entries that the manifest names are ever read, so an archive cannot place a file anywhere else, and no entry is
unpacked beyond the size that the manifest declares.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.archive import Entry, archive_errors, copy_entry, read_manifest
from reelreason_desktop.services.backup import Progress, unwatched
from reelreason_desktop.services.transfer import writing_errors
from reelreason_desktop.store.exports import export_profile
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

_UNPACKED: Final = "restoring-"
"""What the name of a folder begins with while profiles are unpacked; the number of the process follows."""


@dataclass(frozen=True, slots=True)
class PreviewedProfile:
    """A profile in a backup. `new_name`: under which it would be restored, another one when its own is taken."""

    name: str
    new_name: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring would do."""

    made_at: datetime
    profiles: tuple[PreviewedProfile, ...]
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What restoring did.

    `profiles`: (name in the backup, name here). `already_here`: profiles that are here with exactly the same content.
    `settings`: files that were put back; `kept_settings`: files that are here and were left as they are.
    """

    profiles: tuple[tuple[str, str], ...]
    already_here: tuple[str, ...]
    settings: tuple[str, ...]
    kept_settings: tuple[str, ...]


def preview_backup(paths: Paths, file: Path) -> Preview:
    """What is in a backup, and under which names it would be restored. Changes nothing.

    Raises:
        KnownError: the file cannot be read, is no backup, or a newer version of the program wrote it.
    """
    folder = ProfileFolder(paths.profiles)
    with archive_errors(file), zipfile.ZipFile(file) as archive:
        manifest = read_manifest(archive)
    profiles = tuple(PreviewedProfile(e.name, folder.free_name(e.name), e.bytes) for e in manifest.profiles)
    return Preview(manifest.made_at, profiles, tuple(entry.name for entry in manifest.settings))


def restore(
    paths: Paths,
    file: Path,
    *,
    names: Collection[str] | None = None,
    overwrite_settings: bool = False,
    progress: Progress = unwatched,
) -> Restored:
    """Puts a backup back. Nothing here is overwritten: a profile whose name is taken gets a new one.

    Everything is unpacked and checked, and the settings are in their place, before the first profile is.

    Args:
        paths: where to.
        file: the backup.
        names: of the profiles wanted, as they are called in the backup; None for all.
        overwrite_settings: put settings back even where there are some; they count from the next start.
        progress: may stop the work until the first file is put in its place.

    Raises:
        Cancelled: `progress` said so; nothing was changed then.
        KnownError: the file cannot be read, is damaged or is no backup, or a folder cannot be written; no profile was
            put back then.
        StoreError: a profile in it is damaged or of a newer version; nothing was changed then.
    """
    folder = ProfileFolder(paths.profiles)
    with _place_in(paths.data) as place:
        with archive_errors(file), zipfile.ZipFile(file) as archive:
            manifest = read_manifest(archive)
            wanted = [entry for entry in manifest.profiles if names is None or entry.name in names]
            entries = _watched((*wanted, *manifest.settings), progress)
            unpacked = {entry.file: _unpack(archive, entry, Path(place)) for entry in entries}
        profiles = [(entry.name, unpacked[entry.file]) for entry in wanted]
        for _, copy in profiles:
            _check(copy)
        known = {name for name, copy in profiles if _is_here(folder, name, copy)}
        settings = [(entry.name, unpacked[entry.file]) for entry in manifest.settings]
        put, kept = _put_settings(paths.config, settings, overwrite=overwrite_settings)
        adopted = tuple((name, folder.adopt(copy, name)) for name, copy in profiles if name not in known)
    return Restored(adopted, tuple(sorted(known)), put, kept)


def take_back(paths: Paths, restored: Restored) -> None:
    """Moves the profiles that `restore` put here to the trash. Settings stay as they are.

    Raises:
        KnownError: one of them is open or not there any more.
    """
    folder = ProfileFolder(paths.profiles)
    for _, name in restored.profiles:
        folder.delete(name)


def _place_in(folder: Path) -> tempfile.TemporaryDirectory[str]:
    """A folder to unpack into, on the disk of the profiles: checked files are moved, not copied."""
    with writing_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        return tempfile.TemporaryDirectory(prefix=f"{_UNPACKED}{os.getpid()}-", dir=folder)


def _sweep(folder: Path) -> None:
    """Removes what programs that were killed had unpacked: nobody's profile is to lie about."""
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415 - takes a moment to load, and only restoring needs it

    for left in folder.glob(f"{_UNPACKED}*"):
        pid = left.name.removeprefix(_UNPACKED).partition("-")[0]
        if not pid.isdigit() or not psutil.pid_exists(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _watched(entries: Sequence[Entry], progress: Progress) -> Iterator[Entry]:
    """The entries one by one, with the progress before each and after the last."""
    done, every = 0, sum(entry.bytes for entry in entries)
    for entry in entries:
        progress(done, every)
        yield entry
        done += entry.bytes
    progress(done, every)


def _unpack(archive: zipfile.ZipFile, entry: Entry, place: Path) -> Path:
    copy = place / entry.file.replace("/", "-")
    copy_entry(archive, entry, copy)
    return copy


def _check(copy: Path) -> None:
    """Opens an unpacked profile, which also brings it to the present schema.

    Raises:
        StoreError: it is damaged, no profile, or of a newer version.
    """
    with ProfileStore.open(copy) as store:
        store.contents()


def _is_here(folder: ProfileFolder, name: str, copy: Path) -> bool:
    """Whether a profile of that name holds exactly the same. A damaged one does not."""
    if not folder.exists(name):
        return False
    try:
        with folder.open(name, create=False) as held, ProfileStore.open(copy) as other:
            return export_profile(held, name) == export_profile(other, name)
    except KnownError:
        return False


def _put_settings(
    folder: Path, files: Iterable[tuple[str, Path]], *, overwrite: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the files that were put there, and of those that were there and stay."""
    put: list[str] = []
    kept: list[str] = []
    for name, copy in files:
        target = folder / name
        if target.exists() and not overwrite:
            kept.append(name)
            continue
        with writing_errors(target):
            folder.mkdir(parents=True, exist_ok=True)
            with whole_file(target) as part:
                shutil.copyfile(copy, part)  # not moved: the folders may lie on different disks
        put.append(name)
    return tuple(put), tuple(kept)
