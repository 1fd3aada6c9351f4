"""`eval ratings` on the command line, and the stars it measures and fits."""

from __future__ import annotations

import json

import numpy as np
import pytest
from helpers.catalogue import make_matrix
from helpers.command_line import known_weights, reelreason
from helpers.library import hash_vectors
from helpers.rating_folders import write_films, write_latest, write_movietweetings, write_zipped_films

from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.star_fitting import fit_stars, parted
from reelreason_desktop.evaluation.star_run import calibration, predict_all
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.recommender.ratings import shipped_star_weights, star_weights

__all__ = ["known_weights", "reelreason"]

MATRIX = make_matrix()


@pytest.fixture
def evaluate(reelreason, monkeypatch, tmp_path):
    monkeypatch.setattr(ChildEncoder, "encode", lambda _, texts, *__, **___: hash_vectors(texts, 384))
    data, films = write_latest(tmp_path / "latest", users=24), write_films(tmp_path / "films.csv")

    def run(*more: str, folder=data, table=films):
        return reelreason("eval", "ratings", "--data", str(folder), "--films", str(table), *more)

    return run


def test_json_holds_protocols_baselines_coverage_and_stars(evaluate, tmp_path):
    outcome = evaluate(str(write_zipped_films(tmp_path / "more.zip")), "--json")
    told = outcome.json
    assert told["eval"] == "ratings"
    assert told["films"] == {"files": ["films.csv", "more.zip"], "films": 7}
    assert told["coverage"]["share_of_ratings"] == 1.0
    assert told["data"]["users"] + told["train"]["users"] == 24
    assert told["protocols"]["seed"].startswith("LEAKY")
    assert list(told["systems"]) == ["random", "popularity", "tf-idf", "bm25", "plain", "compact"]
    for system in told["systems"].values():
        for protocol in told["protocols"]:
            assert system[protocol]["n"] > 0
            for metric in ("HR@10", "Recall@10", "NDCG@10", "MRR"):
                figures = system[protocol][metric]
                assert figures["low"] <= figures["value"] <= figures["high"]
    assert list(told["stars"]["errors"]) == ["user mean", "biases", "program"]
    assert sum(one["n"] for one in told["stars"]["calibration"]) == told["stars"]["n"]
    assert "ranking: random" in outcome.err


def test_a_table_for_people(evaluate):
    outcome = evaluate("--users", "3")
    assert outcome.code == 0
    for words in ("LEAKY", "calibration", "popularity", "ratings and 6 of 6"):
        assert words in outcome.out


def test_other_users_give_the_priors(evaluate, tmp_path):
    told = evaluate("--train", str(write_movietweetings(tmp_path / "tweets")), "--json").json
    assert told["data"]["users"] == 24
    assert told["train"]["folders"] == ["tweets"]
    assert told["train"]["users"] + told["train"]["dropped_shared"] == 12


def test_fitted_stars_can_be_shipped(evaluate, tmp_path):
    file = tmp_path / "stars.json"
    assert evaluate("--fit-out", str(file), "--json").code == 0
    held = json.loads(file.read_text(encoding="utf-8"))
    assert star_weights(held).usual_ratings > 0
    assert held["provenance"]["users"] > 0
    assert "films.csv" in held["provenance"]["command"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda path: {"folder": path / "none"}, "no ratings of a known format"),
        (lambda path: {"table": path / "none.csv"}, "none.csv cannot be read"),
    ],
)
def test_what_cannot_be_read_is_a_known_error_in_one_line(evaluate, tmp_path, wrong, words):
    outcome = evaluate(**wrong(tmp_path))
    assert (outcome.code, outcome.out) == (3, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def _people(n: int) -> tuple[Rater, ...]:
    """Kind and strict people who rate even themes two stars above odd ones."""
    rng = np.random.default_rng(3)
    people = []
    for number in range(n):
        rows = np.sort(rng.permutation(len(MATRIX))[:20])
        stars = 3.5 + (number % 2) - 0.5 + np.where(rows % 2, -1.0, 1.0) * (1 if number % 3 else -1)
        people.append(Rater(f"p{number}", rows, np.clip(stars, 0.5, 5).astype(np.float32), np.arange(20)))
    return tuple(people)


def test_fitting_learns_from_people_and_predicts_others():
    fit = fit_stars(MATRIX, _people(30), lambda *_: None)
    assert fit.users == 30
    assert fit.ratings == 600
    assert fit == fit_stars(MATRIX, _people(30), lambda *_: None)
    assert fit.rmse < 1.1
    assert fit.weights.base != shipped_star_weights().base


def test_the_program_is_measured_beside_baselines_on_the_same_ratings():
    outcome = predict_all(_people(6), _people(30)[6:], MATRIX, lambda *_: None)
    assert outcome is not None
    known, hidden = parted(_people(1)[0])
    assert outcome.n == 6 * len(hidden.rows)
    assert not set(known.rows) & set(hidden.rows)
    errors = {one.name: one.rmse.value for one in outcome.errors}
    assert errors["program"] < errors["user mean"]
    assert predict_all((), (), MATRIX, lambda *_: None) is None


def test_calibration_bins_by_prediction():
    predicted, actual = np.array([1.0, 3.6, 3.9, 5.0], np.float32), np.array([2.0, 3.0, 5.0, 4.0], np.float32)
    bins = calibration(predicted, actual)
    assert [(one.low, one.n, round(one.actual, 2)) for one in bins] == [(1.0, 1, 2.0), (3.5, 2, 4.0), (4.5, 1, 4.0)]
