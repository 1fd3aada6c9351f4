"""Reasons hold as properties: leaving out is forgetting, the order of telling is only recency, what goes is named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from helpers.catalogue import DIM, make_matrix
from helpers.signals import NOON, about, liked, rated, said
from hypothesis import given, settings
from hypothesis import strategies as st

from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.recommender.scoring import Contribution, Evidenced, HeldMood, HeldWish, add_up
from reelreason_desktop.recommender.taste import TasteParameters

MATRIX = make_matrix()
IDS = [film.id for film in MATRIX.films]
RECIPES = pytest.mark.parametrize("recipe", [CompactRecipe(), PlainRecipe()], ids=["compact", "plain"])
COMEDY, SCARY = Wish(WishKind.GENRE, "Comedy"), Wish(WishKind.TONE, "scary")
ACTS = (SignalKind.LIKED, SignalKind.DISLIKED, SignalKind.WATCHLIST, SignalKind.SEEN, SignalKind.REJECTED)

films = st.sampled_from(IDS)


@st.composite
def evidences(draw, least: int = 0) -> Evidenced:
    """Ratings, acts, places and messages in any order, some films told twice, some messages with wishes."""
    made, vectors, wishes = [], {}, []
    for number in range(1, 1 + draw(st.integers(least, 8))):
        kind = draw(st.sampled_from(("rated", "act", "place", "message")))
        if kind == "rated":
            made.append(rated(number, draw(films), draw(st.integers(1, 10)) / 2))
        elif kind == "act":
            made.append(about(draw(st.sampled_from(ACTS)), number, draw(films)))
        elif kind == "place":
            text = ",".join(draw(st.sets(films, min_size=1, max_size=4)))
            made.append(Signal(number, SignalKind.STEERED, NOON, text=text, value=1.0))
        else:
            made.append(said(number, f"message {number}"))
            vectors[number] = unit(np.random.default_rng(number).normal(size=DIM).astype(np.float32))
            wished = draw(st.sets(st.sampled_from((COMEDY, SCARY))))
            wishes += [HeldWish(wish, number, 1.0) for wish in sorted(wished, key=lambda wish: wish.key)]
    in_force = {(s.kind, s.film_id or s.id): s for s in made}  # as in a ledger: the newer of two ratings of a film
    return Evidenced(tuple(reversed(in_force.values())), vectors, tuple(wishes))


@RECIPES
@given(evidence=evidences(least=1), place=st.integers(0, 7))
def test_leaving_out_is_forgetting(recipe, evidence, place):
    """A muted signal changes the scores exactly as one that was never given. Its film stays hidden all the same."""
    signal = evidence.signals[place % len(evidence.signals)]
    others = tuple(wish for wish in evidence.wishes if wish.signal_id != signal.id)
    muted = tuple(replace(s, muted=True) if s is signal else s for s in evidence.signals)
    left_out = recipe(MATRIX, replace(evidence, signals=muted, wishes=others))
    np.testing.assert_array_equal(left_out.total, recipe(MATRIX, evidence.without(signal.id)).total)
    picks = Recommender(MATRIX).rank(recipe, replace(evidence, signals=muted, wishes=others)).picks
    assert signal.film_id not in {pick.film_id for pick in picks}


@RECIPES
@given(evidence=evidences(least=2), seed=st.integers(0, 99))
def test_the_order_of_a_ledger_means_nothing_but_recency(recipe, evidence, seed):
    shuffled = list(evidence.signals)
    np.random.default_rng(seed).shuffle(shuffled)
    again = recipe(MATRIX, replace(evidence, signals=tuple(shuffled)))
    np.testing.assert_allclose(again.total, recipe(MATRIX, evidence).total, atol=1e-5)


@given(stars=st.dictionaries(films, st.integers(1, 10).map(lambda half: half / 2), min_size=2, max_size=8))
def test_without_recency_it_does_not_matter_which_rating_came_first(stars):
    recipe = CompactRecipe(taste=TasteParameters(recency=1.0))
    forth = Evidenced(tuple(rated(n, film, value) for n, (film, value) in enumerate(stars.items())), {}, ())
    back = Evidenced(tuple(rated(-n, film, value) for n, (film, value) in enumerate(stars.items())), {}, ())
    np.testing.assert_allclose(recipe(MATRIX, forth).total, recipe(MATRIX, back).total, atol=1e-4)


@RECIPES
@given(evidence=evidences())
def test_every_part_of_a_score_is_itemised_for_every_film(recipe, evidence):
    recommender = Recommender(MATRIX)
    scored = recommender.scores(recipe, evidence)
    np.testing.assert_allclose(
        np.sum([np.zeros(len(MATRIX)), *(one.values for one in scored.contributions)], axis=0), scored.total, atol=1e-4
    )
    for film_id in IDS[::9]:
        pick = recommender.judge(recipe, evidence, film_id).pick
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-4)
        weighed = 1.0 if any(e.contribution for e in pick.because) else 0.0
        assert sum(abs(e.share) for e in pick.because) == pytest.approx(weighed, abs=1e-4)


@RECIPES
@given(evidence=evidences())
def test_what_a_counterfactual_names_is_what_goes(recipe, evidence):
    texts = {s.id: s.text for s in evidence.signals}
    for pick in Recommender(MATRIX).rank(recipe, evidence).picks:
        change = pick.counterfactual
        if change is None:
            continue
        parts = [e for e in pick.because if e.signal_id == change.signal_id]
        strongest = max(parts, key=lambda e: e.contribution)
        if change.whole_message or strongest.kind is EvidenceKind.MESSAGE:
            assert change.label == texts[change.signal_id]
        else:
            assert [e.label for e in parts] == [change.label]


def test_a_wish_among_others_is_not_said_to_go_alone():
    told = (said(1, "a scary comedy"),)
    both = Evidenced(told, {}, (HeldWish(COMEDY, 1, 1.0), HeldWish(SCARY, 1, 1.0)))
    one = Evidenced(told, {}, (HeldWish(COMEDY, 1, 1.0),))
    felt = Evidenced(told, {}, (), (HeldMood(Mood.SAD, 1, 1.0),))
    found = [Recommender(MATRIX).rank(CompactRecipe(), evidence).picks[0].counterfactual for evidence in (both, one)]
    assert [(change.label, change.whole_message) for change in found] == [("a scary comedy", True), ("Comedy", False)]
    mood = Recommender(MATRIX).rank(CompactRecipe(), felt).picks[0].counterfactual
    assert mood is None or mood.label == "sad"


def test_a_wish_that_was_told_before_is_still_there():
    first = HeldWish(COMEDY, 1, 0.8)
    evidence = Evidenced((said(2, "comedies!"), said(1, "comedies")), {}, (HeldWish(COMEDY, 2, 1.0, beneath=(first,)),))
    assert evidence.without(2).wishes == (first,)
    assert evidence.without(1).wishes == (HeldWish(COMEDY, 2, 1.0),)
    assert evidence.without(1).without(2).wishes == ()
    change = Recommender(MATRIX).rank(CompactRecipe(), evidence).picks[0].counterfactual
    assert (change.label, change.whole_message) == ("comedies!", True)


def test_without_a_film_means_without_all_that_was_told_about_it():
    evidence = Evidenced((liked(3, IDS[0]), liked(2, IDS[1]), rated(1, IDS[0], 5.0)), {}, ())
    bare = CompactRecipe(prior_weight=0.0)
    total = bare(MATRIX, Evidenced((liked(2, IDS[1]),), {}, ())).total
    for pick in Recommender(MATRIX).rank(bare, evidence).picks:
        if pick.counterfactual.label == MATRIX.films[0].title:
            above = sum(total[row] > total[MATRIX.rows[pick.film_id]] for row in range(2, len(IDS)))
            assert pick.counterfactual.rank_without == above + 1
            return
    pytest.fail("no pick leans on the film")


def test_what_all_competitors_share_is_not_said_to_hold_a_pick_up():
    """Of a wish that every film answers nobody hears "without it": the next source is named that costs places."""
    scores = np.zeros((2, len(IDS)), dtype=np.float32)
    scores[0], scores[1, 0] = 9.0, 1.0
    scores[0, 5:] = -9.0  # so that the wish speaks for films on average

    def recipe(matrix, evidence):
        parts = [
            Contribution(EvidenceKind.GENRE, "Comedy", scores[0], signal_id=2),
            Contribution(EvidenceKind.FILM, "title", scores[1], signal_id=1, film_id=IDS[-1]),
        ]
        kept = [part for part in parts if part.signal_id in {signal.id for signal in evidence.signals}]
        return add_up(kept, len(matrix))

    evidence = Evidenced((said(2, "comedies"), liked(1, IDS[-1])), {}, ())
    refused = tuple(about(SignalKind.REJECTED, 10 + row, film) for row, film in enumerate(IDS[5:]))
    hidden = replace(evidence, signals=(*refused, *evidence.signals))
    last = MATRIX.rows[IDS[4]]
    scores[1, [0, last]] = 0.0, 1.0
    change = next(p for p in Recommender(MATRIX).rank(recipe, hidden).picks if p.film_id == IDS[4]).counterfactual
    assert change is not None
    assert (change.signal_id, change.rank, change.rank_without) == (1, 1, 5)


@settings(max_examples=25)
@given(evidence=evidences(least=2))
def test_reasons_compare_with_the_films_that_compete(evidence):
    """Over all that compete each source speaks for as much as against, and contributions sum to the score."""
    recommender = Recommender(MATRIX)
    admitted, _ = recommender.admitted(evidence.signals, ())
    if len(admitted) < 2:
        return
    judged = [recommender.judge(CompactRecipe(), evidence, MATRIX.films[row].id).pick for row in admitted]
    sums: dict[object, float] = {}
    for pick in judged:
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-3)
        for e in pick.because:
            key = (e.kind, e.signal_id)
            sums[key] = sums.get(key, 0.0) + e.contribution
    assert max(abs(total) for total in sums.values()) < 1e-2


def test_the_only_film_that_fits_is_compared_with_the_catalogue():
    refused = tuple(about(SignalKind.REJECTED, 10 + row, film) for row, film in enumerate(IDS[:-1]))
    evidence = Evidenced((*refused, liked(1, IDS[0])), {}, ())
    (pick,) = Recommender(MATRIX).rank(CompactRecipe(), evidence).picks
    assert pick.score == pytest.approx(
        float(CompactRecipe()(MATRIX, evidence).total[MATRIX.rows[pick.film_id]]), abs=1e-4
    )
    assert any(abs(e.contribution) > 0.01 for e in pick.because)
