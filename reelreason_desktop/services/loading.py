"""Loading the shipped catalogue into a `Library`, and making its derived data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from reelreason_desktop.catalogue.bundled import FilmFiles
from reelreason_desktop.catalogue.mapping import build_map
from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_texts
from reelreason_desktop.catalogue.vectors import FilmVectors, Manifest, checked_films, load_vectors, save_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.services.library import Library

Encode = Callable[[Sequence[str]], Floats]
"""Texts to float32 (n, dim), L2-normalised."""


def vectors_folder(paths: Paths, model_id: str) -> Path:
    """Where the shipped vectors of one model lie."""
    return paths.bundled / "vectors" / model_id


def load_library(paths: Paths, model_id: str) -> Library:
    """Films, vectors and map from the folders that ship with the program.

    Raises:
        CatalogueError: the films cannot be read.
        VectorsMismatchError: the vectors do not belong to these films or this model.
    """
    files, folder = FilmFiles.read(paths.bundled / "films"), vectors_folder(paths, model_id)
    films = files.films(checked_films(folder))
    return assemble(films, load_vectors(folder, films, files.hash))


def assemble(films: Sequence[Film], vectors: FilmVectors) -> Library:
    """Builds the read-only library from films and what was derived from them."""
    matrix = FilmMatrix.build(films, vectors.fields, vectors.message_mean)
    film_map = FilmMap(vectors.coordinates, vectors.regions, matrix.text_unit)
    return Library(tuple(films), Recommender(matrix), film_map)


def build_vectors(
    films: Sequence[Film], encode: Encode, model_id: str, model_hash: str, films_hash: str = ""
) -> FilmVectors:
    """Encodes every field of every film and places the films on the map.

    Args:
        films: n films.
        encode: the encoder; called once a field and once for the neutral messages.
        model_id: recorded in the manifest.
        model_hash: recorded in the manifest; SHA-256 of the weights.
        films_hash: recorded in the manifest; of the files the films come from.
    """
    fields = {field: encode(field_texts(films, field)) for field in FilmField}
    message_mean = np.asarray(encode(NEUTRAL_MESSAGES).mean(axis=0), dtype=np.float32)
    coordinates, regions = build_map(films, fields, message_mean)
    manifest = Manifest.of(films, model_id, model_hash, int(message_mean.shape[0]), films_hash)
    return FilmVectors(manifest, fields, message_mean, coordinates, regions)


def rebuild(paths: Paths, encode: Encode, model_id: str, model_hash: str) -> FilmVectors:
    """Encodes the shipped films again and writes vectors and map. Returns what was written."""
    files = FilmFiles.read(paths.bundled / "films")
    vectors = build_vectors(files.films(), encode, model_id, model_hash, files.hash)
    save_vectors(vectors_folder(paths, model_id), vectors)
    return vectors
