"""The dials of taste: which parts of the recipe a person may turn, and the recipe that follows from a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.signals import EditKind, NewEdit
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.services.recipes import DialledRecipe


@dataclass(frozen=True, slots=True)
class Dial:
    """One dial. `low` and `high` say in plain words what its ends mean."""

    name: str
    title: str
    low: str
    high: str
    minimum: float
    maximum: float

    def within(self, value: float) -> float:
        """The value, held within the ends."""
        return min(self.maximum, max(self.minimum, value))


DIALS: Final = (
    Dial("prior", "How well known", "off the beaten track", "well known", -0.5, 1.0),
    Dial("recency", "How much recent films count", "all alike", "mostly the latest", 0.0, 0.3),
    Dial("alpha", "Films against words", "what I say", "the films I like", 0.0, 1.0),
    Dial("memory", "How long a conversation is remembered", "the last message", "everything I said", 0.0, 0.95),
)
"""In the order in which a window shows them."""


def dial(name: str) -> Dial:
    """The dial of that name. Raises KnownError when there is none."""
    found = next((each for each in DIALS if each.name == name), None)
    if found is None:
        raise KnownError(
            Notice("There is no dial called {}.", name), Notice("There are: {}.", ", ".join(d.name for d in DIALS))
        )
    return found


def turned(name: str, value: float | None) -> NewEdit:
    """The edit that turns a dial, its value held within the ends; None goes back to the default."""
    turning = dial(name)
    return NewEdit(EditKind.DIAL, text=name, value=None if value is None else turning.within(value))


def settings(recipe: DialledRecipe) -> dict[str, float]:
    """Where each dial of a recipe stands. The plain recipe has no prior: that dial stands at 0 and does nothing."""
    return {
        "prior": recipe.prior_weight if isinstance(recipe, CompactRecipe) else 0.0,
        "recency": round(1.0 - recipe.taste.recency, 6),
        "alpha": recipe.taste.alpha,
        "memory": recipe.taste.memory,
    }


def with_dials(recipe: DialledRecipe, dials: Mapping[str, float]) -> DialledRecipe:
    """The recipe with every turned dial applied.

    Unknown names are of a newer version and change nothing. Values are held within the ends, because a profile may
    come from a file that somebody edited.
    """
    stands = settings(recipe) | {each.name: each.within(dials[each.name]) for each in DIALS if each.name in dials}
    taste = replace(recipe.taste, alpha=stands["alpha"], memory=stands["memory"], recency=1.0 - stands["recency"])
    if isinstance(recipe, CompactRecipe):
        return replace(recipe, taste=taste, prior_weight=stands["prior"])
    return replace(recipe, taste=taste)
