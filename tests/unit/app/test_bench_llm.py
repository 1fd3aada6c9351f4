"""The measurement of a language model: its made-up model, its prompts, its rows and its command."""

import importlib.util
import json
import math
from types import SimpleNamespace

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from reelreason_desktop.app.bench import command
from reelreason_desktop.app.bench.llm import random_model, rows
from reelreason_desktop.app.bench.llm import run as llm_run
from reelreason_desktop.app.bench.llm.brief import BriefTurn, pack_turns, unpack_turns
from reelreason_desktop.app.bench.llm.made_up import afresh, long_prompt, new_words
from reelreason_desktop.app.bench.llm.sizes import REASON_TOKENS, as_arguments, as_file
from reelreason_desktop.app.bench.probes.llm_bare import _Reasons, grammar_of
from reelreason_desktop.app.bench.rows import BenchReport, BenchRow, ProcessMemory
from reelreason_desktop.cli.context import CliContext
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.gguf.header import read_header
from reelreason_desktop.inference.llm.client import ModelFile
from reelreason_desktop.inference.llm.messages import Prompt
from reelreason_desktop.inference.llm.prompts import FilmCard
from reelreason_desktop.services.runtime import Runtime

CARD = FilmCard("heat-1995", "Heat (1995)", "1995, crime.", ("It is tense, as you wanted.",))
TURN = BriefTurn("something tense", ("Loves: Alien (1979)",), (CARD, CARD), (CARD,), ("Picked: Heat (1995).",))


class TestVocabulary:
    TEXTS = ("the sea the shore", "The sea, by night")

    def test_words_of_the_texts_are_tokens_and_can_be_joined(self):
        tokens, merges = random_model.vocabulary(self.TEXTS, 400)
        assert "Ġsea" in tokens
        assert "The" in tokens
        pairs = [merge.split(" ") for merge in merges]
        assert all(len(pair) == 2 and all(part in tokens for part in (*pair, "".join(pair))) for pair in pairs)
        assert ["Ġse", "a"] in pairs

    def test_a_space_is_joined_before_the_letters_behind_it(self):
        _, merges = random_model.vocabulary(self.TEXTS, 400)
        with_space = [merge.startswith("Ġ") for merge in merges]
        assert with_space == sorted(with_space, reverse=True)

    def test_it_has_the_wanted_size_and_nothing_twice(self):
        tokens, _ = random_model.vocabulary(self.TEXTS, 1_000)
        assert len(tokens) == len(set(tokens)) == 1_000
        assert tokens[-3:] == ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]

    def test_all_bytes_are_tokens(self):
        letters = random_model._letters()
        assert len(set(letters)) == 256
        assert {"a", "Ġ", "Ċ"} <= set(letters)

    def test_words_that_do_not_fit_are_left_out_with_their_merges(self):
        tokens, merges = random_model.vocabulary(self.TEXTS, 262)
        assert len(tokens) == 262
        assert {merge.replace(" ", "") for merge in merges} <= set(tokens)


@pytest.fixture
def small(monkeypatch, tmp_path):
    for name, value in {"WIDTH": 128, "BLOCKS": 2, "HIDDEN": 256, "VOCABULARY": 600, "HEADS": 2, "_SIDE": 64}.items():
        monkeypatch.setattr(random_model, name, value)
    return random_model.write_random_model(tmp_path / "small.gguf", TURN.texts)


def test_the_model_passes_the_check_of_models(small):
    checked = check_language_model(small)
    assert (checked.architecture, checked.has_template) == ("qwen2", True)
    assert read_header(small).size <= small.stat().st_size


def test_its_weights_are_those_of_the_seed(small, tmp_path):
    again = random_model.write_random_model(tmp_path / "again.gguf", TURN.texts)
    other = random_model.write_random_model(tmp_path / "other.gguf", TURN.texts, seed=1)
    assert small.read_bytes() == again.read_bytes() != other.read_bytes()


def test_the_real_one_has_the_shape_of_the_original():
    tensors = list(random_model._tensors(None))
    assert sum(math.prod(tensor.shape) for tensor in tensors) == 494_032_768  # as is published
    assert len(tensors) == 2 + 24 * 12


def test_turns_survive_the_way_to_a_probe():
    assert unpack_turns(json.loads(json.dumps(pack_turns([TURN])))) == (TURN,)


def test_a_model_file_survives_the_way_to_a_probe(tmp_path):
    model = ModelFile(tmp_path / "a.gguf", "0" * 64, 512)
    assert as_file(json.loads(json.dumps(as_arguments(model)))) == model


def test_made_up_prompts_differ_from_their_start_on():
    assert not long_prompt([TURN], 12).system.startswith(long_prompt([TURN], 13).system[:3])
    assert len(long_prompt([TURN], 12).system.split()) == 701
    assert new_words([TURN], 1).text != new_words([TURN], 2).text
    assert afresh(Prompt("task", "rest"), 7) == Prompt("7. task", "rest")


class TestReasonsAsJson:
    def test_the_grammar_names_every_film(self):
        grammar = grammar_of(["a", "b"])
        assert grammar.splitlines()[0] == 'root ::= "[" entry "," entry "]"'
        assert r'key ::= "\"a\"" | "\"b\""' in grammar

    def test_a_reason_ends_after_so_many_tokens_and_the_next_one_begins_anew(self):
        reasons = _Reasons()
        text = '[{"id":"a"'
        assert reasons.next_forced(text) == ""
        text += ',"reason":"'
        for _ in range(REASON_TOKENS):
            assert reasons.next_forced(text) == ""
            text += "word "
        assert reasons.next_forced(text) == '"'
        text += '"},{"id":"b","reason":"'
        assert reasons.next_forced(text) == ""
        assert reasons.tokens == REASON_TOKENS + 1


