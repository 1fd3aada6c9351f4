"""Fetching a language model: its licence is accepted first; the file comes whole, as its publisher says it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reelreason_desktop.inference.llm.curated import CuratedModel, curated_models
from reelreason_desktop.net.download import Checksum, Download, Downloaded
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.web import Web
from reelreason_desktop.services.fetching.offered import check_accepted, offer_named
from reelreason_desktop.services.fetching.pointer import Pointer


@dataclass(slots=True)
class FetchModel:
    """Fetches one model's file.

    Args:
        model: which.
        folder: where its file goes; made when missing.
        web: the client.
        report: told the bytes that are there and those of the whole file, None while they are not known.
        stopped: asked all the time whether to end.
        patience: how often to try again.
    """

    model: CuratedModel
    folder: Path
    web: Web
    report: Callable[[int, int | None], object] = lambda _done, _all: None
    stopped: Callable[[], bool] = lambda: False
    patience: Patience = field(default_factory=Patience)

    def run(self, *, accepted: bool) -> Downloaded:
        """Brings the file, or what is missing of it.

        Args:
            accepted: the person accepted the licence.

        Raises:
            TermsError: they did not. Nobody was asked for anything.
            NetError, DiskError, DamagedError: see `Download.run`.
            Cancelled: `stopped` said so; the same call goes on from there.
        """
        model = self.model
        check_accepted(model, accepted=accepted)
        target = self.folder / model.file
        if target.is_file():
            return Downloaded(target, target.stat().st_size, 0)

        def report(done: int, total: int | None) -> None:
            self.report(done, total)

        sha256 = model.sha256 or Pointer(model.pointer_url, model.file, model.home).sha256(
            self.web, self.patience, self.stopped
        )
        checksum = Checksum("sha256", sha256)
        return Download(
            self.web, model.url, target, checksum, report=report, stopped=self.stopped, patience=self.patience
        ).run()


def model_offered(name: str) -> CuratedModel:
    """The model with this id on the list.

    Raises:
        NotFoundError: there is none.
    """
    return offer_named(name, curated_models())
