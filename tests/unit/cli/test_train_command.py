"""`train ratings` and `train export-finetune`, as a terminal sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.command_line import CommandLine, known_weights, reelreason
from helpers.rated_films import (
    hates_horror,
    loves_horror,
    rated,
    some_films,
    throws_dice,
    write_export,
    write_rating_set,
)

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.own_stars import own_star_weights
from reelreason_desktop.store.profiles import DEFAULT_PROFILE, ProfileFolder

__all__ = ["known_weights", "reelreason"]


@pytest.fixture
def films() -> list[Film]:
    return some_films()


def profiles() -> ProfileFolder:
    return ProfileFolder(Paths.default().profiles)


def stars_of_picks(reelreason: CommandLine, name: str = DEFAULT_PROFILE) -> list[float]:
    told = reelreason("ask", "something scary", "--profile", name, "--json").json
    return [pick["predicted_rating"] for pick in told["picks"]]


def test_what_wins_is_used_and_can_be_taken_back(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    before = stars_of_picks(reelreason)
    data = write_rating_set(tmp_path / "set", films, loves_horror)
    told = reelreason("train", "ratings", "--data", str(data), "--json").json
    assert told["installed"] is True
    assert told["squared_error_less"]["low"] > 0
    assert told["coverage"] == {"ratings": 960, "of_films_in_the_catalogue": 960}
    ways = {way["name"]: way for way in told["ways"]}
    assert list(ways) == ["trained", "content", "shipped", "user mean", "overall mean", "biases"]
    trained, shipped = ways["trained"], ways["shipped"]
    assert trained["rmse"]["value"] < shipped["rmse"]["value"]
    assert trained["rank_correlation"]["value"] > 0.5
    assert sum(one["n"] for one in told["calibration"]) == told["n"]
    assert told["users_fitted"] + told["users"] == 40
    assert "users halved" in told["protocol"].casefold()
    assert stars_of_picks(reelreason) != before
    assert reelreason("profile", "show", "--json").json["stars"].startswith(f"fitted to {told['users_fitted']} people")
    assert reelreason("train", "ratings", "--forget", "--json").json == {"forgotten": True}
    assert stars_of_picks(reelreason) == before
    assert reelreason("profile", "show", "--json").json["stars"] == "as they ship"
    assert "already" in reelreason("train", "ratings", "--forget").out


def test_they_belong_to_one_profile_and_travel_with_it(
    reelreason: CommandLine, films: list[Film], tmp_path: Path
) -> None:
    data = write_rating_set(tmp_path / "set", films, loves_horror)
    untouched = stars_of_picks(reelreason, "Bo")
    assert "Ada uses them" in reelreason("train", "ratings", "--data", str(data), "--profile", "Ada").out
    trained = stars_of_picks(reelreason, "Ada")
    assert trained != untouched
    assert stars_of_picks(reelreason, "Bo") == untouched
    file = tmp_path / "ada.json"
    reelreason("profile", "export", str(file), "--profile", "Ada")
    reelreason("profile", "import", str(file), "--profile", "Copy")
    assert stars_of_picks(reelreason, "Copy") == trained


def test_what_does_not_win_is_not_installed(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    data = write_rating_set(tmp_path / "set", films, throws_dice)
    outcome = reelreason("train", "ratings", "--data", str(data))
    assert outcome.code == 0
    assert "nothing was installed" in outcome.out
    assert "calibration" in outcome.out
    assert profiles().list() == ()  # looking makes no profile


def test_a_person_whom_they_do_not_suit_is_not_given_them(
    reelreason: CommandLine, films: list[Film], tmp_path: Path
) -> None:
    with profiles().open(DEFAULT_PROFILE) as store:
        store.adopt(rated(some_films(30), hates_horror))
    data = write_rating_set(tmp_path / "set", films, loves_horror)
    told = reelreason("train", "ratings", "--data", str(data), "--json").json
    assert told["squared_error_less"]["low"] > 0
    assert told["squared_error_less_on_own"]["value"] < 0
    assert told["installed"] is False
    with profiles().open(DEFAULT_PROFILE) as store:
        assert own_star_weights(store) is None


def test_a_person_is_enough(reelreason: CommandLine) -> None:
    with profiles().open(DEFAULT_PROFILE) as store:
        store.adopt(rated(some_films(40), loves_horror))
    told = reelreason("train", "ratings", "--json").json
    assert (told["users"], told["n"], told["ratings_fitted"]) == (1, 16, 64)
    assert told["squared_error_less_on_own"] is None
    assert "Too few people" in told["protocol"]
    assert told["installed"] is True


def test_an_export_counts_as_one_person(reelreason: CommandLine, tmp_path: Path) -> None:
    export = write_export(tmp_path / "letterboxd", some_films(40), loves_horror)
    told = reelreason("train", "ratings", "--data", str(export), "--json").json
    assert told["coverage"] == {"ratings": 81, "of_films_in_the_catalogue": 80}
    assert (told["users"], told["n"]) == (1, 16)
    for way in told["ways"]:
        if way["rank_correlation"] is not None:
            assert way["rank_correlation"]["low"] < way["rank_correlation"]["high"]


def test_too_few_ratings_are_said_to_be_too_few(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    assert "rate at least 50 films" in reelreason.fails("train", "ratings")
    pair = write_rating_set(tmp_path / "pair", films, loves_horror, users=2)
    assert "too few ratings" in reelreason.fails("train", "ratings", "--data", str(pair))
    assert "no ratings of a known format" in reelreason.fails("train", "ratings", "--data", str(tmp_path / "none"))
    assert "Nobody has rated enough" in reelreason.fails("train", "export-finetune", str(tmp_path / "out"))
    assert "no profile called" in reelreason.fails("train", "ratings", "--forget")
    assert not (tmp_path / "out").exists()
    assert profiles().list() == ()


def test_examples_hide_what_they_ask_for(reelreason: CommandLine, films: list[Film], tmp_path: Path) -> None:
    data = write_rating_set(tmp_path / "set", films, loves_horror)
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
    data = write_rating_set(tmp_path / "set", films, throws_dice, users=4)
    (tmp_path / "file").write_text("")
    said = reelreason.fails("train", "export-finetune", str(tmp_path / "file" / "out"), "--data", str(data))
    assert "cannot be written" in said
