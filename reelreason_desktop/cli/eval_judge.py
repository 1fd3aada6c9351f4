"""`eval judge`: a language model's opinion of two recipes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.evaluation.judging import AXES, Case, Points, answer_of, judge
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.scripted import Conversation, Step, read_conversations
from reelreason_desktop.evaluation.scripted_run import Player
from reelreason_desktop.inference.llm.writer import WriterProcess
from reelreason_desktop.services.models import open_writer, shelf_of
from reelreason_desktop.services.recipes import RecipeName
from reelreason_desktop.services.remote.mode import RemoteMode
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.services.runtime import Runtime

_RECIPES: Final = (RecipeName.COMPACT, RecipeName.PLAIN)
_PROTOCOL: Final = (
    "Both recipes answer each scripted conversation; the model sees both answers, in both orders, and gives 1 to 5 "
    "points an axis. One model's opinion, not proof; the worth of the first place is its bias."
)
_SENT: Final = "the steps of the conversations in the file, and films and reasons that both recipes answer"
_DIGITS: Final = 4


def judged(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Scripted conversations, one JSON object a line.", metavar="FILE")],
    most: Annotated[int, typer.Option("--most", min=1, help="Of how many conversations, from the top.")] = 20,
    remote: Annotated[
        str | None, typer.Option("--remote", metavar="PROFILE", help="Ask the server this profile switched on.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Ask the language model in use what it thinks of two recipes' answers."""
    program = context_of(ctx)
    started = time.monotonic()
    conversations = read_conversations(file)[:most]
    model, writer = _in_use(program.paths) if remote is None else _elsewhere(program.paths, remote)
    with closing(writer), program.runtime(grown=False) as runtime, progress() as report:
        writer.start()
        points = judge(writer, list(_cases(runtime, conversations)), report)
    result = _as_json(points, model, len(conversations), time.monotonic() - started)
    if as_json:
        print_json(result)
        return
    table = Table(title=f"{len(conversations)} conversations, judged by {model}")
    for column in ("", *_RECIPES, "first place"):
        table.add_column(column, justify="left" if not column else "right")
    for axis, _ in AXES:
        row = [points.of(recipe, axis) for recipe in _RECIPES]
        table.add_row(axis, *(_worded(estimate) for _, estimate in row), _worded(points.favour(axis)[1]))
    program.console.print(table)
    program.console.print(Text(_PROTOCOL, style="dim"))


def _in_use(paths: Paths) -> tuple[str, WriterProcess]:
    model, writer = shelf_of(paths).used, open_writer(paths, keep_prompts=False)
    if writer is None or model is None:
        raise KnownError("No language model is in use.", "`reelreason models use NAME` chooses one.")
    return model.name, writer


def _elsewhere(paths: Paths, profile: str) -> tuple[str, WriterProcess]:
    """The server of remote mode, if a profile switched it on; says what it is about to be sent."""
    writer = RemoteMode(paths, RequestsMade()).open_writer(profile)
    if writer is None:
        hint = Notice("See what would be sent and switch it on: `reelreason remote on --profile {}`.", profile)
        raise KnownError(Notice("Remote mode is off for {}.", profile), hint)
    typer.echo(f"To {writer.host} are sent: {_SENT}. Nothing of {profile} is.", err=True)
    return f"{writer.model} on {writer.host}", writer


def _cases(runtime: Runtime, conversations: Sequence[Conversation]) -> Iterator[Case]:
    """Conversations that cannot be played, or that nothing fits, are left out: `eval dialogues` looks at those."""
    player = Player(runtime)
    films = runtime.library.by_id
    for conversation in conversations:
        answers = []
        for recipe in _RECIPES:
            session = runtime.session(recipe=recipe)
            try:
                view = player.act(session, conversation.steps)
            except KnownError:
                break
            answers.append(answer_of(recipe, view.ranking.picks, films))
        if len(answers) == len(_RECIPES) and all(answer.lines for answer in answers):
            yield Case(conversation.name, tuple(map(_told, conversation.steps)), (answers[0], answers[1]))


def _told(step: Step) -> str:
    if step.say is not None:
        return f"says: {step.say}"
    if step.rate is not None:
        return f"rates {step.rate.title} ({step.rate.year}) {step.rate.stars:g} of 5"
    if step.seen is not None:
        return f"has seen {step.seen.title} ({step.seen.year})"
    if step.reject is not None:
        return f"does not want {step.reject.title} ({step.reject.year})"
    return "takes the last step back" if step.undo else f"removes the limit {step.remove_chip}"


def _worded(estimate: Estimate) -> str:
    return f"{estimate.value:.2f} ({estimate.low:.2f}–{estimate.high:.2f})"


def _as_json(points: Points, model: str, conversations: int, seconds: float) -> dict[str, Any]:
    return {
        "eval": "judge",
        "protocol": _PROTOCOL,
        "model": model,
        "conversations": conversations,
        "interval": f"95 %, bootstrap over conversations, {RESAMPLES} resamples",
        "points": {str(recipe): {axis: _figures(*points.of(recipe, axis)) for axis, _ in AXES} for recipe in _RECIPES},
        "first_place": {axis: _figures(*points.favour(axis)) for axis, _ in AXES},
        "seconds": round(seconds, 1),
    }


def _figures(n: int, estimate: Estimate) -> dict[str, float]:
    numbers = {"value": estimate.value, "low": estimate.low, "high": estimate.high}
    return {"n": n, **{name: round(number, _DIGITS) for name, number in numbers.items()}}
