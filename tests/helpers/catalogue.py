"""A small synthetic catalogue whose vectors are known."""

from __future__ import annotations

import numpy as np
from helpers.films import make_film

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix

DIM = 16
_THEMES = (
    (("Comedy", "Romance"), ("warm", "witty"), "wedding"),
    (("Horror", "Thriller"), ("scary", "eerie"), "haunted house"),
    (("Animation", "Family"), ("whimsical", "tender"), "siblings"),
    (("Science Fiction", "Drama"), ("cerebral", "epic"), "space"),
)


def make_films(n: int = 40) -> list[Film]:
    """`n` films in four themes, sorted by id."""
    films = []
    for i in range(n):
        genres, tones, keyword = _THEMES[i % len(_THEMES)]
        films.append(
            make_film(
                title=f"Film {i:03d}",
                year=1960 + i % 60,
                genres=genres,
                tones=tones,
                keywords=(keyword, f"motif {i % 7}", "night", "letters", "journey", "winter"),
                directors=(f"Director {i % 9}",),
                cast=(f"Actor {i % 5}", f"Actor {i % 11 + 5}"),
                fame=1 + i % 5,
            )
        )
    return films


def make_vectors(n: int = 40, seed: int = 1) -> dict[FilmField, Floats]:
    """Unit vectors around one centre a theme, on a large shared direction as real encoders give."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(len(_THEMES), DIM))
    shared = 3.0 * rng.normal(size=DIM)
    themes = np.arange(n) % len(_THEMES)
    return {
        field: unit((shared + centres[themes] + 0.4 * rng.normal(size=(n, DIM))).astype(np.float32))
        for field in FilmField
    }


def make_matrix(n: int = 40, seed: int = 1) -> FilmMatrix:
    """The synthetic catalogue as a `FilmMatrix`."""
    return FilmMatrix.build(make_films(n), make_vectors(n, seed), np.zeros(DIM, dtype=np.float32))
