"""Grown films as lines of JSON: a picture of the catalogue at the moment its vectors were made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from reelreason_desktop.catalogue.grown_films import completed
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import Maturity

_FIELDS: Final = (
    "id", "title", "year", "runtime_min", "genres", "directors", "cast", "overview", "keywords", "maturity",
    "languages", "countries", "fame", "original_title", "imdb_id", "tmdb_id",
)  # fmt: skip
_LISTS: Final = frozenset({"genres", "directors", "cast", "keywords", "languages", "countries"})
_REPEATED: Final = frozenset({"genres", "languages", "countries"})


def to_line(film: Film) -> str:
    """One film, without what follows from the rest; ends with a line break."""
    return json.dumps([getattr(film, field) for field in _FIELDS], ensure_ascii=False, separators=(",", ":")) + "\n"


def read_lines(lines: Iterable[str]) -> Iterator[Film]:
    """Films of lines that `to_line` wrote. Lists that many films have in common are kept once.

    Raises:
        ValueError, KeyError, TypeError: a line was not written by `to_line`.
    """
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in lines:
        fields: dict[str, Any] = dict(zip(_FIELDS, json.loads(line), strict=True))
        for name in _LISTS:
            value = tuple(fields[name])
            fields[name] = shared.setdefault(value, value) if name in _REPEATED else value
        fields["maturity"] = Maturity(fields["maturity"])
        yield completed(fields)
