"""Where a person's data lies, and how much of it there is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reelreason_desktop.config.paths import Paths


class FolderKind(StrEnum):
    """What a folder is for."""

    PROFILES = "profiles"  # what people said and rated: the only folder that cannot be made again
    SETTINGS = "settings"
    CACHE = "cache"  # exported models and the log; made again when missing
    FILMS = "films"  # ships with the program, read-only


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder with what lies in it. A folder that does not exist yet holds 0 files."""

    kind: FolderKind
    path: Path
    files: int
    bytes: int


def data_folders(paths: Paths) -> tuple[DataFolder, ...]:
    """Every folder the program uses, the person's own data first. Files that vanish meanwhile are not counted."""
    places = (
        (FolderKind.PROFILES, paths.profiles),
        (FolderKind.SETTINGS, paths.config),
        (FolderKind.CACHE, paths.cache),
        (FolderKind.FILMS, paths.bundled),
    )
    return tuple(_measured(kind, path) for kind, path in places)


def _measured(kind: FolderKind, path: Path) -> DataFolder:
    sizes = tuple(_sizes(path))
    return DataFolder(kind, path, len(sizes), sum(sizes))


def _sizes(path: Path) -> Iterator[int]:
    with suppress(OSError):  # not made yet, or not ours to look into: nothing of the person's is there
        for entry in path.rglob("*"):
            if entry.is_file() and not entry.is_symlink():
                with suppress(OSError):
                    yield entry.stat().st_size
