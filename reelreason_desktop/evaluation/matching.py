"""How well films of one source are found in another: precision and recall on pairs whose ids say the truth.

The matcher sees titles and years only. All films of a catalogue that occur in the pairs are candidates for each title,
look-alikes among them; ids only judge. Beside it stands the join that one would write first: the same title, letter by
letter, and the same year.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.catalogue.matching import Outcome, ShelfInMemory, decide
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.domain.records import FilmRecord, KnownFilm
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.redial_data import Report

_COLUMNS: Final = ("catalogue", "movielens_id", "written", "other_id", "other_title", "other_year", "same")
_HINT: Final = "See docs/evaluation.md for the format."
_WITH_YEAR: Final = re.compile(r"(.+) \((\d{4})\)")
PROGRAM, BASELINE = "matcher", "same title and year"
SYSTEMS: Final = {
    PROGRAM: "the matcher that merges sources, told titles and years only",
    BASELINE: "the same title, letter by letter, and the same year",
}


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
    """What one system made of the titles of one catalogue.

    Attributes:
        system: of `SYSTEMS`.
        precision: share of merges that are right; 1 when nothing was merged.
        recall: share of the films that are there which were found; 1 when none is there.
        wrong, missed: the titles, for people.
    """

    catalogue: str
    system: str
    pairs: int
    titles: int
    candidates: int
    there: int
    merged: int
    right: int
    to_review: int
    precision: Estimate
    recall: Estimate
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


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


def measure_matching(pairs: Sequence[Pair], report: Report = lambda *_: None) -> tuple[Matched, ...]:
    """Matches the titles of each catalogue, in order of first appearance, with each system."""
    names = dict.fromkeys(pair.catalogue for pair in pairs)
    parts = [_Titles([pair for pair in pairs if pair.catalogue == name]) for name in names]
    return tuple(part.measure(system, find, report) for part in parts for system, find in part.systems())


def _pair(row: dict[str, str]) -> Pair:
    catalogue, movielens_id, written, other_id, title, year, same = (row[column] for column in _COLUMNS)
    if same not in ("0", "1"):
        raise ValueError(f"same is {same!r}")
    return Pair(catalogue, movielens_id, written, other_id, title, int(year) if year else None, same == "1")


Find = Callable[[str], tuple[str | None, bool]]
"""A written title to the id of its film, or None, and whether a person is to be asked."""


class _Titles:
    """The titles and films of one catalogue."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._others = {pair.other_id: pair for pair in pairs}
        self._ids = list(self._others)
        self._shelf = ShelfInMemory(_known(number, self._others[id_]) for number, id_ in enumerate(self._ids))
        self._truth = {pair.movielens_id: pair.other_id for pair in pairs if pair.same}

    def systems(self) -> Iterator[tuple[str, Find]]:
        """Each of `SYSTEMS`."""
        yield PROGRAM, self._match
        same = {(pair.other_title.casefold(), pair.other_year): pair.other_id for pair in self._pairs}
        yield BASELINE, lambda title: (same.get(_as_written(title)), False)

    def measure(self, system: str, find: Find, report: Report) -> Matched:
        """Finds every title and judges by ids."""
        written = {pair.movielens_id: pair.written for pair in self._pairs}
        catalogue, to_review = self._pairs[0].catalogue, 0
        merged: dict[str, float] = {}
        wrong, missed = [], []
        for number, (key, title) in enumerate(written.items(), 1):
            found, asks = find(title)
            to_review += asks
            if found is not None:
                merged[key] = float(found == self._truth.get(key))
                if not merged[key]:
                    wrong.append(f"{title} → {self._label(found)}")
            if key in self._truth and found != self._truth[key]:
                missed.append(f"{title} = {self._label(self._truth[key])}")
            report(f"{catalogue}: {system}", number, len(written))
        return Matched(
            catalogue=catalogue,
            system=system,
            pairs=len(self._pairs),
            titles=len(written),
            candidates=len(self._ids),
            there=len(self._truth),
            merged=len(merged),
            right=int(sum(merged.values())),
            to_review=to_review,
            precision=_share(merged),
            recall=_share({key: merged.get(key, 0.0) for key in self._truth}),
            wrong=tuple(wrong),
            missed=tuple(missed),
        )

    def _match(self, title: str) -> tuple[str | None, bool]:
        name = read_name(title)
        verdict = decide(FilmRecord(title, name.title, name.year, akas=name.akas), self._shelf)
        found = self._ids[verdict.best.film.id] if verdict.outcome is Outcome.MERGE else None
        return found, verdict.outcome is Outcome.REVIEW

    def _label(self, id_: str) -> str:
        return f"{self._others[id_].other_title} ({self._others[id_].other_year})"


def _as_written(title: str) -> tuple[str, int | None]:
    """`Heat (1995)` taken apart at the brackets, and nothing else done to it."""
    match = _WITH_YEAR.fullmatch(title)
    return (title.casefold(), None) if match is None else (match[1].casefold(), int(match[2]))


def _share(right: Mapping[str, float]) -> Estimate:
    if not right:
        return Estimate(1.0, 1.0, 1.0)
    values = np.array([[value] for value in right.values()])
    low, high = cluster_bootstrap(values, list(right))
    return Estimate(float(values.mean()), float(low[0]), float(high[0]))


def _known(number: int, pair: Pair) -> KnownFilm:
    name = read_name(pair.other_title)
    return KnownFilm(number, name.all, frozenset({pair.other_year} if pair.other_year else ()))
