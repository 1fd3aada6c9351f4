"""Texts of the grown catalogue out into shards, and vectors of shards in, where the next build finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.shards import (
    answer_to,
    is_answered,
    next_text_shard,
    read_keys,
    read_vectors,
    text_shards,
    write_texts,
)
from reelreason_desktop.catalogue.texts import field_text
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.growing.adding import sync_shipped
from reelreason_desktop.services.growing.encoding import missing_texts
from reelreason_desktop.services.growing.grown_films import GrownFilms
from reelreason_desktop.services.growing.serving import ground_of, texts_file
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

ROWS: Final = 10_000
"""Texts a shard: some minutes of one core's work, which is what a worker that dies can cost."""
_FILMS_AT_ONCE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Written:
    """`texts` without a vector went into so many `shards`."""

    texts: int
    shards: int


@dataclass(frozen=True, slots=True)
class Taken:
    """`vectors` that are new here came from so many `shards`; `open`: shards that nobody has encoded yet."""

    vectors: int
    shards: int
    open: int


def write_shards(
    paths: Paths, model: EncoderModel, folder: Path, rows: int = ROWS, report: Callable[[int], None] = lambda _: None
) -> Written:
    """Writes every text of added films that has no vector yet, each once; killed, the same call goes on from there.

    Args:
        paths: of the installation.
        model: whose vectors are missing.
        folder: to write into. Texts that its shards hold already are left out.
        rows: texts a shard.
        report: told how many texts are written.

    Raises:
        NotFoundError: nothing was added.
        KnownError: a shard cannot be read, the folder cannot be written, or pyarrow is missing.
    """
    written = {key for shard in text_shards(folder) for key in read_keys(shard)}
    with ExitStack() as stack:
        db = stack.enter_context(_catalogue(paths))
        sync_shipped(db, paths.bundled / "films")
        kept = stack.enter_context(TextVectors.open(texts_file(paths, model.id), model.dim))
        texts = _missing(GrownFilms(db, ground_of(paths, model.id).shipped_ids), kept, written)
        count = shards = 0
        while some := list(islice(texts, rows)):
            write_texts(next_text_shard(folder), some)
            count, shards = count + len(some), shards + 1
            report(count)
    return Written(count, shards)


def take_shards(
    paths: Paths, model: EncoderModel, folder: Path, report: Callable[[int], None] = lambda _: None
) -> Taken:
    """Keeps the vectors of all shards that are encoded; `catalogue build` then has nothing left to encode.

    Taking them again changes nothing.

    Raises:
        NotFoundError: the folder holds no shards.
        KnownError: a shard cannot be read or was made by another model; those before it are kept.
    """
    shards = shards_in(folder)
    encoded = [shard for shard in shards if is_answered(shard, model.sha256)]
    done = 0
    with TextVectors.open(texts_file(paths, model.id), model.dim) as kept:
        before = len(kept)
        for shard in encoded:
            for some in read_vectors(answer_to(shard), model.sha256):
                kept.put(some.keys, some.vectors)
                done += len(some.keys)
                report(done)
        return Taken(len(kept) - before, len(encoded), len(shards) - len(encoded))


def shards_in(folder: Path) -> tuple[Path, ...]:
    """The shards of texts of a folder.

    Raises:
        NotFoundError: there are none.
    """
    shards = text_shards(folder)
    if not shards:
        raise NotFoundError(
            Notice("{} holds no shards.", folder), "Write them with `reelreason catalogue shards write`."
        )
    return shards


def _catalogue(paths: Paths) -> AbstractContextManager[Database]:
    if not paths.catalogue.is_file():
        raise NotFoundError("No source was added yet.", "Add one with `reelreason catalogue add`.")
    return open_grown(paths.catalogue)


def _missing(films: GrownFilms, kept: TextVectors, written: Iterable[bytes]) -> Iterator[tuple[bytes, str]]:
    """Texts that have no vector, each once. Of those that are written, only the keys are held: 16 bytes each."""
    seen = set(written)
    each = iter(films)
    while some := list(islice(each, _FILMS_AT_ONCE)):
        for key, text in missing_texts((field_text(film, field) for film in some for field in FilmField), kept).items():
            if key not in seen:
                seen.add(key)
                yield key, text
