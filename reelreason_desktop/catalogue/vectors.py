"""Vectors and map positions on disk: float16 arrays beside a manifest that says what they belong to.

`data/vectors/<model id>/` holds `manifest.json`, `<field>.npy` (float16, (n, dim)), `message_mean.npy`
(float32, (dim,)), `map.npy` (float32, (n, 2)) and `regions.json`. Derived data is disposable: when the manifest
does not match, it is rebuilt, never tried anyway.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from reelreason_desktop.catalogue.bundled import text_hash
from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.domain.errors import CatalogueError, VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.projection import Region

_FORMAT = 2
_REBUILD = Notice("Rebuild them with: reelreason catalogue build --shipped")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder of vectors was made from.

    `model_hash`: SHA-256 of the model's weights. `films_hash`: `FilmFiles.hash` of the film files, empty when the
    films came from elsewhere.
    """

    format: int
    model_id: str
    model_hash: str
    dim: int
    film_ids: tuple[str, ...]
    text_hashes: Mapping[str, str]
    films_hash: str = ""

    @classmethod
    def of(cls, films: Sequence[Film], model_id: str, model_hash: str, dim: int, films_hash: str = "") -> Manifest:
        """The manifest that vectors of these films made by this model must carry."""
        hashes = {field.value: text_hash(field_texts(films, field)) for field in FilmField}
        return cls(_FORMAT, model_id, model_hash, dim, tuple(film.id for film in films), hashes, films_hash)


@dataclass(frozen=True)
class FilmVectors:
    """Everything derived from the films.

    `fields`: per `FilmField`, float32 (n, dim), L2-normalised. `message_mean`: float32 (dim,).
    `coordinates`: float32 (n, 2). Rows follow `manifest.film_ids`.
    """

    manifest: Manifest
    fields: Mapping[FilmField, Floats]
    message_mean: Floats
    coordinates: Floats
    regions: tuple[Region, ...]


def save_vectors(folder: Path, vectors: FilmVectors) -> None:
    """Writes all files, the manifest last: a folder with a manifest is complete.

    Raises:
        CatalogueError: the folder cannot be written.
    """
    try:
        _write(folder, vectors)
    except OSError as error:
        hint = Notice("Run this in a copy of the project that you may write to.")
        raise CatalogueError(Notice("The film vectors cannot be written to {}.", folder), hint, str(error)) from error


def _write(folder: Path, vectors: FilmVectors) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "manifest.json").unlink(missing_ok=True)
    for field, matrix in vectors.fields.items():
        np.save(folder / f"{field.value}.npy", matrix.astype(np.float16))
    np.save(folder / "message_mean.npy", vectors.message_mean.astype(np.float32))
    np.save(folder / "map.npy", vectors.coordinates.astype(np.float32))
    regions = [asdict(region) for region in vectors.regions]
    (folder / "regions.json").write_text(json.dumps(regions, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    manifest = json.dumps(asdict(vectors.manifest), indent=1) + "\n"
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")


def checked_films(folder: Path) -> str | None:
    """`FilmFiles.hash` of the files that vectors were made from: they were valid then. None when that is unknown."""
    try:
        return str(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["films_hash"]) or None
    except (OSError, ValueError, KeyError, TypeError):
        return None  # `load_vectors` says what is wrong


def load_vectors(folder: Path, films: Sequence[Film], films_hash: str | None = None) -> FilmVectors:
    """Loads vectors, widened to float32 and normalised again, and checks that they belong to `films`.

    Args:
        folder: where they are.
        films: in the order of the rows.
        films_hash: `FilmFiles.hash` of the files that `films` come from; when the manifest names the same, hashing all
            texts again can tell nothing new.

    Raises:
        VectorsMismatchError: the folder is missing, unreadable, or was made from other films or texts.
    """
    try:
        raw = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        manifest = Manifest(**{**raw, "film_ids": tuple(raw["film_ids"])})
        fields = {f: unit(np.load(folder / f"{f.value}.npy").astype(np.float32)) for f in FilmField}
        message_mean = np.load(folder / "message_mean.npy")
        coordinates = np.load(folder / "map.npy")
        regions = tuple(Region(**r) for r in json.loads((folder / "regions.json").read_text(encoding="utf-8")))
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:  # EOFError: an empty array file
        raise VectorsMismatchError(
            Notice("The film vectors in {} cannot be read.", folder), _REBUILD, str(error)
        ) from error
    if not _belong(manifest, films, films_hash):
        raise VectorsMismatchError("The film vectors were made from other films or texts.", _REBUILD)
    shapes = {matrix.shape for matrix in fields.values()}
    if shapes != {(len(films), manifest.dim)} or coordinates.shape != (len(films), 2):
        raise VectorsMismatchError("The film vectors have the wrong shape.", _REBUILD)
    return FilmVectors(manifest, fields, message_mean, coordinates, regions)


def _belong(manifest: Manifest, films: Sequence[Film], films_hash: str | None) -> bool:
    if manifest.format == _FORMAT and films_hash and films_hash == manifest.films_hash:
        return manifest.film_ids == tuple(film.id for film in films)
    expected = Manifest.of(films, manifest.model_id, manifest.model_hash, manifest.dim, manifest.films_hash)
    return manifest == expected
