"""Habits count with the length of the list, and never turn a dial around."""

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.signals import rated
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.features import Feature, features_of, prior_of
from reelreason_desktop.recommender.habit import fame_habit, trust_in_habits
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.taste import FilmSource, TasteParameters

MATRIX = make_matrix()
FAMOUS = [film.id for film in MATRIX.films if film.fame == 5]
OBSCURE = [film.id for film in MATRIX.films if film.fame == 1]


def sources(films, weight=1.0):
    return [FilmSource(number, film, weight) for number, film in enumerate(films, 1)]


def factor(films, dial):
    return 1.0 + float(fame_habit(MATRIX, sources(films), dial).sum())


def test_trust_grows_with_loved_films_only():
    few, many = trust_in_habits(sources(FAMOUS[:2])), trust_in_habits(sources(FAMOUS + OBSCURE))
    assert trust_in_habits([]) == trust_in_habits(sources(FAMOUS, -0.3)) == 0.0
    assert 0.0 < few < 0.07
    assert 0.75 < many < 1.0


def test_fame_counts_for_more_with_those_who_keep_to_famous_films():
    famous, obscure = (factor(films, 0.5) for films in (FAMOUS, OBSCURE))
    assert factor([], 0.5) == 1.0
    assert famous > 1.5 > obscure
    assert factor(FAMOUS[:2], 0.5) == pytest.approx(1.0, abs=0.4)


def test_what_a_film_adds_is_its_own_reason():
    """The dial keeps its place among the reasons; the rest is said by the films that say it."""
    mixed = sources([FAMOUS[0], OBSCURE[0]]) + sources([FAMOUS[1]], -0.3)
    famous, obscure, disliked = fame_habit(MATRIX, mixed, 0.5).tolist()
    assert famous > 0 > obscure
    assert disliked == 0.0
    evidence = Evidenced(tuple(rated(i, film, 5.0) for i, film in enumerate(FAMOUS, 1)), {}, ())
    dial, *films = prior_of(MATRIX, evidence, TasteParameters(), 0.5)
    assert dial.scales.tolist() == [0.5]
    assert {part.source.film_id for part in films} == set(FAMOUS)


def test_a_habit_of_famous_films_tempers_the_wish_for_obscure_ones():
    assert factor(FAMOUS, -0.5) < factor(OBSCURE, -0.5)


@given(
    films=st.lists(st.sampled_from([film.id for film in MATRIX.films]), unique=True, max_size=40),
    dials=st.tuples(st.floats(-1, 1), st.floats(-1, 1)),
)
def test_turning_the_dial_up_never_lowers_the_weight_of_fame(films, dials):
    low, high = sorted(dials)
    weights = [dial * factor(films, dial) for dial in (low, high)]
    assert weights[0] <= weights[1] + 1e-6
    assert all(weight * dial >= -1e-6 for weight, dial in zip(weights, (low, high), strict=True))


def test_a_dial_at_zero_ignores_fame_whatever_was_rated():
    evidence = Evidenced(tuple(rated(i, film, 5.0) for i, film in enumerate(FAMOUS, 1)), {}, ())
    assert not any(np.any(part.scales) for part in prior_of(MATRIX, evidence, TasteParameters(), 0.0))


def test_a_long_list_shows_the_years_somebody_watches():
    """The same share of a source counts for more of its years when it stands in a longer list."""

    def years(films):
        evidence = Evidenced(tuple(rated(i, film, 5.0) for i, film in enumerate(films, 1)), {}, ())
        parts = [p for p in features_of(MATRIX, evidence, TasteParameters(recency=1.0)) if len(p.features) > 1]
        return sum(float(p.scales[p.features.index(Feature.FILM_SAME_YEARS)]) for p in parts)

    assert years(FAMOUS[:1]) < 0.05
    assert years(FAMOUS + OBSCURE) > 0.8
    assert CompactRecipe().weights[Feature.FILM_SAME_YEARS] > 0
