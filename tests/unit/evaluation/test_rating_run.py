"""What is hidden under each protocol, and the figures over it."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.catalogue import make_matrix

from reelreason_desktop.evaluation.likes import Likes
from reelreason_desktop.evaluation.rating_cases import RatingProtocol, cases_of, evidence_of
from reelreason_desktop.evaluation.rating_data import Coverage, Rater, RatingData
from reelreason_desktop.evaluation.rating_run import best_first, per_user, rank_all
from reelreason_desktop.evaluation.tfidf import TfIdf

MATRIX = make_matrix()


def rater(id_: str, rows: list[int], stars: list[float]) -> Rater:
    return Rater(id_, np.array(rows), np.array(stars, dtype=np.float32), np.arange(len(rows), dtype=np.int64))


def fan(id_: str, theme: int) -> Rater:
    """Loves every other film of a theme of the synthetic catalogue, dislikes a few of the next."""
    loved, others = list(range(theme, 40, 4)), list(range((theme + 1) % 4, 16, 4))
    return rater(id_, loved + others, [5.0] * len(loved) + [1.5] * len(others))


FANS = tuple(fan(str(number), number % 4) for number in range(8))


def test_the_random_protocol_hides_liked_films_only_and_always_the_same():
    case, again = (cases_of(RatingProtocol.RANDOM, [FANS[0]])[0] for _ in range(2))
    assert case.answers.tolist() == again.answers.tolist()
    assert len(case.answers) == 2
    assert set(case.answers) <= set(range(0, 40, 4))
    assert set(case.closed) == set(FANS[0].rows) - set(case.answers)
    assert set(case.closed) == set(case.profile.rows)


def test_the_last_protocol_knows_only_what_came_before():
    someone = rater("a", [3, 9, 4, 8, 12, 16, 20], [5.0, 1.0, 4.0, 4.5, 5.0, 4.0, 1.0])
    (case,) = cases_of(RatingProtocol.LAST, [someone])
    assert case.answers.tolist() == [16]
    assert case.profile.rows.tolist() == case.closed.tolist() == [3, 9, 4, 8, 12]


def test_the_seed_protocol_leaks():
    (case,) = cases_of(RatingProtocol.SEED, [FANS[0]])
    assert set(case.answers) == set(case.liked)
    assert not len(case.closed)


def test_who_likes_little_is_no_case():
    few = rater("a", [1, 2, 3, 4, 5], [5.0, 5.0, 5.0, 5.0, 3.5])
    assert all(cases_of(protocol, [few]) == () for protocol in RatingProtocol)


def test_evidence_is_newest_first():
    evidence = evidence_of(rater("a", [3, 9], [5.0, 1.0]), MATRIX.films)
    assert [(s.film_id, s.value) for s in evidence.signals] == [(MATRIX.films[9].id, 1.0), (MATRIX.films[3].id, 5.0)]


def test_metrics_of_one_user_by_hand():
    (case,) = cases_of(RatingProtocol.RANDOM, [FANS[0]])
    first, second = case.answers.tolist()
    scores = np.zeros(len(MATRIX), dtype=np.float32)
    scores[case.closed] = 9.0  # would be first if they competed
    scores[first] = 2.0
    scores[[1 if 1 not in case.closed else 2]] = 3.0
    order = best_first(scores, case)
    assert not set(order) & set(case.closed)
    hit, recall, ndcg, mrr = per_user(order, case)
    place = order.tolist().index(second) + 1
    gain = 1 / np.log2(3) + (1 / np.log2(place + 1) if place <= 10 else 0.0)
    assert (hit, mrr) == (1.0, 0.5)
    assert recall == (1.0 if place <= 10 else 0.5)
    assert ndcg == pytest.approx(gain / (1 + 1 / np.log2(3)))


def test_content_beats_chance_where_taste_is_a_theme():
    data = RatingData(MATRIX.films, FANS[:4], FANS[4:], Coverage(1, 1, 1, 1, 0), "halves", 0)
    ranked = {one.system.name: one.figures for one in rank_all(data, MATRIX, Likes(FANS[4:], 40), lambda *_: None)}
    assert list(ranked) == ["random", "popularity", "tf-idf", "bm25", "plain", "compact"]
    for name in ("tf-idf", "plain", "compact"):
        assert ranked[name][RatingProtocol.RANDOM].metrics["HR@10"].value == 1.0
    random, compact = (ranked[n][RatingProtocol.RANDOM].metrics["NDCG@10"] for n in ("random", "compact"))
    assert compact.low <= compact.value <= compact.high
    assert compact.value > random.value
    assert ranked["compact"][RatingProtocol.SEED].n == 4


def test_nobody_votes_for_themselves():
    likes = Likes(FANS, 40)
    assert likes.counts[0] == 2
    alone = likes.fame(without=FANS[0])
    assert alone[0] < likes.fame()[0]
    assert likes.fame().min() >= 1
    assert likes.fame().max() <= 5


def test_tf_idf_finds_texts_by_their_rare_words():
    index = TfIdf(["night thief thief", "night garden", "garden garden rain", "night"])
    assert index.scores([0]).argmax() == 0
    assert index.scores([2]).tolist()[3] == 0.0
    assert index.telling([0], 1) == ["thief"]
