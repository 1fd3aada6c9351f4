"""`catalogue info|build`; `cli.sources` has what grows it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.building import build, served_entry
from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.download import download
from reelreason_desktop.cli.shards import shards_app
from reelreason_desktop.cli.sources import add, grown_summary, remove, review_app, show_grown
from reelreason_desktop.domain.films import Film

catalogue_app = typer.Typer(help="The films that ship with the program, and those you add.", no_args_is_help=True)
catalogue_app.command()(add)
catalogue_app.command()(build)
catalogue_app.command()(download)
catalogue_app.command()(remove)
catalogue_app.add_typer(review_app, name="review")
catalogue_app.add_typer(shards_app, name="shards")


@catalogue_app.command()
def info(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """How many films there are, of which kinds, and what was added."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        library = runtime.library
        summary = _summary(list(library.films)) | {"added": library.grown, "encoder": runtime.model_id}
    grown = grown_summary(program)
    if grown is not None:
        grown["served"] = served_entry(program)
    if as_json:
        print_json(summary | {"grown": grown})
        return
    table = Table(show_header=False)
    for key, value in summary.items():
        shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else str(value)
        table.add_row(key, Text(shown))
    program.console.print(table)
    if grown is not None:
        show_grown(program.console, grown)
        program.console.print(Text(f"Ready to be picked: {library.grown:,} of them ({grown['served']['state']})."))


def _summary(films: list[Film]) -> dict[str, Any]:
    return {
        "films": len(films),
        "decades": dict(sorted(Counter(f"{film.decade}s" for film in films).items())),
        "genres": dict(Counter(genre for film in films for genre in film.genres).most_common()),
        "countries": len({country for film in films for country in film.countries}),
        "languages": len({language for film in films for language in film.languages}),
        "for_children_under_8": sum(film.knows("min_age") and film.min_age < 8 for film in films),
    }
