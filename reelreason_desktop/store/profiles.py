"""The folder of profiles: whose files there are, and making, renaming, deleting and restoring them."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import ClassVar

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database, now, seal
from reelreason_desktop.store.errors import store_errors
from reelreason_desktop.store.names import MAX_NAME_CHARACTERS, clean_name, from_stem, same_name, to_stem
from reelreason_desktop.store.profile_store import ProfileStore

DEFAULT_PROFILE = "Me"

_ENDING = ".sqlite"
_TRASH = "trash"


class ProfileFolder:
    """Profiles by name. Names that differ only in case are the same.

    Every method raises StoreError when the folder cannot be read or written, KnownError for a name that cannot be one.

    Args:
        path: the folder; made when the first profile is.
    """

    default: ClassVar[str] = DEFAULT_PROFILE

    def __init__(self, path: Path) -> None:
        self.path = path

    def list(self) -> tuple[str, ...]:
        """All names, in alphabetical order."""
        names = [from_stem(file.stem) for file in _profiles_in(self.path)]
        return tuple(sorted(names, key=lambda name: (name.casefold(), name)))

    def exists(self, name: str) -> bool:
        """Whether there is such a profile."""
        return self._find(name) is not None

    def open(self, name: str, *, create: bool = True) -> ProfileStore:
        """Opens a profile.

        Args:
            name: of the profile.
            create: make it when there is none.

        Raises:
            NotFoundError: there is none, and `create` is false.
        """
        if create and not self.exists(name):
            return self.create(name)
        return ProfileStore.open(self._existing(name))

    def create(self, name: str) -> ProfileStore:
        """Makes and opens a new profile.

        Raises:
            KnownError: the name is taken.
        """
        cleaned = clean_name(name)
        self._check_free(cleaned)
        return ProfileStore.open(self.path / (to_stem(cleaned) + _ENDING))

    def rename(self, old: str, new: str) -> None:
        """Gives a profile another name. Close it first.

        Raises:
            NotFoundError: there is no profile `old`.
            KnownError: `new` is taken.
            StoreError: the profile is open somewhere.
        """
        file, cleaned = self._existing(old), clean_name(new)
        if not same_name(from_stem(file.stem), cleaned):
            self._check_free(cleaned)
        seal(file)
        _move(file, self.path / (to_stem(cleaned) + _ENDING))

    def free_name(self, name: str) -> str:
        """The name itself, or with the first number behind it that makes it free: `Anna (2)`.

        Raises:
            KnownError: it cannot be a name.
        """
        cleaned = clean_name(name)
        if not self.exists(cleaned):
            return cleaned
        endings = (f" ({number})" for number in itertools.count(2))
        names = (cleaned[: MAX_NAME_CHARACTERS - len(ending)].rstrip() + ending for ending in endings)
        return next(free for free in names if not self.exists(free))

    def size(self, name: str) -> int:
        """Bytes on the disk, copies of earlier schemas included.

        Raises:
            NotFoundError: there is no such profile.
        """
        file = self._existing(name)
        with store_errors(file):
            return sum(part.stat().st_size for part in _parts(file))

    def beside(self, name: str, ending: str) -> Path:
        """A file beside a profile, there or not: renamed, deleted and restored with it, and in no export or backup.

        Args:
            name: of the profile.
            ending: what its name ends with, without a dot at its beginning.

        Raises:
            NotFoundError: there is no such profile.
        """
        file = self._existing(name)
        return file.with_name(f"{file.stem}.{ending}")

    def copy(self, name: str, target: Path) -> None:
        """Writes a profile's file as of one moment to `target`, which must not exist; it may be open meanwhile.

        Raises:
            NotFoundError: there is no such profile.
            StoreError: the profile is damaged, or `target` cannot be written.
        """
        source = self._existing(name)
        with closing(Database(source)) as checked, store_errors(source):
            checked.rows("PRAGMA user_version")  # a stranger's file ends here, before anything is written
            with closing(sqlite3.connect(source)) as opened, closing(sqlite3.connect(target)) as copied:
                opened.backup(copied)
                copied.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it

    def adopt(self, file: Path, name: str) -> str:
        """Moves a profile's file into the folder, under the first free name like `name`, and returns that name.

        Raises:
            KnownError: it cannot be a name.
            StoreError: the file is open, damaged or cannot be moved.
        """
        free = self.free_name(name)
        seal(file)
        with store_errors(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            file.replace(self.path / (to_stem(free) + _ENDING))
        return free

    def delete(self, name: str) -> Path:
        """Moves a profile and its copies to the trash. Close it first. A damaged profile can be deleted too.

        Returns:
            the folder that now holds it, for `restore`.

        Raises:
            NotFoundError: there is no such profile.
            StoreError: the profile is open somewhere.
        """
        file = self._existing(name)
        seal(file, even_if_damaged=True)
        grave = self.path / _TRASH / now().strftime("%Y-%m-%d-%H%M%S-%f")
        with store_errors(grave):
            grave.mkdir(parents=True)
        _move(file, grave / file.name)
        return grave

    def restore(self, deleted: Path) -> str:
        """Takes a deleted profile out of the trash and returns its name.

        Args:
            deleted: what `delete` returned.

        Raises:
            NotFoundError: it is not in the trash any more.
            KnownError: its name was taken in the meantime.
        """
        files = _profiles_in(deleted) if deleted.parent == self.path / _TRASH else []
        if not files:
            raise NotFoundError("The deleted profile is not in the trash any more.")
        name = from_stem(files[0].stem)
        self._check_free(name)
        _move(files[0], self.path / files[0].name)
        with store_errors(deleted):
            deleted.rmdir()
        return name

    def trash(self) -> tuple[Path, ...]:
        """Folders of deleted profiles, oldest first; each can be given to `restore`."""
        with store_errors(self.path):
            return tuple(sorted((self.path / _TRASH).glob("*")))

    def name_in_trash(self, deleted: Path) -> str | None:
        """What a deleted profile was called; None when it is not in the trash any more."""
        files = _profiles_in(deleted)
        return from_stem(files[0].stem) if files else None

    def erase(self, deleted: Path) -> None:
        """Erases one deleted profile for good; does nothing when it is not in the trash any more."""
        if deleted.parent != self.path / _TRASH:
            raise ValueError(f"{deleted} is not in the trash")
        with store_errors(deleted):
            if deleted.is_dir():
                for file in deleted.iterdir():
                    file.unlink()
                deleted.rmdir()

    def _find(self, name: str) -> Path | None:
        return next((file for file in _profiles_in(self.path) if same_name(from_stem(file.stem), name)), None)

    def _existing(self, name: str) -> Path:
        file = self._find(name)
        if file is None:
            names = ", ".join(self.list())
            hint = Notice("There are: {}.", names) if names else Notice("Create it first.")
            raise NotFoundError(Notice("There is no profile called “{}”.", name.strip()), hint)
        return file

    def _check_free(self, name: str) -> None:
        held = self._find(name)
        if held is not None:
            raise KnownError(
                Notice("There is already a profile called “{}”.", from_stem(held.stem)), "Choose another name."
            )


def _profiles_in(folder: Path) -> list[Path]:
    """Files of profiles. A dot within the stem marks a copy that an upgrade kept."""
    with store_errors(folder):
        return sorted(file for file in folder.glob(f"*{_ENDING}") if "." not in file.stem)


def _move(source: Path, target: Path) -> None:
    """Moves a profile's file with its companions (upgrade copies; the log of a damaged file), itself last."""
    with store_errors(source):
        for file in sorted(_parts(source), key=lambda file: file == source):
            file.rename(target.with_name(target.stem + file.name.removeprefix(source.stem)))


def _parts(file: Path) -> list[Path]:
    """A profile's file and its companions."""
    return [part for part in file.parent.iterdir() if part.name.partition(".")[0] == file.stem]
