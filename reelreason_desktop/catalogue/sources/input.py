"""Reading a file of any size line by line: plain, gzipped or inside a zip; never more than one line in memory."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from zipfile import BadZipFile, ZipFile

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

MAX_LINE_BYTES: Final = 4 * 1024 * 1024
MAX_WHOLE_BYTES: Final = 64 * 1024 * 1024
"""The largest file that is one JSON value, and so must be in memory at once."""

_BROKEN: Final = (OSError, EOFError, BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What damaged or encrypted archives raise while they are read."""


class SourceError(KnownError):
    """A file is not what its source says, or cannot be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or a member of a zip file."""

    path: Path
    member: str | None = None

    @property
    def name(self) -> str:
        """Without folders."""
        return Path(self.member).name if self.member else self.path.name

    @property
    def fingerprint(self) -> str:
        """Changes when the file does: its size and time of change.

        Raises:
            SourceError: the file is gone.
        """
        try:
            stat = self.path.stat()
        except OSError as error:
            raise SourceError(Notice("{} cannot be read.", self.path), "Check the path.", str(error)) from error
        return f"{self.member or self.path.name}:{stat.st_size}:{stat.st_mtime_ns}"


class TruncatedError(ValueError):
    """The rest of a compressed file is missing or damaged."""


class Input:
    """An opened `Place`. Use as a context manager.

    Raises:
        SourceError: it cannot be opened.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._stack: list[IO[bytes] | io.BufferedIOBase | ZipFile] = []

    def __enter__(self) -> Self:
        place = self.place
        try:
            raw = place.path.open("rb")
            self._stack.append(raw)
            self._raw: IO[bytes] = raw
            self._size = max(1, place.path.stat().st_size)
            self._stream = self._unpacked(raw)
        except (*_BROKEN, KeyError) as error:
            self._close()
            message = Notice("{} cannot be read.", place.path)
            raise SourceError(message, "Check that it is the file you meant, and whole.", str(error)) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    @property
    def fraction(self) -> float:
        """How much of the file was read, from 0 to 1; of its packed bytes when it is packed."""
        return min(1.0, self._raw.tell() / self._size)

    def lines(self) -> Iterator[str]:
        """Lines with their ends, decoded as UTF-8 or, where that fails, as Windows-1252.

        The rest of a line beyond `MAX_LINE_BYTES` is dropped, so that no file fills the memory.

        Raises:
            TruncatedError: the compressed file ends in the middle.
            SourceError: the disk fails.
        """
        first = True
        while line := self._line():
            text = _decode(line)
            yield text.removeprefix("\ufeff") if first else text
            first = False

    def whole(self) -> str:
        """All of it at once.

        Raises:
            SourceError: it is longer than `MAX_WHOLE_BYTES`, or cannot be read.
        """
        try:
            data = self._stream.read(MAX_WHOLE_BYTES + 1)
        except _BROKEN as error:
            raise SourceError(
                Notice("{} cannot be read.", self.place.path), "Download it again.", str(error)
            ) from error
        if len(data) > MAX_WHOLE_BYTES:
            limit = MAX_WHOLE_BYTES // 1024**2
            raise SourceError(
                Notice("{} is larger than {} MiB.", self.place.name, limit), "Split it into smaller files."
            )
        return _decode(data).removeprefix("\ufeff")

    def _line(self) -> bytes:
        try:
            line = self._stream.readline(MAX_LINE_BYTES)
            if len(line) == MAX_LINE_BYTES and not line.endswith(b"\n"):
                while (rest := self._stream.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
            return line
        except OSError as error:
            if isinstance(error, gzip.BadGzipFile):
                raise TruncatedError("the compressed file is damaged from here on") from error
            raise SourceError(Notice("{} cannot be read.", self.place.path), "Check the disk.", str(error)) from error
        except _BROKEN as error:
            raise TruncatedError("the compressed file is cut short or damaged from here on") from error

    def _unpacked(self, raw: IO[bytes]) -> io.BufferedIOBase | IO[bytes]:
        stream: IO[bytes] = raw
        if self.place.member is not None:
            archive = ZipFile(raw)
            self._stack.append(archive)
            stream = archive.open(self.place.member)
            self._stack.append(stream)
        if self.place.name.lower().endswith(".gz"):
            unzipped = gzip.GzipFile(fileobj=stream)
            self._stack.append(unzipped)
            return unzipped
        return stream

    def _close(self) -> None:
        while self._stack:
            self._stack.pop().close()


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
