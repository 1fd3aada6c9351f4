"""A turn with a language model, behind the turn without one: first the computed answer, then what the model adds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.inference.requests import RequestFuture
from reelreason_desktop.services.language_model import LanguageModel, Worded
from reelreason_desktop.services.second_look import Brief, SecondLook
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import WritingDesk

T = TypeVar("T")


class Job(StrEnum):
    """What a model may be asked for in a turn, in this order."""

    READ = "read"
    RATE = "rate"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Step:
    """How far it is: `done` of `total` films, both 0 where nothing can be counted."""

    job: Job
    done: int = 0
    total: int = 0


class OnProfile(Protocol):
    """Runs work on the profile's thread."""

    def __call__(self, work: Callable[[], T], /) -> Future[T]:
        """The future of its result."""


class Refinement:
    """What a model adds to one answered turn.

    `show` and `tell` are called on other threads; after `cancel` neither is called with anything new, and nothing
    changes in the session.

    Args:
        desk: of the model.
        look: at the turn.
        jobs: which the person wants.
        alpha: weight of the computed score against a rating, 0 to 1.
        on_profile: where `look` is used.
        show: takes each new view.
        tell: takes how far it is.
    """

    def __init__(
        self,
        desk: WritingDesk,
        look: SecondLook,
        jobs: Collection[Job],
        alpha: float,
        on_profile: OnProfile,
        show: Callable[[SessionView], object],
        tell: Callable[[Step], object],
    ) -> None:
        self._desk = desk
        self._look = look
        self._jobs = frozenset(jobs)
        self._alpha = alpha
        self._on_profile = on_profile
        self._show = show
        self._tell = tell
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._request: RequestFuture | None = None
        self._on_the_way: list[Future[None]] = []

    def start(self) -> Future[None]:
        """Runs it on the model's thread. Raises Cancelled when the program ends."""
        return self._desk.submit(self.run)

    def cancel(self) -> None:
        """Stops it at once, wherever it is. May be called on any thread, and twice."""
        self._stopped.set()
        with self._lock:
            request = self._request
        if request is not None:
            request.cancel()

    def run(self) -> None:
        """Does the jobs one after the other, and returns when all are done or it was stopped.

        What the model cannot do is left as it was computed; the model's state says why.
        """
        try:
            with self._desk.at_work():
                self._work()
        except Cancelled:
            return

    def _work(self) -> None:
        brief = self._ask(self._look.brief)
        if brief is None:
            return
        if Job.READ in self._jobs and brief.reading is not None:
            brief = self._read(brief) or brief
        if Job.RATE in self._jobs and brief.candidates:
            brief = self._rate(brief) or brief
        if Job.WORD in self._jobs and brief.reasons:
            self._word(brief)

    def _read(self, brief: Brief) -> Brief | None:
        """The new brief, if the model read more than the rules."""
        model = self._model(brief)
        if model is None or brief.reading is None:
            return None
        self._say(Step(Job.READ))
        reading = model.read(brief.message, brief.reading, self._started)
        if reading == brief.reading:
            return None
        self._change(lambda: self._look.read_as(reading))
        return self._ask(self._look.brief)

    def _rate(self, brief: Brief) -> Brief | None:
        model = self._model(brief)
        if model is None:
            return None
        cards = [card for card, _ in brief.candidates]
        done = 0

        def count(_film_id: str, _stars: float) -> None:
            nonlocal done
            done += 1
            self._say(Step(Job.RATE, done, len(cards)))

        self._say(Step(Job.RATE, 0, len(cards)))
        try:
            ratings = model.rate(cards, count, self._started)
        except KnownError:  # the order that was computed stands, and the model's state says why
            return None
        if not ratings:
            return None
        self._change(lambda: self._look.rated(ratings, self._alpha))
        return self._ask(self._look.brief)  # other films may be picked now

    def _word(self, brief: Brief) -> None:
        model = self._model(brief)
        if model is None:
            return
        computed = {film.card.key: film.text for film in brief.reasons}
        done = 0

        def take(word: Worded) -> None:
            nonlocal done
            done += 1
            self._say(Step(Job.WORD, done, len(computed)))
            self._change_soon(lambda: self._look.worded(word.key, computed[word.key], word.text))

        self._say(Step(Job.WORD, 0, len(computed)))
        model.explain(brief.reasons, take, self._started)
        if brief.reply:
            answer = model.reply(brief.message, brief.facts, brief.reply, self._started)
            self._change(lambda: self._look.replied(brief.reply, answer.text))
        for change in self._on_the_way:
            change.result()

    def _model(self, brief: Brief) -> LanguageModel | None:
        self._check()
        return self._desk.model(brief.person)

    def _started(self, request: RequestFuture) -> None:
        with self._lock:
            self._request = request
        if self._stopped.is_set():
            request.cancel()

    def _check(self) -> None:
        if self._stopped.is_set():
            raise Cancelled

    def _say(self, step: Step) -> None:
        if not self._stopped.is_set():
            self._tell(step)

    def _ask(self, work: Callable[[], T]) -> T:
        """Asks the session and waits."""
        return self._soon(work).result()

    def _change(self, work: Callable[[], SessionView]) -> None:
        self._change_soon(work).result()

    def _change_soon(self, work: Callable[[], SessionView]) -> Future[None]:
        """Changes the session and shows it, without waiting."""
        future = self._soon(lambda: self._show_result(work))
        self._on_the_way.append(future)
        return future

    def _show_result(self, work: Callable[[], SessionView]) -> None:
        self._show(work())

    def _soon(self, work: Callable[[], T]) -> Future[T]:
        """On the profile's thread, unless it was stopped before its turn there."""

        def checked() -> T:
            self._check()
            return work()

        try:
            return self._on_profile(checked)
        except RuntimeError as error:  # that thread is gone: the program ends
            raise Cancelled from error


def without_words(jobs: Collection[Job]) -> frozenset[Job]:
    """For a window in another language than English, in which a model's words cannot be checked."""
    return frozenset(jobs) - {Job.WORD}
