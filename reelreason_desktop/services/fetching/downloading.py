"""Fetching a data set: its terms are accepted first, then each file comes, whole or not at all."""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.offers import Offer, RemoteFile
from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.download import Checksum, DamagedError, Download
from reelreason_desktop.net.failures import AnswerError, retry_after
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.stream import fetch
from reelreason_desktop.net.web import Web

_RECORD: Final = "downloaded.json"
_MD5: Final = re.compile(r"\b[0-9a-fA-F]{32}\b")
_SUM_BYTES: Final = 4096
_PIECE: Final = 1024 * 1024
_MOST_UNPACKED: Final = 2_000_000_000


class TermsError(KnownError):
    """The terms of a data set were not accepted."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """How far it is: file `number` of `files` (from 0), and bytes of all of them; `total` is partly a guess."""

    file: str
    number: int
    files: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """`resumed`: how many of the bytes an earlier run had brought."""

    name: str
    bytes: int
    resumed: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is in the folder now. `already`: it was there before, and nobody was asked for anything."""

    folder: Path
    files: tuple[FetchedFile, ...]
    already: bool


@dataclass(slots=True)
class Fetch:
    """Fetches one data set.

    Args:
        offer: which.
        folder: where its files go; made when missing.
        web: the client.
        report: told how far it is.
        stopped: asked all the time whether to end.
        patience: how often to try again.
    """

    offer: Offer
    folder: Path
    web: Web
    report: Callable[[Fetching], object] = lambda _: None
    stopped: Callable[[], bool] = lambda: False
    patience: Patience = field(default_factory=Patience)

    def run(self, *, accepted: bool, again: bool = False) -> Fetched:
        """Brings what is missing.

        Args:
            accepted: the person accepted the terms.
            again: also what is there already, since it may have changed.

        Raises:
            TermsError: they were not accepted. Nobody was asked for anything.
            NetError, DiskError, DamagedError: see `Download.run`.
            Cancelled: `stopped` said so; the same call goes on from there.
        """
        if not accepted:
            message = Notice("{} has terms: {}", self.offer.title, self.offer.terms)
            raise TermsError(message, Notice("Read them at {} and accept them.", self.offer.home))
        files = self.offer.files
        known = {} if again else self._record()
        if all(name in known for file in files for name in _names(file)):
            there = tuple(FetchedFile(name, known[name], 0) for file in files for name in _names(file))
            return Fetched(self.folder, there, already=True)
        fetched: list[FetchedFile] = []
        before = 0
        for number, file in enumerate(files):
            if not all(name in known for name in _names(file)):
                fetched += self._bring(file, number, before)
                known |= {one.name: one.bytes for one in fetched}
                self._write(known)
            before += file.about_bytes
        return Fetched(self.folder, tuple(fetched), already=False)

    def _bring(self, file: RemoteFile, number: int, before: int) -> list[FetchedFile]:
        after = sum(later.about_bytes for later in self.offer.files[number + 1 :])

        def report(done: int, total: int | None) -> None:
            whole = before + max(done, total or file.about_bytes) + after
            self.report(Fetching(file.name, number, len(self.offer.files), before + done, whole))

        report(0, None)
        summed = self._published_sum(file)
        target = self.folder / file.name
        done = Download(
            self.web, file.url, target, summed, report=report, stopped=self.stopped, patience=self.patience
        ).run()
        if not file.unpack:
            return [FetchedFile(file.name, done.bytes, done.resumed)]
        taken = unpack(target, file.unpack, self.stopped)
        target.unlink()
        return [FetchedFile(path.name, path.stat().st_size, done.resumed) for path in taken]

    def _published_sum(self, file: RemoteFile) -> Checksum | None:
        url = file.checksum_url
        if url is None:
            return None

        def ask() -> bytes:
            head, body = fetch(self.web, url, most=_SUM_BYTES, stopped=self.stopped)
            if head.status != 200:
                raise AnswerError(head.host, head.status, retry_after(head.headers.get("Retry-After")))
            return body

        found = _MD5.search(self.patience.insist(ask, stopped=self.stopped).decode("latin-1"))
        if found is None:
            raise DamagedError(Notice("The checksum of {} cannot be read.", file.name), "Try again later.")
        return Checksum("md5", found.group())

    def _record(self) -> dict[str, int]:
        """Files that an earlier run brought and that are as it left them."""
        try:
            held = json.loads((self.folder / _RECORD).read_text(encoding="utf-8"))["files"]
            return {name: size for name, size in held.items() if (self.folder / name).stat().st_size == size}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):  # missing or damaged: fetch all of it
            return {}

    def _write(self, files: dict[str, int]) -> None:
        """Says beside the files what they are, where they are from, and what was accepted."""
        offer = self.offer
        record = {"name": offer.name, "title": offer.title, "home": offer.home, "terms": offer.terms}
        record["accepted_at"] = datetime.now(UTC).isoformat(timespec="seconds")
        text = json.dumps(record | {"files": files}, ensure_ascii=False, indent=2)
        beside = self.folder / f"{_RECORD}.new"
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(self.folder / _RECORD)


def unpack(archive: Path, members: Sequence[str], stopped: Callable[[], bool]) -> tuple[Path, ...]:
    """Takes files out of a `.tar.gz` into its folder, by their bare names; folders and links in it mean nothing.

    Raises:
        DamagedError: it is no such archive, is cut short, or lacks a member.
        Cancelled: `stopped` said so.
    """
    taken: dict[str, Path] = {}
    try:
        with tarfile.open(archive, "r|gz") as tar:
            for info in tar:
                name = Path(info.name).name
                if info.isfile() and name in members and name not in taken and info.size <= _MOST_UNPACKED:
                    taken[name] = _take(tar, info, archive.with_name(name), stopped)
    except (tarfile.TarError, EOFError) as error:
        raise DamagedError(Notice("{} cannot be unpacked.", archive.name), "Fetch it again.", str(error)) from error
    if missing := [name for name in members if name not in taken]:
        raise DamagedError(Notice("{} lacks {}.", archive.name, ", ".join(missing)), "Look at the page of the source.")
    return tuple(taken.values())


def _take(tar: tarfile.TarFile, info: tarfile.TarInfo, target: Path, stopped: Callable[[], bool]) -> Path:
    read = tar.extractfile(info)
    if read is None:
        raise DamagedError(Notice("{} cannot be unpacked.", info.name), "Fetch it again.")
    with whole_file(target) as part, read, part.open("wb") as file:
        while piece := read.read(_PIECE):
            if stopped():
                raise Cancelled
            file.write(piece)
    return target


def _names(file: RemoteFile) -> tuple[str, ...]:
    return file.unpack or (file.name,)
