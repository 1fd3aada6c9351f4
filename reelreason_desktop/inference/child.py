"""The main loop of a model process.

Two threads: a listener that reads the pipe, so that cancels and the program's end are noticed at any moment, and the
main thread, which loads the model and works through the queue batch by batch. The child owns nothing that has to
be saved (exports are renamed into place when complete), so it may simply leave, wherever it is.
"""

from __future__ import annotations

import sys
import threading
from multiprocessing.connection import Connection
from typing import NoReturn

from reelreason_desktop.inference.backends.base import BackendError, EncoderBackend
from reelreason_desktop.inference.border import Outbox, clip, code_of, describe, leave, receive, serve
from reelreason_desktop.inference.jobs import EncodeJob, JobQueue
from reelreason_desktop.inference.protocol import (
    Activity,
    Backend,
    Busy,
    Cancel,
    Cancelled,
    Encode,
    Failed,
    FailureCode,
    Hello,
    Load,
    Log,
    LogLevel,
    Progress,
    ProtocolError,
    Ready,
    Result,
    Shutdown,
)

_LARGE_LIBRARIES = frozenset({"onnx", "onnxruntime", "sentence_transformers", "tokenizers", "torch", "transformers"})


def main(connection: Connection) -> None:
    """Serves one connection until it closes. The target of the spawned process."""
    serve(connection, lambda outbox: Child(connection, outbox).run())


class Child:
    """The conversation with the program, from `Hello` to the end."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox
        self._jobs = JobQueue[EncodeJob]()

    def run(self) -> None:
        """Loads the model and serves it; returns only by an exception."""
        hello, load = receive(self._connection), receive(self._connection)
        if not isinstance(hello, Hello) or not isinstance(load, Load):
            raise ProtocolError("the conversation must open with Hello and Load")
        threading.Thread(target=self._listen, name="listener", daemon=True).start()
        self._outbox.send(Busy(Activity.LOADING))
        backend = self._open(load)
        if backend.dim != load.dim:
            detail = f"vectors of length {backend.dim} instead of {load.dim}"
            raise BackendError(FailureCode.MODEL_UNUSABLE, detail)
        self._report_ready(backend)
        self._serve(backend)

    def _open(self, load: Load) -> EncoderBackend:
        """The backend that was asked for, imported here so that a child pays only for what it serves with."""
        if load.backend is Backend.FAKE:
            from reelreason_desktop.inference.backends.fake import FakeEncoder  # noqa: PLC0415

            return FakeEncoder(load.dim, self._connection)
        from reelreason_desktop.inference.backends.encoder_local import LocalEncoder  # noqa: PLC0415

        return LocalEncoder(load, self._log)

    def _log(self, level: LogLevel, text: str) -> None:
        self._outbox.send(Log(level, clip(text)))

    def _serve(self, backend: EncoderBackend) -> NoReturn:
        while True:
            job = self._jobs.next(block=not backend.can_improve)
            if job is not None:
                self._advance(job, backend)
            else:  # nobody waits: the moment to find a faster way to serve
                self._outbox.send(Busy(Activity.EXPORTING))
                backend.improve()
                self._report_ready(backend)

    def _advance(self, job: EncodeJob, backend: EncoderBackend) -> None:
        """Encodes one batch, and answers when it was the last or the job was cancelled."""
        request_id = job.request.id
        if job.done == 0:
            self._outbox.send(Progress(request_id, 0, job.total))
        try:
            if not job.cancelled:
                rows = job.take_batch()
                job.store(rows, backend.encode([job.request.texts[row] for row in rows]))
        except Exception as error:  # one text must not end the service for all others
            self._jobs.finish(job)
            self._outbox.send(Failed(request_id, code_of(error), describe(error)))
            return
        if job.done < job.total and not job.cancelled:
            self._outbox.send(Progress(request_id, job.done, job.total))
        elif self._jobs.finish(job) or job.vectors is None:
            self._outbox.send(Cancelled(request_id))
        else:
            self._outbox.send(Result.of(request_id, job.vectors))

    def _listen(self) -> None:
        """Reads the pipe for as long as the process lives."""
        while True:
            try:
                message = receive(self._connection)
                match message:
                    case Encode():
                        self._jobs.add(EncodeJob(message))
                    case Cancel(id=request_id):
                        if self._jobs.cancel(request_id):
                            self._outbox.send(Cancelled(request_id))
                    case Shutdown():
                        leave()
                    case _:
                        raise ProtocolError(f"{type(message).__name__} in the middle of the conversation")
            except ProtocolError as error:
                self._outbox.send(Failed(None, FailureCode.PROTOCOL, describe(error)))
                leave()

    def _report_ready(self, backend: EncoderBackend) -> None:
        modules = tuple(sorted(_LARGE_LIBRARIES & sys.modules.keys()))
        self._outbox.send(Ready(backend.serving, backend.dim, modules))
