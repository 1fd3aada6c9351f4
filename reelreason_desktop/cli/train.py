"""`train`: learning from ratings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Final

import numpy as np
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import DEFAULT_PROFILE, JsonOption, ProfileOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.finetune_examples import TRAIN, VALID, export_finetune
from reelreason_desktop.evaluation.metrics import Estimate
from reelreason_desktop.evaluation.rating_data import Coverage, Rater, read_raters
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.star_training import FEWEST_OWN, OWN, StarTraining, WayFigures, halves, train_stars
from reelreason_desktop.evaluation.stars_file import stars_as_json
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.services.own_stars import forget_stars, keep_stars
from reelreason_desktop.services.session import Session

_PROTOCOL: Final = (
    "Users halved by SHA-256 of their id: one half fitted to, the other measured. Of each measured user a random 20 % "
    "of the ratings is hidden and predicted from the rest. In brackets: 95 % intervals, bootstrap over users."
)
_ALONE: Final = (
    "Fitted to 80 % of your own ratings, measured on the others. In brackets: 95 % intervals, bootstrap over ratings."
)
DataOption = Annotated[
    list[Path] | None,
    typer.Option("--data", help="Folder or zip of MovieLens or MovieTweetings; may be repeated.", metavar="DIR"),
]

train_app = typer.Typer(help="Learn from ratings.", no_args_is_help=True)


@train_app.callback()
def train() -> None:
    """Learn from ratings: of data sets, and your own."""


@train_app.command()
def ratings(
    ctx: typer.Context,
    data: DataOption = None,
    profile: ProfileOption = DEFAULT_PROFILE,
    forget: Annotated[bool, typer.Option("--forget", help="Go back to the stars that ship.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Fit the predicted stars to ratings, and use them for a profile if they win on ratings they have not seen."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        session = runtime.session(profile)
        if forget:
            _forget(program.console, session, as_json=as_json)
            return
        matrix = session.library.recommender.matrix
        others, reach = read_raters(data or (), matrix.films)
        own = _own(session, matrix)
        fitted, measured = halves(others, own)
        if not measured or not any(len(rater.rows) for rater in fitted):
            raise KnownError(
                "There are too few ratings to learn from.",
                f"Give a rating set with --data, or rate at least {FEWEST_OWN} films.",
            )
        with progress() as report:
            found = _trained(matrix, fitted, measured, own, report)
        if found.wins:
            source = " and ".join(path.name for path in data or ()) or "own ratings"
            command = "reelreason train ratings" + "".join(f" --data {path.name}" for path in data or ())
            keep_stars(session.store, stars_as_json(found.fit, source, command, datetime.now(UTC).date()))
    if as_json:
        print_json(_as_json(found, reach, alone=not others))
    else:
        _show(program.console, found, reach, profile, alone=not others)


@train_app.command("export-finetune")
def export(
    ctx: typer.Context,
    out: Annotated[Path, typer.Argument(help="Folder for train.jsonl and valid.jsonl.", metavar="DIR")],
    data: DataOption = None,
    profile: ProfileOption = DEFAULT_PROFILE,
    most: Annotated[int, typer.Option("--most", help="Examples a person.", min=1)] = 8,
    as_json: JsonOption = False,
) -> None:
    """Write what a language model can be fine-tuned with to rate films; your own ratings unless --data is given."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        session = runtime.session(profile)
        films = session.library.recommender.matrix.films
        own = _own(session, session.library.recommender.matrix)
        raters = read_raters(data, films)[0] if data else () if own is None else (own,)
        written = export_finetune(out, raters, films, most)
    if not written.people:
        raise KnownError("Nobody has rated enough to make examples of.", "Give a rating set with --data.")
    if as_json:
        told = {"folder": str(written.folder), "people": written.people, "train": written.train}
        print_json({**told, "valid": written.valid})
    else:
        line = f"{written.train:,} examples in {TRAIN} and {written.valid:,} in {VALID}, of {written.people:,} people."
        program.console.print(Text(f"{written.folder}: {line}"))


def _own(session: Session, matrix: FilmMatrix) -> Rater | None:
    """What the person rated, or None."""
    told = [(matrix.rows[film], stars) for film, stars in session.view().ratings.items() if film in matrix.rows]
    if not told:
        return None
    rows, stars = zip(*told, strict=True)
    at = np.zeros(len(told), dtype=np.int64)
    return Rater(OWN, np.array(rows, dtype=np.intp), np.array(stars, dtype=np.float32), at)


def _trained(
    matrix: FilmMatrix, fitted: tuple[Rater, ...], measured: tuple[Rater, ...], own: Rater | None, report: Report
) -> StarTraining:
    try:
        return train_stars(matrix, fitted, measured, own, report)
    except ValueError as error:
        raise KnownError("There are too few ratings to learn from.", "Give a larger rating set.", str(error)) from error


def _forget(console: Console, session: Session, *, as_json: bool) -> None:
    there = forget_stars(session.store)
    if as_json:
        print_json({"forgotten": there})
    else:
        console.print("The stars that ship are used again." if there else "The stars that ship were used already.")


def _show(console: Console, found: StarTraining, reach: Coverage, profile: str, *, alone: bool) -> None:
    if not alone:
        console.print(
            f"{reach.ratings_with_text:,} of {reach.ratings:,} ratings are of films in the catalogue. Fitted to "
            f"{found.fit.users:,} users, measured on {found.users:,}."
        )
    title = f"stars predicted for {found.n:,} hidden ratings of {found.users:,} users"
    table = Table("way", "MAE", "RMSE", "rank correlation", "what it is", title=title, title_justify="left")
    for way in found.ways:
        rank = "–" if way.rank is None else worded(way.rank)
        table.add_row(way.name, worded(way.mae), worded(way.rmse), rank, way.what)
    console.print(table)
    console.print(_ALONE if alone else _PROTOCOL)
    console.print(f"Squared error against what ships: {_fall(found.gain)} a rating.")
    if found.own is not None:
        console.print(f"On your own hidden ratings: {_fall(found.own)}.")
    if found.wins:
        console.print(f"They win, so {profile} uses them from the next start on. Back: train ratings --forget")
    else:
        console.print("They do not win beyond chance, so nothing was installed.")


def _fall(gain: Estimate) -> str:
    return f"{gain.value:.4f} less ({gain.low:.4f} to {gain.high:.4f})"


def _as_json(found: StarTraining, reach: Coverage, *, alone: bool) -> dict[str, Any]:
    return {
        "protocol": _ALONE if alone else _PROTOCOL,
        "users_fitted": found.fit.users,
        "ratings_fitted": found.fit.ratings,
        "users": found.users,
        "n": found.n,
        "coverage": {"ratings": reach.ratings, "of_films_in_the_catalogue": reach.ratings_with_text},
        "ways": [_way(way) for way in found.ways],
        "squared_error_less": _estimate(found.gain),
        "squared_error_less_on_own": None if found.own is None else _estimate(found.own),
        "installed": found.wins,
    }


def _way(way: WayFigures) -> dict[str, Any]:
    rank = None if way.rank is None else _estimate(way.rank)
    return {"name": way.name, "mae": _estimate(way.mae), "rmse": _estimate(way.rmse), "rank_correlation": rank}


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {"value": estimate.value, "low": estimate.low, "high": estimate.high}
