"""A place pointed at on the map is a source like any other: itemised, removable, and it moves the taste point."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.films import make_film
from helpers.signals import NOON, liked, rated
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.conversation.wording import counterfactual_sentence, explain, short_reason
from reelreason_desktop.domain.phrases import FilmName, Phrase, series
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.features import features_of, prior_of
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.places import place_sources, seen_from
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import TasteParameters

MATRIX = make_matrix()
IDS = [film.id for film in MATRIX.films]
RECIPE = CompactRecipe()
TASTE = TasteParameters()
COMEDIES, HORRORS = (IDS[0], IDS[4], IDS[8]), (IDS[1], IDS[5], IDS[9])


def steered(id_: int, *film_ids: str, value: float = 1.0, weight: float = 1.0, muted: bool = False) -> Signal:
    return Signal(id_, SignalKind.STEERED, NOON, text=",".join(film_ids), value=value, weight=weight, muted=muted)


@st.composite
def evidences(draw):
    """Places in any direction, beside ratings and likes."""
    told = [rated(n, film, 4.5) for n, film in enumerate(draw(st.sets(st.sampled_from(IDS), max_size=3)), 1)]
    for n in range(10, 10 + draw(st.integers(1, 4))):
        films = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=12, unique=True))
        weight = draw(st.sampled_from([0.0, 0.5, 1.0, 3.0]))
        told.append(steered(n, *films, value=draw(st.sampled_from([1.0, -1.0])), weight=weight))
    return Evidenced(tuple(reversed(told)), {}, ())


@given(evidence=evidences())
def test_places_are_itemised_and_the_sum_is_the_score(evidence):
    for pick in Recommender(MATRIX).rank(RECIPE, evidence).picks:
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-4)
        counted = {s.id for s in evidence.signals if s.kind is SignalKind.STEERED and s.weight}
        assert {e.signal_id for e in pick.because if e.kind is EvidenceKind.PLACE} == counted


@given(evidence=evidences())
def test_features_and_recipe_agree_on_places(evidence):
    total = np.zeros(len(MATRIX))
    prior = prior_of(MATRIX, evidence, RECIPE.taste, RECIPE.prior_weight)
    for part in (*features_of(MATRIX, evidence, RECIPE.taste), *prior):
        for feature, scale, values in zip(part.features, part.scales, part.values, strict=True):
            total += RECIPE.weights[feature] * scale * values
    np.testing.assert_allclose(total - total.mean(), RECIPE(MATRIX, evidence).total, atol=2e-4)


@given(evidence=evidences(), films=st.lists(st.sampled_from(IDS), min_size=1, max_size=12, unique=True))
def test_taking_the_newest_place_back_restores_every_score(evidence, films):
    newest = steered(99, *films)
    pointed = Evidenced((newest, *evidence.signals), {}, ())
    before = RECIPE(MATRIX, evidence).total
    assert not np.allclose(RECIPE(MATRIX, pointed).total, before)
    np.testing.assert_array_equal(RECIPE(MATRIX, pointed.without(99)).total, before)
    muted = Evidenced((steered(99, *films, muted=True), *evidence.signals), {}, ())
    np.testing.assert_array_equal(RECIPE(MATRIX, muted).total, before)


@pytest.mark.parametrize(("value", "more"), [(1.0, True), (-1.0, False)])
def test_a_place_pulls_or_pushes_its_theme(value, more):
    def horror(*signals):
        picks = Recommender(MATRIX).rank(RECIPE, Evidenced(signals, {}, ())).picks
        return sum("Horror" in MATRIX.films[MATRIX.rows[pick.film_id]].genres for pick in picks)

    told = (liked(1, COMEDIES[0]), liked(2, HORRORS[0]))
    if more:
        assert horror(*told, steered(3, *HORRORS, value=value)) > horror(*told)
    else:
        assert horror(*told, steered(3, *HORRORS, value=value)) == 0 < horror(*told)


def test_the_newest_place_counts_most_and_weights_multiply():
    newest, older = place_sources((steered(2, *HORRORS), steered(1, *COMEDIES)), MATRIX)
    assert (newest.signal_id, older.signal_id) == (2, 1)
    assert newest.weight > older.weight > 0
    (doubled,) = place_sources((steered(1, *HORRORS, weight=2.0, value=-1.0),), MATRIX)
    assert doubled.weight == pytest.approx(-2 * newest.weight)


def test_a_place_of_which_nothing_is_left_is_no_source():
    assert place_sources((steered(1, "gone-1990"), steered(2), steered(3, *HORRORS, weight=0.0)), MATRIX) == ()
    (known,) = place_sources((steered(1, "gone-1990", HORRORS[1], HORRORS[0]),), MATRIX)
    assert known.rows.tolist() == [MATRIX.rows[HORRORS[1]], MATRIX.rows[HORRORS[0]]]
    assert known.label == "near Film 001 and Film 005"  # the better known one first


def test_the_taste_point_follows():
    recommender, text = Recommender(MATRIX), MATRIX.centred[FilmField.TEXT]
    there = text[[MATRIX.rows[film] for film in HORRORS]].mean(axis=0)

    def likeness(*signals):
        return float(recommender.taste_vector(signals, {}, TASTE) @ there)

    told = (liked(1, COMEDIES[0]),)
    assert likeness(*told, steered(2, *HORRORS)) > likeness(*told) > likeness(*told, steered(2, *HORRORS, value=-1.0))
    assert recommender.taste_vector((steered(2, *HORRORS),), {}, TASTE) is not None
    assert recommender.taste_vector((steered(2, *HORRORS, muted=True),), {}, TASTE) is None


def _pick(*because: Evidence) -> Pick:
    return Pick("x", 1.0, 1, 4.0, because, Counterfactual(7, because[0].label, 1, 30))


def test_a_place_is_put_into_words():
    film = make_film(id="x")
    near = Evidence(EvidenceKind.PLACE, "near Heat and Collateral", 0.6, 0.6, signal_id=7)
    word = Evidence(EvidenceKind.MESSAGE, "something quiet", 0.4, 0.4, signal_id=8)
    against = Evidence(EvidenceKind.PLACE, "away from Heat and Ronin", -0.4, -0.4, signal_id=9)
    assert explain(film, _pick(near), {}) == "It lies where you pointed: near Heat and Collateral."
    assert explain(film, _pick(word, near), {}).endswith("It also lies where you pointed: near Heat and Collateral.")
    assert "you pointed elsewhere" in explain(film, _pick(word, against), {})
    assert short_reason(film, _pick(near), {}) == "it lies near Heat and Collateral, as you pointed"
    assert counterfactual_sentence(_pick(near)) == "Without your move on the map this would fall from 1st to 30th."


def test_a_film_is_not_near_itself() -> None:
    film, other, third = MATRIX.films[:3]
    label = Phrase("near {}", series([FilmName(film.title, film.id), FilmName(other.title, other.id)]))
    assert seen_from(label, third) == f"near {film.title} and {other.title}"
    assert seen_from(label, film) == f"near {other.title}"
    assert seen_from(Phrase("near {}", FilmName(film.title, film.id)), film) == "right there"
