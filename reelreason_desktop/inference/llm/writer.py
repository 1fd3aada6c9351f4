"""What the jobs of a language model need of its process, so that another kind of model can take its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.messages import Blank, Item, Prompt
from reelreason_desktop.inference.requests import OnPart, RequestFuture


class Writer(Protocol):
    """The requests of a model's process, see `ChildLanguageModel`."""

    def score(
        self, prompt: Prompt, items: Sequence[Item], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """Points of each item."""

    def write(
        self,
        prompt: Prompt,
        items: Sequence[Item],
        *,
        deadline_s: float,
        on_part: OnPart | None = None,
        max_tokens: int = 80,
        sentences: int = 2,
    ) -> RequestFuture:
        """Words about each item."""

    def fill(
        self, prompt: Prompt, blanks: Sequence[Blank], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """A filled-in form."""


class WriterProcess(Writer, Protocol):
    """A writer that runs for a while: it is started, may fail, and is closed."""

    @property
    def state(self) -> WorkerState:
        """Where it is in its life."""

    def start(self) -> None:
        """Begins to get ready and returns at once."""

    def retry(self) -> None:
        """Starts again after it failed."""

    def close(self) -> None:
        """Ends it. Requests that wait are cancelled."""
