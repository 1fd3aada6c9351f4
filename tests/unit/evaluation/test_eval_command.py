"""`eval redial` on the command line: exit codes, the object it prints, and where progress goes."""

from __future__ import annotations

import json

import pytest
from helpers.command_line import known_weights, reelreason
from helpers.library import hash_vectors

from reelreason_desktop.inference.encoder import ChildEncoder

__all__ = ["known_weights", "reelreason"]


@pytest.fixture
def evaluate(reelreason, monkeypatch, items_file, turns_file, raw_file):
    """`eval redial` on the tiny files, with an encoder that only knows which texts are the same."""
    monkeypatch.setattr(ChildEncoder, "encode", lambda _, texts, *__, **___: hash_vectors(texts, 384))

    def run(*more: str, items=items_file, data=turns_file):
        return reelreason("eval", "redial", "--data", str(data), "--items", str(items), *more)

    return run


def test_json_holds_protocols_baselines_and_intervals(evaluate, raw_file, turns_file):
    outcome = evaluate("--train", str(raw_file), "--train", str(turns_file), "--json")
    told = outcome.json
    assert told["eval"] == "redial"
    assert told["data"]["cases"] == 4
    assert told["train"]["dropped_shared"] == 2
    assert list(told["protocols"]) == ["ievalm", "excluded", "new", "excluded_new"]
    names = ["random", "popularity", "copy-last", "bm25", "plain", "shipped", "compact-alone", "compact", "adapted"]
    assert list(told["systems"]) == names
    for system in told["systems"].values():
        for protocol in told["protocols"]:
            figures = system[protocol]
            assert figures["n"] == 4
            for metric in ("R@1", "R@10", "R@50", "MRR"):
                assert figures[metric]["low"] <= figures[metric]["value"] <= figures[metric]["high"]
    assert "ranking" in outcome.err
    assert "3/3" in outcome.err


def test_a_table_for_people(evaluate, raw_file):
    outcome = evaluate("--train", str(raw_file))
    assert outcome.code == 0
    assert "excluded: films already mentioned do not compete (n = 4)" in outcome.out
    assert "compact-alone" in outcome.out


def test_without_training_files_the_shipped_recipe_is_measured(evaluate):
    told = evaluate("--json").json
    assert list(told["systems"])[-1] == "shipped"
    assert told["weights"] is None


def test_weights_are_written_on_request(evaluate, raw_file, tmp_path):
    assert evaluate("--train", str(raw_file), "--fit-out", str(tmp_path / "w.json")).code == 0
    assert json.loads((tmp_path / "w.json").read_text(encoding="utf-8"))["provenance"]["data"] == ["raw.jsonl"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda path: {"items": path / "none.json"}, "none.json cannot be read"),
        (lambda path: {"data": path / "none.jsonl"}, "none.jsonl cannot be read"),
    ],
)
def test_a_missing_file_is_a_known_error_in_one_line(evaluate, tmp_path, wrong, words):
    outcome = evaluate(**wrong(tmp_path))
    assert outcome.code == 3
    assert outcome.out == ""
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_malformed_line_is_a_known_error_with_its_number(evaluate, turns_file):
    turns_file.write_text(turns_file.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    outcome = evaluate()
    assert (outcome.code, outcome.out) == (3, "")
    assert "line 4" in outcome.err


def test_fitting_needs_something_to_learn_from(evaluate, tmp_path):
    outcome = evaluate("--fit-out", str(tmp_path / "w.json"))
    assert (outcome.code, outcome.out) == (3, "")
    assert "--train" in outcome.err


def test_a_missing_option_is_bad_usage(reelreason):
    assert reelreason("eval", "redial").code == 2
