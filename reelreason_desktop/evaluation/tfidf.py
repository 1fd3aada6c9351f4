"""TF-IDF over short texts: the baseline of word counts, and the telling words of a profile for BM25."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelreason_desktop.evaluation.bm25 import words
from reelreason_desktop.recommender.arrays import Floats, Rows

_SHORTEST: Final = 1e-8


class TfIdf:
    """An index of n texts, each a unit vector of word counts times inverse document frequencies."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [Counter(words(text)) for text in texts]
        spread = Counter(word for counts in counted for word in counts)
        rarity = {word: float(np.log((1 + len(texts)) / (1 + found))) for word, found in spread.items()}
        self._vectors = [_unit({word: count * rarity[word] for word, count in counts.items()}) for counts in counted]
        listed: dict[str, tuple[list[int], list[float]]] = {}
        for row, vector in enumerate(self._vectors):
            for word, weight in vector.items():
                rows, weights = listed.setdefault(word, ([], []))
                rows.append(row)
                weights.append(weight)
        self._postings: dict[str, tuple[Rows, Floats]] = {
            word: (np.array(rows, dtype=np.intp), np.array(weights, dtype=np.float32))
            for word, (rows, weights) in listed.items()
        }

    def mean(self, rows: Sequence[int]) -> dict[str, float]:
        """The mean vector of some texts."""
        total: Counter[str] = Counter()
        for row in rows:
            total.update(self._vectors[row])
        return {word: weight / len(rows) for word, weight in total.items()}

    def scores(self, rows: Sequence[int]) -> Floats:
        """float32 (n,): cosine of each text with the mean of some, up to a factor that all share."""
        scores = np.zeros(len(self._vectors), dtype=np.float32)
        for word, weight in self.mean(rows).items():
            having, weights = self._postings[word]
            scores[having] += np.float32(weight) * weights
        return scores

    def telling(self, rows: Sequence[int], n: int) -> list[str]:
        """The n words with the largest weights in the mean of some texts; ties in the order of the alphabet."""
        mean = self.mean(rows)
        return sorted(mean, key=lambda word: (-mean[word], word))[:n]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = max(float(np.sqrt(sum(weight**2 for weight in vector.values()))), _SHORTEST)
    return {word: weight / length for word, weight in vector.items()}
