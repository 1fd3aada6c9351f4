"""All profiles and the settings in one zip file, and back again without overwriting anything.

A backup is `manifest.json`, which names every other entry with its size and SHA-256, `profiles/NNNN.sqlite`, and the
settings. Only named entries are ever read, so an archive cannot place a file anywhere else, and no entry is unpacked
beyond the size that the manifest declares.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from reelreason_desktop import __version__
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.archive import (
    MANIFEST,
    Entry,
    Manifest,
    archive_errors,
    copy_entry,
    is_settings_name,
    read_manifest,
)
from reelreason_desktop.services.folders import DataFolder, FolderKind, data_folders
from reelreason_desktop.store.exports import export_profile
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

__all__ = [
    "BackedUp",
    "DataFolder",
    "FolderKind",
    "Preview",
    "PreviewedProfile",
    "Restored",
    "back_up",
    "data_folders",
    "preview_backup",
    "restore",
    "take_back",
]

_CHUNK: Final = 1024 * 1024
_UNPACKED: Final = "restoring-"
"""What the name of a folder begins with while profiles are unpacked; the number of the process follows."""

Progress = Callable[[int, int], object]
"""Is called with the bytes done and the bytes there are, again and again. May raise `Cancelled` to stop the work."""


def _unwatched(_done: int, _all: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup holds.

    `left_out`: name of each profile that could not be copied, with the reason. `bytes`: size of the file.
    """

    file: Path
    profiles: tuple[str, ...]
    settings: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]
    bytes: int


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


def back_up(paths: Paths, file: Path, progress: Progress = _unwatched) -> BackedUp:
    """Writes all profiles, each as of one moment, and the settings. Profiles may be open meanwhile.

    The file is complete or as it was before. A damaged profile is left out and reported.

    Raises:
        KnownError: the file cannot be written.
        Cancelled: `progress` said so.
    """
    part = file.with_name(file.name + ".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            profiles, left_out = _add_profiles(archive, ProfileFolder(paths.profiles), progress)
            settings = _add_settings(archive, paths.config)
            manifest = Manifest(made_at=datetime.now(UTC), program=__version__, profiles=profiles, settings=settings)
            archive.writestr(MANIFEST, manifest.model_dump_json(indent=2))
        part.replace(file)
        size = file.stat().st_size
    except (OSError, ValueError) as error:  # ValueError: a character that no path can hold
        with suppress(OSError, ValueError):
            part.unlink()
        cause = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise KnownError(
            Notice("{} cannot be written: {}.", file, cause), "Choose another place.", str(error)
        ) from error
    except Cancelled:
        with suppress(OSError):
            part.unlink()
        raise
    names = tuple(entry.name for entry in profiles)
    return BackedUp(file, names, tuple(entry.name for entry in settings), tuple(left_out), size)


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
    progress: Progress = _unwatched,
) -> Restored:
    """Puts a backup back. Nothing here is overwritten: a profile whose name is taken gets a new one.

    Everything is unpacked and checked before the first profile is put in its place.

    Args:
        paths: where to.
        file: the backup.
        names: of the profiles wanted, as they are called in the backup; None for all.
        overwrite_settings: put settings back even where there are some; they count from the next start.
        progress: may stop the work until the first profile is put in its place.

    Raises:
        Cancelled: `progress` said so; nothing was changed then.
        KnownError: the file cannot be read, is damaged or is no backup; nothing was changed then.
        StoreError: a profile in it is damaged or of a newer version; nothing was changed then.
    """
    folder = ProfileFolder(paths.profiles)
    paths.data.mkdir(parents=True, exist_ok=True)
    _sweep(paths.data)
    with tempfile.TemporaryDirectory(prefix=f"{_UNPACKED}{os.getpid()}-", dir=paths.data) as place:
        with archive_errors(file), zipfile.ZipFile(file) as archive:
            manifest = read_manifest(archive)
            wanted = [entry for entry in manifest.profiles if names is None or entry.name in names]
            entries = _watched((*wanted, *manifest.settings), progress)
            unpacked = [(entry, _unpack(archive, entry, Path(place))) for entry in entries]
        profiles = [(entry.name, copy) for entry, copy in unpacked if entry in wanted]
        for _, copy in profiles:
            _check(copy)
        known = {name for name, copy in profiles if _is_here(folder, name, copy)}
        adopted = tuple((name, folder.adopt(copy, name)) for name, copy in profiles if name not in known)
        settings = [(entry.name, copy) for entry, copy in unpacked if entry in manifest.settings]
        put, kept = _put_settings(paths.config, settings, overwrite=overwrite_settings)
    return Restored(adopted, tuple(sorted(known)), put, kept)


