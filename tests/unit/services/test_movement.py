"""What changed between two lists of picks, and how it is said."""

import pytest

from reelreason_desktop.services.movement import Move, Movement, compare, describe, notes

TITLES = {"a": "Alien", "b": "Brazil", "c": "Casino", "d": "Dune", "e": "Elf", "x": "X-Men", "y": "Yojimbo"}


def told(old: str, new: str, expected: str = "") -> str:
    return describe(compare(list(old), list(new)), TITLES, expected=set(expected))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("abcde", "abcde", ""),
        ("abcde", "adbce", "Dune moved from 4th to 2nd"),
        ("abcde", "adbcx", "Dune moved from 4th to 2nd; X-Men is a new pick"),
        ("abcde", "abcdx", "X-Men is a new pick"),
        ("abcde", "abcxy", "X-Men and 1 more are new picks"),
        ("abcde", "abcd", "Elf left"),
        ("abcde", "abc", "Dune and 1 more left"),
        ("", "abcde", "Alien and 4 more are new picks"),
        ("abcde", "", "Alien and 4 more left"),
    ],
)
def test_the_shortest_useful_words(old: str, new: str, words: str) -> None:
    assert told(old, new) == words


def test_moving_up_because_a_film_left_is_no_news() -> None:
    moves = compare(list("abcde"), list("bcdex"))
    assert moves.moved == ()
    assert describe(moves, TITLES) == "X-Men is a new pick"


def test_a_film_that_left_as_everybody_expects_is_not_mentioned() -> None:
    assert told("abcde", "bcde", expected="a") == ""


def test_the_largest_jump_is_told() -> None:
    assert compare(list("abcde"), list("eabcd")).moved[0] == Move("e", 5, 1)


def test_films_that_are_not_known_are_not_named() -> None:
    assert describe(Movement(new=("zzz",)), TITLES) == ""


def test_notes_fit_on_cards() -> None:
    assert notes(compare(list("abc"), list("bax"))) == {"x": "new", "b": "2nd → 1st", "a": "1st → 2nd"}


def test_nothing_moved_is_false() -> None:
    assert not compare(list("abc"), list("abc"))
    assert compare(list("abc"), list("acb"))
