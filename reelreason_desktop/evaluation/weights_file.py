"""Writing fitted weights in the format of the ones that ship (`recommender/weights/compact.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from reelreason_desktop.evaluation.fitting import NEGATIVES
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.redial_run import Learned
from reelreason_desktop.evaluation.report import Files
from reelreason_desktop.recommender.adapter import Adapter
from reelreason_desktop.recommender.features import Feature
from reelreason_desktop.recommender.weights import shipped_weights

_BY_HAND = (
    "the dialogues have no keywords, no tones, no moods and no fame from 1 to 5; film_same_years comes from rating "
    "profiles (decision 8); what is learned (adapter.npz) has a scale of its own"
)


def write_weights(file: Path, learned: Learned, files: Files, today: date) -> None:
    """Writes the product's weights: fitted where the data can tell, the shipped ones elsewhere.

    A fitted adapter is written beside them, as `adapter.npz`.

    Raises:
        EvaluationError: the file cannot be written.
    """
    train = [path.name for path in files.train]
    options = "".join(f" --train {name}" for name in train)
    provenance = {
        "data": train,
        "cases": learned.n,
        "protocol": f"conditional logit on ReDial answers beside {NEGATIVES} random films; fame, years and films "
        "already named as further features that are not kept",
        "date": today.isoformat(),
        "command": f"reelreason eval redial --data {files.data.name} --items {files.items.name}{options} --fit-out",
        "set_by_hand_because": _BY_HAND,
    }
    held = {
        "provenance": provenance,
        "fitted": {feature.value: round(weight, 3) for feature, weight in learned.product.items()},
        "set_by_hand": {f.value: shipped_weights()[f] for f in Feature if f not in learned.product},
    }
    try:
        file.write_text(json.dumps(held, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        if learned.adapter is not None:
            _write_adapter(file.with_name("adapter.npz"), learned.adapter, provenance)
    except OSError as error:
        hint = "Choose a folder that exists and may be written to."
        raise EvaluationError(f"The weights cannot be written to {file}.", hint, str(error)) from error


def _write_adapter(file: Path, adapter: Adapter, provenance: Mapping[str, Any]) -> None:
    """16 bits a number: half the size, and no rank notices."""
    parts = {name: getattr(adapter, name).astype(np.float16) for name in ("candidates", "liked", "messages", "genres")}
    told = {name: provenance[name] for name in ("data", "date", "command")}
    np.savez_compressed(file, model=np.array(adapter.model), provenance=np.array(json.dumps(told)), **parts)
