"""What a mood does to films: little, itemised exactly, and never more than its tones say."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.films import make_film
from helpers.signals import liked, said
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.vocabulary import TONES
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.explanation import itemise
from reelreason_desktop.recommender.features import Feature
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.mood import (
    ANSWERS,
    SMALL_TALK,
    MoodModel,
    answering,
    contradicts,
    shipped_mood_model,
    tones_for,
)
from reelreason_desktop.recommender.scoring import Evidenced, HeldMood
from reelreason_desktop.recommender.weights import shipped_weights

FILMS = (
    make_film(id="warm-2000", tones=("warm",)),
    make_film(id="bittersweet-2000", tones=("bittersweet",)),
    make_film(id="epic-2000", tones=("epic",)),
    make_film(id="bleak-2000", tones=("bleak",)),
)
NOTHING = np.zeros((4, 4), dtype=np.float32)
MATRIX = FilmMatrix.build(FILMS, dict.fromkeys(FilmField, NOTHING), np.zeros(4, dtype=np.float32))
LARGE = make_matrix()
IDS = [film.id for film in LARGE.films]


def test_sadness_is_two_sided():
    warm, bittersweet, epic, bleak = answering(MATRIX, Mood.SAD).tolist()
    assert warm == bittersweet == 1.0
    assert epic == 0.0
    assert bleak < 0


@pytest.mark.parametrize("mood", list(Mood))
def test_every_mood_is_answered_in_words_of_the_vocabulary_with_a_reason(mood):
    assert any(tone.strength > 0 for tone in ANSWERS[mood])
    assert {tone.tone for tone in ANSWERS[mood]} <= set(TONES)
    assert all(tone.reason and abs(tone.strength) <= 1.0 for tone in ANSWERS[mood])


def test_the_tones_that_answer():
    assert tones_for(make_film(tones=("bleak", "tender", "epic", "warm")), Mood.SAD) == ("warm", "tender")
    assert tones_for(make_film(tones=("epic",)), Mood.SAD) == ()


@pytest.mark.parametrize(
    ("wanted", "unwanted", "against"),
    [((), (), False), (("warm",), (), False), (("scary",), (), True), ((), ("tender",), True), ((), ("bleak",), False)],
)
def test_words_against_a_mood(wanted, unwanted, against):
    assert contradicts(Mood.SAD, wanted, unwanted) is against


@given(moods=st.sampled_from(list(Mood)), weight=st.floats(0.1, 3.0), film=st.sampled_from(IDS))
def test_a_mood_is_one_contribution_of_an_exact_sum(moods, weight, film):
    signals = (said(2, "rough day"), liked(1, film))
    evidence = Evidenced(signals, {}, (), (HeldMood(moods, 2, weight),))
    scored = CompactRecipe()(LARGE, evidence)
    plain = CompactRecipe()(LARGE, evidence.without(2))
    mood = next(c for c in scored.contributions if c.kind is EvidenceKind.MOOD)
    np.testing.assert_allclose(scored.total - plain.total, mood.values, atol=1e-4)
    for row in range(0, len(LARGE), 7):
        because = itemise(LARGE, scored, row)
        assert sum(e.contribution for e in because) == pytest.approx(float(scored.total[row]), abs=1e-4)
        named = next(e for e in because if e.kind is EvidenceKind.MOOD)
        assert (named.label, named.signal_id) == (moods.value, 2)
        assert set(named.themes) <= set(LARGE.films[row].tones)


def test_the_counterfactual_of_a_mood_holds():
    evidence = Evidenced((said(1, "rough day"),), {}, (), (HeldMood(Mood.SAD, 1, 3.0),))
    recommender = Recommender(LARGE)
    picks = recommender.rank(CompactRecipe(prior_weight=0.0), evidence).picks
    judged = [p for p in picks if p.counterfactual is not None]
    assert judged
    for pick in judged:
        again = recommender.judge(CompactRecipe(prior_weight=0.0), evidence.without(1), pick.film_id)
        assert again.pick.rank == pick.counterfactual.rank_without


def test_a_mood_weighs_less_than_any_wish():
    weights = shipped_weights()
    wishes = [Feature.WISH_GENRE, Feature.WISH_TONE, Feature.WISH_KEYWORD, Feature.WISH_PERSON]
    assert 0 < weights[Feature.MOOD] < min(weights[feature] for feature in wishes)


def test_the_clearest_mood_is_named_and_none_below_its_threshold():
    axes = np.eye(3, dtype=np.float32)
    thresholds = np.array([0.5, 0.9, 0.5], dtype=np.float32)
    model = MoodModel("tiny", ("sad", "tense", SMALL_TALK), axes, np.zeros(3, np.float32), thresholds)
    vectors = np.array([[0.7, 0.7, 0], [0.6, 1.5, 0], [0.4, 0, 0], [0, 0, 1]], dtype=np.float32)
    assert model.moods(vectors) == (Mood.SAD, Mood.TENSE, None, None)
    assert model.small_talk(vectors) == (False, False, False, True)


def test_the_model_that_ships_is_of_the_built_in_encoder():
    model = shipped_mood_model()
    assert model.encoder == "all-MiniLM-L6-v2"
    assert model.weights.shape == (len(model.classes), 384)
    assert set(model.classes) - {SMALL_TALK} <= {mood.value for mood in Mood}
    assert np.isfinite(model.weights).all()
