"""Coefficients of predicted stars that were fitted for one profile, kept in it. They leave with it, too."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, Final

from reelreason_desktop.recommender.ratings import StarWeights, star_weights
from reelreason_desktop.store.profile_store import ProfileStore

_KEY: Final = "star_weights"


def own_star_weights(store: ProfileStore) -> StarWeights | None:
    """None where none were fitted, or where they cannot be read, as in a profile edited by hand."""
    held = own_stars(store)
    if held is None:
        return None
    try:
        weights = star_weights(held)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    numbers = (weights.base, weights.per_fame, weights.per_decade, weights.usual_ratings, weights.power)
    more = (weights.shrinkage, *weights.genres.values(), *weights.closeness.values())
    return weights if all(isfinite(number) for number in (*numbers, *more)) else None


def own_stars(store: ProfileStore) -> dict[str, Any] | None:
    """The object with its provenance, in the format of `weights/stars.json`."""
    try:
        held = json.loads(store.get_state(_KEY) or "null")
    except ValueError:
        return None
    return held if isinstance(held, dict) else None


def keep_stars(store: ProfileStore, held: dict[str, Any]) -> None:
    """Has the profile's stars be predicted with these from the next time it is opened."""
    store.set_state(_KEY, json.dumps(held, ensure_ascii=False))


def forget_stars(store: ProfileStore) -> bool:
    """Goes back to the shipped ones; False where nothing was there."""
    there = store.get_state(_KEY) is not None
    store.set_state(_KEY, None)
    return there
