"""What language models a person has, could fetch, or has in other programs, and everything done with them.

All methods may take long and are meant for a thread of their own.
"""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.llm.curated import CuratedModel, curated_models
from reelreason_desktop.inference.llm.finding import FoundModel, find_models
from reelreason_desktop.inference.llm.memory import free_mib, needed_mib, shortage
from reelreason_desktop.inference.llm.shelf import ModelShelf, ShelfModel
from reelreason_desktop.services.model_rows import Kind, ModelRow, Report, is_stopped
from reelreason_desktop.services.models import fetched_models, shelf_of
from reelreason_desktop.services.requests_made import RequestsMade


@dataclass(frozen=True, slots=True)
class ModelOverview:
    """Everything there is. `has_runtime`: whether the library that runs models is installed."""

    rows: tuple[ModelRow, ...]
    has_runtime: bool


class ModelLibrary:
    """Of one installation.

    Args:
        paths: of it.
        requests: counts what is sent.
        home: the person's folder, where other programs have their models.
    """

    def __init__(self, paths: Paths, requests: RequestsMade, home: Path | None = None) -> None:
        self._paths = paths
        self._requests = requests
        self._home = home or Path.home()

    @property
    def folder(self) -> Path:
        """Where fetched files go."""
        return fetched_models(self._paths)

    def overview(self) -> ModelOverview:
        """What there is now. Raises ModelError when the list cannot be read."""
        shelf = self._shelf
        models, used, free = shelf.models, shelf.used, free_mib()
        own = [self._own(model, used, free) for model in models]
        files = {Path(model.file).resolve() for model in models}
        there = {Path(model.file).name for model in models}
        offers = [self._offer(model, free) for model in curated_models() if model.file not in there]
        found = [
            self._found(model) for model in find_models(self._home, os.environ) if model.file.resolve() not in files
        ]
        return ModelOverview((*own, *offers, *found), importlib.util.find_spec("llama_cpp") is not None)

    def add(self, file: Path, report: Report, name: str | None = None) -> str:
        """Checks a file and puts it on the list; returns its name. Raises ModelError."""
        return self._shelf.add(file, name, report).name

    def fetch(self, model_id: str, report: Report, *, accepted: bool) -> str:
        """Fetches a model of the list of offers and adds it; returns its name. `report` may end it; it goes on later.

        Raises:
            KnownError: the licence was not accepted, or the server or the disk failed.
            Cancelled: `report` ended it.
        """
        from reelreason_desktop.services.fetching.models import FetchModel, model_offered  # noqa: PLC0415 - what sends
        from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415 - the same

        model = model_offered(model_id)
        expected = model.file_mb * 1_000_000

        def tell(done: int, total: int | None) -> None:
            report(done, total or max(done, expected))

        web = web_for(self._requests)
        fetched = FetchModel(model, self.folder, web, tell, lambda: is_stopped(report)).run(accepted=accepted)
        return self.add(fetched.path, report, model.id)

    def verify(self, name: str, report: Report) -> str:
        """Reads a file again and compares; returns its SHA-256. Raises ModelError when it is not what it was."""
        return self._shelf.verify(name, report).sha256

    def use(self, name: str | None) -> None:
        """Switches to a model, or off with None. Raises NotFoundError, ModelError."""
        self._shelf.use(name)

    def remove(self, name: str) -> bool:
        """Takes a model off the list. The file of a model that was fetched here goes too; returns whether it did.

        Raises:
            NotFoundError: there is none of that name.
            KnownError: its file cannot be deleted.
        """
        model = self._shelf.remove(name)
        file = Path(model.file)
        if file.resolve().parent != self.folder.resolve():
            return False
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise KnownError(
                Notice("{} cannot be deleted.", file.name), Notice("Delete it in {}.", self.folder), str(error)
            ) from error
        return True

    @property
    def _shelf(self) -> ModelShelf:
        return shelf_of(self._paths)

    @staticmethod
    def _own(model: ShelfModel, used: ShelfModel | None, free: float) -> ModelRow:
        is_used = used is not None and used.name == model.name
        file = Path(model.file)
        return ModelRow(
            Kind.OWN,
            model.name,
            model.title or model.name,
            mb=model.bytes / 1e6,
            needed_mib=model.needed_mib,
            licence=model.licence,
            place=model.file,
            used=is_used,
            trouble="" if file.is_file() else Notice("{} is gone.", file.name),
            shortage="" if is_used else shortage(model.needed_mib, free),
        )

    def _offer(self, model: CuratedModel, free: float) -> ModelRow:
        part = self.folder / f"{model.file}.part"
        return ModelRow(
            Kind.OFFER,
            model.id,
            model.name,
            mb=model.file_mb,
            needed_mib=model.needed_mib,
            licence=model.licence,
            licence_url=model.licence_url,
            home=model.home,
            place=model.repository,
            remark=model.remark,
            began=part.stat().st_size if part.is_file() else 0,
            shortage=shortage(model.needed_mib, free),
        )

    @staticmethod
    def _found(model: FoundModel) -> ModelRow:
        try:
            checked = check_language_model(model.file)
        except KnownError as error:
            return ModelRow(Kind.FOUND, str(model.file), model.name, place=model.program, trouble=error.message)
        size = checked.parameters
        needed = needed_mib(size, checked.cache_mib_4k)
        return ModelRow(
            Kind.FOUND,
            str(model.file),
            model.name,
            mb=size / 1e6,
            needed_mib=needed,
            licence=checked.licence,
            place=model.program,
            shortage=shortage(needed, free_mib()),
        )
