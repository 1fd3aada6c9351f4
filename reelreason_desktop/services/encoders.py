"""Which encoder's vectors serve: the person's choice, from the list on the disk to something that runs."""

from __future__ import annotations

import shutil
from pathlib import Path

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.embedders import EmbedderShelf, KnownEmbedder
from reelreason_desktop.inference.models import BUILTIN_ID, EncoderModel, builtin_model
from reelreason_desktop.services.loading import grown_folder, own_vectors_folder

_LIST = "encoders.json"


def embedder_shelf(paths: Paths) -> EmbedderShelf:
    """The encoders that the person added."""
    return EmbedderShelf(paths.data / _LIST, paths.cache)


def fetched_encoders(paths: Paths) -> Path:
    """Where folders of encoders go that the program fetched."""
    return paths.data / "encoders"


def was_fetched(paths: Paths, known: KnownEmbedder) -> bool:
    """Whether an encoder's folder is one that the program fetched, and not the person's own."""
    return Path(known.folder).resolve().parent == fetched_encoders(paths).resolve()


def model_in_use(paths: Paths) -> EncoderModel:
    """The encoder whose vectors serve.

    Raises:
        ModelError: it is gone or was altered.
    """
    used = embedder_shelf(paths).used
    return builtin_model(paths.cache) if used is None else embedder_shelf(paths).model(used.name)


def encoder_id(paths: Paths) -> tuple[str, KnownError | None]:
    """Names the vectors that serve, without reading any weights; the built-in ones, and why, if the list is damaged."""
    try:
        used = embedder_shelf(paths).used
    except KnownError as error:
        return BUILTIN_ID, error
    return (BUILTIN_ID if used is None else used.id), None


def remove_embedder(paths: Paths, name: str) -> KnownEmbedder:
    """Takes an encoder off the list and erases what it made here. Its folder stays, unless the program fetched it.

    Raises:
        NotFoundError: there is none of that name.
    """
    removed = embedder_shelf(paths).remove(name)
    fetched = [Path(removed.folder)] if was_fetched(paths, removed) else []
    for folder in (own_vectors_folder(paths, removed.id).parent, grown_folder(paths, removed.id), *fetched):
        shutil.rmtree(folder, ignore_errors=True)
    return removed
