"""What a run found out, as JSON and as rows for a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.evaluation.dialogues import Dialogue
from reelreason_desktop.evaluation.features import ALL
from reelreason_desktop.evaluation.fitting import NEGATIVES
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.protocols import PROTOCOLS
from reelreason_desktop.evaluation.redial_data import RedialData
from reelreason_desktop.evaluation.redial_run import Figures, Learned, Outcome

_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Files:
    """Which files a run read."""

    data: Path
    items: Path
    train: tuple[Path, ...]


def as_json(files: Files, data: RedialData, outcome: Outcome, seconds: float) -> dict[str, Any]:
    """The documented object of `eval redial --json` (see docs/evaluation.md)."""
    return {
        "eval": "redial",
        "data": {"file": files.data.name, **_sizes(data.test)},
        "items": {"file": files.items.name, "films": len(data.items)},
        "train": {"files": [file.name for file in files.train], **_sizes(data.train), "dropped_shared": data.shared},
        "protocols": {protocol.name: protocol.title for protocol in PROTOCOLS},
        "interval": f"95 %, bootstrap over dialogues, {RESAMPLES} resamples",
        "systems": {
            one.system.name: {
                "what": one.system.what,
                **{name: _figures(figures) for name, figures in one.figures.items()},
                "different_films_in_first_5": one.shown,
            }
            for one in outcome.measured
        },
        "weights": _weights(outcome.learned),
        "seconds": round(seconds, 1),
    }


def rows(outcome: Outcome, protocol: str, metrics: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Name and metrics of each system in one protocol, for a table."""
    for one in outcome.measured:
        figures = one.figures[protocol].metrics
        yield one.system.name, *(worded(figures[metric]) for metric in metrics)


def worded(estimate: Estimate) -> str:
    """`.234 (.217–.251)`."""
    value, low, high = (f"{number:.3f}".lstrip("0") for number in (estimate.value, estimate.low, estimate.high))
    return f"{value} ({low}–{high})"


def _sizes(dialogues: Sequence[Dialogue]) -> dict[str, int]:
    turns = [turn for one in dialogues for turn in one.turns if turn.answers]
    return {
        "dialogues": len({turn.dialogue for turn in turns}),
        "turns": len(turns),
        "cases": sum(len(turn.answers) for turn in turns),
    }


def _figures(figures: Figures) -> dict[str, Any]:
    metrics = {
        name: {"value": round(e.value, _DIGITS), "low": round(e.low, _DIGITS), "high": round(e.high, _DIGITS)}
        for name, e in figures.metrics.items()
    }
    return {"n": figures.n, **metrics}


def _weights(learned: Learned | None) -> dict[str, Any] | None:
    if learned is None:
        return None
    fitted = zip(ALL, learned.fit.weights.tolist(), learned.fit.standardised.tolist(), strict=True)
    return {
        "fitted_to": learned.n,
        "negatives": NEGATIVES,
        "loss": round(learned.fit.loss, _DIGITS),
        "features": {
            feature.value: {"weight": round(weight, _DIGITS), "standardised": round(standardised, _DIGITS)}
            for feature, weight, standardised in fitted
        },
    }
