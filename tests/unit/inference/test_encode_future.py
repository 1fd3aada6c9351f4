from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.encode_future import EncodeFuture
from reelreason_desktop.inference.protocol import Result
from reelreason_desktop.inference.requests import RequestFuture


class Parts:
    """An `EncodeFuture` of six rows in two parts whose rows are mixed."""

    def __init__(self) -> None:
        self.progress: list[tuple[int, int, int]] = []
        self.asked_to_stop: list[int] = []
        self.whole = EncodeFuture(7, 6, 1, lambda *numbers: self.progress.append(numbers))
        self.rows = [np.array([5, 0, 3]), np.array([1, 4, 2])]
        self.parts = [RequestFuture(on_cancel=lambda i=i: self.asked_to_stop.append(i)) for i in range(2)]
        for part, rows in zip(self.parts, self.rows, strict=True):
            self.whole.adopt(part, rows)

    def answer(self, i: int) -> None:
        self.parts[i].set_result(Result.of(i + 1, self.rows[i].astype(np.float32)[:, None]))


def test_parts_are_put_where_their_texts_were() -> None:
    parts = Parts()
    parts.answer(1)
    assert not parts.whole.done()
    parts.answer(0)
    assert parts.whole.result(0)[:, 0].tolist() == [0, 1, 2, 3, 4, 5]
    assert parts.progress == [(7, 3, 6), (7, 6, 6)]


def test_progress_counts_what_earlier_parts_did() -> None:
    parts = Parts()
    parts.answer(0)
    parts.whole.part_progressed(2, 3)
    assert parts.progress[-1] == (7, 5, 6)


def test_cancelling_stops_every_part_that_is_not_done() -> None:
    parts = Parts()
    parts.answer(0)
    assert parts.whole.cancel()
    assert parts.whole.cancel()
    assert parts.asked_to_stop == [1]
    assert parts.whole.cancelled()


def test_a_failed_part_fails_the_whole_and_stops_the_others() -> None:
    parts = Parts()
    parts.parts[0].set_exception(ModelError("broken"))
    with pytest.raises(ModelError, match="broken"):
        parts.whole.result(0)
    assert parts.asked_to_stop == [1]


def test_a_part_that_comes_too_late_is_stopped() -> None:
    parts = Parts()
    parts.whole.cancel()
    late = RequestFuture(on_cancel=lambda: parts.asked_to_stop.append(9))
    parts.whole.adopt(late, np.array([0]))
    assert late.cancelled()
    assert 9 in parts.asked_to_stop


@pytest.mark.parametrize("vectors", [np.ones((2, 1)), np.ones((3, 2)), np.full((3, 1), np.nan)])
def test_unusable_vectors_are_an_error(vectors: np.ndarray) -> None:
    parts = Parts()
    parts.parts[0].set_result(Result.of(1, vectors.astype(np.float32)))
    with pytest.raises(ModelError):
        parts.whole.result(0)


def test_nothing_to_do_is_done() -> None:
    assert EncodeFuture(1, 0, 4, lambda *_: None).result(0).shape == (0, 4)
