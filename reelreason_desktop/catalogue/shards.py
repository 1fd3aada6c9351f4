"""Texts to encode and vectors of them as Parquet shards, for builds that outgrow one computer.

`texts-00000.parquet` has the columns `key` (binary, 16 bytes, see `store.grown.text_vectors.text_key`) and `text`;
`vectors-00000.parquet` answers it with `key` and `vector` (a list of `dim` float16 numbers, L2-normalised), and names
the model's weights in its metadata. A file is there whole or not at all. pyarrow is an extra, loaded when it is needed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import CatalogueError, KnownError
from reelreason_desktop.domain.phrases import Notice

TEXTS: Final = "texts-"
VECTORS: Final = "vectors-"
_SUFFIX: Final = ".parquet"
_MODEL: Final = b"reelreason.model_sha256"
_ROWS_AT_ONCE: Final = 4_096


@dataclass(frozen=True)
class VectorRows:
    """Some rows of a shard. `keys`: 16 bytes each; `vectors`: float16 (n, dim)."""

    keys: tuple[bytes, ...]
    vectors: NDArray[np.float16]


def text_shards(folder: Path) -> tuple[Path, ...]:
    """The shards of texts in a folder, in order."""
    return tuple(sorted(folder.glob(f"{TEXTS}*{_SUFFIX}")))


def text_shard(folder: Path, number: int) -> Path:
    """What a shard of texts is called."""
    return folder / f"{TEXTS}{number:05d}{_SUFFIX}"


def next_text_shard(folder: Path) -> Path:
    """What a further shard of texts is called: the one after the last, whatever else is missing."""
    last = max((int(shard.stem.removeprefix(TEXTS)) for shard in text_shards(folder)), default=-1)
    return text_shard(folder, last + 1)


def answer_to(texts: Path) -> Path:
    """What the vectors of a shard of texts are called."""
    return texts.with_name(VECTORS + texts.name.removeprefix(TEXTS))


def write_texts(file: Path, rows: Sequence[tuple[bytes, str]]) -> None:
    """Writes a shard of texts with their keys.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the file cannot be written.
    """
    pa, _ = _arrow()
    columns = {"key": pa.array([key for key, _ in rows], pa.binary(16)), "text": pa.array([text for _, text in rows])}
    _write(file, pa.table(columns))


def read_keys(file: Path) -> list[bytes]:
    """Keys of the texts of a shard.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the file cannot be read, or is no shard.
    """
    pa, parquet = _arrow()
    try:
        keys: list[bytes] = parquet.read_table(file, columns=["key"])["key"].to_pylist()
    except (OSError, KeyError, pa.ArrowException) as error:
        raise _unreadable(file, error) from error
    return keys


def read_texts(file: Path) -> list[tuple[bytes, str]]:
    """Keys and texts of a shard, which is of a size to be held.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the file cannot be read, or is no shard of texts.
    """
    pa, parquet = _arrow()
    try:
        table = parquet.read_table(file, columns=["key", "text"])
        return list(zip(table["key"].to_pylist(), table["text"].to_pylist(), strict=True))
    except (OSError, KeyError, pa.ArrowException) as error:
        raise _unreadable(file, error) from error


def write_vectors(file: Path, keys: Sequence[bytes], vectors: NDArray[np.floating], model_sha256: str) -> None:
    """Writes a shard of vectors. `vectors`: (n, dim), rows as `keys`.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the file cannot be written.
    """
    pa, _ = _arrow()
    halves = np.ascontiguousarray(vectors, dtype=np.float16)
    rows = pa.FixedSizeListArray.from_arrays(pa.array(halves.ravel()), halves.shape[1])
    table = pa.table({"key": pa.array(keys, pa.binary(16)), "vector": rows})
    _write(file, table.replace_schema_metadata({_MODEL: model_sha256.encode()}))


def is_answered(texts: Path, model_sha256: str) -> bool:
    """Whether a shard of texts has the vectors of all of them, made by this model. Reads the ends of the files only.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the shard of texts cannot be read.
    """
    pa, parquet = _arrow()
    try:
        wanted = parquet.read_metadata(texts).num_rows
    except (OSError, pa.ArrowException) as error:
        raise _unreadable(texts, error) from error
    try:
        found = parquet.read_metadata(answer_to(texts))
    except (OSError, pa.ArrowException):  # missing or damaged: it is made anew
        return False
    return bool(found.num_rows == wanted and _model_of(found.metadata) == model_sha256)


def read_vectors(file: Path, model_sha256: str) -> Iterator[VectorRows]:
    """Rows of a shard of vectors, some thousands at a time.

    Raises:
        KnownError: pyarrow is not installed.
        CatalogueError: the file cannot be read, or was made by another model.
    """
    pa, parquet = _arrow()
    try:
        with parquet.ParquetFile(file) as shard:
            if _model_of(shard.metadata.metadata) != model_sha256:
                raise CatalogueError(Notice("{} was made by another encoder.", file.name), "Encode its texts again.")
            for batch in shard.iter_batches(_ROWS_AT_ONCE, columns=["key", "vector"]):
                flat = batch["vector"].flatten().to_numpy(zero_copy_only=False).astype(np.float16)
                yield VectorRows(tuple(batch["key"].to_pylist()), flat.reshape(len(batch), -1))
    except (OSError, KeyError, ValueError, pa.ArrowException) as error:
        raise _unreadable(file, error) from error


def _model_of(metadata: dict[bytes, bytes] | None) -> str:
    return (metadata or {}).get(_MODEL, b"").decode("ascii", "replace")


def _write(file: Path, table: Any) -> None:  # noqa: ANN401 - pyarrow has no types
    _, parquet = _arrow()
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        parquet.write_table(table, draft)
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise CatalogueError(
            Notice("{} cannot be written.", file), "Check free space and rights.", str(error)
        ) from error


def _arrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and slow to load
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        hint = Notice("Run: pip install 'reelreason-desktop[parquet]'")
        raise KnownError("Parquet files need pyarrow, which is not installed.", hint, str(error)) from error
    return pyarrow, parquet


def _unreadable(file: Path, error: Exception) -> CatalogueError:
    return CatalogueError(Notice("{} cannot be read.", file), "Write it again.", str(error))
