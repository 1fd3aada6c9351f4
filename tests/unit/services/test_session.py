"""A person's session on the shipped films: talk, click, undo, come back."""

from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import KnownError, NotFoundError, TooLongError
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import ChipKind, Role, SessionView
from reelreason_desktop.store.profile_store import ProfileStore

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"


@pytest.fixture
def store():
    with ProfileStore.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store):
    return open_session(store)


def open_session(store: ProfileStore) -> Session:
    return Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def say(session: Session, text: str, like: tuple[str, ...] = ()) -> SessionView:
    pending = session.begin(text)
    vector = vector_like(*like) if pending.needs_vector and like else None
    return session.finish(pending.turn_id, vector)


def film_of(pick):
    return shipped_library().by_id[pick.film_id]


def reply_of(view: SessionView) -> str:
    return next(m.text for m in reversed(view.messages) if m.role is Role.PROGRAM)


def titles(view: SessionView) -> list[str]:
    return [film_of(pick).title for pick in view.ranking.picks]


def test_an_empty_profile_invites_instead_of_guessing(session):
    view = session.view()
    assert view.ranking.picks == ()
    assert view.messages == ()
    assert view.taste_point is None
    assert view.undo_label is None


def test_naming_favourites_gives_five_reasoned_picks(session):
    view = say(session, STORY)
    named = {"inception-2010", "goodfellas-1990", "wall-e-2008"}
    assert {s.film_id for s in view.signals if s.kind is SignalKind.LIKED} == named
    assert len(view.ranking.picks) == 5
    assert not {p.film_id for p in view.ranking.picks} & named
    causes = {p.because[0].film_id for p in view.ranking.picks}
    assert causes <= named
    assert len(causes) >= 2
    assert all(p.explanation and p.counterfactual for p in view.ranking.picks)
    assert view.taste_point is not None
    assert view.undo_label == "message “My favourite movies are Incepti…”"
    assert {c.label for c in view.chips if c.kind is ChipKind.FILM} == {
        "liked: Inception",
        "liked: Goodfellas",
        "liked: WALL·E",
    }


def test_a_film_may_be_rated_in_words(session):
    view = say(session, "Inception 9/10, Goodfellas 2 stars")
    assert view.ratings == {"inception-2010": 4.5, "goodfellas-1990": 2.0}
    chips = {c.label: c.key for c in view.chips if c.kind is ChipKind.FILM}
    assert set(chips) == {"4.5 of 5: Inception", "2 of 5: Goodfellas"}
    assert session.remove_chip(chips["2 of 5: Goodfellas"]).ratings == {"inception-2010": 4.5}
    clicked = session.rate("inception-2010", 3.0)
    assert not [c for c in clicked.chips if c.kind is ChipKind.FILM], "nobody read that one"


def test_a_wish_moves_the_picks_and_the_map(session):
    before = say(session, STORY)
    after = say(session, "I also have a soft spot for siblings", like=("rain-man-1988", "lilo-and-stitch-2002"))
    assert titles(after) != titles(before)
    assert sum("siblings" in film_of(p).keywords for p in after.ranking.picks) >= 3
    assert after.trail[-1] == after.taste_point != before.taste_point
    assert any(e.kind is EvidenceKind.KEYWORD for p in after.ranking.picks for e in p.because)


def test_rating_replaces_a_pick_at_once_and_undo_restores_it_exactly(session):
    before = say(session, STORY)
    first = before.ranking.picks[0].film_id
    rated = session.rate(first, 4.5)
    assert rated.ratings == {first: 4.5}
    assert first not in {p.film_id for p in rated.ranking.picks}
    assert rated.ranking.hidden["seen"] == 1
    undone = session.undo()
    assert undone.ranking == before.ranking
    assert undone.redo_label == f"rating of {film_of(before.ranking.picks[0]).title}"
    assert session.redo().ranking == rated.ranking


def test_clearing_a_rating(session):
    session.rate("heat-1995", 4)
    assert session.rate("heat-1995", 0).ratings == {}


@pytest.mark.parametrize("stars", [-1, 0.3, 5.5, 7, float("nan")])
def test_impossible_ratings_are_refused(session, stars):
    with pytest.raises(KnownError):
        session.rate("heat-1995", stars)
    assert session.view().ratings == {}


def test_unknown_films_are_refused(session):
    for act in (session.mark_seen, session.toggle_watchlist, session.reject, session.less_like):
        with pytest.raises(NotFoundError):
            act("no-such-film-1900")


