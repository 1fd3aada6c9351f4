"""`catalogue add|info|review|remove` and `eval matching`, as a terminal sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.source_contract import write_files
from helpers.source_files import EXAMPLES

from reelreason_desktop.services.growing import adding

PAIRS = Path(__file__).parent.parent.parent / "data" / "matching_pairs.csv"


@pytest.fixture
def movielens(tmp_path: Path) -> str:
    return str(write_files(tmp_path / "movielens", next(one for one in EXAMPLES if one.source == "movielens")))


@pytest.fixture(autouse=True)
def _without_shipped_films(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take a moment to add, and other tests look after them."""
    monkeypatch.setattr(adding, "sync_shipped", lambda *_: None)


def test_a_source_is_added_shown_and_removed(reelreason: CommandLine, movielens: str) -> None:
    assert reelreason("catalogue", "info", "--json").json["grown"] is None
    added = reelreason("catalogue", "add", "movielens", movielens, "--json").json
    assert (added["rows"], added["films_new"], added["ratings"], added["tags"]) == (6, 3, 2, 1)
    again = reelreason("catalogue", "add", "movielens", movielens, "--json").json
    assert (again["films_unchanged"], again["films_new"], again["ratings_new"]) == (3, 0, 0)

    grown = reelreason("catalogue", "info", "--json").json["grown"]
    assert (grown["films"], grown["rows"]) == (3, 6)
    assert grown["coverage"]["title"] == 1.0
    assert grown["coverage"]["year"] == pytest.approx(2 / 3, abs=1e-4)
    assert [(one["name"], one["ratings"], one["finished"]) for one in grown["sources"]] == [("movielens", 2, True)]
    assert "movielens" in reelreason("catalogue", "info").out

    assert reelreason("catalogue", "remove", "movielens", "--json").json == {"removed": "movielens", "films_removed": 3}
    assert reelreason("catalogue", "info", "--json").json["grown"]["sources"] == []


def test_the_table_says_which_columns_and_terms(reelreason: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Name,Released\nHeat,1995\n", encoding="utf-8")
    shown = reelreason("catalogue", "add", "table", str(file), "--column", "year=Released")
    assert shown.code == 0
    assert "year=Released, title=Name" in shown.out
    assert "films new" in shown.out
    assert "FIELD=COLUMN" in reelreason.fails("catalogue", "add", "table", str(file), "--column", "Released")


def test_questions_are_listed_and_decided(reelreason: CommandLine, tmp_path: Path) -> None:
    for name, year in (("one", 2005), ("two", 2006), ("three", 2004)):
        file = tmp_path / f"{name}.csv"
        file.write_text(f"title,year\nThe Island,{year}\n", encoding="utf-8")
        assert reelreason("catalogue", "add", "table", str(file)).code == 0
    listed = reelreason("catalogue", "review", "list", "--json").json
    assert listed["open"] == len(listed["questions"]) >= 2
    first, second = (str(one["number"]) for one in listed["questions"][:2])
    assert "The Island" in reelreason("catalogue", "review", "list", "--limit", "1").out
    assert reelreason("catalogue", "review", "accept", first, "--json").json["accepted"] == [int(first)]
    assert reelreason("catalogue", "review", "reject", second, "--json").code in (0, 3)
    assert "nothing to decide" in reelreason.fails("catalogue", "review", "accept", first)


def test_what_cannot_be_added_is_told_in_one_line(reelreason: CommandLine, tmp_path: Path) -> None:
    assert "movietweetings" in reelreason.fails("catalogue", "add", "nonsense", str(tmp_path))
    assert "does not exist" in reelreason.fails("catalogue", "add", "redial", str(tmp_path / "nowhere"))
    assert "none of the files" in reelreason.fails("catalogue", "add", "redial", str(tmp_path))
    assert "fixed columns" in reelreason.fails("catalogue", "add", "redial", str(tmp_path), "--column", "title=x")


def test_an_interrupted_import_says_how_to_go_on(
    reelreason: CommandLine, movielens: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH_ROWS", 1)
    save, calls = adding.save_place, iter(range(9))

    def interrupted(*arguments: object) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt
        save(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(adding, "save_place", interrupted)
        assert "same command goes on" in reelreason.fails("catalogue", "add", "movielens", movielens)
    (source,) = reelreason("catalogue", "info", "--json").json["grown"]["sources"]
    assert (source["films"], source["finished"]) == (2, False)
    resumed = reelreason("catalogue", "add", "movielens", movielens, "--json").json
    assert (resumed["resumed"], resumed["rows"], resumed["films_new"]) == (True, 6, 3)


def test_nothing_to_review_or_remove_before_anything_is_added(reelreason: CommandLine) -> None:
    assert "No source was added yet" in reelreason.fails("catalogue", "review", "list")
    assert "No source was added yet" in reelreason.fails("catalogue", "remove", "movielens")


def test_matching_is_measured(reelreason: CommandLine, tmp_path: Path) -> None:
    found = reelreason("eval", "matching", str(PAIRS), "--json").json["catalogues"]
    assert min(one["matcher"]["precision"]["value"] for one in found.values()) >= 0.995
    assert min(one["matcher"]["recall"]["value"] for one in found.values()) >= 0.97
    assert max(one["same title and year"]["recall"]["value"] for one in found.values()) < 0.9
    assert "precision" in reelreason("eval", "matching", str(PAIRS)).out
    broken = tmp_path / "pairs.csv"
    broken.write_text(json.dumps({}), encoding="utf-8")
    assert "holds no pairs" in reelreason.fails("eval", "matching", str(broken))
