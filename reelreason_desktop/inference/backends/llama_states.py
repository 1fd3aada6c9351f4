"""Computed beginnings of prompts on disk.

A damaged state file can end the process, so none is given to the library whose checksum is not the one that was
written with it; and none of another model, library or size of memory, because all of these are part of its name.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

_FORMAT: Final = 1
_MOST_FILES: Final = 12
_SUFFIX: Final = ".state"


class StateFiles:
    """The states of one model in one folder.

    Args:
        library: the functions of llama.cpp.
        folder: where they lie; it need not exist.
        model: everything that a state depends on besides its tokens, as one text.
    """

    def __init__(self, library: Any, folder: Path, model: str) -> None:  # noqa: ANN401 - untyped package
        self._library = library
        self._folder = folder
        self._model = model

    def save(self, context: Any, tokens: Sequence[int]) -> None:  # noqa: ANN401
        """Writes what is in memory, which must be `tokens`. A folder that cannot be written costs only time later."""
        file = self._file(tokens)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            array = (ctypes.c_int32 * len(tokens))(*tokens)
            if self._library.llama_state_seq_save_file(context, os.fsencode(draft), 0, array, len(tokens)):
                _checksum_file(file).write_text(_checksum(draft), encoding="ascii")
                draft.replace(file)
                self._thin_out()
        with suppress(OSError):
            draft.unlink(missing_ok=True)

    def load(self, context: Any, tokens: Sequence[int]) -> bool:  # noqa: ANN401
        """Puts the state of `tokens` into memory; false when there is none that can be trusted."""
        file = self._file(tokens)
        if not _is_whole(file):
            return False
        held = (ctypes.c_int32 * len(tokens))()
        count = ctypes.c_size_t(0)
        done = self._library.llama_state_seq_load_file(
            context, os.fsencode(file), 0, held, len(tokens), ctypes.byref(count)
        )
        if done and count.value == len(tokens) and list(held) == list(tokens):
            with suppress(OSError):
                os.utime(file)  # used ones are thinned out last
            return True
        return False

    def _file(self, tokens: Sequence[int]) -> Path:
        key = json.dumps([_FORMAT, self._model, list(tokens)]).encode()
        return self._folder / (hashlib.sha256(key).hexdigest()[:32] + _SUFFIX)

    def _thin_out(self) -> None:
        files = sorted(self._folder.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[_MOST_FILES:]:
            file.unlink(missing_ok=True)
            _checksum_file(file).unlink(missing_ok=True)


def _checksum_file(file: Path) -> Path:
    return file.with_suffix(".sha256")


def _checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _is_whole(file: Path) -> bool:
    try:
        return _checksum_file(file).read_text(encoding="ascii") == _checksum(file)
    except (OSError, ValueError):
        return False
