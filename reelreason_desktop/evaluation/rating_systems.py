"""What competes on rating profiles: the baselines, and the recipes as the program runs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np

from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.bm25 import Bm25
from reelreason_desktop.evaluation.likes import Likes
from reelreason_desktop.evaluation.rating_cases import RatingCase, evidence_of
from reelreason_desktop.evaluation.tfidf import TfIdf
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.recommender.scoring import Recipe

_QUERY_WORDS: Final = 100
_RANDOM_SEED: Final = 0


class RatingScoring(Protocol):
    """Scores every film for a user."""

    def __call__(self, case: RatingCase) -> Floats:
        """float32 (n,), higher is better."""
        ...


@dataclass(frozen=True, slots=True)
class RatingSystem:
    """A named way to score. `what`: one line for the table."""

    name: str
    what: str
    scores: RatingScoring


def with_fame(matrix: FilmMatrix, likes: Likes) -> FilmMatrix:
    """The films as the program's matrix, with fame from the training users."""
    return replace(matrix, fame=likes.fame())


def rating_systems(matrix: FilmMatrix, likes: Likes) -> tuple[RatingSystem, ...]:
    """Random, popularity, TF-IDF, BM25, and the plain and compact recipes."""
    texts = field_texts(matrix.films, FilmField.TEXT)
    counted, found = TfIdf(texts), Bm25(texts)
    rng = np.random.default_rng(_RANDOM_SEED)
    program = Recommender(with_fame(matrix, likes))

    def by_counts(case: RatingCase) -> Floats:
        return counted.scores(case.liked.tolist())

    def by_bm25(case: RatingCase) -> Floats:
        return found.scores(" ".join(counted.telling(case.liked.tolist(), _QUERY_WORDS)))

    return (
        RatingSystem("random", "any order", lambda _: rng.random(len(matrix), dtype=np.float32)),
        RatingSystem("popularity", "most liked by the training users", lambda _: likes.counts),
        RatingSystem("tf-idf", "cosine with the mean word vector of the liked films", by_counts),
        RatingSystem("bm25", "the hundred most telling words of the liked films", by_bm25),
        RatingSystem("plain", "one taste vector and its cosine (plain recipe)", _of(PlainRecipe(), program)),
        RatingSystem("compact", "the recipe that ships, fame from training likes", _of(CompactRecipe(), program)),
    )


def _of(recipe: Recipe, program: Recommender) -> RatingScoring:
    films: Sequence[Film] = program.matrix.films
    return lambda case: program.scores(recipe, evidence_of(case.profile, films)).total
