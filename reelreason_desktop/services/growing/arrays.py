"""Writing vectors and map of grown films row by row, straight to the files they are read from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import IO, Final

import numpy as np

from reelreason_desktop.catalogue.grown_vectors import MAP_FILE, unwritable
from reelreason_desktop.catalogue.texts import field_text
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.store.grown.text_vectors import HalfFloats, TextVectors, text_key

_FILMS_AT_ONCE: Final = 500


def write_arrays(
    films: Iterator[Film], count: int, folder: Path, kept: TextVectors, film_map: FilmMap, text_mean: Floats
) -> Iterator[int]:
    """Writes `<field>.npy` (float16, (count, dim)) and `map.npy` (float32, (count, 2)); yields how many films are done.

    Args:
        films: `count` films; each of their texts has a vector, empty texts excepted, whose rows are 0.
        count: how many they are.
        folder: to write into.
        kept: where the vectors are.
        film_map: of the films that ship; it decides where the others lie.
        text_mean: float32 (dim,), what the map's vectors were centred by.

    Raises:
        CatalogueError: the folder cannot be written.
    """
    try:
        with ExitStack() as files:
            out = {f: files.enter_context((folder / f"{f.value}.npy").open("wb")) for f in FilmField}
            places = files.enter_context((folder / MAP_FILE).open("wb"))
            for file in out.values():
                _write_header(file, (count, kept.dim), np.dtype(np.float16))
            _write_header(places, (count, 2), np.dtype(np.float32))
            done = 0
            while some := list(islice(films, _FILMS_AT_ONCE)):
                rows = {field: _rows(some, field, kept) for field in FilmField}
                for field, file in out.items():
                    file.write(rows[field].tobytes())
                texts = unit(rows[FilmField.TEXT].astype(np.float32)) - text_mean
                places.write(film_map.place_all(texts).tobytes())
                done += len(some)
                yield done
    except OSError as error:
        raise unwritable(folder, error) from error


def _rows(films: list[Film], field: FilmField, kept: TextVectors) -> HalfFloats:
    texts = [field_text(film, field) for film in films]
    rows = np.zeros((len(films), kept.dim), dtype=np.float16)
    told = [row for row, text in enumerate(texts) if text]
    rows[told] = kept.get([text_key(texts[row]) for row in told])
    return rows


def _write_header(file: IO[bytes], shape: tuple[int, ...], dtype: np.dtype[np.generic]) -> None:
    header = {"descr": np.lib.format.dtype_to_descr(dtype), "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(file, header)
