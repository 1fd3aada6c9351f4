"""The child's list of work: what waits, what is under way, what was cancelled."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.inference.protocol import Encode, Priority, ProtocolError

BATCH_SIZE = 8
"""Texts a batch. Larger ones gain nothing on a CPU, and smaller ones let cancels and short requests in sooner."""


class Queueable(Protocol):
    """A request as the queue sees it."""

    @property
    def id(self) -> int:
        """Unique in the process."""

    @property
    def priority(self) -> Priority:
        """Who goes first."""


RequestT = TypeVar("RequestT", bound=Queueable)
JobT = TypeVar("JobT", bound="Job[Any]")


@dataclass(eq=False)
class Job(Generic[RequestT]):
    """One request and what became of it. `cancelled` may be set while it is worked on, by another thread."""

    request: RequestT
    begun: bool = False
    cancelled: bool = False


@dataclass(eq=False)
class EncodeJob(Job[Encode]):
    """One request and how far it is. `vectors`: float32 (n, dim), rows in the order of the texts."""

    batches: list[NDArray[np.intp]] = field(default_factory=list)
    done: int = 0
    vectors: NDArray[np.float32] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.batches = length_sorted_batches(self.request.texts)

    @property
    def total(self) -> int:
        """How many texts there are."""
        return len(self.request.texts)

    def take_batch(self) -> NDArray[np.intp]:
        """The positions of the next texts to encode."""
        return self.batches.pop(0)

    def store(self, rows: NDArray[np.intp], vectors: NDArray[np.float32]) -> None:
        """Keeps `vectors`, float32 (len(rows), dim)."""
        if self.vectors is None:
            self.vectors = np.empty((self.total, vectors.shape[1]), dtype=np.float32)
        self.vectors[rows] = vectors
        self.done += len(rows)


def length_sorted_batches(texts: tuple[str, ...], size: int = BATCH_SIZE) -> list[NDArray[np.intp]]:
    """Positions of `texts` in batches of similar length, so that little of each batch is padding."""
    order = np.argsort([len(text) for text in texts], kind="stable")
    return [order[start : start + size] for start in range(0, len(texts), size)]


class JobQueue(Generic[JobT]):
    """Filled by the child's listening thread, emptied by its main thread.

    Interactive jobs go first; within a priority, first come, first served. A job that has begun stays in the queue
    until `finish`, so an interactive job overtakes it between two batches.
    """

    def __init__(self) -> None:
        self._jobs: dict[int, JobT] = {}
        self._changed = threading.Condition()

    def add(self, job: JobT) -> None:
        """Raises: ProtocolError: the id is in use."""
        with self._changed:
            if job.request.id in self._jobs:
                raise ProtocolError(f"request {job.request.id} came twice")
            self._jobs[job.request.id] = job
            self._changed.notify()

    def cancel(self, request_id: int) -> bool:
        """Whether the job was dropped here and now, which the caller then reports.

        A job that has begun is only marked; an unknown one has been answered already.
        """
        with self._changed:
            job = self._jobs.get(request_id)
            if job is None:
                return False
            job.cancelled = True
            if not job.begun:
                del self._jobs[request_id]
            return not job.begun

    def next(self, *, block: bool) -> JobT | None:
        """The job to work on now, marked as begun; None when there is none and `block` is off."""
        with self._changed:
            if block:
                self._changed.wait_for(lambda: bool(self._jobs))
            if not self._jobs:
                return None
            interactive = (job for job in self._jobs.values() if job.request.priority is Priority.INTERACTIVE)
            job = next(interactive, None) or next(iter(self._jobs.values()))
            job.begun = True
            return job

    def finish(self, job: JobT) -> bool:
        """Removes a job; from here on a cancel comes too late. Whether it was cancelled before."""
        with self._changed:
            del self._jobs[job.request.id]
            return job.cancelled
