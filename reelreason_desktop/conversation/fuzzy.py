"""Finds the one name that a mistyped name must mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_DIGITS: Final = re.compile(r"\d+")
_SHORTEST: Final = 5
_CAREFUL_BELOW: Final = 8
_GENEROUS_FROM: Final = 14


class FuzzyKeys:
    """Keys of names, searched by edit distance among those of like length and first letter."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._blocks: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for key in keys:
            if len(key) >= _SHORTEST:
                self._blocks[key[0], len(key)].append(key)

    def nearest(self, key: str) -> tuple[str, float] | None:
        """The closest key and its similarity below 1, or None when nothing is close enough.

        Typing errors seldom hit the first letter, and numbers are never typing errors: `toystory3` is no `toystory2`.
        """
        allowed = _allowed_edits(len(key))
        if not allowed:
            return None
        best: tuple[int, str] | None = None
        for length in range(len(key) - allowed, len(key) + allowed + 1):
            block = self._blocks.get((key[0], length), [])
            for known, edits, _ in process.extract(key, block, scorer=OSA.distance, score_cutoff=allowed, limit=3):
                if edits and _DIGITS.findall(known) == _DIGITS.findall(key) and (best is None or edits < best[0]):
                    best = int(edits), known
        return (best[1], 1.0 - best[0] / max(len(key), len(best[1])) - 1e-6) if best else None


def _allowed_edits(length: int) -> int:
    if length < _SHORTEST:
        return 0
    if length < _CAREFUL_BELOW:
        return 1
    return 2 if length < _GENEROUS_FROM else 3
