"""What a language model is told about an answered message, and what becomes of what it says: on the shipped films."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.reading import Reading, Wish, WishKind
from reelreason_desktop.services.chat import reading_from_json
from reelreason_desktop.services.second_look import Brief, SecondLook
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import ChipKind, Role, SessionView
from reelreason_desktop.store.profile_store import ProfileStore

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"


@pytest.fixture
def store() -> Iterator[ProfileStore]:
    with ProfileStore.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: ProfileStore) -> Session:
    return Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def say(session: Session, text: str) -> tuple[SessionView, SecondLook]:
    pending = session.begin(text)
    return session.finish(pending.turn_id, None), SecondLook(session, pending.turn_id)


def brief_of(look: SecondLook) -> Brief:
    brief = look.brief()
    assert brief is not None
    return brief


def upside_down(brief: Brief) -> dict[str, float]:
    """Stars that turn the order of the candidates round."""
    return {card.key: 1 + 4 * n / (len(brief.candidates) - 1) for n, (card, _) in enumerate(brief.candidates)}


def picks(view: SessionView) -> list[str]:
    return [pick.film_id for pick in view.ranking.picks]


def reply(view: SessionView) -> str:
    return [message.text for message in view.messages if message.role is Role.PROGRAM][-1]


def test_a_brief_holds_what_was_told_and_what_competes(session: Session) -> None:
    view, look = say(session, STORY)
    brief = brief_of(look)
    assert brief.person[0] == "Loves: WALL·E (2008), Goodfellas (1990), Inception (2010)"
    assert len(brief.candidates) == 20
    scores = [score for _, score in brief.candidates]
    assert scores == sorted(scores, reverse=True)
    assert (
        {reason.card.key for reason in brief.reasons} == set(picks(view)) <= {card.key for card, _ in brief.candidates}
    )
    assert [reason.text for reason in brief.reasons] == [pick.explanation for pick in view.ranking.picks]
    assert brief.reply == reply(view)


@pytest.mark.parametrize("text", ["hello", "why the first one?", "undo", "what is Heat about?"])
def test_messages_that_ask_for_no_films_are_no_work(session: Session, text: str) -> None:
    say(session, STORY)
    assert say(session, text)[1].brief() is None


def test_orders_are_rated_and_worded_but_neither_read_nor_answered(session: Session) -> None:
    say(session, STORY)
    brief = brief_of(say(session, "I've seen the first one")[1])
    assert brief.reading is None
    assert brief.reply == ""
    assert brief.reasons


def test_a_turn_that_was_taken_back_is_left_alone(session: Session) -> None:
    _, look = say(session, STORY)
    brief = brief_of(look)
    session.undo()
    assert look.brief() is None
    assert picks(look.rated(upside_down(brief), 0.0)) == []
    assert not session.opinions.ratings


def test_a_turn_of_another_chat_is_left_alone(session: Session) -> None:
    _, look = say(session, STORY)
    session.new_conversation()
    assert look.brief() is None


def test_ratings_change_the_order_and_say_so_in_numbers(session: Session) -> None:
    before, look = say(session, STORY)
    brief = brief_of(look)
    after = look.rated(upside_down(brief), 0.2)
    assert picks(after) != picks(before)
    assert set(after.fused) == set(picks(after))
    by_score = sorted(after.fused.values(), key=lambda film: -film.score)
    assert [film.film_id for film in by_score] == picks(after)
    scores = {card.key: score for card, score in brief.candidates}
    apart = {round(pick.score - scores[pick.film_id], 3) for pick in after.ranking.picks}
    assert len(apart) == 1, "scores of picks count from another zero, and are the recommender's own"
    for pick in after.ranking.picks:
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-4)


def test_the_reply_names_the_picks_that_are_shown(session: Session) -> None:
    _, look = say(session, STORY)
    after = look.rated(upside_down(brief_of(look)), 0.0)
    assert shipped_library().by_id[picks(after)[0]].title in reply(after)
    links = [link.film_id for link in after.messages[-1].links]
    assert set(links) & set(picks(after))
    assert session.view().messages == after.messages


def test_all_weight_on_the_match_changes_nothing(session: Session) -> None:
    before, look = say(session, STORY)
    after = look.rated(upside_down(brief_of(look)), 1.0)
    assert after.ranking == before.ranking
    assert after.messages == before.messages


def test_limits_hold_whatever_the_model_thinks(session: Session) -> None:
    say(session, STORY)
    _, look = say(session, "something from the 90s, under two hours")
    after = look.rated(upside_down(brief_of(look)), 0.0)
    films = [shipped_library().by_id[film_id] for film_id in picks(after)]
    assert all(1990 <= film.year <= 1999 and film.runtime_min <= 120 for film in films)


def test_ratings_hold_through_clicks_and_end_with_the_next_message(session: Session) -> None:
    _, look = say(session, STORY)
    after = look.rated(upside_down(brief_of(look)), 0.0)
    clicked = session.rate(picks(after)[0], 4)
    assert set(clicked.fused) == set(picks(clicked))
    assert picks(clicked)[0] == picks(after)[1]
    said, _ = say(session, "something funny")
    assert not said.fused
    assert not session.opinions.ratings


def test_small_talk_leaves_the_order_alone(session: Session) -> None:
    _, look = say(session, STORY)
    after = look.rated(upside_down(brief_of(look)), 0.0)
    assert picks(say(session, "thanks!")[0]) == picks(after)


def test_words_hold_as_long_as_the_reason(session: Session) -> None:
    view, look = say(session, STORY)
    pick = view.ranking.picks[0]
    worded = look.worded(pick.film_id, pick.explanation, "Because you like it.")
    assert worded.ranking.picks[0].explanation == "Because you like it."
    assert worded.by_model == {pick.film_id}
    assert worded.ranking.picks[1:] == view.ranking.picks[1:]
    session.mute(next(s.id for s in view.signals if s.id == pick.because[0].signal_id), muted=True)
    changed = session.view()
    assert not changed.by_model
    assert all(p.explanation != "Because you like it." for p in changed.ranking.picks)


def test_words_of_the_program_are_not_the_models(session: Session) -> None:
    view, look = say(session, STORY)
    pick = view.ranking.picks[0]
    assert look.worded(pick.film_id, pick.explanation, pick.explanation).by_model == frozenset()


def test_a_reply_keeps_its_links_and_is_never_stored(session: Session, store: ProfileStore) -> None:
    view, look = say(session, STORY)
    first = shipped_library().by_id[picks(view)[0]]
    after = look.replied(reply(view), f"Try {first.title} tonight.")
    shown = after.messages[-1]
    assert shown.text == f"Try {first.title} tonight."
    assert [shown.text[link.start : link.end] for link in shown.links] == [first.title]
    assert [m.text for m in store.messages(view.conversation_id)][-1] == reply(view)
    assert look.rated(upside_down(brief_of(look)), 0.0).messages[-1].text != shown.text, "it was about other picks"


def test_what_only_the_model_read_becomes_a_chip_and_can_be_taken_back(session: Session, store: ProfileStore) -> None:
    say(session, STORY)
    before, look = say(session, "something for a rainy evening")
    rules = brief_of(look).reading
    assert rules is not None
    wish = Wish(WishKind.TONE, "melancholy", 0.5)
    after = look.read_as(with_wish(rules, wish))
    chips = [chip for chip in after.chips if chip.kind is ChipKind.WISH]
    assert [chip.key for chip in chips] == [*(c.key for c in before.chips if c.kind is ChipKind.WISH), wish.key]
    assert after.ranking != before.ranking
    stored = [m for m in store.messages(after.conversation_id) if m.role == Role.PERSON][-1]
    kept = reading_from_json(stored.reading_json)
    assert kept is not None
    assert wish in kept.wishes
    assert not [c for c in session.remove_chip(wish.key).chips if c.key == wish.key]


def with_wish(reading: Reading, wish: Wish) -> Reading:

    return replace(reading, wishes=(*reading.wishes, wish))
