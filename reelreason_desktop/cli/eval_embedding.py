"""`eval embedding`: how well film vectors keep kinds of films apart."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.embedding import METRICS, NEIGHBOURS, PickCosines, measure, pick_cosines, spaces
from reelreason_desktop.evaluation.encoding import open_vectors
from reelreason_desktop.evaluation.film_files import read_film_files
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.redial_data import Report
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.simulated import simulate
from reelreason_desktop.recommender.arrays import Floats, centred
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session

Figures = Mapping[str, Mapping[str, Estimate]]

_SEED: Final = 1
_SPACES: Final = 4
_PROTOCOL: Final = (
    "Film texts of the catalogue. Genre gap: mean cosine of films that share their first genre, less that of films "
    "that share no genre. Purity: share of the ten nearest neighbours with the same first genre."
)
_DIGITS: Final = 4


def embedding(
    ctx: typer.Context,
    people: Annotated[int, typer.Option("--people", min=1, help="How many simulated people get picks.")] = 100,
    more: Annotated[
        list[Path] | None,
        typer.Option(
            "--films", help="Measure these films instead of the bundled ones; may be repeated.", metavar="FILE"
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure how far vectors keep kinds of films apart, beside baselines."""
    program = context_of(ctx)
    started = time.monotonic()
    closeness = None
    with progress() as report:
        if more:
            films, raw = _read(program, more, report)
            vectors = raw, centred(raw)
        else:
            with program.runtime(grown=False) as runtime:
                matrix = runtime.library.recommender.matrix
                films, vectors = matrix.films, (matrix.raw[FilmField.TEXT], matrix.centred[FilmField.TEXT])
                closeness = pick_cosines(_sessions(runtime, people))
        figures = _figures(films, *vectors, report)
    if as_json:
        print_json(_as_json(figures, closeness, len(films), time.monotonic() - started))
    else:
        _show(program, figures, closeness, len(films))


def _read(program: CliContext, files: Sequence[Path], report: Report) -> tuple[Sequence[Film], Floats]:
    """The films that have a genre, and the vectors of their texts, which are kept for the next run."""
    films = [one.film for one in read_film_files(files, {}) if one.film.genres]
    if len(films) <= NEIGHBOURS:
        raise KnownError("There are too few films with genres to compare.", "Add a file with more films.")
    with open_vectors(program.paths) as kept:
        texts = field_texts(films, FilmField.TEXT)
        return films, kept.vectors(texts, lambda done, all_: report("encoding films", done, all_))


def _figures(films: Sequence[Film], raw: Floats, centred_: Floats, report: Report) -> Figures:
    found: dict[str, Mapping[str, Estimate]] = {}
    for number, space in enumerate(spaces(films, raw, centred_), 1):
        found[space.name] = measure(space, films)
        report("spaces", number, _SPACES)
    return found


def _sessions(runtime: Runtime, people: int) -> Iterator[Session]:
    for person in simulate(runtime.session(), people, _SEED):
        session = runtime.session()
        person.act(session, runtime.say)
        yield session


def _show(program: CliContext, figures: Figures, closeness: PickCosines | None, films: int) -> None:
    table = Table(title=f"{films} films")
    table.add_column("")
    for metric in METRICS:
        table.add_column(metric, justify="right")
    for name, estimates in figures.items():
        table.add_row(name, *(worded(estimates[metric]) for metric in METRICS))
    program.console.print(table)
    if closeness is not None:
        words = f"cosine of picks to taste: mean {closeness.mean:.3f}, sd {closeness.deviation:.3f}, n {closeness.n}"
        program.console.print(Text(words))
    program.console.print(Text(_PROTOCOL, style="dim"))


def _as_json(figures: Figures, closeness: PickCosines | None, films: int, seconds: float) -> dict[str, Any]:
    return {
        "eval": "embedding",
        "protocol": _PROTOCOL,
        "films": films,
        "interval": f"95 %, bootstrap over films, {RESAMPLES} resamples",
        "spaces": {
            name: {
                metric: {
                    "value": round(estimate.value, _DIGITS),
                    "low": round(estimate.low, _DIGITS),
                    "high": round(estimate.high, _DIGITS),
                }
                for metric, estimate in estimates.items()
            }
            for name, estimates in figures.items()
        },
        "cosine_of_picks_to_taste": None
        if closeness is None
        else {
            "mean": round(closeness.mean, _DIGITS),
            "sd": round(closeness.deviation, _DIGITS),
            "n": closeness.n,
        },
        "seconds": round(seconds, 1),
    }
