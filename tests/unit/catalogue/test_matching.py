"""Two descriptions become one film only when that is certain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reelreason_desktop.catalogue.matching import Outcome, ShelfInMemory, Verdict, decide
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm


def known(number: int, title: str, year: int | None, **more: Any) -> KnownFilm:
    return KnownFilm(number, (title,), frozenset({year} if year else ()), **more)


def record(written: str, **more: Any) -> FilmRecord:
    name = read_name(written)
    return FilmRecord("k", name.title, name.year, akas=name.akas, **more)


def judged(written: str, *films: KnownFilm, source: str = "", **more: Any) -> Verdict:
    return decide(record(written, **more), ShelfInMemory(films), source)


@pytest.mark.parametrize(
    ("written", "title", "year"),
    [
        ("Usual Suspects, The (1995)", "The Usual Suspects", 1995),
        ("Seven (Se7en) (1995)", "Se7en", 1995),
        ("Postino, Il (The Postman) (1994)", "The Postman", 1994),
        ("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1963)",
         "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964),
        ("Godfather: Part II, The (1974)", "The Godfather Part 2", 1974),
    ],
)  # fmt: skip
def test_the_same_film_is_found(written: str, title: str, year: int) -> None:
    verdict = judged(written, known(1, title, year), known(2, "Heat", year))
    assert (verdict.outcome, verdict.best.film.id) == (Outcome.MERGE, 1)


@pytest.mark.parametrize(
    ("written", "title", "year"),
    [
        ("Little City (1998)", "Little Indian, Big City", 1994),
        ("Loser (1991)", "Loser: The Movie", 1996),
        ("Loser (1991)", "Loser", 2000),
        ("Harlem (1993)", "Shaft's Big Score!", 1972),
        ("Crimson Tide (1995)", "The Making of 'Crimson Tide'", 1995),
        ("Love Letter, The (1999)", "The Love Letter", 1998),
        ("Apartment, The (1996)", "Joe's Apartment", 1996),
        ("Psycho (1998)", "Psycho", 1960),
        ("Die Hard (1988)", "Hard", 1988),
        ("Three Colors: Red (1994)", "Three Colors: White", 1994),
        ("Heat", "Heat", 1995),
    ],
)
def test_another_film_is_never_merged(written: str, title: str, year: int) -> None:
    assert judged(written, known(1, title, year)).outcome is not Outcome.MERGE


def test_ids_decide_before_titles() -> None:
    films = known(1, "Matrix, the German title", 1999, ids=(FilmIds(imdb="tt0133093"),)), known(2, "The Matrix", 1999)
    verdict = judged("Matrix, The (1999)", *films, ids=FilmIds(imdb="tt0133093"))
    assert (verdict.outcome, verdict.best.film.id) == (Outcome.MERGE, 1)


def test_another_id_of_the_same_kind_keeps_two_films_apart() -> None:
    film = known(1, "Emma", 1996, ids=(FilmIds(imdb="tt0116191"),))
    assert judged("Emma (1996)", film, ids=FilmIds(imdb="tt0118308")).outcome is Outcome.NEW


def test_an_id_with_another_title_and_year_is_a_question() -> None:
    film = known(1, "Shaft's Big Score!", 1972, ids=(FilmIds(tmdb="493"),))
    assert judged("Harlem (1993)", film, ids=FilmIds(tmdb="493")).outcome is Outcome.REVIEW


def test_guessed_ids_need_the_title_as_well() -> None:
    film = known(1, "Goodfellas", 1990, ids=(FilmIds(imdb="tt0099685"),))
    ids = FilmIds(imdb="tt0099685")
    assert judged("It (1990)", film, ids=ids, guessed_ids=True).outcome is Outcome.REVIEW
    assert judged("Goodfellas (1990)", film, ids=ids, guessed_ids=True).outcome is Outcome.MERGE


def test_ids_that_agree_join_entries_that_were_apart() -> None:
    films = (
        known(1, "The Wrong Trousers", 1993, ids=(FilmIds(imdb="tt0108598"),)),
        known(2, "Wallace & Gromit: The Wrong Trousers", 1993, ids=(FilmIds(movielens="1148"),)),
    )
    verdict = judged("Wrong Trousers, The (1993)", *films, ids=FilmIds("tt0108598", None, "1148"))
    assert (verdict.outcome, verdict.best.film.id, [film.id for film in verdict.same]) == (Outcome.MERGE, 1, [2])


def test_ids_that_contradict_each_other_are_a_question() -> None:
    films = (
        known(1, "Emma", 1996, ids=(FilmIds("tt0116191", "1"),)),
        known(2, "Emma", 1996, ids=(FilmIds("tt0118308", "2"),)),
    )
    assert judged("Emma (1996)", *films, ids=FilmIds("tt0116191", "2")).outcome is Outcome.REVIEW


def test_two_films_that_fit_alike_are_a_question() -> None:
    assert judged("Emma (1996)", known(1, "Emma", 1996), known(2, "Emma", 1996)).outcome is Outcome.REVIEW


def test_two_films_of_one_source_are_not_joined_by_title() -> None:
    film = known(1, "Emma", 1996, sources=frozenset({"movielens"}))
    assert judged("Emma (1996)", film, source="movielens").outcome is Outcome.REVIEW
    assert judged("Emma (1996)", film, source="imdb").outcome is Outcome.MERGE


def test_evidence_moves_the_score() -> None:
    film = known(1, "The Island", 2005, directors=frozenset({"Michael Bay"}), runtimes_min=frozenset({136}))
    assert judged("Island, The (2006)", film).outcome is Outcome.REVIEW
    assert judged("Island, The (2006)", film, directors=("Michael Bay",)).outcome is Outcome.MERGE
    assert judged("Island, The (2005)", film, directors=("Pavel Lungin",)).outcome is Outcome.NEW
    assert judged("Island, The (2006)", film, runtime_min=135).outcome is Outcome.MERGE
    assert judged("Island, The (2006)", film, runtime_min=112).outcome is Outcome.REVIEW


PAIRS = Path(__file__).parent.parent.parent / "data" / "matching_pairs.csv"


def test_the_labelled_pairs_are_matched_well_enough() -> None:
    from reelreason_desktop.evaluation.matching import measure_matching, read_pairs

    pairs = read_pairs(PAIRS)
    assert len(pairs) == 300
    assert sum(not pair.same for pair in pairs) == 70
    measured = measure_matching(pairs)
    assert {one.catalogue for one in measured} == {"tmdb-5000", "wanted"}
    for one, baseline in zip(measured[::2], measured[1::2], strict=True):
        assert (one.system, baseline.system) == ("matcher", "same title and year")
        assert one.precision.value >= 0.995, one.wrong
        assert one.recall.value >= 0.97, one.missed
        assert one.recall.low <= one.recall.value <= one.recall.high
        assert baseline.recall.high < one.recall.low
        assert baseline.merged > 0


def test_wrong_labels_would_be_noticed(tmp_path: Path) -> None:
    from reelreason_desktop.evaluation.matching import measure_matching, read_pairs

    file = tmp_path / "pairs.csv"
    lines = PAIRS.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text(lines[0] + "".join(line.replace(",1\n", ",0\n") for line in lines[1:]), encoding="utf-8")
    for one in measure_matching(read_pairs(file)):
        assert one.precision.value == 0
        assert one.merged > (100 if one.system == "matcher" else 10)
