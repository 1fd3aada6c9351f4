"""`backup` and `restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.services.backup import back_up
from reelreason_desktop.services.restoring import preview_backup
from reelreason_desktop.services.restoring import restore as restore_backup


def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write the zip file.")],
    as_json: JsonOption = False,
) -> None:
    """Write all profiles and the settings to one zip file."""
    program = context_of(ctx)
    done = back_up(program.paths, file)
    if as_json:
        left_out = [{"profile": name, "reason": reason} for name, reason in done.left_out]
        print_json({"file": str(file), "bytes": done.bytes, "profiles": list(done.profiles), "left_out": left_out})
        return
    names = ", ".join(done.profiles) or "no profiles"
    program.console.print(Text(f"{names}: written to {file} ({done.bytes:,} bytes)."))
    for name, reason in done.left_out:
        program.console.print(Text(f"{name} was left out: {reason}", style="yellow"))


def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A zip file that `backup` wrote.")],
    only: Annotated[
        list[str] | None, typer.Option("--profile", "-p", help="Only this one; may be repeated.", metavar="NAME")
    ] = None,
    settings: Annotated[bool, typer.Option("--settings", help="Put the settings back over those here.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be done.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Put a backup back; profiles whose names are taken get new ones."""
    program = context_of(ctx)
    if preview:
        found = preview_backup(program.paths, file)
        pairs = tuple((entry.name, entry.new_name) for entry in found.profiles)
        here: tuple[str, ...] = ()
    else:
        done = restore_backup(program.paths, file, names=only or None, overwrite_settings=settings)
        pairs, here = done.profiles, done.already_here
    if as_json:
        print_json({"profiles": [{"name": a, "restored_as": b} for a, b in pairs], "already_here": list(here)})
        return
    for old, new in pairs:
        program.console.print(Text(old if old == new else f"{old} → {new}"))
    for name in here:
        program.console.print(Text(f"{name} is here already, exactly the same."))
    if not pairs and not here:
        program.console.print("There was nothing to restore.")
