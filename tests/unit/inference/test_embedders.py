"""The list of encoders that a person added: checked, named, and never mistaken for another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reelreason_desktop.domain.errors import ModelError, NotFoundError
from reelreason_desktop.inference.embedders import EmbedderShelf, name_of
from reelreason_desktop.inference.models import Purpose

SNAPSHOT = Path("hub/models--BAAI--bge-small-en-v1.5/snapshots/5c38ec7c405ec4b44b94cc5a9bb96e735b38267a")


@pytest.fixture
def shelf(tmp_path: Path) -> EmbedderShelf:
    return EmbedderShelf(tmp_path / "data" / "encoders.json", tmp_path / "cache")


def folder_of(root: Path, name: str | Path, weights: bytes = b"weights") -> Path:
    """A sentence-transformers folder, as far as it is looked at before it runs."""
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text(json.dumps([{"path": "", "type": "Transformer"}]))
    (folder / "config.json").write_text(json.dumps({"hidden_size": 32}))
    (folder / "model.safetensors").write_bytes(weights)
    return folder


def test_at_first_there_are_none_and_the_builtin_one_serves(shelf: EmbedderShelf) -> None:
    assert shelf.embedders == ()
    assert shelf.used is None


def test_an_added_folder_is_known_by_name_and_weights(shelf: EmbedderShelf, tmp_path: Path) -> None:
    added = shelf.add(folder_of(tmp_path, "My Encoder"))
    assert (added.name, added.dim, len(added.sha256)) == ("my-encoder", 32, 64)
    assert added.id == f"my-encoder-{added.sha256[:8]}"
    model = shelf.model("my-encoder")
    assert (model.id, model.folder, model.sha256) == (added.id, tmp_path / "My Encoder", added.sha256)


def test_a_folder_of_the_hub_is_called_after_its_repository(shelf: EmbedderShelf, tmp_path: Path) -> None:
    added = shelf.add(folder_of(tmp_path, SNAPSHOT))
    assert added.name == "bge-small-en-v1.5"
    asked = shelf.model(added.name).instructed("a film about the sea", Purpose.QUERY)
    assert asked == "Represent this sentence for searching relevant passages: a film about the sea"


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (".cache/torch/sentence_transformers/sentence-transformers_all-mpnet-base-v2", "all-mpnet-base-v2"),
        ("models/BGE Base (mine)", "bge-base-mine"),
        ("models/日本語", "encoder"),
    ],
)
def test_names_can_be_typed(folder: str, name: str) -> None:
    assert name_of(Path(folder)) == name


def test_two_folders_of_one_name_are_two_encoders(shelf: EmbedderShelf, tmp_path: Path) -> None:
    first = shelf.add(folder_of(tmp_path / "a", "bge", b"one"))
    second = shelf.add(folder_of(tmp_path / "b", "bge", b"two"))
    assert [one.name for one in shelf.embedders] == ["bge", "bge-2"]
    assert first.id != second.id


def test_the_builtin_name_is_taken(shelf: EmbedderShelf, tmp_path: Path) -> None:
    assert shelf.add(folder_of(tmp_path, "built-in")).name == "built-in-2"


def test_the_same_weights_twice_are_refused_until_the_first_folder_is_gone(
    shelf: EmbedderShelf, tmp_path: Path
) -> None:
    first = folder_of(tmp_path, "first")
    shelf.add(first)
    shelf.use("first")
    second = folder_of(tmp_path, "second")
    with pytest.raises(ModelError, match="there already"):
        shelf.add(second)
    first.rename(tmp_path / "elsewhere")
    assert shelf.add(second).name == "first"
    assert [one.folder for one in shelf.embedders] == [str(second)]
    assert shelf.used is not None


def test_what_is_no_encoder_is_refused(shelf: EmbedderShelf, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not a sentence-transformers model"):
        shelf.add(tmp_path)
    assert shelf.embedders == ()


def test_other_weights_than_were_added_do_not_serve(shelf: EmbedderShelf, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "mine")
    shelf.add(folder)
    (folder / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ModelError, match="have changed"):
        shelf.model("mine")


def test_one_can_be_used_and_removed(shelf: EmbedderShelf, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "mine")
    shelf.add(folder)
    shelf.use("mine")
    assert shelf.used is not None
    assert shelf.used.name == "mine"
    shelf.remove("mine")
    assert shelf.used is None
    assert shelf.embedders == ()
    assert folder.is_dir()


def test_unknown_names_are_said_with_those_there_are(shelf: EmbedderShelf, tmp_path: Path) -> None:
    shelf.add(folder_of(tmp_path, "mine"))
    with pytest.raises(NotFoundError) as caught:
        shelf.use("yours")
    assert "built-in, mine" in caught.value.hint


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"embedders": [{"name": 1}]}', b"\xff"])
def test_a_damaged_list_is_said_and_not_overwritten(shelf: EmbedderShelf, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "data" / "encoders.json"
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(ModelError, match="list of encoders cannot be read"):
        shelf.add(folder_of(tmp_path, "mine"))
    assert file.read_bytes() == content
