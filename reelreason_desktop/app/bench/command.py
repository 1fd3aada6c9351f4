"""The `bench` command."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from reelreason_desktop.cli.context import JsonOption, context_of, print_json


def bench(
    ctx: typer.Context,
    as_json: JsonOption = False,
    scale: Annotated[
        int | None,
        typer.Option(help="Instead, grow catalogues up to so many films and say what each step costs.", min=500),
    ] = None,
) -> None:
    """Measure speed and memory as ratios within one run. Takes some minutes; exit code 1 when a target is missed."""
    # Imported here because the command line must not load what measuring needs, whatever the command.
    from reelreason_desktop.app.bench.growth import growth_json, growth_table, run_growth  # noqa: PLC0415
    from reelreason_desktop.app.bench.report import as_json as to_json  # noqa: PLC0415
    from reelreason_desktop.app.bench.report import as_lines, as_table  # noqa: PLC0415
    from reelreason_desktop.app.bench.run import run_bench  # noqa: PLC0415

    program = context_of(ctx)
    if scale is not None:
        steps = run_growth(program.paths, scale, _say)
        if as_json:
            print_json(growth_json(steps))
        else:
            program.console.print(growth_table(steps))
        return
    report = run_bench(program.paths, progress=_say)
    if as_json:
        print_json(to_json(report))
    else:
        program.console.print(as_table(report))
        for line in as_lines(report):
            program.console.print(line)
    raise typer.Exit(0 if report.ok else 1)


def _say(line: str) -> None:
    """Progress goes to standard error, so that `--json` stays JSON."""
    typer.echo(line, file=sys.stderr)
