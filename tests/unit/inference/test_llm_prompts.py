"""Prompts hold what people say, whatever they say."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from reelreason_desktop.inference.llm import prompts

ODD = ["a film \ud83d about the sea", "x" * 1_000_000, "line\nbreaks\r\n" * 3, "\x00", ""]


@pytest.mark.parametrize("said", ODD, ids=["lone surrogate", "a book", "lines", "zero", "nothing"])
def test_whatever_is_said_can_be_sent(said: str) -> None:
    read, _ = prompts.read(said, ["Drama"], ["tender"])
    asked, (item,) = prompts.reply([said], said, [said])
    summary, (facts,) = prompts.summarise([said])
    for part in (read, asked, item, summary, facts):
        again = TypeAdapter(type(part)).dump_json(part)  # as it goes to the process that computes
        assert len(again) < 40_000


def test_usual_words_are_kept_as_they_are() -> None:
    read, _ = prompts.read("Etwas über das Meer, “ruhig” 🌊", ["Drama"], ["tender"])
    assert "Etwas über das Meer, “ruhig” 🌊" in f"{read}"
