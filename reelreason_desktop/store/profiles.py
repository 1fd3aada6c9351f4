"""The folder of profiles: whose files there are, and making, renaming, deleting and restoring them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.store.db import now, seal
from reelreason_desktop.store.errors import store_errors
from reelreason_desktop.store.names import clean_name, from_stem, same_name, to_stem
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

    def empty_trash(self) -> None:
        """Erases the deleted profiles for good."""
        with store_errors(self.path / _TRASH):
            for grave in self.trash():
                for file in grave.iterdir():
                    file.unlink()
                grave.rmdir()

    def _find(self, name: str) -> Path | None:
        return next((file for file in _profiles_in(self.path) if same_name(from_stem(file.stem), name)), None)

    def _existing(self, name: str) -> Path:
        file = self._find(name)
        if file is None:
            names = ", ".join(self.list())
            hint = f"There are: {names}." if names else "Create it first."
            raise NotFoundError(f"There is no profile called “{name.strip()}”.", hint)
        return file

    def _check_free(self, name: str) -> None:
        held = self._find(name)
        if held is not None:
            raise KnownError(f"There is already a profile called “{from_stem(held.stem)}”.", "Choose another name.")


def _profiles_in(folder: Path) -> list[Path]:
    """Files of profiles. A dot within the stem marks a copy that an upgrade kept."""
    with store_errors(folder):
        return sorted(file for file in folder.glob(f"*{_ENDING}") if "." not in file.stem)


def _move(source: Path, target: Path) -> None:
    """Moves a profile's file with its companions (upgrade copies; the log of a damaged file), itself last."""
    with store_errors(source):
        files = [file for file in source.parent.iterdir() if file.name.partition(".")[0] == source.stem]
        for file in sorted(files, key=lambda file: file == source):
            file.rename(target.with_name(target.stem + file.name.removeprefix(source.stem)))
