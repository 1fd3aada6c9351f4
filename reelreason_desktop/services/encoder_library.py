"""What encoders a person has, could fetch, or has in other programs, and what is done with them in a moment.

Letting one encode the films takes longer: see `encoder_change`. All methods may take some seconds and are meant for a
thread of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedder_finding import FoundEmbedder, find_embedders
from reelreason_desktop.inference.embedder_offers import OfferedEmbedder, offered_embedders
from reelreason_desktop.inference.embedders import BUILTIN_NAME, EmbedderShelf, KnownEmbedder, verify
from reelreason_desktop.inference.models import BUILTIN_ID, builtin_model
from reelreason_desktop.inference.weights import weights_files
from reelreason_desktop.services.encoders import embedder_shelf, fetched_encoders, remove_embedder, was_fetched
from reelreason_desktop.services.loading import own_vectors_folder
from reelreason_desktop.services.model_rows import Kind, ModelRow, Report, Sort, is_stopped
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.services.preparing import texts_read
from reelreason_desktop.services.remote.place import read_place
from reelreason_desktop.services.requests_made import RequestsMade

_BUILTIN_DIM: Final = 384


class EncoderLibrary:
    """Of one installation.

    Args:
        paths: of it.
        requests: counts what is sent.
        serving: id of the encoder that serves while its lists are looked at.
        home: the person's folder, where other programs have their models.
    """

    def __init__(
        self, paths: Paths, requests: RequestsMade, serving: str = BUILTIN_ID, home: Path | None = None
    ) -> None:
        self._paths = paths
        self._requests = requests
        self._serving = serving
        self._home = home or Path.home()

    @property
    def folder(self) -> Path:
        """Where fetched folders go."""
        return fetched_encoders(self._paths)

    def rows(self, refused: str = "") -> tuple[ModelRow, ...]:
        """What there is now. `refused`: id of an encoder that cannot serve before it has read the films again.

        Raises:
            ModelError: the list cannot be read.
        """
        shelf = self._shelf
        known, chosen = shelf.embedders, shelf.used
        if chosen is not None and chosen.id == refused:
            chosen = None
        names = {one.name for one in known}
        folders = {Path(one.folder).resolve() for one in known}
        own = [self._own(one, chosen) for one in known]
        offers = [self._offer(one) for one in offered_embedders() if one.id not in names]
        found = [_found(one) for one in find_embedders(self._home, os.environ) if one.folder.resolve() not in folders]
        return (self._builtin(chosen), *own, *self._server(known), *offers, *found)

    def add(self, folder: Path, name: str | None = None) -> str:
        """Checks a folder and puts it on the list; returns its name. Raises ModelError."""
        taken = {model.name for model in shelf_of(self._paths).models}
        return self._shelf.add(folder, name, taken).name

    def fetch(self, offer_id: str, report: Report, *, accepted: bool) -> str:
        """Fetches an encoder that is offered and adds it; returns its name. `report` may end it; it goes on later.

        Raises:
            KnownError: the licence was not accepted, or the server or the disk failed.
            Cancelled: `report` ended it.
        """
        from reelreason_desktop.services.fetching.encoders import (  # noqa: PLC0415 - what sends
            FetchEmbedder,
            embedder_offered,
        )
        from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415 - the same

        offer = embedder_offered(offer_id)
        fetch = FetchEmbedder(offer, self.folder, web_for(self._requests), report, lambda: is_stopped(report))
        return self.add(fetch.run(accepted=accepted), offer.id)

    def verify(self, name: str, report: Report) -> None:
        """Reads the weights again and compares. Raises ModelError when they are not what they were."""
        verify(builtin_model(self._paths.cache) if name == BUILTIN_NAME else self._shelf.model(name), report)

    def use_builtin(self) -> None:
        """Lets the encoder that ships serve from the next start on. Raises ModelError."""
        self._shelf.use(None)

    def remove(self, name: str) -> bool:
        """Takes an encoder off the list and erases its vectors; its folder too if it was fetched: returns whether.

        Raises:
            NotFoundError: there is none of that name.
            KnownError: it serves just now.
        """
        known = self._shelf.named(name)
        if known.id == self._serving:
            hint = Notice("Choose another one, start the program again, and remove it then.")
            raise KnownError(Notice("“{}” serves just now.", name), hint)
        remove_embedder(self._paths, name)
        return was_fetched(self._paths, known)

    @property
    def _shelf(self) -> EmbedderShelf:
        return embedder_shelf(self._paths)

    def _builtin(self, chosen: KnownEmbedder | None) -> ModelRow:
        return ModelRow(
            Kind.BUILTIN,
            BUILTIN_NAME,
            BUILTIN_ID,
            Sort.ENCODER,
            dim=_BUILTIN_DIM,
            licence="Apache-2.0",
            remark="ships with the program",
            used=self._serving == BUILTIN_ID,
            chosen=chosen is None,
        )

    def _own(self, known: KnownEmbedder, chosen: KnownEmbedder | None) -> ModelRow:
        if known.server:
            return self._of_server(known, chosen)
        folder = Path(known.folder)
        offer = next((one for one in offered_embedders() if one.id == known.name), None)
        licence = offer.licence if offer is not None and was_fetched(self._paths, known) else ""
        weights = weights_files(folder)
        return ModelRow(
            Kind.OWN,
            known.name,
            known.name,
            Sort.ENCODER,
            mb=_mb(weights),
            dim=known.dim,
            licence=licence,
            place=known.folder,
            used=known.id == self._serving,
            chosen=chosen == known,
            began=self._began(known),
            trouble="" if weights else Notice("{} is gone.", folder.name),
        )

    def _server(self, known: Sequence[KnownEmbedder]) -> Iterator[ModelRow]:
        """The model that was entered for vectors, as long as nothing was made with it."""
        place = read_place(self._paths)
        if not place.base_url or not place.embed_model:
            return
        if all((one.server, one.asked) != (place.base_url, place.embed_model) for one in known):
            yield ModelRow(Kind.OFFER, place.embed_model, place.embed_model, Sort.ENCODER, host=place.host)

    def _of_server(self, known: KnownEmbedder, chosen: KnownEmbedder | None) -> ModelRow:
        return ModelRow(
            Kind.OWN,
            known.name,
            known.asked,
            Sort.ENCODER,
            dim=known.dim,
            host=known.host,
            place=known.folder,
            used=known.id == self._serving,
            chosen=chosen == known,
        )

    def _began(self, known: KnownEmbedder) -> int:
        """Texts that were encoded before it was stopped; 0 where nothing was begun, or all of it is done."""
        done = own_vectors_folder(self._paths, known.id).is_dir()
        return 0 if done else texts_read(self._paths, known)

    def _offer(self, offer: OfferedEmbedder) -> ModelRow:
        part = self.folder / f"{offer.id}.part"
        return ModelRow(
            Kind.OFFER,
            offer.id,
            offer.name,
            Sort.ENCODER,
            mb=offer.file_mb,
            dim=offer.dim,
            licence=offer.licence,
            licence_url=offer.licence_url,
            home=offer.home,
            place=offer.repository,
            remark=offer.remark,
            began=sum(_size(file) for file in part.rglob("*") if file.is_file()),
        )


def _found(one: FoundEmbedder) -> ModelRow:
    mb = _mb(weights_files(one.folder))
    return ModelRow(Kind.FOUND, str(one.folder), one.name, Sort.ENCODER, mb=mb, place=one.program)


def _mb(files: list[Path]) -> float:
    return sum(map(_size, files)) / 1e6


def _size(file: Path) -> int:
    with suppress(OSError):  # gone since it was found
        return file.stat().st_size
    return 0
