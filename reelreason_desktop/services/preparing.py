"""Letting another encoder serve: its vectors are made first, while the old ones go on serving, and then it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np

from reelreason_desktop.catalogue.bundled import FilmFiles
from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_texts
from reelreason_desktop.catalogue.vectors import FilmVectors, Manifest, checked_films, save_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.inference.embedders import KnownEmbedder
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.growing.building import BuildProgress, Built, Step
from reelreason_desktop.services.growing.encoding import DocumentEncoder, Encoded, cost_of, encode_texts, missing_texts
from reelreason_desktop.services.growing.serving import build_catalogue, documents_of
from reelreason_desktop.services.loading import load_shipped, own_vectors_folder, vectors_folder
from reelreason_desktop.services.remote.kept_encoder import KEPT_TEXTS, KeptEncoder
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made for an encoder. `encoded`: texts that had no vector; `added`: of the films a person added."""

    films: int
    encoded: int
    added: Built | None


@dataclass
class Preparation:
    """Makes vectors of all films by one of the person's encoders, and lets it serve.

    Stopped or killed it loses one block of texts: the next one goes on from there.

    Attributes:
        paths: of the installation.
        encoder: runs the model that is to serve.
        report: called after every block.
        stopped: asked several times a second.
        ground_id: whose map the films stay on.
    """

    paths: Paths
    encoder: DocumentEncoder
    report: Callable[[BuildProgress], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False
    ground_id: str = BUILTIN_ID

    def run(self) -> Prepared:
        """Encodes what has no vector yet, and writes the rest anew.

        Raises:
            Cancelled: `stopped` said so; what was encoded is kept.
            KnownError: the encoder cannot be used, or the folder cannot be written.
        """
        paths, model = self.paths, self.encoder.model
        files = FilmFiles.read(paths.bundled / "films")
        films = files.films(checked_films(vectors_folder(paths, self.ground_id)))
        folder = own_vectors_folder(paths, model.id)
        with TextVectors.open(folder.with_name(KEPT_TEXTS), model.dim) as kept:
            encoded = self._encode(films, kept)
            fields = {field: _rows(field_texts(films, field), kept) for field in FilmField}
        mean = self.encoder.encode(NEUTRAL_MESSAGES, Purpose.QUERY).mean(axis=0).astype(np.float32)
        _, shipped = load_shipped(paths, self.ground_id)  # films keep their places: a person has learnt that map
        manifest = Manifest.of(films, model.id, model.sha256, model.dim, files.hash)
        save_vectors(folder, FilmVectors(manifest, fields, mean, shipped.coordinates, shipped.regions))
        added = None
        if paths.catalogue.is_file():
            added = build_catalogue(paths, encoder=self.encoder, report=self.report, stopped=self.stopped)
        return Prepared(len(films), encoded, added)

    def _encode(self, films: Sequence[Film], kept: TextVectors) -> int:
        texts = missing_texts((text for field in FilmField for text in field_texts(films, field)), kept)
        count, chars = len(texts), sum(map(cost_of, texts.values()))
        done = Encoded()

        def report() -> None:
            remaining = done.remaining_s(chars - done.chars)
            self.report(BuildProgress(Step.ENCODING, done.texts, count, done.rate, remaining))

        encode_texts(texts, documents_of(self.encoder), kept, done, report, self.stopped)
        return done.texts


def prepare_embedder(
    paths: Paths,
    name: str,
    report: Callable[[BuildProgress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Prepared:
    """Makes the vectors of an added encoder, in a process of its own, and lets it serve from the next start on.

    Raises:
        NotFoundError: there is no encoder of that name.
        Cancelled: `stopped` said so; the old encoder serves, and the same call goes on from there.
        KnownError: the encoder cannot be used, or the folder cannot be written; the old one serves.
    """
    shelf = embedder_shelf(paths)
    known = shelf.named(name)
    with ExitStack() as stack:
        if known.server:  # it was asked before, after an estimate
            encoder: DocumentEncoder = KeptEncoder(known)
        else:
            encoder = stack.enter_context(ChildEncoder(shelf.model(name), paths.cache))
        prepared = Preparation(paths, encoder, report, stopped).run()
    shelf.use(name)
    return prepared


def texts_read(paths: Paths, known: KnownEmbedder) -> int:
    """How many texts an encoder has vectors of: those of a run that was stopped are kept. 0 where they are damaged."""
    file = own_vectors_folder(paths, known.id).with_name(KEPT_TEXTS)
    if not file.is_file():
        return 0
    try:
        with TextVectors.open(file, known.dim) as kept:
            return len(kept)
    except KnownError:  # the next run says so
        return 0


def _rows(texts: Sequence[str], kept: TextVectors) -> Floats:
    """float32 (n, dim), L2-normalised; the empty text, which a shipped film has none of, would be refused."""
    return unit(kept.get([text_key(text) for text in texts]).astype(np.float32))
