"""A language model on another machine, behind the requests of one in a process here."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from typing import Final

from reelreason_desktop.domain.errors import KnownError, ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.events import Sink, StateChanged, WorkerState
from reelreason_desktop.inference.llm.client import cleaned
from reelreason_desktop.inference.llm.messages import (
    Blank,
    Finished,
    Item,
    LanguageModelReady,
    Outcome,
    Part,
    Prompt,
    Work,
)
from reelreason_desktop.inference.requests import OnPart, RequestFuture
from reelreason_desktop.services.remote.payload import Body, fill_question, score_question, write_question
from reelreason_desktop.services.remote.ports import End, Line
from reelreason_desktop.services.remote.reading import EntryReader, FormReader, Reader, scored, worded

LAYOUT: Final = "remote"
_REST_S: Final = 20.0
_ON_ITS_OWN: Final = Notice("Picks go on without it.")


class RemoteWriter:
    """See `WriterProcess`. Nothing is sent before the first request, and nothing once `allowed` says no.

    After a failure it answers nothing for a while, or until `retry` where only a person can help.

    Args:
        line: to the server; closed with the writer.
        model: which of its models.
        allowed: asked before every request whether the person still wants it.
        sink: receives `StateChanged`s on any thread, and must return quickly.
        remark: is told what was dropped of answers, and why there was none.
    """

    def __init__(
        self,
        line: Line,
        model: str,
        allowed: Callable[[], bool],
        sink: Sink | None = None,
        remark: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._line = line
        self._model = model
        self._allowed = allowed
        self._sink = sink or (lambda _: None)
        self._remark = remark
        self._lock = threading.Lock()
        self._state = WorkerState.STOPPED
        self._is_closed = False
        self._numbers = itertools.count(1)

    @property
    def model(self) -> str:
        """Which of the server's models."""
        return self._model

    @property
    def host(self) -> str:
        """Who is asked."""
        return self._line.host

    @property
    def state(self) -> WorkerState:
        """Where it is in its life."""
        with self._lock:
            return self._state

    def start(self) -> None:
        """Ready at once: whether the server answers is seen when it is asked."""
        self._become(WorkerState.READY)

    def retry(self) -> None:
        """Asks again after a failure."""
        self._become(WorkerState.READY)

    def close(self) -> None:
        """Hangs up; requests that wait are cancelled."""
        with self._lock:
            self._is_closed = True
            self._state = WorkerState.STOPPED
        self._line.close()

    def score(
        self, prompt: Prompt, items: Sequence[Item], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """Points of each item, in one question: a `Scored` each, as they come."""
        number, question = next(self._numbers), score_question(self._model, cleaned(prompt), items)
        return self._ask(number, question.body, EntryReader(number, question, scored), deadline_s, on_part)

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
        """Words about each item, in one question: a `Piece` each, as they come."""
        number = next(self._numbers)
        question = write_question(self._model, cleaned(prompt), items, max_tokens, sentences)
        return self._ask(number, question.body, EntryReader(number, question, worded), deadline_s, on_part)

    def fill(
        self, prompt: Prompt, blanks: Sequence[Blank], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """A filled-in form: one `Piece`."""
        number, question = next(self._numbers), fill_question(self._model, cleaned(prompt), blanks)
        return self._ask(number, question.body, FormReader(number, blanks), deadline_s, on_part)

    def _ask(self, number: int, body: Body, reader: Reader, deadline_s: float, on_part: OnPart | None) -> RequestFuture:
        asked: list[Future[End]] = []

        def hang_up() -> None:
            for one in asked:
                one.cancel()

        future, begun = RequestFuture(hang_up), time.monotonic()

        def hand_out(parts: Sequence[Part]) -> None:
            for part in parts:
                if on_part is not None and not future.cancelled():
                    on_part(part)

        def over(done: Future[End]) -> None:
            if done.cancelled() or future.cancelled():
                future.cancel()
                return
            error = done.exception()
            if error is None:
                hand_out(tuple(reader.rest()))
                self._close_request(future, number, reader, done.result(), time.monotonic() - begun)
            else:
                self._fail(future, error)

        if self.state is not WorkerState.READY or not self._allowed():
            self._fail(future, ModelError("The remote model is off.", _ON_ITS_OWN))
            return future
        try:
            asked.append(self._line.chat(body, lambda text: hand_out(tuple(reader.feed(text))), deadline_s))
        except RuntimeError:  # it was closed in this very moment
            future.cancel()
            return future
        asked[0].add_done_callback(over)
        return future

    def _close_request(self, future: RequestFuture, number: int, reader: Reader, end: End, seconds: float) -> None:
        host = self._line.host
        for said in reader.remarks(host):
            self._remark(said)
        if end.complete and not reader.is_of_use:
            self._fail(future, ModelError(Notice("{} gave an answer that is of no use.", host), _ON_ITS_OWN))
            return
        outcome = Outcome.COMPLETE if end.complete else Outcome.DEADLINE
        work = Work(end.prompt_tokens, 0, end.answer_tokens, seconds)
        with suppress(InvalidStateError):  # cancelled in this very moment
            future.set_result(Finished(number, outcome, work))

    def _fail(self, future: RequestFuture, error: BaseException) -> None:
        """Everything that is not the person's to fix shows as what it is."""
        if isinstance(error, KnownError):
            self._remark(error.message)
            self._become(WorkerState.FAILED, error)
            rest = _REST_S if isinstance(error, ModelError) else self._line.recovers_in(error)
            if rest is not None and self._allowed():
                self._line.later(rest, self._recover)
        with suppress(InvalidStateError):
            future.set_exception(error)

    def _recover(self) -> None:
        if self.state is WorkerState.FAILED:
            self._become(WorkerState.READY)

    def _become(self, state: WorkerState, error: KnownError | None = None) -> None:
        with self._lock:
            if self._is_closed or (state is self._state and error is None):
                return
            self._state = state
        ready = LanguageModelReady(self._model[:200], 0, LAYOUT) if state is WorkerState.READY else None
        self._sink(StateChanged(state, error, ready))
