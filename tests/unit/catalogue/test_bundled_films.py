"""The films that ship: every promise about them, counted."""

from collections import defaultdict
from pathlib import Path

import pytest

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import CONTENT_NOTES, GENRES, TONES, Maturity

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def films() -> tuple[Film, ...]:
    return load_films(ROOT / "data" / "films")


def test_there_are_enough_and_varied_films(films):
    assert len(films) >= 300
    assert {film.decade for film in films} >= set(range(1930, 2030, 10))
    assert len({country for film in films for country in film.countries}) >= 25
    assert len({language for film in films for language in film.languages}) >= 20
    assert sum(film.min_age < 8 for film in films) >= 30
    assert {genre for film in films for genre in film.genres} == set(GENRES)
    assert {tone for film in films for tone in film.tones} == set(TONES)


def test_ids_of_other_databases_are_unique(films):
    for name in ("imdb_id", "tmdb_id"):
        ids = [getattr(film, name) for film in films if getattr(film, name)]
        assert len(ids) == len(set(ids))


def test_harsh_films_are_not_offered_to_children(films):
    harsh = {"gore", "sex", "nudity", "drugs", "language", "violence"}
    assert [f.id for f in films if f.min_age < 7 and harsh & set(f.content_notes)] == []
    assert [f.id for f in films if f.maturity is Maturity.R and f.min_age < 13] == []


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
    assert carriers["siblings"] >= 20


def test_vocabulary_is_documented():
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert [word for word in (*TONES, *CONTENT_NOTES) if f"| {word} |" not in text] == []
