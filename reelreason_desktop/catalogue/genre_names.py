"""The genres of other catalogues in this program's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from reelreason_desktop.domain.vocabulary import GENRES

_OWN: Final[Mapping[str, str]] = {genre.casefold(): genre for genre in GENRES}
_OTHERS: Final[Mapping[str, tuple[str, ...]]] = {
    "children's": ("Family",),
    "children": ("Family",),
    "sci-fi": ("Science Fiction",),
    "science-fiction": ("Science Fiction",),
    "film-noir": ("Crime",),
    "noir": ("Crime",),
    "sports": ("Sport",),
    "historical": ("History",),
    "biopic": ("Biography",),
    "biographical film": ("Biography",),
    "romantic comedy": ("Romance", "Comedy"),
    "romantic drama": ("Romance", "Drama"),
    "romance film": ("Romance",),
    "crime fiction": ("Crime",),
    "action/adventure": ("Action", "Adventure"),
    "family film": ("Family",),
    "war film": ("War",),
    "musicals": ("Musical",),
}


def own_genres(named: Iterable[str]) -> tuple[str, ...]:
    """The genres that this program knows, in order and without repeats. Words such as `IMAX` are left out."""
    found: list[str] = []
    for name in named:
        word = name.strip().casefold()
        found += (_OWN[word],) if word in _OWN else _OTHERS.get(word, ())
    return tuple(dict.fromkeys(found))
