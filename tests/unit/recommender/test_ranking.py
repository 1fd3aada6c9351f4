"""Scores that itemise exactly, counterfactuals that hold, filters that never leak."""

import numpy as np
import pytest
from helpers.catalogue import DIM, make_films, make_matrix, make_vectors
from helpers.signals import about, liked, rated, said
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Collection
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.engine import RankingParameters, Recommender
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.plain import PlainRecipe
from reelreason_desktop.recommender.scoring import Evidenced, HeldWish

MATRIX = make_matrix()
IDS = [film.id for film in MATRIX.films]
RECIPES = [CompactRecipe(), PlainRecipe()]

film_ids = st.sampled_from(IDS)
stars = st.integers(1, 10).map(lambda half: half / 2)


@st.composite
def evidences(draw):
    """Any mix of ratings, liked and rejected films, messages and wishes."""
    signals, vectors, number = [], {}, 0
    for film, value in draw(st.dictionaries(film_ids, stars, max_size=8)).items():
        number += 1
        signals.append(rated(number, film, value, weight=draw(st.sampled_from([0.5, 1.0, 2.0]))))
    for film in draw(st.sets(film_ids, max_size=4)):
        number += 1
        signals.append(liked(number, film, muted=draw(st.booleans())))
    for seed in draw(st.sets(st.integers(0, 50), max_size=4)):
        number += 1
        signals.append(said(number, f"message {seed}"))
        vectors[number] = unit(np.random.default_rng(seed).normal(size=DIM).astype(np.float32))
    wishes = []
    if draw(st.booleans()):
        number += 1
        signals.append(said(number, "siblings please"))
        wishes.append(HeldWish(Wish(WishKind.KEYWORD, "siblings"), number, 1.0))
    return Evidenced(tuple(reversed(signals)), vectors, tuple(wishes))


@pytest.mark.parametrize("recipe", RECIPES, ids=["compact", "plain"])
@given(evidence=evidences())
def test_evidence_sums_to_the_score(recipe, evidence):
    for pick in Recommender(MATRIX).rank(recipe, evidence).picks:
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-4)
        contributions = [e.contribution for e in pick.because]
        assert contributions == sorted(contributions, reverse=True)


@pytest.mark.parametrize("recipe", RECIPES, ids=["compact", "plain"])
@given(evidence=evidences())
def test_counterfactual_is_what_really_happens(recipe, evidence):
    """Removing the source and ranking the same films again puts the pick where the counterfactual says.

    A source is a film with all that was told about it, or a message with all that was read from it.
    """
    recommender = Recommender(MATRIX)
    hidden = {s.film_id for s in evidence.signals if s.film_id}
    for pick in recommender.rank(recipe, evidence).picks:
        if pick.counterfactual is None:
            assert not any(e.contribution > 0 and e.signal_id is not None for e in pick.because)
            continue
        source = next(s for s in evidence.signals if s.id == pick.counterfactual.signal_id)
        kept = tuple(
            s for s in evidence.signals if s.id != source.id and not (s.film_id and s.film_id == source.film_id)
        )
        wishes = tuple(held for held in evidence.wishes if held.signal_id != source.id)
        total = recommender.scores(recipe, Evidenced(kept, evidence.message_vectors, wishes)).total
        order = sorted((row for row, i in enumerate(IDS) if i not in hidden), key=lambda row: -total[row])
        assert [IDS[row] for row in order].index(pick.film_id) + 1 == pick.counterfactual.rank_without


@given(evidence=evidences(), maximum=st.integers(1960, 2019))
def test_nothing_hidden_or_forbidden_is_ever_picked(evidence, maximum):
    limit = Constraint(ConstraintKind.YEAR, "old", maximum=maximum)
    no_horror = Constraint(ConstraintKind.GENRE, "no horror", ("Horror",), exclude=True)
    ranking = Recommender(MATRIX).rank(CompactRecipe(), evidence, (limit, no_horror))
    known = {s.film_id for s in evidence.signals if s.film_id}
    picked = [MATRIX.films[MATRIX.rows[p.film_id]] for p in ranking.picks]
    assert len({film.id for film in picked}) == len(picked)
    assert all(film.id not in known and film.year <= maximum and "Horror" not in film.genres for film in picked)
    assert ranking.admitted + sum(ranking.hidden.values()) == len(MATRIX)


def test_plain_recipe_is_the_cosine_with_the_mixed_taste():
    signals = (*(rated(i, IDS[i], 5.0) for i in (1, 5, 9)), said(20, "a message"))
    message = unit(np.arange(DIM, dtype=np.float32))
    scored = PlainRecipe()(MATRIX, Evidenced(signals, {20: message}, ()))
    films = MATRIX.raw["text"]
    taste = unit(0.5 * unit(films[[1, 5, 9]].mean(axis=0)) + 0.5 * message)
    cosine = films @ taste
    np.testing.assert_allclose(scored.total, cosine - cosine.mean(), atol=1e-5)


