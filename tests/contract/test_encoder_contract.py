"""The fake encoder keeps the contract, so what is tested with it holds for the real one too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.encoder_contract import ClosingContract, EncoderContract
from helpers.workers import fake_encoder

from reelreason_desktop.inference.encoder import ChildEncoder


@pytest.fixture(scope="module")
def encoder() -> Iterator[ChildEncoder]:
    with fake_encoder() as encoder:
        yield encoder


@pytest.fixture
def disposable_encoder() -> Iterator[ChildEncoder]:
    with fake_encoder() as encoder:
        yield encoder


class TestFakeEncoder(EncoderContract):
    pass


class TestClosingFakeEncoder(ClosingContract):
    pass
