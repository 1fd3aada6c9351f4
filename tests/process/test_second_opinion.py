"""`ask` and `chat` with a language model in use: a tiny one, in the real library and a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.command_line import CommandLine, known_weights, reelreason
from helpers.tiny_gguf import write_tiny_gguf

from reelreason_desktop.services.refining import Refinement

__all__ = ["known_weights", "reelreason"]

ASKED = "a heist film from the 90s"


@pytest.fixture
def tiny(tmp_path: Path, reelreason: CommandLine) -> Path:
    """A model in use."""
    file = write_tiny_gguf(tmp_path / "tiny.gguf")
    assert reelreason("models", "add", str(file), "--name", "tiny").code == 0
    assert reelreason("models", "use", "tiny").code == 0
    return file


def picks(out: str) -> list[str]:
    return [line for line in out.splitlines() if line[:2] in ("1.", "2.", "3.", "4.", "5.")]


@pytest.mark.usefixtures("tiny")
def test_the_computed_answer_comes_first_and_the_models_behind_it(reelreason: CommandLine) -> None:
    computed = reelreason("ask", ASKED, "--no-model")
    assert "With Tiny" not in computed.out
    outcome = reelreason("ask", ASKED)
    before, _, behind = outcome.out.partition("With Tiny:")
    assert outcome.code == 0
    assert picks(before) == picks(computed.out)
    assert len(picks(behind)) == 5
    assert {line[3:] for line in picks(behind)} != set()


@pytest.mark.usefixtures("tiny")
def test_programs_get_one_object(reelreason: CommandLine) -> None:
    outcome = reelreason("ask", ASKED, "--json")
    assert len(outcome.json["picks"]) == 5


@pytest.mark.usefixtures("tiny")
def test_a_chat_is_looked_at_turn_by_turn(reelreason: CommandLine) -> None:
    outcome = reelreason("chat", stdin=f"{ASKED}\nolder\n\n")
    assert outcome.code == 0
    assert outcome.out.count("With Tiny:") == 2
    assert len(picks(outcome.out)) == 20


@pytest.mark.usefixtures("tiny")
def test_stopping_the_model_keeps_the_answer(reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[Refinement] = []
    cancel = Refinement.cancel

    def interrupted(_: Refinement) -> None:
        raise KeyboardInterrupt

    def cancelled(self: Refinement) -> None:
        stopped.append(self)
        cancel(self)

    monkeypatch.setattr(Refinement, "run", interrupted)
    monkeypatch.setattr(Refinement, "cancel", cancelled)
    outcome = reelreason("ask", ASKED)
    assert outcome.code == 0
    assert len(picks(outcome.out)) == 5
    assert "With Tiny" not in outcome.out
    assert len(stopped) == 1


def test_a_model_that_cannot_be_used_is_said_once(reelreason: CommandLine, tiny: Path) -> None:
    tiny.write_bytes(tiny.read_bytes()[:4_000])
    outcome = reelreason("ask", ASKED)
    assert outcome.code == 0
    assert len(picks(outcome.out)) == 5
    assert outcome.err.count("The answer is the computed one.") == 1
    assert "Traceback" not in outcome.err


def test_without_a_model_nothing_is_different(reelreason: CommandLine) -> None:
    with_it, without = reelreason("ask", ASKED), reelreason("ask", ASKED, "--no-model")
    assert picks(with_it.out) == picks(without.out)
    assert (with_it.code, with_it.err) == (0, without.err)
