"""`eval redial|dialogues`: measuring recommendations."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.eval_embedding import embedding
from reelreason_desktop.cli.eval_explanations import explanations
from reelreason_desktop.cli.eval_judge import judged
from reelreason_desktop.cli.eval_mood import mood
from reelreason_desktop.cli.eval_ratings import ratings
from reelreason_desktop.cli.eval_reading import reading
from reelreason_desktop.cli.evaluate_matching import matching
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.encoding import open_vectors
from reelreason_desktop.evaluation.protocols import PROTOCOLS
from reelreason_desktop.evaluation.redial_data import encode_data, read_data
from reelreason_desktop.evaluation.redial_run import Outcome, measure
from reelreason_desktop.evaluation.report import Files, as_json, rows, worded
from reelreason_desktop.evaluation.scripted import read_conversations
from reelreason_desktop.evaluation.scripted_run import passed, play_all
from reelreason_desktop.evaluation.weights_file import write_weights

eval_app = typer.Typer(help="Measure how good the recommendations are.", no_args_is_help=True)
eval_app.command()(explanations)
eval_app.command()(embedding)
eval_app.command("judge")(judged)
eval_app.command()(matching)
eval_app.command()(mood)
eval_app.command()(reading)
eval_app.command()(ratings)

_NOTHING_TO_FIT = "Add dialogues with --train that are not measured on and answer with films of --items."
_METRICS = ("R@1", "R@10", "R@50", "MRR")


@eval_app.command()
def redial(
    ctx: typer.Context,
    data: Annotated[Path, typer.Option("--data", help="Dialogues to measure on.", metavar="FILE")],
    items: Annotated[Path, typer.Option("--items", help="Their films: id2info.json.", metavar="FILE")],
    train: Annotated[
        list[Path] | None, typer.Option("--train", help="Dialogues to learn from; may be repeated.", metavar="FILE")
    ] = None,
    fit_out: Annotated[
        Path | None, typer.Option("--fit-out", help="Also write the product's refitted weights here.", metavar="FILE")
    ] = None,
    as_json_: JsonOption = False,
) -> None:
    """Find the films that people recommended in ReDial dialogues."""
    program = context_of(ctx)
    files = Files(data, items, tuple(train or ()))
    started = time.monotonic()
    read = read_data(files.data, files.items, files.train)
    with progress() as report:
        with open_vectors(program.paths) as vectors:
            matrix, witness = encode_data(read, vectors, report)
            model_id = vectors.model_id
        outcome = measure(read, matrix, witness, report, model_id)
    if fit_out is not None:
        if outcome.learned is None:
            raise KnownError("There is nothing to fit weights to.", _NOTHING_TO_FIT)
        write_weights(fit_out, outcome.learned, files, datetime.now(UTC).date())
    result = as_json(files, read, outcome, time.monotonic() - started)
    if as_json_:
        print_json(result)
    else:
        _show(program.console, outcome, f"{result['data']['cases']} cases in {result['data']['dialogues']} dialogues")


@eval_app.command()
def dialogues(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Scripted conversations, one JSON object a line.", metavar="FILE")],
    as_json_: JsonOption = False,
) -> None:
    """Play scripted conversations and check what is picked after each."""
    program = context_of(ctx)
    conversations = read_conversations(file)
    with progress() as report, program.runtime(grown=False) as runtime:
        verdicts = play_all(runtime, conversations, report)
    share = passed(verdicts)
    failed = [{"name": v.name, "why": "; ".join(v.why), "picks": list(v.picks)} for v in verdicts if v.why]
    result = {
        "eval": "dialogues",
        "cases": len(verdicts),
        "passed": len(verdicts) - len(failed),
        "share": round(share.value, 4),
        "interval": [round(share.low, 4), round(share.high, 4)],
        "protocol": "each conversation on an empty guest session over the bundled films; judged after the last step",
        "failed": failed,
    }
    if as_json_:
        print_json(result)
        return
    table = Table("conversation", "what was not met", title_justify="left")
    for one in failed:
        table.add_row(Text(str(one["name"])), Text(str(one["why"])))
    if failed:
        program.console.print(table)
    program.console.print(f"{result['passed']} of {len(verdicts)} conversations passed: {worded(share)}")


def _show(console: Console, outcome: Outcome, sizes: str) -> None:
    for protocol in PROTOCOLS:
        n = outcome.measured[0].figures[protocol.name].n
        table = Table("system", *_METRICS, title=f"{protocol.name}: {protocol.title} (n = {n})", title_justify="left")
        for row in rows(outcome, protocol.name, _METRICS):
            table.add_row(*row)
        console.print(table)
    console.print(f"{sizes}. In brackets: 95 % intervals, bootstrap over dialogues.")
    for one in outcome.measured:
        console.print(f"  {one.system.name}: {one.system.what}")
