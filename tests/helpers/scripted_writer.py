"""A language model that answers what the test says."""

# ruff: noqa: ARG002 - the arguments are those of the real one

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.events import Sink, StateChanged, WorkerState
from reelreason_desktop.inference.llm.messages import Blank, Finished, Item, Outcome, Piece, Prompt, Scored, Work
from reelreason_desktop.inference.requests import OnPart, RequestFuture


class ScriptedWriter:
    """Answers at once. Items without an answer are left out, as after a deadline.

    Attributes:
        points: stars by key.
        texts: words by key; sent in two pieces.
        form: the text of a filled-in form.
        error: what every request ends with, instead.
        prompts: what was asked.
    """

    def __init__(
        self,
        points: Mapping[str, float] | None = None,
        texts: Mapping[str, str] | None = None,
        form: str = "",
        error: KnownError | None = None,
    ) -> None:
        self.points = dict(points or {})
        self.texts = dict(texts or {})
        self.form = form
        self.error = error
        self.prompts: list[tuple[Prompt, tuple[Item, ...]]] = []

    def score(
        self, prompt: Prompt, items: Sequence[Item], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        self.prompts.append((prompt, tuple(items)))
        for item in items:
            if item.key in self.points and on_part is not None and self.error is None:
                on_part(Scored(1, item.key, self.points[item.key], (0.2,) * 5))
        return self._end(all(item.key in self.points for item in items))

    def write(
        self, prompt: Prompt, items: Sequence[Item], *, deadline_s: float, on_part: OnPart | None = None, **_: Any
    ) -> RequestFuture:
        self.prompts.append((prompt, tuple(items)))
        for item in items:
            text = self.texts.get(item.key)
            if text is not None and on_part is not None:
                on_part(Piece(1, item.key, text[:5]))
                on_part(Piece(1, item.key, text[5:], last=True))
        return self._end(all(item.key in self.texts for item in items))

    def fill(
        self, prompt: Prompt, blanks: Sequence[Blank], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        self.prompts.append((prompt, ()))
        if on_part is not None and self.error is None:
            on_part(Piece(1, "form", self.form, last=True))
        return self._end(True)

    def _end(self, complete: bool) -> RequestFuture:
        future = RequestFuture(on_cancel=lambda: None)
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(Finished(1, Outcome.COMPLETE if complete else Outcome.DEADLINE, Work(1, 0, 0, 0.1)))
        return future


class ScriptedProcess(ScriptedWriter):
    """The same as a process: ready as soon as it is started. `held`: requests wait until they are cancelled."""

    def __init__(self, sink: Sink, *, held: bool = False, **script: Any) -> None:
        super().__init__(**script)
        self._sink = sink
        self.held = held
        self.waiting: list[RequestFuture] = []
        self.state = WorkerState.STOPPED
        self.closed = False

    def start(self) -> None:
        self.enter(WorkerState.LOADING)
        self.enter(WorkerState.READY)

    retry = start

    def enter(self, state: WorkerState, error: KnownError | None = None) -> None:
        self.state = state
        self._sink(StateChanged(state, error))

    def close(self) -> None:
        self.closed = True
        for future in self.waiting:
            future.cancel()
        self.enter(WorkerState.STOPPED)

    def _end(self, complete: bool) -> RequestFuture:
        if not self.held:
            return super()._end(complete)
        future = RequestFuture(on_cancel=lambda: None)
        self.waiting.append(future)
        return future
