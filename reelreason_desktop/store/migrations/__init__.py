"""The steps that build and upgrade a profile's tables, one numbered SQL file each.

A released step is never edited; a change of what rows may hold (a new kind of signal, say) is a new step too, so that
older programs refuse the file instead of misreading it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Step:
    """SQL that lifts a profile from schema `version - 1` to `version`."""

    version: int
    sql: str


def shipped_steps() -> tuple[Step, ...]:
    """All steps, oldest first."""
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".sql")]
    steps = [Step(int(file.name.split("_")[0]), file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(steps, key=lambda step: step.version))
