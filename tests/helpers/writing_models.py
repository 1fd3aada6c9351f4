"""Real language model processes for tests: a tiny random model, the real library, recorded events."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpers.tiny_gguf import write_tiny_gguf
from helpers.workers import DEADLINE_S

from reelreason_desktop.inference.events import Sink
from reelreason_desktop.inference.llm.client import ChildLanguageModel, ModelFile, wait
from reelreason_desktop.inference.llm.messages import Finished, Item, Part, Piece, Prompt, Scored
from reelreason_desktop.inference.process import Timeouts

IMPATIENT = Timeouts(load_s=60, stall_s=60, cancel_s=0.5, shutdown_s=5, terminate_s=0.5, kill_s=5)
SYSTEM = "You like sad films about the sea and quiet people. " * 3
ITEMS = tuple(Item(f"film-{i}", f"Film: number {i}, a warm story.", "Points:") for i in range(4))
PROMPT = Prompt(SYSTEM, "Tonight it may be dark. ")
ENDLESS = {"max_tokens": 512, "sentences": 20, "temperature": 2.0}


def tiny_model(
    folder: Path, changes: Mapping[str, tuple[int, Any] | None] | None = None, context: int = 2048
) -> ModelFile:
    """Writes the model's file."""
    return ModelFile(write_tiny_gguf(folder / "tiny.gguf", changes), "0" * 64, context)


def open_model(
    model: ModelFile, sink: Sink | None = None, states: Path | None = None, timeouts: Timeouts = IMPATIENT
) -> ChildLanguageModel:
    """A process for it; not started yet."""
    return ChildLanguageModel(model, states, sink, threads=1, timeouts=timeouts)


class Parts:
    """Remembers the parts of an answer."""

    def __init__(self) -> None:
        self.all: list[Part] = []

    def __call__(self, part: Part) -> None:
        self.all.append(part)

    @property
    def scored(self) -> list[Scored]:
        return [part for part in self.all if isinstance(part, Scored)]

    @property
    def texts(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for part in self.all:
            if isinstance(part, Piece):
                texts[part.key] = texts.get(part.key, "") + part.text
        return texts


def scored(
    model: ChildLanguageModel, prompt: Prompt = PROMPT, items: tuple[Item, ...] = ITEMS
) -> tuple[dict[str, float], Finished]:
    """Points by key, and what they cost."""
    parts = Parts()
    finished = wait(model.score(prompt, items, deadline_s=DEADLINE_S, on_part=parts), DEADLINE_S)
    return {part.key: part.value for part in parts.scored}, finished
