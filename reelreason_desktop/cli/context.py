"""What every command needs: an opened runtime, a console, and one way to fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Annotated

import typer
from rich.console import Console

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.store.profiles import DEFAULT_PROFILE

ProfileOption = Annotated[str, typer.Option("--profile", "-p", help="Whose taste to use.", metavar="NAME")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]

__all__ = ["DEFAULT_PROFILE", "CliContext", "JsonOption", "ProfileOption", "context_of", "print_json"]


@dataclass
class CliContext:
    """Handed to each command through typer's context. The runtime is opened on first use."""

    paths: Paths
    open_runtime: Callable[[Paths], Runtime]
    console: Console
    _warned: set[str] = field(default_factory=set)

    @contextmanager
    def runtime(self, *, grown: bool = True) -> Iterator[Runtime]:
        """An opened runtime, closed afterwards. `grown`: with the films a person added; measurements go without."""
        with self.open_runtime(self.paths) as runtime:
            if runtime.trouble is not None:
                self._say(f"{runtime.trouble.message} {runtime.trouble.hint}")
            if not grown:
                runtime.without_added_films()
            yield runtime

    def warn(self, error: KnownError) -> None:
        """Says in one line on stderr what the answers have to do without. Once is enough."""
        self._say(f"{error.message} Picks follow your ratings and what you name. {error.hint}")

    def _say(self, text: str) -> None:
        line = " ".join(text.split())
        if line not in self._warned:
            self._warned.add(line)
            typer.echo(line, err=True)


def context_of(ctx: typer.Context) -> CliContext:
    """The program's context inside a command."""
    held = ctx.obj
    if not isinstance(held, CliContext):
        raise TypeError("the command line was started without its context")
    return held


def print_json(data: object) -> None:
    """One JSON object on stdout, for programs: UTF-8, whatever the terminal speaks."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace"))
