"""The ways to score films that a person can choose between."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.plain import PlainRecipe

DialledRecipe: TypeAlias = CompactRecipe | PlainRecipe
"""A recipe whose taste has dials."""


class RecipeName(StrEnum):
    """What a recipe is called on the command line."""

    COMPACT = "compact"
    PLAIN = "plain"


def recipe_named(name: RecipeName) -> DialledRecipe:
    """The recipe as it ships, before any dial is turned."""
    return PlainRecipe() if name is RecipeName.PLAIN else CompactRecipe()
