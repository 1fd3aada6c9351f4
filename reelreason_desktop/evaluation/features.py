"""What a linear score may weigh at a turn: the product's own features, and what only dialogue data offers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import numpy as np

from reelreason_desktop.evaluation.counts import Counts
from reelreason_desktop.evaluation.dialogues import Turn
from reelreason_desktop.evaluation.items import Items
from reelreason_desktop.evaluation.neighbours import Neighbours, situation
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.features import Feature, features_of
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import TasteParameters


class DialogueFeature(StrEnum):
    """Features beside the product's. The first stands where the product has its prior, from fame."""

    NAMED = "named"  # ln(1 + training dialogues that name the film)
    YEAR = "year"  # decades after 2000
    YEAR_SQUARED = "year_squared"
    NEW = "new"  # 2016 or later: the dialogues are from 2017 and 2018
    NEAREST_PLOT = "nearest_plot"  # cosine of plots with the most similar film named so far
    PEOPLE_SHARED = "people_shared"  # people in common with the films named so far, at most 2
    REPEATED = "repeated"  # was named in this dialogue already
    TWIN = "twin"  # another entry of a film that was named: same IMDb number or same title
    NEIGHBOURS = "neighbours"  # see `neighbours`


AnyFeature = Feature | DialogueFeature

PRODUCT: Final = (
    Feature.FILM_PLOT, Feature.FILM_PEOPLE, Feature.FILM_ERA, Feature.FILM_GENRES, Feature.FILM_YEAR_GAP,
    Feature.FILM_NEAREST, Feature.MESSAGE_TEXT, Feature.MESSAGE_ERA, Feature.WISH_GENRE, Feature.WISH_PERSON,
)  # fmt: skip
"""The product's features that this data can tell about: no tones, no keywords, no fame and no long lists of films."""
ALL: Final[tuple[AnyFeature, ...]] = (*PRODUCT, *DialogueFeature)

DIALOGUE_TASTE: Final = TasteParameters(recency=0.7, memory=0.7)
"""A recommendation dialogue is short: films fade faster than in a profile, and earlier messages still count."""

_NEW_YEAR: Final = 2016
_MIDDLE_YEAR: Final = 2000
_MOST_SHARED: Final = 2.0
_NOT_WORD: Final = re.compile(r"[^a-z0-9]")


class Features:
    """Computes all features of a turn.

    Args:
        items: the films.
        matrix: of the same films.
        counts: from the training dialogues.
        neighbours: from the training dialogues.
    """

    def __init__(self, items: Items, matrix: FilmMatrix, counts: Counts, neighbours: Neighbours) -> None:
        self.matrix = matrix
        self._counts = counts
        self._neighbours = neighbours
        decades = (matrix.years - _MIDDLE_YEAR) / 10.0
        self._of_year = np.stack([decades, decades**2, matrix.years >= _NEW_YEAR]).astype(np.float32)
        self._twins = twins_of(items)

    def table(self, turn: Turn, evidence: Evidenced) -> Floats:
        """float32 (len(ALL), n): each feature of every film, rows in the order of `ALL`."""
        table = np.zeros((len(ALL), len(self.matrix)), dtype=np.float32)
        for part in features_of(self.matrix, evidence, DIALOGUE_TASTE):
            for feature, scale, values in zip(part.features, part.scales, part.values, strict=True):
                if feature in PRODUCT:
                    table[PRODUCT.index(feature)] += scale * values
        rows = dict(zip(ALL, table, strict=True))
        rows[DialogueFeature.NAMED][:] = np.log1p(self._counts.without(turn.dialogue))
        table[ALL.index(DialogueFeature.YEAR) : ALL.index(DialogueFeature.NEW) + 1] = self._of_year
        self._compare(turn.mentioned, rows[DialogueFeature.NEAREST_PLOT], rows[DialogueFeature.PEOPLE_SHARED])
        rows[DialogueFeature.REPEATED][list(turn.mentioned)] = 1.0
        rows[DialogueFeature.TWIN][[twin for film in turn.mentioned for twin in self._twins[film]]] = 1.0
        present = situation(self.matrix, evidence, DIALOGUE_TASTE)
        rows[DialogueFeature.NEIGHBOURS][:] = self._neighbours.named(present, turn.dialogue)
        return table

    def _compare(self, mentioned: Sequence[int], nearest_plot: Floats, people_shared: Floats) -> None:
        """Fills two rows from the films named so far; the latest one counts most for its people."""
        if not mentioned:
            return
        plots = self.matrix.centred[FilmField.PLOT]
        nearest_plot[:] = (plots @ plots[list(mentioned)].T).max(axis=1)
        weights = np.array([DIALOGUE_TASTE.recency**age for age in range(len(mentioned))][::-1])
        for film, weight in zip(mentioned, weights / weights.sum(), strict=True):
            for person in self.matrix.films[film].people:
                people_shared[self.matrix.rows_of_people[person.casefold()]] += weight
        np.minimum(people_shared, _MOST_SHARED, out=people_shared)


def twins_of(items: Items) -> list[list[int]]:
    """For each film, the rows of other entries with the same IMDb number or the same title."""
    same: dict[str, list[int]] = {}
    keys: list[list[str]] = []
    for row, film in enumerate(items.films):
        title = _NOT_WORD.sub("", film.title.lower())
        held = [f"title {title}"] if title else []
        keys.append([*held, film.imdb_id] if film.imdb_id else held)
        for key in keys[row]:
            same.setdefault(key, []).append(row)
    return [sorted({twin for key in held for twin in same[key]} - {row}) for row, held in enumerate(keys)]
