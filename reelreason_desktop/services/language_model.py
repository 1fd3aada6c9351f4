"""What a language model does for a person: it rates candidates, words reasons, reads, replies, sums up and judges.

It never chooses a film, and nothing it writes is shown unchecked. Every job has a deadline and works without a model
too: what the model does not give, or gives wrongly, is what the program computed in the first place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.inference.llm.client import wait
from reelreason_desktop.inference.llm.form import filled_in
from reelreason_desktop.inference.llm.messages import Item, Outcome, Part, Piece, Prompt, Scored, Work
from reelreason_desktop.inference.llm.prompts import FilmCard
from reelreason_desktop.inference.llm.writer import Writer
from reelreason_desktop.inference.requests import RequestFuture
from reelreason_desktop.services.model_reading import ModelReading, joined
from reelreason_desktop.services.model_words import Computed, Worded, worded

__all__ = ["Computed", "Deadlines", "FilmCard", "LanguageModel", "Worded", "Writer"]

CANDIDATES: Final = 20
"""Films that the model is asked to rate; more would take longer than people wait."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long each job may take, in seconds. What is found by then counts."""

    rate: float = 60.0
    explain: float = 60.0
    read: float = 8.0
    reply: float = 30.0
    summarise: float = 45.0
    judge: float = 30.0


OnRated = Callable[[str, float], None]
OnWorded = Callable[[Worded], None]
OnStarted = Callable[[RequestFuture], None]
OnWork = Callable[[Work], None]


