"""`catalogue build`: makes the films that were added ready to be picked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.encoders import encoder_id
from reelreason_desktop.services.growing.building import BuildProgress, Built, Step
from reelreason_desktop.services.growing.serving import build_catalogue, served
from reelreason_desktop.services.runtime import rebuild_vectors


def build(
    ctx: typer.Context,
    shipped: Annotated[
        bool, typer.Option("--shipped", help="The films of the program itself, and their map (needs the `map` extra).")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Encode the films you added and let them count. Run again, it goes on where it was stopped."""
    program = context_of(ctx)
    if shipped:
        _rebuild_shipped(program, as_json=as_json)
        return
    built = build_added(program)
    if as_json:
        print_json(built_entry(built))
    else:
        show_built(program.console, built)


def build_added(program: CliContext) -> Built:
    """Builds with a bar on standard error.

    Raises:
        KnownError: it was stopped with Ctrl+C, or cannot be done.
    """
    try:
        with build_progress() as report:
            return build_catalogue(program.paths, report=report)
    except KeyboardInterrupt:
        hint = "What was encoded is kept; `reelreason catalogue build` goes on from there."
        raise KnownError("Building was stopped.", hint) from None


def built_entry(built: Built) -> dict[str, Any]:
    """What `--json` says of a build."""
    return {
        "films": built.films,
        "shipped": built.left.shipped,
        "too_little_known": built.left.thin,
        "texts_encoded": built.encoded,
        "changed": built.changed,
        "seconds": {step.value: round(seconds, 2) for step, seconds in built.seconds.items()},
    }


def show_built(console: Console, built: Built) -> None:
    """The same in words."""
    films, thin = f"{built.films:,} added films", f"{built.left.thin:,} of which too little is known"
    console.print(Text(f"{films} can be picked, beside {built.left.shipped:,} that ship. Left out: {thin}."))
    if built.changed:
        console.print(Text(f"{built.encoded:,} texts were encoded. A window that is open shows them after a restart."))
    else:
        console.print(Text("Nothing had changed since the last build."))


def served_entry(program: CliContext) -> dict[str, Any]:
    """What `catalogue info --json` says of the films that the next start shows."""
    now = served(program.paths, encoder_id(program.paths)[0])
    return {"state": now.freshness.value, "films": now.films}


def _rebuild_shipped(program: CliContext, *, as_json: bool) -> None:
    vectors = rebuild_vectors(program.paths)
    films = len(vectors.manifest.film_ids)
    if as_json:
        print_json({"films": films, "encoder": vectors.manifest.model_id, "regions": [r.name for r in vectors.regions]})
    else:
        program.console.print(
            Text(f"{films} films were encoded and placed on a map of {len(vectors.regions)} regions.")
        )


@contextmanager
def build_progress() -> Iterator[Callable[[BuildProgress], None]]:
    """A bar with films or texts, their rate and the time that remains, where somebody watches."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[told]}"))
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(Step.FILMS.value, total=None, told="")

        def report(now: BuildProgress) -> None:
            total = now.total if now.step is not Step.FILMS else None  # nobody knows how many there are until the end
            progress.update(task, description=now.step.value, total=total, completed=now.done, told=_told(now))

        yield report


def _told(now: BuildProgress) -> str:
    """`12,800 of 25,000 texts, 41/s, about 5 min`."""
    if now.step is Step.FILMS:
        return f"{now.done:,} films"
    if now.step is Step.MAP:
        return f"{now.done:,} of {now.total:,} films"
    parts = [f"{now.done:,} of {now.total:,} texts", f"{now.rate:,.0f}/s"]
    if now.remaining_s is not None:
        seconds = round(now.remaining_s)
        parts.append(f"about {seconds} s" if seconds < 90 else f"about {seconds / 60:.0f} min")
    return ", ".join(parts)
