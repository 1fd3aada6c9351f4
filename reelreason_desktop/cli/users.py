"""`users build`: people of rating sets and dialogues as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.growing.example_people import example, unlike_each_other
from reelreason_desktop.services.growing.serving import build_people, people_file
from reelreason_desktop.services.growing.users import load_users

_NAMED: Final = 10

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


@users_app.command()
def show(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(help="Whom, as source:user; by default five unlike each other.", metavar="ID…")
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="What `users build` wrote.", metavar="FILE")] = None,
    as_json: JsonOption = False,
) -> None:
    """Show people with the films they liked, and the films that lie nearest to their vectors."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        people = load_users(file or people_file(program.paths, runtime.model_id))
        matrix = runtime.library.recommender.matrix
        shown = [example(people, matrix, id_) for id_ in ids or unlike_each_other(people)]
    if as_json:
        print_json([{"id": one.id, "liked": _ids(one.liked), "nearest": _ids(one.nearest)} for one in shown])
        return
    for one in shown:
        program.console.print(Text(f"{one.id} liked {_named(one.liked)}."))
        program.console.print(Text(f"  Nearest: {_named(one.nearest)}.", style="dim"))


def _ids(films: Sequence[Film]) -> list[str]:
    return [film.id for film in films]


def _named(films: Sequence[Film]) -> str:
    told = ", ".join(f"{film.title} ({film.year})" for film in films[:_NAMED]) or "no film that is known here"
    return told if len(films) <= _NAMED else f"{told} and {len(films) - _NAMED} more"
