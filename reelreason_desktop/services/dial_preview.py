"""What turning a dial of taste would do, without turning it."""

from __future__ import annotations

from reelreason_desktop.services.dials import dial, settings, with_dials
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.movement import Movement, compare
from reelreason_desktop.services.snapshot import State


def preview_dial(library: Library, state: State, name: str, value: float) -> Movement:
    """How the picks would change if a dial stood at `value`, held within its ends. Nothing is written.

    Raises:
        KnownError: there is no such dial.
    """
    recipe = with_dials(state.recipe, {**settings(state.recipe), dial(name).name: value})
    if not (state.signals or state.standing.constraints):
        return Movement()
    limits, recommender = state.standing.constraints, library.recommender
    now = recommender.rank(state.recipe, state.evidence, limits)
    then = recommender.rank(recipe, state.evidence, limits)
    return compare([pick.film_id for pick in now.picks], [pick.film_id for pick in then.picks])
