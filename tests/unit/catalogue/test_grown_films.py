"""What sources say becomes a film of this program, and what they do not say stays unknown."""

from __future__ import annotations

from typing import Any

import pytest

from reelreason_desktop.catalogue.film_lines import read_lines, to_line
from reelreason_desktop.catalogue.grown_films import can_be_picked, film_of, said_together, shortened, slug
from reelreason_desktop.catalogue.place_names import own_countries, own_languages
from reelreason_desktop.catalogue.texts import field_text
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.recommender.admission import Admission
from reelreason_desktop.recommender.matrix import FilmField

FACTS: dict[str, Any] = {
    "title": "Quiet Water",
    "year": 2003,
    "runtime_min": 94,
    "genres": ("Drama",),
    "directors": ("Ana Ortiz",),
    "cast": ("Lee Park",),
    "keywords": ("River", "Duringcreditsstinger", "x", "a keyword that goes on and on until nobody reads it"),
    "overview": "A ferryman waits for the river to freeze.",
    "countries": ("United States of America", "France"),
    "languages": ("Français", "English"),
    "certificate": "Rated PG-13",
    "imdb": "tt0099999",
    "tmdb": "77",
}


def film(**facts: Any) -> Film:
    known = {name: value for name, value in (FACTS | facts).items() if value is not None}
    return film_of("quiet-water-2003", known, 2)


def test_everything_that_is_said_is_kept() -> None:
    made = film()
    assert (made.title, made.year, made.runtime_min, made.fame) == ("Quiet Water", 2003, 94, 2)
    assert (made.maturity, made.min_age) == (Maturity.PG_13, 13)
    assert made.keywords == ("river",)
    assert made.countries == ("United States", "France")
    assert made.languages == ("English", "French")
    assert (made.imdb_id, made.tmdb_id) == ("tt0099999", 77)
    assert made.unknown == {"tones", "content_notes"}


@pytest.mark.parametrize(
    ("certificate", "age"),
    [("G", 7), ("PG", 11), ("PG-13", 13), ("R", 17), ("NC-17", 18), ("TV-MA", 18), ("TV-14", 13), ("rated r", 17)],
)
def test_american_certificates_give_an_age(certificate: str, age: int) -> None:
    made = film(certificate=certificate)
    assert (made.min_age, made.knows("min_age")) == (age, True)


@pytest.mark.parametrize("certificate", [None, "", "NR", "Not Rated", "12", "16", "18", "U", "FSK 6", "Unrated"])
def test_other_certificates_leave_the_age_unknown(certificate: str | None) -> None:
    made = film(certificate=certificate)
    assert (made.maturity, made.min_age, made.knows("min_age")) == (Maturity.NR, 18, False)


def test_unknown_facts_satisfy_no_limit_and_both_ways_of_asking_agree() -> None:
    bare = film(runtime_min=None, certificate=None, genres=(), countries=(), languages=(), keywords=())
    limits = [
        Constraint(ConstraintKind.RUNTIME, "", maximum=120),
        Constraint(ConstraintKind.RUNTIME, "", maximum=120, exclude=True),
        Constraint(ConstraintKind.MIN_AGE, "", maximum=18),
        Constraint(ConstraintKind.MIN_AGE, "", minimum=10),
        Constraint(ConstraintKind.CONTENT, "", ("gore",), exclude=True),
        Constraint(ConstraintKind.TONE, "", ("bleak",), exclude=True),
        Constraint(ConstraintKind.GENRE, "", ("Horror",), exclude=True),
        Constraint(ConstraintKind.COUNTRY, "", ("France",), exclude=True),
        Constraint(ConstraintKind.KEYWORD, "", ("river",), exclude=True),
    ]
    known = film()
    admission = Admission([bare, known])
    for limit in limits:
        assert not limit.admits(bare), limit
        assert admission.satisfying(limit).tolist() == [limit.admits(bare), limit.admits(known)], limit
    assert Constraint(ConstraintKind.PERSON, "", ("Somebody",), exclude=True).admits(bare)
    assert not Constraint(ConstraintKind.PERSON, "", ("Somebody",), exclude=True).admits(film(directors=(), cast=()))


@pytest.mark.parametrize(
    ("facts", "enough"),
    [
        ({"title": "A", "year": 1999, "overview": "B."}, True),
        ({"title": "A", "year": 1999, "genres": ("Drama",), "cast": ("C",)}, True),
        ({"title": "A", "year": 1999, "genres": ("Drama",), "directors": ("C",)}, True),
        ({"title": "A", "year": 1999, "genres": ("Drama",)}, False),
        ({"title": "A", "year": 1999, "cast": ("C",)}, False),
        ({"title": "A", "overview": "B."}, False),
    ],
)
def test_enough_must_be_known_to_be_picked(facts: dict[str, Any], enough: bool) -> None:
    assert can_be_picked(facts) is enough


def test_who_came_first_is_believed_field_by_field() -> None:
    together = said_together([{"title": "A", "year": 1999}, {"title": "B", "overview": "C."}])
    assert together == {"title": "A", "year": 1999, "overview": "C."}


def test_long_overviews_end_with_a_sentence() -> None:
    assert shortened("One. Two three. Four five six seven.", 20) == "One. Two three."
    assert shortened("One two three four, five six", 22) == "One two three four…"
    assert shortened("Short.", 20) == "Short."
    assert len(film(overview="A sentence of some words. " * 200).overview) <= 900


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Heat", "heat"), ("Amélie's Day!", "amelies-day"), ("東京", ""), ("8½", "812"), ("The  A-Team", "the-a-team")],
)
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_lines_come_back_as_the_same_film() -> None:
    films = [film(), film(runtime_min=None, certificate=None, directors=(), cast=(), original_title="水\u2028")]
    assert list(read_lines(map(to_line, films))) == films
    assert all(line.count("\n") == 1 for line in map(to_line, films))
    first, second = read_lines(map(to_line, films))
    assert first.genres is second.genres  # kept once


def test_texts_leave_out_what_is_unknown() -> None:
    bare = film(genres=(), directors=(), cast=(), keywords=(), overview=None)
    assert field_text(bare, FilmField.TEXT) == "Quiet Water is a 2003 movie."
    assert (field_text(bare, FilmField.PLOT), field_text(bare, FilmField.PEOPLE)) == ("", "")
    assert field_text(bare, FilmField.ERA) == "2000s movie"
    assert field_text(film(), FilmField.TEXT) == (
        "Quiet Water is a 2003 Drama movie directed by Ana Ortiz, starring Lee Park. "
        "A ferryman waits for the river to freeze. river."
    )


def test_places_and_languages_get_the_names_of_the_program() -> None:
    assert own_countries(["USA", "West Germany", "United States of America", "Peru"]) == (
        "United States", "Germany", "Peru",
    )  # fmt: skip
    assert own_languages(["English Language", "日本語", "??", "Klingon"], ("Japan",)) == (
        "English", "Japanese", "Klingon",
    )  # fmt: skip
    assert own_languages(["Český", "English"], ("United Kingdom",)) == ("English", "Czech")
    assert own_languages(["Český", "English"], ("Czech Republic",)) == ("Czech", "English")
