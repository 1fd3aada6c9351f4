"""`together`."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.text import Text

from reelreason_desktop.cli.as_json import pick_entry
from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.services.together import JointPick, Opinion, Together

Name = Annotated[str, typer.Argument(help="Name of a profile.")]


def together(ctx: typer.Context, first: Name, second: Name, as_json: JsonOption = False) -> None:
    """Films that two people would both enjoy, with each person's own reason."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        answer = runtime.together(first, second)
    if as_json:
        print_json(_as_json(answer))
        return
    if answer.limits or answer.max_age is not None:
        age = [] if answer.max_age is None else [f"up to {answer.max_age} years"]
        program.console.print(Text("for both: " + " · ".join((*answer.limits, *age)), style="dim"))
    if not answer.picks:
        program.console.print("Nothing is left that both may see and neither knows. Take a limit back.")
    for number, pick in enumerate(answer.picks, 1):
        program.console.print(Text.assemble(f"{number}. ", (pick.film.label, "bold")))
        for opinion in pick.opinions:
            program.console.print(Padding(_line(opinion), (0, 0, 0, 3)))


def _line(opinion: Opinion) -> Text:
    if opinion.pick is None:
        return Text(f"{opinion.name}: nothing is known about this taste yet.", style="dim")
    line = Text(f"{opinion.name}: ")
    line.append(f"★ {opinion.pick.predicted_rating:.1f}  ", style="yellow")
    line.append(opinion.pick.explanation, style="dim")
    return line


def _as_json(answer: Together) -> dict[str, Any]:
    return {
        "profiles": list(answer.names),
        "limits": list(answer.limits),
        "max_age": answer.max_age,
        "admitted": answer.admitted,
        "picks": [_pick(pick) for pick in answer.picks],
    }


def _pick(pick: JointPick) -> dict[str, Any]:
    return {
        "id": pick.film.id,
        "title": pick.film.title,
        "year": pick.film.year,
        "min_age": pick.film.min_age if pick.film.knows("min_age") else None,
        "score": round(pick.score, 4),
        "opinions": [
            {
                "profile": opinion.name,
                "liking": opinion.liking,
                "pick": None if opinion.pick is None else pick_entry(opinion.pick, pick.film),
            }
            for opinion in pick.opinions
        ],
    }
