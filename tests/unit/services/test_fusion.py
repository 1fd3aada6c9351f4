"""Score and rating in one number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.services.fusion import fuse

SCORES = [("a", 3.0), ("b", 2.0), ("c", 1.0)]


def test_the_formula() -> None:
    fused = {film.film_id: film for film in fuse(SCORES, {"a": 1.0, "b": 3.0, "c": 5.0}, 0.7)}
    assert {key: round(film.score, 6) for key, film in fused.items()} == {
        "a": 0.7,
        "b": 0.7 * 0.5 + 0.3 * 0.5,
        "c": 0.3,
    }
    assert fused["b"].parts == pytest.approx((0.35, 0.15))
    assert fused["c"].stars == 5.0
    assert fused["b"].sentence == (
        "70 % computed match (0.50) and 30 % the language model's rating (3.0 of 5) make 0.50."
    )


def test_a_strong_rating_changes_the_order() -> None:
    ratings = {"a": 1.0, "b": 5.0, "c": 3.0}
    assert [film.film_id for film in fuse(SCORES, ratings, 0.3)] == ["b", "c", "a"]
    assert [film.film_id for film in fuse(SCORES, ratings, 1.0)] == ["a", "b", "c"]
    assert [film.rank for film in fuse(SCORES, ratings, 0.3)] == [1, 2, 3]


def test_without_ratings_nothing_changes() -> None:
    fused = fuse(SCORES, {}, 0.3)
    assert [film.film_id for film in fused] == ["a", "b", "c"]
    assert [film.score for film in fused] == [1.0, 0.5, 0.0]
    assert all(film.sentence == "" and film.stars is None for film in fused)


def test_films_that_the_deadline_left_out_are_neither_helped_nor_hurt() -> None:
    fused = {film.film_id: film for film in fuse(SCORES, {"a": 2.0, "b": 4.0}, 0.5)}
    assert fused["c"].stars == pytest.approx(3.0)


def test_equal_films_keep_their_order() -> None:
    assert [film.film_id for film in fuse([("x", 1.0), ("y", 1.0)], {"x": 3.0, "y": 3.0}, 0.5)] == ["x", "y"]
    assert fuse([], {}, 0.5) == ()


@pytest.mark.parametrize("alpha", [-0.1, 1.1, float("nan")])
def test_a_weight_is_a_share(alpha: float) -> None:
    with pytest.raises(ValueError, match="weight"):
        fuse(SCORES, {}, alpha)


@given(
    st.lists(st.tuples(st.floats(-9, 9), st.floats(1, 5)), min_size=1, max_size=20), st.floats(0, 1)
)  # fmt: skip
def test_scores_are_shares_and_parts_add_up(films: list[tuple[float, float]], alpha: float) -> None:
    scores = [(str(i), score) for i, (score, _) in enumerate(films)]
    fused = fuse(scores, {str(i): stars for i, (_, stars) in enumerate(films)}, alpha)
    assert {film.film_id for film in fused} == {key for key, _ in scores}
    assert [film.score for film in fused] == sorted((film.score for film in fused), reverse=True)
    for film in fused:
        assert film.score == pytest.approx(sum(film.parts))
        assert -1e-9 <= film.score <= 1 + 1e-9
