"""Knowing a model by its weights: SHA-256 of the files, remembered so that a start does not read 90 MB."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

_MEMORY: Final = "verified_weights.json"
_CHUNK: Final = 4 * 1024 * 1024
_logger = logging.getLogger(__name__)


def weights_files(folder: Path) -> list[Path]:
    """All safetensors files of a model folder, in a fixed order; other formats can carry code and are not used."""
    return sorted(folder.rglob("*.safetensors"))


def weights_sha256(files: Sequence[Path], cache_dir: Path) -> str:
    """The SHA-256 of one file, or of the list of the files' SHA-256s when there are several.

    A file whose path, size and time of change are as remembered in `cache_dir` is not read again.

    Raises:
        OSError: a file cannot be read.
    """
    digests = [_file_sha256(path.resolve(), cache_dir) for path in files]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def read_sha256(files: Sequence[Path], on_read: Callable[[int, int], object] = lambda _done, _all: None) -> str:
    """The same without trusting what is remembered: all of the files is read.

    Args:
        files: in the order of `weights_files`.
        on_read: told the bytes that were read and those of all files; may raise to end it.

    Raises:
        OSError: a file cannot be read.
    """
    digests, done, size = [], 0, sum(path.stat().st_size for path in files)
    for path in files:
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                done += len(chunk)
                on_read(done, size)
        digests.append(digest.hexdigest())
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def _file_sha256(path: Path, cache_dir: Path) -> str:
    status = path.stat()
    stamp = [status.st_size, status.st_mtime_ns]
    memory = _load(cache_dir / _MEMORY)
    known = memory.get(str(path))
    if isinstance(known, list) and known[:2] == stamp and len(known) == 3 and isinstance(known[2], str):
        return known[2]
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    _save(cache_dir / _MEMORY, {**memory, str(path): [*stamp, digest]})
    return digest


def _load(path: Path) -> dict[str, object]:
    """What was remembered; nothing when the file is missing or damaged, since it can be made again."""
    try:
        memory = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return memory if isinstance(memory, dict) else {}


def _save(path: Path, memory: dict[str, object]) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(memory), encoding="utf-8")
        draft.replace(path)
    except OSError:
        # A cache folder that cannot be written only means that the next start reads the weights again.
        _logger.warning("The verified weights cannot be remembered in %s.", path, exc_info=True)
