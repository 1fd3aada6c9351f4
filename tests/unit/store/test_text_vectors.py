"""Vectors are found again by their texts, whatever happened to the file meanwhile."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

DIM = 8
KEYS = [text_key(f"text {number}") for number in range(1_203)]
ROWS = np.random.default_rng(3).normal(size=(len(KEYS), DIM)).astype(np.float16)


def test_rows_follow_the_keys_asked_for(tmp_path: Path) -> None:
    with TextVectors.open(tmp_path / "vectors.sqlite", DIM) as vectors:
        vectors.put(KEYS, ROWS)
        order = [1_200, 3, 3, 700]
        np.testing.assert_array_equal(vectors.get([KEYS[row] for row in order]), ROWS[order])
        assert vectors.get([]).shape == (0, DIM)
        with pytest.raises(KeyError):
            vectors.get([text_key("another")])
    with TextVectors.open(tmp_path / "vectors.sqlite", DIM) as again:
        assert len(again) == len(KEYS)
        assert again.known([*KEYS, text_key("another")]) == set(KEYS)


def test_the_first_vector_of_a_text_stays(tmp_path: Path) -> None:
    with TextVectors.open(tmp_path / "vectors.sqlite", DIM) as vectors:
        vectors.put(KEYS[:2], ROWS[:2])
        vectors.put(KEYS[1:3], ROWS[:2])
        np.testing.assert_array_equal(vectors.get(KEYS[:3]), ROWS[[0, 1, 1]])
        with pytest.raises(ValueError, match="shape"):
            vectors.put(KEYS[:2], ROWS[:3])


def test_only_what_is_used_is_kept(tmp_path: Path) -> None:
    with TextVectors.open(tmp_path / "vectors.sqlite", DIM) as vectors:
        vectors.put(KEYS, ROWS)
        assert vectors.keep_only([*KEYS[:700], KEYS[3], text_key("another")]) == len(KEYS) - 700
        assert vectors.known(KEYS) == set(KEYS[:700])
        assert vectors.keep_only(KEYS[:700]) == 0


@pytest.mark.parametrize("content", [b"", b"garbage", b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "vectors.sqlite"
    file.write_bytes(content)
    with TextVectors.open(file, DIM) as vectors:
        assert len(vectors) == 0
        vectors.put(KEYS, ROWS)


def test_a_folder_that_is_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    with pytest.raises(StoreError, match="cannot be opened"), TextVectors.open(tmp_path / "folder" / "v.sqlite", DIM):
        pass


def test_texts_that_differ_have_other_keys() -> None:
    assert len(set(KEYS)) == len(KEYS)
    assert {len(key) for key in KEYS} == {16}
    assert text_key("lone \ud800") == text_key("lone \ud800")
