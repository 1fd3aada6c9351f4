"""BM25 over short texts: the baseline that only counts words (Robertson and Zaragoza, 2009)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelreason_desktop.recommender.arrays import Floats, Rows

_K1: Final = 1.2
_B: Final = 0.75
_WORD: Final = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Lower-case words and numbers."""
    return _WORD.findall(text.lower())


class Bm25:
    """An index of n texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [Counter(words(text)) for text in texts]
        lengths = np.array([sum(counts.values()) for counts in counted], dtype=np.float32)
        self._damping = _K1 * (1.0 - _B + _B * lengths / max(float(lengths.mean()), 1.0))
        listed: dict[str, tuple[list[int], list[int]]] = {}
        for row, counts in enumerate(counted):
            for word, count in counts.items():
                rows, found = listed.setdefault(word, ([], []))
                rows.append(row)
                found.append(count)
        self._postings: dict[str, tuple[Rows, Floats]] = {
            word: (np.array(rows, dtype=np.intp), self._weights(rows, found)) for word, (rows, found) in listed.items()
        }
        self._n = len(texts)

    def scores(self, query: str) -> Floats:
        """float32 (n,): how well each text answers the query; a repeated word counts once. 0 without shared words."""
        scores = np.zeros(self._n, dtype=np.float32)
        for word in dict.fromkeys(words(query)):
            if word in self._postings:
                rows, weights = self._postings[word]
                scores[rows] += weights
        return scores

    def _weights(self, rows: list[int], counts: list[int]) -> Floats:
        times = np.array(counts, dtype=np.float32)
        rarity = np.log(1.0 + (len(self._damping) - len(rows) + 0.5) / (len(rows) + 0.5))
        return np.asarray(rarity * times * (_K1 + 1.0) / (times + self._damping[rows]), dtype=np.float32)
