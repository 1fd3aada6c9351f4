"""A film or a person by a few letters."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from helpers.films import make_film

from reelreason_desktop.services.finding import FilmFinder
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.quick_find import QuickFinder, folded

FILMS = (
    make_film(id="amelie", title="Amélie", year=2001, directors=("Jean-Pierre Jeunet",), cast=("Audrey Tautou",)),
    make_film(id="alien", title="Alien", year=1979, directors=("Ridley Scott",), cast=("Sigourney Weaver",)),
    make_film(id="aliens", title="Aliens", year=1986, directors=("James Cameron",), cast=("Sigourney Weaver",)),
)


@pytest.fixture
def finder() -> QuickFinder:
    return QuickFinder(cast("Library", SimpleNamespace(films=FILMS, finder=FilmFinder(FILMS))))


def test_films_by_unfinished_words(finder: QuickFinder) -> None:
    assert finder.find("alie").films == ("alien", "aliens")
    assert finder.find("alie", most=1).films == ("alien",)


def test_misspelt_films_say_what_was_searched_for(finder: QuickFinder) -> None:
    hits = finder.find("amelei")
    assert hits.films == ("amelie",)
    assert hits.corrected == "amelie"


@pytest.mark.parametrize("typed", ["sig", "weaver", "WEAV sig", "sigourny weaver"])
def test_people_by_parts_of_their_names(finder: QuickFinder, typed: str) -> None:
    assert finder.find(typed).people == (("Sigourney Weaver", 2),)


def test_hyphens_and_accents_do_not_matter(finder: QuickFinder) -> None:
    assert finder.find("jean pierre").people == (("Jean-Pierre Jeunet", 1),)
    assert folded("Penélope Cruz-Sánchez") == "penelope cruz sanchez"


def test_who_is_in_more_films_comes_first(finder: QuickFinder) -> None:
    assert [name for name, _ in finder.find("s").people] == []  # one letter would find everybody
    assert [name for name, _ in finder.find("sc").people] == ["Ridley Scott"]


@pytest.mark.parametrize("typed", ["", "   ", "!?", "x" * 100_000])
def test_nothing_to_search_for_finds_nothing(finder: QuickFinder, typed: str) -> None:
    hits = finder.find(typed)
    assert hits.films == ()
    assert hits.people == ()
