"""`train`: learning from ratings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import DEFAULT_PROFILE, JsonOption, ProfileOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.evaluation.finetune_examples import TRAIN, VALID, export_finetune
from reelreason_desktop.evaluation.metrics import Estimate
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.star_training import StarTraining, train_stars
from reelreason_desktop.evaluation.stars_file import stars_as_json
from reelreason_desktop.evaluation.training_data import FEWEST_ALONE, MOST_USERS, OWN, Gathered, gather, part
from reelreason_desktop.evaluation.training_report import protocol, training_as_json
from reelreason_desktop.services.own_stars import forget_stars, keep_stars, told_of_stars
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session

DataOption = Annotated[
    list[Path] | None,
    typer.Option("--data", help="Rating set, or somebody's export; may be repeated.", metavar="DIR"),
]

train_app = typer.Typer(help="Learn from ratings: of data sets, and your own.", no_args_is_help=True)


@train_app.command()
def ratings(
    ctx: typer.Context,
    data: DataOption = None,
    profile: ProfileOption = DEFAULT_PROFILE,
    users: Annotated[int, typer.Option("--users", help="Take so many people at most.", min=1)] = MOST_USERS,
    forget: Annotated[bool, typer.Option("--forget", help="Go back to the stars that ship.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Fit the predicted stars to ratings, and use them for a profile if they win on ratings they have not seen."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        if forget:
            _forget(program.console, runtime, profile, as_json=as_json)
            return
        session = _looking(runtime, profile)
        own = _own(session)
        gathered = gather(data or (), session.library, own, users)
        parting = part(gathered.raters, own)
        if parting is None:
            hint = f"Give a larger rating set with --data, or rate at least {FEWEST_ALONE} films."
            raise KnownError("There are too few ratings to learn from.", hint)
        with progress() as report:
            found = train_stars(session.library.recommender.matrix, parting, own, report)
        if found.wins:
            _install(runtime, profile, found, data or ())
        used = told_of_stars(session.store)
    if as_json:
        print_json(training_as_json(found, gathered))
    else:
        _show(program.console, found, gathered)
        program.console.print(Text(_outcome(found, profile, used)))


@train_app.command("export-finetune")
def export(
    ctx: typer.Context,
    out: Annotated[Path, typer.Argument(help="Folder for train.jsonl and valid.jsonl.", metavar="DIR")],
    data: DataOption = None,
    profile: ProfileOption = DEFAULT_PROFILE,
    users: Annotated[int, typer.Option("--users", help="Take so many people at most.", min=1)] = MOST_USERS,
    most: Annotated[int, typer.Option("--most", help="Examples a person.", min=1)] = 8,
    as_json: JsonOption = False,
) -> None:
    """Write what a language model can be fine-tuned with to rate films; your own ratings unless --data is given."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        session = _looking(runtime, profile)
        own = None if data else _own(session)
        raters = gather(data or (), session.library, None, users).raters if own is None else (own,)
        written = export_finetune(out, raters, session.library.films, most)
    if as_json:
        told = {"folder": str(written.folder), "people": written.people, "train": written.train}
        print_json({**told, "valid": written.valid})
    else:
        line = f"{written.train:,} examples in {TRAIN} and {written.valid:,} in {VALID}, of {written.people:,} people."
        program.console.print(Text(f"{written.folder}: {line}"))


def _looking(runtime: Runtime, profile: str) -> Session:
    """Looking makes no profile."""
    return runtime.session(profile if runtime.profiles.exists(profile) else None)


def _own(session: Session) -> Rater | None:
    """What the person rated, or None."""
    rows_of = session.library.recommender.matrix.rows
    told = [(rows_of[film], stars) for film, stars in session.view().ratings.items() if film in rows_of]
    if not told:
        return None
    rows, stars = zip(*told, strict=True)
    at = np.zeros(len(told), dtype=np.int64)
    return Rater(OWN, np.array(rows, dtype=np.intp), np.array(stars, dtype=np.float32), at)


def _install(runtime: Runtime, profile: str, found: StarTraining, data: list[Path] | tuple[()]) -> None:
    source = " and ".join(path.name for path in data) or "own ratings"
    command = "reelreason train ratings" + "".join(f" --data {path.name}" for path in data)
    today = datetime.now(UTC).date()
    with runtime.profiles.open(profile) as store:
        keep_stars(store, stars_as_json(found.fit, source, command, today, fame="as the catalogue has it"))


def _forget(console: Console, runtime: Runtime, profile: str, *, as_json: bool) -> None:
    if not runtime.profiles.exists(profile):
        raise NotFoundError(f"There is no profile called “{profile}”.", "`reelreason profile list` shows the names.")
    with runtime.profiles.open(profile) as store:
        there = forget_stars(store)
    if as_json:
        print_json({"forgotten": there})
    else:
        console.print("The stars that ship are used again." if there else "The stars that ship were used already.")


def _show(console: Console, found: StarTraining, gathered: Gathered) -> None:
    reach, measured = gathered.coverage, len(found.parting.measured)
    if reach.ratings:
        console.print(
            f"{reach.ratings_with_text:,} of {reach.ratings:,} ratings are of films in the catalogue. Fitted to "
            f"{found.fit.users:,} people, measured on {measured:,}."
        )
    if gathered.repeated:
        console.print(f"Left out because their ratings were there already: {gathered.repeated:,}.")
    title = f"stars predicted for {found.n:,} hidden ratings of {measured:,} people"
    table = Table("way", "MAE", "RMSE", "rank correlation", "what it is", title=title, title_justify="left")
    for way in found.ways:
        rank = "–" if way.rank is None else worded(way.rank)
        table.add_row(way.name, worded(way.mae), worded(way.rmse), rank, way.what)
    console.print(table)
    table = Table("predicted", "mean predicted", "mean given", "n", title="calibration", title_justify="left")
    for one in found.calibration:
        table.add_row(f"{one.low:.1f}–{one.high:.1f}", f"{one.predicted:.2f}", f"{one.actual:.2f}", f"{one.n:,}")
    console.print(table)
    console.print(protocol(found.parting))
    console.print(f"Squared error against what ships: {_fall(found.gain)} a rating.")
    if found.own is not None:
        console.print(f"On your own hidden ratings: {_fall(found.own)}.")


def _outcome(found: StarTraining, profile: str, used: str) -> str:
    if found.wins:
        return f"They win, so {profile} uses them from the next start on. Back: reelreason train ratings --forget"
    return f"They do not win beyond chance, so nothing was installed. Stars of {profile}: {used}."


def _fall(gain: Estimate) -> str:
    return f"{gain.value:.4f} less ({gain.low:.4f} to {gain.high:.4f})"
