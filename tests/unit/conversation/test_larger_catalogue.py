"""What reading must get right once the catalogue is large: names that are also words, places, audiences, lists."""

from __future__ import annotations

import pytest
from helpers.films import make_film

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.films import Collection
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
    make_film(id="hitchcock-2012", title="Hitchcock", year=2012, fame=3),
    *(make_film(id=f"fear-{n}-1955", title=f"Fear {n}", year=1955, directors=("Alfred Hitchcock",)) for n in range(5)),
    make_film(id="goldfinger-1964", title="Goldfinger", year=1964, collection=Collection("James Bond", 3)),
    make_film(id="fort-1948", title="Fort", year=1948, cast=("Ward Bond", "Lauren German")),
    make_film(id="platoon-1986", title="Platoon", year=1986, genres=("War",), keywords=("vietnam war",)),
    make_film(id="hanoi-1999", title="Hanoi", year=1999, countries=("Germany",), keywords=("vietnam", "chosen family")),
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


@pytest.mark.parametrize("text", ["a Hitchcock film", "some Hitchcock movies", "I love Hitchcock"])
def test_a_director_of_many_films_outshines_a_film_about_him(large: Reader, text: str) -> None:
    reading = large.read(text)
    assert reading.titles == ()
    named = [*limits(reading).values(), *((wish.value,) for wish in reading.wishes)]
    assert ("Alfred Hitchcock",) in named


def test_a_year_or_quotes_mean_the_film(large: Reader) -> None:
    assert [title.film_id for title in large.read("I loved Hitchcock (2012)").titles] == ["hitchcock-2012"]


@pytest.mark.parametrize("text", ["a Bond film", "a German film"])
def test_words_that_are_also_surnames_name_nobody(large: Reader, text: str) -> None:
    assert ConstraintKind.PERSON not in limits(large.read(text))


def test_a_ruled_out_subject_takes_its_kinds_with_it(large: Reader) -> None:
    assert limits(large.read("a war movie, not about vietnam"))[ConstraintKind.KEYWORD] == ("vietnam", "vietnam war")


def test_synonyms_of_keywords(large: Reader) -> None:
    assert [wish.value for wish in large.read("found family stories").wishes] == ["chosen family"]


def test_what_was_good_in_a_year(large: Reader) -> None:
    (limit,) = large.read("what was good in 1999?").constraints
    assert (limit.minimum, limit.maximum) == (1999, 1999)
