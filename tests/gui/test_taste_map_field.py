"""The density field under the points."""

from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.ui.taste_map.field import estimate, stepped, tint


def _two_hills() -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(3)
    left = random.normal((-0.6, 0.0), 0.08, (300, 2))
    right = random.normal((0.6, 0.0), 0.08, (100, 2))
    return np.vstack([left, right]).astype(np.float32), np.repeat([0, 1], [300, 100])


def test_the_density_follows_where_films_are() -> None:
    places, family = _two_hills()
    field = estimate(places, family, 2, grid=64)

    assert field.density.shape == (2, 64, 64)
    assert field.density.sum(axis=0).max() == pytest.approx(1.0, abs=1e-5)
    _, column = np.unravel_index(field.density[0].argmax(), (64, 64))
    assert column < 32
    _, column = np.unravel_index(field.density[1].argmax(), (64, 64))
    assert column >= 32
    assert field.density[0].max() > 2 * field.density[1].max()


def test_rows_run_upwards() -> None:
    low = np.random.default_rng(1).normal((0, -0.5), 0.05, (200, 2))
    places = np.vstack([low, [[0, 0.9]]]).astype(np.float32)
    field = estimate(places, np.zeros(201, dtype=np.intp), 1, grid=32)

    row, _ = np.unravel_index(field.density[0].argmax(), (32, 32))
    assert row < 16


def test_the_image_fades_to_nothing_at_its_edge() -> None:
    places, family = _two_hills()
    image = tint(estimate(places, family, 2, grid=64), [(255, 0, 0), (0, 0, 255)], 0.3)

    edge = np.concatenate([image[0], image[-1], image[:, 0], image[:, -1]])
    assert edge[:, 3].max() == 0
    assert 0 < image[:, :, 3].max() <= 0.3 * 255 + 1


def test_each_place_takes_the_colour_of_its_family() -> None:
    places, family = _two_hills()
    field = estimate(places, family, 2, grid=64)
    image = tint(field, [(255, 0, 0), (0, 0, 255)], 0.3)

    for layer, channel in ((0, 0), (1, 2)):
        row, column = np.unravel_index(field.density[layer].argmax(), (64, 64))
        assert image[row, column, channel] > 240


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_films_make_a_field_too(count: int) -> None:
    field = estimate(np.zeros((count, 2), dtype=np.float32), np.zeros(count, dtype=np.intp), 3, grid=16)

    assert np.isfinite(field.density).all()


def test_steps_rise_from_nothing_to_everything() -> None:
    heights = stepped(np.linspace(0, 1, 601, dtype=np.float32))

    assert heights[0] == 0
    assert heights[-1] == 1
    assert (np.diff(heights) >= -1e-6).all()
    assert (np.diff(heights) < 1e-6).mean() > 0.6  # mostly terraces