class FakeProbe:
    """Answers every question with the number that stands for it."""

    pid = 1
    answers: dict[str, float]
    asked: list[str]

    def __init__(self, name, _arguments):
        self._name = name
        self._loads = iter(range(100))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def moments(self, *_events):
        return {"ready": 1.0}

    def ask(self, action, _patience_s):
        self.asked.append(f"{self._name}: {action}")
        return self.answers[f"{self._name}: {action}"]

    def hear(self):
        return {"program": 100.0, "child": 800.0 + next(self._loads)}


GOOD = {
    "llm_program: long, known": 1.0,
    "llm_program: long, cold": 10.0,
    "llm_program: read, known": 1.0,
    "llm_program: read, cold": 5.0,
    "llm_program: other": 1.0,
    "llm_program: rate": 2.0,
    "llm_program: rate each": 10.0,
    "llm_program: explain": 60.0,
    "llm_bare: explain": 100.0,
    "llm_program: speed": 29.0,
    "llm_bare: speed": 30.0,
    "llm_cancel: prompt": 20.0,
    "llm_cancel: words": 10.0,
    "llm_window: turn": 40.0,
    "llm_window: idle": 8.0,
}


@pytest.fixture
def measured(monkeypatch, tmp_path):
    def measure(**changes):
        monkeypatch.setattr(FakeProbe, "answers", GOOD | changes, raising=False)
        monkeypatch.setattr(FakeProbe, "asked", [], raising=False)
        monkeypatch.setattr(rows, "Probe", FakeProbe)
        monkeypatch.setattr(rows, "children_of", lambda _: (7,))
        monkeypatch.setattr(rows, "rss_mb", lambda _: 640.0)
        turns = pack_turns([TURN])
        found = list(rows.llm_rows(Paths.default(), ModelFile(tmp_path / "a", "", 512), tmp_path, turns))
        return {row.name: row for row in found if isinstance(row, BenchRow)}

    return measure


def test_every_row_compares_what_it_says(measured):
    found = measured()
    assert {name: round(row.ratio, 2) for name, row in found.items()} == {
        "first words, second turn": 0.1,
        "reading along, second turn": 0.2,
        "rating 2 films": 0.2,
        "wording a reason, per token": 0.6,
        "writing": 0.97,
        "stopping, 95th percentile": 0.2,
        "memory after ten reloads": 1.01,
        "longest stall while a model works": 0.8,
    }
    assert all(row.ok for row in found.values())


@pytest.mark.parametrize(
    ("question", "value", "name"),
    [
        ("llm_program: long, known", 1.3, "first words, second turn"),
        ("llm_program: rate", 3.1, "rating 2 films"),
        ("llm_program: explain", 81.0, "wording a reason, per token"),
        ("llm_program: speed", 26.0, "writing"),
        ("llm_cancel: words", 101.0, "stopping, 95th percentile"),
        ("llm_window: turn", 51.0, "longest stall while a model works"),
    ],
)
def test_a_bar_that_is_missed_is_told(measured, question, value, name):
    found = measured(**{question: value})
    assert [row.name for row in found.values() if not row.ok] == [name]


def test_on_a_busy_computer_a_window_need_not_be_smoother_than_when_idle(measured):
    row = measured(**{"llm_window: turn": 90.0, "llm_window: idle": 100.0})["longest stall while a model works"]
    assert (row.reference, row.ok) == (100.0, True)


def test_what_is_known_is_asked_for_when_something_else_is_in_memory(measured):
    measured()
    asked = FakeProbe.asked[:6]
    assert asked[2:4] == ["llm_program: other", "llm_program: long, known"]


class TestCommand:
    @pytest.fixture
    def call(self, monkeypatch):
        def call(*arguments, ok=True):
            asked = []

            def measure(_paths, model, _progress):
                asked.append(model)
                row = BenchRow("writing", 29.0 if ok else 2.0, 30.0, 0.9, "tokens/s", 5, "p", bound=rows.Bound.AT_LEAST)
                return BenchReport((row,), (ProcessMemory("the model's process", 640.0),))

            monkeypatch.setattr(llm_run, "run_llm_bench", measure)
            app = typer.Typer()
            app.command()(command.bench)
            context = CliContext(Paths.default(), Runtime.open, Console())
            return asked, CliRunner().invoke(app, arguments, obj=context)

        return call

    def test_json_and_exit_code(self, call):
        asked, result = call("--llm", "random", "--json")
        assert result.exit_code == 0
        assert asked == ["random"]
        assert json.loads(result.stdout)["rows"][0]["name"] == "writing"

    def test_a_missed_bar_is_exit_code_1(self, call):
        _, result = call("--llm", "model.gguf", ok=False)
        assert result.exit_code == 1

    def test_two_measurements_at_once_are_refused(self, call):
        asked, result = call("--llm", "random", "--scale", "500")
        assert result.exit_code == 2
        assert not asked


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ModelError) as caught:
        llm_run.run_llm_bench(Paths.default(), "random")
    assert "[llm]" in str(caught.value.hint)


def test_a_model_that_cannot_be_used_is_told_before_anything_is_measured(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: SimpleNamespace())
    monkeypatch.setattr(llm_run, "Probe", FakeTurns)
    file = tmp_path / "a.gguf"
    file.write_bytes(b"nothing")
    with pytest.raises(ModelError):
        llm_run.run_llm_bench(Paths.default(), str(file))


class FakeTurns(FakeProbe):
    def hear(self):
        return {"turns": pack_turns([TURN])}
