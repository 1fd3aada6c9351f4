"""Vectors on disk belong to their films, or are refused."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from helpers.catalogue import DIM, make_films, make_vectors

from reelreason_desktop.catalogue.bundled import FilmFiles, load_films
from reelreason_desktop.catalogue.vectors import FilmVectors, Manifest, checked_films, load_vectors, save_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import CatalogueError, VectorsMismatchError
from reelreason_desktop.recommender.projection import Region
from reelreason_desktop.services.loading import load_library

FILMS = tuple(make_films(12))


def made() -> FilmVectors:
    manifest = Manifest.of(FILMS, "test-model", "0" * 64, DIM)
    places = np.linspace(-1, 1, 24, dtype=np.float32).reshape(12, 2)
    return FilmVectors(manifest, make_vectors(12), np.zeros(DIM, np.float32), places, (Region("Here", 0.1, 0.2, 12),))


def test_round_trip_keeps_directions(tmp_path: Path):
    save_vectors(tmp_path, made())
    loaded = load_vectors(tmp_path, FILMS)
    for field, vectors in made().fields.items():
        assert loaded.fields[field].dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(loaded.fields[field], axis=1), 1.0, atol=1e-6)
        assert (loaded.fields[field] * vectors).sum(axis=1).min() > 0.9999
    assert loaded.regions == made().regions
    assert np.load(tmp_path / "text.npy").dtype == np.float16


def test_other_films_or_texts_are_refused(tmp_path: Path):
    save_vectors(tmp_path, made())
    with pytest.raises(VectorsMismatchError, match="other films"):
        load_vectors(tmp_path, FILMS[:-1])
    changed = make_films(12)
    object.__setattr__(changed[3], "overview", "Somebody rewrote this.")
    with pytest.raises(VectorsMismatchError, match="other films"):
        load_vectors(tmp_path, changed)


@pytest.mark.parametrize("broken", ["manifest.json", "text.npy", "map.npy", "regions.json"])
def test_missing_or_garbled_files_are_refused(tmp_path: Path, broken: str):
    save_vectors(tmp_path, made())
    (tmp_path / broken).write_bytes(b"garbage")
    with pytest.raises(VectorsMismatchError):
        load_vectors(tmp_path, FILMS)
    (tmp_path / broken).unlink()
    with pytest.raises(VectorsMismatchError, match="cannot be read"):
        load_vectors(tmp_path, FILMS)


def test_wrong_shape_is_refused(tmp_path: Path):
    save_vectors(tmp_path, made())
    np.save(tmp_path / "map.npy", np.zeros((3, 2), np.float32))
    with pytest.raises(VectorsMismatchError, match="shape"):
        load_vectors(tmp_path, FILMS)


def test_interrupted_writing_leaves_no_manifest(tmp_path: Path):
    save_vectors(tmp_path, made())
    (tmp_path / "map.npy").unlink()
    (tmp_path / "map.npy").mkdir()
    with pytest.raises(CatalogueError, match="cannot be written"):
        save_vectors(tmp_path, made())
    assert not (tmp_path / "manifest.json").exists()


def test_shipped_vectors_belong_to_the_shipped_films():
    library = load_library(Paths.default(), "all-MiniLM-L6-v2")
    manifest = json.loads((Paths.default().bundled / "vectors" / "all-MiniLM-L6-v2" / "manifest.json").read_text())
    assert [film.id for film in library.films] == manifest["film_ids"]
    assert manifest["model_hash"] == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    assert len(library.film_map.regions) >= 6
    assert np.abs(library.film_map.coordinates).max() <= 1.0


def test_films_that_were_checked_are_read_the_same_without_checking(tmp_path: Path):
    folder = Path(__file__).parents[3] / "data" / "films"
    files = FilmFiles.read(folder)
    assert files.films(files.hash) == load_films(folder)
    changed = tmp_path / "films.jsonl"
    line = (folder / "1980s.jsonl").read_text(encoding="utf-8").splitlines()[0]
    changed.write_text(line.replace('"min_age": ', '"min_age": 9'), encoding="utf-8")
    before = FilmFiles.read(tmp_path).hash
    changed.write_text(line.replace('"min_age": ', '"min_age": 8'), encoding="utf-8")
    with pytest.raises(CatalogueError, match="min_age"):
        FilmFiles.read(tmp_path).films(before)


def test_the_shipped_manifest_knows_the_shipped_films():
    paths = Paths.default()
    vectors = paths.bundled / "vectors" / "all-MiniLM-L6-v2"
    assert checked_films(vectors) == FilmFiles.read(paths.bundled / "films").hash


def test_a_known_hash_stands_for_the_texts_but_not_for_the_films(tmp_path: Path):
    manifest = Manifest.of(FILMS, "test-model", "0" * 64, DIM, "f" * 64)
    save_vectors(tmp_path, replace(made(), manifest=manifest))
    changed = make_films(12)
    object.__setattr__(changed[3], "overview", "Somebody rewrote this.")
    assert load_vectors(tmp_path, changed, "f" * 64).manifest == manifest
    with pytest.raises(VectorsMismatchError):
        load_vectors(tmp_path, changed, "e" * 64)
    with pytest.raises(VectorsMismatchError):
        load_vectors(tmp_path, FILMS[:-1], "f" * 64)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"films_hash": ""}', "\x00"])
def test_an_odd_manifest_vouches_for_nothing(tmp_path: Path, content: str):
    (tmp_path / "manifest.json").write_text(content)
    assert checked_films(tmp_path) is None
