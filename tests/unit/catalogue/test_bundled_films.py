"""The films that ship: every promise about them, counted."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import CONTENT_NOTES, GENRES, TONES

ROOT = Path(__file__).parents[3]

YOUNGEST = {
    "gore": 10, "sex": 8, "nudity": 5, "drugs": 5, "language": 9, "violence": 7, "suicide": 6, "abuse": 4,
}  # fmt: skip
"""Content note to the youngest age it is compatible with."""

LEAST_A_DECADE = {
    1920: 12, 1930: 20, 1940: 35, 1950: 50, 1960: 70, 1970: 80, 1980: 180, 1990: 400, 2000: 500, 2010: 400, 2020: 120,
}  # fmt: skip


def classics_before_1970(film: Film) -> bool:
    return film.year < 1970


def notable_films_since_2018(film: Film) -> bool:
    return film.year >= 2018


def documentaries(film: Film) -> bool:
    return "Documentary" in film.genres


def animation(film: Film) -> bool:
    return "Animation" in film.genres


def for_young_children(film: Film) -> bool:
    return film.min_age <= 6 and "Family" in film.genres


def horror(film: Film) -> bool:
    return "Horror" in film.genres


def musicals(film: Film) -> bool:
    return "Musical" in film.genres


def westerns(film: Film) -> bool:
    return "Western" in film.genres


def silent_films(film: Film) -> bool:
    return "Silent" in film.languages


def not_mainly_in_english(film: Film) -> bool:
    return film.languages[0] != "English"


QUOTAS = [
    (classics_before_1970, 150),
    (notable_films_since_2018, 180),
    (documentaries, 40),
    (animation, 120),
    (for_young_children, 60),
    (horror, 120),
    (musicals, 40),
    (westerns, 30),
    (silent_films, 12),
    (not_mainly_in_english, 300),
]


@pytest.fixture(scope="module")
def films() -> tuple[Film, ...]:
    return load_films(ROOT / "data" / "films")


def test_there_are_two_thousand_films_of_every_decade(films):
    decades = Counter(film.decade for film in films)
    assert len(films) >= 2_000
    assert {decade: decades[decade] for decade, least in LEAST_A_DECADE.items() if decades[decade] < least} == {}


@pytest.mark.parametrize(("what", "least"), QUOTAS, ids=[what.__name__ for what, _ in QUOTAS])
def test_quotas(films, what, least):
    assert sum(what(film) for film in films) >= least


def test_the_world_is_larger_than_one_country(films):
    assert len({country for film in films for country in film.countries}) >= 25
    assert len({film.languages[0] for film in films}) >= 20
    assert {genre for film in films for genre in film.genres} == set(GENRES)
    assert {tone for film in films for tone in film.tones} == set(TONES)


def test_ids_of_other_databases_are_unique(films):
    for name in ("imdb_id", "tmdb_id"):
        ids = [getattr(film, name) for film in films if getattr(film, name)]
        assert len(ids) == len(set(ids))


def test_parts_of_a_collection_have_distinct_places_in_release_order(films):
    parts = defaultdict(list)
    for film in films:
        if film.collection:
            parts[film.collection.name].append(film)
    for name, members in parts.items():
        by_order = sorted(members, key=lambda film: film.collection.order)
        orders = [film.collection.order for film in by_order]
        years = [film.year for film in by_order]
        assert len(set(orders)) == len(orders), name
        assert years == sorted(years), name


def test_overviews_do_not_share_a_worn_opening(films):
    openings = defaultdict(list)
    for film in films:
        openings[" ".join(film.overview.lower().split()[:3])].append(film.id)
    assert {opening: ids for opening, ids in openings.items() if len(ids) > 3} == {}


def test_keywords_connect_films(films):
    carriers = defaultdict(int)
    for film in films:
        for keyword in film.keywords:
            carriers[keyword] += 1
    lonely = [film.id for film in films if sum(carriers[keyword] > 1 for keyword in film.keywords) < 2]
    assert lonely == []
    assert carriers["siblings"] >= 80


def test_ages_agree_with_what_a_film_shows(films):
    """The schema holds ages to the certificate; this holds them to the content."""
    too_young = {
        note: [film.id for film in films if note in film.content_notes and film.min_age < least]
        for note, least in YOUNGEST.items()
    }
    assert {note: ids for note, ids in too_young.items() if ids} == {}


def test_exceptions_are_true_entries(films):
    """Every film in the list of wrong references is in the catalogue, with the facts that the list states."""
    by_id = {film.id: film for film in films}
    listed = re.findall(r"^\| `([a-z0-9-]+)` \|", (ROOT / "data" / "films" / "EXCEPTIONS.md").read_text("utf-8"), re.M)
    assert listed
    assert [film_id for film_id in listed if film_id not in by_id] == []


def test_vocabulary_is_documented():
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert [word for word in (*TONES, *CONTENT_NOTES) if f"| {word} |" not in text] == []
