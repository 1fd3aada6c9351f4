"""The handle on a model process, whatever the process serves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from helpers.workers import DEADLINE_S, DIM, IMPATIENT

from reelreason_desktop.inference.client import WorkerClient
from reelreason_desktop.inference.protocol import MAX_TEXTS, Backend, Encode, Load, Priority


@pytest.fixture
def client() -> Iterator[WorkerClient]:
    load = Load(backend=Backend.FAKE, folder="nowhere", cache_dir="nowhere", weights_sha256="", dim=DIM, threads=1)
    client = WorkerClient("encoder", load, timeouts=IMPATIENT)
    yield client
    client.close()


def test_a_request_that_cannot_be_made_ends_alone(client: WorkerClient) -> None:
    too_many = ("a film",) * (MAX_TEXTS + 1)
    refused, asked = (
        client.submit(partial(Encode, texts=texts, priority=Priority.INTERACTIVE)) for texts in (too_many, ("a film",))
    )
    with pytest.raises(ValueError, match="texts"):
        refused.result(DEADLINE_S)
    assert asked.result(DEADLINE_S)


def test_a_mistake_in_making_a_request_ends_it_too(client: WorkerClient) -> None:
    def mistake(number: int) -> Encode:
        raise TypeError(f"request {number}")

    with pytest.raises(TypeError, match="request 1"):
        client.submit(mistake).result(DEADLINE_S)
