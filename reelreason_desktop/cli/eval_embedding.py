"""`eval embedding`: how well film vectors keep kinds of films apart."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.evaluation.embedding import METRICS, PickCosines, measure, pick_cosines, spaces
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.simulated import simulate
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session

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
    as_json: JsonOption = False,
) -> None:
    """Measure how far vectors keep kinds of films apart, beside baselines."""
    program = context_of(ctx)
    started = time.monotonic()
    figures: dict[str, Mapping[str, Estimate]] = {}
    with program.runtime() as runtime, progress() as report:
        matrix = runtime.library.recommender.matrix
        for number, space in enumerate(spaces(matrix), 1):
            figures[space.name] = measure(space, matrix.films)
            report("spaces", number, _SPACES)
        closeness = pick_cosines(_sessions(runtime, people))
        films = len(matrix.films)
    if as_json:
        print_json(_as_json(figures, closeness, films, time.monotonic() - started))
        return
    table = Table(title=f"{films} films")
    table.add_column("")
    for metric in METRICS:
        table.add_column(metric, justify="right")
    for name, estimates in figures.items():
        table.add_row(name, *(worded(estimates[metric]) for metric in METRICS))
    program.console.print(table)
    words = f"cosine of picks to taste: mean {closeness.mean:.3f}, sd {closeness.deviation:.3f}, n {closeness.n}"
    program.console.print(Text(words))
    program.console.print(Text(_PROTOCOL, style="dim"))


def _sessions(runtime: Runtime, people: int) -> Iterator[Session]:
    for person in simulate(runtime.session(), people, _SEED):
        session = runtime.session()
        person.act(session)
        yield session


def _as_json(
    figures: Mapping[str, Mapping[str, Estimate]], closeness: PickCosines, films: int, seconds: float
) -> dict[str, Any]:
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
        "cosine_of_picks_to_taste": {
            "mean": round(closeness.mean, _DIGITS),
            "sd": round(closeness.deviation, _DIGITS),
            "n": closeness.n,
        },
        "seconds": round(seconds, 1),
    }
