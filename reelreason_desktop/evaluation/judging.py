"""A language model looks at two answers to one conversation and gives points. An opinion, and never proof.

Both answers are shown in both orders, because models favour places: how much the first place alone is worth is told
beside the points. The model's points are read off its expectation over 1 to 5, so they are the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.inference.llm.client import wait
from reelreason_desktop.inference.llm.messages import Item, Part, Prompt, Scored
from reelreason_desktop.inference.llm.writer import Writer

Report = Callable[[str, int, int], None]

AXES: Final = (
    ("relevance", "How well do the films of this answer fit what the person asked for?"),
    ("diversity", "How different are the films of this answer from each other?"),
    ("personalisation", "How much does this answer follow from what this person told?"),
    ("explanation quality", "How clear and how telling are the reasons of this answer?"),
    ("overall", "How good is this answer as a whole?"),
)
"""Name and question of each axis, 1 to 5 points."""
_TASK: Final = (
    "You compare two answers of film recommenders to one person. Give points from 1 (poor) to 5 (excellent). Judge "
    "only what is written. Longer is not better, and the order of the answers means nothing."
)
_PLACES: Final = ("first", "second")
_DEADLINE_S: Final = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What one system answered: its films with their reasons."""

    system: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One conversation and the answers of two systems. `told`: what the person said and did, line by line."""

    name: str
    told: tuple[str, ...]
    answers: tuple[Answer, Answer]


@dataclass(frozen=True, slots=True)
class Points:
    """What the model gave: (case, system, place, axis) to points, 1 to 5. What it left out is not there."""

    given: Mapping[tuple[str, str, str, str], float]

    def of(self, system: str, axis: str) -> tuple[int, Estimate]:
        """In how many cases a system was judged in both orders, and its mean with a 95 % interval."""
        pairs = [self._both(case, system, axis) for case in self._cases]
        return _mean([(name, sum(pair) / 2) for name, pair in zip(self._cases, pairs, strict=True) if pair])

    def favour(self, axis: str) -> tuple[int, Estimate]:
        """How many points the first place is worth, whoever stands there."""
        systems = sorted({system for _, system, _, _ in self.given})
        pairs = [(case, self._both(case, system, axis)) for case in self._cases for system in systems]
        return _mean([(case, pair[0] - pair[1]) for case, pair in pairs if pair])

    @property
    def _cases(self) -> list[str]:
        return sorted({case for case, _, _, _ in self.given})

    def _both(self, case: str, system: str, axis: str) -> tuple[float, float] | None:
        found = [self.given.get((case, system, place, axis)) for place in _PLACES]
        return None if None in found else (float(found[0] or 0), float(found[1] or 0))


def answer_of(system: str, picks: Sequence[Pick], films: Mapping[str, Film]) -> Answer:
    """What a person would read of an answer."""
    return Answer(
        system,
        tuple(f"{films[p.film_id].label}, {', '.join(films[p.film_id].genres)}: {p.explanation}" for p in picks),
    )


def judge(writer: Writer, cases: Sequence[Case], report: Report) -> Points:
    """Has every case judged in both orders.

    Raises:
        ModelError: the model cannot be used.
        Cancelled: it was closed.
    """
    given: dict[tuple[str, str, str, str], float] = {}
    for number, case in enumerate(cases, 1):
        for answers in (case.answers, case.answers[::-1]):
            given |= _judge_once(writer, case, answers)
        report("conversations", number, len(cases))
    return Points(given)


def _judge_once(writer: Writer, case: Case, answers: Sequence[Answer]) -> dict[tuple[str, str, str, str], float]:
    shown = "\n".join(
        f"The {place} answer:\n{_listed(answer.lines)}" for place, answer in zip(_PLACES, answers, strict=True)
    )
    prompt = Prompt(_TASK, f"The person:\n{_listed(case.told)}\n{shown}\n")
    items = [Item(f"{place} {axis}", f"The {place} answer. {q}", "Points:") for place in _PLACES for axis, q in AXES]
    points: dict[str, float] = {}

    def take(part: Part) -> None:
        if isinstance(part, Scored):
            points[part.key] = part.value

    wait(writer.score(prompt, items, deadline_s=_DEADLINE_S, on_part=take), _DEADLINE_S)
    return {
        (case.name, answer.system, place, axis): points[f"{place} {axis}"]
        for place, answer in zip(_PLACES, answers, strict=True)
        for axis, _ in AXES
        if f"{place} {axis}" in points
    }


def _mean(found: Sequence[tuple[str, float]]) -> tuple[int, Estimate]:
    if not found:
        return 0, Estimate(0.0, 0.0, 0.0)
    values = np.array([[value] for _, value in found])
    low, high = cluster_bootstrap(values, [case for case, _ in found])
    return len(found), Estimate(float(values.mean()), float(low[0]), float(high[0]))


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {' '.join(line.split())}" for line in lines)
