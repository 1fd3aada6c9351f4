"""`eval mood`: how well feelings are read from sentence vectors, and from what people say."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.evaluation.emotions import read_emotions
from reelreason_desktop.evaluation.encoding import open_vectors
from reelreason_desktop.evaluation.mood_file import write_mood_model
from reelreason_desktop.evaluation.mood_report import PROTOCOL, as_json, group_rows
from reelreason_desktop.evaluation.mood_run import MoodOutcome, measure
from reelreason_desktop.evaluation.mood_utterances import (
    HALVES,
    Told,
    Utterance,
    figures,
    read_all,
    read_utterances,
    talk_figures,
)
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.vector_cache import VectorCache
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.recommender.mood import shipped_mood_model


def mood(
    ctx: typer.Context,
    data: Annotated[Path, typer.Option("--data", help="Folder of GoEmotions.", metavar="DIR")],
    utterances: Annotated[
        Path | None,
        typer.Option("--utterances", help="Also read what people say to the program (JSONL).", metavar="FILE"),
    ] = None,
    fit_out: Annotated[
        Path | None, typer.Option("--fit-out", help="Also write the refitted mood model here.", metavar="FILE")
    ] = None,
    mistakes: Annotated[
        bool, typer.Option("--mistakes", help="List what was misread in the half that rules may be tuned on.")
    ] = False,
    as_json_: JsonOption = False,
) -> None:
    """Read emotions and moods from sentence vectors, beside baselines."""
    program = context_of(ctx)
    started = time.monotonic()
    emotions = read_emotions(data)
    said = read_utterances(utterances) if utterances is not None else None
    with progress() as report, open_vectors(program.paths) as vectors:
        outcome = measure(emotions, vectors, report)
        told = _listen(program, said, vectors, report) if said is not None else None
    if fit_out is not None:
        encoder = builtin_model(program.paths.cache).id
        write_mood_model(fit_out, outcome, encoder, data, datetime.now(UTC).date())
    if as_json_:
        print_json(as_json(data, outcome, told, time.monotonic() - started))
        return
    _show(program.console, outcome)
    if told is not None:
        _show_utterances(program.console, told, mistakes)


def _listen(
    program: CliContext, said: tuple[Utterance, ...], vectors: VectorCache, report: Report
) -> dict[str, tuple[Told, ...]]:
    """By the reader and the model that ship, not by the ones just fitted."""
    with program.runtime(grown=False) as runtime:
        reader = runtime.library.reader
    return read_all(said, reader, vectors, shipped_mood_model(), partial(report, "utterances"))


def _show(console: Console, outcome: MoodOutcome) -> None:
    n = outcome.sizes["test"]
    table = Table("system", "macro-F1", "micro-F1", "what", title=f"28 emotions, test (n = {n})", title_justify="left")
    for one in outcome.systems:
        table.add_row(one.name, worded(one.macro), f"{one.micro:.3f}".lstrip("0"), one.what)
    console.print(table)
    columns = ("mood", "emotions", "dev precision / recall", "test: named", "precision", "recall")
    table = Table(*columns, title="Moods, from their thresholds", title_justify="left")
    for row in group_rows(outcome.groups):
        table.add_row(*row)
    console.print(table)
    console.print(f"{PROTOCOL}. In brackets: 95 % intervals, bootstrap over texts.")


def _show_utterances(console: Console, told: dict[str, tuple[Told, ...]], mistakes: bool) -> None:
    found = list(figures(told))
    for half in HALVES:
        mine = [one for one in found if one.half == half]
        title = f"Utterances, {half} half ({mine[0].with_mood} with a mood, {mine[0].without} without)"
        table = Table("way of reading", "precision", "recall", "false alarms", title=title, title_justify="left")
        for one in mine:
            table.add_row(one.way, worded(one.precision), worded(one.recall), str(one.alarms))
        console.print(table)
    for talk in talk_figures(told):
        words = f"{talk.found} of {talk.thanks} thanks found, {talk.lost} of {talk.tastes} tastes lost"
        console.print(f"Small talk, {talk.half} half: {words}.")
    if mistakes:
        for line in [one for one in found if one.half == HALVES[0]][-1].mistakes:
            console.print(Text(f"misread: {line}"))
