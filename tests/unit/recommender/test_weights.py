"""The shipped weights are complete and say where they come from; features times weights are the score."""

from __future__ import annotations

import json
from importlib.resources import files

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.signals import liked, rated

from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.features import Feature, features_of, prior_of
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import TasteParameters, loved_films
from reelreason_desktop.recommender.weights import shipped_weights

MATRIX = make_matrix()
IDS = [film.id for film in MATRIX.films]


def test_every_feature_has_one_weight_and_a_provenance():
    held = json.loads(files("reelreason_desktop.recommender.weights").joinpath("compact.json").read_text("utf-8"))
    assert sorted((*held["fitted"], *held["set_by_hand"])) == sorted(Feature)
    assert {"data", "protocol", "date", "command"} <= set(held["provenance"])


def test_the_score_is_the_sum_of_weight_times_feature():
    evidence = Evidenced((rated(2, IDS[0], 5.0), liked(1, IDS[1])), {}, ())
    recipe = CompactRecipe()
    total = np.zeros(len(MATRIX))
    prior = prior_of(MATRIX, evidence, recipe.taste, recipe.prior_weight)
    for part in (*features_of(MATRIX, evidence, recipe.taste), *prior):
        for feature, scale, values in zip(part.features, part.scales, part.values, strict=True):
            total += recipe.weights[feature] * scale * values
    np.testing.assert_allclose(total - total.mean(), recipe(MATRIX, evidence).total, atol=1e-4)


@pytest.mark.parametrize("feature", [Feature.FILM_PLOT, Feature.FILM_NEAREST, Feature.FILM_YEAR_GAP])
def test_a_replaced_weight_moves_the_score(feature):
    evidence = Evidenced((liked(1, IDS[1]),), {}, ())
    heavier = CompactRecipe(weights=shipped_weights().replaced({feature: 50.0}))
    assert not np.allclose(heavier(MATRIX, evidence).total, CompactRecipe()(MATRIX, evidence).total)
    assert shipped_weights()[feature] != 50.0


def test_a_film_named_as_liked_is_loved_unless_its_rating_says_otherwise():
    signals = (liked(1, "a"), liked(2, "b"), rated(3, "b", 2.0), rated(4, "c", 4.5), liked(5, "d", muted=True))
    assert {film: signal.id for film, signal in loved_films(signals, TasteParameters()).items()} == {"a": 1, "c": 4}


def test_the_plain_recipe_answers_a_single_loved_film_when_nothing_else_was_said():
    scored = PlainRecipe()(MATRIX, Evidenced((liked(1, IDS[0]),), {}, ()))
    assert [contribution.film_id for contribution in scored.contributions] == [IDS[0]]
    assert scored.total.argmax() == 0
