"""Which limits and wishes stand after a row of messages."""

import pytest
from helpers.signals import said

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Intent, Reading, Wish, WishKind
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.services.read_message import ReadMessage
from reelreason_desktop.services.standing import chips, signal_of_chip, stand
from reelreason_desktop.services.views import ChipKind

NINETIES = Constraint(ConstraintKind.YEAR, "1990–1999", minimum=1990, maximum=1999)
EIGHTIES = Constraint(ConstraintKind.YEAR, "1980–1989", minimum=1980, maximum=1989)
COMEDY = Constraint(ConstraintKind.GENRE, "comedy", ("Comedy",))
WESTERN = Constraint(ConstraintKind.GENRE, "western", ("Western",))
NO_COMEDY = Constraint(ConstraintKind.GENRE, "no comedy", ("Comedy",), exclude=True)
NO_HORROR = Constraint(ConstraintKind.GENRE, "no horror", ("Horror",), exclude=True)
FOR_KIDS = Constraint(ConstraintKind.MIN_AGE, "from 8 or younger", maximum=8)
NO_GORE = Constraint(ConstraintKind.CONTENT, "no gore", ("gore",), exclude=True)
SIBLINGS = Wish(WishKind.KEYWORD, "siblings")


def message(event_id, intent=Intent.ASK, *constraints, wishes=(), clears=(), conversation=1, mood=None):
    reading = Reading("…", intent, constraints=constraints, wishes=tuple(wishes), clears=clears, mood=mood)
    return ReadMessage(event_id, conversation, reading)


def standing_after(*messages, dismissed=None, conversation=1, signals=None):
    held = signals if signals is not None else [said(m.event_id, "…") for m in messages]
    return stand(messages, conversation, dismissed or {}, held)


def limits_after(*messages, **more):
    return standing_after(*messages, **more).constraints


def test_a_new_range_replaces_the_old_one():
    assert limits_after(message(1, Intent.ASK, NINETIES), message(2, Intent.REFINE, EIGHTIES)) == (EIGHTIES,)


def test_a_refinement_adds_to_what_stands():
    assert limits_after(message(1, Intent.ASK, COMEDY), message(2, Intent.REFINE, NINETIES)) == (COMEDY, NINETIES)


def test_a_new_subject_drops_old_limits_but_keeps_those_that_protect():
    first = message(1, Intent.ASK, COMEDY, NINETIES, FOR_KIDS, NO_GORE)
    assert limits_after(first, message(2, Intent.ASK, WESTERN)) == (FOR_KIDS, NO_GORE, WESTERN)


def test_the_newest_word_about_a_genre_wins():
    assert limits_after(message(1, Intent.REFINE, NO_COMEDY), message(2, Intent.REFINE, COMEDY)) == (COMEDY,)
    assert limits_after(message(1, Intent.ASK, NO_HORROR), message(2, Intent.REFINE, NO_COMEDY)) == (
        NO_HORROR,
        NO_COMEDY,
    )


def test_lifting_a_kind_of_limit():
    after = limits_after(message(1, Intent.ASK, NINETIES, COMEDY), message(2, Intent.REFINE, clears=("year",)))
    assert after == (COMEDY,)


def test_the_wish_for_family_films_goes_with_the_age_limit():
    family = Wish(WishKind.GENRE, "Family")
    first = message(1, Intent.ASK, FOR_KIDS, wishes=[family, SIBLINGS])
    asleep = standing_after(first, message(2, Intent.ASK, clears=("min_age",)))
    assert asleep.constraints == ()
    assert [held.wish for held in asleep.wishes] == [SIBLINGS]
    assert family in [held.wish for held in standing_after(first, message(2, Intent.ASK)).wishes]


def test_a_removed_chip_stays_away_until_it_is_said_again():
    first = message(1, Intent.ASK, NINETIES, COMEDY)
    assert limits_after(first, dismissed={NINETIES.key: 2}) == (COMEDY,)
    assert limits_after(first, message(3, Intent.REFINE, NINETIES), dismissed={NINETIES.key: 2}) == (COMEDY, NINETIES)


def test_a_wish_that_was_told_for_years_is_one_wish():
    years = [message(number, Intent.TELL_TASTE, wishes=[SIBLINGS]) for number in range(1, 3001)]
    (held,) = standing_after(*years).wishes
    assert (held.signal_id, held.weight) == (3000, 1.0)
    left = Evidenced((), {}, (held,)).without(3000).without(2999).wishes
    assert [(one.signal_id, one.weight) for one in left] == [(2998, pytest.approx(0.64))]
    assert standing_after(*years) == standing_after(*years)


def test_limits_end_with_their_conversation_but_told_taste_does_not():
    told = message(1, Intent.TELL_TASTE, wishes=[SIBLINGS])
    asked = message(2, Intent.ASK, COMEDY, wishes=[Wish(WishKind.TONE, "silly")])
    standing = standing_after(told, asked, conversation=2)
    assert standing.constraints == ()
    assert [held.wish for held in standing.wishes] == [SIBLINGS]
    assert standing.latest is None


