"""The vectors that ship were made by the encoder that ships, from the texts of the films that ship."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.command_line import ROOT

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_text
from reelreason_desktop.catalogue.vectors import FilmVectors, load_vectors
from reelreason_desktop.domain.films import Film
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.models import EncoderModel, builtin_model
from reelreason_desktop.recommender.matrix import FilmField

pytestmark = pytest.mark.models

SAMPLE = 40
FILMS = load_films(ROOT / "data" / "films")
ROWS = np.linspace(0, len(FILMS) - 1, SAMPLE).astype(int)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> EncoderModel:
    return builtin_model(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def shipped(model: EncoderModel) -> FilmVectors:
    """Checked on loading: the manifest's hashes are those of all texts of all films."""
    return load_vectors(ROOT / "data" / "vectors" / model.id, FILMS)


@pytest.fixture(scope="module")
def encoded(model: EncoderModel, tmp_path_factory: pytest.TempPathFactory) -> dict[str, np.ndarray]:
    """Field to float32 (SAMPLE, dim), and the neutral messages, asked for in one go."""
    sample: list[Film] = [FILMS[row] for row in ROWS]
    texts = [field_text(film, field) for field in FilmField for film in sample]
    with ChildEncoder(model, tmp_path_factory.mktemp("cache")) as encoder:
        vectors = encoder.encode([*texts, *NEUTRAL_MESSAGES], Purpose.DOCUMENT)
    parts = {field.value: vectors[i * SAMPLE : (i + 1) * SAMPLE] for i, field in enumerate(FilmField)}
    return parts | {"neutral": vectors[len(texts) :]}


def test_the_manifest_names_the_model(shipped: FilmVectors, model: EncoderModel) -> None:
    manifest = shipped.manifest
    assert (manifest.model_id, manifest.model_hash, manifest.dim) == (model.id, model.sha256, model.dim)


@pytest.mark.parametrize("field", list(FilmField))
def test_the_vectors_of_the_films(shipped: FilmVectors, encoded: dict[str, np.ndarray], field: FilmField) -> None:
    cosines = np.einsum("nd,nd->n", shipped.fields[field][ROWS], encoded[field.value])
    assert cosines.min() >= 0.9999, FILMS[ROWS[cosines.argmin()]].label


def test_every_row_belongs_to_its_own_film(shipped: FilmVectors, encoded: dict[str, np.ndarray]) -> None:
    """Among all films, the nearest to a film's text is that film: rows cannot have been swapped."""
    nearest = (encoded[FilmField.TEXT.value] @ shipped.fields[FilmField.TEXT].T).argmax(axis=1)
    assert nearest.tolist() == ROWS.tolist()


def test_the_mean_of_the_neutral_messages(shipped: FilmVectors, encoded: dict[str, np.ndarray]) -> None:
    np.testing.assert_allclose(shipped.message_mean, encoded["neutral"].mean(axis=0), atol=1e-4)
