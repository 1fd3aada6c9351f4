"""A run of the benchmark for people and for programs."""

from __future__ import annotations

from typing import Any

from rich.table import Table
from rich.text import Text

from reelreason_desktop.app.bench.rows import BenchReport, BenchRow


def as_table(report: BenchReport) -> Table:
    """One line a row; the verdict stands in words too, for terminals without colours."""
    table = Table(title="Speed and memory, as ratios within this run", title_justify="left")
    table.add_column("what")
    for column in ("measured", "reference", "ratio", "target"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("")
    for row in report.rows:
        verdict = Text("ok", style="green") if row.ok else Text("missed", style="bold red")
        table.add_row(
            row.name,
            amount(row.value, row.unit),
            amount(row.reference, row.unit),
            f"{row.ratio:.2f}",
            f"{row.bound} {row.target:g}",
            verdict,
        )
    return table


def as_lines(report: BenchReport) -> list[str]:
    """What stands below the table: the memory of each process, and the sum of the verdicts."""
    memory = [f"{process.name}: {process.rss_mb:.0f} MB resident" for process in report.processes]
    missed = sum(not row.ok for row in report.rows)
    verdict = f"{missed} of {len(report.rows)} targets missed" if missed else f"all {len(report.rows)} targets met"
    return [*memory, verdict]


def as_json(report: BenchReport) -> dict[str, Any]:
    """The documented JSON: `{"rows": [...], "processes": [...], "ok": bool}`."""
    return {
        "rows": [_entry(row) for row in report.rows],
        "processes": [{"name": p.name, "rss_mb": round(p.rss_mb, 1)} for p in report.processes],
        "ok": report.ok,
    }


def amount(value: float, unit: str) -> str:
    """`4.6 ms`, `519 MB`: three digits that mean something, never an exponent."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def _entry(row: BenchRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "value": round(row.value, 4),
        "reference": round(row.reference, 4),
        "ratio": round(row.ratio, 4),
        "target": row.target,
        "ok": row.ok,
        "bound": row.bound.value,
        "unit": row.unit,
        "n": row.n,
        "protocol": row.protocol,
    }
