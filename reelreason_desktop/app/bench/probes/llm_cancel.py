"""How soon a model's process stops when it is told to, measured at its pipe."""

from __future__ import annotations

import itertools
import queue
import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import reelreason_desktop
from reelreason_desktop.app.bench.llm.brief import BriefTurn, unpack_turns
from reelreason_desktop.app.bench.llm.made_up import long_prompt, new_words
from reelreason_desktop.app.bench.llm.sizes import DEADLINE_S, as_file
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.inference.llm import child, prompts
from reelreason_desktop.inference.llm.client import ModelFile, default_threads, patience
from reelreason_desktop.inference.llm.messages import (
    MAX_TOKENS,
    Finished,
    LanguageModelReady,
    LlmRequest,
    LoadLanguageModel,
    Score,
    Write,
)
from reelreason_desktop.inference.process import ChildProcess, Gone, Process
from reelreason_desktop.inference.protocol import Cancel, Cancelled, Failed, Hello, Message

_EARLIEST_S: Final = 0.02
_LATEST_S: Final = 1.5
"""After which a request is cancelled at the latest; a model that runs on a processor mostly takes longer."""


def run(model: Mapping[str, Any], turns: Sequence[Mapping[str, Any]]) -> None:
    """Measures `prompt` and `words`: milliseconds from a cancel to its end, in either part of the work."""
    stopping = _Stopping(as_file(model))
    try:
        asked = _Asked(unpack_turns(turns))
        serve({"prompt": lambda: stopping.measure(asked.long), "words": lambda: stopping.measure(asked.words)})
    finally:
        stopping.process.end(politely=True)


class _Stopping:
    """A model's process that is asked for something and told to stop at a random moment."""

    def __init__(self, model: ModelFile) -> None:
        self._inbox: queue.SimpleQueue[Message | Gone] = queue.SimpleQueue()
        self._random = random.Random(0)  # noqa: S311 - moments, not secrets
        self._latest_s = _LATEST_S
        self.process = ChildProcess("measured", child.main, self._deliver, patience(model.file))
        self.process.send(Hello(reelreason_desktop.__version__))
        load = LoadLanguageModel(str(model.file), model.sha256, "", model.used_context, default_threads())
        self.process.send(load)
        self._next(LanguageModelReady)

    def measure(self, build: Callable[[], LlmRequest]) -> float:
        """Milliseconds until a request is given up; one that was done before is followed by a shorter wait."""
        while True:
            request = build()
            self.process.send(request)
            time.sleep(self._random.uniform(_EARLIEST_S, self._latest_s))
            started = time.perf_counter()
            self.process.send(Cancel(request.id))
            if isinstance(self._next(Cancelled, Finished), Cancelled):
                return (time.perf_counter() - started) * 1_000.0
            self._latest_s = max(_EARLIEST_S, self._latest_s / 2)

    def _deliver(self, _process: Process, message: Message | Gone) -> None:
        self._inbox.put(message)

    def _next(self, *kinds: type[Message]) -> Message:
        """The next message of some kinds."""
        while True:
            message = self._inbox.get(timeout=DEADLINE_S)
            if isinstance(message, Gone):
                raise RuntimeError(f"the model's process ended: {message.why}")
            if isinstance(message, kinds):
                return message
            if isinstance(message, Failed):
                raise RuntimeError(f"the model's process failed: {message.detail}")


class _Asked:
    """Requests that take longer than anybody waits here."""

    def __init__(self, turns: Sequence[BriefTurn]) -> None:
        self._turns = turns
        self._ids = itertools.count(1)

    def long(self) -> Score:
        """A prompt of many tokens, of which nothing was computed before."""
        number = next(self._ids)
        _, items = prompts.rate((), self._turns[0].candidates)
        return Score(number, DEADLINE_S, long_prompt(self._turns, number), items)

    def words(self) -> Write:
        """A short prompt, and many words."""
        number = next(self._ids)
        prompt, _ = prompts.summarise(())
        items = (new_words(self._turns, number),)
        return Write(number, DEADLINE_S, prompt, items, max_tokens=MAX_TOKENS, sentences=20)
