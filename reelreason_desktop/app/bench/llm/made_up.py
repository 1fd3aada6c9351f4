"""Prompts of known sizes, for what the program's own prompts are too short to show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle, islice
from typing import Final

from reelreason_desktop.app.bench.llm.brief import BriefTurn
from reelreason_desktop.inference.llm.messages import Item, Prompt

LONG_WORDS: Final = 700
"""Of a beginning; with numbers and punctuation, about 1,400 tokens."""
TAIL_WORDS: Final = 45


def long_prompt(turns: Sequence[BriefTurn], number: int) -> Prompt:
    """A long beginning that has never been computed before: it starts with `number`."""
    return Prompt(f"{number}. {_words(turns, LONG_WORDS)}\n")


def new_words(turns: Sequence[BriefTurn], number: int) -> Item:
    """What is said next, about 100 tokens; another `number` makes other words of it."""
    return Item("answer", f"{number}. {_words(turns, TAIL_WORDS)}")


def afresh(prompt: Prompt, number: int) -> Prompt:
    """A prompt of the program, changed at its very start, so that nothing of it was computed before."""
    return Prompt(f"{number}. {prompt.system}", prompt.shared)


def _words(turns: Sequence[BriefTurn], count: int) -> str:
    texts = [text for turn in turns for text in turn.texts]
    return " ".join(islice(cycle(" ".join(texts).split()), count))