def test_wishes_fade_with_newer_ones_and_follow_the_weight_of_their_message():
    first = message(1, Intent.TELL_TASTE, wishes=[SIBLINGS])
    small_talk = message(2, Intent.SMALL_TALK)
    second = message(3, Intent.TELL_TASTE, wishes=[Wish(WishKind.GENRE, "Drama")])
    signals = [said(1, "…", weight=2.0), said(2, "…"), said(3, "…")]
    weights = {h.wish.value: h.weight for h in standing_after(first, small_talk, second, signals=signals).wishes}
    assert weights == {"Drama": 1.0, "siblings": 1.6}


def weights_after(*messages, **more):
    return {held.wish.value: round(held.weight, 3) for held in standing_after(*messages, **more).wishes}


def test_a_request_gives_way_to_the_next_one_and_taste_does_not():
    told = message(1, Intent.TELL_TASTE, wishes=[Wish(WishKind.GENRE, "Drama")])
    first = message(2, Intent.ASK, wishes=[Wish(WishKind.KEYWORD, "sea")])
    second = message(3, Intent.ASK, wishes=[Wish(WishKind.KEYWORD, "paris")])
    assert weights_after(told, first, second) == {"paris": 1.0, "sea": 0.24, "Drama": 0.64}
    assert weights_after(told, first, second, signals=[said(1, "…"), said(2, "…")]) == {"sea": 0.24, "Drama": 0.64}


def test_a_refinement_leaves_the_request_in_force():
    first = message(1, Intent.ASK, wishes=[Wish(WishKind.KEYWORD, "sea")])
    funnier = message(2, Intent.REFINE, wishes=[Wish(WishKind.TONE, "funny")])
    assert weights_after(first, funnier) == {"funny": 1.0, "sea": 0.8}


def test_a_muted_or_deleted_message_wishes_nothing():
    told = message(1, Intent.TELL_TASTE, wishes=[SIBLINGS])
    assert standing_after(told, signals=[said(1, "…", muted=True)]).wishes == ()
    assert standing_after(told, signals=[]).wishes == ()


def test_chips_show_limits_and_the_latest_wishes():
    standing = standing_after(message(1, Intent.ASK, COMEDY), message(2, Intent.REFINE, wishes=[SIBLINGS]))
    shown = chips(standing, [], {})
    assert [(chip.label, chip.kind) for chip in shown] == [("comedy", ChipKind.LIMIT), ("siblings", ChipKind.WISH)]


def test_chip_keys_tell_signals_from_the_rest():
    assert signal_of_chip("signal:12") == 12
    assert signal_of_chip(COMEDY.key) is None
    assert signal_of_chip("signal:x") is None


def test_leaving_a_message_out_leaves_the_others_as_they_are():
    drama = Wish(WishKind.GENRE, "Drama")
    first = message(1, Intent.TELL_TASTE, wishes=[SIBLINGS])
    second = message(2, Intent.TELL_TASTE, wishes=[drama])
    both = {held.wish: held.weight for held in standing_after(first, second).wishes}
    for gone in ([said(1, "…"), said(2, "…", muted=True)], [said(1, "…")]):
        left = standing_after(first, second, signals=gone).wishes
        assert {held.wish: held.weight for held in left} == {SIBLINGS: both[SIBLINGS]}


def test_a_repeated_wish_falls_back_to_when_it_was_told_before():
    first, second = (message(number, Intent.TELL_TASTE, wishes=[SIBLINGS]) for number in (1, 2))
    (held,) = standing_after(first, second).wishes
    (left,) = standing_after(first, second, signals=[said(1, "…"), said(2, "…", muted=True)]).wishes
    assert (held.signal_id, held.weight) == (2, 1.0)
    assert held.without(2) == left
    assert (left.signal_id, left.weight) == (1, 0.8)


def test_an_exclusion_leaves_what_else_was_asked_for():
    europe = Constraint(ConstraintKind.COUNTRY, "European", ("France", "Italy"))
    not_french = Constraint(ConstraintKind.COUNTRY, "not French", ("France",), exclude=True)
    assert limits_after(message(1, Intent.ASK, europe, not_french)) == (europe, not_french)
    not_europe = Constraint(ConstraintKind.COUNTRY, "not European", ("France", "Italy"), exclude=True)
    assert limits_after(message(1, Intent.ASK, europe), message(2, Intent.REFINE, not_europe)) == (not_europe,)


def test_what_was_ruled_out_outlives_a_change_of_subject():
    first = message(1, Intent.ASK, COMEDY, NINETIES, NO_HORROR)
    assert limits_after(first, message(2, Intent.ASK, WESTERN)) == (NO_HORROR, WESTERN)
