"""Encoding texts that have no vector yet: sorted by length, block after block, each kept before the next is asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.inference.models import EncoderModel, Purpose
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

BLOCK: Final = 256
"""Texts a block: half a minute of a slow laptop's work is all that a kill can cost."""
READ_CHARS: Final = 1_300
"""Of each text so much costs time; models read no more than some 256 words and parts of words."""
_POLL_S: Final = 0.2

Vectors = NDArray[np.float32]
Submit = Callable[[Sequence[str]], Future[Vectors]]
"""Asks for float32 (n, dim), L2-normalised; cancelling the future stops the work."""


@dataclass(slots=True)
class Encoded:
    """How far encoding came. `chars`: of the texts done in this run, cut to `READ_CHARS`; `seconds`: spent on them."""

    texts: int = 0
    chars: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Texts a second."""
        return self.texts / self.seconds if self.seconds else 0.0

    def remaining_s(self, chars: int) -> float | None:
        """How long so many characters will take; None while nobody can know."""
        return chars * self.seconds / self.chars if self.chars else None


class DocumentEncoder(Protocol):
    """What makes vectors of films, or has them."""

    @property
    def model(self) -> EncoderModel:
        """Whose vectors these are."""

    def submit(self, texts: Sequence[str], purpose: Purpose) -> Future[Vectors]:
        """Asks for float32 (n, dim), L2-normalised."""

    def encode(self, texts: Sequence[str], purpose: Purpose) -> Vectors:
        """Waits for them."""


def missing_texts(texts: Iterable[str], kept: TextVectors) -> dict[bytes, str]:
    """Texts without a vector by their keys, each once. The empty text needs none."""
    wanted = {text_key(text): text for text in texts if text}
    known = kept.known(wanted)
    return {key: text for key, text in wanted.items() if key not in known}


def encode_texts(
    texts: dict[bytes, str],
    submit: Submit,
    kept: TextVectors,
    done: Encoded,
    report: Callable[[], None] = lambda: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Encodes texts and keeps their vectors, block by block.

    Args:
        texts: by key, as `missing_texts` gave them.
        submit: asks the encoder. The next block is asked for while the last one is written.
        kept: where vectors go.
        done: is brought up to date after each block.
        report: called after each block.
        stopped: asked several times a second.

    Raises:
        Cancelled: `stopped` said so; blocks that are done stay.
        ModelError: the encoder gave up.
    """
    ordered = sorted(texts.items(), key=lambda item: len(item[1]))
    blocks = [ordered[start : start + BLOCK] for start in range(0, len(ordered), BLOCK)]
    ahead: Future[Vectors] | None = None
    try:
        for number, block in enumerate(blocks):
            started = time.monotonic()
            future = ahead or submit([text for _, text in block])
            ahead = None
            vectors = _awaited(future, stopped)
            if number + 1 < len(blocks):
                ahead = submit([text for _, text in blocks[number + 1]])
            kept.put([key for key, _ in block], vectors)
            done.texts += len(block)
            done.chars += sum(cost_of(text) for _, text in block)
            done.seconds += time.monotonic() - started
            report()
    finally:
        if ahead is not None:
            ahead.cancel()


def cost_of(text: str) -> int:
    """What a text costs to encode, in characters."""
    return min(len(text), READ_CHARS)


def _awaited(future: Future[Vectors], stopped: Callable[[], bool]) -> Vectors:
    while True:
        if stopped():
            future.cancel()
            raise Cancelled
        try:
            return future.result(_POLL_S)
        except TimeoutError:
            if future.done():  # the work itself timed out
                raise
