"""Corrections in a session: what was said stops counting, and undo brings it back."""

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore


@pytest.fixture
def session():
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def say(session, text):
    pending = session.begin(text)
    return session.finish(pending.turn_id, vector_like("heat-1995") if pending.needs_vector else None)


def held(session, kind):
    return {signal.film_id for signal in session.state().signals if signal.kind is kind}


def labels(session):
    return {limit.label for limit in session.state().standing.constraints}


def wished(session):
    return {wish.wish.value for wish in session.state().standing.wishes}


def test_the_film_that_was_meant_replaces_the_other(session):
    say(session, "I loved Alien")
    say(session, "sorry, I meant Aliens")
    assert held(session, SignalKind.LIKED) == {"aliens-1986"}
    session.undo()
    assert held(session, SignalKind.LIKED) == {"alien-1979"}


def test_a_click_outlives_a_correction_of_words(session):
    session.rate("alien-1979", 4.5)
    say(session, "I hated Alien")
    say(session, "forget what I said about Alien")
    assert held(session, SignalKind.RATED) == {"alien-1979"}
    assert held(session, SignalKind.DISLIKED) == set()


def test_a_forgotten_limit_no_longer_stands(session):
    say(session, "a western, under two hours")
    assert labels(session) == {"western", "under 2 h"}
    say(session, "forget the western")
    assert labels(session) == {"under 2 h"}
    session.undo()
    assert labels(session) == {"western", "under 2 h"}


def test_a_forgotten_taste_is_no_wish_and_its_message_no_vector(session):
    say(session, "I love westerns")
    assert "Western" in wished(session)
    said = held_messages(session)
    say(session, "forget what I said about westerns")
    assert "Western" not in wished(session)
    assert not said & held_messages(session)
    session.undo()
    assert "Western" in wished(session)
    assert said <= held_messages(session)


def test_what_is_said_again_counts_again(session):
    say(session, "I love westerns")
    say(session, "forget what I said about westerns")
    say(session, "I do love westerns")
    assert "Western" in wished(session)


def test_another_person_takes_the_place_of_a_limit(session):
    say(session, "a film with Tom Hanks")
    say(session, "I meant Tom Hardy")
    assert labels(session) == {"with Tom Hardy"}


def held_messages(session):
    return {signal.id for signal in session.state().signals if signal.kind is SignalKind.SAID}
