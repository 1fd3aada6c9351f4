"""Writing the fitted mood model in the format of the one that ships (`recommender/weights/mood.json`)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.logistic import RIDGE
from reelreason_desktop.evaluation.mood_run import Group, MoodOutcome

_DIGITS: Final = 3
"""Of a weight: log odds move by less than 0.01, and the file stays small."""


def write_mood_model(file: Path, outcome: MoodOutcome, encoder: str, data: Path, today: date) -> None:
    """Writes the classes that reach their precision on the validation split.

    Raises:
        EvaluationError: the file cannot be written.
    """
    kept = [group for group in outcome.groups if group.threshold is not None]
    held = {
        "provenance": {
            "data": f"GoEmotions, {outcome.sizes['train']:,} training texts",
            "protocol": f"logistic regression on frozen sentence vectors, L2 {RIDGE:g}; thresholds on the dev split",
            "date": today.isoformat(),
            "command": f"reelreason eval mood --data {data.name} --fit-out",
            "left_out": {g.name: f"precision {g.wanted:g} is not reached" for g in outcome.groups if g not in kept},
        },
        "encoder": encoder,
        "classes": [_class(group) for group in kept],
    }
    try:
        file.write_text(_compact(held), encoding="utf-8")
    except OSError as error:
        hint = "Choose a folder that exists and may be written to."
        raise EvaluationError(f"The weights cannot be written to {file}.", hint, str(error)) from error


def _class(group: Group) -> dict[str, Any]:
    return {
        "name": str(group.name),
        "emotions": list(group.emotions),
        "dev_precision": round(group.dev_precision, _DIGITS),
        "dev_recall": round(group.dev_recall, _DIGITS),
        "test_precision": round(group.precision.value, _DIGITS),
        "test_recall": round(group.recall.value, _DIGITS),
        "threshold": round(group.threshold or 0.0, _DIGITS),
        "bias": round(group.fit.bias, _DIGITS),
        "weights": [round(weight, _DIGITS) for weight in group.fit.weights.tolist()],
    }


def _compact(held: dict[str, Any]) -> str:
    """Indented like other data files, but a row of weights on one line."""
    rows = {f"@{i}@": one["weights"] for i, one in enumerate(held["classes"])}
    classes = [one | {"weights": mark} for mark, one in zip(rows, held["classes"], strict=True)]
    text = json.dumps(held | {"classes": classes}, indent=2, ensure_ascii=False)
    for mark, row in rows.items():
        text = text.replace(f'"{mark}"', json.dumps(row))
    return text + "\n"
