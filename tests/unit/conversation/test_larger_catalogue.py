"""What reading must get right once the catalogue is large: names that are also words, places, audiences, lists."""

from __future__ import annotations

import pytest
from helpers.films import make_film

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.reading import Reading

FILMS = (
    make_film(id="heat-1995", title="Heat", year=1995, runtime_min=170, fame=4),
    make_film(id="the-heat-2013", title="The Heat", year=2013, runtime_min=117, fame=4),
    make_film(id="grown-ups-2010", title="Grown Ups", year=2010, fame=4),
    make_film(id="kids-1995", title="Kids", year=1995, fame=3),
    make_film(
        id="black-girl-1966", title="Black Girl", year=1966, countries=("Senegal", "France"), languages=("French",)
    ),
    make_film(id="gloria-2013", title="Gloria", year=2013, countries=("Chile",), languages=("Spanish",)),
    make_film(id="the-general-1926", title="The General", year=1926, languages=("Silent",), genres=("Comedy",)),
    make_film(id="heidi-2015", title="Heidi", year=2015, genres=("Family",), keywords=("sisters", "trains", "goats")),
)


@pytest.fixture(scope="module")
def large() -> Reader:
    return Reader(FILMS)


def limits(reading: Reading) -> dict[ConstraintKind, tuple[str, ...]]:
    return {limit.kind: limit.values for limit in reading.constraints}


@pytest.mark.parametrize(
    ("text", "film"),
    [
        ("something like Heat", "heat-1995"),
        ("I loved heat", "heat-1995"),
        ("I loved The Heat", "the-heat-2013"),
        ("The Heat was fun", "the-heat-2013"),
        ("heat 1995", "heat-1995"),
    ],
)
def test_an_article_tells_two_titles_apart(large: Reader, text: str, film: str) -> None:
    reading = large.read(text)
    assert [title.film_id for title in reading.titles] == [film]
    assert reading.ambiguous == ()


def test_shorter_than_a_film_that_was_named(large: Reader) -> None:
    (limit,) = large.read("something like Heat but shorter").constraints
    assert limit.maximum is not None
    assert 100 <= limit.maximum < 170


@pytest.mark.parametrize("text", ["an animated film for grown-ups", "something for grown ups", "a movie for kids"])
def test_for_whom_a_film_is_meant_is_no_title(large: Reader, text: str) -> None:
    reading = large.read(text)
    assert reading.titles == ()
    assert ConstraintKind.MIN_AGE in limits(reading)


def test_the_title_is_still_a_title(large: Reader) -> None:
    assert [title.film_id for title in large.read("I loved Grown Ups").titles] == ["grown-ups-2010"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("an African film", "Senegal"),
        ("a Senegalese drama", "Senegal"),
        ("a Latin American film", "Chile"),
        ("South American cinema please", "Chile"),
        ("Chilean films", "Chile"),
    ],
)
def test_continents_and_countries(large: Reader, text: str, country: str) -> None:
    assert country in limits(large.read(text))[ConstraintKind.COUNTRY]


@pytest.mark.parametrize("text", ["a silent comedy", "silent films", "a silent slapstick comedy"])
def test_silent_films(large: Reader, text: str) -> None:
    assert limits(large.read(text))[ConstraintKind.LANGUAGE] == ("Silent",)


def test_a_silent_comedy_is_a_comedy_too(large: Reader) -> None:
    assert limits(large.read("a silent comedy"))[ConstraintKind.GENRE] == ("Comedy",)


def test_a_child_wishes_for_family_films(large: Reader) -> None:
    wishes = [wish.value for wish in large.read("something for a six-year-old who likes trains").wishes]
    assert wishes == ["trains", "Family"]
    assert large.read("for grown-ups only").wishes == ()


def test_a_list_of_subjects(large: Reader) -> None:
    assert "sisters" in [wish.value for wish in large.read("sisters, something quiet").wishes]
    assert "sisters" not in [wish.value for wish in large.read("my sisters, both of them, say hello").wishes]
