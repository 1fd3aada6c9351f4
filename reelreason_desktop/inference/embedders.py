"""Encoders of the person's own: sentence-transformers folders anywhere on the disk, remembered by name and checksum.

As with language models nothing is copied and no file is ever deleted. A model of a server can stand among them; its
folder is the one of the vectors that were made with it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from reelreason_desktop.domain.errors import ModelError, NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.kept_file import KeptFile
from reelreason_desktop.inference.models import EncoderModel, folder_model
from reelreason_desktop.inference.weights import read_sha256, weights_files

BUILTIN_NAME: Final = "built-in"
"""What the encoder that ships with the program is called where one is chosen."""
_REPOSITORY: Final = re.compile(r"models--.+--(?P<name>.+)")
_SHOWN_OF_HASH: Final = 8


@dataclass(frozen=True, slots=True)
class KnownEmbedder:
    """An encoder that was added.

    `dim`: length of its vectors; `sha256`: of its weights when it was added, or of what `server_sha256` is of;
    `server`, `asked`: address of a server and what the model is called there, empty for one on this computer.
    """

    name: str
    folder: str
    sha256: str
    dim: int
    server: str = ""
    asked: str = ""

    @property
    def id(self) -> str:
        """Names its vectors: two folders of one name have different ones."""
        return server_id(self.server, self.asked) if self.server else f"{self.name}-{self.sha256[:_SHOWN_OF_HASH]}"

    @property
    def host(self) -> str:
        """Who runs it; empty for this computer."""
        return urlsplit(self.server).hostname or ""


@dataclass(frozen=True, slots=True)
class _Contents:
    embedders: tuple[KnownEmbedder, ...] = ()
    used: str | None = None


class EmbedderShelf:
    """The list of added encoders.

    Args:
        file: where it is kept; need not exist.
        cache_dir: remembers which weights were read already.
    """

    def __init__(self, file: Path, cache_dir: Path) -> None:
        self._file = KeptFile(file, TypeAdapter(_Contents), _Contents(), "the list of encoders")
        self._cache_dir = cache_dir

    @property
    def embedders(self) -> tuple[KnownEmbedder, ...]:
        """All of them, in the order in which they were added. Raises ModelError: the list cannot be read."""
        return self._file.read().embedders

    @property
    def used(self) -> KnownEmbedder | None:
        """The one whose vectors serve; None for the built-in one, as it is at first."""
        contents = self._file.read()
        return next((one for one in contents.embedders if one.name == contents.used), None)

    def named(self, name: str) -> KnownEmbedder:
        """Raises: NotFoundError: there is none of that name."""
        known = self.embedders
        for one in known:
            if one.name == name:
                return one
        there = ", ".join((BUILTIN_NAME, *(one.name for one in known)))
        raise NotFoundError(Notice("There is no encoder “{}”.", name), Notice("There are: {}.", there))

    def add(self, folder: Path, name: str | None = None, taken: Collection[str] = ()) -> KnownEmbedder:
        """Checks a folder and puts it on the list. Reads its weights once.

        Args:
            folder: of sentence-transformers; nothing in it is changed.
            name: what to call it; by default as its folder or repository.
            taken: names that mean something else already.

        Raises:
            ModelError: it is no sentence-transformers folder, or there already.
        """
        folder = folder.expanduser().resolve()
        called = name or name_of(folder)
        model = folder_model(folder, self._cache_dir, called)
        contents = self._file.read()
        twin = next((one for one in contents.embedders if one.sha256 == model.sha256), None)
        if twin is not None and Path(twin.folder).is_dir():
            raise ModelError(
                Notice("This encoder is there already, as “{}”.", twin.name),
                Notice("reelreason models use {}", twin.name),
            )
        others = tuple(one for one in contents.embedders if one is not twin)  # a moved folder takes its old place
        in_use = {BUILTIN_NAME, *taken, *(one.name for one in others)}
        free = next(one for one in _numbered(twin.name if twin else called) if one not in in_use)
        added = KnownEmbedder(free, str(folder), model.sha256, model.dim)
        self._file.write(replace(contents, embedders=(*others, added)))
        return added

    def add_of_server(
        self, server: str, asked: str, dim: int, folder: Path, taken: Collection[str] = ()
    ) -> KnownEmbedder:
        """Puts a model of a server on the list; one that is there already keeps its name and its place.

        Args:
            server: its address.
            asked: what the model is called there.
            dim: length of its vectors.
            folder: where those that were made are kept.
            taken: names that mean something else already.

        Raises:
            ModelError: the list cannot be read or written.
        """
        contents, sha256 = self._file.read(), server_sha256(server, asked)
        twin = next((one for one in contents.embedders if one.sha256 == sha256), None)
        in_use = {BUILTIN_NAME, *taken, *(one.name for one in contents.embedders)}
        name = twin.name if twin else next(one for one in _numbered(_slug(asked)) if one not in in_use)
        added = KnownEmbedder(name, str(folder), sha256, dim, server, asked)
        kept = tuple(added if one is twin else one for one in contents.embedders)
        self._file.write(replace(contents, embedders=kept if twin else (*kept, added)))
        return added

    def model(self, name: str) -> EncoderModel:
        """What serves that encoder.

        Raises:
            NotFoundError: there is none of that name.
            ModelError: its folder is gone, its weights are others than they were, or a server has them.
        """
        known = self.named(name)
        if known.server:
            hint = Notice("Choose an encoder of this computer: reelreason models use {}", BUILTIN_NAME)
            raise ModelError(Notice("The weights of “{}” are on {}, not here.", name, known.host), hint)
        model = folder_model(Path(known.folder), self._cache_dir, known.name)
        if model.sha256 != known.sha256:
            raise _changed(name, model.sha256, known.sha256)
        return replace(model, id=known.id, name=known.name)

    def remove(self, name: str) -> KnownEmbedder:
        """Takes one off the list; its folder stays where it is. Raises NotFoundError: there is none."""
        known = self.named(name)
        contents = self._file.read()
        kept = tuple(one for one in contents.embedders if one.name != name)
        self._file.write(_Contents(kept, None if contents.used == name else contents.used))
        return known

    def use(self, name: str | None) -> None:
        """Lets an encoder serve, or the built-in one with None. Raises NotFoundError: there is none of that name."""
        if name is not None:
            self.named(name)
        self._file.write(replace(self._file.read(), used=name))


def server_sha256(server: str, asked: str) -> str:
    """Tells models of servers apart, whose weights nobody sees: by address and name."""
    return hashlib.sha256(f"{server}\n{asked}".encode()).hexdigest()


def server_id(server: str, asked: str) -> str:
    """Names the vectors of a server's model; a file name everywhere."""
    return f"{_slug(asked)}-{server_sha256(server, asked)[:_SHOWN_OF_HASH]}"


