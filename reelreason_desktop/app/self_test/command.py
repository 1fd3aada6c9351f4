"""`reelreason self-test [--json]`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import typer

from reelreason_desktop.app.self_test.steps import Steps, as_json, print_table
from reelreason_desktop.cli.context import JsonOption, context_of, print_json


def self_test(ctx: typer.Context, as_json_: JsonOption = False) -> None:
    """Play a short story through both front ends, in a temporary folder. Exit code 1 when a step fails."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: nothing may flash up on a desktop
    from reelreason_desktop.app.self_test.story import play  # noqa: PLC0415

    steps = Steps(lambda result: print(f"{'ok    ' if result.ok else 'FAILED'} {result.name}", file=sys.stderr))  # noqa: T201
    with tempfile.TemporaryDirectory(prefix="reelreason-", ignore_cleanup_errors=True) as home:
        play(steps, Path(home))
    if as_json_:
        print_json(as_json(steps.results))
    else:
        print_table(context_of(ctx).console, steps.results)
    raise typer.Exit(0 if steps.ok else 1)