def test_seen_watchlist_and_not_for_me_toggle(session):
    assert session.mark_seen("heat-1995").seen == {"heat-1995"}
    assert session.mark_seen("heat-1995").seen == frozenset()
    assert session.toggle_watchlist("heat-1995").watchlist == {"heat-1995"}
    assert session.toggle_watchlist("heat-1995").watchlist == frozenset()
    assert session.reject("heat-1995").rejected == {"heat-1995"}
    assert session.reject("heat-1995").rejected == frozenset()


def test_limits_are_kept_shown_and_removable(session):
    say(session, STORY)
    view = say(session, "something from the 90s, under two hours, no horror")
    assert all(1990 <= film_of(p).year <= 1999 and film_of(p).runtime_min <= 120 for p in view.ranking.picks)
    assert not any("Horror" in film_of(p).genres for p in view.ranking.picks)
    limits = [c for c in view.chips if c.kind is ChipKind.LIMIT]
    assert len(limits) == 3
    lifted = session.remove_chip(next(c.key for c in limits if c.key.startswith("year")))
    assert any(not 1990 <= film_of(p).year <= 1999 for p in lifted.ranking.picks)
    assert len([c for c in lifted.chips if c.kind is ChipKind.LIMIT]) == 2
    assert len([c for c in session.undo().chips if c.kind is ChipKind.LIMIT]) == 3


def test_limits_for_a_child_hold_and_survive_other_wishes(session):
    view = say(session, "A funny film for my 8-year-old, under 100 minutes")
    assert view.ranking.picks
    view = say(session, "something older")
    assert all(film_of(p).min_age <= 8 for p in view.ranking.picks)


def test_standing_picks_can_be_talked_about(session):
    first = say(session, STORY)
    second = film_of(first.ranking.picks[1])
    why = say(session, "why the second one?")
    assert second.title in reply_of(why)
    assert why.ranking.picks == first.ranking.picks
    rejected = say(session, "not that one")
    assert len(rejected.rejected) == 1
    older = say(session, "something older")
    assert max(film_of(p).year for p in older.ranking.picks) < max(film_of(p).year for p in first.ranking.picks)
    calm = say(session, "less violent")
    assert not any({"violence", "gore"} & set(film_of(p).content_notes) for p in calm.ranking.picks)


def test_small_talk_changes_no_pick(session):
    before = say(session, STORY)
    pending = session.begin("hi there!")
    assert not pending.needs_vector
    after = session.finish(pending.turn_id, None)
    assert after.ranking == before.ranking
    assert after.taste_point == before.taste_point


def test_nothing_fits_is_said_with_the_limit_to_lift(session):
    view = say(session, "a western from before 1930 under 60 minutes in Japanese")
    assert view.ranking.picks == ()
    assert "No film" in reply_of(view)


def test_undo_takes_a_whole_turn_back(session):
    say(session, STORY)
    view = say(session, "no horror please")
    assert len(view.messages) == 4
    undone = session.undo()
    assert len(undone.messages) == 2
    assert not [c for c in undone.chips if c.kind is ChipKind.LIMIT]
    redone = session.redo()
    assert [m.text for m in redone.messages] == [m.text for m in view.messages]


def test_undo_by_message(session):
    say(session, STORY)
    session.rate("heat-1995", 5)
    view = say(session, "undo")
    assert view.ratings == {}
    assert len([s for s in view.signals if s.kind is SignalKind.LIKED]) == 3


def test_ledger_edits_count_and_can_be_undone(session):
    before = say(session, STORY)
    inception = next(s for s in before.signals if s.film_id == "inception-2010")
    muted = session.mute(inception.id, muted=True)
    assert "Inception" not in {e.label for p in muted.ranking.picks for e in p.because}
    assert "inception-2010" not in {p.film_id for p in muted.ranking.picks}
    assert session.undo().ranking == before.ranking
    heavier = session.set_weight(inception.id, 3.0)
    share = max(e.share for p in heavier.ranking.picks for e in p.because if e.film_id == "inception-2010")
    assert share > max(e.share for p in before.ranking.picks for e in p.because if e.label == "Goodfellas")
    session.undo()
    assert inception.id not in {s.id for s in session.delete_signal(inception.id).signals}
    assert session.undo().ranking == before.ranking


