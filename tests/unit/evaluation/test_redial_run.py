"""A whole run on a handful of films, and what it may learn from what."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from helpers.dialogues import RAW, write_lines

from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.evaluation.counts import Counts
from reelreason_desktop.evaluation.dialogues import Dialogue, Turn, Utterance
from reelreason_desktop.evaluation.evidence import spoken
from reelreason_desktop.evaluation.features import ALL, DIALOGUE_TASTE, PRODUCT, DialogueFeature, Features, twins_of
from reelreason_desktop.evaluation.neighbours import Neighbours, situation
from reelreason_desktop.evaluation.redial_data import encode_data, read_data
from reelreason_desktop.evaluation.redial_run import measure
from reelreason_desktop.evaluation.report import Files, as_json
from reelreason_desktop.evaluation.weights_file import write_weights
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.features import Feature
from reelreason_desktop.recommender.weights import shipped_weights

HEAT, HEAT_TWIN, RONIN, ALIEN, ALIENS, AMELIE = range(6)
BASELINES = ["random", "popularity", "copy-last", "bm25", "plain"]


def silent(what, done, total):
    assert 0 <= done <= total, what


@pytest.fixture
def world(items_file, turns_file, raw_file, vectors):
    """Data, matrix and witness: the raw file is learned from, the turns are measured on."""
    data = read_data(turns_file, items_file, [raw_file])
    return data, *encode_data(data, vectors, silent)


def dialogue(id_: str, *films: int) -> Dialogue:
    said = (Utterance(True, "something good for tonight please"), Utterance(False, "sure", films[:-1]))
    return Dialogue(id_, (Turn(id_, 2, said, films[-1:]),), frozenset(films))


def test_all_systems_are_measured_in_one_run(world):
    data, matrix, witness = world
    outcome = measure(data, matrix, witness, silent)
    fitted = ["compact-alone", "compact", "adapted"]
    assert [one.system.name for one in outcome.measured] == [*BASELINES, "shipped", *fitted]
    for one in outcome.measured:
        assert {name: figures.n for name, figures in one.figures.items()} == {
            "ievalm": 4,
            "excluded": 4,
            "new": 4,
            "excluded_new": 4,
        }
        assert all(0 <= e.value <= 1 for figures in one.figures.values() for e in figures.metrics.values())


def test_a_run_repeats(world):
    data, matrix, witness = world
    first, second = (measure(data, matrix, witness, silent) for _ in range(2))
    assert [one.figures for one in first.measured] == [one.figures for one in second.measured]
    assert first.learned is not None
    assert second.learned is not None
    np.testing.assert_array_equal(first.learned.fit.weights, second.learned.fit.weights)


@pytest.mark.parametrize("kept", [[], [1], [2]], ids=["none given", "all shared", "none answers"])
def test_without_training_dialogues_nothing_is_fitted(items_file, turns_file, tmp_path, vectors, kept):
    train = [write_lines(tmp_path / "train.jsonl", [RAW[number] for number in kept])] if kept else []
    data = read_data(turns_file, items_file, train)
    outcome = measure(data, *encode_data(data, vectors, silent), silent)
    assert [one.system.name for one in outcome.measured] == [*BASELINES, "shipped"]
    assert outcome.learned is None


def test_copy_last_names_the_latest_film_first(items_file, tmp_path, vectors):
    line = {"dialog_id": "1", "turn_id": 2, "context": ["Alien (1979) or Aliens (1986)?"], "entity": ["Alien (1979)", "Aliens (1986)"], "rec": ["Aliens (1986)"]}  # fmt: skip  # noqa: E501
    (tmp_path / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    data = read_data(tmp_path / "one.jsonl", items_file, [])
    measured = measure(data, *encode_data(data, vectors, silent), silent).measured
    copied = next(one for one in measured if one.system.name == "copy-last")
    assert copied.figures["ievalm"].metrics["R@1"].value == 1.0
    assert copied.figures["excluded"].metrics["R@50"].value == 0.0
    assert copied.figures["new"].n == 0


def test_evidence_reads_wishes_hides_titles_and_skips_small_talk(world):
    data, _, witness = world
    opening = data.test[0].turns[0]
    evidence = witness.evidence(opening)
    assert [s.film_id for s in evidence.signals if s.kind is SignalKind.RATED] == ["redial-0", "redial-4"]
    assert len(evidence.message_vectors) == 1
    assert spoken(opening.said[2], data.items) == "Something like it and it please"
    assert spoken(Utterance(True, "oh hi there"), data.items) == ""
    (held,) = witness.evidence(data.test[1].turns[0]).wishes
    assert (held.wish.kind, held.wish.value) == (WishKind.GENRE, "Comedy")


def test_the_products_features_add_up_to_the_products_score(world):
    """What is fitted is what ships: weights times features is the score of the compact recipe, without what dialogues
    cannot tell (fame, and the years that only a long list of ratings shows)."""
    data, matrix, witness = world
    features = Features(data.items, matrix, Counts(data.train, 6), neighbours_of(data, matrix, witness))
    untold = shipped_weights().replaced({Feature.FILM_SAME_YEARS: 0.0})
    recipe = CompactRecipe(DIALOGUE_TASTE, untold, prior_weight=0.0)
    weights = np.array([shipped_weights()[feature] for feature in PRODUCT])
    for turn in [turn for one in data.test for turn in one.turns]:
        evidence = witness.evidence(turn)
        summed = weights @ features.table(turn, evidence)[: len(PRODUCT)]
        np.testing.assert_allclose(summed - summed.mean(), recipe(matrix, evidence).total, atol=1e-4)


def test_features_of_mentioned_films(world):
    data, matrix, witness = world
    features = Features(data.items, matrix, Counts(data.train, 6), neighbours_of(data, matrix, witness))
    turn = data.test[0].turns[0]  # Aliens and Heat were named
    table = dict(zip(ALL, features.table(turn, witness.evidence(turn)), strict=True))
    assert table[DialogueFeature.REPEATED].tolist() == [1, 0, 0, 0, 1, 0]
    assert table[DialogueFeature.TWIN].tolist() == [0, 1, 0, 0, 0, 0]
    assert table[DialogueFeature.PEOPLE_SHARED][HEAT_TWIN] > 0 == table[DialogueFeature.PEOPLE_SHARED][RONIN]
    assert table[DialogueFeature.NAMED].tolist() == pytest.approx([0, 0, 0, np.log(2), np.log(2), 0])
    assert table[DialogueFeature.YEAR][HEAT] == pytest.approx(-0.5)


def test_twins_share_a_title_or_a_number(items):
    assert twins_of(items) == [[HEAT_TWIN], [HEAT], [], [], [], []]


def test_a_dialogue_never_votes_for_itself():
    dialogues = [dialogue("a", ALIEN, ALIENS), dialogue("b", ALIENS, HEAT)]
    counts = Counts(dialogues, 6)
    assert counts.without("a").tolist() == [1, 0, 0, 0, 1, 0]
    assert counts.without("elsewhere").tolist() == [1, 0, 0, 1, 2, 0]
    fame = counts.fame()
    assert (fame.min(), fame.max(), fame.argmax()) == (1.0, 5.0, ALIENS)
    neighbours = Neighbours(dialogues, np.eye(2, dtype=np.float32), 6)
    own = neighbours.named(np.array([1, 0], dtype=np.float32), "a")
    assert np.flatnonzero(own).tolist() == [HEAT, ALIENS]


def test_the_nearest_dialogue_has_most_votes():
    dialogues = [dialogue("a", ALIEN, ALIENS), dialogue("b", RONIN, HEAT)]
    neighbours = Neighbours(dialogues, np.eye(2, dtype=np.float32), 6)
    named = neighbours.named(np.array([1, 0], dtype=np.float32), "new")
    assert named[ALIEN] == named[ALIENS] > named[HEAT] == named[RONIN] > named[AMELIE] == 0


def test_report_and_weights(world, tmp_path):
    data, matrix, witness = world
    outcome = measure(data, matrix, witness, silent)
    files = Files(Path("turns.jsonl"), Path("id2info.json"), (Path("raw.jsonl"),))
    told = json.loads(json.dumps(as_json(files, data, outcome, 1.23)))
    assert told["data"] == {"file": "turns.jsonl", "dialogues": 2, "turns": 3, "cases": 4}
    assert told["train"] == {"files": ["raw.jsonl"], "dialogues": 1, "turns": 1, "cases": 1, "dropped_shared": 1}
    assert set(told["systems"]["compact"]["excluded"]) == {"n", "R@1", "R@10", "R@50", "MRR"}
    assert set(told["weights"]["features"]) == {feature.value for feature in ALL}
    assert outcome.learned is not None
    write_weights(tmp_path / "weights.json", outcome.learned, files, date(2026, 1, 2))
    held = json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))
    assert {*held["fitted"], *held["set_by_hand"]} == {feature.value for feature in Feature}
    assert held["provenance"]["date"] == "2026-01-02"


def neighbours_of(data, matrix, witness):
    turns = [turn for one in data.train for turn in one.turns]
    places = np.stack([situation(matrix, witness.evidence(turn), DIALOGUE_TASTE) for turn in turns])
    return Neighbours(data.train, places, len(data.items))
