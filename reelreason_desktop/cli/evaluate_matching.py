"""`eval matching`: how well the films of one source are found in another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.evaluation.matching import measure_matching, read_pairs

_DIGITS = 4


def matching(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Labelled pairs as CSV.", metavar="FILE")],
    as_json: JsonOption = False,
) -> None:
    """Match titles of one source with another, and say how many are right and how many were found."""
    found = measure_matching(read_pairs(file))
    if as_json:
        catalogues = {
            one.catalogue: {
                "pairs": one.pairs,
                "titles": one.titles,
                "candidates": one.candidates,
                "there": one.there,
                "merged": one.merged,
                "right": one.right,
                "to_review": one.to_review,
                "precision": round(one.precision, _DIGITS),
                "recall": round(one.recall, _DIGITS),
                "wrong": list(one.wrong),
                "missed": list(one.missed),
            }
            for one in found
        }
        print_json({"eval": "matching", "data": {"file": file.name}, "catalogues": catalogues})
        return
    console = context_of(ctx).console
    table = Table("catalogue", "pairs", "titles", "there", "merged", "right", "to review", "precision", "recall")
    for one in found:
        counts = (one.pairs, one.titles, one.there, one.merged, one.right, one.to_review)
        table.add_row(one.catalogue, *map(str, counts), f"{one.precision:.4f}", f"{one.recall:.4f}")
    console.print(table)
    for one in found:
        for line in one.wrong:
            console.print(Text(f"wrong: {line}"))
        for line in one.missed:
            console.print(Text(f"not merged: {line}"))
