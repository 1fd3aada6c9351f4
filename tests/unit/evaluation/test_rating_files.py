"""The formats of rating data sets, and how rated films find their texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.rating_folders import (
    TITLES,
    ratings_of,
    write_1m,
    write_100k,
    write_films,
    write_latest,
    write_movietweetings,
    write_zipped_films,
)

from reelreason_desktop.catalogue.sources.input import SourceError
from reelreason_desktop.catalogue.sources.rating_sets import rating_set_at
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Problem, RatingRecord, Record, TagRecord
from reelreason_desktop.evaluation.film_files import read_film_files
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.rating_data import FilmJoin, is_reported, read_rating_data

WRITERS = {
    "latest": write_latest,
    "1m": write_1m,
    "100k": write_100k,
    "movietweetings": write_movietweetings,
}
SOURCES = {
    "latest": "movielens",
    "1m": "movielens-1m",
    "100k": "movielens-100k",
    "movietweetings": "movietweetings",
}


def records_of(folder: Path) -> list[Record]:
    return list(rating_set_at(folder).records(folder))


def films_in(folder: Path) -> list[FilmRecord]:
    return [record for record in records_of(folder) if isinstance(record, FilmRecord)]


def ratings_in(folder: Path) -> list[RatingRecord]:
    return [record for record in records_of(folder) if isinstance(record, RatingRecord)]


@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_is_known_by_its_files(tmp_path, name):
    assert rating_set_at(WRITERS[name](tmp_path / "it")).name == SOURCES[name]


def test_latest_has_ids_half_stars_and_tags(tmp_path):
    folder = write_latest(tmp_path / "latest")
    films = films_in(folder)
    assert films[1] == FilmRecord(
        "2", "The Long Night", 1994, FilmIds("tt0000002", "12", "2"), genres=("Crime", "Thriller")
    )
    assert films[3].ids == FilmIds("tt0000004", None, "4")
    assert films[6].genres == ()
    assert len(ratings_in(folder)) == len(ratings_of())
    assert {row.stars for row in ratings_in(folder)} == {2.5, 4.0, 5.0}
    assert [record.tag for record in records_of(folder) if isinstance(record, TagRecord)] == ["noir"]


def test_1m_is_latin_1(tmp_path):
    assert [film.title for film in films_in(write_1m(tmp_path / "1m"))][3] == "Amélie's Garden"


def test_100k_reads_genre_flags_and_leaves_out_the_film_nobody_knows(tmp_path):
    films = films_in(write_100k(tmp_path / "100k"))
    assert [film.key for film in films] == [row[0] for row in TITLES]
    assert films[2].genres == ("Science Fiction",)
    assert films[0].ids == FilmIds()


@pytest.mark.parametrize("called", ["movies.dat", "items.dat"])
def test_movietweetings_maps_ten_steps_to_five_stars(tmp_path, called):
    folder = write_movietweetings(tmp_path / "tweets")
    (folder / "movies.dat").rename(folder / called)
    assert films_in(folder)[0].ids.imdb == "tt0000001"
    assert {row.stars for row in ratings_in(folder)} == {2.5, 4.0, 5.0}


def test_bad_rows_are_counted_and_the_others_are_read(tmp_path):
    folder = write_1m(tmp_path / "1m")
    with (folder / "ratings.dat").open("a", encoding="latin-1") as file:
        file.write("1::2\n1::2::nine::5\n1::2::6::5\n1::2::3::5\n")
    rows = records_of(folder)
    assert sum(isinstance(row, Problem) for row in rows) == 3
    assert rows[-1] == RatingRecord("1", "2", 3.0, 5)
    data = read_rating_data(folder, [write_films(tmp_path / "films.csv")], [], None)
    assert (data.coverage.skipped, data.coverage.ratings) == (3, len(ratings_of()) + 1)


@pytest.mark.parametrize("broken", ["movieId,name\n1,Heat\n", ""])
def test_a_list_without_its_columns_is_a_known_error(tmp_path, broken):
    folder = write_latest(tmp_path / "latest")
    (folder / "movies.csv").write_text(broken, encoding="utf-8")
    with pytest.raises(SourceError, match=r"movies\.csv"):
        films_in(folder)


def test_films_of_several_files_are_merged_and_filled(tmp_path):
    table, more = write_films(tmp_path / "films.csv"), write_zipped_films(tmp_path / "more.zip")
    info = {"1": {"name": "Anything (1995)", "director": ["Ada Director"], "imdb_id": "tt0000001"}}
    people = tmp_path / "id2info.json"
    people.write_text(json.dumps(info), encoding="utf-8")
    texts = read_film_files([people, table, more], {11: "tt0000001"})
    films = [text.film for text in texts]
    assert [film.title for film in films][-1] == "New Film"
    assert len(films) == 7
    assert films[0].directors == ("Ada Director",)
    assert films[0].cast == ("Star 0", "Extra 0")
    assert films[-1].genres == ("Drama",)


def test_a_text_of_another_year_is_not_believed(tmp_path):
    path = write_films(tmp_path / "films.csv")
    path.write_text(path.read_text("utf-8").replace("1994-05-01", "1944-05-01"), encoding="utf-8")
    film = read_film_files([path], {})[1].film
    assert (film.year, film.overview, film.cast) == (1994, "", ())


def test_a_rated_film_finds_its_text_by_id_then_by_title_and_year(tmp_path):
    join = FilmJoin(read_film_files([write_films(tmp_path / "films.csv")], {}))
    assert join.row(FilmRecord("x", "Anything", 1900, FilmIds(tmdb="12"))) == 1
    assert join.row(FilmRecord("x", "The Long Night", 1994)) == 1
    assert join.row(FilmRecord("x", "Long Night", 1995)) == 1
    assert join.row(FilmRecord("x", "Long Night", 1997)) is None
    assert join.row(FilmRecord("x", "Long Night")) is None


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_reaches_the_same_films(tmp_path, name):
    data = read_rating_data(WRITERS[name](tmp_path / name), [write_films(tmp_path / "films.csv")], [], None)
    assert data.coverage.films_with_text == data.coverage.films_rated == 6
    assert {rater.id for rater in data.measured} == {str(n) for n in range(1, 13) if is_reported(str(n))}
    assert not {rater.id for rater in data.measured} & {rater.id for rater in data.train}
    assert all(list(rater.at) == sorted(rater.at) for rater in data.measured)


def test_users_to_train_on_that_are_measured_are_dropped_and_counted(tmp_path):
    folder = write_latest(tmp_path / "latest")
    data = read_rating_data(folder, [write_films(tmp_path / "films.csv")], [folder], None)
    assert (len(data.measured), len(data.train), data.shared) == (12, 0, 12)


def test_a_folder_of_no_known_format_is_a_known_error(tmp_path):
    with pytest.raises(EvaluationError, match="known format"):
        read_rating_data(tmp_path, [write_films(tmp_path / "films.csv")], [], None)
