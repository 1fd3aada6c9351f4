"""The main loop of a language model's process.

The main thread owns the model; a listener reads the pipe, so that a cancel, a deadline or the program's end stops the
model in the middle of a computation: the library asks `_should_stop` between its operations.
"""

from __future__ import annotations

import os
import threading
import time
from multiprocessing.connection import Connection
from typing import Final, NoReturn, TypeAlias

from reelreason_desktop.inference.backends.base import BackendError
from reelreason_desktop.inference.backends.llama import LlamaModel
from reelreason_desktop.inference.border import Outbox, clip, code_of, describe, leave, receive, serve
from reelreason_desktop.inference.jobs import Job, JobQueue
from reelreason_desktop.inference.llm.messages import (
    Fill,
    Finished,
    LanguageModelReady,
    LlmRequest,
    LoadLanguageModel,
    Outcome,
    Part,
    Score,
    Write,
)
from reelreason_desktop.inference.llm.ports import Stopped
from reelreason_desktop.inference.llm.priority import step_back
from reelreason_desktop.inference.llm.work import Worker
from reelreason_desktop.inference.protocol import (
    Activity,
    Busy,
    Cancel,
    Cancelled,
    Failed,
    FailureCode,
    Hello,
    Log,
    LogLevel,
    Progress,
    ProtocolError,
    Shutdown,
)

LlmJob: TypeAlias = Job[LlmRequest]

_ALIVE_EVERY_S: Final = 1.0


def main(connection: Connection) -> None:
    """Serves one connection until it closes. The target of the spawned process."""
    step_back()
    _be_quiet()
    serve(connection, lambda outbox: LlmChild(connection, outbox).run())


class LlmChild:
    """The conversation with the program, from `Hello` to the end."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox
        self._jobs: JobQueue[LlmJob] = JobQueue()
        self._current: LlmJob | None = None
        self._stop_at_s = float("inf")
        self._alive_at_s = 0.0

    def run(self) -> None:
        """Loads the model and serves it; returns only by an exception."""
        hello, load = receive(self._connection), receive(self._connection)
        if not isinstance(hello, Hello) or not isinstance(load, LoadLanguageModel):
            raise ProtocolError("the conversation must open with Hello and LoadLanguageModel")
        threading.Thread(target=self._listen, name="listener", daemon=True).start()
        self._outbox.send(Busy(Activity.LOADING))
        backend = LlamaModel(load, self._should_stop, self._log, self._alive)
        worker = Worker(backend)
        self._outbox.send(LanguageModelReady(clip(backend.name)[:200], backend.context, worker.layout.kind))
        self._serve(worker)

    def _serve(self, worker: Worker) -> NoReturn:
        while True:
            job = self._jobs.next(block=True)
            if job is not None:
                self._work_off(job, worker)

    def _work_off(self, job: LlmJob, worker: Worker) -> None:
        """Answers one request, with exactly one terminal message."""
        request_id = job.request.id
        self._stop_at_s = time.monotonic() + job.request.deadline_s
        self._current = job
        self._outbox.send(Progress(request_id, 0, 1))
        outcome: Outcome | Failed = Outcome.COMPLETE
        try:
            worker.answer(job.request, self._emit)
        except Stopped:
            outcome = Outcome.DEADLINE
        except BackendError as error:
            outcome = Failed(request_id, error.code, clip(error.detail))
        except Exception as error:  # one request must not end the service for all others
            outcome = Failed(request_id, code_of(error), describe(error))
        self._current = None
        if self._jobs.finish(job):
            self._outbox.send(Cancelled(request_id))
        elif isinstance(outcome, Failed):
            self._outbox.send(outcome)
        else:
            self._outbox.send(Finished(request_id, outcome, worker.work))

    def _emit(self, part: Part) -> None:
        """Sends a part on, or stops where the answer is not wanted any more."""
        self._outbox.send(part)
        if self._should_stop():
            raise Stopped

    def _should_stop(self) -> bool:
        job = self._current
        return job is not None and (job.cancelled or time.monotonic() >= self._stop_at_s)

    def _listen(self) -> None:
        """Reads the pipe for as long as the process lives."""
        while True:
            try:
                match receive(self._connection):
                    case Score() | Write() | Fill() as request:
                        self._jobs.add(Job(request))
                    case Cancel(id=request_id):
                        if self._jobs.cancel(request_id):
                            self._outbox.send(Cancelled(request_id))
                    case Shutdown():
                        leave()
                    case message:
                        raise ProtocolError(f"{type(message).__name__} in the middle of the conversation")
            except ProtocolError as error:
                self._outbox.send(Failed(None, FailureCode.PROTOCOL, describe(error)))
                leave()

    def _alive(self, _share: float) -> None:
        """Says now and then that the file is still being read."""
        if time.monotonic() - self._alive_at_s >= _ALIVE_EVERY_S:
            self._alive_at_s = time.monotonic()
            self._outbox.send(Busy(Activity.LOADING))

    def _log(self, level: LogLevel, text: str) -> None:
        self._outbox.send(Log(level, clip(text)))


def _be_quiet() -> None:
    """The library writes to the terminal where it has no callback; what matters comes through those it has."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
