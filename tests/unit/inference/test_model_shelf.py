"""The list of language models."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tiny_gguf import write_tiny_gguf

from reelreason_desktop.domain.errors import ModelError, NotFoundError
from reelreason_desktop.inference.llm.curated import curated_models
from reelreason_desktop.inference.llm.memory import needed_mib, shortage
from reelreason_desktop.inference.llm.shelf import ModelShelf


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "data" / "models.json")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_gguf(tmp_path / "My Tiny_Model-Q8.gguf")


def test_nothing_is_there_and_nothing_is_used_at_first(shelf: ModelShelf) -> None:
    assert shelf.models == ()
    assert shelf.used is None


def test_a_model_is_remembered_with_what_people_want_to_know(shelf: ModelShelf, tiny: Path) -> None:
    read: list[tuple[int, int]] = []
    model = shelf.add(tiny, on_read=lambda done, size: read.append((done, size)))
    assert shelf.models == (model,)
    assert (model.name, model.title, model.licence) == ("my-tiny-model-q8", "Tiny", "apache-2.0")
    assert model.bytes == tiny.stat().st_size == read[-1][0] == read[-1][1]
    assert model.needed_mib == pytest.approx(model.bytes / 2**20 + 1 + 512)
    assert model.as_file.used_context == 4096


def test_what_is_no_model_is_refused(shelf: ModelShelf, tmp_path: Path) -> None:
    (tmp_path / "x.gguf").write_bytes(b"GGUF")
    for file in (tmp_path / "x.gguf", tmp_path / "nothing.gguf", tmp_path):
        with pytest.raises(ModelError):
            shelf.add(file)
    assert shelf.models == ()


def test_one_file_is_added_once_and_may_move(shelf: ModelShelf, tiny: Path, tmp_path: Path) -> None:
    shelf.add(tiny)
    with pytest.raises(ModelError, match="already"):
        shelf.add(tiny)
    moved = tiny.rename(tmp_path / "moved.gguf")
    assert shelf.add(moved).name == "my-tiny-model-q8"
    assert [model.file for model in shelf.models] == [str(moved)]


def test_names_are_unique(shelf: ModelShelf, tmp_path: Path) -> None:
    names = [shelf.add(write_tiny_gguf(tmp_path / f"{i}.gguf", seed=i), "same").name for i in range(3)]
    assert names == ["same", "same-2", "same-3"]


def test_using_switching_off_and_removing(shelf: ModelShelf, tiny: Path) -> None:
    name = shelf.add(tiny).name
    shelf.use(name)
    assert shelf.used is not None
    assert shelf.used.name == name
    shelf.use(None)
    assert shelf.used is None
    shelf.use(name)
    shelf.remove(name)
    assert (shelf.models, shelf.used) == ((), None)
    assert tiny.is_file(), "the file is the person's own"
    with pytest.raises(NotFoundError):
        shelf.use(name)


def test_a_changed_file_is_noticed(shelf: ModelShelf, tiny: Path) -> None:
    name = shelf.add(tiny).name
    assert shelf.verify(name).name == name
    raw = bytearray(tiny.read_bytes())
    raw[-1] ^= 1
    tiny.write_bytes(raw)
    with pytest.raises(ModelError, match="has changed"):
        shelf.verify(name)
    tiny.write_bytes(raw[:-100])
    with pytest.raises(ModelError, match="ends early"):
        shelf.verify(name)


def test_a_damaged_list_is_told_and_not_overwritten(shelf: ModelShelf, tiny: Path, tmp_path: Path) -> None:
    file = tmp_path / "data" / "models.json"
    file.parent.mkdir()
    file.write_text('{"models": 3}')
    with pytest.raises(ModelError, match="cannot be read"):
        shelf.add(tiny)
    assert file.read_text() == '{"models": 3}'


def test_the_curated_list_is_sound() -> None:
    models = curated_models()
    assert len({model.id for model in models}) == len(models) >= 5
    for model in models:
        assert model.licence
        assert 300 < model.file_mb < 5000
        assert model.needed_mib > model.file_mb * 0.95 + 512


def test_too_little_memory_is_a_warning() -> None:
    needed = needed_mib(2 * 2**30, 448)
    assert needed == 2048 + 448 + 512
    assert shortage(needed, needed) == ""
    assert "2.9 GB" in shortage(needed, needed - 1)
