"""Decides between window, terminal chat and commands, and turns every outcome into an exit code.

Exit codes: 0 fine, 1 a check failed (`self-test`, `bench`), 2 bad usage, 3 a known error, told in one line on stderr.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console

from reelreason_desktop import __version__
from reelreason_desktop.cli.context import DEFAULT_PROFILE, CliContext, ProfileOption
from reelreason_desktop.cli.root import make_app
from reelreason_desktop.cli.talk import talk
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.runtime import Runtime

EXIT_KNOWN_ERROR = 3


def run(arguments: Sequence[str]) -> int:
    """Runs the program with command-line arguments and returns its exit code."""
    context = CliContext(Paths.default(), Runtime.open, Console(highlight=False, soft_wrap=not sys.stdout.isatty()))
    try:
        _full_app()(list(arguments), prog_name="reelreason", obj=context)
    except KnownError as error:
        print(" ".join(str(error).split()), file=sys.stderr)  # noqa: T201
        return EXIT_KNOWN_ERROR
    except SystemExit as done:  # typer ends every command this way, with 2 for bad usage
        return done.code if isinstance(done.code, int) else 0
    return 0


def display_available() -> bool:
    """Whether a window can be shown: always on Windows and macOS, with a display server or Qt platform elsewhere."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _full_app() -> typer.Typer:
    app = make_app()

    @app.callback(invoke_without_command=True)
    def window(
        ctx: typer.Context,
        profile: ProfileOption = DEFAULT_PROFILE,
        guest: Annotated[bool, typer.Option("--guest", help="Keep nothing when the window closes.")] = False,
        version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ) -> None:
        """Films with computed reasons, on your own computer. Without a command, the window opens."""
        if version:
            typer.echo(__version__)
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            raise typer.Exit(_open(ctx.obj, None if guest else profile))

    return app


def _open(context: CliContext, profile: str | None) -> int:
    if not display_available():
        print("No display was found: here is the chat in the terminal, on the same profile.")  # noqa: T201
        talk(context, profile)
        return 0
    from reelreason_desktop.app.window import open_window  # noqa: PLC0415 - commands must not load Qt

    return open_window(context.paths, profile)
