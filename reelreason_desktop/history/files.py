"""The files of an export: a zip, a folder or one file. What is read is bounded, whatever a file claims to be."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""Of one file, unpacked. Trakt's exports reach 50 MB."""
HEAD_BYTES: Final = 20_000
MAX_TOTAL_BYTES: Final = 256 * 1024 * 1024
_MAX_MEMBERS: Final = 20_000
_HINT: Final = Notice("Download the export again, and choose the file as it was downloaded.")


class ExportFiles:
    """Files by their path inside the export, with `/`, without a folder that holds everything else.

    Args:
        names: their paths.
        read: gives at most so many bytes of one.
    """

    def __init__(self, names: dict[str, str], read: Callable[[str, int], bytes]) -> None:
        self._names = names
        self._read = read
        self._left = MAX_TOTAL_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """All paths, sorted."""
        return tuple(sorted(self._names))

    @property
    def tables(self) -> tuple[str, ...]:
        """CSV files that lie in no folder."""
        return tuple(name for name in self.names if name.casefold().endswith(".csv") and "/" not in name)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def head(self, name: str) -> bytes:
        """The first bytes of a file, enough to see what it is. Errors: as for `read`."""
        return self._bytes(name, HEAD_BYTES)

    def read(self, name: str) -> bytes:
        """All bytes of a file.

        Raises:
            KnownError: it is damaged, locked or far larger than such a file can be.
        """
        limit = min(MAX_FILE_BYTES, self._left)
        data = self._bytes(name, limit + 1)
        if len(data) > limit:
            raise KnownError(Notice("{} in the export is too large to be what it seems.", name), _HINT)
        self._left -= len(data)
        return data

    def _bytes(self, name: str, most: int) -> bytes:
        try:
            return self._read(self._names[name], most)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            # RuntimeError: it has a password; NotImplementedError: packed in a way that this program does not know
            raise KnownError(Notice("{} in the export cannot be unpacked.", name), _HINT, str(error)) from error
        except OSError as error:
            raise KnownError(Notice("{} in the export cannot be read.", name), _HINT, str(error)) from error


def open_export(path: Path) -> ExportFiles:
    """The files of an export: a zip, a folder, or one file.

    Raises:
        KnownError: it cannot be read.
    """
    try:
        if path.is_dir():
            return _of_folder(path)
        if not path.is_file():
            raise KnownError(Notice("{} cannot be read: there is no such file.", path), "Check the name.")
        if zipfile.is_zipfile(path):
            return _of_zip(path)
        if path.stat().st_size > MAX_FILE_BYTES:
            raise KnownError(Notice("{} is too large to be an export.", path.name), _HINT)
    except (OSError, ValueError) as error:
        raise KnownError(
            Notice("{} cannot be read.", path), "Check that the file is there and may be read.", str(error)
        ) from error
    return ExportFiles({path.name: str(path)}, lambda name, most: _bytes_of(Path(name), most))


def _of_folder(folder: Path) -> ExportFiles:
    """Two levels of a folder are looked at: no export is deeper."""
    found = (file for pattern in ("*", "*/*") for file in folder.glob(pattern))
    files = [file for file, _ in zip(found, range(_MAX_MEMBERS), strict=False) if file.is_file()]
    names = {file.relative_to(folder).as_posix(): str(file) for file in files}
    return ExportFiles(_unwrapped(names), lambda name, most: _bytes_of(Path(name), most))


def _of_zip(path: Path) -> ExportFiles:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [info.filename for info in archive.infolist()[:_MAX_MEMBERS] if not info.filename.endswith("/")]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeError) as error:
        raise KnownError(Notice("{} is a damaged zip file.", path.name), _HINT, str(error)) from error
    plain = {name: name for name in members if _is_plain(name)}

    def read(name: str, most: int) -> bytes:
        with zipfile.ZipFile(path) as archive, archive.open(name) as member:
            return member.read(most)

    return ExportFiles(_unwrapped(plain), read)


def _is_plain(name: str) -> bool:
    """Nothing is ever unpacked to the disk; names that climb out are no names of an export all the same."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and "__MACOSX" not in parts


def _unwrapped(names: dict[str, str]) -> dict[str, str]:
    """Without the one folder around everything, which some exports have."""
    tops = {name.split("/", 1)[0] for name in names}
    if len(tops) == 1 and all("/" in name for name in names):
        return {name.split("/", 1)[1]: place for name, place in names.items()}
    return names


def _bytes_of(file: Path, most: int) -> bytes:
    with file.open("rb") as stream:
        return stream.read(most)
