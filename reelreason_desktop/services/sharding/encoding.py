"""Encoding shards: one function a shard, the same on this computer and on every worker of a Ray cluster."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np

from reelreason_desktop.catalogue.shards import answer_to, is_answered, read_texts, write_vectors
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.services.growing.encoding import BLOCK

_RETRIES: Final = 3
"""How often a shard is begun again when its worker dies."""


@dataclass(frozen=True, slots=True)
class ShardJob:
    """One shard of work, which can be sent to another process or computer.

    `texts`: the shard, in a folder that every worker sees; `model`: its folder is the same on every worker; `cache`:
    where a worker keeps the exported model; `threads`: of the model.
    """

    texts: Path
    model: EncoderModel
    cache: Path
    threads: int = 1
    backend: Backend = Backend.ENCODER


@dataclass(frozen=True, slots=True)
class ShardDone:
    """`encoded`: texts; none where the vectors were there already. `worker`: the process that did it."""

    shard: str
    encoded: int
    worker: str


def encode_shard(job: ShardJob) -> ShardDone:
    """Encodes the texts of a shard and writes their vectors beside it. Doing it twice does it once.

    Needs nothing but its argument, so that a scheduler may run it anywhere and run it again when a worker died.

    Raises:
        ModelError: the encoder cannot be used.
        CatalogueError: the shard cannot be read, or its vectors cannot be written.
    """
    worker = f"{platform.node()}:{os.getpid()}"
    if is_answered(job.texts, job.model.sha256):
        return ShardDone(job.texts.name, 0, worker)
    rows = sorted(read_texts(job.texts), key=lambda row: len(row[1]))  # similar lengths share a batch
    vectors = np.empty((len(rows), job.model.dim), dtype=np.float16)
    with ChildEncoder(job.model, job.cache, threads=job.threads, backend=job.backend) as encoder:
        for start in range(0, len(rows), BLOCK):
            texts = [text for _, text in rows[start : start + BLOCK]]
            vectors[start : start + BLOCK] = encoder.encode(texts, Purpose.DOCUMENT, timeout_s=None)
    write_vectors(answer_to(job.texts), [key for key, _ in rows], vectors, job.model.sha256)
    return ShardDone(job.texts.name, len(rows), worker)


def encode_here(jobs: Iterable[ShardJob]) -> Iterator[ShardDone]:
    """One shard after the other. Errors: as for `encode_shard`."""
    return map(encode_shard, jobs)


def encode_on_ray(jobs: Sequence[ShardJob], workers: int, address: str | None = None) -> Iterator[ShardDone]:
    """The same on Ray, each shard as soon as it is done.

    Args:
        jobs: what to do; shards whose worker died are done again by another.
        workers: how many shards at a time.
        address: of a cluster; by default one on this computer, for as long as this takes.

    Raises:
        KnownError: Ray is not installed, cannot be reached, or a shard cannot be encoded.
    """
    ray = _ray()
    try:
        if address is None:
            ray.init(num_cpus=workers, include_dashboard=False, log_to_driver=False, configure_logging=False)
        else:
            ray.init(address, log_to_driver=False)
    except (ConnectionError, RuntimeError, ValueError, OSError) as error:
        raise KnownError("Ray cannot be started.", "Check its address and its log.", str(error)) from error
    try:
        yield from _remote(ray, jobs, workers)
    finally:
        ray.shutdown()


def _remote(ray: Any, jobs: Sequence[ShardJob], workers: int) -> Iterator[ShardDone]:  # noqa: ANN401 - no types
    task: Callable[[ShardJob], Any] = ray.remote(max_retries=_RETRIES, num_cpus=1)(encode_shard).remote
    waiting = iter(jobs)
    running = [task(job) for job in islice(waiting, workers)]
    while running:
        (ended,), running = ray.wait(running, num_returns=1)
        try:
            done: ShardDone = ray.get(ended)
        except ray.exceptions.RayTaskError as error:
            if isinstance(error.cause, KnownError):
                raise error.cause from error
            raise
        except ray.exceptions.RayError as error:
            raise KnownError("A worker was lost.", "Run it again: shards that are done stay.", str(error)) from error
        running += [task(job) for job in islice(waiting, 1)]
        yield done


def _ray() -> Any:  # noqa: ANN401 - no types
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would report to its makers
    try:
        import ray  # noqa: PLC0415 - an extra, and slow to load
        import ray.exceptions  # noqa: PLC0415
    except ImportError as error:
        raise KnownError("Ray is not installed.", "Run: pip install 'reelreason-desktop[ray]'", str(error)) from error
    return ray
