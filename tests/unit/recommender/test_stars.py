"""Predicted stars: in range, monotone in every rating, explained by their parts."""

import json
from importlib.resources import files

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.signals import rated
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.ratings import (
    Closeness,
    closeness,
    film_stars,
    predict_stars,
    shipped_star_weights,
)
from reelreason_desktop.recommender.scoring import Evidenced

MATRIX = make_matrix()
IDS = [film.id for film in MATRIX.films]
ALL = list(range(len(IDS)))
stars = st.integers(1, 10).map(lambda half: half / 2)
ratings = st.dictionaries(st.sampled_from(IDS), stars, max_size=12)


def test_coefficients_say_where_they_come_from():
    held = json.loads(files("reelreason_desktop.recommender.weights").joinpath("stars.json").read_text("utf-8"))
    assert {"data", "users", "ratings", "protocol", "date", "command"} <= set(held["provenance"])
    assert sum(shipped_star_weights().closeness.values()) == pytest.approx(1.0, abs=0.001)


@given(known=ratings)
def test_stars_are_the_sum_of_their_parts_within_one_and_five(known):
    parts = predict_stars(MATRIX, ALL, known)
    assert parts.stars.min() >= 1.0
    assert parts.stars.max() <= 5.0
    np.testing.assert_allclose(parts.stars, np.clip(parts.film + parts.person + parts.similar, 1, 5), atol=1e-6)


@given(known=ratings.filter(bool), data=st.data())
def test_a_higher_rating_never_lowers_a_prediction(known, data):
    film = data.draw(st.sampled_from(sorted(known)))
    higher = known | {film: data.draw(st.floats(known[film], 5.0))}
    before, after = (predict_stars(MATRIX, ALL, told) for told in (known, higher))
    assert np.all(after.stars >= before.stars - 1e-4)


def test_without_ratings_stars_are_what_people_give_such_a_film():
    parts = predict_stars(MATRIX, ALL, {})
    np.testing.assert_array_equal(parts.stars, film_stars(MATRIX, np.array(ALL), shipped_star_weights()))
    assert not parts.person.any()
    assert not parts.similar.any()
    famous, obscure = (parts.film[MATRIX.fame == fame].mean() for fame in (5, 1))
    assert famous > obscure


def test_one_rating_moves_little_and_many_move_a_lot():
    base = predict_stars(MATRIX, ALL, {}).stars
    one, many = (predict_stars(MATRIX, ALL, dict.fromkeys(IDS[:n], 1.0)).stars for n in (1, 20))
    far = [row for row in ALL if row % 4]  # other themes than the first film's
    assert 0.0 < np.mean(base[far] - one[far]) < 0.5 * np.mean(base[far] - many[far])


def test_the_film_most_like_a_loved_one_gains_most():
    row = 8
    like = closeness(MATRIX, np.array(ALL), np.array([row]))[list(Closeness).index(Closeness.TEXT), :, 0]
    gain = predict_stars(MATRIX, ALL, {IDS[row]: 5.0}).similar
    same_theme = [other for other in ALL if other % 4 == row % 4 and other != row]
    assert like[same_theme].mean() > like.mean()
    assert gain[same_theme].mean() > 2 * np.mean(np.delete(gain, [*same_theme, row]))


def test_picks_and_judgements_carry_these_stars():
    told = {IDS[row]: 4.5 if row % 4 else 1.5 for row in range(12)}
    evidence = Evidenced(tuple(rated(i, film, value) for i, (film, value) in enumerate(told.items(), 1)), {}, ())
    recommender = Recommender(MATRIX)
    pick = recommender.rank(CompactRecipe(), evidence).picks[0]
    expected = float(predict_stars(MATRIX, [MATRIX.rows[pick.film_id]], told).stars[0])
    assert pick.predicted_rating == round(expected, 1)
    assert recommender.judge(CompactRecipe(), evidence, pick.film_id).pick.predicted_rating == pick.predicted_rating


def test_nothing_asked_nothing_predicted():
    assert predict_stars(MATRIX, [], {IDS[0]: 5.0}).stars.shape == (0,)
