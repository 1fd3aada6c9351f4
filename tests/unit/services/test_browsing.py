"""Search, filters and order over the shipped films, and over films made for one question."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.films import make_film
from helpers.library import shipped_library

from reelreason_desktop.services.browsing import Browser, Query, Shelf, Sort
from reelreason_desktop.services.facets import AGES, Facet, FacetTable, Marks, Standing
from reelreason_desktop.services.finding import FilmFinder

FILMS = shipped_library().films
BY_ID = shipped_library().by_id
NOTHING = Marks()


@pytest.fixture(scope="module")
def browser() -> Browser:
    return Browser(shipped_library())


@pytest.fixture(scope="module")
def finder() -> FilmFinder:
    return FilmFinder(FILMS)


def titles(finder: FilmFinder, text: str) -> list[str]:
    return [FILMS[row].title for row in finder.find(text).rows.tolist()]


def choose(browser: Browser, **more: object) -> Shelf:
    return browser.browse(Query(**more), NOTHING, {})


class TestFinding:
    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("heat", "Heat"),
            ("HEAT", "Heat"),
            ("heat 1995", "Heat"),
            ("wall", "WALL·E"),
            ("amelie", "Amélie"),
            ("the matr", "The Matrix"),
            ("godf", "The Godfather"),
            ("parasite bong", "Parasite"),
        ],
    )
    def test_the_film_that_is_meant_comes_first(self, finder: FilmFinder, typed: str, first: str) -> None:
        assert titles(finder, typed)[0] == first

    def test_people_and_keywords_are_found(self, finder: FilmFinder) -> None:
        assert "Spirited Away" in titles(finder, "miyazaki")
        siblings = finder.find("siblings").rows.tolist()
        assert len(siblings) >= 20
        assert all("siblings" in " ".join((*FILMS[row].keywords, FILMS[row].title)).lower() for row in siblings)

    @pytest.mark.parametrize(
        ("typed", "first"),
        [("goodfelas", "Goodfellas"), ("incpetion", "Inception"), ("spirted away", "Spirited Away")],
    )
    def test_typing_errors_are_corrected_and_said(self, finder: FilmFinder, typed: str, first: str) -> None:
        found = finder.find(typed)
        assert FILMS[int(found.rows[0])].title == first
        assert found.corrected is not None
        assert found.corrected != typed

    def test_what_is_found_as_typed_is_not_corrected(self, finder: FilmFinder) -> None:
        assert finder.find("heat").corrected is None

    @pytest.mark.parametrize(
        "typed", ["", "   ", "!?", "zzzzqqqq", '"', "NEAR(", "a AND", "*", "'; DROP TABLE films; --"]
    )
    def test_odd_searches_find_nothing_or_little_and_break_nothing(self, finder: FilmFinder, typed: str) -> None:
        assert len(finder.find(typed).rows) < len(FILMS)
        assert titles(finder, "heat")[0] == "Heat"

    def test_a_pasted_megabyte_is_searched_for_by_its_first_words(self, finder: FilmFinder) -> None:
        assert finder.find("heat " * 250_000).rows.size >= 1
        assert finder.find("x" * 1_000_000).rows.size == 0

    def test_every_word_must_match(self, finder: FilmFinder) -> None:
        assert set(titles(finder, "heat pacino")) <= set(titles(finder, "pacino"))


class TestFilters:
    def test_a_filter_shows_exactly_the_films_that_have_it(self, browser: Browser) -> None:
        shelf = choose(browser, choices={Facet.GENRE: frozenset({"Western"})})
        assert set(shelf.film_ids) == {film.id for film in FILMS if "Western" in film.genres}

    def test_two_genres_narrow_and_two_decades_widen(self, browser: Browser) -> None:
        funny_horror = choose(browser, choices={Facet.GENRE: frozenset({"Horror", "Comedy"})})
        assert {"Horror", "Comedy"} <= {*BY_ID[funny_horror.film_ids[0]].genres}
        assert all({"Horror", "Comedy"} <= set(BY_ID[film].genres) for film in funny_horror.film_ids)
        old = choose(browser, choices={Facet.DECADE: frozenset({"1950", "1960"})})
        assert {BY_ID[film].decade for film in old.film_ids} == {1950, 1960}

    def test_counts_say_what_a_further_choice_would_leave(self, browser: Browser) -> None:
        chosen = {Facet.GENRE: frozenset({"Horror"}), Facet.DECADE: frozenset({"1980"})}
        counts = choose(browser, choices=chosen).counts
        for facet, value in ((Facet.TONE, "funny"), (Facet.GENRE, "Comedy"), (Facet.COUNTRY, "Japan")):
            more = {**chosen, facet: chosen.get(facet, frozenset()) | {value}}
            assert counts[facet][value] == len(choose(browser, choices=more).film_ids)
        assert counts[Facet.DECADE]["1990"] == len(
            choose(browser, choices={**chosen, Facet.DECADE: frozenset({"1990"})}).film_ids
        )

    def test_an_age_admits_everything_below_it(self, browser: Browser) -> None:
        shelf = choose(browser, choices={Facet.AGE: frozenset({"6"})})
        assert set(shelf.film_ids) == {film.id for film in FILMS if film.min_age <= 6}
        assert list(shelf.counts[Facet.AGE].values()) == sorted(shelf.counts[Facet.AGE].values())
        assert tuple(shelf.counts[Facet.AGE]) == AGES

    def test_standing_follows_what_the_person_did(self, browser: Browser) -> None:
        marks = Marks(
            rated={"heat-1995"}, seen={"heat-1995", "alien-1979"}, watchlist={"paprika-2006", "gone"}, refused=set()
        )

        def ids(standing: Standing) -> set[str]:
            choices = {Facet.STANDING: frozenset({standing.value})}
            return set(browser.browse(Query(choices=choices), marks, {}).film_ids)

        assert ids(Standing.SEEN) == {"heat-1995", "alien-1979"}
        assert ids(Standing.RATED) == {"heat-1995"}
        assert ids(Standing.WATCHLIST) <= {"paprika-2006"}
        assert ids(Standing.UNSEEN) == {film.id for film in FILMS} - {"heat-1995", "alien-1979"}

    def test_an_unknown_value_shows_nothing(self, browser: Browser) -> None:
        assert choose(browser, choices={Facet.GENRE: frozenset({"Knitting"})}).film_ids == ()

    def test_search_and_filter_hold_together(self, browser: Browser) -> None:
        shelf = choose(browser, text="miyazaki", choices={Facet.DECADE: frozenset({"1980"})})
        assert all(BY_ID[film].decade == 1980 and "Hayao Miyazaki" in BY_ID[film].people for film in shelf.film_ids)
        assert shelf.film_ids

    def test_values_with_most_films_are_offered_first(self) -> None:
        films = [make_film(id=f"f{i}-2000", genres=("Drama",) if i else ("War", "Drama")) for i in range(3)]
        _, counts = FacetTable(films).filter({}, NOTHING, np.ones(3, dtype=np.bool_))
        assert list(counts[Facet.GENRE].items()) == [("Drama", 3), ("War", 1)]


class TestOrder:
    @pytest.mark.parametrize(
        ("sort", "key"),
        [
            (Sort.TITLE, lambda film: film.title.casefold()),
            (Sort.NEWEST, lambda film: -film.year),
            (Sort.OLDEST, lambda film: film.year),
            (Sort.SHORTEST, lambda film: film.runtime_min),
            (Sort.KNOWN, lambda film: -film.fame),
            (Sort.BEST, lambda film: -film.fame),
        ],
    )
    def test_sorted(self, browser: Browser, sort: Sort, key) -> None:
        keys = [key(BY_ID[film]) for film in choose(browser, sort=sort).film_ids]
        assert keys == sorted(keys)
        assert len(keys) == len(FILMS)

    def test_by_own_rating_and_by_fit(self, browser: Browser) -> None:
        ratings = {"heat-1995": 5.0, "alien-1979": 4.5, "gone": 5.0}
        assert browser.browse(Query(sort=Sort.RATING), NOTHING, ratings).film_ids[:2] == ("heat-1995", "alien-1979")
        scores = np.arange(len(FILMS), dtype=np.float32)
        assert browser.browse(Query(sort=Sort.FOR_YOU), NOTHING, {}, scores).film_ids[0] == FILMS[-1].id

    def test_well_known_films_are_ordered_by_fit(self, browser: Browser) -> None:
        scores = np.arange(len(FILMS), dtype=np.float32)
        query = Query()
        assert query.is_personal
        famous = [film.id for film in FILMS if film.fame == 5]
        assert browser.browse(query, Marks(), {}, scores).film_ids[: len(famous)] == tuple(reversed(famous))
        assert not Query(text="heat").is_personal
        assert Query(text="heat", sort=Sort.FOR_YOU).is_personal

    def test_only_among_some_films(self, browser: Browser) -> None:
        some = ("heat-1995", "alien-1979", "gone-1999")
        assert browser.browse(Query(among=some), Marks(), {}).film_ids == some[:2]
        assert browser.browse(Query(among=some, sort=Sort.OLDEST), Marks(), {}).film_ids == ("alien-1979", "heat-1995")
        assert browser.browse(Query(among=()), Marks(), {}).film_ids == ()

    def test_what_filters_hide_and_which_hides_most(self, browser: Browser) -> None:
        choices = {Facet.GENRE: frozenset({"Western"}), Facet.COUNTRY: frozenset({"Iran"})}
        found = browser.browse(Query(choices=choices), Marks(), {})
        assert found.film_ids == ()
        assert found.hidden == len(FILMS)
        assert found.without == {
            Facet.GENRE: sum("Iran" in film.countries for film in FILMS),
            Facet.COUNTRY: sum("Western" in film.genres for film in FILMS),
        }
        some = browser.browse(Query(choices={Facet.GENRE: frozenset({"Western"})}), Marks(), {})
        assert some.hidden == len(FILMS) - len(some.film_ids)
        assert some.without == {}

    def test_films_like_one_film(self, browser: Browser) -> None:
        shelf = choose(browser, like="toy-story-1995")
        assert "toy-story-1995" not in shelf.film_ids
        assert len(shelf.film_ids) == len(FILMS) - 1
        assert sum("Animation" in BY_ID[film].genres for film in shelf.film_ids[:10]) >= 8

    def test_a_film_that_is_gone_is_like_nothing_special(self, browser: Browser) -> None:
        assert choose(browser, like="gone-1999").film_ids == choose(browser).film_ids