def test_likes_pull_their_theme_up():
    comedies = [IDS[i] for i in (0, 4, 8)]
    ranking = Recommender(MATRIX).rank(CompactRecipe(), Evidenced(tuple(map(liked, range(1, 4), comedies)), {}, ()))
    genres = [MATRIX.films[MATRIX.rows[p.film_id]].genres for p in ranking.picks]
    assert sum("Comedy" in g for g in genres) >= 4
    assert ranking.picks[0].because[0].kind is EvidenceKind.FILM
    assert ranking.hidden == {"already discussed": 3}


def test_shared_traits_are_really_shared():
    ranking = Recommender(MATRIX).rank(CompactRecipe(), Evidenced((liked(1, IDS[2]),), {}, ()))
    source = MATRIX.films[2]
    for pick in ranking.picks:
        film = MATRIX.films[MATRIX.rows[pick.film_id]]
        for evidence in pick.because:
            assert set(evidence.people) <= set(source.people) & set(film.people)
            assert set(evidence.themes) <= {*source.keywords, *source.genres} & {*film.keywords, *film.genres}


def test_wish_moves_films_that_have_the_keyword():
    wish = HeldWish(Wish(WishKind.KEYWORD, "siblings"), 1, 1.0)
    ranking = Recommender(MATRIX).rank(CompactRecipe(), Evidenced((said(1, "siblings"),), {}, (wish,)))
    assert all("siblings" in MATRIX.films[MATRIX.rows[p.film_id]].keywords for p in ranking.picks)
    unwish = HeldWish(Wish(WishKind.KEYWORD, "siblings", strength=-1.0), 1, 1.0)
    ranking = Recommender(MATRIX).rank(CompactRecipe(), Evidenced((said(1, "no siblings"),), {}, (unwish,)))
    assert not any("siblings" in MATRIX.films[MATRIX.rows[p.film_id]].keywords for p in ranking.picks)


def test_prior_weight_turns_from_famous_to_obscure():
    def mean_fame(weight: float) -> float:
        picks = Recommender(MATRIX).rank(CompactRecipe(prior_weight=weight), Evidenced((), {}, ())).picks
        return float(np.mean([MATRIX.fame[MATRIX.rows[p.film_id]] for p in picks]))

    assert mean_fame(0.5) == 5
    assert mean_fame(-0.5) == 1


def test_a_series_starts_with_its_first_unseen_part():
    films = make_films()
    for part, row in enumerate((4, 8, 12), start=1):
        object.__setattr__(films[row], "collection", Collection("Trilogy", part))
    matrix = FilmMatrix.build(films, make_vectors(), np.zeros(DIM, np.float32))
    parameters = RankingParameters(n=40, candidates=40, variety=0.0)

    def picked(*signals):
        ranking = Recommender(matrix, parameters).rank(CompactRecipe(), Evidenced(signals, {}, ()))
        return {p.film_id for p in ranking.picks} & {films[r].id for r in (4, 8, 12)}

    assert picked() == {films[4].id}
    assert picked(about(SignalKind.SEEN, 1, films[4].id)) == {films[8].id}


def test_variety_keeps_the_best_first():
    evidence = Evidenced((liked(1, IDS[0]),), {}, ())
    strict = Recommender(MATRIX, RankingParameters(variety=0.0)).rank(CompactRecipe(), evidence)
    varied = Recommender(MATRIX, RankingParameters(variety=0.6)).rank(CompactRecipe(), evidence)
    assert [p.rank for p in strict.picks] == [1, 2, 3, 4, 5]
    assert varied.picks[0].film_id == strict.picks[0].film_id
    assert len({MATRIX.films[MATRIX.rows[p.film_id]].genres for p in varied.picks}) > len(
        {MATRIX.films[MATRIX.rows[p.film_id]].genres for p in strict.picks}
    )


def test_predicted_ratings_stay_in_range_and_follow_the_person():
    generous = Evidenced(tuple(rated(i, IDS[i], 5.0) for i in range(12)), {}, ())
    harsh = Evidenced(tuple(rated(i, IDS[i], 1.0) for i in range(12)), {}, ())
    recommender = Recommender(MATRIX)
    high = [p.predicted_rating for p in recommender.rank(CompactRecipe(), generous).picks]
    low = [p.predicted_rating for p in recommender.rank(CompactRecipe(), harsh).picks]
    assert all(0.5 <= r <= 5 for r in high + low)
    assert min(high) > max(low)
