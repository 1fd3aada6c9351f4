"""All profiles and the settings in one zip file; `services.restoring` puts them back.

A backup is `manifest.json`, which names every other entry with its size and SHA-256, `profiles/NNNN.sqlite`, and the
settings. It holds nothing that restoring would refuse.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from reelreason_desktop import __version__
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.archive import (
    MANIFEST,
    MAX_PROFILE_BYTES,
    MAX_SETTINGS_BYTES,
    Entry,
    Manifest,
    is_settings_name,
)
from reelreason_desktop.services.transfer import writing_errors
from reelreason_desktop.store.profiles import ProfileFolder

_CHUNK: Final = 1024 * 1024

Progress = Callable[[int, int], object]
"""Is called with the bytes done and the bytes there are, again and again. May raise `Cancelled` to stop the work."""


def unwatched(_done: int, _all: int) -> None:
    """The progress of work that nobody watches."""


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


def back_up(paths: Paths, file: Path, progress: Progress = unwatched) -> BackedUp:
    """Writes all profiles, each as of one moment, and the settings. Profiles may be open meanwhile.

    The file is complete or as it was before. A profile that is damaged or too large is left out and reported.

    Raises:
        KnownError: the file cannot be written.
        Cancelled: `progress` said so.
    """
    with writing_errors(file):
        with whole_file(file) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            profiles, left_out = _add_profiles(archive, ProfileFolder(paths.profiles), progress)
            settings = _add_settings(archive, paths.config)
            manifest = Manifest(made_at=datetime.now(UTC), program=__version__, profiles=profiles, settings=settings)
            archive.writestr(MANIFEST, manifest.model_dump_json(indent=2))
        size = file.stat().st_size
    names = tuple(entry.name for entry in profiles)
    return BackedUp(file, names, tuple(entry.name for entry in settings), tuple(left_out), size)


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
            if copy.stat().st_size > MAX_PROFILE_BYTES:
                left_out.append((name, Notice("{} is too large to be a profile.", name)))
            else:
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
    return tuple(_add(archive, file, file.name, f"settings/{file.name}") for file in files if _is_settings(file))


def _is_settings(file: Path) -> bool:
    named = file.is_file() and not file.is_symlink() and is_settings_name(file.name)
    return named and file.stat().st_size <= MAX_SETTINGS_BYTES


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
