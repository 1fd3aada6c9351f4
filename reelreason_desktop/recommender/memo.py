"""Remembering arrays that are asked for again and again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock

from reelreason_desktop.recommender.arrays import Floats


class ArrayMemo:
    """The most recently used arrays, as many as fit into a budget. Safe to use from several threads.

    Args:
        budget_bytes: how much memory the arrays may take together.
    """

    def __init__(self, budget_bytes: int) -> None:
        self._budget_bytes = budget_bytes
        self._held_bytes = 0
        self._arrays: OrderedDict[Hashable, Floats] = OrderedDict()
        self._lock = Lock()

    def recall(self, keys: Sequence[Hashable], make: Callable[[list[int]], Sequence[Floats]]) -> list[Floats]:
        """One array a key; do not write into them.

        Args:
            keys: what the arrays are known by.
            make: called at most once, with the positions in `keys` of arrays that are not known; answers in that order.
        """
        with self._lock:
            found = {key: self._arrays[key] for key in keys if key in self._arrays}
            missing = [place for place, key in enumerate(keys) if key not in found]
            if missing:
                made = {keys[place]: array for place, array in zip(missing, make(missing), strict=True)}
                found |= made
                for key, array in made.items():
                    self._arrays[key] = array
                    self._held_bytes += array.nbytes
            for key in found:
                self._arrays.move_to_end(key)
            while self._held_bytes > self._budget_bytes:
                self._held_bytes -= self._arrays.popitem(last=False)[1].nbytes
            return [found[key] for key in keys]
