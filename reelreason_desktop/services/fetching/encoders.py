"""Fetching an encoder: its licence is accepted first; its folder is there when every file of it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedder_offers import WEIGHTS, OfferedEmbedder, offered_embedders
from reelreason_desktop.net.download import Checksum, DiskError, Download
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.web import Web
from reelreason_desktop.services.fetching.offered import check_accepted, offer_named
from reelreason_desktop.services.fetching.pointer import Pointer

UNDER_WAY: Final = ".part"
"""What the name of a folder ends with while files of it are missing."""


@dataclass(slots=True)
class FetchEmbedder:
    """Fetches one encoder's folder.

    Args:
        offer: which.
        folder: where its folder goes; made when missing.
        web: the client.
        report: told the bytes that are there and about how many there will be.
        stopped: asked all the time whether to end.
        patience: how often to try again.
    """

    offer: OfferedEmbedder
    folder: Path
    web: Web
    report: Callable[[int, int], object] = lambda _done, _all: None
    stopped: Callable[[], bool] = lambda: False
    patience: Patience = field(default_factory=Patience)

    def run(self, *, accepted: bool) -> Path:
        """Brings all files, or what is missing of them, and returns their folder.

        Args:
            accepted: the person accepted the licence.

        Raises:
            TermsError: they did not. Nobody was asked for anything.
            NetError, DiskError, DamagedError: see `Download.run`.
            Cancelled: `stopped` said so; the same call goes on from there.
        """
        offer = self.offer
        check_accepted(offer, accepted=accepted)
        whole = self.folder / offer.id
        if all((whole / file).is_file() for file in offer.files):
            return whole
        part = self.folder / f"{offer.id}{UNDER_WAY}"
        done = 0
        for file in offer.files:
            done += self._bring(file, part / file, done)
        try:
            shutil.rmtree(whole, ignore_errors=True)  # files of it were missing, so it is of no use
            part.replace(whole)
        except OSError as error:
            hint = Notice("Check the rights of {}.", self.folder)
            raise DiskError(Notice("{} cannot be written.", whole), hint, str(error)) from error
        return whole

    def _bring(self, file: str, target: Path, before: int) -> int:
        """Fetches one file, unless an earlier run did; returns its bytes. `before`: bytes of the files before it."""
        if not target.is_file():
            Download(
                self.web,
                self.offer.url(file),
                target,
                self._checksum(file),
                report=lambda done, total: self._tell(before, done, total, is_last=file == self.offer.files[-1]),
                stopped=self.stopped,
                patience=self.patience,
            ).run()
        return target.stat().st_size

    def _tell(self, before: int, done: int, total: int | None, *, is_last: bool) -> None:
        expected = self.offer.file_mb * 1_000_000
        if is_last and total is not None:
            expected = before + total
        self.report(before + done, max(before + done, expected))

    def _checksum(self, file: str) -> Checksum | None:
        """Only large files have one; the others are small enough to be looked through when the folder is added."""
        if file != WEIGHTS:
            return None
        offer = self.offer
        pointer = Pointer(offer.pointer_url, f"{offer.id}/{file}", offer.home)
        return Checksum("sha256", offer.sha256 or pointer.sha256(self.web, self.patience, self.stopped))


def embedder_offered(name: str) -> OfferedEmbedder:
    """The encoder with this id on the list.

    Raises:
        NotFoundError: there is none.
    """
    return offer_named(name, offered_embedders())
