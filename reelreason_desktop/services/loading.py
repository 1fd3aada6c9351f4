"""Loading the shipped catalogue into a `Library`, and making its derived data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from reelreason_desktop.catalogue.bundled import FilmFiles
from reelreason_desktop.catalogue.grown_vectors import load_grown, newest_folder
from reelreason_desktop.catalogue.mapping import build_map
from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_texts
from reelreason_desktop.catalogue.vectors import FilmVectors, Manifest, checked_films, load_vectors, save_vectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.recommender.weights import shipped_adapter
from reelreason_desktop.services.joining import with_grown
from reelreason_desktop.services.library import Library

Encode = Callable[[Sequence[str]], Floats]
"""Texts to float32 (n, dim), L2-normalised."""


def vectors_folder(paths: Paths, model_id: str) -> Path:
    """Where one model's vectors of the shipped films lie: they ship with the films, or were made here."""
    own = own_vectors_folder(paths, model_id)
    return own if own.is_dir() else paths.bundled / "vectors" / model_id


def own_vectors_folder(paths: Paths, model_id: str) -> Path:
    """Where they lie when they were made here."""
    return paths.vectors / model_id / "films"


def grown_folder(paths: Paths, model_id: str) -> Path:
    """Where what was derived from the films a person added lies, for one model."""
    return paths.grown / model_id


def load_library(paths: Paths, model_id: str, *, grown: bool = True) -> Library:
    """Films, vectors and map: what ships with the program, and behind it what a person added and had built.

    Films that were added never keep the others away: what cannot be used is left out, and `Library.left_out` says why.

    Args:
        paths: of the installation.
        model_id: whose vectors.
        grown: whether added films are wanted.

    Raises:
        CatalogueError: the films that ship cannot be read.
        VectorsMismatchError: their vectors do not belong to them or this model.
    """
    films, vectors = load_shipped(paths, model_id)
    newest = newest_folder(grown_folder(paths, model_id)) if grown else None
    if newest is None:
        return assemble(films, vectors)
    try:
        part = load_grown(newest, vectors.manifest.films_hash, vectors.manifest.model_hash)
    except VectorsMismatchError as error:
        return replace(assemble(films, vectors), left_out=error)
    return assemble((*films, *part.films), with_grown(vectors, part), grown=len(part.films))


def load_shipped(paths: Paths, model_id: str) -> tuple[tuple[Film, ...], FilmVectors]:
    """The films that ship and their vectors. Errors: as for `load_library`."""
    files, folder = FilmFiles.read(paths.bundled / "films"), vectors_folder(paths, model_id)
    films = files.films(checked_films(folder))
    vectors = load_vectors(folder, films, files.hash)
    return films, replace(vectors, manifest=replace(vectors.manifest, films_hash=files.hash))


def assemble(films: Sequence[Film], vectors: FilmVectors, grown: int = 0) -> Library:
    """Builds the read-only library from films and what was derived from them. `grown`: how many of them were added."""
    matrix = FilmMatrix.build(films, vectors.fields, vectors.message_mean, shipped_adapter(vectors.manifest.model_id))
    film_map = FilmMap(vectors.coordinates, vectors.regions, matrix.text_unit)
    return Library(tuple(films), Recommender(matrix), film_map, grown=grown)


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
