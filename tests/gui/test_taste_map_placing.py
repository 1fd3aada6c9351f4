"""Labels that avoid each other, discs that make room."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from reelreason_desktop.ui.taste_map.brushwork import within_disc
from reelreason_desktop.ui.taste_map.placing import (
    box_around,
    clamped,
    closest_in,
    contains,
    overlap,
    place_if_free,
    place_label,
    spread,
)

VIEW = (0.0, 0.0, 400.0, 300.0)
SPOTS = st.tuples(st.floats(0, 400), st.floats(0, 300))


def test_overlap_is_the_shared_area() -> None:
    assert overlap((0, 0, 10, 10), (5, 8, 20, 20)) == 10
    assert overlap((0, 0, 10, 10), (10, 0, 20, 10)) == 0


def test_a_lone_label_sits_to_the_right() -> None:
    box, covered = place_label((100, 100), 10, (50, 12), [], VIEW)

    assert box == (110, 94, 160, 106)
    assert covered == 0


def test_a_label_moves_to_the_left_when_the_right_is_taken() -> None:
    box, covered = place_label((100, 100), 10, (50, 12), [(105, 80, 200, 120)], VIEW)

    assert box[2] <= 100
    assert covered == 0


@given(SPOTS, st.lists(SPOTS, max_size=12))
def test_labels_never_leave_the_view(spot: tuple[float, float], others: list[tuple[float, float]]) -> None:
    box, _ = place_label(spot, 12, (90, 14), [box_around(other, 20) for other in others], VIEW)

    assert contains((-1e-6, -1e-6, 400 + 1e-6, 300 + 1e-6), box)


def test_labels_of_five_close_picks_do_not_cover_each_other() -> None:
    taken = []
    for index in range(5):
        box, _ = place_label((200 + 6 * index, 150 + 5 * index), 14, (90, 14), taken, VIEW)
        taken.append(box)

    assert all(overlap(a, b) == 0 for a, b in itertools.combinations(taken, 2))


def test_a_label_that_may_stay_away_is_beside_its_point_or_nowhere() -> None:
    assert place_if_free((200, 150), 8, (40, 12), [], VIEW) == (208, 144, 248, 156)
    assert place_if_free((200, 150), 8, (40, 12), [(150, 100, 250, 200)], VIEW) is None
    assert place_if_free((399, 150), 8, (500, 12), [], VIEW) is None


def test_such_labels_keep_some_air_between_them() -> None:
    first = place_if_free((100, 150), 11, (60, 12), [box_around((100, 150), 8)], VIEW)
    assert first is not None
    touching = place_if_free((100, 162), 11, (60, 12), [first, box_around((100, 162), 8)], VIEW)
    assert touching is not None
    assert overlap((first[0] - 2, first[1] - 0.5, first[2] + 2, first[3] + 0.5), touching) == 0


@given(st.lists(SPOTS, min_size=2, max_size=5))
def test_discs_keep_apart(spots: list[tuple[float, float]]) -> None:
    apart = spread(spots, [((200, 150), 30)], 24, (12, 12, 388, 288))

    assert all(math.dist(a, b) > 20 for a, b in itertools.combinations(apart, 2))


def test_discs_that_have_room_stay_where_they_are() -> None:
    spots = [(50.0, 50.0), (120.0, 90.0)]

    assert spread(spots, [], 24, VIEW) == spots


def test_coinciding_discs_part_the_same_way_each_time() -> None:
    spots = [(100.0, 100.0)] * 4

    once = spread(spots, [], 24, VIEW)
    assert once == spread(spots, [], 24, VIEW)
    assert len(set(once)) == 4


def test_closest_in_and_clamped() -> None:
    assert closest_in((10, 10, 20, 20), (0, 15)) == (10, 15)
    assert clamped((-5, 290, 5, 310), VIEW) == (0, 280, 10, 300)


@pytest.mark.parametrize("points", [8.0, 20.0, 60.0])
def test_the_digit_of_a_pick_stays_in_its_disc(qapp: QApplication, points: float) -> None:
    font = qapp.font()
    font.setPointSizeF(points)
    fitted = within_disc(font, 11)
    assert QFontMetricsF(fitted).tightBoundingRect("5").height() < 2 * 11
    if points == 8:
        assert QFontInfo(fitted).pixelSize() == QFontInfo(font).pixelSize()
