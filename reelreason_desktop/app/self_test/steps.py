"""Running named steps and telling how they went."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text


class CheckFailedError(Exception):
    """A step found something other than what it expected."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """How one step went. `detail`: what was seen, or why it failed."""

    name: str
    ok: bool
    detail: str
    seconds: float


class Steps:
    """Runs steps in order. After a failure the rest is still tried: each tells something."""

    def __init__(self, on_result: Callable[[StepResult], None]) -> None:
        self.results: list[StepResult] = []
        self._on_result = on_result

    @property
    def ok(self) -> bool:
        """Whether every step passed."""
        return all(result.ok for result in self.results)

    def run(self, name: str, step: Callable[[], str]) -> None:
        """Runs one step, which answers with what it saw."""
        started = time.perf_counter()
        try:
            ok, detail = True, step()
        except CheckFailedError as failure:
            ok, detail = False, str(failure)
        except Exception as error:  # noqa: BLE001, RUF100 - a self-test reports every failure
            ok, detail = False, "".join(traceback.format_exception_only(error)).strip()
        result = StepResult(name, ok, detail, round(time.perf_counter() - started, 2))
        self.results.append(result)
        self._on_result(result)


def expect(condition: object, complaint: str) -> None:
    """Raises CheckFailedError with `complaint` unless `condition` holds."""
    if not condition:
        raise CheckFailedError(complaint)


def as_json(results: list[StepResult]) -> dict[str, Any]:
    """`{"ok", "steps": [{"name", "ok", "detail", "seconds"}]}`."""
    return {
        "ok": all(result.ok for result in results),
        "steps": [{"name": r.name, "ok": r.ok, "detail": r.detail, "seconds": r.seconds} for r in results],
    }


def print_table(console: Console, results: list[StepResult]) -> None:
    """The results for people."""
    table = Table("", "step", "seen", "s")
    for result in results:
        mark = Text("ok", style="green") if result.ok else Text("FAILED", style="red")
        table.add_row(mark, result.name, Text(result.detail), f"{result.seconds:.2f}")
    console.print(table)
