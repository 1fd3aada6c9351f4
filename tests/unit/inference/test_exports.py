from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from reelreason_desktop.inference.backends.exports import ExportCache, agreement, exports_beside

VECTORS = np.eye(3, dtype=np.float32)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    return folder


@pytest.fixture
def exports(tmp_path: Path, model: Path) -> ExportCache:
    return ExportCache(tmp_path / "cache", model, "hash")


def publish(exports: ExportCache, content: str = "graph") -> None:
    with exports.draft() as draft:
        (draft / "model.onnx").write_text(content)
        exports.publish(draft, VECTORS)


def test_a_published_export_is_there_in_whole(exports: ExportCache) -> None:
    assert not exports.exists
    publish(exports)
    assert exports.exists
    assert (exports.folder / "model.onnx").read_text() == "graph"
    np.testing.assert_array_equal(exports.probes(), VECTORS)
    assert [path.name for path in exports.folder.parent.iterdir()] == [exports.folder.name]


def test_a_draft_that_is_not_published_leaves_nothing(exports: ExportCache) -> None:
    with exports.draft() as draft:
        (draft / "model.onnx").write_text("half")
    assert not exports.exists
    assert list(exports.folder.parent.iterdir()) == []


def test_the_first_of_two_exporters_wins(exports: ExportCache) -> None:
    with exports.draft() as draft:
        exports.folder.mkdir()
        (exports.folder / "model.onnx").write_text("theirs")
        exports.publish(draft, VECTORS)
    assert (exports.folder / "model.onnx").read_text() == "theirs"


def test_old_drafts_are_swept_and_fresh_ones_of_others_are_not(exports: ExportCache) -> None:
    root = exports.folder.parent
    old, fresh = root / "key.draft-1", root / "key.draft-2"
    for draft in (old, fresh):
        draft.mkdir(parents=True)
    os.utime(old, (1, 1))
    publish(exports)
    assert not old.exists()
    assert fresh.exists()


def test_a_discarded_export_is_gone(exports: ExportCache) -> None:
    publish(exports)
    exports.discard()
    assert not exports.exists


def test_the_key_covers_weights_and_settings(tmp_path: Path, model: Path, exports: ExportCache) -> None:
    cache = tmp_path / "cache"
    assert ExportCache(cache, model, "hash").folder == exports.folder
    assert ExportCache(cache, model, "other hash").folder != exports.folder
    (model / "config.json").write_text('{"max_seq_length": 8}')
    assert ExportCache(cache, model, "hash").folder != exports.folder


def test_agreement_is_the_worst_row() -> None:
    other = VECTORS.copy()
    other[2] = -other[2]
    assert agreement(VECTORS, VECTORS) == pytest.approx(1.0)
    assert agreement(other, VECTORS) == pytest.approx(-1.0)
    assert agreement(VECTORS[:2], VECTORS) == -1.0
    assert not agreement(np.full_like(VECTORS, np.nan), VECTORS) >= 0.9999


def test_a_model_may_bring_its_export_and_one_made_here_goes_first(exports: ExportCache, model: Path) -> None:
    brought = exports_beside(model) / exports.folder.name
    brought.mkdir(parents=True)
    (brought / "model.onnx").write_text("brought")
    assert exports.exists
    assert exports.folder == brought
    publish(exports, "made here")
    assert (exports.folder / "model.onnx").read_text() == "made here"
    exports.discard()
    assert exports.folder == brought  # what came with the program is not deleted


def test_an_export_beside_another_version_of_the_model_does_not_count(exports: ExportCache, model: Path) -> None:
    (exports_beside(model) / exports.folder.name).mkdir(parents=True)
    (model / "config.json").write_text('{"max_seq_length": 8}')
    assert not ExportCache(exports.folder.parent.parent / "cache", model, "hash").exists
