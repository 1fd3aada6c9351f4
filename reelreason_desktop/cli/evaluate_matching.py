"""`eval matching`: how well the films of one source are found in another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.evaluation.matching import PROGRAM, SYSTEMS, Matched, measure_matching, read_pairs
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.report import worded

_DIGITS = 4
_PROTOCOL = "Every film of a catalogue in the file is a candidate for every title; ids, which nobody sees, judge."


def matching(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Labelled pairs as CSV.", metavar="FILE")],
    as_json: JsonOption = False,
) -> None:
    """Match titles of one source with another, and say how many are right and how many were found."""
    pairs = read_pairs(file)
    with progress() as report:
        found = measure_matching(pairs, report)
    if as_json:
        print_json(_as_json(file, found))
        return
    console = context_of(ctx).console
    table = Table("catalogue", "system", "there", "merged", "right", "asked", "precision", "recall")
    for one in found:
        counts = (one.there, one.merged, one.right, one.to_review)
        table.add_row(one.catalogue, one.system, *map(str, counts), worded(one.precision), worded(one.recall))
    console.print(table)
    console.print(f"{_PROTOCOL} In brackets: 95 % intervals, bootstrap over titles.")
    for one in found:
        if one.system == PROGRAM:
            for line in one.wrong:
                console.print(Text(f"wrong: {line}"))
            for line in one.missed:
                console.print(Text(f"not merged: {line}"))


def _as_json(file: Path, found: Sequence[Matched]) -> dict[str, Any]:
    catalogues: dict[str, dict[str, Any]] = {}
    for one in found:
        held = catalogues.setdefault(
            one.catalogue, {"pairs": one.pairs, "titles": one.titles, "candidates": one.candidates, "there": one.there}
        )
        held[one.system] = {
            "merged": one.merged,
            "right": one.right,
            "to_review": one.to_review,
            "precision": _estimate(one.precision),
            "recall": _estimate(one.recall),
            "wrong": list(one.wrong),
            "missed": list(one.missed),
        }
    return {
        "eval": "matching",
        "data": {"file": file.name},
        "protocol": _PROTOCOL,
        "interval": f"95 %, bootstrap over titles, {RESAMPLES} resamples",
        "systems": SYSTEMS,
        "catalogues": catalogues,
    }


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {name: round(getattr(estimate, name), _DIGITS) for name in ("value", "low", "high")}
