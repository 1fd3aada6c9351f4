"""`train ratings` and `train export-finetune`, as a terminal sees them."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from helpers.command_line import CommandLine, known_weights, reelreason
from helpers.library import shipped_library

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.star_training import spearman
from reelreason_desktop.recommender.ratings import as_object, shipped_star_weights
from reelreason_desktop.services.own_stars import forget_stars, keep_stars, own_star_weights
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import DEFAULT_PROFILE, ProfileFolder

__all__ = ["known_weights", "reelreason"]

Taste = Callable[[Film, random.Random], float]


def loves_horror(film: Film, chance: random.Random) -> float:
    """The opposite of what ships: horror is adored by everybody."""
    return 5.0 if "Horror" in film.genres else chance.choice((1.0, 1.5, 2.0))


def throws_dice(_film: Film, chance: random.Random) -> float:
    return chance.choice((1.0, 2.0, 3.0, 4.0, 5.0))


@pytest.fixture
def films() -> list[Film]:
    """Twelve horror films and twelve others, of different fame."""
    held = shipped_library().films
    horror = [film for film in held if "Horror" in film.genres][:12]
    return horror + [film for film in held if "Horror" not in film.genres][:12]


def write_ratings(folder: Path, films: Iterable[Film], taste: Taste, users: int = 40) -> Path:
    """A folder of MovieLens about films that ship."""
    folder.mkdir()
    listed = list(enumerate(films, 1))
    _csv(folder / "movies.csv", ("movieId", "title", "genres"), [(n, f"{f.title} ({f.year})", "") for n, f in listed])
    _csv(folder / "links.csv", ("movieId", "imdbId", "tmdbId"), [(n, "", "") for n, _ in listed])
    chance = random.Random(7)
    rows = [(user, n, taste(film, chance), 1_000_000_000 + n) for user in range(users) for n, film in listed]
    _csv(folder / "ratings.csv", ("userId", "movieId", "rating", "timestamp"), rows)
    return folder


def _csv(file: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([header, *rows])


def stars_of_a_pick(reelreason: CommandLine) -> list[float]:
    told = reelreason("ask", "something scary", "--json").json
    return [pick["predicted_rating"] for pick in told["picks"]]


def test_what_wins_is_used_and_can_be_taken_back(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    before = stars_of_a_pick(reelreason)
    data = write_ratings(tmp_path / "set", films, loves_horror)
    told = reelreason("train", "ratings", "--data", str(data), "--json").json
    assert told["installed"] is True
    assert told["squared_error_less"]["low"] > 0
    assert told["coverage"] == {"ratings": 960, "of_films_in_the_catalogue": 960}
    assert [way["name"] for way in told["ways"]] == ["trained", "shipped", "user mean", "overall mean"]
    trained, shipped, *_ = told["ways"]
    assert trained["rmse"]["value"] < shipped["rmse"]["value"]
    assert trained["rank_correlation"]["value"] > 0.5
    assert told["users_fitted"] + told["users"] == 40
    assert stars_of_a_pick(reelreason) != before
    assert reelreason("train", "ratings", "--forget", "--json").json == {"forgotten": True}
    assert stars_of_a_pick(reelreason) == before
    assert "already" in reelreason("train", "ratings", "--forget").out


def test_what_does_not_win_is_not_installed(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    data = write_ratings(tmp_path / "set", films, throws_dice, users=8)
    outcome = reelreason("train", "ratings", "--data", str(data))
    assert outcome.code == 0
    assert "nothing was installed" in outcome.out
    with ProfileFolder(Paths.default().profiles).open(DEFAULT_PROFILE) as store:
        assert own_star_weights(store) is None


def test_too_few_ratings_are_said_to_be_too_few(reelreason: CommandLine, tmp_path: Path) -> None:
    assert "rate at least 50 films" in reelreason.fails("train", "ratings")
    assert "no ratings of a known format" in reelreason.fails("train", "ratings", "--data", str(tmp_path))
    assert "Nobody has rated enough" in reelreason.fails("train", "export-finetune", str(tmp_path / "out"))


def test_examples_hide_what_they_ask_for(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    data = write_ratings(tmp_path / "set", films, loves_horror)
    out = tmp_path / "out"
    told = reelreason("train", "export-finetune", str(out), "--data", str(data), "--most", "3", "--json").json
    files = [out / "train.jsonl", out / "valid.jsonl"]
    lines = [[json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] for file in files]
    assert [len(one) for one in lines] == [told["train"], told["valid"]]
    assert told["people"] == 40
    assert told["train"] + told["valid"] == 120
    assert told["valid"] > 0
    for example in (*lines[0], *lines[1]):
        system, user, answer = example["messages"]
        assert [message["role"] for message in (system, user, answer)] == ["system", "user", "assistant"]
        label = user["content"].removeprefix("Film: ").partition("). ")[0] + ")"
        assert label not in system["content"]
        assert "- Loves: " in system["content"]
        assert answer["content"] in {f"Points: {points}" for points in range(1, 6)}
    again = [file.read_bytes() for file in files]
    reelreason("train", "export-finetune", str(out), "--data", str(data), "--most", "3")
    assert [file.read_bytes() for file in files] == again
    assert sorted(file.name for file in out.iterdir()) == ["train.jsonl", "valid.jsonl"]


def test_a_folder_that_cannot_be_written_to(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    data = write_ratings(tmp_path / "set", films, throws_dice, users=4)
    (tmp_path / "file").write_text("")
    said = reelreason.fails("train", "export-finetune", str(tmp_path / "file" / "out"), "--data", str(data))
    assert "cannot be written" in said


@pytest.mark.parametrize(
    "held",
    ["no JSON", "[1]", "{}", '{"film": 3}', json.dumps(as_object(shipped_star_weights())).replace("3.5807", "NaN")],
)
def test_coefficients_edited_by_hand_do_no_harm(held: str) -> None:
    store = ProfileStore.in_memory()
    store.set_state("star_weights", held)
    assert own_star_weights(store) is None


def test_kept_coefficients_come_back() -> None:
    store = ProfileStore.in_memory()
    assert own_star_weights(store) is None
    keep_stars(store, {"provenance": {}, **as_object(shipped_star_weights())})
    assert own_star_weights(store) == shipped_star_weights()
    assert forget_stars(store)
    assert not forget_stars(store)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 40], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 2, 3], [1, 2, 3, 4], 0.9487),  # scipy.stats.spearmanr
        ([1, 1, 1], [1, 2, 3], None),
        ([1, 2], [1, 2], None),
    ],
)
def test_rank_correlation(a: list[float], b: list[float], expected: float | None) -> None:
    found = spearman(np.array(a, dtype=np.float32), np.array(b, dtype=np.float32))
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-4))
