"""Texts to unit vectors, in a process of its own."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self, TypeAlias

import numpy as np

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.inference import failures
from reelreason_desktop.inference.client import WorkerClient
from reelreason_desktop.inference.encode_future import EncodeFuture, Vectors
from reelreason_desktop.inference.events import Progressed, Sink, StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.fields import sendable
from reelreason_desktop.inference.models import EncoderModel, Purpose
from reelreason_desktop.inference.process import Timeouts
from reelreason_desktop.inference.protocol import MAX_TEXTS, Backend, Encode, Load, Priority

__all__ = ["ChildEncoder", "EncodeFuture", "Encoder", "EncoderEvent", "Priority", "Purpose", "default_threads"]

EncoderEvent: TypeAlias = WorkerEvent

_MAX_THREADS: Final = 4
_TIMEOUT_S: Final = 120.0
_PRIORITIES: Final = {Purpose.QUERY: Priority.INTERACTIVE, Purpose.DOCUMENT: Priority.BULK}


class Encoder(Protocol):
    """Turns texts into vectors without ever making the caller's thread compute."""

    @property
    def model(self) -> EncoderModel:
        """Whose vectors these are."""

    @property
    def state(self) -> WorkerState:
        """Whether answers can be expected."""

    def start(self) -> None:
        """Begins to load the model and returns at once; does nothing the second time."""

    def submit(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, priority: Priority | None = None
    ) -> EncodeFuture:
        """Asks for the vectors of `texts` and returns at once."""

    def encode(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, *, timeout_s: float | None = _TIMEOUT_S
    ) -> Vectors:
        """Waits for the vectors of `texts`: float32 (n, dim), L2-normalised."""

    def close(self) -> None:
        """Stops everything and joins it."""


class ChildEncoder:
    """An encoder in a child process.

    Args:
        model: which folder to serve.
        cache_dir: where the export is kept.
        sink: receives `EncoderEvent`s on the supervising thread, and must return quickly.
        threads: how many the model may use; by default `default_threads()`.
        backend: `Backend.FAKE` serves hash vectors without any model, for tests.
        timeouts: how patient to be with the child.
    """

    def __init__(
        self,
        model: EncoderModel,
        cache_dir: Path,
        sink: Sink | None = None,
        *,
        threads: int | None = None,
        backend: Backend = Backend.ENCODER,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._model = model
        self._ids = itertools.count(1)
        load = Load(
            backend=backend,
            folder=str(model.folder),
            cache_dir=str(cache_dir),
            weights_sha256=model.sha256,
            dim=model.dim,
            threads=threads or default_threads(),
        )
        self._client = WorkerClient("encoder", load, None if sink is None else partial(_named, sink, model), timeouts)

    @property
    def model(self) -> EncoderModel:
        """Whose vectors these are."""
        return self._model

    @property
    def state(self) -> WorkerState:
        """Where the process is in its life."""
        return self._client.state

    @property
    def pid(self) -> int | None:
        """The process number of the present child."""
        return self._client.pid

    def start(self) -> None:
        """Begins to load the model and returns at once. Does nothing the second time, also not after a failure."""
        self._client.start()

    def retry(self) -> None:
        """Starts again after a failure, as when the person has put a model folder right."""
        self._client.retry()

    def submit(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, priority: Priority | None = None
    ) -> EncodeFuture:
        """Asks for vectors and returns at once; starts the process when that was not done.

        Args:
            texts: n texts; of each, the first 40,000 characters count, more than any model reads.
            purpose: decides about the model's instruction.
            priority: by default, queries overtake documents.

        Returns:
            A future of float32 (n, dim), L2-normalised. It ends with a `ModelError` when the encoder cannot be used
            or the process died twice on these texts, and is cancelled by its `cancel` or by `close`.
        """
        prepared = [sendable(self._model.instructed(text, purpose)) for text in texts]
        future = EncodeFuture(next(self._ids), len(prepared), self._model.dim, self._report)
        rank = priority or _PRIORITIES[purpose]
        order = np.argsort([len(text) for text in prepared], kind="stable")  # similar lengths share a batch
        for start in range(0, len(prepared), MAX_TEXTS):
            rows = order[start : start + MAX_TEXTS]
            part = tuple(prepared[row] for row in rows)
            build = partial(Encode, texts=part, priority=rank)
            future.adopt(self._client.submit(build, on_progress=future.part_progressed), rows)
        return future

    def encode(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, *, timeout_s: float | None = _TIMEOUT_S
    ) -> Vectors:
        """Waits for vectors: float32 (n, dim), L2-normalised. Not for the window's thread.

        Raises:
            ModelError: the encoder cannot be used, or there is no answer after `timeout_s` (None: no limit).
            Cancelled: the encoder was closed meanwhile.
        """
        future = self.submit(texts, purpose)
        try:
            return future.result(timeout_s)
        except TimeoutError as error:
            future.cancel()
            raise failures.ENCODER.too_slow(timeout_s or 0.0) from error
        except CancelledError as error:
            raise Cancelled from error

    def close(self) -> None:
        """Cancels what waits, ends the process and joins every thread."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _report(self, request_id: int, done: int, total: int) -> None:
        self._client.emit(Progressed(request_id, done, total))


def default_threads() -> int:
    """One fewer than there are physical cores, at least 1 and at most 4, so that the window keeps a core.

    Python knows only logical processors; two of them are taken for one core, which errs on the polite side.
    """
    cores = (os.cpu_count() or 1) // 2
    return max(1, min(cores - 1, _MAX_THREADS))


def _named(sink: Sink, model: EncoderModel, event: WorkerEvent) -> None:
    sink(replace(event, model=model.name or model.id) if isinstance(event, StateChanged) else event)
