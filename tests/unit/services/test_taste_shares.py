"""Shares, lifts and keyness against hand arithmetic on a catalogue of five films."""

import math

import numpy as np
import pytest
from helpers.films import make_film
from helpers.signals import about, liked, rated

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.taste import TasteParameters
from reelreason_desktop.services import taste_shares
from reelreason_desktop.services.taste_shares import Liked, Trait

HEIST = make_film(title="Heist", year=1995, genres=("Crime",), tones=("dark",), cast=("Ann",), keywords=("bank",))
HARBOUR = make_film(title="Harbour", year=1996, genres=("Crime", "Drama"), tones=("dark",), cast=("Ann",))
WEDDING = make_film(title="Wedding", year=2004, genres=("Drama",), tones=("warm",), cast=("Bo",), directors=("Cy",))
PARTY = make_film(title="Party", year=2005, genres=("Drama",), tones=("warm",), cast=("Bo",), directors=("Cy",))
GHOST = make_film(title="Ghost", year=2011, genres=("Horror",), tones=("scary",), cast=("Di",), directors=("Cy",))
FILMS = (HEIST, HARBOUR, WEDDING, PARTY, GHOST)


@pytest.fixture(scope="module")
def matrix() -> FilmMatrix:
    vectors = np.eye(len(FILMS), dtype=np.float32)
    return FilmMatrix.build(FILMS, dict.fromkeys(FilmField, vectors), np.zeros(len(FILMS), dtype=np.float32))


LIKED = (Liked(HEIST, 1.0), Liked(HARBOUR, 0.5), Liked(WEDDING, 0.5))


def named(traits: tuple[Trait, ...], name: str) -> Trait:
    return next(trait for trait in traits if trait.name == name)


def test_a_share_is_weighted_and_a_lift_compares_it_with_all_films(matrix: FilmMatrix) -> None:
    crime = named(taste_shares.genres(LIKED, matrix), "Crime")
    assert crime.share == pytest.approx(1.5 / 2)
    assert crime.usual == pytest.approx(2 / 5)
    assert crime.lift == pytest.approx((1.5 + 3 * 0.4) / ((2 + 3) * 0.4))
    assert crime.keyness == pytest.approx(1.5 * math.log(0.75 / 0.4))
    assert crime.film_ids == (HEIST.id, HARBOUR.id)


def test_what_everybody_has_is_no_lift_however_large_its_share(matrix: FilmMatrix) -> None:
    drama, crime = (named(taste_shares.genres(LIKED, matrix), name) for name in ("Drama", "Crime"))
    assert drama.share == pytest.approx(0.5)
    assert drama.lift < 1 < crime.lift


def test_an_absent_trait_is_rarer_than_usual_and_one_of_no_film_says_nothing(matrix: FilmMatrix) -> None:
    genres = taste_shares.genres(LIKED, matrix)
    assert named(genres, "Horror").lift == pytest.approx(3 * 0.2 / (5 * 0.2))
    assert (named(genres, "Western").lift, named(genres, "Western").keyness) == (1.0, 0.0)


def test_the_most_telling_tone_comes_first_and_the_one_that_is_missed_most_last(matrix: FilmMatrix) -> None:
    tones = taste_shares.tones(LIKED, matrix)
    assert (tones[0].name, tones[-1].name) == ("dark", "warm")
    assert tones[-1].keyness == pytest.approx(0.5 * math.log(0.25 / 0.4))


def test_decades_span_the_catalogue_without_gaps(matrix: FilmMatrix) -> None:
    decades = taste_shares.decades(LIKED, matrix)
    assert [trait.name for trait in decades] == ["1990", "2000", "2010"]
    assert [trait.share for trait in decades] == pytest.approx([0.75, 0.25, 0.0])


def test_people_come_back_from_the_second_film_on(matrix: FilmMatrix) -> None:
    people = taste_shares.people(LIKED, matrix)
    assert [trait.name for trait in people] == ["Ada Reyes", "Ann"]
    assert all(len(trait.film_ids) == 2 for trait in people)


def test_themes_that_are_as_common_everywhere_are_left_out(matrix: FilmMatrix) -> None:
    everything = tuple(Liked(film, 1.0) for film in FILMS)
    assert taste_shares.themes(everything, matrix) == ()


def test_without_films_every_share_is_zero(matrix: FilmMatrix) -> None:
    assert all(trait.share == 0 and trait.lift <= 1 for trait in taste_shares.genres((), matrix))
    assert taste_shares.people((), matrix) == ()


def test_liked_films_are_those_that_pull(matrix: FilmMatrix) -> None:
    signals = (
        rated(1, HEIST.id, 5),
        rated(2, HARBOUR.id, 1),
        liked(3, WEDDING.id, weight=0.5),
        about(SignalKind.WATCHLIST, 4, PARTY.id),
        about(SignalKind.DISLIKED, 5, GHOST.id),
        rated(6, "gone-1900", 5),
    )
    held = taste_shares.liked_films(signals, TasteParameters(), matrix)
    assert {one.film.id: one.weight for one in held} == {HEIST.id: pytest.approx(1.0), WEDDING.id: pytest.approx(0.5)}


def test_muted_films_do_not_count_and_age_makes_no_difference(matrix: FilmMatrix) -> None:
    signals = (rated(2, HEIST.id, 5), rated(1, HARBOUR.id, 5), rated(3, PARTY.id, 5, muted=True))
    assert [held.weight for held in taste_shares.liked_films(signals, TasteParameters(), matrix)] == [1.0, 1.0]
