"""What competes: the baselines, the recipes of the product, and scores with fitted weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from reelreason_desktop.evaluation.adapter_fitting import profiles_of, told
from reelreason_desktop.evaluation.bm25 import Bm25
from reelreason_desktop.evaluation.counts import Counts
from reelreason_desktop.evaluation.dialogues import Turn
from reelreason_desktop.evaluation.features import ALL, AnyFeature
from reelreason_desktop.evaluation.fitting import Fit
from reelreason_desktop.evaluation.items import Items
from reelreason_desktop.recommender.adapter import Adapter
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.recommender.scoring import Evidenced, Recipe
from reelreason_desktop.recommender.taste import TasteParameters

SEED_TASTE: Final = TasteParameters(alpha=0.5, memory=0.8, min_ratings=1)
"""The plain recipe's own dials; one named film is enough, since few dialogues name three."""
_RANDOM_SEED: Final = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A turn with all that a system may look at. `table`: see `Features.table`; None without training dialogues."""

    turn: Turn
    evidence: Evidenced
    table: Floats | None


class Scoring(Protocol):
    """Scores every film at a turn."""

    def __call__(self, case: Case) -> Floats:
        """float32 (n,), higher is better."""
        ...


@dataclass(frozen=True, slots=True)
class System:
    """A named way to score. `what`: one line for the table."""

    name: str
    what: str
    scores: Scoring


def baselines(items: Items, matrix: FilmMatrix, counts: Counts) -> tuple[System, ...]:
    """Random, popularity, copy-last, BM25 and the plain recipe."""
    n = len(items)
    rng = np.random.default_rng(_RANDOM_SEED)
    described = zip(items.names, items.films, strict=True)
    words = Bm25([" ".join((name, *film.genres, *film.people)) for name, film in described])
    plain = PlainRecipe(SEED_TASTE)

    def copy_last(case: Case) -> Floats:
        scores = np.zeros(n, dtype=np.float32)
        scores[list(case.turn.mentioned)] = np.arange(1, len(case.turn.mentioned) + 1)
        return scores

    def bm25(case: Case) -> Floats:
        return words.scores(" ".join(said.text for said in case.turn.said if said.by_seeker))

    return (
        System("random", "any order", lambda _: rng.random(n, dtype=np.float32)),
        System("popularity", "most named in the training dialogues", lambda case: counts.without(case.turn.dialogue)),
        System("copy-last", "the films just named, the latest first", copy_last),
        System("bm25", "words of the seeker in title, genres and people", bm25),
        System("plain", "one taste vector and its cosine (plain recipe)", of_recipe(plain, matrix)),
    )


def of_recipe(recipe: Recipe, matrix: FilmMatrix) -> Scoring:
    """The product's own code."""
    return lambda case: recipe(matrix, case.evidence).total


def of_fit(fit: Fit, features: Sequence[AnyFeature]) -> Scoring:
    """A weighted sum of some of the features."""
    weights = np.zeros(len(ALL), dtype=np.float32)
    weights[[ALL.index(feature) for feature in features]] = fit.weights

    def scores(case: Case) -> Floats:
        if case.table is None:
            raise ValueError("fitted weights need the features of the case")
        return np.asarray(weights @ case.table, dtype=np.float32)

    return scores


def of_adapter(scores: Scoring, adapter: Adapter, matrix: FilmMatrix) -> Scoring:
    """Other scores and what an adapter adds to them."""
    film_profiles = profiles_of(matrix)
    candidates = film_profiles @ adapter.candidates
    maps = np.concatenate([adapter.liked, adapter.messages, adapter.genres])

    def adapted(case: Case) -> Floats:
        heard = told(matrix, film_profiles, case.evidence, TasteParameters())
        return np.asarray(scores(case) + candidates @ (heard @ maps), dtype=np.float32)

    return adapted
