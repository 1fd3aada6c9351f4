"""`diagnostics`."""

from __future__ import annotations

import typer
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.services.diagnostics import diagnose


def diagnostics(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Print what a report about trouble needs: no title, message or name is in it."""
    program = context_of(ctx)
    found = diagnose(program.paths)
    if as_json:
        print_json(found.as_dict())
    else:
        program.console.print(Text(found.as_text()), end="", soft_wrap=True)
