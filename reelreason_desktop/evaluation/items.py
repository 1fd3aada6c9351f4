"""The films of ReDial (`id2info.json`) as films of this program."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import GENRES, Maturity

UNKNOWN_YEAR: Final = 2005
"""Stands in where the name carries no year; close to the middle of the films people talk about there."""

_YEAR: Final = re.compile(r"\s*\((\d{4})\)\s*$")
_SPACES: Final = re.compile(r"\s+")
_GENRES: Final[Mapping[str, str]] = {genre.lower(): genre for genre in GENRES} | {
    "sci-fi": "Science Fiction",
    "film-noir": "Crime",
}
_NEUTRAL_FAME: Final = 3


class EvaluationError(KnownError):
    """A file to measure on is missing or does not hold what it should."""


class _Info(BaseModel):
    """One entry of `id2info.json`."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    name: str
    genre: tuple[str, ...] = ()
    plot: str | None = None
    director: tuple[str, ...] = ()
    star: tuple[str, ...] = ()
    imdb_id: str | None = None


@dataclass(frozen=True)
class Items:
    """All films that may be an answer. Rows follow `films`."""

    names: tuple[str, ...]
    """As the dialogues write them: "Heat (1995)"."""
    films: tuple[Film, ...]

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """Name to row."""
        return {name: row for row, name in enumerate(self.names)}

    def __len__(self) -> int:
        return len(self.names)


def tidy(name: str) -> str:
    """A name with single spaces and none at its ends: the two formats differ in nothing else."""
    return _SPACES.sub(" ", name).strip()


def read_items(path: Path) -> Items:
    """Reads an `id2info.json`: an object of id to name, genre, plot, director, star and imdb_id.

    Entries that share a name are one film; the first counts.

    Raises:
        EvaluationError: the file is missing, is no such object, or holds no films.
    """
    hint = "Give the id2info.json that belongs to the dialogues with --items."
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        entries = TypeAdapter(dict[str, _Info]).validate_python(raw)
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"The films in {path} cannot be read.", hint, str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " → ".join(str(part) for part in first["loc"]) or "top level"
        raise EvaluationError(f"{path.name}: {where}: {first['msg']}.", hint, str(error)) from error
    except ValueError as error:
        raise EvaluationError(f"{path.name} is not JSON: {error}.", hint) from error
    named: dict[str, _Info] = {}
    for info in entries.values():
        named.setdefault(tidy(info.name), info)
    if not named:
        raise EvaluationError(f"{path.name} holds no films.", hint)
    return Items(tuple(named), tuple(_film(name, info, row) for row, (name, info) in enumerate(named.items())))


def _film(name: str, info: _Info, row: int) -> Film:
    """What ReDial does not know (tones, keywords, ages, fame) is left empty or neutral, so that it moves no score."""
    match = _YEAR.search(name)
    return Film(
        id=f"redial-{row}",
        title=_YEAR.sub("", name) or name,
        year=int(match.group(1)) if match else UNKNOWN_YEAR,
        runtime_min=0,
        genres=tuple(dict.fromkeys(_GENRES[genre] for genre in info.genre if genre in _GENRES)),
        directors=tuple(dict.fromkeys(info.director)),
        cast=tuple(dict.fromkeys(info.star)),
        overview=info.plot or "",
        keywords=(),
        tones=(),
        maturity=Maturity.NR,
        min_age=0,
        content_notes=(),
        languages=(),
        countries=(),
        fame=_NEUTRAL_FAME,
        imdb_id=info.imdb_id or None,
    )
