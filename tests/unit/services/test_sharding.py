"""Shards of texts and vectors: what is written, what is taken, and what another model or a damaged file changes."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.growing import (
    DIM,
    MODEL,
    CountingEncoder,
    add_rows,
    build,
    encoded,
    film_row,
    many_rows,
    small_installation,
)
from helpers.growing import with_own_data as own_data

from reelreason_desktop.catalogue.shards import answer_to, is_answered, read_texts, text_shards, write_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import CatalogueError, KnownError, NotFoundError
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.services.growing.serving import texts_file
from reelreason_desktop.services.sharding.shards import Taken, Written, take_shards, write_shards
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

FILMS = 9


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    return small_installation(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def paths(installation: Paths, tmp_path: Path) -> Paths:
    paths = own_data(installation, tmp_path)
    add_rows(paths, tmp_path, many_rows(FILMS))
    return paths


@pytest.fixture
def model(tmp_path: Path) -> EncoderModel:
    return EncoderModel(MODEL, tmp_path, "0" * 64, DIM)


def answer(shard: Path, model: EncoderModel) -> None:
    rows = read_texts(shard)
    write_vectors(answer_to(shard), [key for key, _ in rows], encoded([text for _, text in rows]), model.sha256)


def test_every_text_is_written_once_and_a_build_needs_no_encoder(
    paths: Paths, model: EncoderModel, tmp_path: Path
) -> None:
    folder = tmp_path / "shards"
    written = write_shards(paths, model, folder, rows=10)
    shards = text_shards(folder)
    rows = [row for shard in shards for row in read_texts(shard)]
    assert (written.texts, written.shards) == (len(rows), len(shards))
    assert [len(read_texts(shard)) for shard in shards[:-1]] == [10] * (len(shards) - 1)
    assert len({key for key, _ in rows}) == len(rows) > 3 * FILMS
    assert all(key == text_key(text) for key, text in rows)
    for shard in shards:
        answer(shard, model)
    assert take_shards(paths, model, folder) == Taken(len(rows), len(shards), 0)
    assert take_shards(paths, model, folder) == Taken(0, len(shards), 0)
    encoder = CountingEncoder()
    assert build(paths, encoder).films == FILMS
    assert encoder.texts == []
    assert write_shards(paths, model, tmp_path / "none") == Written(0, 0)


def test_vectors_come_back_as_they_were(paths: Paths, model: EncoderModel, tmp_path: Path) -> None:
    write_shards(paths, model, tmp_path / "shards")
    (shard,) = text_shards(tmp_path / "shards")
    answer(shard, model)
    take_shards(paths, model, tmp_path / "shards")
    rows = read_texts(shard)
    with TextVectors.open(texts_file(paths, MODEL), DIM) as kept:
        found = kept.get([key for key, _ in rows])
    np.testing.assert_array_equal(found, encoded([text for _, text in rows]).astype(np.float16))


def test_what_is_not_encoded_yet_stays_open(paths: Paths, model: EncoderModel, tmp_path: Path) -> None:
    folder = tmp_path / "shards"
    write_shards(paths, model, folder, rows=10)
    first, second, *rest = text_shards(folder)
    answer(first, model)
    answer(second, model)
    answer_to(second).write_bytes(answer_to(second).read_bytes()[:100])
    assert take_shards(paths, model, folder) == Taken(10, 1, 1 + len(rest))


def test_written_again_only_what_is_new_follows(paths: Paths, model: EncoderModel, tmp_path: Path) -> None:
    folder = tmp_path / "shards"
    before = write_shards(paths, model, folder, rows=10)
    assert write_shards(paths, model, folder, rows=10) == Written(0, 0)
    text_shards(folder)[1].unlink()
    assert write_shards(paths, model, folder, rows=10) == Written(10, 1)
    add_rows(paths, tmp_path, [film_row(title="Another One", overview="It is new.")], "others")
    assert write_shards(paths, model, folder, rows=10).shards == 1
    keys = [key for shard in text_shards(folder) for key, _ in read_texts(shard)]
    assert len(keys) == len(set(keys)) > before.texts


def test_vectors_of_another_model_do_not_count(paths: Paths, model: EncoderModel, tmp_path: Path) -> None:
    write_shards(paths, model, tmp_path / "shards")
    (shard,) = text_shards(tmp_path / "shards")
    answer(shard, replace(model, sha256="1" * 64))
    assert not is_answered(shard, model.sha256)
    assert take_shards(paths, model, tmp_path / "shards") == Taken(0, 0, 1)


def test_what_a_person_can_mend_is_said(installation: Paths, model: EncoderModel, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="No source"):
        write_shards(own_data(installation, tmp_path), model, tmp_path / "shards")
    with pytest.raises(NotFoundError, match="no shards"):
        take_shards(own_data(installation, tmp_path), model, tmp_path / "shards")
    damaged = tmp_path / "texts-00000.parquet"
    damaged.write_bytes(b"no Parquet")
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_texts(damaged)
    with pytest.raises(CatalogueError, match="cannot be read"):
        is_answered(damaged, model.sha256)


def test_without_pyarrow_the_extra_is_named(
    paths: Paths, model: EncoderModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really: Callable[..., Any] = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(KnownError, match=r"\[parquet\]"):
        write_shards(paths, model, tmp_path / "shards")
