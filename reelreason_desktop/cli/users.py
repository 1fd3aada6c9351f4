"""`users build`: people of rating sets and dialogues as vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.growing.serving import build_people

users_app = typer.Typer(help="People of added rating sets and dialogues, for measurements.", no_args_is_help=True)


@users_app.callback()
def users() -> None:
    """People of added rating sets and dialogues, for measurements and as examples. Picks never use them."""


@users_app.command()
def build(
    ctx: typer.Context,
    alpha: Annotated[float, typer.Option(help="Share of the films in the mix with the words.", min=0.0, max=1.0)] = 0.5,
    out: Annotated[Path | None, typer.Option(help="Where to write the matrix.", metavar="FILE")] = None,
    as_json: JsonOption = False,
) -> None:
    """Make a vector of everybody who liked three films or said something, and save them as one matrix."""
    program = context_of(ctx)
    console = Console(stderr=True)
    try:
        with console.status("people") as status, program.runtime() as runtime:
            matrix = runtime.library.recommender.matrix
            people, file = build_people(
                program.paths, matrix, alpha=alpha, out=out, report=lambda done: status.update(f"{done:,} people")
            )
    except KeyboardInterrupt:
        raise KnownError("It was stopped.", "Words that were encoded are kept; run it again.") from None
    counts = people.by_source
    with_films, with_words = int((people.films > 0).sum()), int(people.text.any(axis=1).sum())
    if as_json:
        print_json(
            {"file": str(file), "users": len(people.ids), "with_films": with_films, "with_words": with_words}
            | {"alpha": people.alpha, "encoder": people.model_id, "sources": dict(counts)}
        )
        return
    named = ", ".join(f"{source} {count:,}" for source, count in counts.items())
    program.console.print(Text(f"{len(people.ids):,} people ({named}), {with_films:,} with films and {with_words:,} "
                               f"with words, were written to {file}."))  # fmt: skip
