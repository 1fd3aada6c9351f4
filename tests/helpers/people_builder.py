"""A child that makes vectors of people with a slow encoder, tells how many are done, and waits to be killed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from helpers.growing import DIM, MODEL, CountingEncoder

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.growing import encoding, users
from reelreason_desktop.services.growing.serving import people_file
from reelreason_desktop.services.loading import grown_folder, load_library
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

_SECONDS_A_BLOCK = 0.004


class SlowEncoder(CountingEncoder):
    """Takes a moment, as models do, and tells what was asked."""

    def __call__(self, texts: Sequence[str]) -> Future[Floats]:
        print("ASKED", len(texts), flush=True)
        time.sleep(_SECONDS_A_BLOCK)
        return super().__call__(texts)


def build_people(paths: Paths, encoder: CountingEncoder) -> None:
    """As `users build` does, with an encoder of the test's own."""
    matrix = load_library(paths, MODEL).recommender.matrix
    words = grown_folder(paths, MODEL) / "words.sqlite"
    with TextVectors.open(words, DIM) as kept, open_grown(paths.catalogue) as db:
        built = users.build_users(db, matrix, kept, encoder, model_id=MODEL)
    users.save_users(people_file(paths, MODEL), built)


def in_small_blocks() -> None:
    """So that a few people are several blocks."""
    encoding.BLOCK = 8  # type: ignore[misc]


if __name__ == "__main__":
    bundled, data = sys.argv[1:]
    in_small_blocks()
    build_people(replace(Paths.default(), bundled=Path(bundled), data=Path(data)), SlowEncoder())
    print("DONE", flush=True)
