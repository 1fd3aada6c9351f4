"""How far a film agrees with a tone that was asked for: tones have relatives and opposites.

Somebody who asks for a funny western is better served by a witty one than by none at all, and somebody who asks for
warmth is not served by a film that is disturbing, however close its plot comes to the words.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from reelreason_desktop.domain.vocabulary import TONES
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix

_KIN: Final[dict[str, tuple[str, ...]]] = {
    "absurd": ("silly", "quirky"),
    "bittersweet": ("melancholy", "tender"),
    "bleak": ("dark", "gritty"),
    "cerebral": ("mind-bending",),
    "dark": ("bleak", "gritty"),
    "deadpan": ("witty", "quirky"),
    "disturbing": ("dark", "eerie"),
    "dreamlike": ("mind-bending", "meditative"),
    "eerie": ("scary", "disturbing"),
    "epic": ("exhilarating", "rousing"),
    "exhilarating": ("rousing", "epic"),
    "funny": ("silly", "witty", "playful", "absurd", "satirical"),
    "gritty": ("dark",),
    "meditative": ("dreamlike", "melancholy"),
    "melancholy": ("bittersweet",),
    "mind-bending": ("cerebral", "dreamlike"),
    "nostalgic": ("bittersweet",),
    "playful": ("funny", "whimsical", "silly"),
    "quirky": ("whimsical", "deadpan", "absurd"),
    "romantic": ("sensual", "tender"),
    "rousing": ("uplifting", "exhilarating"),
    "satirical": ("witty", "absurd"),
    "scary": ("eerie", "disturbing", "suspenseful"),
    "sensual": ("romantic",),
    "silly": ("funny", "absurd", "playful"),
    "suspenseful": ("scary", "eerie"),
    "tender": ("warm", "bittersweet"),
    "uplifting": ("warm", "rousing"),
    "warm": ("tender", "uplifting"),
    "whimsical": ("playful", "quirky"),
    "witty": ("funny", "deadpan", "satirical"),
}
_OPPOSITES: Final[dict[str, tuple[str, ...]]] = {
    "cerebral": ("silly",),
    "dark": ("whimsical", "silly", "warm"),
    "exhilarating": ("meditative",),
    "funny": ("bleak", "disturbing"),
    "meditative": ("exhilarating", "silly"),
    "playful": ("bleak", "disturbing"),
    "romantic": ("disturbing",),
    "rousing": ("bleak",),
    "scary": ("warm", "whimsical", "silly"),
    "silly": ("bleak", "disturbing", "cerebral"),
    "tender": ("disturbing", "scary"),
    "uplifting": ("bleak", "disturbing", "dark"),
    "warm": ("bleak", "disturbing", "dark", "scary"),
    "whimsical": ("bleak", "disturbing", "gritty"),
}
_KIN_COUNTS: Final = 0.4
_OPPOSITE_COUNTS: Final = 0.6


def agreement(matrix: FilmMatrix, tone: str) -> Floats:
    """float32 (n,): a film's share of a tone, with part of its nearest relative, less part of what contradicts it.

    A tone outside the vocabulary agrees with no film.
    """
    if tone not in TONES:
        return np.zeros(len(matrix), dtype=np.float32)
    has = matrix.tones[:, TONES.index(tone)]
    kin = _KIN_COUNTS * _strongest(matrix, _KIN.get(tone, ()))
    against = _OPPOSITE_COUNTS * _strongest(matrix, _OPPOSITES.get(tone, ()))
    return np.asarray(np.maximum(has, kin) - against, dtype=np.float32)


def _strongest(matrix: FilmMatrix, tones: tuple[str, ...]) -> Floats:
    if not tones:
        return np.zeros(len(matrix), dtype=np.float32)
    columns: Floats = matrix.tones[:, [TONES.index(tone) for tone in tones]]
    return np.asarray(columns.max(axis=1), dtype=np.float32)
