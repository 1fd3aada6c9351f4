"""Which films a message names, and which it does not."""

from __future__ import annotations

import pytest

from reelreason_desktop.conversation.titles import TitleIndex

INCEPTION, GOODFELLAS, WALL_E = "inception-2010", "goodfellas-1990", "wall-e-2008"
HEAT, UP, HER, IT, BIG, DRIVE, SEVEN = (
    "heat-1995",
    "up-2009",
    "her-2013",
    "it-2017",
    "big-1988",
    "drive-2011",
    "seven-1995",
)
GODFATHER, GODFATHER_2 = "the-godfather-1972", "the-godfather-part-ii-1974"
SHAWSHANK, MATRIX, TITANIC = "the-shawshank-redemption-1994", "the-matrix-1999", "titanic-1997"
STAR_WARS = "star-wars--episode-iv---a-new-hope-1977"
EMPIRE = "star-wars--episode-v---the-empire-strikes-back-1980"
FELLOWSHIP = "the-lord-of-the-rings--the-fellowship-of-the-ring-2001"


def ids(index: TitleIndex, text: str) -> list[str]:
    return [film_id for hit in index.find(text).hits for film_id in hit.film_ids]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My favourite movies are Inception, Goodfellas and WALL-E", [INCEPTION, GOODFELLAS, WALL_E]),
        ("i loved inception", [INCEPTION]),
        ("walle and Wall E and wall·e", [WALL_E, WALL_E, WALL_E]),
        ("I watched Se7en", [SEVEN]),
        ("the godfather 2 was great", [GODFATHER_2]),
        ("Godfather Part II", [GODFATHER_2]),
        ("the godfather part two", [GODFATHER_2]),
        ("I adore the godfather", [GODFATHER]),
        ("toy story two", ["toy-story-2-1999"]),
        ("Toy Story 1 is the best", ["toy-story-1995"]),
        ("Saw 2", ["saw-ii-2005"]),
        ("I love Star Wars", [STAR_WARS]),
        ("star wars episode 5", [EMPIRE]),
        ("empire strikes back", [EMPIRE]),
        ("Lord of the Rings: Fellowship", [FELLOWSHIP]),
        ("lord of the rings", [FELLOWSHIP]),
        ("a LOTR marathon", [FELLOWSHIP]),
        ("Matrix, The", [MATRIX]),
        ("amelie", ["amélie-2001"]),
        ("Le fabuleux destin d'Amelie Poulain", ["amélie-2001"]),
        ("monsters inc and crazy stupid love", ["monsters--inc--2001", "crazy--stupid--love--2011"]),
        ("Crazy, Stupid, Love & Monsters Inc", ["crazy--stupid--love--2011", "monsters--inc--2001"]),
        ("2001 a space odyssey", ["2001--a-space-odyssey-1968"]),
        ("Singin in the rain", ["singin--in-the-rain-1952"]),
        ("Inception's ending", [INCEPTION]),
        ("Shawshank is my comfort film", [SHAWSHANK]),
    ],
)
def test_names_of_all_kinds(titles: TitleIndex, text: str, expected: list[str]) -> None:
    assert ids(titles, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Incpetion was clever", [INCEPTION]),
        ("Incpetion and Shawshenk Redemption", [INCEPTION, SHAWSHANK]),
        ("I loved goodfelas", [GOODFELLAS]),
        ("have you seen “Spirted Away”?", ["spirited-away-2001"]),
        ("I loved toy story 3", []),  # numbers are never typing errors
        ("I loved the interception of the ball", []),
    ],
)
def test_typing_errors(titles: TitleIndex, text: str, expected: list[str]) -> None:
    hits = titles.find(text).hits
    assert [hit.film_ids[0] for hit in hits] == expected
    assert all(hit.score < 1 for hit in hits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("loved Up", [UP]),
        ("watch heat", [HEAT]),
        ("I saw It last night", [IT]),
        ("i loved drive.", [DRIVE]),
        ("inception, heat and up", [INCEPTION, HEAT, UP]),
        ("Heat, Drive, Up", [HEAT, DRIVE, UP]),
        ("My top 5: Heat, Alien, Big, Drive, Her", [HEAT, "alien-1979", BIG, DRIVE, HER]),
        ("Big fan of Up!", [UP]),
        ("I like Her and Drive", [HER, DRIVE]),
        ("who is the director of Heat?", [HEAT]),
        ("“her” is on tonight", [HER]),
        ("I liked Her a lot", [HER]),
        ("Heat", [HEAT]),
        ("Heat was great", [HEAT]),
        ("My list: Brave, Frozen, Big", ["brave-2012", "frozen-2013", BIG]),
        ("I have seen M (1931)", ["m-1931"]),
    ],
)
def test_everyday_words_that_are_meant_as_titles(titles: TitleIndex, text: str, expected: list[str]) -> None:
    assert ids(titles, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I saw it last night and loved it. It was big.",
        "turn up the heat, her smile drives me crazy",
        "I like big budget movies",
        "something up and coming",
        "It is up to her",
        "a brave alien drive through the frozen heat",
        "I'm in the mood for it",
        "is it big or brave",
        "seven brothers",
        "comedies of the last seven years",
        "a contact in the city",
        "I love it",
        "Her brother and my mother",
        "Up to you",
        "my daughter Emma and I",
        "something from 2001",
        "I was born in 2001",
        "Drive me to the movies",
        "preheated supper, theatre and inceptionism",
        "a matrix of numbers, the ring of fire",
    ],
)
def test_everyday_words_that_are_not(titles: TitleIndex, text: str) -> None:
    assert ids(titles, text) == []


