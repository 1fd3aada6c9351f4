"""Vectors are made once, kept, and made again where a file is damaged."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.library import hash_vectors

from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.vector_cache import VectorCache

DIM = 8


class Counting:
    """An encoder that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts):
        self.asked += texts
        return hash_vectors(texts, DIM)


def ignore(done, total):
    assert done <= total


def test_each_text_is_encoded_once_and_kept(tmp_path):
    encode = Counting()
    first = VectorCache(tmp_path, encode, DIM).vectors(["a", "bb", "a", " "], ignore)
    assert encode.asked == ["a", "bb"]
    np.testing.assert_array_equal(first[0], first[2])
    np.testing.assert_allclose(first[:2], hash_vectors(["a", "bb"], DIM), atol=2e-3)
    assert not first[3].any()
    again = VectorCache(tmp_path, encode, DIM).vectors(["bb", "c"], ignore)
    assert encode.asked == ["a", "bb", "c"]
    np.testing.assert_array_equal(again[0], first[1])


def test_what_was_done_before_an_interruption_is_kept(tmp_path):
    texts = [f"text {number}" for number in range(600)]

    def breaks(batch):
        if breaks.calls:
            raise KeyboardInterrupt
        breaks.calls += 1
        return hash_vectors(batch, DIM)

    breaks.calls = 0
    with pytest.raises(KeyboardInterrupt):
        VectorCache(tmp_path, breaks, DIM).vectors(texts, ignore)
    encode = Counting()
    VectorCache(tmp_path, encode, DIM).vectors(texts, ignore)
    assert 0 < len(encode.asked) < len(texts)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 broken", b"no archive at all"])
def test_a_damaged_file_is_made_again(tmp_path, damage):
    encode = Counting()
    cache = VectorCache(tmp_path, encode, DIM)
    cache.vectors(["a"], ignore)
    (kept,) = tmp_path.glob("*.npz")
    kept.write_bytes(damage)
    cache.vectors(["a"], ignore)
    assert encode.asked == ["a", "a"]


def test_a_folder_that_cannot_be_written_is_a_known_error(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(EvaluationError, match="cannot be kept"):
        VectorCache(tmp_path / "file" / "vectors", Counting(), DIM).vectors(["a"], ignore)


def test_progress_ends_at_the_number_of_different_texts(tmp_path):
    told: list[tuple[int, int]] = []
    VectorCache(tmp_path, Counting(), DIM).vectors(["a", "b", "a"], lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (2, 2)]
