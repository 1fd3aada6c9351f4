"""One answer from many requests: a long list of texts is sent in slices, so that others get their turn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from functools import partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.inference import failures
from reelreason_desktop.inference.protocol import Answer, Result
from reelreason_desktop.inference.requests import RequestFuture

Vectors: TypeAlias = NDArray[np.float32]
Rows: TypeAlias = NDArray[np.intp]
Progressing: TypeAlias = Callable[[int, int, int], None]
"""Called with the future's id, how many texts are done, and how many there are."""


class EncodeFuture(Future[Vectors]):
    """Vectors to come: float32 (n, dim), L2-normalised, rows in the order of the texts.

    Ends with vectors, with a `ModelError`, or cancelled. `id` is what `Progressed` events name.
    """

    def __init__(self, future_id: int, n: int, dim: int, on_progress: Progressing) -> None:
        super().__init__()
        self.id = future_id
        self._vectors = np.empty((n, dim), dtype=np.float32)
        self._on_progress = on_progress
        self._parts: list[RequestFuture] = []
        self._filled = 0
        self._filling = threading.Lock()  # a part that ends while it is adopted is settled on the caller's thread
        if n == 0:
            self.set_result(self._vectors)

    def cancel(self) -> bool:
        """Stops the work: at once for the caller, between two batches in the model's process."""
        if self.cancelled():
            return True
        if not super().cancel():
            return False
        self._cancel_parts()
        return True

    def adopt(self, part: RequestFuture, rows: Rows) -> None:
        """Adds the request that computes `rows`."""
        self._parts.append(part)
        part.add_done_callback(partial(self._settle, rows))
        if self.done() and not part.done():  # an earlier part failed, or the caller changed its mind
            part.cancel()

    def part_progressed(self, done: int, _total: int) -> None:
        """Notes that `done` texts of the part under way are finished."""
        self._on_progress(self.id, min(self._filled + done, len(self._vectors)), len(self._vectors))

    def _settle(self, rows: Rows, part: Future[Answer]) -> None:
        if part.cancelled():
            self.cancel()
            return
        error = part.exception()
        if error is not None:
            self._fail(error)
            return
        result = part.result()
        if not isinstance(result, Result):
            self._fail(failures.misshapen(f"{type(result).__name__} instead of vectors"))
            return
        vectors = result.vectors
        if vectors.shape != (len(rows), self._vectors.shape[1]) or not np.isfinite(vectors).all():
            self._fail(failures.misshapen(f"shape {vectors.shape} for {len(rows)} texts, or not finite"))
            return
        with self._filling:
            self._vectors[rows] = vectors
            self._filled += len(rows)
            complete = self._filled == len(self._vectors)
        if len(self._vectors) > 1 and not self.done():
            self._on_progress(self.id, self._filled, len(self._vectors))
        if complete:
            with suppress(InvalidStateError):  # cancelled in this very moment
                self.set_result(self._vectors)

    def _fail(self, error: BaseException) -> None:
        with suppress(InvalidStateError):  # another part failed first, or the caller cancelled
            self.set_exception(error)
        self._cancel_parts()

    def _cancel_parts(self) -> None:
        for part in tuple(self._parts):
            if not part.done():
                part.cancel()
