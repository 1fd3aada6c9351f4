"""Reference: sentence-transformers in a fresh process, on the same weights."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.probes.telling import happened, serve
from reelreason_desktop.inference.backends.encoder_sentence_transformers import ReferenceEncoder

_BATCH = 8


def run(folder: str, threads: int, texts: Sequence[str], films: Sequence[str]) -> None:
    """Loads the model, encodes the first of `texts`, and stays to encode the others, or `films` in batches of 8."""
    model = ReferenceEncoder(Path(folder), threads).model
    model.encode(texts[0])
    happened("answer")
    following = cycle(texts)

    def message() -> float:
        text = next(following)
        return timed_ms(lambda: model.encode(text))

    serve(
        {
            "message": message,
            "films": lambda: timed_ms(lambda: model.encode(films, batch_size=_BATCH, normalize_embeddings=True)),
        }
    )
