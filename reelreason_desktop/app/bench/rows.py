"""One measured quantity beside its reference and its target."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Bound(StrEnum):
    """On which side of its target a ratio should lie."""

    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class BenchRow:
    """A quantity, the reference measured in the same run, and the ratio of the two that is wanted.

    Attributes:
        name: what was measured.
        value: of the program, in `unit`.
        reference: of the reference, in `unit`.
        target: what `value / reference` should be.
        unit: `ms`, `s`, `MB`, `films/s` or `tokens/s`.
        n: how many repeats both medians are of.
        protocol: what exactly was measured, and against what.
        bound: on which side of the target the ratio should lie.
    """

    name: str
    value: float
    reference: float
    target: float
    unit: str
    n: int
    protocol: str
    bound: Bound = Bound.AT_MOST

    @classmethod
    def of(
        cls, name: str, values: Sequence[float], references: Sequence[float], target: float, unit: str, protocol: str
    ) -> BenchRow:
        """A row of medians that should not exceed its target."""
        n = min(len(values), len(references))
        return cls(name, statistics.median(values), statistics.median(references), target, unit, n, protocol)

    @property
    def ratio(self) -> float:
        """`value / reference`."""
        return self.value / self.reference

    @property
    def ok(self) -> bool:
        """Whether the ratio is on the right side of the target; on it counts."""
        return self.ratio <= self.target if self.bound is Bound.AT_MOST else self.ratio >= self.target


@dataclass(frozen=True, slots=True)
class ProcessMemory:
    """The resident memory of one process, shared libraries included. `rss_mb` in units of 1,000,000 bytes."""

    name: str
    rss_mb: float


Finding: TypeAlias = BenchRow | ProcessMemory
"""What a measurement may find."""


@dataclass(frozen=True, slots=True)
class BenchReport:
    """Everything one run measured."""

    rows: tuple[BenchRow, ...]
    processes: tuple[ProcessMemory, ...]

    @property
    def ok(self) -> bool:
        """Whether every row meets its target."""
        return all(row.ok for row in self.rows)
