"""Tones have relatives and opposites."""

import numpy as np
import pytest
from helpers.films import make_film

from reelreason_desktop.domain.vocabulary import TONES
from reelreason_desktop.recommender import tones
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.tones import agreement

FILMS = (
    make_film(id="a-2000", tones=("funny",)),
    make_film(id="b-2000", tones=("witty",)),
    make_film(id="c-2000", tones=("epic",)),
    make_film(id="d-2000", tones=("bleak",)),
    make_film(id="e-2000", tones=("funny", "bleak")),
)
NOTHING = np.zeros((5, 4), dtype=np.float32)
MATRIX = FilmMatrix.build(FILMS, dict.fromkeys(FilmField, NOTHING), np.zeros(4, dtype=np.float32))


def test_the_tone_itself_then_its_kin_then_nothing_then_its_opposite():
    funny, witty, epic, bleak, both = agreement(MATRIX, "funny").tolist()
    assert funny == 1.0
    assert funny > both > 0
    assert funny > witty > epic == 0 > bleak


def test_a_word_that_is_no_tone_agrees_with_nothing():
    assert not agreement(MATRIX, "purple").any()


@pytest.mark.parametrize("table", [tones._KIN, tones._OPPOSITES], ids=["kin", "opposites"])
def test_relations_stay_within_the_vocabulary(table):
    assert {*table, *(tone for related in table.values() for tone in related)} <= set(TONES)
    assert not [tone for tone, related in table.items() if tone in related]


def test_nothing_is_kin_and_opposite():
    assert not [tone for tone, kin in tones._KIN.items() if set(kin) & set(tones._OPPOSITES.get(tone, ()))]
