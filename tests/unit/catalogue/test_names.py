"""One reading of titles, whoever wrote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.catalogue.names import FilmName, all_keys, keys, read_name


@pytest.mark.parametrize(
    ("written", "title", "akas", "year"),
    [
        ("Usual Suspects, The (1995)", "The Usual Suspects", (), 1995),
        ("Amants du Pont-Neuf, Les (1991)", "Les Amants du Pont-Neuf", (), 1991),
        ("Affaire de femmes, Une (1988)", "Une Affaire de femmes", (), 1988),
        ("Cosmos  (2015)", "Cosmos", (), 2015),
        ("\ufeffFast &amp; Furious (2009) ", "Fast & Furious", (), 2009),
        ("Babylon 5", "Babylon 5", (), None),
        ("Death Note: Desu nôto (2006–2007)", "Death Note: Desu nôto", (), 2006),
        ("Emma (II) (2009)", "Emma", (), 2009),
        ("1984", "1984", (), None),
        ("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", (), 1968),
        ("(500) Days of Summer (2009)", "(500) Days of Summer", (), 2009),
        ("Godfather: Part II, The (1974)", "The Godfather: Part II", (), 1974),
        ("Me\u0301lo (1986)", "Mélo", (), 1986),
        ("Something (9999)", "Something", (), None),
    ],
)
def test_titles_are_read(written: str, title: str, akas: tuple[str, ...], year: int | None) -> None:
    assert read_name(written) == FilmName(title, akas, year)


def test_names_in_brackets_are_further_names() -> None:
    assert read_name("Postino, Il (The Postman) (1994)").all[:2] == ("Il Postino", "The Postman")
    assert read_name("Léon: The Professional (a.k.a. The Professional) (Léon) (1994)").akas[:2] == (
        "The Professional",
        "Léon",
    )
    whole = "Birdman or (The Unexpected Virtue of Ignorance)"
    assert whole in read_name(f"{whole} (2014)").akas


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Matrix", "Matrix"),
        ("Seven", "Se7en"),
        ("Rocky V", "Rocky 5"),
        ("The Godfather: Part II", "The Godfather 2"),
        ("Dumb & Dumber", "Dumb and Dumber"),
        ("Amélie", "Amelie"),
        ("Dr. Dolittle", "Doctor Dolittle"),
        ("Gone in 60 Seconds", "Gone in Sixty Seconds"),
        ("Les Misérables", "Miserables"),
        ("WALL·E", "WALL-E"),
    ],
)
def test_spellings_of_one_title_share_a_key(one: str, other: str) -> None:
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Die Hard", "Hard"), ("I, Robot", "Robot"), ("L.A. Story", "Story"), ("Rocky II", "Rocky III"), ("$", "€")],
)
def test_other_titles_share_none(one: str, other: str) -> None:
    assert not set(keys(one)) & set(keys(other))


@given(st.text(max_size=60))
def test_any_text_has_a_name_and_keys(text: str) -> None:
    name = read_name(text)
    assert all(isinstance(key, str) for key in all_keys(name.all, weak=True))
    if name.title:
        assert keys(name.title)[0]
