"""Where a taste falls on the map."""

import numpy as np
import pytest

from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.projection import FilmMap


def test_a_films_own_vector_lands_near_the_film():
    rng = np.random.default_rng(3)
    angles = np.linspace(0, np.pi, 30)
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    coordinates = np.stack([np.linspace(-1, 1, 30), rng.normal(0, 0.01, 30)], axis=1).astype(np.float32)
    film_map = FilmMap(coordinates, (), vectors)
    for row in (3, 15, 26):
        x, _ = film_map.place(vectors[row], k=5)
        assert x == pytest.approx(coordinates[row, 0], abs=0.1)


def test_a_catalogue_smaller_than_k_works():
    film_map = FilmMap(np.array([[0.5, 0.5]], np.float32), (), np.array([[1.0, 0.0]], np.float32))
    assert film_map.place(np.array([1.0, 0.0], np.float32)) == (0.5, 0.5)


def test_many_are_placed_as_each_alone() -> None:
    rng = np.random.default_rng(5)
    film_map = FilmMap(
        rng.uniform(-1, 1, (60, 2)).astype(np.float32), (), unit(rng.normal(size=(60, 16)).astype(np.float32))
    )
    tastes = rng.normal(size=(9, 16)).astype(np.float32)
    together = film_map.place_all(tastes)
    assert together.shape == (9, 2)
    for taste, place in zip(tastes, together, strict=True):
        np.testing.assert_allclose(film_map.place(taste), place, atol=1e-5)
