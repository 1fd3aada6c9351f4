"""A language model as the program runs it: in a process of its own, asked by the program's own handle on it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reelreason_desktop.app.bench.llm.brief import BriefTurn, unpack_turns
from reelreason_desktop.app.bench.llm.made_up import afresh, long_prompt, new_words
from reelreason_desktop.app.bench.llm.sizes import DEADLINE_S, REASON_TOKENS, STREAM_TOKENS, as_file
from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.inference.llm.client import ChildLanguageModel, wait
from reelreason_desktop.inference.llm.messages import Finished, Item, Part, Prompt
from reelreason_desktop.inference.requests import OnPart, RequestFuture

Ask = Callable[[OnPart], RequestFuture]


def run(model: Mapping[str, Any], states: str, turns: Sequence[Mapping[str, Any]]) -> None:
    """Measures what `_Jobs.actions` names. `states`: an empty folder for computed beginnings of prompts."""
    with ChildLanguageModel(as_file(model), Path(states)) as writer:
        jobs = _Jobs(writer, unpack_turns(turns))
        jobs.other()
        serve(jobs.actions)


class _Jobs:
    """The jobs of the program, and some of known sizes. What is not said to be known was never computed before."""

    def __init__(self, writer: ChildLanguageModel, turns: Sequence[BriefTurn]) -> None:
        self._writer = writer
        self._turns = turns
        self._numbers = itertools.count(1_000)
        self._known = self._number()
        self.actions: Mapping[str, Callable[[], float]] = {
            "long, cold": lambda: self._first_words(self._number()),
            "long, known": lambda: self._first_words(self._known),
            "read, cold": lambda: self._read(self._number()),
            "read, known": lambda: self._read(None),
            "other": self.other,
            "rate": self.rate,
            "rate each": self.rate_each,
            "explain": self.explain,
            "speed": self.speed,
        }

    def other(self) -> float:
        """Rates one film, after which the model has another text in memory."""
        prompt, items = prompts.rate(self._turns[0].person, self._turns[0].candidates[:1])
        return timed_ms(lambda: self._score(prompt, items))

    def rate(self) -> float:
        """Rates all candidates; milliseconds."""
        prompt, items = prompts.rate(self._turns[-1].person, self._turns[-1].candidates)
        return timed_ms(lambda: self._score(afresh(prompt, self._number()), items))

    def rate_each(self) -> float:
        """Rates the same films with a question for each, of which nothing was computed before; milliseconds."""
        prompt, items = prompts.rate(self._turns[-1].person, self._turns[-1].candidates)

        def rate() -> None:
            for item in items:
                self._score(afresh(prompt, self._number()), [item])

        return timed_ms(rate)

    def explain(self) -> float:
        """Words the reasons of all picks; milliseconds for each token of them."""
        prompt, items = prompts.explain(self._turns[-1].person, self._turns[-1].picks)
        fresh = afresh(prompt, self._number())
        started = time.perf_counter()
        finished = self._write(fresh, items, lambda _: None, REASON_TOKENS)
        return (time.perf_counter() - started) * 1_000.0 / max(1, finished.work.generated)

    def speed(self) -> float:
        """Tokens a second behind the first words."""
        seen: list[float] = []
        prompt = Prompt(f"{self._number()}. {self._turns[0].message}")
        finished = self._write(prompt, [Item("a", self._turns[0].message)], _when(seen), STREAM_TOKENS)
        return finished.work.generated / (time.perf_counter() - seen[0])

    def _first_words(self, number: int) -> float:
        prompt, said = long_prompt(self._turns, number), new_words(self._turns, self._number())
        seen: list[float] = []
        started = time.perf_counter()
        self._write(prompt, [said], _when(seen), 2)
        return (seen[0] - started) * 1_000.0

    def _read(self, number: int | None) -> float:
        message = f"{self._number()}: {self._turns[-1].message}"
        prompt, blanks = prompts.read(message, GENRES, TONES)
        prompt = prompt if number is None else afresh(prompt, number)
        return timed_ms(lambda: self._wait(self._writer.fill(prompt, blanks, deadline_s=DEADLINE_S)))

    def _score(self, prompt: Prompt, items: Sequence[Item]) -> Finished:
        return self._wait(self._writer.score(prompt, items, deadline_s=DEADLINE_S))

    def _write(self, prompt: Prompt, items: Sequence[Item], on_part: OnPart, tokens: int) -> Finished:
        return self._wait(
            self._writer.write(prompt, items, deadline_s=DEADLINE_S, on_part=on_part, max_tokens=tokens, sentences=20)
        )

    def _wait(self, future: RequestFuture) -> Finished:
        return wait(future, DEADLINE_S)

    def _number(self) -> int:
        return next(self._numbers)


def _when(seen: list[float]) -> Callable[[Part], None]:
    """Notes when each part came."""
    return lambda _: seen.append(time.perf_counter())
