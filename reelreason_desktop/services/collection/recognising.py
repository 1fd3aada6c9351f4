"""Which importer reads a file or folder that a person chose: found by looking inside, never by its name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.base import Source
from reelreason_desktop.catalogue.sources.input import Input, SourceError
from reelreason_desktop.catalogue.sources.registry import SOURCES, source_named
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import FilmRecord, Problem, Records

TABLE: Final = "table"
"""The importer of tables whose columns a person names."""
_LOOKED_AT: Final = 50
_TABLES: Final = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson")
_IMDB_NUMBER: Final = 6
"""Digits from which on a number of a film is one of IMDb: MovieTweetings has those, MovieLens 1M small ones."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An importer. `name`: what `catalogue add` calls it."""

    name: str
    title: str
    terms: str
    home: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a path may be, the likeliest first; never empty."""

    path: Path
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class _Guess:
    source: Source
    bad: float
    files: int
    fits: bool

    @property
    def rank(self) -> tuple[bool, float, int]:
        return (not self.fits, self.bad, -self.files)


def kind_named(name: str) -> Kind:
    """An importer by its name.

    Raises:
        NotFoundError: there is none.
    """
    return _kind(source_named(name))


def recognise(path: Path) -> Recognised:
    """Looks at the first rows with every importer that knows the files.

    Raises:
        KnownError: nothing can read it.
    """
    guesses = [guess for source in SOURCES.values() if (guess := _guess(source, path)) is not None]
    kinds = [_kind(guess.source) for guess in sorted(guesses, key=lambda guess: guess.rank)]
    if _may_be_table(path):
        kinds.append(kind_named(TABLE))
    if not kinds:
        hint = Notice(
            "Choose a folder or zip file of a data set, or a table with a column of titles (CSV, TSV, JSON lines)."
        )
        raise KnownError(Notice("Nothing in {} looks like films, ratings or dialogues.", path.name or path), hint)
    return Recognised(path, tuple(kinds))


def _guess(source: Source, path: Path) -> _Guess | None:
    try:
        parts = source.parts(path)
        with Input(parts[0].place) as opened:
            rows = list(islice(parts[0].read(opened), _LOOKED_AT))
    except SourceError:  # it is something else
        return None
    bad = sum(bool(records) and isinstance(records[0], Problem) for records in rows)
    if not rows or 2 * bad > len(rows):
        return None
    return _Guess(source, bad / len(rows), len(parts), _numbers_fit(source.name, rows))


def _numbers_fit(name: str, rows: Sequence[Records]) -> bool:
    """Two sources share names and form of their files, but not the numbers of their films."""
    if name not in ("movielens-1m", "movietweetings"):
        return True
    film = next((record for records in rows for record in records if isinstance(record, FilmRecord)), None)
    return film is None or (len(film.key) >= _IMDB_NUMBER) == (name == "movietweetings")


def _may_be_table(path: Path) -> bool:
    return path.is_file() and path.name.lower().removesuffix(".gz").endswith(_TABLES)


def _kind(source: Source) -> Kind:
    return Kind(source.name, source.title, source.terms, source.home)
