"""The command tree with the parts that need a window, and the translation of outcomes into exit codes.

Exit codes: 0 fine, 1 a check failed (`self-test`, `bench`), 2 bad usage, 3 a known error, told in one line on stderr.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console

from reelreason_desktop import __version__
from reelreason_desktop.app.bench.command import bench
from reelreason_desktop.app.logs import log_to_file
from reelreason_desktop.app.main import display_available
from reelreason_desktop.app.self_test.command import self_test
from reelreason_desktop.app.taste_card import card
from reelreason_desktop.cli.context import DEFAULT_PROFILE, CliContext
from reelreason_desktop.cli.profiles import profile_app
from reelreason_desktop.cli.root import make_app
from reelreason_desktop.cli.talk import talk
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.runtime import Runtime

EXIT_KNOWN_ERROR = 3
_PIPE_WIDTH = 100

profile_app.command("card")(card)  # it paints, so it lives beside the window and not in `cli`


def run_command(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code."""
    paths = Paths.default()
    log_to_file(paths)
    _never_fail_on_a_character()
    width = None if sys.stdout.isatty() else _PIPE_WIDTH
    context = CliContext(paths, Runtime.open, Console(highlight=False, width=width))
    try:
        _full_app()(list(arguments), prog_name="reelreason", obj=context)
    except KnownError as error:
        print(" ".join(str(error).split()), file=sys.stderr)  # noqa: T201
        return EXIT_KNOWN_ERROR
    except SystemExit as done:  # typer ends every command this way, with 2 for bad usage
        return done.code if isinstance(done.code, int) else 0
    return 0


def _never_fail_on_a_character() -> None:
    """Consoles that know few characters, and input that is not text, get a replacement instead of an exception."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _full_app() -> typer.Typer:
    app = make_app()
    app.command("self-test")(self_test)
    app.command()(bench)

    @app.callback(invoke_without_command=True)
    def window(
        ctx: typer.Context,
        profile: Annotated[
            str | None,
            typer.Option("--profile", "-p", help="Whose window; else who used it last.", metavar="NAME"),
        ] = None,
        guest: Annotated[bool, typer.Option("--guest", help="Keep nothing when the window closes.")] = False,
        version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ) -> None:
        """Films with computed reasons, on your own computer. Without a command, the window opens."""
        if version:
            typer.echo(__version__)
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            raise typer.Exit(_open(ctx.obj, profile, guest=guest))

    return app


def _open(context: CliContext, profile: str | None, *, guest: bool) -> int:
    if not display_available():
        context.console.print("No display was found: here is the chat in the terminal, on the same profile.")
        talk(context, None if guest else profile or DEFAULT_PROFILE)
        return 0
    from reelreason_desktop.app.window import open_window  # noqa: PLC0415 - commands must not load Qt

    return open_window(profile, context.paths, guest=guest)
