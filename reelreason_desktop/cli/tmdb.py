"""`tmdb key|enrich|status|forget`: facts of TMDB with the person's own key. Off until a key is there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import SecretStr
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.config.declared import TMDB
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.requests_made import RequestsMade

if TYPE_CHECKING:
    from reelreason_desktop.services.fetching.enriching import Enriching

tmdb_app = typer.Typer(help="Missing facts from TMDB, with a key of your own.", no_args_is_help=True)


@tmdb_app.command()
def key(
    ctx: typer.Context,
    accept: Annotated[bool, typer.Option("--accept", help="You have read TMDB's terms and accept them.")] = False,
) -> None:
    """Keep a key in the system's keyring. It is asked for, or read from standard input."""
    from reelreason_desktop.services.fetching.kept import HOME, TERMS  # noqa: PLC0415 - loaded when it is wanted
    from reelreason_desktop.services.fetching.tmdb_key import store_key  # noqa: PLC0415

    asking = sys.stdin.isatty()
    if asking and not accept:
        typer.echo(f"{TERMS}\nThe whole terms: {HOME}", err=True)
        accept = typer.confirm("Do you accept them?", err=True)
    if not accept:
        raise KnownError(f"TMDB has terms. {TERMS}", f"Read them at {HOME} and accept them with --accept.")
    given = typer.prompt("Key", hide_input=True, err=True) if asking else sys.stdin.readline()
    store_key(SecretStr(given.strip()))
    program = context_of(ctx)
    _settings(program).set(TMDB, True)
    program.console.print(Text("The key is in the keyring of this system, and TMDB is on."))


@tmdb_app.command()
def enrich(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many films at most.", metavar="N")] = 1000,
    posters: Annotated[bool, typer.Option("--posters", help="Fetch their posters, too, for the window.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Ask TMDB about films of which something is missing. Run again, it goes on where it was stopped."""
    from reelreason_desktop.services.fetching import enriching, kept  # noqa: PLC0415 - loaded when it is wanted

    program, made = context_of(ctx), RequestsMade()
    tmdb = enriching.tmdb_for(made)
    if not _settings(program).get(TMDB):
        raise KnownError("TMDB is switched off.", "Switch it on: `reelreason settings set tmdb on`.")
    with program.runtime() as runtime:
        films = runtime.library.films
    try:
        with _progress() as report:
            done = enriching.enrich(program.paths, tmdb, films, limit=limit, posters=posters, report=report)
    except KeyboardInterrupt:
        raise KnownError("It was stopped.", "What came is kept; the same command goes on from there.") from None
    if as_json:
        print_json({"known": done.known, "unknown": done.unknown, "expired": done.expired, "requests": made.total})
        return
    told = (
        f"{done.known:,} films got facts of TMDB; of {done.unknown:,} it has nothing certain. {made.total:,} requests."
    )
    program.console.print(Text(told))
    program.console.print(Text(kept.ATTRIBUTION))


@tmdb_app.command()
def status(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Say whether there is a key, and what of TMDB is kept until when."""
    from reelreason_desktop.services.fetching import kept, tmdb_key  # noqa: PLC0415 - loaded when it is wanted

    program = context_of(ctx)
    kept.drop_expired(program.paths)
    held, posters = kept.held(program.paths), kept.poster_cache(program.paths)
    oldest = held.oldest.date().isoformat() if held.oldest else None
    found = {
        "on": _settings(program).get(TMDB),
        "key": tmdb_key.has_key(),
        "films": held.films,
        "fields": held.fields,
        "oldest": oldest,
        "kept_days": kept.KEPT_DAYS,
        "poster_bytes": posters.size(),
    }
    if as_json:
        print_json(found)
        return
    key = "There is a key" if found["key"] else "There is no key"
    program.console.print(Text(f"TMDB is {'on' if found['on'] else 'off'}. {key}."))
    since = f", the oldest of {oldest}" if oldest else ""
    program.console.print(
        Text(f"{held.fields:,} facts of {held.films:,} films{since}; each is kept {found['kept_days']} days.")
    )
    if held.films:
        program.console.print(Text(kept.ATTRIBUTION))


@tmdb_app.command()
def forget(
    ctx: typer.Context,
    facts_only: Annotated[bool, typer.Option("--facts", help="Keep the key.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Erase everything that TMDB said, its posters, and the key."""
    from reelreason_desktop.services.fetching import kept, tmdb_key  # noqa: PLC0415 - loaded when it is wanted

    program = context_of(ctx)
    films = kept.forget_facts(program.paths)
    had_key = not facts_only and tmdb_key.has_key() and tmdb_key.forget_key()
    if not facts_only:
        _settings(program).set(TMDB, False)
    if as_json:
        print_json({"films": films, "key": had_key})
    else:
        program.console.print(Text(f"Facts of {films:,} films {'and the key ' if had_key else ''}are gone."))


def _settings(program: CliContext) -> Settings:
    return Settings(program.paths.config / FILE_NAME)


@contextmanager
def _progress() -> Iterator[Callable[[Enriching], None]]:
    """Films and remaining time on standard error, where somebody watches."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("asking", total=None)

        def report(now: Enriching) -> None:
            progress.update(task, description=now.title, completed=now.done, total=now.total)

        yield report
