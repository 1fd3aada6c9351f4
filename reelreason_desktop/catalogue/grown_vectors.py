"""What was derived from grown films: numbered folders, of which the highest whole one counts.

`<grown>/<model id>/000007/` holds `films.jsonl`, `<field>.npy` (float16, (n, dim)), `map.npy` (float32, (n, 2)) and
`manifest.json`. A folder is written under another name and appears by one rename: whoever opens the catalogue sees the
old one or the new one, whole. Folders are never changed, so a window goes on with the one that it opened.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.film_lines import read_lines
from reelreason_desktop.domain.errors import CatalogueError, VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField

FORMAT: Final = 1
FILMS_FILE: Final = "films.jsonl"
MAP_FILE: Final = "map.npy"
_MANIFEST: Final = "manifest.json"
_NUMBERED: Final = re.compile(r"\d{6}")
_BUILDING: Final = re.compile(r"building-(\d+)")
_KEPT: Final = 2
"""Folders that stay: the one that counts, and the one before for whoever is just reading it."""
_REBUILD: Final = Notice("Run: reelreason catalogue build")


@dataclass(frozen=True, slots=True)
class GrownManifest:
    """What a folder was made from.

    `model_hash`: of the weights; `shipped_hash`: of the films that ship, which the map is laid on and which are left
    out; `state`: of the grown catalogue then; `content`: SHA-256 of the film lines.
    """

    format: int
    model_id: str
    model_hash: str
    dim: int
    films: int
    shipped_hash: str
    state: str
    content: str


@dataclass(frozen=True)
class GrownPart:
    """Grown films with their vectors, ready to stand behind the shipped ones.

    `fields`: per `FilmField`, float16 (n, dim), mapped from the disk; `coordinates`: float32 (n, 2).
    """

    manifest: GrownManifest
    films: tuple[Film, ...]
    fields: Mapping[FilmField, NDArray[np.float16]]
    coordinates: Floats


def newest_folder(folder: Path) -> Path | None:
    """The folder that counts; None when nothing was built."""
    numbered = [one for one in _folders(folder) if (one / _MANIFEST).is_file()]
    return max(numbered, key=lambda one: one.name, default=None)


def read_manifest(folder: Path) -> GrownManifest:
    """What a folder was made from.

    Raises:
        VectorsMismatchError: it cannot be read.
    """
    try:
        return GrownManifest(**json.loads((folder / _MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _unreadable(folder, error) from error


def load_grown(folder: Path, shipped_hash: str, model_hash: str) -> GrownPart:
    """Films and vectors of a folder.

    Args:
        folder: one that `newest_folder` gave.
        shipped_hash: of the films that ship now.
        model_hash: of the weights that made the shipped vectors.

    Raises:
        VectorsMismatchError: it cannot be read, or was made for other films or another model.
    """
    manifest = read_manifest(folder)
    if manifest.format != FORMAT or (manifest.shipped_hash, manifest.model_hash) != (shipped_hash, model_hash):
        raise VectorsMismatchError("The films you added were prepared for another version of the program.", _REBUILD)
    try:
        with (folder / FILMS_FILE).open(encoding="utf-8") as lines:
            films = tuple(read_lines(lines))
        fields = {field: np.load(folder / f"{field.value}.npy", mmap_mode="r") for field in FilmField}
        coordinates = np.load(folder / MAP_FILE)
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(folder, error) from error
    shapes = {matrix.shape for matrix in fields.values()}
    if shapes != {(len(films), manifest.dim)} or coordinates.shape != (len(films), 2) or len(films) != manifest.films:
        raise _unreadable(folder, ValueError(f"{len(films)} films, vectors of shape {shapes}"))
    return GrownPart(manifest, films, fields, coordinates)


def begin_folder(folder: Path) -> Path:
    """An empty folder to write into, for this process alone; what killed builds left is cleared away.

    Raises:
        CatalogueError: the folder cannot be written.
    """
    mine = folder / f"building-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.iterdir():
            match = _BUILDING.fullmatch(left.name)
            if match and (left == mine or not _is_running(int(match[1]))):
                shutil.rmtree(left)
        mine.mkdir()
    except OSError as error:
        raise unwritable(folder, error) from error
    return mine


def publish(building: Path, manifest: GrownManifest) -> Path:
    """Completes a folder and lets it count, in one rename. Older folders go, but for the last one.

    Raises:
        CatalogueError: the folder cannot be written.
    """
    parent = building.parent
    try:
        (building / _MANIFEST).write_text(json.dumps(asdict(manifest), indent=1) + "\n", encoding="utf-8")
        _sync(building)
        taken = [int(one.name) for one in parent.iterdir() if _NUMBERED.fullmatch(one.name)]
        number = max(taken, default=0) + 1
        published = building.rename(parent / f"{number:06d}")
    except OSError as error:
        raise unwritable(parent, error) from error
    for old in sorted(_folders(parent), key=lambda one: one.name)[:-_KEPT]:
        with suppress(OSError):  # somebody reads it; the next build tries again
            shutil.rmtree(old)
    return published


def rewrite_manifest(folder: Path, manifest: GrownManifest) -> None:
    """Notes in a folder that counts that it holds for a later state of the catalogue too.

    Raises:
        CatalogueError: the folder cannot be written.
    """
    draft = folder / f"{_MANIFEST}.{os.getpid()}"
    try:
        draft.write_text(json.dumps(asdict(manifest), indent=1) + "\n", encoding="utf-8")
        draft.replace(folder / _MANIFEST)
    except OSError as error:
        raise unwritable(folder, error) from error


def abandon(building: Path) -> None:
    """Removes a folder that was begun and will not count. One that was published is not there any more."""
    shutil.rmtree(building, ignore_errors=True)


def discard(folder: Path) -> None:
    """Removes everything that was built and what was begun, vectors of texts aside."""
    for one in (*_folders(folder), *folder.glob("building-*")):
        with suppress(OSError):
            shutil.rmtree(one)


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [one for one in folder.iterdir() if _NUMBERED.fullmatch(one.name) and one.is_dir()]


def _sync(folder: Path) -> None:
    """Waits until the disk has every file, so that a power cut cannot leave a published folder with holes."""
    for file in folder.iterdir():
        with file.open("rb+") as opened:
            os.fsync(opened.fileno())


def _is_running(pid: int) -> bool:
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415 - takes a moment to load, and only builds need it

    return bool(psutil.pid_exists(pid))


def _unreadable(folder: Path, error: Exception) -> VectorsMismatchError:
    return VectorsMismatchError(
        Notice("The vectors of the films you added, in {}, cannot be read.", folder), _REBUILD, str(error)
    )


def unwritable(folder: Path, error: OSError) -> CatalogueError:
    """What a full disk or missing rights mean to a person."""
    hint = Notice("Check free space and the rights of the folder, and build again: what was encoded is kept.")
    return CatalogueError(Notice("{} cannot be written.", folder), hint, str(error))
