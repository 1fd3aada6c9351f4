"""Reading the films that ship with the program."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from reelreason_desktop.catalogue.schema import FilmEntry
from reelreason_desktop.domain.errors import CatalogueError
from reelreason_desktop.domain.films import Film

_REINSTALL = "Install the program again, or correct the entry."


def load_films(folder: Path) -> tuple[Film, ...]:
    """All films of `folder/*.jsonl`, sorted by id.

    Raises:
        CatalogueError: the folder holds no films, a line is not a valid entry, or an id appears twice.
    """
    films = [film for path in sorted(folder.glob("*.jsonl")) for film in _read(path)]
    if not films:
        raise CatalogueError(f"No films were found in {folder}.", "Install the program again.")
    repeated = [film_id for film_id, count in Counter(film.id for film in films).items() if count > 1]
    if repeated:
        raise CatalogueError(f"The film id {repeated[0]} appears more than once in {folder}.", _REINSTALL)
    return tuple(sorted(films, key=lambda film: film.id))


def text_hash(texts: Sequence[str]) -> str:
    """SHA-256 over texts in order; vectors made from other texts have another hash."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8"))
        digest.update(b"\0")
    return digest.hexdigest()


def _read(path: Path) -> Iterator[Film]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError(f"The film file {path} cannot be read.", _REINSTALL, str(error)) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield FilmEntry.model_validate_json(line).to_film()
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"]) or "entry"
                message = f"{path.name}, line {number}: {where}: {first['msg']}."
                raise CatalogueError(message, _REINSTALL, str(error)) from error


def dump_entry(entry: FilmEntry) -> str:
    """One line of a film file: keys in schema order, absent fields left out."""
    return json.dumps(entry.model_dump(mode="json", exclude_none=True), ensure_ascii=False)
