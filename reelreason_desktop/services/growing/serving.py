"""From added sources to films that are picked: building by folders, and how far what is served lags behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.grown_vectors import newest_folder, read_manifest
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, NotFoundError, VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.recommender.arrays import centred, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.services.encoders import embedder_shelf, model_in_use
from reelreason_desktop.services.growing.adding import sync_shipped
from reelreason_desktop.services.growing.building import Build, BuildProgress, Built, Ground
from reelreason_desktop.services.growing.encoding import DocumentEncoder, Submit
from reelreason_desktop.services.growing.grown_films import GrownFilms
from reelreason_desktop.services.growing.users import Users, build_users, save_users
from reelreason_desktop.services.loading import grown_folder, load_shipped
from reelreason_desktop.services.remote.kept_encoder import KeptEncoder
from reelreason_desktop.store.grown.descriptions import state_of
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

_MOST_THREADS: Final = 4
_VECTORS_FILE: Final = "texts.sqlite"
_WORDS_FILE: Final = "words.sqlite"
_USERS_FILE: Final = "users.npz"


class Freshness(StrEnum):
    """How what is served stands to what was added."""

    NOTHING = "nothing added"
    UNBUILT = "not built"
    STALE = "changed since"
    UNUSABLE = "unusable"
    CURRENT = "up to date"


@dataclass(frozen=True, slots=True)
class Served:
    """What of the added films the next start of the program shows. `trouble`: why they cannot be used."""

    freshness: Freshness
    films: int = 0
    trouble: KnownError | None = None


def ground_of(paths: Paths, model_id: str) -> Ground:
    """What grown films are built on. Errors: as for `load_library`."""
    films, vectors = load_shipped(paths, model_id)
    text = vectors.fields[FilmField.TEXT]
    film_map = FilmMap(vectors.coordinates, vectors.regions, unit(centred(text)))
    mean = np.asarray(text.mean(axis=0), dtype=np.float32)
    manifest = vectors.manifest
    ids = frozenset(film.id for film in films)
    return Ground(model_id, manifest.model_hash, ids, manifest.films_hash, film_map, mean)


def build_catalogue(
    paths: Paths,
    *,
    encoder: DocumentEncoder | None = None,
    report: Callable[[BuildProgress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Built:
    """Encodes what was added and lets it count. A running window takes it in at its next start.

    Args:
        paths: of the installation.
        encoder: one that runs already, whose messages overtake this work; by default one of its own.
        report: called after every block.
        stopped: asked several times a second.

    Raises:
        NotFoundError: nothing was added.
        Cancelled: `stopped` said so; the same call goes on from there, as after a crash at any moment.
        KnownError: the model or the catalogue cannot be used, or the folder cannot be written.
    """
    if not paths.catalogue.is_file():
        raise NotFoundError("No source was added yet.", "Add one with `reelreason catalogue add`.")
    with ExitStack() as stack:
        own = encoder or _chosen_encoder(paths, stack)
        model = own.model
        ground = ground_of(paths, model.id)
        if ground.model_hash != model.sha256:
            hint = Notice("Install the program again.")
            raise VectorsMismatchError("The encoder is not the one that encoded the films that ship.", hint)
        folder = grown_folder(paths, model.id)
        kept = stack.enter_context(TextVectors.open(texts_file(paths, model.id), model.dim))
        db = stack.enter_context(open_grown(paths.catalogue))
        sync_shipped(db, paths.bundled / "films")
        return Build(db, kept, folder, ground, documents_of(own), report, stopped).run()


def added_films(paths: Paths, shipped_ids: Collection[str]) -> list[Film]:
    """Films that a person added, as the next build takes them in; none where nothing was added. Raises KnownError."""
    if not paths.catalogue.is_file():
        return []
    with open_grown(paths.catalogue) as db:
        sync_shipped(db, paths.bundled / "films")
        return list(GrownFilms(db, shipped_ids))


def build_people(
    paths: Paths,
    matrix: FilmMatrix,
    *,
    alpha: float = 0.5,
    out: Path | None = None,
    report: Callable[[int], None] = lambda _: None,
) -> tuple[Users, Path]:
    """Vectors of the people of added sources, and the file they were written to.

    Args:
        paths: of the installation.
        matrix: films with vectors.
        alpha: share of the films in the mix, 0 to 1.
        out: where to write; by default beside what else was made of added sources.
        report: told how many people are done.

    Raises:
        NotFoundError: nothing was added.
        KnownError: nobody is known well enough, or model, catalogue or file cannot be used.
    """
    if not paths.catalogue.is_file():
        raise NotFoundError("No source was added yet.", "Add one with `reelreason catalogue add`.")
    with ExitStack() as stack:
        encoder = _chosen_encoder(paths, stack)
        model = encoder.model
        folder = grown_folder(paths, model.id)
        kept = stack.enter_context(TextVectors.open(folder / _WORDS_FILE, model.dim))
        db = stack.enter_context(open_grown(paths.catalogue))
        submit = documents_of(encoder)
        users = build_users(db, matrix, kept, submit, model_id=model.id, alpha=alpha, report=report)
    file = out or people_file(paths, model.id)
    save_users(file, users)
    return users, file


def texts_file(paths: Paths, model_id: str) -> Path:
    """Where vectors of texts are kept between builds."""
    return grown_folder(paths, model_id) / _VECTORS_FILE


def people_file(paths: Paths, model_id: str) -> Path:
    """Where `build_people` writes by default."""
    return grown_folder(paths, model_id) / _USERS_FILE


def served(paths: Paths, model_id: str, shipped_hash: str | None = None) -> Served:
    """How far what is served lags behind what was added. Cheap: nothing is loaded.

    `shipped_hash`: of the films that ship, when it is known.
    """
    if not paths.catalogue.is_file():
        return Served(Freshness.NOTHING)
    newest = newest_folder(grown_folder(paths, model_id))
    if newest is None:
        return Served(Freshness.UNBUILT)
    try:
        manifest = read_manifest(newest)
    except VectorsMismatchError as error:
        return Served(Freshness.UNUSABLE, 0, error)
    if shipped_hash is not None and shipped_hash != manifest.shipped_hash:
        return Served(Freshness.STALE, 0)
    with open_grown(paths.catalogue) as db:
        current = state_of(db) == manifest.state
    return Served(Freshness.CURRENT if current else Freshness.STALE, manifest.films)


def documents_of(encoder: DocumentEncoder) -> Submit:
    """Asks an encoder for films; messages of people overtake them."""

    def submit(texts: Sequence[str]) -> Future[NDArray[np.float32]]:
        return encoder.submit(texts, Purpose.DOCUMENT)

    return submit


def _chosen_encoder(paths: Paths, stack: ExitStack) -> DocumentEncoder:
    """Nobody waits at a window here, so every physical core may work. No server is asked: that has a command."""
    known = embedder_shelf(paths).used
    if known is not None and known.server:
        return KeptEncoder(known)
    threads = max(1, min((os.cpu_count() or 2) // 2, _MOST_THREADS))
    return stack.enter_context(ChildEncoder(model_in_use(paths), paths.cache, threads=threads))