def _sweep(folder: Path) -> None:
    """Removes what programs that were killed had unpacked: nobody's profile is to lie about."""
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415 - takes a moment to load, and only restoring needs it

    for left in folder.glob(f"{_UNPACKED}*"):
        pid = left.name.removeprefix(_UNPACKED).partition("-")[0]
        if not pid.isdigit() or not psutil.pid_exists(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def take_back(paths: Paths, restored: Restored) -> None:
    """Moves the profiles that `restore` put here to the trash. Settings stay as they are.

    Raises:
        KnownError: one of them is open or not there any more.
    """
    folder = ProfileFolder(paths.profiles)
    for _, name in restored.profiles:
        folder.delete(name)


def _watched(entries: Sequence[Entry], progress: Progress) -> Iterator[Entry]:
    """The entries one by one, with the progress before each and after the last."""
    done, every = 0, sum(entry.bytes for entry in entries)
    for entry in entries:
        progress(done, every)
        yield entry
        done += entry.bytes
    progress(done, every)


def _add_profiles(
    archive: zipfile.ZipFile, folder: ProfileFolder, progress: Progress
) -> tuple[tuple[Entry, ...], list[tuple[str, str]]]:
    added: list[Entry] = []
    left_out: list[tuple[str, str]] = []
    sizes = {name: _size(folder, name) for name in folder.list()}
    done, every = 0, sum(sizes.values())
    with tempfile.TemporaryDirectory() as place:
        for number, (name, size) in enumerate(sizes.items(), start=1):
            progress(done, every)
            done += size
            copy = Path(place) / f"{number:04}.sqlite"
            try:
                folder.copy(name, copy)
            except KnownError as error:
                left_out.append((name, error.message))
                continue
            added.append(_add(archive, copy, name, f"profiles/{copy.name}"))
            copy.unlink()
    progress(every, every)
    return tuple(added), left_out


def _size(folder: ProfileFolder, name: str) -> int:
    """Bytes of a profile; 0 when it cannot be read, which copying it reports."""
    try:
        return folder.size(name)
    except KnownError:
        return 0


def _add_settings(archive: zipfile.ZipFile, folder: Path) -> tuple[Entry, ...]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    wanted = [file for file in files if file.is_file() and not file.is_symlink() and is_settings_name(file.name)]
    return tuple(_add(archive, file, file.name, f"settings/{file.name}") for file in wanted)


def _add(archive: zipfile.ZipFile, file: Path, name: str, inside: str) -> Entry:
    with file.open("rb") as source, archive.open(inside, "w", force_zip64=True) as target:
        size, digest = _copy(source, target)
    return Entry(name=name, file=inside, bytes=size, sha256=digest)


def _copy(source: IO[bytes], target: IO[bytes]) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        target.write(chunk)
    return size, digest.hexdigest()


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
    folder: Path, files: list[tuple[str, Path]], *, overwrite: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    folder.mkdir(parents=True, exist_ok=True)
    put: list[str] = []
    kept: list[str] = []
    for name, copy in files:
        target = folder / name
        if target.exists() and not overwrite:
            kept.append(name)
        else:
            part = target.with_name(target.name + ".part")  # the temporary folder may lie on another disk
            part.write_bytes(copy.read_bytes())
            part.replace(target)
            put.append(name)
    return tuple(put), tuple(kept)
