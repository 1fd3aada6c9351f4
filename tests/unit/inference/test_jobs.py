from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.inference.jobs import BATCH_SIZE, EncodeJob, JobQueue, length_sorted_batches
from reelreason_desktop.inference.protocol import Encode, Priority, ProtocolError


def request(request_id: int, priority: Priority = Priority.BULK, n: int = 1) -> Encode:
    return Encode(request_id, ("text",) * n, priority)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=60))
def test_batches_hold_every_text_once_and_grow_in_length(texts: list[str]) -> None:
    batches = length_sorted_batches(tuple(texts))
    order = [int(row) for batch in batches for row in batch]
    assert sorted(order) == list(range(len(texts)))
    assert [len(texts[row]) for row in order] == sorted(len(text) for text in texts)
    assert max(len(batch) for batch in batches) <= BATCH_SIZE


def test_interactive_jobs_overtake_bulk_jobs_that_have_begun() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(request(1)))
    bulk = jobs.next(block=True)
    jobs.add(EncodeJob(request(2, Priority.INTERACTIVE)))
    interactive = jobs.next(block=True)
    assert bulk is not None
    assert interactive is not None
    assert interactive.request.id == 2
    jobs.finish(interactive)
    assert jobs.next(block=True) is bulk


def test_cancelling_before_the_beginning_drops_the_job() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(request(1)))
    assert jobs.cancel(1) is True
    assert jobs.next(block=False) is None


def test_cancelling_after_the_beginning_marks_the_job() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(request(1)))
    job = jobs.next(block=True)
    assert job is not None
    assert jobs.cancel(1) is False
    assert job.cancelled
    assert jobs.finish(job) is True


def test_cancelling_after_the_end_does_nothing() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(request(1)))
    job = jobs.next(block=True)
    assert job is not None
    assert jobs.finish(job) is False
    assert jobs.cancel(1) is False


def test_an_id_in_use_is_refused() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(request(1)))
    with pytest.raises(ProtocolError):
        jobs.add(EncodeJob(request(1)))


def test_vectors_are_stored_in_the_order_of_the_texts() -> None:
    jobs = JobQueue[EncodeJob]()
    jobs.add(EncodeJob(Encode(1, tuple("x" * (20 - i) for i in range(20)), Priority.BULK)))
    job = jobs.next(block=True)
    assert job is not None
    while job.done < job.total:
        rows = job.take_batch()
        job.store(rows, np.array([[row] for row in rows], dtype=np.float32))
    assert job.vectors is not None
    assert job.vectors[:, 0].tolist() == list(range(20))
