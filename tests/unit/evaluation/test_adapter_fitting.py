"""Fitting the learned likeness: it finds what a linear score cannot know, and nothing where there is nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.evaluation.adapter_fitting import Lesson, fit_adapter
from reelreason_desktop.evaluation.redial_data import encode_data, read_data
from reelreason_desktop.evaluation.systems import Case, of_adapter
from reelreason_desktop.recommender.adapter import Adapter, adapt
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.features import Feature, features_of
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.taste import TasteParameters

FILMS, WIDTH, DIM = 40, 12, 8
RNG = np.random.default_rng(5)
PROFILES = unit(RNG.normal(size=(FILMS, WIDTH)).astype(np.float32))
TRUTH = RNG.normal(size=(DIM, WIDTH)).astype(np.float32) * 4
WORDS = unit(RNG.normal(size=(600, DIM)).astype(np.float32))


def lesson(words, answer: int, named: tuple[int, ...] = ()) -> Lesson:
    heard = np.concatenate([np.zeros(WIDTH, np.float32), words, np.zeros(len(GENRES), np.float32)])
    return Lesson(heard, np.zeros(FILMS, np.float16), (answer,), named)


def answered(words) -> int:
    return int((words @ TRUTH @ PROFILES.T).argmax())


LESSONS = [lesson(words, answered(words)) for words in WORDS]


def hits(adapter: Adapter) -> float:
    fresh = unit(np.random.default_rng(9).normal(size=(200, DIM)).astype(np.float32))
    best = (fresh @ adapter.messages @ (PROFILES @ adapter.candidates).T).argmax(axis=1)
    return float(np.mean([row == answered(words) for row, words in zip(best, fresh, strict=True)]))


def test_what_words_are_answered_with_is_learned_and_told_again():
    first, second = (fit_adapter(PROFILES, LESSONS, "model") for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.model == "model"
    assert hits(first) > 0.25  # one in forty by chance
    np.testing.assert_array_equal(first.candidates, second.candidates)


def test_what_is_said_already_is_not_learned_again():
    known = [replace(one, offsets=(40 * (np.arange(FILMS) == one.answers[0])).astype(np.float16)) for one in LESSONS]
    adapter, fresh = fit_adapter(PROFILES, known, ""), fit_adapter(PROFILES, LESSONS, "")
    assert adapter is not None
    assert fresh is not None
    assert np.abs(adapter.messages).max() < 0.1 * np.abs(fresh.messages).max()


def test_an_average_message_moves_nothing():
    leaning = [lesson(words + 1.0, answered(words)) for words in WORDS]
    adapter = fit_adapter(PROFILES, leaning, "")
    assert adapter is not None
    usual = (WORDS + 1.0).mean(axis=0)
    assert np.abs(usual @ adapter.messages).max() < 1e-3 * np.abs(adapter.messages).max()


@pytest.mark.parametrize(
    "useless",
    [[], [lesson(np.zeros(DIM, np.float32), 3)], [lesson(WORDS[0], 3, named=(3,))]],
    ids=["nothing", "nothing said", "answered with a named film"],
)
def test_without_a_turn_that_teaches_there_is_no_adapter(useless):
    assert fit_adapter(PROFILES, useless, "") is None


def test_what_is_measured_is_what_the_recipe_adds(items_file, turns_file, raw_file, vectors):
    data = read_data(turns_file, items_file, [raw_file])
    matrix, witness = encode_data(data, vectors, lambda *_: None)
    rng = np.random.default_rng(0)
    fields = tuple(matrix.centred[field] for field in FilmField)
    width = sum(field.shape[1] for field in fields) + matrix.genres.shape[1] + 9
    rows = (width, width, matrix.dim, len(GENRES))
    adapter = Adapter("", *(rng.normal(size=(n, 2)).astype(np.float32) for n in rows))
    nothing = np.zeros(len(matrix), dtype=np.float32)
    scores = of_adapter(lambda _: nothing, adapter, matrix)
    whole = replace(matrix, adapted=adapt(adapter, fields, matrix.genres, matrix.years))
    turns = [turn for one in data.test for turn in one.turns]
    for turn in turns:
        evidence = witness.evidence(turn)
        added = nothing.copy()
        for part in features_of(whole, evidence, TasteParameters()):
            if part.features == (Feature.LEARNED,):
                added += part.scales[0] * part.values[0]
        np.testing.assert_allclose(scores(Case(turn, evidence, None)), added, atol=1e-4)
        assert np.abs(added).max() > 0 or not evidence.signals
