"""`eval mood`: fitting, thresholds, files and the command."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from helpers.command_line import known_weights, reelreason
from helpers.library import hash_vectors

from reelreason_desktop.evaluation.emotions import read_emotions
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.logistic import RIDGE, fit_logistic
from reelreason_desktop.evaluation.mood_run import GROUPS, best_f1_threshold, precise_threshold
from reelreason_desktop.evaluation.mood_utterances import HALVES, Utterance, read_utterances
from reelreason_desktop.inference.encoder import ChildEncoder

__all__ = ["known_weights", "reelreason"]

NAMES = [*sorted({emotion for members in GROUPS.values() for emotion in members}), "neutral"]


@pytest.fixture
def goemotions(tmp_path: Path) -> Path:
    """A few texts of each emotion in every split."""
    folder = tmp_path / "goemotions"
    folder.mkdir()
    (folder / "emotions.txt").write_text("\n".join(NAMES), encoding="utf-8")
    for split in ("train", "dev", "test"):
        lines = [f"{name} {split} {n}\t{i}\tid{n}" for n in range(3) for i, name in enumerate(NAMES)]
        (folder / f"{split}.tsv").write_text(
            "\n".join([*lines, f'"quoted\u2028 {split}\t0,1\tx']) + "\n", encoding="utf-8"
        )
    return folder


def test_the_fit_is_where_the_loss_is_flat():
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(400, 5)).astype(np.float32)
    truth = rng.random(400) < 1.0 / (1.0 + np.exp(-(vectors @ np.array([2.0, -1.0, 0, 0, 0]) - 0.5)))
    fit = fit_logistic(vectors, truth)
    chance = 1.0 / (1.0 + np.exp(-fit.log_odds(vectors)))
    gradient = vectors.T @ (chance - truth) / 400 + 2 * RIDGE * fit.weights
    assert np.abs(gradient).max() < 1e-3
    assert abs(chance.mean() - truth.mean()) < 1e-3
    assert np.sign(fit.weights[:2]).tolist() == [1.0, -1.0]


def test_a_label_that_is_never_there_cannot_be_learned():
    with pytest.raises(ValueError, match="always or never"):
        fit_logistic(np.ones((3, 2), dtype=np.float32), np.zeros(3, dtype=np.bool_))


def test_thresholds():
    odds = np.arange(100, 0, -1, dtype=np.float32)
    truth = np.array([True] * 40 + [False] * 60)
    assert best_f1_threshold(odds, truth) == 61.0
    assert precise_threshold(odds, truth, 0.8) == 51.0  # 40 of 50
    assert precise_threshold(odds, ~truth, 0.8) is None
    assert precise_threshold(odds[:19], truth[:19], 0.8) is None  # too few to prove it


def test_texts_are_cut_at_tabs_and_line_feeds_alone(goemotions):
    emotions = read_emotions(goemotions)
    last = emotions.splits["dev"]
    assert last.texts[-1] == '"quoted\u2028 dev'
    assert np.flatnonzero(last.labels[-1]).tolist() == [0, 1]
    assert emotions.any_of("dev", [NAMES[0]]).sum() == 4


@pytest.mark.parametrize("line", ["no tab", "text\tx\tid", "text\t99\tid", "text\t\tid"])
def test_a_line_without_emotions_is_named(goemotions, line):
    (goemotions / "dev.tsv").write_text(f"fine\t0\tid\n{line}\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"Line 2 of dev\.tsv"):
        read_emotions(goemotions)


def test_the_half_of_an_utterance_follows_from_its_text(tmp_path):
    halves = [Utterance(text=f"utterance {i}", mood=None).half for i in range(200)]
    assert halves == [Utterance(text=f"utterance {i}", mood="sad").half for i in range(200)]
    assert 60 < halves.count(HALVES[0]) < 140
    file = tmp_path / "u.jsonl"
    file.write_text('{"text": "x", "mood": null}\n{"text": "y", "mood": "blue"}\n', encoding="utf-8")
    with pytest.raises(EvaluationError, match="Line 2"):
        read_utterances(file)


@pytest.fixture
def evaluate(reelreason, monkeypatch, goemotions):
    monkeypatch.setattr(ChildEncoder, "encode", lambda _, texts, *__, **___: hash_vectors(texts, 384))
    return lambda *more: reelreason("eval", "mood", "--data", str(goemotions), *more)


def test_json_holds_baselines_intervals_and_both_halves(evaluate, tmp_path):
    file = tmp_path / "u.jsonl"
    rows = [{"text": f"I'm so sad tonight {i}", "mood": "sad"} for i in range(6)]
    rows += [{"text": f"I love sad films {i}", "mood": None} for i in range(6)]
    rows += [{"text": f"thanks a lot for this {i}", "mood": None, "talk": True} for i in range(6)]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = evaluate("--utterances", str(file), "--json").json
    assert list(told["systems"]) == ["always-majority", "label-frequency", "logistic-0.5", "logistic"]
    for system in told["systems"].values():
        assert system["macro_f1"]["low"] <= system["macro_f1"]["value"] <= system["macro_f1"]["high"]
    assert told["data"]["test"] == 3 * len(NAMES) + 1
    assert set(told["moods"]) == {str(name) for name in GROUPS}
    assert set(told["utterances"]) == set(HALVES)
    for half in told["utterances"].values():
        assert half["ways"]["words"]["recall"]["value"] == 1.0
        assert half["ways"]["words"]["false_alarms"] == 0
    assert sum(half["small_talk"]["thanks"] for half in told["utterances"].values()) == 6


def test_a_table_for_people_and_a_file_for_the_program(evaluate, tmp_path):
    outcome = evaluate("--fit-out", str(tmp_path / "mood.json"))
    assert outcome.code == 0
    assert "always-majority" in outcome.out
    held = json.loads((tmp_path / "mood.json").read_text(encoding="utf-8"))
    assert held["encoder"] == "all-MiniLM-L6-v2"
    assert "eval mood" in held["provenance"]["command"]


def test_a_missing_folder_is_a_known_error(reelreason, tmp_path):
    outcome = reelreason("eval", "mood", "--data", str(tmp_path / "none"))
    assert (outcome.code, outcome.out) == (3, "")
    assert "emotions.txt cannot be read" in outcome.err
