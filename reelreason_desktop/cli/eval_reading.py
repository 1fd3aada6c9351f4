"""`eval reading`: how well messages are read, field by field."""

from __future__ import annotations

import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.evaluation.reading_cases import HALVES, read_cases
from reelreason_desktop.evaluation.reading_report import PROTOCOL, as_json, field_rows, mistakes, of_split
from reelreason_desktop.evaluation.reading_run import PROGRAM, SYSTEMS, exact, judge_all
from reelreason_desktop.evaluation.report import worded


class Split(StrEnum):
    """Which utterances to show."""

    ALL = "all"
    TUNE = "tune"
    REPORT = "report"


def reading(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Utterances and what they say, one JSON object a line.", metavar="FILE")],
    split: Annotated[Split, typer.Option("--split", help="Which half; all shows both and the whole.")] = Split.ALL,
    show_mistakes: Annotated[bool, typer.Option("--mistakes", help="List what was misread.")] = False,
    as_json_: JsonOption = False,
) -> None:
    """Read utterances and compare with what they say, beside a reading by keywords."""
    program = context_of(ctx)
    started = time.monotonic()
    cases = read_cases(file)
    with program.runtime(grown=False) as runtime, progress() as report:
        fields, judged = judge_all(cases, runtime.library.reader, runtime.library.films, report)
    splits = (*HALVES, Split.ALL.value) if split is Split.ALL else (split.value,)
    if as_json_:
        print_json(as_json(file, fields, judged, splits, time.monotonic() - started))
        return
    for name in splits:
        mine = of_split(judged, name)
        title = f"{name}: {len(mine[PROGRAM])} utterances"
        table = Table("field", "n", "precision", "recall", "F1", "keywords P / R", title=title, title_justify="left")
        for row in field_rows(fields, mine):
            table.add_row(*row)
        program.console.print(table)
        shares = ", ".join(f"{system} {worded(exact(mine[system]))}" for system in SYSTEMS)
        program.console.print(f"Without any mistake: {shares}.")
        if show_mistakes and name == splits[-1]:
            for line in mistakes(mine[PROGRAM]):
                program.console.print(Text(f"misread: {line}"))
    program.console.print(f"{PROTOCOL}. In brackets: 95 % intervals, bootstrap over utterances.")
