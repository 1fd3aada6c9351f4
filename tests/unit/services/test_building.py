"""Films that were added serve beside those that ship: named for good, encoded once, placed on the map that is there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.growing import (
    DIM,
    MODEL,
    CountingEncoder,
    add_rows,
    build,
    encoded,
    film_row,
    many_rows,
    nearly_equal,
    small_installation,
    with_own_data,
)

from reelreason_desktop.catalogue.grown_vectors import newest_folder
from reelreason_desktop.catalogue.texts import field_text
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, StoreError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.growing import building, encoding
from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.services.growing.catalogue import remove_source
from reelreason_desktop.services.growing.serving import Freshness, served
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.loading import grown_folder, load_library
from reelreason_desktop.store.grown.grown_store import open_grown


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small_installation(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def paths(installation: Paths, tmp_path: Path) -> Paths:
    return with_own_data(installation, tmp_path)


def library(paths: Paths) -> Library:
    return load_library(paths, MODEL)


def grown(paths: Paths) -> list[Film]:
    found = library(paths)
    return list(found.films[len(found.films) - found.grown :])


def test_added_films_stand_behind_those_that_ship(paths: Paths, tmp_path: Path) -> None:
    before = load_library(paths, MODEL)
    add_rows(paths, tmp_path, [film_row(), film_row(title="Loud Water", year=1984)])
    built = build(paths)
    assert (built.films, built.changed) == (2, True)
    after = library(paths)
    assert after.grown == 2
    assert after.films[:-2] == before.films
    np.testing.assert_array_equal(after.film_map.coordinates[:-2], before.film_map.coordinates)
    assert [(r.name, r.x, r.y) for r in after.film_map.regions] == [(r.name, r.x, r.y) for r in before.film_map.regions]
    assert sum(r.films for r in after.film_map.regions) == sum(r.films for r in before.film_map.regions) + 2
    for row, film in enumerate(after.films[-2:], len(before.films)):
        for field in FilmField:
            assert nearly_equal(
                after.recommender.matrix.raw[field][row], encoded([field_text(film, field)])[0].astype(np.float16)
            )
    assert after.by_id["quiet-water-2003"].fame == 1


def test_added_films_are_placed_where_their_words_are(paths: Paths, tmp_path: Path) -> None:
    """A film with the very text of one that ships lies on it or very near, on a map of unrelated vectors."""
    shipped = load_library(paths, MODEL)
    place = shipped.film_map.place(shipped.film_map.vectors[0])
    add_rows(paths, tmp_path, many_rows(5))
    build(paths)
    after = library(paths)
    assert np.abs(after.film_map.coordinates[-5:]).max() <= 1.0
    text = after.recommender.matrix.raw[FilmField.TEXT][-1]
    mean = shipped.recommender.matrix.raw[FilmField.TEXT].mean(axis=0)
    expected = shipped.film_map.place(text - mean)
    np.testing.assert_allclose(after.film_map.coordinates[-1], expected, atol=1e-2)
    assert tuple(np.round(after.film_map.coordinates[-1], 2)) != tuple(np.round(place, 2))


def test_the_shipped_entry_wins_and_thin_films_wait(paths: Paths, tmp_path: Path) -> None:
    known = load_library(paths, MODEL).films[3]
    rows = [
        {"title": known.title, "year": known.year, "imdb_id": known.imdb_id, "overview": "Another overview."},
        film_row(title="No Year", year=None),
        {"title": "Bare", "year": 1999, "genres": "Drama"},
        {"title": "With People", "year": 1999, "genres": "Drama", "cast": "Lee Park"},
    ]
    add_rows(paths, tmp_path, rows)
    built = build(paths)
    assert (built.films, built.left.thin) == (1, 2)
    assert [film.title for film in grown(paths)] == ["With People"]
    assert library(paths).by_id[known.id] == known


def test_what_nobody_said_stays_unknown_and_passes_no_limit(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, [film_row(title="Bare", certificate=None, runtime_min=None), film_row(title="Rated")])
    build(paths)
    bare, rated = grown(paths)
    assert (bare.runtime_min, bare.tones, bare.content_notes) == (0, (), ())
    assert {"runtime_min", "min_age", "tones", "content_notes"} <= bare.unknown
    assert rated.knows("min_age")
    assert rated.min_age == 13
    limited = library(paths).limited(13)
    assert rated.id in limited.by_id
    assert bare.id not in library(paths).limited(17).by_id
    assert limited.grown == 1


def test_texts_that_nobody_knows_speak_neither_for_nor_against(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, [film_row(title="No Plot", overview=None), film_row(title="Plot")])
    build(paths)
    matrix = library(paths).recommender.matrix
    row = matrix.rows["no-plot-2003"]
    np.testing.assert_allclose(matrix.centred[FilmField.PLOT][row], 0.0, atol=1e-6)
    assert np.abs(matrix.centred[FilmField.PLOT][matrix.rows["plot-2003"]]).max() > 0.01


def test_no_text_is_encoded_twice(paths: Paths, tmp_path: Path) -> None:
    rows = many_rows(6)
    add_rows(paths, tmp_path, rows)
    first = CountingEncoder()
    build(paths, first)
    assert len(first.texts) == len(set(first.texts))
    assert build(paths, nothing := CountingEncoder()).changed is False
    assert nothing.asked == []
    rows[2]["overview"] = "Somebody does something else."
    add_rows(paths, tmp_path, [*rows, film_row()])
    second = CountingEncoder()
    built = build(paths, second)
    assert built.changed
    assert not set(first.texts) & set(second.texts)
    assert (
        sorted(text for text in second.texts if "something else" in text)[0] == "Grown Film 2 is a 1952 Drama movie "
        "directed by Director 2, starring Actor 2. Somebody does something else."
    )
    assert built.encoded == len(second.texts) == 2 + 4  # the new plot and its paragraph; all fields of the new film


def test_blocks_hold_texts_of_similar_length(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "BLOCK", 8)
    add_rows(paths, tmp_path, many_rows(12))
    encoder = CountingEncoder()
    build(paths, encoder)
    assert max(map(len, encoder.asked)) == 8
    lengths = [len(text) for text in encoder.texts]
    assert lengths == sorted(lengths)


def test_a_stopped_build_goes_on_and_ends_the_same(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "BLOCK", 4)
    add_rows(paths, tmp_path, many_rows(12))
    told: list[BuildProgress] = []
    with pytest.raises(Cancelled):
        build(paths, report=told.append, stopped=lambda: any(p.done >= 8 for p in told if p.step is Step.ENCODING))
    assert library(paths).grown == 0
    assert [one.name for one in grown_folder(paths, MODEL).iterdir() if one.is_dir()] == []  # nothing half-made
    rest = CountingEncoder()
    build(paths, rest)
    texts = {field_text(film, field) for film in grown(paths) for field in FilmField}
    assert len(rest.texts) == len(texts) - 8


def test_progress_names_steps_counts_and_the_time_left(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "BLOCK", 4)
    add_rows(paths, tmp_path, many_rows(9))
    told: list[BuildProgress] = []
    built = build(paths, report=told.append)
    assert list(dict.fromkeys(one.step for one in told)) == list(Step)
    encoding_ = [one for one in told if one.step is Step.ENCODING]
    assert [one.done for one in encoding_] == sorted({one.done for one in encoding_})
    assert {one.total for one in encoding_} == {built.encoded}
    assert encoding_[-1].remaining_s == 0.0
    assert encoding_[0].rate > 0
    assert set(built.seconds) == set(Step)


def test_names_stay_with_their_films(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, [film_row(), film_row(title="Loud Water")], "first")
    build(paths)
    before = {film.title: film.id for film in grown(paths)}
    twin = film_row(overview="Quite another film.", directors="Somebody Else", cast="Nobody", imdb_id="tt0099999")
    add_rows(paths, tmp_path, [film_row(title="An Earlier One"), twin | {"runtime_min": 140}], "second")
    build(paths)
    after = {film.title: film.id for film in grown(paths) if film.id in before.values()}
    assert after == before
    with open_grown(paths.catalogue) as db:
        remove_source(db, "first")
    build(paths)
    assert not set(before.values()) & {film.id for film in grown(paths)} - {"quiet-water-2003"}
    add_rows(paths, tmp_path, [film_row(), film_row(title="Loud Water")], "first")
    build(paths)
    assert before["Loud Water"] in library(paths).by_id


def test_two_films_of_one_name_are_told_apart(paths: Paths, tmp_path: Path) -> None:
    taken = next(film for film in load_library(paths, MODEL).films if film.id.endswith(f"-{film.year}"))
    other = film_row(
        title=taken.title, year=taken.year, imdb_id="tt0099999", directors="Nobody", cast="No One", genres="Western"
    )
    add_rows(paths, tmp_path, [other | {"runtime_min": 301}])
    if build(paths).films:  # the matcher did not take them for one
        (film,) = grown(paths)
        assert film.id != taken.id
        assert "tt0099999" in film.id


def test_fame_follows_how_many_people_rated(paths: Paths, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = []
    for number in range(100):
        film = film_row(title=f"Grown Film {number}", directors=f"Director {number}", cast=f"Actor {number}")
        rows += [film | {"user": f"u{user}", "stars": 4} for user in range(number + 1)]
    add_rows(paths, tmp_path, [*rows, film_row(title="Unrated")])
    build(paths)
    fame = {film.title: film.fame for film in grown(paths)}
    assert [fame[f"Grown Film {n}"] for n in (0, 49, 50, 79, 80, 94, 95, 98, 99)] == [1, 1, 2, 2, 3, 3, 4, 4, 5]
    assert fame["Unrated"] == 1


def test_a_window_goes_on_with_what_it_opened(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, many_rows(4))
    build(paths)
    opened = library(paths)
    add_rows(paths, tmp_path, many_rows(9))
    for more in range(3):
        add_rows(paths, tmp_path, many_rows(10 + more))
        build(paths)
    assert opened.grown == 4
    assert opened.recommender.matrix.raw[FilmField.PLOT].shape == (len(opened.films), DIM)
    assert library(paths).grown == 12
    assert len([one for one in grown_folder(paths, MODEL).iterdir() if one.is_dir()]) == 2


@pytest.mark.parametrize("name", ["films.jsonl", "text.npy", "map.npy", "manifest.json"])
@pytest.mark.parametrize("content", [b"", b"garbage"])
def test_what_is_damaged_is_left_out_and_said(paths: Paths, tmp_path: Path, name: str, content: bytes) -> None:
    add_rows(paths, tmp_path, many_rows(4))
    build(paths)
    newest = newest_folder(grown_folder(paths, MODEL))
    assert newest is not None
    (newest / name).write_bytes(content)
    found = library(paths)
    assert (found.grown, found.left_out is not None) == (0, True)
    assert found.left_out is not None
    assert "catalogue build" in found.left_out.hint
    shutil.rmtree(newest)
    assert library(paths).left_out is None


def test_vectors_for_other_shipped_films_are_not_tried(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, many_rows(4))
    build(paths)
    newest = newest_folder(grown_folder(paths, MODEL))
    assert newest is not None
    manifest = json.loads((newest / "manifest.json").read_text(encoding="utf-8"))
    (newest / "manifest.json").write_text(json.dumps(manifest | {"shipped_hash": "other"}), encoding="utf-8")
    assert library(paths).grown == 0
    again = CountingEncoder()
    assert build(paths, again).changed
    assert again.asked == []  # the vectors of their texts are still good
    assert library(paths).grown == 4


def test_lost_vectors_are_made_again(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, many_rows(4))
    build(paths)
    folder = grown_folder(paths, MODEL)
    (folder / "texts.sqlite").write_bytes(b"no longer a database")
    shutil.rmtree(folder / "000001")
    again = CountingEncoder()
    assert build(paths, again).encoded == len(set(again.texts)) > 0
    assert library(paths).grown == 4


def test_vectors_of_texts_that_are_gone_do_not_pile_up(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_FILMS_AT_ONCE", 3)
    add_rows(paths, tmp_path, many_rows(40))
    build(paths)
    add_rows(paths, tmp_path, [film_row()], "other")
    with open_grown(paths.catalogue) as db:
        remove_source(db, "mine")
    build(paths)
    add_rows(paths, tmp_path, many_rows(40))
    again = CountingEncoder()
    build(paths, again)
    assert len(again.texts) > 40


def test_how_fresh_it_is_is_told(paths: Paths, tmp_path: Path) -> None:
    assert served(paths, MODEL).freshness is Freshness.NOTHING
    add_rows(paths, tmp_path, many_rows(3))
    assert served(paths, MODEL).freshness is Freshness.UNBUILT
    build(paths)
    assert (served(paths, MODEL).freshness, served(paths, MODEL).films) == (Freshness.CURRENT, 3)
    add_rows(paths, tmp_path, [film_row()], "other")
    assert (served(paths, MODEL).freshness, served(paths, MODEL).films) == (Freshness.STALE, 3)
    newest = newest_folder(grown_folder(paths, MODEL))
    assert newest is not None
    (newest / "manifest.json").write_text("{}")
    assert served(paths, MODEL).freshness is Freshness.UNUSABLE


def test_a_folder_that_cannot_be_written_says_so(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, many_rows(3))
    folder = grown_folder(paths, MODEL)
    folder.mkdir(parents=True)
    (folder / "000001").write_text("a file, where a folder should be")
    assert build(paths).changed
    assert library(paths).grown == 3
    shutil.rmtree(folder)
    folder.write_text("a file, where a folder should be")
    with pytest.raises(StoreError, match="cannot be opened or written"):
        build(paths)
