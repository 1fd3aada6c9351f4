"""`remote embed`: vectors of films by an embedding model of the server, after an estimate."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.remote.embedding import Embedded, Estimate, RemoteEmbedding, films_to_read, texts_of
from reelreason_desktop.services.remote.place import read_place
from reelreason_desktop.services.requests_made import RequestsMade


def embed(
    ctx: typer.Context,
    only_estimate: Annotated[bool, typer.Option("--estimate", help="Say what it takes, and send nothing.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="You know the estimate and accept it.")] = False,
    price: Annotated[
        float | None, typer.Option("--price", min=0, help="Dollars for a million tokens.", metavar="USD")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Make vectors of all films with the server's model. Run again, it goes on where it was stopped."""
    program, made = context_of(ctx), RequestsMade()
    place = read_place(program.paths)
    work = RemoteEmbedding(program.paths, place, texts_of(films_to_read(program.paths)), price)
    estimate = work.estimate()
    if only_estimate:
        if as_json:
            print_json(_as_json(estimate))
        else:
            program.console.print(Text(in_words(estimate)))
        return
    if not accept and sys.stdin.isatty():
        typer.echo(in_words(estimate), err=True)
        accept = typer.confirm("Do you want that?", err=True)
    try:
        done = _run(work, made, accepted=accept)
    except KeyboardInterrupt:
        raise KnownError("It was stopped.", "What came is kept; the same command goes on from there.") from None
    if as_json:
        print_json({"name": done.name, "made": done.made, "texts": done.texts, "dim": done.dim, "requests": made.total})
        return
    told = f"{done.made:,} vectors of {done.dim} numbers were made with {made.total:,} requests: {done.folder}"
    program.console.print(Text(told))
    program.console.print(Text(f"Let them serve with: reelreason models use {done.name}"))


def in_words(estimate: Estimate) -> str:
    """What it takes, in a few sentences."""
    if not estimate.missing:
        return f"All {estimate.texts:,} texts have a vector of {estimate.model} already."
    cost = "for a price that is not known" if estimate.cost is None else f"for about ${estimate.cost:,.2f}"
    cut = f" {estimate.shortened:,} long ones are cut." if estimate.shortened else ""
    return (
        f"{estimate.missing:,} of {estimate.texts:,} texts of films (titles, people, plots, tags) would be sent to "
        f"{estimate.host}: about {estimate.tokens:,} tokens {cost}.{cut} Nothing that you wrote is among them."
    )


def _run(work: RemoteEmbedding, made: RequestsMade, *, accepted: bool) -> Embedded:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("encoding", total=None)

        def report(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        return work.run(made, accepted=accepted, report=report)


def _as_json(estimate: Estimate) -> dict[str, object]:
    return {
        "host": estimate.host, "model": estimate.model, "texts": estimate.texts, "missing": estimate.missing,
        "shortened": estimate.shortened, "chars": estimate.chars, "tokens": estimate.tokens,
        "price": estimate.price, "cost": estimate.cost,
    }  # fmt: skip
