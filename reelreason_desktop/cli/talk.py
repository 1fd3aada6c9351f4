"""`ask`, `chat` and `rate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reelreason_desktop.cli.as_json import answer
from reelreason_desktop.cli.context import (
    DEFAULT_PROFILE,
    CliContext,
    JsonOption,
    ProfileOption,
    context_of,
    print_json,
)
from reelreason_desktop.cli.second_look import ModelOption, SecondOpinion
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.lookup import film_by_title
from reelreason_desktop.services.recipes import RecipeName
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.views import Role, SessionView

RecipeOption = Annotated[
    RecipeName, typer.Option("--recipe", help="How films are scored: many readable features, or one taste vector.")
]

_STAR_WIDTH = 5


def ask(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(help="What you would type into the chat.")],
    profile: ProfileOption = DEFAULT_PROFILE,
    recipe: RecipeOption = RecipeName.COMPACT,
    model: ModelOption = True,
    as_json: JsonOption = False,
) -> None:
    """Say one thing, get five films with reasons."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        session = runtime.session(profile, recipe)
        view = runtime.say(session, text, program.warn)
        films = runtime.library.by_id
        if not as_json:
            _show(program.console, view, films)
        second = SecondOpinion(program, runtime, session, profile).on(session.newest_turn) if model else None
        if as_json:
            view = second or view
            print_json(answer(view, session.last_reading(), _reply(view), films))
        elif second is not None:
            _show_second(program.console, runtime, second)
        sys.stdout.flush()  # the answer is there; what follows only speeds up later ones
        runtime.settle()


def chat(
    ctx: typer.Context,
    profile: ProfileOption = DEFAULT_PROFILE,
    recipe: RecipeOption = RecipeName.COMPACT,
    model: ModelOption = True,
) -> None:
    """Talk in the terminal. An empty line or Ctrl+D ends the chat."""
    talk(context_of(ctx), profile, recipe, model=model)


def talk(
    program: CliContext, profile: str | None, recipe: RecipeName = RecipeName.COMPACT, *, model: bool = True
) -> None:
    """The terminal chat itself, on the profile that the window uses."""
    console = program.console
    with program.runtime() as runtime:
        runtime.encoder.start()  # warms up while the person types
        session = runtime.session(profile, recipe)
        second = SecondOpinion(program, runtime, session, profile) if model else None
        console.print(
            Text.assemble(
                "Talking as ",
                (profile or "a guest", "bold"),  # no markup: a name may hold brackets
                ". Say which films you love; an empty line ends the chat.",
            )
        )
        while line := _next_line(console):
            try:
                _show(console, runtime.say(session, line, program.warn), runtime.library.by_id)
                refined = None if second is None else second.on(session.newest_turn)
                if refined is not None:
                    _show_second(console, runtime, refined)
            except KnownError as error:
                console.print(Text(str(error), style="yellow"))


def rate(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help='A title, with the year where several films share it: "Heat (1995)".')],
    stars: Annotated[float, typer.Argument(help="0.5 to 5 in half steps; 0 clears the rating.", min=0, max=5)],
    profile: ProfileOption = DEFAULT_PROFILE,
    as_json: JsonOption = False,
) -> None:
    """Rate a film."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        session = runtime.session(profile)
        film = film_by_title(session.library, title)
        view = session.rate(film.id, stars)
        if as_json:
            print_json({"id": film.id, "title": film.title, "year": film.year, "stars": view.ratings.get(film.id)})
        else:
            done = f"{film.label}: {_stars(stars)}" if stars else f"{film.label}: rating cleared"
            program.console.print(Text(done))


def _show_second(console: Console, runtime: Runtime, view: SessionView) -> None:
    console.print(Text(f"With {runtime.writing.status.name}:", style="bold"))
    _show(console, view, runtime.library.by_id)


def _next_line(console: Console) -> str:
    try:
        return (console.input("[bold]› [/bold]") if sys.stdin.isatty() else input()).strip()
    except (EOFError, KeyboardInterrupt):
        return ""


def _reply(view: SessionView) -> str:
    return next((m.text for m in reversed(view.messages) if m.role is Role.PROGRAM), "")


def _show(console: Console, view: SessionView, films: Mapping[str, Film]) -> None:
    if view.chips:
        console.print(Text("read as: " + " · ".join(chip.label for chip in view.chips), style="dim"))
    console.print(Padding(Text(_reply(view)), (0, 0, 1, 0)))
    for number, pick in enumerate(view.ranking.picks, 1):
        film = films[pick.film_id]
        head = Text(f"{number}. ")
        head.append(film.title, style="bold")
        head.append(f" ({film.year})  {_facts(film)}")
        head.append(f"  ★ {pick.predicted_rating:.1f}", style="yellow")
        console.print(head)
        console.print(Padding(Text(pick.explanation, style="dim"), (0, 0, 0, 3)))
    hidden = sum(view.ranking.hidden.values())
    if view.ranking.picks and hidden:
        parts = ", ".join(f"{count} {reason}" for reason, count in view.ranking.hidden.items())
        console.print(Text(f"{hidden} hidden: {parts}", style="dim"))


def _facts(film: Film) -> str:
    """`2 h 50 · Crime, Drama · from 15`; what nobody knows is left out, an age that nobody knows is said."""
    hours, minutes = divmod(film.runtime_min, 60)
    length = f"{hours} h {minutes:02d}" if film.knows("runtime_min") else ""
    age = f"from {film.min_age}" if film.knows("min_age") else "age unknown"
    return " · ".join(part for part in (length, ", ".join(film.genres[:3]), age) if part)


def _stars(stars: float) -> str:
    return "★" * int(stars) + ("½" if stars % 1 else "") + "☆" * int(_STAR_WIDTH - stars)
