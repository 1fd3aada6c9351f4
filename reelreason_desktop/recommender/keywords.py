"""Which films have which keywords, and how alike that makes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import NO_ROWS, Floats, Rows


class KeywordIndex:
    """One list of films a keyword, since nearly every film lacks nearly every keyword.

    A film's keywords are weighted by inverse document frequency and L2-normalised, so that the likeness of two films
    is the cosine of their weighted keywords. Keywords that only one film has connect nothing, but a person may still
    wish for them: all are kept.
    """

    def __init__(self, films: Sequence[Film], rows: dict[str, Rows], weights: dict[str, Floats]) -> None:
        self._films = films
        self._rows = rows
        self._weights = weights

    @classmethod
    def build(cls, films: Sequence[Film]) -> Self:
        """Lists the films of every keyword. Rows follow `films`."""
        listed: dict[str, list[int]] = {}
        for row, film in enumerate(films):
            for keyword in film.keywords:
                listed.setdefault(keyword, []).append(row)
        rows = {keyword: np.array(has, dtype=np.intp) for keyword, has in listed.items()}
        rarity = {keyword: np.log((1 + len(films)) / len(has)) for keyword, has in rows.items()}
        lengths = np.array([np.sqrt(sum(rarity[word] ** 2 for word in film.keywords)) for film in films])
        lengths = np.maximum(lengths, 1e-8)
        weights = {k: np.asarray(rarity[k] / lengths[has], dtype=np.float32) for k, has in rows.items()}
        return cls(films, rows, weights)

    def only(self, rows: Rows) -> Self:
        """The index of some of the films, with the weights they have among all. `rows`: ascending."""
        films = [self._films[row] for row in rows.tolist()]
        place = np.full(len(self._films), -1, dtype=np.intp)
        place[rows] = np.arange(len(rows))
        kept = {keyword: place[self._rows[keyword]] >= 0 for film in films for keyword in film.keywords}
        return type(self)(
            films,
            {keyword: place[self._rows[keyword][held]] for keyword, held in kept.items()},
            {keyword: self._weights[keyword][held] for keyword, held in kept.items()},
        )

    def having(self, keyword: str) -> Rows:
        """Rows of the films that have a keyword, ascending; empty for a word that is no keyword."""
        return self._rows.get(keyword, NO_ROWS)

    def likeness(self, row: int) -> Floats:
        """Cosine of every film with the film at `row`, float32 (n,)."""
        cosine = np.zeros(len(self._films), dtype=np.float32)
        for keyword in self._films[row].keywords:
            rows, weights = self._rows[keyword], self._weights[keyword]
            own = weights[np.searchsorted(rows, row)]
            cosine[rows] += own * weights
        return cosine