def test_a_year_tells_films_of_one_name_apart(titles: TitleIndex) -> None:
    assert ids(titles, "I loved Emma (1996)") == ["emma-1996"]
    assert ids(titles, "I loved the 2020 Emma") == ["emma--2020"]
    assert ids(titles, "I loved Emma from 2020") == ["emma--2020"]
    assert ids(titles, "I loved the new Emma") == ["emma--2020"]
    assert ids(titles, "I loved the original Emma") == ["emma-1996"]


def test_without_a_year_both_are_offered(titles: TitleIndex) -> None:
    (hit,) = titles.find("I loved Emma").hits
    assert hit.ambiguous
    assert set(hit.film_ids) == {"emma-1996", "emma--2020"}


def test_a_wrong_year_is_another_film(titles: TitleIndex) -> None:
    findings = titles.find("Heat (1972)")
    assert findings.hits == ()
    assert findings.unknown == ("Heat (1972)",)


def test_plural_of_a_franchise_means_all_its_films(titles: TitleIndex) -> None:
    (hit,) = titles.find("I've seen all of the Saw movies").hits
    assert hit.film_ids == ("saw-2004", "saw-ii-2005")
    assert hit.whole
    assert hit.franchise == "Saw"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("I loved Xanadu", ("Xanadu",)),
        ('I loved "The Room"', ("The Room",)),
        ("Iron Man 2 was fun", ("Iron Man 2",)),
        ("Inception, Paddington Station and Heat", ("Paddington Station",)),
        ("I love New York in June", ()),
        ("I like French films", ()),
        ("We watched Inception with Aunt Mary", ()),
        ("I LOVE EVERYTHING", ()),
    ],
)
def test_names_that_are_not_in_the_catalogue(titles: TitleIndex, text: str, unknown: tuple[str, ...]) -> None:
    found = titles.find(text).unknown
    assert found == unknown or (not unknown and all("York" in name for name in found))


def test_spans_index_the_message(titles: TitleIndex) -> None:
    text = "  İ loved “WALL·E” and the godfather, part 2!"
    for hit in titles.find(text).hits:
        assert text[hit.start : hit.end] == hit.surface


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("heat", (HEAT,)),
        ("Heat (1995)", (HEAT,)),
        ("it", (IT,)),
        ("incpetion", (INCEPTION,)),
        ("emma", ("emma-1996", "emma--2020")),
        ("emma 2020", ("emma--2020",)),
        ("xanadu", ()),
        ("", ()),
        ("!?", ()),
    ],
)
def test_look_up_of_a_typed_title(titles: TitleIndex, typed: str, expected: tuple[str, ...]) -> None:
    assert titles.look_up(typed) == expected
