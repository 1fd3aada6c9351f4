"""Coefficients of stars that a profile keeps."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from reelreason_desktop.recommender.ratings import as_object, shipped_star_weights
from reelreason_desktop.services.own_stars import forget_stars, keep_stars, own_star_weights, told_of_stars
from reelreason_desktop.store.profile_store import ProfileStore

SOURCE = {"users": 3, "data": "some-set", "date": "2026-01-02"}


def held(films: dict[str, Any] | None = None, **similar: Any) -> dict[str, Any]:
    """What ships, some of it changed."""
    shipped = as_object(replace(shipped_star_weights(), films=films or {}))
    return {"provenance": SOURCE, **shipped, "similar": {**shipped["similar"], **similar}}


def test_kept_coefficients_come_back() -> None:
    store = ProfileStore.in_memory()
    assert own_star_weights(store) is None
    assert told_of_stars(store) == "as they ship"
    keep_stars(store, held())
    assert own_star_weights(store) == shipped_star_weights()
    assert told_of_stars(store) == "fitted to 3 people of some-set, 2026-01-02"
    assert forget_stars(store)
    assert not forget_stars(store)
    assert told_of_stars(store) == "as they ship"


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        json.dumps(held({"heat-1995": "much"})),
        json.dumps(held({"heat-1995": float("inf")})),
        "[1]",
        "{}",
        '{"film": 3}',
        json.dumps(held()).replace("3.5807", "NaN"),
        json.dumps(held(power=-1.0)),
        json.dumps(held(shrinkage=0.0)),
        json.dumps(held(closeness=dict.fromkeys(("text", "people", "genres", "keywords", "years"), -1.0))),
    ],
)
def test_coefficients_edited_by_hand_do_no_harm(text: str) -> None:
    store = ProfileStore.in_memory()
    store.set_state("star_weights", text)
    assert own_star_weights(store) is None
    assert told_of_stars(store) == "as they ship"


def test_what_is_known_of_single_films_comes_back() -> None:
    store = ProfileStore.in_memory()
    keep_stars(store, held({"heat-1995": 0.25}))
    assert own_star_weights(store) == replace(shipped_star_weights(), films={"heat-1995": 0.25})


def test_coefficients_without_a_source_are_used_all_the_same() -> None:
    store = ProfileStore.in_memory()
    keep_stars(store, {**held(), "provenance": "by hand"})
    assert own_star_weights(store) == shipped_star_weights()
    assert "?" in told_of_stars(store)
