"""The library: loaded whole, refused when its parts do not belong together, and made again."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from helpers.library import MODEL_ID, hash_vectors, shipped_library

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import CatalogueError, VectorsMismatchError
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.loading import build_vectors, load_library, rebuild, vectors_folder

DIM = 24


def encoded(texts: Sequence[str]) -> Floats:
    return hash_vectors(texts, DIM)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """An installation with a few of the shipped films and no vectors."""
    shipped = Paths.default()
    bundled = tmp_path / "data"
    (bundled / "films").mkdir(parents=True)
    shutil.copy(shipped.bundled / "films" / "1980s.jsonl", bundled / "films")
    return replace(shipped, bundled=bundled)


@pytest.fixture
def built(paths: Paths) -> Paths:
    rebuild(paths, encoded, "hash", "0" * 64)
    return paths


def test_the_shipped_library_is_whole() -> None:
    library = shipped_library()
    assert len(library.films) > 400
    assert len(library.by_id) == len(library.films)
    assert library.film_map.coordinates.shape == (len(library.films), 2)
    assert library.recommender.matrix.rows.keys() == library.by_id.keys()


def test_what_was_built_can_be_loaded(built: Paths) -> None:
    library = load_library(built, "hash")
    films = load_films(built.bundled / "films")
    assert tuple(library.films) == tuple(films)
    for field in FilmField:
        assert library.recommender.matrix.raw[field].shape == (len(films), DIM)
    assert library.reader.find_titles(films[0].title)


def test_building_asks_the_encoder_for_every_text(paths: Paths) -> None:
    asked: list[int] = []

    def encode(texts: Sequence[str]) -> Floats:
        asked.append(len(texts))
        return encoded(texts)

    films = load_films(paths.bundled / "films")
    vectors = build_vectors(films, encode, "hash", "1" * 64)
    assert asked == [len(films)] * len(FilmField) + [len(NEUTRAL_MESSAGES)]
    assert (vectors.manifest.model_id, vectors.manifest.model_hash, vectors.manifest.dim) == ("hash", "1" * 64, DIM)
    np.testing.assert_allclose(vectors.message_mean, encoded(NEUTRAL_MESSAGES).mean(axis=0), rtol=1e-5)
    assert vectors.coordinates.shape == (len(films), 2)
    assert vectors.regions


def test_building_twice_gives_the_same(paths: Paths) -> None:
    first, second = (rebuild(paths, encoded, "hash", "0" * 64) for _ in range(2))
    np.testing.assert_array_equal(first.coordinates, second.coordinates)
    assert first.regions == second.regions


def test_vectors_of_another_model_are_not_there(built: Paths) -> None:
    with pytest.raises(VectorsMismatchError, match="cannot be read") as caught:
        load_library(built, MODEL_ID)
    assert "catalogue build" in caught.value.hint


def test_a_film_that_changed_asks_for_a_rebuild(built: Paths) -> None:
    file = built.bundled / "films" / "1980s.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(VectorsMismatchError, match="made from other films"):
        load_library(built, "hash")


@pytest.mark.parametrize("name", ["manifest.json", "text.npy", "message_mean.npy", "map.npy", "regions.json"])
@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["missing", "empty", "garbage"])
def test_a_damaged_file_asks_for_a_rebuild(built: Paths, name: str, content: bytes | None) -> None:
    file = vectors_folder(built, "hash") / name
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(VectorsMismatchError, match="cannot be read"):
        load_library(built, "hash")


def test_no_films_at_all_say_so(paths: Paths) -> None:
    shutil.rmtree(paths.bundled / "films")
    with pytest.raises(CatalogueError):
        load_library(paths, "hash")


def test_a_folder_that_cannot_be_written_says_so(paths: Paths) -> None:
    (paths.bundled / "vectors").write_text("a file, where a folder should be")
    with pytest.raises(CatalogueError, match="cannot be written"):
        rebuild(paths, encoded, "hash", "0" * 64)
