"""The classic formulas, checked against arithmetic done by hand."""

import numpy as np
import pytest
from helpers.signals import about, liked, rated, said

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.recommender.taste import (
    TasteParameters,
    conversation_vector,
    film_sources,
    message_sources,
    mix,
    rating_vector,
)

E1, E2, E3 = np.eye(3, dtype=np.float32)


def test_message_memory_is_the_moving_average():
    signals = (said(3, "c"), said(2, "b"), said(1, "a"))
    vectors = {1: E1, 2: E2, 3: E3}
    sources = message_sources(signals, vectors, TasteParameters(memory=0.8))
    memory = E1
    for vector in (E2, E3):
        memory = 0.8 * memory + 0.2 * vector
    np.testing.assert_allclose(sum(s.weight * s.vector for s in sources), memory, atol=1e-6)
    np.testing.assert_allclose(conversation_vector(sources), memory / np.linalg.norm(memory), atol=1e-6)


def test_small_talk_has_no_vector_and_so_no_weight():
    sources = message_sources((said(2, "heists"), said(1, "hi")), {2: E2}, TasteParameters(memory=0.8))
    assert [(s.signal_id, s.weight) for s in sources] == [(2, 1.0)]


def test_muted_messages_are_forgotten_and_the_rest_sums_to_one():
    signals = (said(3, "c"), said(2, "b", muted=True), said(1, "a"))
    sources = message_sources(signals, {1: E1, 2: E2, 3: E3}, TasteParameters(memory=0.5))
    assert [s.signal_id for s in sources] == [3, 1]
    assert sum(s.weight for s in sources) == pytest.approx(1.0)


def test_rating_vector_needs_three_liked_films():
    films = {"a": E1, "b": E2, "c": E3}
    two = [rated(1, "a", 4.0), rated(2, "b", 5.0), rated(3, "c", 3.5)]
    assert rating_vector(two, films, TasteParameters()) is None
    three = [*two[:2], rated(3, "c", 4.0)]
    vector = rating_vector(three, films, TasteParameters())
    np.testing.assert_allclose(vector, np.full(3, 1 / np.sqrt(3)), atol=1e-6)


def test_rating_threshold_is_adjustable():
    films = {"a": E1, "b": E2, "c": E3}
    signals = [rated(i, f, 3.0) for i, f in enumerate(films)]
    assert rating_vector(signals, films, TasteParameters(like_threshold=3.0)) is not None


def test_alpha_mixes_ratings_and_conversation():
    np.testing.assert_allclose(mix(E1, E2, 0.7), np.array([0.7, 0.3, 0]) / np.hypot(0.7, 0.3), atol=1e-6)
    assert mix(None, E2, 0.7) is E2
    assert mix(E1, None, 0.7) is E1
    assert mix(None, None, 0.7) is None


def test_a_rating_outweighs_words_about_the_same_film():
    sources = film_sources((liked(3, "a"), rated(1, "a", 1.0)), TasteParameters())
    assert len(sources) == 1
    assert sources[0].signal_id == 1
    assert sources[0].weight < 0


def test_newer_films_weigh_more_and_old_ones_never_vanish():
    signals = [liked(i, f"film-{i}") for i in range(60)]
    sources = film_sources(signals, TasteParameters(recency=0.9))
    assert [s.film_id for s in sources[:2]] == ["film-59", "film-58"]
    assert sources[0].weight > sources[1].weight > sources[-1].weight
    assert sources[-1].weight == pytest.approx(0.25)


@pytest.mark.parametrize("kind", [SignalKind.SEEN, SignalKind.REJECTED, SignalKind.MENTIONED])
def test_facts_that_say_nothing_about_taste_are_no_sources(kind):
    assert film_sources((about(kind, 1, "a"),), TasteParameters()) == ()
