"""A small installation with films of its own, sources to add to it, and an encoder that counts what it is asked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from helpers.library import hash_vectors

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.growing.adding import add_source, sync_shipped
from reelreason_desktop.services.growing.building import Build, Built
from reelreason_desktop.services.growing.serving import ground_of
from reelreason_desktop.services.loading import grown_folder, rebuild
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

DIM = 24
MODEL = "hash"


def encoded(texts: Sequence[str]) -> Floats:
    return hash_vectors(texts, DIM)


@dataclass
class CountingEncoder:
    """Answers at once; `asked` holds the texts of each block."""

    asked: list[list[str]] = field(default_factory=list)

    def __call__(self, texts: Sequence[str]) -> Future[Floats]:
        self.asked.append(list(texts))
        future: Future[Floats] = Future()
        future.set_result(encoded(texts))
        return future

    @property
    def texts(self) -> list[str]:
        return [text for block in self.asked for text in block]


def small_installation(folder: Path) -> Paths:
    """The shipped films of the 1980s with vectors of their own, and nothing of a person's."""
    shipped = Paths.default()
    bundled = folder / "bundled"
    (bundled / "films").mkdir(parents=True)
    shutil.copy(shipped.bundled / "films" / "1980s.jsonl", bundled / "films")
    paths = replace(shipped, bundled=bundled, data=folder / "data", config=folder / "config", cache=folder / "cache")
    rebuild(paths, encoded, MODEL, "0" * 64)
    return paths


def with_own_data(paths: Paths, folder: Path) -> Paths:
    """The same installation for somebody else."""
    return replace(paths, data=folder / "data", config=folder / "config", cache=folder / "cache")


def film_row(**facts: Any) -> dict[str, Any]:
    """A row of a table, of a film that can be picked."""
    row = {
        "title": "Quiet Water",
        "year": 2003,
        "genres": "Drama",
        "directors": "Ana Ortiz",
        "cast": "Lee Park",
        "overview": "A ferryman waits for the river to freeze.",
        "certificate": "PG-13",
        "runtime_min": 94,
    }
    return row | facts


def many_rows(n: int) -> list[dict[str, Any]]:
    """`n` films that have nothing in common but their kind."""
    return [
        film_row(
            title=f"Grown Film {number}",
            year=1950 + number % 70,
            overview=f"Somebody does thing number {number}.",
            directors=f"Director {number}",
            cast=f"Actor {number % 17}",
        )
        for number in range(n)
    ]


def add_rows(paths: Paths, folder: Path, rows: Sequence[dict[str, Any]], name: str = "mine") -> None:
    """Adds rows as a table called `name`."""
    file = folder / f"{name}.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with open_grown(paths.catalogue) as db:
        sync_shipped(db, paths.bundled / "films")
        add_source(db, source_named("table"), file, name=name)


def build(paths: Paths, encoder: CountingEncoder | None = None, **options: Any) -> Built:
    """Builds with an encoder that answers at once."""
    folder = grown_folder(paths, MODEL)
    with ExitStack() as stack:
        kept = stack.enter_context(TextVectors.open(folder / "texts.sqlite", DIM))
        db = stack.enter_context(open_grown(paths.catalogue))
        return Build(db, kept, folder, ground_of(paths, MODEL), encoder or CountingEncoder(), **options).run()


def nearly_equal(left: Floats, right: Floats) -> bool:
    """Equal but for what float16 loses."""
    return bool(np.allclose(left, right, atol=2e-3))
