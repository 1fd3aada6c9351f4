"""Genre families: the few groups that colours can keep apart on the map and on posters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class GenreFamily:
    """A group of genres that shares one colour. `name` is what a legend says."""

    key: str
    name: str
    genres: tuple[str, ...]


FAMILIES: Final[tuple[GenreFamily, ...]] = (
    GenreFamily("action", "Action & adventure", ("Action", "Adventure")),
    GenreFamily("comedy", "Comedy", ("Comedy",)),
    GenreFamily("drama", "Drama", ("Drama",)),
    GenreFamily("romance", "Romance & music", ("Romance", "Musical", "Music")),
    GenreFamily("wonder", "Sci-fi & fantasy", ("Science Fiction", "Fantasy")),
    GenreFamily("crime", "Crime & thriller", ("Crime", "Thriller", "Mystery")),
    GenreFamily("horror", "Horror", ("Horror",)),
    GenreFamily("family", "Family & animation", ("Family", "Animation")),
    GenreFamily("true", "History & real life", ("Documentary", "History", "War", "Western", "Biography", "Sport")),
)

_FAMILY_OF: Final[dict[str, GenreFamily]] = {genre: family for family in FAMILIES for genre in family.genres}
_DRAMA: Final[GenreFamily] = _FAMILY_OF["Drama"]
_TELLING: Final[tuple[str, ...]] = ("horror", "family", "wonder")
"""Families that say more about a film than whatever else it is, most telling first."""


def family_of_genre(genre: str) -> GenreFamily:
    """The family of one genre; words outside the vocabulary count as drama."""
    return _FAMILY_OF.get(genre, _DRAMA)


def family_of(genres: Sequence[str]) -> GenreFamily:
    """The family that describes a film best.

    Horror, animation and the fantastic win over everything; otherwise the first genre that is not plain drama.
    """
    families = [family_of_genre(genre) for genre in genres]
    for key in _TELLING:
        for family in families:
            if family.key == key:
                return family
    return next((family for family in families if family is not _DRAMA), _DRAMA)
