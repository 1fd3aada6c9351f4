"""What is remembered is what would be computed."""

import numpy as np
from helpers.catalogue import make_matrix

from reelreason_desktop.recommender.likeness import Trait, likeness_to_films, likeness_to_messages
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.memo import ArrayMemo

KILOBYTE = np.zeros(256, dtype=np.float32)


def test_memo_makes_only_what_it_does_not_know():
    memo = ArrayMemo(10_000)
    asked = []

    def make(places):
        asked.append(list(places))
        return [KILOBYTE + place for place in places]

    first = memo.recall(["a", "b"], make)
    second = memo.recall(["b", "c", "a"], make)
    assert asked == [[0, 1], [1]]
    assert second[0] is first[1]
    assert second[2] is first[0]
    assert second[1][0] == 1


def test_memo_forgets_the_least_recently_used():
    memo = ArrayMemo(2 * KILOBYTE.nbytes)
    made = []

    def recall(key):
        memo.recall([key], lambda places: [made.append(key) or KILOBYTE.copy() for _ in places])

    for key in ("a", "b", "a", "c", "a", "b"):
        recall(key)
    assert made == ["a", "b", "c", "b"]


def test_memo_answers_even_what_it_cannot_keep():
    memo = ArrayMemo(1)
    arrays = memo.recall(["a", "b", "a"], lambda places: [KILOBYTE + place for place in places])
    assert [array[0] for array in arrays] == [2, 1, 2]


def test_likeness_to_films_is_the_product_of_their_traits():
    matrix = make_matrix()
    (alike,) = likeness_to_films(matrix, np.array([3]))
    np.testing.assert_allclose(
        alike[Trait.TEXT], matrix.centred[FilmField.TEXT] @ matrix.centred[FilmField.TEXT][3], atol=1e-5
    )
    np.testing.assert_allclose(alike[Trait.GENRES], matrix.genres @ matrix.genres[3], atol=1e-6)
    np.testing.assert_allclose(alike[Trait.DECADES_APART], np.minimum(abs(matrix.years - matrix.years[3]) / 10, 4))
    assert likeness_to_films(matrix, np.array([3]))[0] is alike


def test_likeness_to_messages_is_known_by_the_vector():
    matrix = make_matrix()
    one, other = matrix.centred[FilmField.PLOT][:2]
    (first,) = likeness_to_messages(matrix, [one])
    again, second = likeness_to_messages(matrix, [one.copy(), other])
    assert again is first
    np.testing.assert_allclose(second[1], matrix.centred[FilmField.ERA] @ other, atol=1e-5)


def test_keyword_likeness_is_the_cosine_of_rare_words():
    matrix = make_matrix()
    words = sorted({word for film in matrix.films for word in film.keywords})
    table = np.array([[word in film.keywords for word in words] for film in matrix.films], dtype=float)
    table *= np.log((1 + len(table)) / table.sum(axis=0))
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    for row in (0, 17, 39):
        np.testing.assert_allclose(matrix.keywords.likeness(row), table @ table[row], atol=1e-6)
    assert matrix.keywords.having("wedding").tolist() == list(range(0, 40, 4))
    assert matrix.keywords.having("no such word").size == 0
