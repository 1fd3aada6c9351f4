"""Reads every utterance and counts, field by field, what was right, wrong and missed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Reading, ReadingContext, StandingPick
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.reading_baseline import KeywordReading
from reelreason_desktop.evaluation.reading_cases import ReadingCase
from reelreason_desktop.evaluation.reading_fields import Expected, FieldReader, Read

THIS_YEAR: Final = 2026
"""What "recent" counts from in the file, whenever it is run."""
PROGRAM, BASELINE = "reader", "keywords"
SYSTEMS: Final[Mapping[str, str]] = {
    PROGRAM: "the reader of the program",
    BASELINE: "every title, person, genre and keyword that is named counts as wanted",
}
_SEED: Final = 0
_RIGHT, _READ, _FOUND, _EXPECTED = range(4)


@dataclass(frozen=True, slots=True)
class Judged:
    """One utterance as one system read it.

    Attributes:
        case: the utterance.
        counts: int (n_fields, 4): right ones among the words read, words read, found ones among the expected, expected.
        mistakes: what was read wrongly or not at all, in words.
    """

    case: ReadingCase
    counts: NDArray[np.int64]
    mistakes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """One field over some utterances. `n`: how often something must be read; `read`: how often something was."""

    field: str
    n: int
    read: int
    precision: Estimate
    recall: Estimate
    f1: Estimate


def judge_all(
    cases: Sequence[ReadingCase],
    reader: Reader,
    films: Sequence[Film],
    report: Callable[[str, int, int], None] = lambda *_: None,
) -> tuple[tuple[str, ...], dict[str, tuple[Judged, ...]]]:
    """Names of the fields, and every utterance as each system reads it.

    Args:
        cases: the utterances.
        reader: over the films.
        films: the catalogue.
        report: told after every utterance.
    """
    fields, keywords = FieldReader(films), KeywordReading(films)
    by_id = {film.id: film for film in films}
    names: tuple[str, ...] = ()
    judged: dict[str, list[Judged]] = {system: [] for system in SYSTEMS}
    for number, case in enumerate(cases, 1):
        expected = fields.expected(case.expect)
        names = names or tuple(expected)
        picks = [by_id[fields.film_id(pick.title, pick.year)] for pick in case.picks]
        judged[PROGRAM].append(_judged(case, expected, fields.read(read_case(case, reader, picks))))
        judged[BASELINE].append(_judged(case, expected, keywords.read(case.text)))
        report("utterances", number, len(cases))
    return names, {system: tuple(mine) for system, mine in judged.items()}


def read_case(case: ReadingCase, reader: Reader, picks: Sequence[Film] = ()) -> Reading:
    """The reading of an utterance after what was said before, with films on screen."""
    said: list[Reading] = []
    for message in case.before:
        said.append(reader.read(message, ReadingContext(this_year=THIS_YEAR, said=tuple(said))))
    shown = tuple(StandingPick(f.id, f.title, f.year, f.runtime_min, f.min_age, f.content_notes) for f in picks)
    return reader.read(case.text, ReadingContext(picks=shown, this_year=THIS_YEAR, said=tuple(said)))


def figures(fields: Sequence[str], judged: Sequence[Judged]) -> Iterator[FieldFigures]:
    """Every field over the utterances given, and `all` for all fields but intent together."""
    counts = np.array([one.counts for one in judged]).reshape(len(judged), len(fields), 4)
    together = counts[:, [name != "intent" for name in fields]].sum(axis=1, keepdims=True)
    counts = np.concatenate([counts, together], axis=1)
    rows = _draws(len(judged))
    drawn = np.stack([counts[row].sum(axis=0) for row in rows])
    total = counts.sum(axis=0)
    for place, field in enumerate((*fields, "all")):
        n, read = int(total[place, _EXPECTED]), int(total[place, _READ])
        values, spread = _rates(total[None, place])[:, 0], _rates(drawn[:, place])
        low, high = np.percentile(spread, [2.5, 97.5], axis=1)
        yield FieldFigures(field, n, read, *(Estimate(*map(float, one)) for one in zip(values, low, high, strict=True)))


def exact(judged: Sequence[Judged]) -> Estimate:
    """The share of utterances without any mistake."""
    right = np.array([not one.mistakes for one in judged], dtype=np.float64)
    if not len(right):
        return Estimate(0.0, 0.0, 0.0)
    low, high = np.percentile(right[_draws(len(right))].mean(axis=1), [2.5, 97.5])
    return Estimate(float(right.mean()), float(low), float(high))


def _draws(n: int) -> NDArray[np.int64]:
    """Rows of utterances drawn with replacement, (RESAMPLES, n); always the same ones."""
    return np.random.default_rng(_SEED).integers(0, max(n, 1), (RESAMPLES, n))


def _rates(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Precision, recall and F1, (3, m), of (m, 4) counts. Nothing read is no mistake: its precision is 1."""
    right, read, found, expected = (counts[:, i].astype(np.float64) for i in range(4))
    precision = np.where(read > 0, right / np.maximum(read, 1), 1.0)
    recall = np.where(expected > 0, found / np.maximum(expected, 1), 1.0)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    return np.stack([precision, recall, f1])


def _judged(case: ReadingCase, expected: Mapping[str, Sequence[Expected]], read: Read) -> Judged:
    counts = np.zeros((len(expected), 4), dtype=np.int64)
    mistakes: list[str] = []
    for place, (field, wanted) in enumerate(expected.items()):
        words = tuple(dict.fromkeys(read.get(field, ())))
        firm = [one for one in wanted if not one.optional]
        right = [word for word in words if any(one.admits(word) for one in firm)]
        wrong = [word for word in words if not any(one.admits(word) for one in wanted)]
        missed = [one.label for one in firm if not any(one.admits(word) for word in words)]
        counts[place] = len(right), len(right) + len(wrong), len(firm) - len(missed), len(firm)
        if wrong or missed:
            mistakes.append(f"{field}: {', '.join(wrong) or 'nothing'} for {', '.join(missed) or 'nothing'}")
    return Judged(case, counts, tuple(mistakes))
