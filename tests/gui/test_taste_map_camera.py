"""The arithmetic between map units and pixels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.ui.taste_map.camera import MAX_ZOOM, Camera, bounds_of, in_box, nearest

BOUNDS = (-1.0, -0.5, 1.0, 0.5)
CAMERA = Camera.whole(BOUNDS, 400, 300, margin=20)
PIXELS = st.floats(0, 300)
FACTORS = st.floats(0.2, 8)


def test_all_of_the_map_lies_inside_the_margin() -> None:
    corners = CAMERA.to_pixels(np.array([[-1, -0.5], [1, 0.5], [-1, 0.5], [1, -0.5]], dtype=np.float32))

    assert corners.min() >= 20
    assert corners[:, 0].max() <= 380
    assert corners[:, 1].max() <= 280


def test_up_on_the_map_is_up_on_the_screen() -> None:
    assert CAMERA.pixel(0, 0.4)[1] < CAMERA.pixel(0, -0.4)[1]


@given(PIXELS, PIXELS, FACTORS)
def test_place_undoes_pixel(left: float, top: float, factor: float) -> None:
    camera = CAMERA.zoomed(factor, left, top).panned(13, -7)

    assert camera.pixel(*camera.place(left, top)) == pytest.approx((left, top), abs=1e-6)


def test_one_place_and_many_places_agree() -> None:
    camera = CAMERA.zoomed(3, 80, 90)
    places = np.array([[0.1, 0.2], [-0.7, 0.4]], dtype=np.float32)

    assert camera.to_pixels(places) == pytest.approx(
        np.array([camera.pixel(0.1, 0.2), camera.pixel(-0.7, 0.4)]), abs=1e-3
    )


@given(PIXELS, PIXELS)
def test_zoom_keeps_the_place_under_the_cursor(left: float, top: float) -> None:
    start = CAMERA.zoomed(4)  # far enough in that the map's edge does not interfere
    left, top = 150 + left / 3, 100 + top / 3

    assert start.zoomed(1.5, left, top).place(left, top) == pytest.approx(start.place(left, top), abs=1e-6)


def test_zooming_out_ends_at_the_whole_map() -> None:
    assert CAMERA.zoomed(5, 10, 10).zoomed(0.01) == CAMERA


def test_zooming_in_ends_somewhere() -> None:
    assert CAMERA.zoomed(1e9).zoom == MAX_ZOOM


@given(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5))
def test_the_centre_never_leaves_the_map(right: float, down: float) -> None:
    camera = CAMERA.zoomed(2).panned(right, down)

    assert -1 <= camera.x <= 1
    assert -0.5 <= camera.y <= 0.5


def test_dragging_right_shows_what_was_left() -> None:
    zoomed = CAMERA.zoomed(4)

    assert zoomed.panned(40, 0).x < zoomed.x


def test_a_tall_pane_stretches_the_map_but_not_beyond_measure() -> None:
    across, down = Camera.whole((-1, -1, 1, 1), 300, 1000).scale

    assert across < down <= across * 1.61


def test_resizing_keeps_place_and_zoom() -> None:
    before = CAMERA.zoomed(3, 50, 60)
    after = before.resized(800, 500)

    assert (after.x, after.y, after.zoom) == (before.x, before.y, before.zoom)
    assert after.sees(before.x, before.y)


@pytest.mark.parametrize("count", [0, 1])
def test_bounds_are_never_empty(count: int) -> None:
    x0, y0, x1, y1 = bounds_of(np.full((count, 2), 0.3, dtype=np.float32))

    assert x1 > x0
    assert y1 > y0


def test_in_box_counts_edges_in() -> None:
    places = np.array([[0, 0], [1, 1], [1.1, 0], [0, -0.1]], dtype=np.float32)

    assert in_box(places, (0, 0, 1, 1)).tolist() == [True, True, False, False]


def test_nearest_finds_the_closest_within_reach() -> None:
    pixels = np.array([[10, 10], [30, 10], [200, 200]], dtype=np.float32)

    assert nearest(pixels, 24, 12, within=14) == 1
    assert nearest(pixels, 100, 100, within=14) is None
    assert nearest(pixels[:0], 0, 0, within=14) is None
