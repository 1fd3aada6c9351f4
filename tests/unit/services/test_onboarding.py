"""The first minute: films that tell tastes apart, vibes that are one act, and when the picks mean something."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.services.onboarding import (
    ENOUGH,
    FILMS,
    VIBES,
    answers,
    chosen_vibes,
    drop_vibe,
    films_to_rate,
    is_new,
)
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profiles import ProfileFolder

LIBRARY = shipped_library()
BY_KEY = {vibe.key: vibe for vibe in VIBES}


@pytest.fixture
def session(tmp_path):
    with ProfileFolder(tmp_path).open("Me") as store:
        yield Session(store, LIBRARY, name="Me", model_id=MODEL_ID)


def asked() -> list[Film]:
    return [LIBRARY.by_id[film_id] for film_id in films_to_rate(LIBRARY, ())]


def test_twelve_well_known_films_of_many_kinds():
    films = asked()
    assert len(set(films)) == FILMS
    assert min(film.fame for film in films) >= 4
    assert sum("English" not in film.languages for film in films) >= 3
    assert max(Counter(film.decade for film in films).values()) <= 3
    assert len({genre for film in films for genre in film.genres}) >= 12


def test_the_same_every_time_and_never_what_is_known():
    first = films_to_rate(LIBRARY, ())
    assert first == films_to_rate(LIBRARY, ())
    assert not set(first) & set(films_to_rate(LIBRARY, first))
    assert films_to_rate(LIBRARY, [film.id for film in LIBRARY.films]) == ()


def test_they_tell_more_than_the_best_known_films_would():
    text = LIBRARY.recommender.matrix.text_unit
    rows = LIBRARY.recommender.matrix.rows

    def left(film_ids: list[str]) -> float:
        """How much of all films lies outside what these span."""
        basis = np.linalg.qr(text[[rows[film_id] for film_id in film_ids]].T)[0]
        return float(((text - text @ basis @ basis.T) ** 2).sum())

    famous = [film.id for film in LIBRARY.films if film.fame == 5]
    dice = np.random.default_rng(1)
    others = [left(list(dice.choice(famous, FILMS, replace=False))) for _ in range(20)]
    assert left([film.id for film in asked()]) < np.mean(others)


def test_opposite_tastes_get_different_picks_after_five_answers(tmp_path):
    picks = []
    for name, darkness in (("Light", -1), ("Dark", 1)):
        with ProfileFolder(tmp_path).open(name) as store:
            session = Session(store, LIBRARY, name=name, model_id=MODEL_ID)
            for film in asked()[:5]:
                grim = bool({"Horror", "Thriller", "Crime"} & set(film.genres))
                view = session.rate(film.id, 5.0 if grim == (darkness > 0) else 1.0)
            picks.append({pick.film_id for pick in view.ranking.picks})
    assert all(len(chosen) == 5 for chosen in picks)
    assert len(picks[0] & picks[1]) <= 1


def test_vibes_speak_the_words_of_the_catalogue():
    keywords = {word for film in LIBRARY.films for word in film.keywords}
    words = {WishKind.GENRE: set(GENRES), WishKind.TONE: set(TONES), WishKind.KEYWORD: keywords}
    assert len(BY_KEY) == 12
    assert all(wish.value in words[wish.kind] for vibe in VIBES for wish in vibe.wishes)


def test_a_vibe_is_one_act_and_moves_the_picks(session):
    view = session.act(BY_KEY["fright"].signals)
    assert chosen_vibes(view) == {"fright"}
    assert sum("Horror" in LIBRARY.by_id[pick.film_id].genres for pick in view.ranking.picks) >= 3
    assert is_new(session.undo())


def test_dropping_a_vibe_keeps_what_another_one_shares(session):
    session.act(BY_KEY["cosy"].signals)
    view = session.act(BY_KEY["dry"].signals)
    assert chosen_vibes(view) == {"cosy", "dry"}
    view = session.act(edits=drop_vibe(view, BY_KEY["cosy"]))
    assert chosen_vibes(view) == {"dry"}


def test_answers_are_counted_and_a_message_is_enough(session):
    assert is_new(session.view())
    assert answers(session.rate("heat-1995", 4)) == 1
    assert answers(session.act(BY_KEY["love"].signals)) == 2
    assert answers(session.rate("heat-1995", 0)) == 1
    pending = session.begin("something funny")
    assert answers(session.finish(pending.turn_id, None)) == 1 + ENOUGH
