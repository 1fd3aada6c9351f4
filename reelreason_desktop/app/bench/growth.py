"""What each step of growing and using a catalogue costs at 2,000 to 250,000 films: time a film, and memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.places import away_from_home, pack
from reelreason_desktop.app.bench.report import amount
from reelreason_desktop.config.paths import Paths

SIZES: Final = (2_000, 10_000, 60_000, 250_000)
_LARGEST_WINDOW: Final = 100_000
_PATIENCE_S: Final = 1_800.0
_NOTE: Final = (
    "The encoder is a stand-in: a process of its own and the whole way to it and back, but vectors drawn from a hash "
    "of the text. A real one takes 10 to 25 ms a text and core on top, four texts a film."
)


@dataclass(frozen=True, slots=True)
class GrowthStep:
    """One step at one size. `peak_mb`: the most resident memory of its process until then, in 1,000,000 bytes."""

    films: int
    step: str
    seconds: float
    peak_mb: float


def run_growth(paths: Paths, scale: int, progress: Callable[[str], object] = lambda _: None) -> tuple[GrowthStep, ...]:
    """Grows a catalogue of each size up to `scale` in a temporary folder, opens and uses it.

    Args:
        paths: the installation; nothing of the person's is touched.
        scale: the largest size, measured beside those of `SIZES` below it.
        progress: receives one line for each step as soon as it is done.

    Raises:
        KnownError: films or model cannot be used, or a probe failed.
    """
    steps: list[GrowthStep] = []
    for films in (*(size for size in SIZES if size < scale), scale):
        with tempfile.TemporaryDirectory(prefix="reelreason-bench-", ignore_cleanup_errors=True) as folder:
            for step in _steps(away_from_home(paths, Path(folder)), films):
                steps.append(step)
                progress(f"{films:,} films, {step.step}: {amount(*_shown(step.seconds))}, {step.peak_mb:,.0f} MB")
    return tuple(steps)


def growth_table(steps: Sequence[GrowthStep]) -> Table:
    """A line for each step; for each size its time, and below it the memory of each process."""
    sizes = list(dict.fromkeys(step.films for step in steps))
    table = Table(title=_NOTE, title_justify="left", title_style="")
    table.add_column("step")
    for films in sizes:
        table.add_column(f"{films:,} films", justify="right", no_wrap=True)
    found = {(step.step, step.films): step for step in steps}
    for name in dict.fromkeys(step.step for step in steps):
        row = [found.get((name, films)) for films in sizes]
        cells = [Text(f"{amount(*_shown(one.seconds))}, {one.peak_mb:,.0f} MB" if one else "") for one in row]
        table.add_row(name, *cells)
    return table


def growth_json(steps: Sequence[GrowthStep]) -> dict[str, Any]:
    """The documented JSON: `{"encoder": "stand-in", "note": "…", "steps": [...]}`."""
    return {
        "encoder": "stand-in",
        "note": _NOTE,
        "steps": [
            {
                "films": step.films,
                "step": step.step,
                "seconds": round(step.seconds, 5),
                "us_per_film": round(step.seconds / step.films * 1e6, 3),
                "peak_mb": round(step.peak_mb, 1),
            }
            for step in steps
        ],
    }


def _steps(paths: Paths, films: int) -> Iterator[GrowthStep]:
    for name in ("grow", "grown", *(("grown_window",) if films <= _LARGEST_WINDOW else ())):
        with Probe(name, {"paths": pack(paths), "films": films}) as probe:
            while (fact := probe.hear(_PATIENCE_S))["step"]:
                yield GrowthStep(films, fact["step"], fact["seconds"], fact["peak_mb"])


def _shown(seconds: float) -> tuple[float, str]:
    return (seconds, "s") if seconds >= 1 else (seconds * 1_000, "ms")
