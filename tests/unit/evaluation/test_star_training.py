"""Whom stars are fitted to and measured on, and when fitted ones win."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from helpers.library import shipped_library
from helpers.rated_films import loves_horror, some_films, throws_dice, write_export, write_rating_set

from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.rating_data import Rater, is_reported
from reelreason_desktop.evaluation.star_fitting import parted
from reelreason_desktop.evaluation.star_training import film_surprises, spearman, train_stars
from reelreason_desktop.evaluation.training_data import FEWEST_ALONE, FEWEST_USERS, OWN, gather, part
from reelreason_desktop.recommender.ratings import predict_stars, shipped_star_weights

ROWS = np.arange(60)


def rater(id_: str, rows: np.ndarray = ROWS, seed: int = 0) -> Rater:
    stars = np.random.default_rng(seed).integers(1, 11, len(rows)).astype(np.float32) / 2
    return Rater(id_, rows, stars, np.zeros(len(rows), dtype=np.int64))


def crowd(number: int, rows: np.ndarray = ROWS) -> list[Rater]:
    return [rater(str(one), rows, seed=one) for one in range(number)]


def test_nobody_who_is_measured_was_fitted_to() -> None:
    parting = part(crowd(60), own=None)
    assert parting is not None
    assert parting.by_user
    assert {one.id for one in parting.fitted} | {one.id for one in parting.measured} == {str(n) for n in range(60)}
    assert not any(is_reported(one.id) for one in parting.fitted)
    assert all(is_reported(one.id) for one in parting.measured)


def test_of_few_people_no_measured_rating_was_fitted_to() -> None:
    few = crowd(FEWEST_USERS)
    parting = part(few, own=rater(OWN))
    assert parting is not None
    assert not parting.by_user
    assert [one.id for one in parting.measured] == [*(one.id for one in few), OWN]
    for fitted, measured in zip(parting.fitted, parting.measured, strict=True):
        assert not set(fitted.rows) & set(parted(measured)[1].rows)


def test_who_rated_little_teaches_nothing_alone() -> None:
    little = rater(OWN, ROWS[: FEWEST_ALONE - 1])
    assert part([], own=little) is None
    assert part(crowd(4, ROWS[:8]), own=little) is None
    assert part([], own=None) is None


def test_the_same_people_count_once(tmp_path: Path) -> None:
    library = shipped_library()
    data = write_rating_set(tmp_path / "set", some_films(), throws_dice, users=30)
    more = write_rating_set(tmp_path / "more", some_films(), throws_dice, users=5, seed=8)
    copy = write_rating_set(tmp_path / "copy", some_films(), throws_dice, users=30)
    found = gather([data, more, copy], library, own=None)
    assert (len(found.raters), found.repeated) == (35, 30)
    assert found.coverage.ratings == (30 + 5 + 30) * 24
    assert len({one.id for one in found.raters}) == 35


def test_of_many_people_always_the_same_are_taken(tmp_path: Path) -> None:
    data = write_rating_set(tmp_path / "set", some_films(), throws_dice, users=40)
    some, again = (gather([data], shipped_library(), None, most=24).raters for _ in range(2))
    assert [one.id for one in some] == [one.id for one in again]
    assert len(some) == 24
    assert 0 < sum(is_reported(one.id) for one in some) < 24


def test_the_person_is_known_again_in_their_export(tmp_path: Path) -> None:
    library = shipped_library()
    export = write_export(tmp_path / "letterboxd", some_films(), loves_horror)
    (told,) = gather([export], library, own=None).raters
    changed = told.stars.copy()
    changed[0] = 3.5
    own = Rater(OWN, told.rows, changed, told.at)
    assert gather([export], library, own).raters == ()
    stranger = Rater(OWN, told.rows, (6.0 - told.stars).astype(np.float32), told.at)
    assert len(gather([export], library, stranger).raters) == 1


def test_what_is_neither_set_nor_export_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing")
    with pytest.raises(EvaluationError, match="no ratings of a known format") as caught:
        gather([tmp_path], shipped_library(), own=None)
    assert "Letterboxd" in str(caught.value.hint)


def test_training_twice_finds_the_same(tmp_path: Path) -> None:
    library = shipped_library()
    data = write_rating_set(tmp_path / "set", some_films(), loves_horror)
    parting = part(gather([data], library, None).raters, None)
    assert parting is not None
    first, again = (train_stars(library.recommender.matrix, parting, None, lambda *_: None) for _ in range(2))
    assert (first.fit, first.gain, first.ways) == (again.fit, again.gain, again.ways)
    assert first.gain.low <= first.gain.value <= first.gain.high
    figures = {way.name: way for way in first.ways}
    given = np.concatenate([parted(one)[1].stars for one in parting.measured])
    usual = np.concatenate([one.stars for one in parting.fitted]).mean()
    assert figures["overall mean"].mae.value == pytest.approx(np.abs(given - usual).mean(), abs=1e-5)
    assert figures["overall mean"].rank is None


def test_what_others_give_a_film_is_learned_and_shrunk() -> None:
    matrix = shipped_library().recommender.matrix
    plain = replace(
        shipped_star_weights(),
        base=3.0,
        per_fame=0.0,
        per_decade=0.0,
        genres=dict.fromkeys(GENRES, 0.0),
        usual_ratings=2.0,
    )
    at = np.zeros(2, dtype=np.int64)
    kind = Rater("a", np.array([0, 1]), np.array([5.0, 4.0], dtype=np.float32), at)
    fair = Rater("b", np.array([0, 2]), np.array([4.0, 2.0], dtype=np.float32), at)
    found = film_surprises(matrix, [kind, fair], plain)
    ids = [film.id for film in matrix.films[:4]]
    # a rates (2 + 1) / (2 + 2) = 0.75 kinder; five ratings of nothing are mixed in
    assert found == pytest.approx({ids[0]: (2 - 0.75 + 1) / (2 + 5), ids[1]: (1 - 0.75) / 6, ids[2]: -1 / 6}, abs=5e-4)
    told = replace(plain, films=found)
    stars = predict_stars(matrix, [0, 1, 2, 3], {}, told).stars
    assert stars.tolist() == pytest.approx([3 + found.get(id_, 0.0) for id_ in ids], abs=1e-5)


def test_only_other_people_tell_about_single_films(tmp_path: Path) -> None:
    library = shipped_library()
    matrix = library.recommender.matrix
    alone = part([], own=rater(OWN))
    assert alone is not None
    assert train_stars(matrix, alone, rater(OWN), lambda *_: None).fit.weights.films == {}
    data = write_rating_set(tmp_path / "set", some_films(), throws_dice)
    many = part(gather([data], library, None).raters, None)
    assert many is not None
    assert len(train_stars(matrix, many, None, lambda *_: None).fit.weights.films) == 24


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 40], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 2, 3], [1, 2, 3, 4], 0.9487),  # scipy.stats.spearmanr
        ([1, 1, 1], [1, 2, 3], None),
        ([1, 2], [1, 2], None),
    ],
)
def test_rank_correlation(a: list[float], b: list[float], expected: float | None) -> None:
    found = spearman(np.array(a, dtype=np.float32), np.array(b, dtype=np.float32))
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-4))
