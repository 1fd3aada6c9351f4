"""`eval ratings`: picks and predicted stars measured on rating data sets."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.encoding import open_vectors
from reelreason_desktop.evaluation.likes import Likes
from reelreason_desktop.evaluation.rating_cases import TITLES
from reelreason_desktop.evaluation.rating_data import RatingData, read_rating_data
from reelreason_desktop.evaluation.rating_report import RatingFiles, ratings_as_json
from reelreason_desktop.evaluation.rating_run import METRICS, RankedSystem, encode_films, rank_all
from reelreason_desktop.evaluation.rating_systems import with_fame
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.star_fitting import fit_stars, has_enough
from reelreason_desktop.evaluation.star_run import StarOutcome, predict_all
from reelreason_desktop.evaluation.stars_file import stars_as_json, write_stars
from reelreason_desktop.recommender.matrix import FilmMatrix

_NOTHING_TO_FIT = "Nobody to train on has rated enough."


def ratings(
    ctx: typer.Context,
    data: Annotated[Path, typer.Option("--data", help="Folder with the users to measure on.", metavar="DIR")],
    films: Annotated[
        list[Path], typer.Option("--films", help="Films with texts; several may follow.", metavar="FILE…")
    ],
    more_films: Annotated[list[Path] | None, typer.Argument(help="Further film files.", metavar="[FILE]…")] = None,
    train: Annotated[
        list[Path] | None,
        typer.Option("--train", help="Folder with other users, for priors; may be repeated.", metavar="DIR"),
    ] = None,
    users: Annotated[int | None, typer.Option("--users", help="Measure on so many users at most.", min=1)] = None,
    fit_out: Annotated[
        Path | None, typer.Option("--fit-out", help="Also write refitted star coefficients here.", metavar="FILE")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Find the films that people liked in MovieLens or MovieTweetings, and predict their stars."""
    program = context_of(ctx)
    files = RatingFiles(data, (*films, *(more_films or ())), tuple(train or ()))
    started = time.monotonic()
    read = read_rating_data(files.data, files.films, files.train, users)
    with progress() as report:
        with open_vectors(program.paths) as vectors:
            matrix = encode_films(read.films, vectors, report)
        likes = Likes(read.train, len(matrix))
        ranked = rank_all(read, matrix, likes, report)
        stars = predict_all(read.measured, read.train, with_fame(matrix, likes), report)
        if fit_out is not None:
            _fit(fit_out, files, read, matrix, report)
    if as_json:
        print_json(ratings_as_json(files, read, ranked, stars, time.monotonic() - started))
    else:
        _show(program.console, read, ranked, stars)


def _fit(file: Path, files: RatingFiles, data: RatingData, matrix: FilmMatrix, report: Report) -> None:
    if not any(has_enough(rater) for rater in data.train):
        raise KnownError(_NOTHING_TO_FIT, "Add a folder with --train, or a larger --data.")
    options = "".join(f" --films {path.name}" for path in files.films)
    options += "".join(f" --train {folder.name}" for folder in files.train)
    command = f"reelreason eval ratings --data {files.data.name}{options} --fit-out"
    source = " and ".join(path.name for path in files.train) or f"{files.data.name}, the half that is not measured"
    fit = fit_stars(matrix, data.train, report)
    write_stars(file, stars_as_json(fit, source, command, datetime.now(UTC).date()))


def _show(console: Console, data: RatingData, ranked: tuple[RankedSystem, ...], stars: StarOutcome | None) -> None:
    reach = data.coverage
    console.print(
        f"{len(data.films)} films; {reach.ratings_with_text} of {reach.ratings} ratings and {reach.films_with_text} of "
        f"{reach.films_rated} rated films have texts. {len(data.measured)} users measured, {len(data.train)} to learn "
        f"priors from ({data.split})."
    )
    for protocol, title in TITLES.items():
        n = ranked[0].figures[protocol].n
        table = Table("system", *METRICS, "films shown", title=f"{protocol}: {title} (n = {n})", title_justify="left")
        for one in ranked:
            held = one.figures[protocol]
            table.add_row(one.system.name, *(worded(held.metrics[name]) for name in METRICS), f"{held.shown:,}")
        console.print(table)
    if stars is not None:
        _show_stars(console, stars)
    console.print("In brackets: 95 % intervals, bootstrap over users.")
    for one in ranked:
        console.print(f"  {one.system.name}: {one.system.what}")


def _show_stars(console: Console, stars: StarOutcome) -> None:
    title = f"stars: a random 20 % of the ratings predicted from the others (n = {stars.n}, {stars.users} users)"
    table = Table("way", "MAE", "RMSE", "what it is", title=title, title_justify="left")
    for one in stars.errors:
        table.add_row(one.name, worded(one.mae), worded(one.rmse), one.what)
    console.print(table)
    table = Table("predicted", "mean predicted", "mean given", "n", title="calibration", title_justify="left")
    for bin_ in stars.calibration:
        bounds = f"{bin_.low:.1f}–{bin_.high:.1f}"
        table.add_row(bounds, f"{bin_.predicted:.2f}", f"{bin_.actual:.2f}", f"{bin_.n:,}")
    console.print(table)
