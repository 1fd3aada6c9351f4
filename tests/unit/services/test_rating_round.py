"""Ten films to rate: well known, unlike each other, not known to the person yet, the same every time."""

from __future__ import annotations

import numpy as np
from helpers.library import shipped_library

from reelreason_desktop.services.rating_round import ROUND, choose

LIBRARY = shipped_library()


def test_ten_films_that_everyone_knows_and_that_differ() -> None:
    films = [LIBRARY.by_id[film_id] for film_id in choose(LIBRARY, ())]
    assert len(films) == len(set(films)) == ROUND
    assert {film.fame for film in films} == {5}
    assert len({film.genres[0] for film in films}) >= 5
    assert len({film.decade for film in films}) >= 4


def test_the_same_question_gets_the_same_films() -> None:
    assert choose(LIBRARY, ()) == choose(LIBRARY, ())


def test_known_films_are_not_asked_about_and_steer_the_choice() -> None:
    first = choose(LIBRARY, ())
    second = choose(LIBRARY, first)
    assert not set(first) & set(second)
    text = LIBRARY.recommender.matrix.text_unit
    rows = LIBRARY.recommender.matrix.rows
    nearest = max(float(np.dot(text[rows[a]], text[rows[b]])) for a in first for b in second[:3])
    assert nearest < 0.6


def test_who_knows_everything_famous_is_asked_about_the_rest() -> None:
    famous = [film.id for film in LIBRARY.films if film.fame == 5]
    asked = choose(LIBRARY, famous)
    assert len(asked) == ROUND
    assert not set(asked) & set(famous)
    assert choose(LIBRARY, [film.id for film in LIBRARY.films]) == ()
