"""How well films of one source are found in another: precision and recall on pairs whose ids say the truth.

The matcher sees titles and years only. All films of a catalogue that occur in the pairs are candidates for each title,
look-alikes among them; ids only judge.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.matching import Outcome, ShelfInMemory, decide
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.domain.records import FilmRecord, KnownFilm
from reelreason_desktop.evaluation.items import EvaluationError

_COLUMNS: Final = ("catalogue", "movielens_id", "written", "other_id", "other_title", "other_year", "same")
_HINT: Final = "See docs/evaluation.md for the format."


@dataclass(frozen=True, slots=True)
class Pair:
    """A title as MovieLens writes it and a film of a catalogue. `same`: whether their ids are of one film."""

    catalogue: str
    movielens_id: str
    written: str
    other_id: str
    other_title: str
    other_year: int | None
    same: bool


@dataclass(frozen=True, slots=True)
class Matched:
    """What came of the titles of one catalogue. `wrong` and `missed` name them, for people."""

    catalogue: str
    pairs: int
    titles: int
    candidates: int
    there: int
    merged: int
    right: int
    to_review: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of merges that are right; 1 when nothing was merged."""
        return self.right / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        """Share of the films that are there which were found; 1 when none is there."""
        return self.right / self.there if self.there else 1.0


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Reads labelled pairs.

    Raises:
        EvaluationError: the file is missing, or a row is no such pair.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        pairs = tuple(_pair(row) for row in rows)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise EvaluationError(f"The pairs in {path} cannot be read.", _HINT, str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise EvaluationError(f"{path.name} does not hold pairs: {error}.", _HINT) from error
    if not pairs:
        raise EvaluationError(f"{path.name} holds no pairs.", _HINT)
    return pairs


def measure_matching(pairs: Sequence[Pair]) -> tuple[Matched, ...]:
    """Matches the titles of each catalogue, in order of first appearance."""
    names = dict.fromkeys(pair.catalogue for pair in pairs)
    return tuple(_measure(name, [pair for pair in pairs if pair.catalogue == name]) for name in names)


def _pair(row: dict[str, str]) -> Pair:
    catalogue, movielens_id, written, other_id, title, year, same = (row[column] for column in _COLUMNS)
    if same not in ("0", "1"):
        raise ValueError(f"same is {same!r}")
    return Pair(catalogue, movielens_id, written, other_id, title, int(year) if year else None, same == "1")


def _measure(catalogue: str, pairs: Sequence[Pair]) -> Matched:
    others = {pair.other_id: pair for pair in pairs}
    ids = list(others)
    shelf = ShelfInMemory(_known(number, others[id_]) for number, id_ in enumerate(ids))
    written = {pair.movielens_id: pair.written for pair in pairs}
    truth = {pair.movielens_id: pair.other_id for pair in pairs if pair.same}
    merged = right = to_review = 0
    wrong: list[str] = []
    missed: list[str] = []
    for key, title in written.items():
        name = read_name(title)
        verdict = decide(FilmRecord(key, name.title, name.year, akas=name.akas), shelf)
        to_review += verdict.outcome is Outcome.REVIEW
        found = ids[verdict.best.film.id] if verdict.outcome is Outcome.MERGE else None
        merged += found is not None
        if found is not None and found == truth.get(key):
            right += 1
        elif found is not None:
            wrong.append(f"{title} → {others[found].other_title} ({others[found].other_year})")
        if key in truth and found != truth[key]:
            missed.append(f"{title} = {others[truth[key]].other_title} ({others[truth[key]].other_year})")
    return Matched(
        catalogue, len(pairs), len(written), len(ids), len(truth), merged, right, to_review, tuple(wrong), tuple(missed)
    )


def _known(number: int, pair: Pair) -> KnownFilm:
    name = read_name(pair.other_title)
    return KnownFilm(number, name.all, frozenset({pair.other_year} if pair.other_year else ()))
