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
    return weights if _is_sound(weights) else None


def told_of_stars(store: ProfileStore) -> str:
    """Where the profile's predicted stars come from, in a few words."""
    held = own_stars(store) if own_star_weights(store) is not None else None
    if held is None:
        return "as they ship"
    source = held.get("provenance")
    source = source if isinstance(source, dict) else {}
    return f"fitted to {source.get('users', '?')} people of {source.get('data', '?')}, {source.get('date', '?')}"


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


def _is_sound(weights: StarWeights) -> bool:
    """Whether they give numbers, and a higher rating of one film lowers no other one's stars."""
    signed = (weights.base, weights.per_fame, weights.per_decade, *weights.genres.values(), *weights.films.values())
    amounts = (weights.usual_ratings, weights.power, weights.shrinkage)
    shares = weights.closeness.values()
    return (
        all(isfinite(number) for number in (*signed, *amounts, *shares))
        and all(number > 0 for number in amounts)
        and all(share >= 0 for share in shares)
    )
