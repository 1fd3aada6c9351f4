"""Which picks can be asked about, and what the answers add up to."""

import json
from collections.abc import Iterator

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.services.feedback import Question, as_plain, in_words, picked
from reelreason_desktop.services.film_report import Ask
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore

HEAT = "heat-1995"


@pytest.fixture
def store() -> Iterator[ProfileStore]:
    with ProfileStore.in_memory() as store:
        yield store


@pytest.fixture
def session(store: ProfileStore) -> Session:
    session = Session(store, shipped_library(), name="Test", model_id=MODEL_ID)
    pending = session.begin("I loved Heat")
    session.finish(pending.turn_id, vector_like(HEAT) if pending.needs_vector else None)
    return session


def first_pick(session: Session) -> str:
    return session.view().ranking.picks[0].film_id


def test_a_pick_is_asked_about_once_it_was_watched(session: Session) -> None:
    film_id = first_pick(session)
    assert session.report(film_id).ask is Ask.NOTHING
    session.mark_seen(film_id)
    assert session.report(film_id).ask is Ask.NEW
    assert session.unanswered_picks() == {film_id}
    assert in_words(session.feedback()) == "none yet about 1 watched picks"


def test_a_film_that_was_never_picked_is_not_asked_about(session: Session) -> None:
    session.rate("wall-e-2008", 4)
    assert "wall-e-2008" not in session.unanswered_picks()
    assert session.report("wall-e-2008").ask is Ask.NOTHING


def test_a_film_that_was_rated_before_it_was_picked_is_not_asked_about(store: ProfileStore) -> None:
    session = Session(store, shipped_library(), name="Test", model_id=MODEL_ID)
    session.rate(HEAT, 5)
    conversation = store.current_conversation()
    store.log_interaction(conversation, None, json.dumps({"picks": [{"id": HEAT}]}))
    assert session.unanswered_picks() == frozenset()


def test_a_pick_that_followed_from_a_click_is_remembered_too(store: ProfileStore) -> None:
    session = Session(store, shipped_library(), name="Test", model_id=MODEL_ID)
    session.rate(HEAT, 5)
    film_id = first_pick(session)
    session.rate(film_id, 4)
    assert session.unanswered_picks() == {film_id}


def test_answers_are_kept_replaced_and_undone(session: Session) -> None:
    film_id = first_pick(session)
    session.rate(film_id, 4)
    session.answer(film_id, Question.WOULD_WATCH, 1)
    session.answer(film_id, Question.WOULD_WATCH, 0.5)
    session.answer(film_id, Question.WAS_RIGHT, 0)
    report = session.report(film_id)
    assert report.ask is Ask.ANSWERED
    assert report.answers == {Question.WOULD_WATCH: 0.5, Question.WAS_RIGHT: 0.0}
    assert session.unanswered_picks() == frozenset()
    session.undo()
    assert session.report(film_id).answers == {Question.WOULD_WATCH: 0.5}


def test_answers_do_not_change_the_picks(session: Session) -> None:
    film_id = first_pick(session)
    before = session.mark_seen(film_id).ranking
    assert session.answer(film_id, Question.WAS_RIGHT, 0).ranking == before


def test_the_summary_adds_the_answers_up(session: Session) -> None:
    one, two, three = (pick.film_id for pick in session.view().ranking.picks[:3])
    for film_id in (one, two, three):
        session.mark_seen(film_id)
    session.answer(one, Question.WAS_RIGHT, 1)
    session.answer(one, Question.REASON_HELPED, 0)
    session.answer(two, Question.WAS_RIGHT, 0.5)
    summary = session.feedback()
    assert (summary.watched, summary.answered) == (3, 2)
    right = summary.tallies[Question.WAS_RIGHT]
    assert (right.yes, right.so_so, right.no, right.count, right.mean) == (1, 1, 0, 2, 0.75)
    assert summary.tallies[Question.WOULD_WATCH].mean is None
    plain = as_plain(summary)
    assert plain["was_right"] == {"yes": 1, "so_so": 1, "no": 0, "mean": 0.75}
    assert plain["reason_helped"]["mean"] == 0
    assert plain["would_watch"]["mean"] is None
    json.dumps(plain)
    assert in_words(summary) == (
        "2 of 3 watched picks answered; the reason helped: 0 yes, 0 so-so, 1 no; "
        "the pick was right: 1 yes, 1 so-so, 0 no"
    )


@pytest.mark.parametrize("value", [2.0, -1.0, 0.25, float("nan")])
def test_other_answers_are_refused(session: Session, value: float) -> None:
    with pytest.raises(KnownError, match="is not an answer"):
        session.answer(HEAT, Question.WAS_RIGHT, value)


def test_an_unknown_film_has_no_answers(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.answer("gone-1900", Question.WAS_RIGHT, 1)


def test_answers_travel_with_the_profile(session: Session, store: ProfileStore) -> None:
    film_id = first_pick(session)
    session.mark_seen(film_id)
    session.answer(film_id, Question.WAS_RIGHT, 1)
    with ProfileStore.in_memory() as copy:
        copy.fill(store.contents())
        again = Session(copy, shipped_library(), name="Copy", model_id=MODEL_ID)
        assert again.feedback() == session.feedback()


@pytest.mark.parametrize("payload", ["[]", "{}", '{"picks": 3}', '{"picks": [7, {"id": 9}, {}]}', "null"])
def test_a_log_of_another_form_has_no_picks(store: ProfileStore, payload: str) -> None:
    store.log_interaction(store.current_conversation(), None, payload)
    assert picked(store.interactions()) == {}
