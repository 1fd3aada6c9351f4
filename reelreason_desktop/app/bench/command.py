"""The `bench` command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json

if TYPE_CHECKING:  # the command line must not load what measuring needs, whatever the command
    from reelreason_desktop.app.bench.rows import BenchReport


def bench(
    ctx: typer.Context,
    as_json: JsonOption = False,
    scale: Annotated[
        int | None,
        typer.Option(help="Instead, grow catalogues up to so many films and say what each step costs.", min=500),
    ] = None,
    llm: Annotated[
        str | None,
        typer.Option(
            help="Instead, measure a language model: a GGUF file, or `random` for one with random weights, made for "
            "this run (0.5 GB).",
            metavar="MODEL",
        ),
    ] = None,
) -> None:
    """Measure speed and memory as ratios within one run. Takes some minutes; exit code 1 when a target is missed."""
    if scale is not None and llm is not None:
        raise typer.BadParameter("--scale and --llm are two measurements: ask for one of them.")
    program = context_of(ctx)
    if scale is not None:
        _grow(program, scale, as_json=as_json)
        return
    if llm is not None:
        from reelreason_desktop.app.bench.llm.run import run_llm_bench  # noqa: PLC0415 - see above

        report = run_llm_bench(program.paths, llm, _say)
    else:
        from reelreason_desktop.app.bench.run import run_bench  # noqa: PLC0415 - see above

        report = run_bench(program.paths, progress=_say)
    _print(program, report, as_json=as_json)
    raise typer.Exit(0 if report.ok else 1)


def _print(program: CliContext, report: BenchReport, *, as_json: bool) -> None:
    from reelreason_desktop.app.bench.report import as_json as to_json  # noqa: PLC0415 - see above
    from reelreason_desktop.app.bench.report import as_lines, as_table  # noqa: PLC0415 - see above

    if as_json:
        print_json(to_json(report))
        return
    program.console.print(as_table(report))
    for line in as_lines(report):
        program.console.print(line)


def _grow(program: CliContext, scale: int, *, as_json: bool) -> None:
    from reelreason_desktop.app.bench.growth import growth_json, growth_table, run_growth  # noqa: PLC0415 - see above

    steps = run_growth(program.paths, scale, _say)
    if as_json:
        print_json(growth_json(steps))
    else:
        program.console.print(growth_table(steps))


def _say(line: str) -> None:
    """Progress goes to standard error, so that `--json` stays JSON."""
    typer.echo(line, file=sys.stderr)