def verify(model: EncoderModel, on_read: Callable[[int, int], object] = lambda _done, _all: None) -> None:
    """Reads all weights of an encoder again and compares them with what they were. `on_read`: see `read_sha256`.

    Raises:
        ModelError: they cannot be read, or are others.
    """
    try:
        sha256 = read_sha256(weights_files(model.folder), on_read)
    except OSError as error:
        hint = Notice("Check that the folder is there.")
        raise ModelError(Notice("The encoder's weights cannot be read."), hint, str(error)) from error
    if sha256 != model.sha256:
        raise _changed(model.name or model.id, sha256, model.sha256)


def _changed(name: str, now: str, before: str) -> ModelError:
    hint = Notice("Remove the encoder and add the folder again.")
    return ModelError(Notice("The weights of “{}” have changed.", name), hint, f"SHA-256 {now} instead of {before}")


def name_of(folder: Path) -> str:
    """What to call the encoder in a folder: Hugging Face keeps them below folders that are named by a checksum."""
    for part in reversed(folder.parts):
        if match := _REPOSITORY.fullmatch(part):
            return _slug(match["name"])
    return _slug(folder.name.split("_")[-1] if "sentence_transformers" in folder.parts else folder.name)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", name.casefold()).strip("-.")[:60] or "encoder"


def _numbered(name: str) -> list[str]:
    return [name, *(f"{name}-{number}" for number in range(2, 10_000))]
