"""One file from a server to the disk: resumed where it broke off, checked, and there only when it is whole.

While it is under way, `NAME.part` holds the bytes and `NAME.part.json` where they are from. A part is continued only
if the server says that the file is still the same one (RFC 9110: `Range` with `If-Range`, and the answer's `ETag`).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, field
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import IO, Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.failures import AnswerError, NetError, UnreachableError, retry_after
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.stream import stream
from reelreason_desktop.net.web import Head, Web

_HASHED: Final = 1024 * 1024
_KEPT: Final = Notice("What is there is kept; the same goes on from there.")


class DiskError(KnownError):
    """A download cannot be written."""


class DamagedError(KnownError):
    """A download is not what its publisher says it is."""


@dataclass(frozen=True, slots=True)
class Checksum:
    """What the publisher says of a file. `algorithm` is a name that hashlib knows; `value` is in hexadecimal."""

    algorithm: str
    value: str


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A file that is there. `resumed`: bytes of it that an earlier run had brought."""

    path: Path
    bytes: int
    resumed: int


@dataclass(frozen=True, slots=True)
class _State:
    """Of which file of a server a part is. `validator`: its strong ETag or date of change; empty: cannot be resumed."""

    url: str = ""
    validator: str = ""
    total: int | None = None


Report = Callable[[int, int | None], None]
"""Takes the bytes that are there and the bytes of the whole file, None while those are not known."""


@dataclass(slots=True)
class Download:
    """One download.

    Args:
        web: the client.
        url: of the file.
        target: where it is to be. Its folder is made.
        checksum: what the publisher says of it.
        report: told how far it is, on the thread of `run`.
        stopped: asked all the time whether to end.
        patience: how often to try again.
    """

    web: Web
    url: str
    target: Path
    checksum: Checksum | None = None
    report: Report = lambda _done, _all: None
    stopped: Callable[[], bool] = lambda: False
    patience: Patience = field(default_factory=Patience)
    _size: int = 0
    _furthest: int = 0
    _resumed: int = 0

    def run(self) -> Downloaded:
        """Brings the file, or what is missing of it.

        Raises:
            NetError: the server does not give it, or not now; what came is kept where it can be of use.
            DiskError: it does not fit or cannot be written.
            DamagedError: it is not what its publisher says; nothing is kept.
            Cancelled: `stopped` said so; what came is kept.
        """
        with _disk_errors(self.target):
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._size = self._furthest = self._resumed = self._part.stat().st_size if self._part.exists() else 0
            self._insist()
            self._check()
            self._part.replace(self.target)
            self._note.unlink(missing_ok=True)
        return Downloaded(self.target, self._size, self._resumed)

    @property
    def _part(self) -> Path:
        return self.target.with_name(f"{self.target.name}.part")

    @property
    def _note(self) -> Path:
        return self.target.with_name(f"{self.target.name}.part.json")

    def _insist(self) -> None:
        try:
            self.patience.insist(self._bring, advanced=self._has_advanced, stopped=self.stopped)
        except NetError as error:
            if error.transient:
                error.hint = Notice("{} {}", error.hint, _KEPT)
            raise

    def _has_advanced(self) -> bool:
        """Whether more is there than ever before: who starts over each time gets nowhere."""
        advanced = self._size > self._furthest
        self._furthest = max(self._size, self._furthest)
        return advanced

    def _bring(self) -> None:
        """One request, and all that comes of it."""
        state = self._state()
        if self._size and (not state.validator or state.url != self.url):
            self._throw_away()
            state = _State()
        if self._size and self._size == state.total:
            return
        headers = {"Range": f"bytes={self._size}-", "If-Range": state.validator} if self._size else {}
        with closing(stream(self.web, self.url, headers, stopped=self.stopped)) as items, self._part.open("ab") as file:
            total: int | None = None
            for item in items:
                if isinstance(item, Head):
                    total = self._begin(item, state, file)
                    self.report(self._size, total)
                    continue
                file.write(item)
                self._size += len(item)
                self.report(self._size, total)
            file.flush()
            os.fsync(file.fileno())
            if total is not None and self._size != total:
                raise UnreachableError("The download broke off.", "Try again.", f"{self._size} of {total} bytes")

    def _begin(self, head: Head, state: _State, file: IO[bytes]) -> int | None:
        """Sees what the server is about to send, and makes the part fit; returns the bytes of the whole file."""
        if head.status == 206 and self._continues(head, state):
            total = state.total
        elif head.status == 200:
            self._empty(file)
            total = head.number("Content-Length")
        else:
            if head.status in (206, 416):  # it is another file by now, or not where we thought
                self._empty(file)
                raise UnreachableError("The file changed on the server meanwhile.", "Try again.")
            raise AnswerError(head.host, head.status, retry_after(head.headers.get("Retry-After")))
        self._make_room(total)
        self._note.write_text(json.dumps(asdict(_State(self.url, _validator(head), total))), encoding="utf-8")
        return total

    def _continues(self, head: Head, state: _State) -> bool:
        """Whether a part of the file follows on ours, and on the same file: some servers ignore `If-Range`."""
        etag = head.headers.get("ETag")
        same = etag is None or not state.validator.startswith('"') or etag == state.validator
        given = str(head.headers.get("Content-Range", ""))
        return same and given == f"bytes {self._size}-{(state.total or 0) - 1}/{state.total}"

    def _make_room(self, total: int | None) -> None:
        missing = (total or 0) - self._size
        free = shutil.disk_usage(self.target.parent).free
        if missing > free:
            message = Notice(
                "{} needs {:,.0f} MB more, and {:,.0f} MB are free.",
                self.target.name,
                missing / 1e6,
                free / 1e6,
            )
            raise DiskError(message, Notice("Make room on the disk of {}. {}", self.target.parent, _KEPT))

    def _check(self) -> None:
        if self.checksum is None:
            return
        found = hashlib.new(self.checksum.algorithm, usedforsecurity=False)
        with self._part.open("rb") as file:
            while piece := file.read(_HASHED):
                found.update(piece)
        if found.hexdigest() != self.checksum.value.lower():
            self._throw_away()
            message = Notice("{} is not what its publisher says: the checksum differs.", self.target.name)
            raise DamagedError(message, "It was thrown away. Try again, or look at the page of the source.")

    def _empty(self, file: IO[bytes]) -> None:
        self._note.unlink(missing_ok=True)
        if self._size:
            file.truncate(0)
        self._size = self._resumed = 0

    def _throw_away(self) -> None:
        with self._part.open("wb") as file:
            self._empty(file)
        self._part.unlink()

    def _state(self) -> _State:
        try:
            return _State(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # missing, or half-written when the power went: start over
            return _State()


def _validator(head: Head) -> str:
    etag = str(head.headers.get("ETag", ""))
    return etag if etag.startswith('"') else str(head.headers.get("Last-Modified", ""))


class _disk_errors:  # noqa: N801 - used like a function
    """Turns what the disk raises into errors that people can act on."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if not isinstance(error, OSError):
            return
        if error.errno in (ENOSPC, EDQUOT):
            raise DiskError(
                "The disk is full.", Notice("Make room for {}. {}", self._target, _KEPT), str(error)
            ) from error
        hint = Notice("Check whether this folder can be written to.")
        raise DiskError(Notice("{} cannot be written.", self._target), hint, str(error)) from error
