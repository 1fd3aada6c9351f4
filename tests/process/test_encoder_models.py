"""The real model in a real child: first start, export, later starts, damage."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from helpers.encoder_contract import ClosingContract, EncoderContract
from helpers.workers import DEADLINE_S, Events
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.events import Progressed, WorkerState
from reelreason_desktop.inference.models import EncoderModel, builtin_model
from reelreason_desktop.inference.protocol import Ready, Serving

pytestmark = pytest.mark.models

TEXTS = [
    "a quiet film about grief",
    "",
    "x",
    "Ünïcode, 東京物語, кино 🎬🍿",
    "a film about the sea, " * 200,
    "[CLS] [SEP] [MASK] \x00 \u200b",
    "funny " * 90,
]
_TORCH = {"torch", "sentence_transformers", "transformers", "onnx"}


@dataclass(frozen=True)
class FirstStart:
    """What one start with an empty cache showed. Vectors: float32 (len(TEXTS), 384)."""

    model: EncoderModel
    cache: Path
    readies: list[Ready]
    by_library: NDArray[np.float32]
    by_export: NDArray[np.float32]


def ready_of(events: Events, times: int = 1) -> Ready:
    ready = events.wait_for_state(WorkerState.READY, times).ready
    assert ready is not None
    return ready


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    cache = tmp_path_factory.mktemp("cache")
    model = builtin_model(cache)
    events = Events()
    with ChildEncoder(model, cache, events) as encoder:
        # Asked before the model is loaded, so the answer cannot come from an export.
        by_library = encoder.submit(TEXTS).result(DEADLINE_S)
        readies = [ready_of(events, 1), ready_of(events, 2)]
        by_export = encoder.encode(TEXTS)
    return FirstStart(model, cache, readies, by_library, by_export)


@pytest.fixture
def copied_cache(first_start: FirstStart, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first_start.cache, tmp_path / "copied cache"))


def export_folder(cache: Path) -> Path:
    (folder,) = (cache / "encoders").iterdir()
    return folder


@pytest.fixture(scope="module")
def encoder(first_start: FirstStart) -> Iterator[ChildEncoder]:
    with ChildEncoder(first_start.model, first_start.cache) as encoder:
        encoder.encode(["a film"])
        yield encoder


@pytest.fixture
def disposable_encoder(first_start: FirstStart) -> Iterator[ChildEncoder]:
    with ChildEncoder(first_start.model, first_start.cache) as encoder:
        yield encoder


class TestRealEncoder(EncoderContract):
    pass


class TestClosingRealEncoder(ClosingContract):
    pass


def test_the_first_start_goes_from_the_library_to_the_export(first_start: FirstStart) -> None:
    assert [ready.serving for ready in first_start.readies] == [Serving.SENTENCE_TRANSFORMERS, Serving.ONNX]


def test_both_give_the_same_unit_vectors(first_start: FirstStart) -> None:
    assert first_start.by_library.shape == (len(TEXTS), 384)
    np.testing.assert_allclose(np.linalg.norm(first_start.by_library, axis=1), 1.0, atol=1e-5)
    cosines = np.einsum("nd,nd->n", first_start.by_library, first_start.by_export)
    assert cosines.min() >= 0.9999


def test_the_second_start_never_imports_torch_and_calls_nobody(
    first_start: FirstStart, capfd: pytest.CaptureFixture[str]
) -> None:
    events = Events()
    with ChildEncoder(first_start.model, first_start.cache, events) as encoder:
        encoder.start()
        ready = ready_of(events)
        np.testing.assert_allclose(encoder.encode(TEXTS), first_start.by_export, atol=1e-5)
        assert psutil.Process(encoder.pid).net_connections(kind="inet") == []
    assert ready.serving is Serving.ONNX
    assert not _TORCH & set(ready.modules)
    assert events.logs == []
    assert capfd.readouterr() == ("", "")


def test_meaning_is_in_the_vectors(encoder: ChildEncoder) -> None:
    query = encoder.encode(["astronauts lost in space"], Purpose.QUERY)[0]
    documents = encoder.encode(["A crew drifts among the stars.", "Two cooks fall in love."], Purpose.DOCUMENT)
    near, far = documents @ query
    assert near > far + 0.1


def test_cancelling_a_long_list_frees_the_encoder(first_start: FirstStart) -> None:
    events = Events()
    with ChildEncoder(first_start.model, first_start.cache, events) as encoder:
        future = encoder.submit([f"film {i} " * 100 for i in range(400)], Purpose.DOCUMENT)
        events.wait_until(lambda e: any(isinstance(event, Progressed) for event in e.all))
        assert future.cancel()
        assert encoder.encode(["a film"]).shape == (1, 384)
    assert WorkerState.RESTARTING not in events.states


def test_a_truncated_export_is_deleted_and_made_again(
    first_start: FirstStart, copied_cache: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    graph = export_folder(copied_cache) / "model.onnx"
    whole = graph.stat().st_size
    graph.write_bytes(graph.read_bytes()[: whole // 2])
    events = Events()
    with ChildEncoder(first_start.model, copied_cache, events) as encoder:
        encoder.start()
        assert ready_of(events).serving is Serving.SENTENCE_TRANSFORMERS
        assert ready_of(events, 2).serving is Serving.ONNX
        np.testing.assert_allclose(encoder.encode(TEXTS), first_start.by_export, atol=1e-5)
    assert any("damaged export" in log for log in events.logs)
    assert graph.stat().st_size == whole
    assert capfd.readouterr() == ("", "")


def test_an_export_that_gives_other_vectors_is_deleted(first_start: FirstStart, copied_cache: Path) -> None:
    folder = export_folder(copied_cache)
    tokenizer = json.loads((folder / "tokenizer.json").read_text())
    vocabulary = tokenizer["model"]["vocab"]
    vocabulary["film"], vocabulary["sea"] = vocabulary["sea"], vocabulary["film"]
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    events = Events()
    with ChildEncoder(first_start.model, copied_cache, events) as encoder:
        encoder.start()
        events.wait_until(lambda e: any("damaged export" in log for log in e.logs))
    assert not folder.exists()


def test_a_cache_that_cannot_be_written_leaves_the_library_serving(first_start: FirstStart, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("a file where the folder should be")
    events = Events()
    with ChildEncoder(first_start.model, cache, events) as encoder:
        encoder.start()
        assert ready_of(events, 2).serving is Serving.SENTENCE_TRANSFORMERS
        np.testing.assert_allclose(encoder.encode(TEXTS), first_start.by_library, atol=1e-5)
    assert any("Staying on sentence-transformers" in log for log in events.logs)


def make_static_folder(folder: Path) -> EncoderModel:
    """A sentence-transformers folder that is only a table of word vectors: no transformer, nothing to export."""
    table = folder / "0_StaticEmbedding"
    table.mkdir(parents=True)
    words = {"[UNK]": 0, "a": 1, "film": 2, "sea": 3}
    tokenizer = Tokenizer(WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.save(str(table / "tokenizer.json"))
    weights = np.random.default_rng(0).standard_normal((len(words), 12)).astype(np.float32)
    save_file({"embedding.weight": weights}, table / "model.safetensors")
    module = {"idx": 0, "name": "0", "path": table.name, "type": "sentence_transformers.models.StaticEmbedding"}
    (folder / "modules.json").write_text(json.dumps([module]))
    return EncoderModel("static", folder, "0" * 64, 12)


def test_a_folder_that_cannot_be_exported_stays_on_the_library(tmp_path: Path) -> None:
    events = Events()
    with ChildEncoder(make_static_folder(tmp_path / "static"), tmp_path / "cache", events) as encoder:
        encoder.start()
        assert ready_of(events, 2).serving is Serving.SENTENCE_TRANSFORMERS
        assert encoder.encode(["a film", "the sea"]).shape == (2, 12)
    assert any("Staying on sentence-transformers" in log for log in events.logs)
    assert list((tmp_path / "cache" / "encoders").iterdir()) == []


def failure_of(model: EncoderModel, cache: Path) -> ModelError:
    """Starts an encoder that must fail, asks it something, and gives back why it failed."""
    events = Events()
    with ChildEncoder(model, cache, events) as encoder, pytest.raises(ModelError) as caught:
        encoder.encode(["a film"])
    assert events.states.count(WorkerState.STARTING) == 1
    assert WorkerState.RESTARTING not in events.states
    assert caught.value.hint
    return caught.value


def test_a_folder_that_vanished_is_said(first_start: FirstStart, tmp_path: Path) -> None:
    error = failure_of(replace(first_start.model, folder=tmp_path / "gone"), tmp_path)
    assert "missing" in error.message


def test_weights_that_are_garbage_are_said(first_start: FirstStart, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(first_start.model.folder, tmp_path / "model"))
    (folder / "model.safetensors").write_bytes(b"garbage" * 1000)
    error = failure_of(replace(first_start.model, folder=folder), tmp_path / "cache")
    assert "cannot be loaded" in error.message


def test_vectors_of_another_length_are_said(first_start: FirstStart) -> None:
    error = failure_of(replace(first_start.model, dim=383), first_start.cache)
    assert "384 instead of 383" in error.detail
