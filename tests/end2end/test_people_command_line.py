"""Age limits, films for two and backups from the terminal."""

from __future__ import annotations

from pathlib import Path

from helpers.command_line import CommandLine
from helpers.library import shipped_library

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.age_limit import set_limit
from reelreason_desktop.store.profiles import ProfileFolder


def test_a_limited_profile_is_limited_here_too(reelreason: CommandLine) -> None:
    assert reelreason("profile", "create", "Kid").code == 0
    assert reelreason("profile", "limit", "Kid", "--age", "8", "--new-pin", "4711").code == 0
    answer = reelreason("ask", "I love Heat and Goodfellas", "--profile", "Kid", "--json").json
    ages = {film.id: film.min_age for film in shipped_library().films}
    assert all(ages[pick["id"]] <= 8 for pick in answer["picks"])
    assert answer["reading"]["titles"] == []
    with ProfileFolder(Paths.default().profiles).open("Small") as store:
        set_limit(store, 8)
    out = reelreason("chat", "--profile", "Small", stdin="something thrilling\n\n").out
    films = shipped_library().films
    allowed = " ".join(film.title for film in films if film.min_age <= 8)
    hard = [f.title for f in films if f.min_age > 8 and len(f.title) > 8 and f.title not in allowed]
    assert [title for title in hard if title in out] == []
    assert "No film called" in reelreason.fails("rate", "Heat (1995)", "5", "--profile", "Kid")
    shown = reelreason("profile", "show", "Kid", "--json").json
    assert not set(shown["next_picks"]) & {f.label for f in shipped_library().films if f.min_age > 8}


def test_the_limit_asks_for_its_pin(reelreason: CommandLine) -> None:
    reelreason("profile", "create", "Kid")
    assert reelreason("profile", "limit", "Kid", "--json").json == {
        "profile": "Kid",
        "max_age": None,
        "has_pin": False,
    }
    reelreason("profile", "limit", "Kid", "--age", "8", "--new-pin", "4711")
    for arguments in (("--off",), ("--age", "16"), ("--off", "--pin", "1234"), ("--new-pin", "0000")):
        assert "PIN" in reelreason.fails("profile", "limit", "Kid", *arguments)
    assert reelreason("profile", "limit", "Kid", "--json").json["max_age"] == 8


def test_taking_the_limit_away(reelreason: CommandLine) -> None:
    reelreason("profile", "create", "Kid")
    reelreason("profile", "limit", "Kid", "--age", "8", "--new-pin", "4711")
    assert "no age limit" in reelreason("profile", "limit", "Kid", "--off", "--pin", "4711").out
    assert "Either" in reelreason.fails("profile", "limit", "Kid", "--off", "--age", "3")
    assert "no profile called" in reelreason.fails("profile", "limit", "Nobody").lower()


def test_renaming(reelreason: CommandLine) -> None:
    reelreason("rate", "Heat (1995)", "5", "--profile", "Anna")
    assert reelreason("profile", "rename", "Anna", "Änne").code == 0
    assert reelreason("profile", "list", "--json").json == {"profiles": ["Änne"]}
    assert "no profile" in reelreason.fails("profile", "rename", "Anna", "x").lower()


def test_films_for_two(reelreason: CommandLine) -> None:
    reelreason("rate", "Heat (1995)", "5", "--profile", "Anna")
    reelreason("rate", "WALL·E", "5", "--profile", "Ben")
    answer = reelreason("together", "Anna", "Ben", "--json").json
    assert answer["profiles"] == ["Anna", "Ben"]
    assert len(answer["picks"]) == 5
    for pick in answer["picks"]:
        assert [opinion["profile"] for opinion in pick["opinions"]] == ["Anna", "Ben"]
        assert all(opinion["pick"]["explanation"] for opinion in pick["opinions"])
    out = reelreason("together", "Anna", "Ben").out
    assert all(pick["title"] in out for pick in answer["picks"])
    assert out.count("Anna:") == out.count("Ben:") == 5
    assert "two different" in reelreason.fails("together", "Anna", "anna")


def test_backing_up_and_restoring(reelreason: CommandLine, tmp_path: Path) -> None:
    reelreason("rate", "Heat (1995)", "5", "--profile", "Anna")
    file = str(tmp_path / "all.zip")
    done = reelreason("backup", file, "--json").json
    assert done["profiles"] == ["Anna"]
    reelreason("rate", "Heat (1995)", "1", "--profile", "Anna")
    planned = reelreason("restore", file, "--preview", "--json").json
    assert planned["profiles"] == [{"name": "Anna", "restored_as": "Anna (2)"}]
    assert reelreason("profile", "list", "--json").json == {"profiles": ["Anna"]}
    assert "Anna → Anna (2)" in reelreason("restore", file).out
    assert reelreason("profile", "show", "Anna (2)", "--json").json["best_rated"] == ["Heat (1995) 5"]
    assert "nothing to restore" in reelreason("restore", file, "--profile", "Nobody").out
    (tmp_path / "bad.zip").write_text("no")
    assert "not a ReelReason backup" in reelreason.fails("restore", str(tmp_path / "bad.zip"))
    assert "cannot be written" in reelreason.fails("backup", str(tmp_path / "no" / "all.zip"))
