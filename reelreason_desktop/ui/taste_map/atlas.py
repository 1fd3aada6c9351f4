"""What never changes on the map while a catalogue is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Atlas:
    """Where the films and regions of a catalogue lie.

    Attributes:
        titles: one per film.
        places: float32 (n, 2), map units.
        regions: name and place of each region.
        by_fame: intp (n,), all rows, the best known film first.
    """

    titles: Sequence[str]
    places: NDArray[np.float32]
    regions: Sequence[tuple[str, float, float]]
    by_fame: NDArray[np.intp]
