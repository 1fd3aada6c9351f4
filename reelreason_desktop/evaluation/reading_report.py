"""What `eval reading` found out, as JSON and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.reading_cases import HALVES
from reelreason_desktop.evaluation.reading_run import BASELINE, PROGRAM, SYSTEMS, FieldFigures, Judged, exact, figures
from reelreason_desktop.evaluation.report import worded

_DIGITS: Final = 4
PROTOCOL: Final = "each utterance read once, without a language model; a thing read that was not asked for is wrong"


def of_split(judged: Mapping[str, Sequence[Judged]], split: str) -> dict[str, tuple[Judged, ...]]:
    """The utterances of one half, or all."""
    return {
        system: tuple(one for one in mine if split not in HALVES or one.case.half == split)
        for system, mine in judged.items()
    }


def as_json(
    file: Path, fields: Sequence[str], judged: Mapping[str, Sequence[Judged]], splits: Sequence[str], seconds: float
) -> dict[str, Any]:
    """The documented object of `eval reading --json` (see docs/evaluation.md)."""
    return {
        "eval": "reading",
        "data": {"file": file.name, "utterances": len(judged[PROGRAM])},
        "protocol": PROTOCOL,
        "interval": f"95 %, bootstrap over utterances, {RESAMPLES} resamples",
        "systems": dict(SYSTEMS),
        "splits": {split: _split(fields, of_split(judged, split)) for split in splits},
        "seconds": round(seconds, 1),
    }


def field_rows(fields: Sequence[str], judged: Mapping[str, Sequence[Judged]]) -> Iterator[tuple[str, ...]]:
    """Field, n, precision, recall and F1 of the reader, precision and recall of the baseline."""
    ours, theirs = (list(figures(fields, judged[system])) for system in (PROGRAM, BASELINE))
    for one, other in zip(ours, theirs, strict=True):
        if one.n or one.read:
            beside = f"{_short(other.precision)} / {_short(other.recall)}" if other.read else "–"
            yield one.field, str(one.n), worded(one.precision), worded(one.recall), worded(one.f1), beside


def mistakes(judged: Sequence[Judged]) -> Iterator[str]:
    """Each utterance that was misread, and how."""
    for one in judged:
        if one.mistakes:
            before = "".join(f"{message} → " for message in one.case.before)
            yield f"{before}{one.case.text}: {'; '.join(one.mistakes)}"


def _split(fields: Sequence[str], judged: Mapping[str, Sequence[Judged]]) -> dict[str, Any]:
    return {
        "n": len(judged[PROGRAM]),
        **{
            system: {
                "exact": _estimate(exact(mine)),
                "fields": {one.field: _field(one) for one in figures(fields, mine)},
            }
            for system, mine in judged.items()
        },
        "mistakes": list(mistakes(judged[PROGRAM])),
    }


def _field(one: FieldFigures) -> dict[str, Any]:
    return {
        "n": one.n,
        "read": one.read,
        "precision": _estimate(one.precision),
        "recall": _estimate(one.recall),
        "f1": _estimate(one.f1),
    }


def _estimate(one: Estimate) -> dict[str, float]:
    return {"value": round(one.value, _DIGITS), "low": round(one.low, _DIGITS), "high": round(one.high, _DIGITS)}


def _short(one: Estimate) -> str:
    return f"{one.value:.3f}".replace("0.", ".", 1)