class LanguageModel:
    """The jobs of one model. Calls wait for the end; a front end runs them beside its own thread.

    Every job takes `started`, which is handed the future that cancels it. Cancelling raises `Cancelled`.

    Args:
        writer: the model's process.
        person: lines about the person that every job begins with; they are computed once and kept.
        deadlines: how long the jobs may take.
        on_work: is told what each finished request cost.
    """

    def __init__(
        self,
        writer: Writer,
        person: Sequence[str] = (),
        *,
        deadlines: Deadlines | None = None,
        on_work: OnWork | None = None,
    ) -> None:
        self._writer = writer
        self._person = tuple(person)
        self._deadlines = deadlines or Deadlines()
        self._on_work = on_work

    def rate(
        self, films: Sequence[FilmCard], on_rated: OnRated | None = None, started: OnStarted | None = None
    ) -> Mapping[str, float]:
        """Stars, 1 to 5, by film; those that the deadline left out are not there.

        Raises:
            ModelError: the model cannot be used.
            Cancelled: it was cancelled.
        """
        ratings: dict[str, float] = {}

        def take(part: Part) -> None:
            if isinstance(part, Scored):
                ratings[part.key] = part.value
                if on_rated is not None:
                    on_rated(part.key, part.value)

        if films:
            prompt, items = prompts.rate(self._person, films[:CANDIDATES])
            limit_s = self._deadlines.rate
            self._finish(self._writer.score(prompt, items, deadline_s=limit_s, on_part=take), limit_s, started)
        return ratings

    def explain(
        self, films: Sequence[Computed], on_worded: OnWorded | None = None, started: OnStarted | None = None
    ) -> tuple[Worded, ...]:
        """A reason for each film, in its order: the model's where it holds, the computed one elsewhere.

        Raises:
            Cancelled: it was cancelled.
        """
        fallbacks = {film.card.key: film for film in films}
        collected: dict[str, Worded] = {}

        def take(key: str, text: str) -> None:
            film = fallbacks[key]
            told = (film.card.label, film.card.facts, *film.card.evidence, *self._person)
            collected[key] = worded(key, text, told, film.text)
            if on_worded is not None:
                on_worded(collected[key])

        if films:
            prompt, items = prompts.explain(self._person, [film.card for film in films])
            self._write(prompt, items, take, self._deadlines.explain, 80, 2, started)
        return tuple(collected.get(key) or Worded(key, film.text, by_model=False) for key, film in fallbacks.items())

    def read(self, message: str, rules: Reading, started: OnStarted | None = None) -> Reading:
        """The rules' reading with wishes that only the model understood; unchanged where it fails.

        Raises:
            Cancelled: it was cancelled.
        """
        prompt, blanks = prompts.read(message, GENRES, TONES)
        forms: list[str] = []

        def take(part: Part) -> None:
            if isinstance(part, Piece):
                forms.append(part.text)

        limit_s = self._deadlines.read
        try:
            self._finish(self._writer.fill(prompt, blanks, deadline_s=limit_s, on_part=take), limit_s, started)
        except KnownError:
            return rules
        found = filled_in("".join(forms), blanks)
        return joined(rules, ModelReading(tuple(found.get("more", ())), tuple(found.get("less", ()))))

    def reply(self, message: str, facts: Sequence[str], computed: str, started: OnStarted | None = None) -> Worded:
        """An answer to a message, from facts; `computed` where the model fails.

        Raises:
            Cancelled: it was cancelled.
        """
        prompt, items = prompts.reply(self._person, message, facts)
        told = (*facts, message, *self._person)
        return self._one_text(prompt, items, told, computed, self._deadlines.reply, 120, 3, started)

    def summarise(self, facts: Sequence[str], computed: str, started: OnStarted | None = None) -> Worded:
        """A paragraph about the person's taste, from facts; `computed` where the model fails.

        Raises:
            Cancelled: it was cancelled.
        """
        prompt, items = prompts.summarise(facts)
        return self._one_text(prompt, items, facts, computed, self._deadlines.summarise, 200, 4, started)

    def judge(self, film: FilmCard, explanation: str, started: OnStarted | None = None) -> Mapping[str, float]:
        """Points, 1 to 5, for an explanation, by axis (see `prompts.AXES`).

        Raises:
            ModelError: the model cannot be used.
            Cancelled: it was cancelled.
        """
        points: dict[str, float] = {}

        def take(part: Part) -> None:
            if isinstance(part, Scored):
                points[part.key] = part.value

        prompt, items = prompts.judge(self._person, film, explanation)
        limit_s = self._deadlines.judge
        self._finish(self._writer.score(prompt, items, deadline_s=limit_s, on_part=take), limit_s, started)
        return points

    def _one_text(
        self,
        prompt: Prompt,
        items: Sequence[Item],
        told: Sequence[str],
        computed: str,
        limit_s: float,
        max_tokens: int,
        most: int,
        started: OnStarted | None,
    ) -> Worded:
        found: list[Worded] = []

        def take(key: str, text: str) -> None:
            found.append(worded(key, text, told, computed))

        self._write(prompt, items, take, limit_s, max_tokens, most, started)
        return found[0] if found else Worded(items[0].key, computed, by_model=False)

    def _write(
        self,
        prompt: Prompt,
        items: Sequence[Item],
        take: Callable[[str, str], None],
        limit_s: float,
        max_tokens: int,
        most: int,
        started: OnStarted | None,
    ) -> None:
        """Hands each whole text to `take`; where the model fails, there are fewer of them."""
        texts: dict[str, str] = {}

        def collect(part: Part) -> None:
            if isinstance(part, Piece):
                texts[part.key] = texts.get(part.key, "") + part.text
                if part.last:
                    take(part.key, texts[part.key])

        future = self._writer.write(
            prompt, items, deadline_s=limit_s, on_part=collect, max_tokens=max_tokens, sentences=most
        )
        try:
            self._finish(future, limit_s, started)
        except KnownError:
            return  # the texts that were computed stand, and the process's state says why

    def _finish(self, future: RequestFuture, limit_s: float, started: OnStarted | None) -> Outcome:
        if started is not None:
            started(future)
        finished = wait(future, limit_s)
        if self._on_work is not None:
            self._on_work(finished.work)
        return finished.outcome
