"""The taste of real profiles over the shipped films: movement, the surprise, the paragraph, ratings, dials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.snapshot import State
from reelreason_desktop.services.taste_profile import taste_profile
from reelreason_desktop.services.taste_steps import weeks
from reelreason_desktop.store.profile_store import ProfileStore

CRIME = {"heat-1995": 5.0, "goodfellas-1990": 5.0, "collateral-2004": 4.5, "casino-1995": 4.0, "zodiac-2007": 4.5}
MUSICAL = "mamma-mia-2008"


@pytest.fixture
def session() -> Iterator[Session]:
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def rate(session: Session, ratings: dict[str, float]) -> None:
    for film_id, stars in ratings.items():
        session.rate(film_id, stars)


def dated(state: State, days: dict[int, int], start: datetime) -> State:
    """The state as if event number n had happened `days[n]` days after `start`; events not named happened first."""
    events = tuple(replace(e, at=start + timedelta(days=days.get(n, 0))) for n, e in enumerate(state.events))
    return replace(state, events=events)


def test_an_empty_profile_invites_and_a_tiny_one_says_what_is_missing(session: Session) -> None:
    empty = session.taste()
    assert not empty.speaks
    assert empty.summary == "Rate three films you like and this page starts to speak."
    session.rate("heat-1995", 5)
    assert session.taste().summary == "One film so far. Rate two more and this page starts to speak."
    session.rate(MUSICAL, 1)  # not one that is liked
    assert not session.taste().speaks


def test_three_liked_films_speak_in_two_to_four_sentences_of_facts(session: Session) -> None:
    rate(session, CRIME)
    profile = session.taste()
    assert profile.speaks
    assert 2 <= len(re.findall(r"\.(?: |$)", profile.summary)) <= 4
    assert "crime films" in profile.summary
    crime = next(trait for trait in profile.genres if trait.name == "Crime")
    assert f"{crime.share:.0%}" in profile.summary
    assert f"{crime.usual:.0%}" in profile.summary
    assert session.taste() == profile  # the same profile always reads alike


def test_only_what_was_computed_is_claimed(session: Session) -> None:
    rate(session, CRIME)
    summary = session.taste().summary
    people = {person for film_id in CRIME for person in shipped_library().by_id[film_id].people}
    named = re.search(r"([A-Z]\w+(?: [A-Z]\w+)+)(?: turns up| keeps coming)", summary)
    assert named is None or named[1] in people


def test_the_surprise_is_the_film_that_the_others_would_not_have_led_to(session: Session) -> None:
    rate(session, {**CRIME, MUSICAL: 4.5})
    surprise = session.taste().surprise
    assert surprise is not None
    assert surprise.film_id == MUSICAL
    assert surprise.among == len(shipped_library().films) - len(CRIME)
    assert {trait.name for trait in surprise.foreign} <= {
        *shipped_library().by_id[MUSICAL].genres,
        *shipped_library().by_id[MUSICAL].tones,
    }
    session.rate(MUSICAL, 0)
    session.rate("wall-e-2008", 1)
    others = shipped_library().recommender.scores(session.state().recipe, session.state().evidence)
    rows = shipped_library().recommender.matrix.rows
    assert others.total[rows[MUSICAL]] < others.total[rows["the-departed-2006"]]


def test_nothing_surprises_in_a_small_profile(session: Session) -> None:
    rate(session, {"heat-1995": 5, "casino-1995": 4, MUSICAL: 5})
    assert session.taste().surprise is None


def test_ratings_are_counted_by_stars_and_compared_by_fame(session: Session) -> None:
    films = shipped_library().films
    known = [film.id for film in films if film.fame >= 4][:3]
    lesser = [film.id for film in films if film.fame <= 3][:3]
    rate(session, dict.fromkeys(known, 3.0) | dict.fromkeys(lesser, 4.0))
    ratings = session.taste().ratings
    assert ratings.count == 6
    assert (ratings.mean, ratings.well_known, ratings.lesser_known) == (3.5, 3.0, 4.0)
    assert set(ratings.film_ids[4.0]) == set(lesser)
    assert ratings.film_ids[5.0] == ()
    assert "kinder to lesser-known films (4.0) than to well-known ones (3.0)" in session.taste().summary


def test_too_few_ratings_on_a_side_compare_nothing(session: Session) -> None:
    rate(session, CRIME)
    assert session.taste().ratings.lesser_known is None


def test_weeks_start_on_monday_and_carry_what_rose_and_fell(session: Session) -> None:
    rate(session, {"heat-1995": 5, "casino-1995": 5, MUSICAL: 5})
    sunday = datetime(2026, 5, 3, 12, tzinfo=UTC)
    steps = weeks(shipped_library(), dated(session.state(), {2: 1}, sunday), UTC)
    assert [step.day for step in steps] == [date(2026, 4, 27), date(2026, 5, 4)]
    assert [step.signals for step in steps] == [2, 1]
    assert steps[0].degrees is None
    assert steps[1].degrees is not None
    assert 1 < steps[1].degrees < 180
    assert steps[1].film_ids == (MUSICAL,)
    rose = {shift.name: shift.change for shift in steps[1].rose}
    # Two films of weight 1 each without music, then a third of weight 1 with it.
    assert rose["Musical"] == pytest.approx(1 / 3)
    fell = {shift.name: shift.change for shift in steps[1].fell}
    assert fell["Crime"] == pytest.approx(-1 / 3)


def test_chats_are_told_apart_and_named(session: Session) -> None:
    session.rate("heat-1995", 5)
    session.new_conversation()
    rate(session, {MUSICAL: 5, "amelie-2001": 5})
    first, second = taste_profile(shipped_library(), session.state(), {2: "Singing"}, UTC).conversations
    assert (first.conversation_id, second.conversation_id) == (1, 2)
    assert (first.title, second.title) == ("", "Singing")
    assert (first.signals, second.signals) == (1, 2)


def test_what_was_undone_never_moved_anything(session: Session) -> None:
    session.rate("heat-1995", 5)
    before = session.taste().conversations
    session.rate(MUSICAL, 5)
    session.undo()
    assert session.taste().conversations == before


def test_signals_about_films_that_are_not_there_are_passed_over(session: Session) -> None:
    rate(session, CRIME)
    before = session.taste()
    session.store.append([NewSignal(SignalKind.RATED, "gone-1900", value=5.0)])
    after = session.taste()
    assert after.liked == before.liked
    assert after.ratings == before.ratings
    assert after.surprise is not None
    assert before.surprise is not None
    assert after.surprise.film_id == before.surprise.film_id


def test_under_an_age_limit_no_film_above_it_is_named(session: Session) -> None:
    rate(session, {**CRIME, "wall-e-2008": 5, "toy-story-1995": 5, "paddington-2014": 5})
    limited = shipped_library().limited(8)
    profile = taste_profile(limited, session.state())
    assert set(profile.liked) <= set(limited.by_id)
    assert "wall-e-2008" in profile.liked
    assert all(film in limited.by_id for step in profile.weeks for film in step.film_ids)


def test_turned_dials_are_known(session: Session) -> None:
    session.turn_dial("prior", 1.0)
    assert session.taste().dials_turned == {"prior"}
    session.turn_dial("prior", None)
    assert session.taste().dials_turned == frozenset()


def test_a_preview_tells_what_turning_would_do_and_does_nothing(session: Session) -> None:
    rate(session, CRIME)
    before = session.view()
    promised = session.preview_dial("prior", -0.5)
    assert session.view().ranking == before.ranking
    assert session.store.events() == session.state().events
    after = session.turn_dial("prior", -0.5)
    old = [pick.film_id for pick in before.ranking.picks]
    new = [pick.film_id for pick in after.ranking.picks]
    assert set(promised.new) == set(new) - set(old)
    assert set(promised.gone) == set(old) - set(new)
    assert promised.new


def test_a_preview_of_an_empty_profile_promises_nothing_and_unknown_dials_are_refused(session: Session) -> None:
    assert not session.preview_dial("prior", 1.0)
    session.rate("heat-1995", 5)
    with pytest.raises(KnownError, match="no dial"):
        session.preview_dial("volume", 1.0)
