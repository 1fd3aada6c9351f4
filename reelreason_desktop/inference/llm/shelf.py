"""The person's own language models: files anywhere on the disk, remembered by name and checksum.

Nothing is copied and no file is ever deleted: they belong to the person or to another program.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from pydantic import TypeAdapter

from reelreason_desktop.domain.errors import ModelError, NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.gguf.checks import LanguageModelFile, check_language_model
from reelreason_desktop.inference.kept_file import KeptFile
from reelreason_desktop.inference.llm.client import ModelFile
from reelreason_desktop.inference.llm.memory import needed_mib

OnRead: TypeAlias = Callable[[int, int], None]
"""Called with how many bytes of how many were read."""

_CHUNK: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class ShelfModel:
    """A model on the shelf. `bytes` and `cache_mib_4k` as in `LanguageModelFile`; `title`: what it calls itself."""

    name: str
    file: str
    sha256: str
    bytes: int
    title: str
    architecture: str
    context: int
    cache_mib_4k: float
    licence: str = ""

    @property
    def needed_mib(self) -> float:
        """Memory that it takes while it runs, in MiB."""
        return needed_mib(self.bytes, self.cache_mib_4k, self.as_file.used_context)

    @property
    def as_file(self) -> ModelFile:
        """For the process that serves it."""
        return ModelFile(Path(self.file), self.sha256, self.context)


@dataclass(frozen=True, slots=True)
class _Contents:
    models: tuple[ShelfModel, ...] = ()
    used: str | None = None


_CONTENTS = TypeAdapter(_Contents)


class ModelShelf:
    """The list of models, kept in one file. `file`: need not exist."""

    def __init__(self, file: Path) -> None:
        self._file = KeptFile(file, _CONTENTS, _Contents(), "the list of language models")

    @property
    def models(self) -> tuple[ShelfModel, ...]:
        """All models, in the order in which they were added."""
        return self._file.read().models

    @property
    def used(self) -> ShelfModel | None:
        """The model in use; None when language models are off, as they are at first."""
        contents = self._file.read()
        return next((model for model in contents.models if model.name == contents.used), None)

    def named(self, name: str) -> ShelfModel:
        """Raises: NotFoundError: there is none of that name."""
        models = self.models
        for model in models:
            if model.name == name:
                return model
        known = ", ".join(model.name for model in models)
        hint = Notice("There are: {}.", known) if known else Notice("Add one with: reelreason models add FILE")
        raise NotFoundError(Notice("There is no model “{}”.", name), hint)

    def add(self, file: Path, name: str | None = None, on_read: OnRead | None = None) -> ShelfModel:
        """Checks a file and puts it on the shelf. Reads all of it once.

        Raises:
            ModelError: it is damaged, no language model, or there already.
        """
        file = file.expanduser().resolve()
        checked = check_language_model(file)
        contents = self._file.read()
        sha256 = _sha256(file, on_read)
        twin = next((model for model in contents.models if model.sha256 == sha256), None)
        if twin is not None and Path(twin.file).is_file():
            raise ModelError(
                Notice("This model is there already, as “{}”.", twin.name),
                Notice("reelreason models use {}", twin.name),
            )
        others = tuple(model for model in contents.models if model is not twin)  # a moved file takes its old place
        free = _free_name(name or (twin.name if twin else _slug(checked, file)), {model.name for model in others})
        model = ShelfModel(
            name=free,
            file=str(file),
            sha256=sha256,
            bytes=file.stat().st_size,
            title=checked.name[:200].encode("utf-8", "replace").decode(),
            architecture=checked.architecture,
            context=checked.context,
            cache_mib_4k=checked.cache_mib_4k,
            licence=checked.licence[:200].encode("utf-8", "replace").decode(),
        )
        self._file.write(replace(contents, models=(*others, model)))
        return model

    def verify(self, name: str, on_read: OnRead | None = None) -> ShelfModel:
        """Reads a model's file again and compares it with what was added.

        Raises:
            NotFoundError: there is none of that name.
            ModelError: the file is gone, or another one than it was.
        """
        model = self.named(name)
        check_language_model(Path(model.file))
        sha256 = _sha256(Path(model.file), on_read)
        if sha256 != model.sha256:
            detail = f"SHA-256 {sha256} instead of {model.sha256}"
            raise ModelError(
                Notice("The file of “{}” has changed.", name), "Remove the model and add the file again.", detail
            )
        return model

    def remove(self, name: str) -> ShelfModel:
        """Takes a model off the shelf; its file stays where it is. Raises: NotFoundError: there is none."""
        model = self.named(name)
        contents = self._file.read()
        kept = tuple(other for other in contents.models if other.name != name)
        self._file.write(replace(contents, models=kept, used=None if contents.used == name else contents.used))
        return model

    def use(self, name: str | None) -> None:
        """Switches to a model, or off with None.

        Raises:
            NotFoundError: there is none of that name.
        """
        if name is not None:
            self.named(name)
        self._file.write(replace(self._file.read(), used=name))


def _sha256(file: Path, on_read: OnRead | None) -> str:
    digest, done = hashlib.sha256(), 0
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                done += len(chunk)
                if on_read is not None:
                    on_read(done, size)
    except OSError as error:
        raise ModelError(
            Notice("{} cannot be read.", file.name), "Check that the file is there.", str(error)
        ) from error
    return digest.hexdigest()


def _slug(checked: LanguageModelFile, file: Path) -> str:
    """A name to type: of the file, or of the model where the file has none of its own, as Ollama's."""
    stem = checked.name if file.stem.startswith("sha256-") else file.stem
    return re.sub(r"[^a-z0-9.]+", "-", stem.casefold()).strip("-.")[:60] or "model"


def _free_name(name: str, taken: set[str]) -> str:
    numbered = (f"{name}-{number}" for number in range(2, 10_000))
    return name if name not in taken else next(other for other in numbered if other not in taken)
