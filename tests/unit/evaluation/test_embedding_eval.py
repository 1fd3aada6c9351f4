"""Whether vectors keep kinds of films apart."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.films import make_film
from helpers.library import shipped_library

from reelreason_desktop.evaluation import embedding
from reelreason_desktop.evaluation.embedding import METRICS, Space, measure, pick_cosines, spaces
from reelreason_desktop.recommender.matrix import FilmField

GENRES = ("Comedy", "Horror")
FILMS = [
    make_film(id=f"{genre}-{n}", title=f"{genre} {n}", genres=(genre,), keywords=(genre, f"word {n}"))
    for genre in GENRES
    for n in range(12)
]


def cosines(apart: float) -> np.ndarray:
    """Films of one genre lie together, those of the other `apart` from them."""
    side = np.repeat([1.0, -1.0], 12)
    made = 1 - apart * (side[:, None] != side) / 2 + np.random.default_rng(1).normal(0, 1e-3, (24, 24))
    return made.astype(np.float32)


def test_genres_that_lie_apart() -> None:
    figures = measure(Space("made up", cosines(1.0).__getitem__), FILMS)
    assert set(figures) == set(METRICS)
    assert figures["genre gap"].value == pytest.approx(0.5, abs=0.01)
    assert figures["purity@10"].value == 1
    assert figures["keywords@10"].value == 1
    assert all(one.low <= one.value <= one.high for one in figures.values())


def test_genres_that_do_not() -> None:
    figures = measure(Space("made up", cosines(0.0).__getitem__), FILMS)
    assert figures["genre gap"].value == pytest.approx(0, abs=0.01)
    assert figures["purity@10"].value == pytest.approx(11 / 23, abs=0.15)


def test_the_programs_vectors_are_better_than_chance_and_centring_helps() -> None:
    matrix = shipped_library().recommender.matrix
    vectors = matrix.raw[FilmField.TEXT], matrix.centred[FilmField.TEXT]
    found = {space.name: measure(space, matrix.films) for space in spaces(matrix.films, *vectors)}
    assert list(found) == ["raw", "centred", "tf-idf", "random"]
    assert found["centred"]["genre gap"].low > found["raw"]["genre gap"].high
    assert found["centred"]["purity@10"].low > found["random"]["purity@10"].high
    assert found["random"]["genre gap"].value == pytest.approx(0, abs=0.01)


def test_nobody_has_no_picks() -> None:
    assert pick_cosines([]).n == 0


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    space = Space("made up", cosines(0.3).__getitem__)
    whole = measure(space, FILMS)
    monkeypatch.setattr(embedding, "_BLOCK", 5)
    assert measure(space, FILMS) == whole
