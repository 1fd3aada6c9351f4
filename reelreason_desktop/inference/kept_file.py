"""A small file of JSON that the program keeps: read with a check, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.domain.phrases import Notice

T = TypeVar("T")


class KeptFile(Generic[T]):
    """What one file holds.

    Args:
        path: need not exist.
        adapter: checks what is read.
        empty: what a missing file means.
        called: what a person calls it, as in "the list of language models".
    """

    def __init__(self, path: Path, adapter: TypeAdapter[T], empty: T, called: str) -> None:
        self._path = path
        self._adapter = adapter
        self._empty = empty
        self._called = called

    def read(self) -> T:
        """What it holds now.

        Raises:
            ModelError: the file cannot be read or holds something else.
        """
        try:
            return self._adapter.validate_json(self._path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):  # whoever writes next says why there is no folder
            return self._empty
        except (OSError, ValidationError) as error:
            hint = Notice("Repair or delete {}, and add the models again.", self._path)
            raise ModelError(Notice("{} cannot be read.", self._sentence_start), hint, str(error)) from error

    def write(self, contents: T) -> None:
        """Replaces the file in one step.

        Raises:
            ModelError: it cannot be written.
        """
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(self._adapter.dump_json(contents, indent=2) + b"\n")
            draft.replace(self._path)
        except OSError as error:
            hint = Notice("Check free space and the rights of {}.", self._path.parent)
            raise ModelError(Notice("{} cannot be written.", self._sentence_start), hint, str(error)) from error

    @property
    def _sentence_start(self) -> str:
        return self._called[0].upper() + self._called[1:]
