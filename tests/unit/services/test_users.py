"""People of rating sets and dialogues as vectors: who is known well enough, what their vectors are, and the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from helpers.growing import DIM, MODEL, CountingEncoder, encoded, nearly_equal, small_installation, with_own_data
from helpers.people import ENTHUSIAST, LIKES_FEW, LIKES_MANY, LIKES_NOTHING, TALKER, WORDS, add_people

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, CatalogueError, KnownError, NotFoundError, VectorsMismatchError
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.services.growing import encoding
from reelreason_desktop.services.growing.example_people import example, unlike_each_other
from reelreason_desktop.services.growing.users import Users, build_users, load_users, save_users
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

KNOWN = [f"ratings:{LIKES_MANY}", f"redial:{TALKER}", f"redial:{ENTHUSIAST}"]


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small_installation(tmp_path_factory.mktemp("installation"))


@pytest.fixture(scope="module")
def matrix(installation: Paths) -> FilmMatrix:
    return load_library(installation, MODEL).recommender.matrix


@pytest.fixture
def paths(installation: Paths, matrix: FilmMatrix, tmp_path: Path) -> Paths:
    paths = with_own_data(installation, tmp_path)
    add_people(paths, tmp_path, matrix.films[:6])
    return paths


def built(paths: Paths, matrix: FilmMatrix, encoder: CountingEncoder | None = None, **options: float) -> Users:
    with TextVectors.open(paths.data / "words.sqlite", DIM) as kept, open_grown(paths.catalogue) as db:
        return build_users(db, matrix, kept, encoder or CountingEncoder(), model_id=MODEL, **options)  # type: ignore[arg-type]


def test_whoever_is_known_well_enough_is_there(paths: Paths, matrix: FilmMatrix) -> None:
    users = built(paths, matrix)
    assert list(users.ids) == KNOWN
    assert not {f"ratings:{LIKES_FEW}", f"ratings:{LIKES_NOTHING}"} & set(users.ids)
    ids = [film.id for film in matrix.films]
    assert [sorted(liked) for liked in users.liked] == [sorted(ids[:3]), [], sorted([ids[0], ids[3]])]
    assert users.films.tolist() == [3, 0, 2]
    assert users.by_source == {"ratings": 1, "redial": 2}


def test_vectors_are_means_of_films_and_of_words(paths: Paths, matrix: FilmMatrix) -> None:
    users = built(paths, matrix, alpha=0.3)
    films = matrix.raw[FilmField.TEXT]
    assert nearly_equal(users.rating[0], films[:3].mean(axis=0))
    assert nearly_equal(users.rating[2], films[[0, 3]].mean(axis=0))
    assert nearly_equal(users.text[1], encoded([WORDS])[0])
    assert not users.rating[1].any()
    assert not users.text[0].any()


def test_alpha_mixes_only_where_there_are_both(paths: Paths, matrix: FilmMatrix) -> None:
    users = built(paths, matrix, alpha=0.3)
    rating, text = users.rating.astype(np.float32), users.text.astype(np.float32)
    assert nearly_equal(users.vectors, unit(np.stack([rating[0], text[1], 0.3 * rating[2] + 0.7 * text[2]])))
    assert not nearly_equal(built(paths, matrix, alpha=1.0).vectors[2], users.vectors[2])


@pytest.mark.parametrize("alpha", [-0.1, 1.1, float("nan")])
def test_a_share_lies_between_0_and_1(paths: Paths, matrix: FilmMatrix, alpha: float) -> None:
    with pytest.raises(KnownError, match="share"):
        built(paths, matrix, alpha=alpha)


def test_words_are_encoded_once(paths: Paths, matrix: FilmMatrix) -> None:
    first, second = CountingEncoder(), CountingEncoder()
    one = built(paths, matrix, first)
    other = built(paths, matrix, second)
    assert len(first.texts) == 2
    assert second.texts == []
    np.testing.assert_array_equal(one.vectors, other.vectors)


def test_stopped_it_keeps_what_was_encoded(paths: Paths, matrix: FilmMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "BLOCK", 1)
    asked, again = CountingEncoder(), CountingEncoder()
    with TextVectors.open(paths.data / "words.sqlite", DIM) as kept, open_grown(paths.catalogue) as db:
        with pytest.raises(Cancelled):
            build_users(db, matrix, kept, asked, model_id=MODEL, stopped=lambda: len(kept) == 1)
        assert len(kept) == 1
    built(paths, matrix, again)
    assert len(again.texts) == 1


def test_nobody_is_a_known_error(installation: Paths, matrix: FilmMatrix, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="known well enough"):
        built(with_own_data(installation, tmp_path), matrix)


def test_the_file_holds_all_of_it(paths: Paths, matrix: FilmMatrix, tmp_path: Path) -> None:
    users, file = built(paths, matrix), tmp_path / "deep" / "users.npz"
    save_users(file, users)
    read = load_users(file)
    assert (read.ids, read.liked, read.alpha, read.model_id) == (users.ids, users.liked, users.alpha, users.model_id)
    for name in ("rating", "text", "vectors"):
        np.testing.assert_array_equal(getattr(read, name), getattr(users, name))
    assert [one.name for one in file.parent.iterdir()] == ["users.npz"]
    with np.load(file, allow_pickle=False) as stored:  # as docs/sources.md says
        assert set(stored.files) == {"ids", "films", "liked", "rating", "text", "vectors", "alpha", "model_id"}
        assert stored["vectors"].dtype == np.float16
        assert stored["liked"].tolist() == [film for films in users.liked for film in films]


def test_a_damaged_file_is_a_known_error(paths: Paths, matrix: FilmMatrix, tmp_path: Path) -> None:
    file = tmp_path / "users.npz"
    save_users(file, built(paths, matrix))
    whole = file.read_bytes()
    for content in (b"", b"no archive", whole[: len(whole) // 2]):
        file.write_bytes(content)
        with pytest.raises(CatalogueError, match="holds no people"):
            load_users(file)
    np.savez(file, ids=np.array(["a:1"]), films=np.array([2, 3]), liked=np.array(["x"]))
    with pytest.raises(CatalogueError, match="holds no people"):
        load_users(file)


def test_an_example_is_shown_with_films_near_its_vector(paths: Paths, matrix: FilmMatrix) -> None:
    users = built(paths, matrix)
    shown = example(users, matrix, KNOWN[0], n=4)
    assert {film.id for film in shown.liked} == {film.id for film in matrix.films[:3]}
    assert len(shown.nearest) == 4
    assert not set(shown.nearest) & set(shown.liked)
    raw = matrix.raw[FilmField.TEXT]
    closeness = matrix.text_unit @ (users.vectors[0].astype(np.float32) - raw.mean(axis=0))
    assert matrix.rows[shown.nearest[0].id] == 3 + int(np.argmax(closeness[3:]))
    assert unlike_each_other(users) == (KNOWN[0],)
    with pytest.raises(NotFoundError, match="source:user"):
        example(users, matrix, "ratings:nobody")


def test_people_of_another_encoder_are_not_compared(paths: Paths, matrix: FilmMatrix) -> None:
    users = built(paths, matrix)
    narrow = Users(users.ids, users.liked, users.rating, users.text, users.vectors[:, :-1], 0.5, "other")
    with pytest.raises(VectorsMismatchError, match="another encoder"):
        example(narrow, matrix, KNOWN[0])


def test_examples_are_unlike_each_other() -> None:
    vectors = np.eye(4, dtype=np.float16)[[0, 0, 1, 2, 0]]
    ids = tuple("abcde")
    users = Users(ids, (("x",) * 3,) * 4 + ((),), vectors, vectors, vectors, 0.5, MODEL)
    chosen = unlike_each_other(users, 3)
    assert chosen[0] in "ab"
    assert set(chosen[1:]) == {"c", "d"}
    assert len(unlike_each_other(users, 9)) == 4
