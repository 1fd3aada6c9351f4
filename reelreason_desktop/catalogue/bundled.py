"""Reading the films that ship with the program."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from reelreason_desktop.domain.errors import CatalogueError
from reelreason_desktop.domain.films import Collection, Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.vocabulary import Maturity

if TYPE_CHECKING:
    from reelreason_desktop.catalogue.schema import FilmEntry

_REINSTALL = Notice("Install the program again, or correct the entry.")


@dataclass(frozen=True)
class FilmFiles:
    """The texts of `folder/*.jsonl` by name, in name order."""

    folder: Path
    texts: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Reads the files.

        Raises:
            CatalogueError: one cannot be read.
        """
        texts: dict[str, str] = {}
        for path in sorted(folder.glob("*.jsonl")):
            try:
                texts[path.name] = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise CatalogueError(
                    Notice("The film file {} cannot be read.", path), _REINSTALL, str(error)
                ) from error
        return cls(folder, texts)

    @cached_property
    def hash(self) -> str:
        """SHA-256 over names and contents."""
        return text_hash([part for pair in self.texts.items() for part in pair])

    def films(self, checked: str | None = None) -> tuple[Film, ...]:
        """All films, sorted by id.

        Args:
            checked: `hash` of files that were checked before; the same files are not checked again, so that opening
                the program does not wait for it.

        Raises:
            CatalogueError: there are no films, a line is not a valid entry, or an id appears twice.
        """
        read = _believed if checked is not None and self.hash == checked else _checked
        films = [film for name, text in self.texts.items() for film in read(name, text)]
        if not films:
            raise CatalogueError(Notice("No films were found in {}.", self.folder), "Install the program again.")
        repeated = [film_id for film_id, count in Counter(film.id for film in films).items() if count > 1]
        if repeated:
            raise CatalogueError(
                Notice("The film id {} appears more than once in {}.", repeated[0], self.folder), _REINSTALL
            )
        return tuple(sorted(films, key=lambda film: film.id))


def load_films(folder: Path) -> tuple[Film, ...]:
    """All films of a folder, checked. Errors: as for `FilmFiles`."""
    return FilmFiles.read(folder).films()


def text_hash(texts: Sequence[str]) -> str:
    """SHA-256 over texts in order; vectors made from other texts have another hash."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8"))
        digest.update(b"\0")
    return digest.hexdigest()


def _checked(name: str, text: str) -> Iterator[Film]:
    from pydantic import ValidationError  # noqa: PLC0415 - see `FilmFiles.films`

    from reelreason_desktop.catalogue.schema import FilmEntry  # noqa: PLC0415

    for number, line in enumerate(_lines(text), 1):
        if line.strip():
            try:
                yield FilmEntry.model_validate_json(line).to_film()
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"]) or "entry"
                message = Notice("{}, line {}: {}: {}.", name, number, where, first["msg"])
                raise CatalogueError(message, _REINSTALL, str(error)) from error


def _believed(_name: str, text: str) -> Iterator[Film]:
    """Films of a file that was checked before."""
    for line in _lines(text):
        if line.strip():
            raw: dict[str, Any] = json.loads(line)
            fields: dict[str, Any] = {
                key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()
            }
            collection = fields.pop("collection", None)
            fields["maturity"] = Maturity(fields["maturity"])
            yield Film(**fields, collection=Collection(**collection) if collection else None)


def _lines(text: str) -> list[str]:
    """Not `splitlines`: an overview may hold signs that it takes for line ends."""
    return text.split("\n")


def dump_entry(entry: FilmEntry) -> str:
    """One line of a film file: keys in schema order, absent fields left out."""
    return json.dumps(entry.model_dump(mode="json", exclude_none=True), ensure_ascii=False)