def test_a_stopped_turn_keeps_its_message(session):
    pending = session.begin("I adore slow films about the sea")
    view = session.cancel(pending.turn_id)
    assert [m.text for m in view.messages] == ["I adore slow films about the sea", "Stopped."]
    assert session.finish(pending.turn_id, None).messages == view.messages


def test_a_turn_is_never_answered_in_another_chat(session, store):
    chat, asked = store.current_conversation(), "I adore slow films about the sea"
    pending = session.begin(asked)
    session.new_conversation()
    view = session.finish(pending.turn_id, vector_like("moana-2016"))
    assert view.messages == ()
    assert [message.text for message in store.messages(chat)] == [asked, "Stopped."]
    assert session.missing_vectors() == {}  # what was said still counts
    assert session.newest_turn == 0


def test_a_turn_is_stopped_in_its_own_chat(session, store):
    chat, pending = store.current_conversation(), session.begin("I adore slow films about the sea")
    session.new_conversation()
    assert session.cancel(pending.turn_id).messages == ()
    assert store.messages(chat)[-1].text == "Stopped."


def test_clicks_work_while_a_turn_is_open(session):
    say(session, STORY)
    pending = session.begin("I adore slow films about the sea")
    assert session.rate("heat-1995", 4).ratings == {"heat-1995": 4}
    view = session.finish(pending.turn_id, vector_like("moana-2016"))
    assert view.ratings == {"heat-1995": 4}
    assert len(view.messages) == 4


def test_a_new_chat_keeps_taste_and_drops_limits(session):
    say(session, STORY)
    say(session, "only westerns")
    view = session.new_conversation()
    assert view.messages == ()
    assert view.chips == ()
    assert len([s for s in view.signals if s.kind is SignalKind.LIKED]) == 3
    assert view.ranking.picks


def test_missing_vectors_are_made_up_for(session):
    say(session, STORY)
    say(session, "I have a soft spot for stories about siblings who drift apart")
    missing = session.missing_vectors()
    assert len(missing) == 1
    view = session.add_vectors({event_id: vector_like("rain-man-1988") for event_id in missing})
    assert session.missing_vectors() == {}
    assert any(e.kind is EvidenceKind.MESSAGE for p in view.ranking.picks for e in p.because)


def test_everything_is_still_there_after_closing(tmp_path: Path):
    path = tmp_path / "me.sqlite"
    with ProfileStore.open(path) as store:
        first = open_session(store)
        say(first, STORY)
        say(first, "I also have a soft spot for siblings", like=("rain-man-1988",))
        before = first.rate("heat-1995", 4.5)
    with ProfileStore.open(path) as store:
        after = open_session(store).view()
    assert after == before


def test_two_windows_on_one_profile_see_each_other(tmp_path: Path):
    path = tmp_path / "me.sqlite"
    with ProfileStore.open(path) as one, ProfileStore.open(path) as other:
        left, right = open_session(one), open_session(other)
        say(left, STORY)
        right.rate("heat-1995", 4)
        left.rate("alien-1979", 5)
        assert left.view().ratings == right.view().ratings == {"heat-1995": 4, "alien-1979": 5}
        assert left.view().ranking == right.view().ranking


@pytest.mark.parametrize(
    "message",
    [
        "🎬🍿😍",
        "أحب الأفلام الهادئة عن العائلة",
        "Robert'); DROP TABLE events;--",
        "\x00\x07\x1b[31mred\x1b[0m heat\x00",
        "a" * 10_000,
        "\u202egnirts desrever\u202c",
        "!!!???...",
        "\ud800 lone surrogate",
    ],
    ids=["emoji", "arabic", "sql", "control", "long", "bidi", "punctuation", "surrogate"],
)
def test_odd_messages_are_answered_and_nothing_is_lost(session, message):
    before = say(session, STORY)
    view = say(session, message, like=("heat-1995",))
    assert len(view.messages) == 4
    assert reply_of(view)
    assert {s.film_id for s in before.signals if s.film_id} <= {s.film_id for s in view.signals}
    assert not any(ord(c) < 32 and c not in "\n\t" for c in view.messages[2].text)


@pytest.mark.parametrize(
    ("message", "error"), [("", KnownError), (" \n\t ", KnownError), ("\x00", KnownError), ("x" * 50_000, TooLongError)]
)
def test_unreadable_messages_are_refused_and_not_stored(session, message, error):
    with pytest.raises(error) as caught:
        session.begin(message)
    assert caught.value.hint
    assert session.view().messages == ()
