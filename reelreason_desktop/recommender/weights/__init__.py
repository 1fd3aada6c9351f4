"""The weights that ship, with where they come from (`compact.json`), and the learned likeness (`adapter.npz`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

from reelreason_desktop.recommender.adapter import Adapter
from reelreason_desktop.recommender.features import Feature

_FILE: Final = "compact.json"
_ADAPTER_FILE: Final = "adapter.npz"


@dataclass(frozen=True)
class CompactWeights:
    """Weight of each feature in score units.

    Film features compare a source film with a candidate; message features compare what was said; wish features look
    words up in the candidate's facts. `by_feature` holds every `Feature`.
    """

    by_feature: Mapping[Feature, float]

    def __getitem__(self, feature: Feature) -> float:
        return self.by_feature[feature]

    def replaced(self, weights: Mapping[Feature, float]) -> CompactWeights:
        """These weights with some of them replaced, as when only some could be fitted."""
        return CompactWeights({**self.by_feature, **weights})


@cache
def shipped_weights() -> CompactWeights:
    """The weights of `compact.json`."""
    held: dict[str, Any] = json.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    weights = {**held["fitted"], **held["set_by_hand"]}
    return CompactWeights({feature: float(weights[feature.value]) for feature in Feature})


@cache
def shipped_adapter(model: str) -> Adapter | None:
    """The learned likeness for the vectors of an encoder, by its id; None if none was fitted to them."""
    with files(__package__).joinpath(_ADAPTER_FILE).open("rb") as file, np.load(file, allow_pickle=False) as held:
        if str(held["model"]) != model:
            return None
        parts = (held[name].astype(np.float32) for name in ("candidates", "liked", "messages", "genres"))
        return Adapter(model, *parts)
