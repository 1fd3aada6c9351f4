"""What a source says of a film, as JSON with only what is known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from reelreason_desktop.domain.records import FilmIds, FilmRecord

FIELDS: Final = (
    "title", "year", "original_title", "akas", "runtime_min", "genres", "directors", "cast", "keywords", "countries",
    "languages", "overview", "certificate",
)  # fmt: skip
_LISTS: Final = frozenset({"akas", "genres", "directors", "cast", "keywords", "countries", "languages"})


def to_json(record: FilmRecord) -> str:
    """The facts of a record, ids among them, in a fixed order."""
    facts: dict[str, Any] = {name: value for name in FIELDS if (value := getattr(record, name))}
    facts |= dict(record.ids.pairs())
    return json.dumps(facts, ensure_ascii=False)


def from_json(text: str) -> dict[str, Any]:
    """Inverse of `to_json`; lists come back as tuples."""
    facts: dict[str, Any] = json.loads(text)
    return {name: tuple(value) if name in _LISTS else value for name, value in facts.items()}


def ids_of(facts: Mapping[str, Any]) -> FilmIds:
    """The ids among facts."""
    return FilmIds(facts.get("imdb"), facts.get("tmdb"), facts.get("movielens"))


def names_of(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """All titles among facts."""
    original = facts.get("original_title")
    return (facts["title"], *((original,) if original else ()), *facts.get("akas", ()))
