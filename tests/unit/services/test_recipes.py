"""Choosing a recipe: both have their own dials, and a turned dial reaches either."""

from __future__ import annotations

import pytest

from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.services.dials import settings, with_dials
from reelreason_desktop.services.recipes import RecipeName, recipe_named


def test_names_lead_to_recipes() -> None:
    assert isinstance(recipe_named(RecipeName.COMPACT), CompactRecipe)
    assert isinstance(recipe_named(RecipeName.PLAIN), PlainRecipe)


def test_the_plain_recipe_keeps_its_own_balance_and_has_no_prior() -> None:
    stands = settings(recipe_named(RecipeName.PLAIN))
    assert (stands["alpha"], stands["memory"], stands["prior"]) == (0.5, 0.8, 0.0)


@pytest.mark.parametrize("name", list(RecipeName))
def test_a_turned_dial_reaches_the_recipe(name: RecipeName) -> None:
    recipe = with_dials(recipe_named(name), {"alpha": 0.25, "prior": 0.75})
    assert type(recipe) is type(recipe_named(name))
    assert recipe.taste.alpha == 0.25
    assert settings(recipe)["prior"] == (0.75 if name is RecipeName.COMPACT else 0.0)
