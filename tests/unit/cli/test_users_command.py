"""`users build`, `users show` and `eval explanations --users`, as a terminal sees them."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.library import hash_vectors, shipped_library
from helpers.people import LIKES_MANY, add_people

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.growing import serving
from reelreason_desktop.services.growing.users import load_users

DIM = 384
SOMEBODY = f"ratings:{LIKES_MANY}"


@pytest.fixture
def people(reelreason: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line with people in its catalogue, and an encoder that answers at once."""

    def submit(texts: Sequence[str]) -> Future[Floats]:
        future: Future[Floats] = Future()
        future.set_result(hash_vectors(texts, DIM))
        return future

    monkeypatch.setattr(serving, "documents_of", lambda _: submit)
    add_people(Paths.default(), tmp_path, shipped_library().films[:6])
    return reelreason


def test_without_a_source_there_is_nobody(reelreason: CommandLine) -> None:
    assert "No source was added yet" in reelreason.fails("users", "build")
    assert "Make it with `reelreason users build`." in reelreason.fails("users", "show")


def test_people_are_built_counted_and_saved(people: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "mine.npz"
    told = people("users", "build", "--alpha", "0.25", "--out", str(file), "--json").json
    assert told == {
        "file": str(file),
        "users": 3,
        "with_films": 2,
        "with_words": 2,
        "alpha": 0.25,
        "encoder": "all-MiniLM-L6-v2",
        "sources": {"ratings": 1, "redial": 2},
    }
    assert load_users(file).alpha == 0.25
    assert "3 people (ratings 1, redial 2), 2 with films and 2 with words" in " ".join(
        people("users", "build").out.split()
    )
    assert people("users", "build", "--alpha", "2").code == 2


def test_people_are_shown_with_their_films(people: CommandLine) -> None:
    assert people("users", "build").code == 0
    (one,) = people("users", "show", SOMEBODY, "--json").json
    assert set(one["liked"]) == {film.id for film in shipped_library().films[:3]}
    assert len(one["nearest"]) == 10
    assert not set(one["nearest"]) & set(one["liked"])
    assert SOMEBODY in people("users", "show").out
    assert "source:user" in people.fails("users", "show", "nobody")


def test_reasons_are_examined_for_people_of_data_sets(people: CommandLine) -> None:
    file = str(people("users", "build", "--json").json["file"])
    told = people("eval", "explanations", "--users", file, "--people", "1", "--json").json
    assert (told["people"], told["people_of_data_sets"]) == (1, 1)
    assert told["metrics"]["score falls without the source"]["value"] == 1.0
    assert "1 people of data sets" in people("eval", "explanations", "--users", file, "--people", "1").out
    assert "holds no people" in people.fails("eval", "explanations", "--users", str(Path(__file__)))
