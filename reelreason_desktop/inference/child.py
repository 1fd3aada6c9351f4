"""The main loop of a model process.

Two threads: a listener that reads the pipe, so that cancels and the program's end are noticed at any moment, and the
main thread, which loads the model and works through the queue batch by batch. The child owns nothing that has to
be saved (exports are renamed into place when complete), so it may simply leave, wherever it is.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import MutableMapping
from multiprocessing.connection import Connection
from typing import NoReturn

from reelreason_desktop.inference import protocol
from reelreason_desktop.inference.backends.base import BackendError, EncoderBackend
from reelreason_desktop.inference.jobs import Job, JobQueue
from reelreason_desktop.inference.protocol import (
    Activity,
    Backend,
    Busy,
    Cancel,
    Cancelled,
    Encode,
    Failed,
    FailureCode,
    FromChild,
    Hello,
    Load,
    Log,
    LogLevel,
    Progress,
    ProtocolError,
    Ready,
    Result,
    Shutdown,
    ToChild,
)

_LARGE_LIBRARIES = frozenset({"onnx", "onnxruntime", "sentence_transformers", "tokenizers", "torch", "transformers"})
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
    "TQDM_DISABLE": "1",  # progress goes through the pipe, never to a terminal that may not exist
}


def main(connection: Connection) -> None:
    """Serves one connection until it closes. The target of the spawned process."""
    prepare_environment(os.environ)
    # Ctrl+C in a terminal reaches the whole process group; whether the child ends is the program's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outbox = Outbox(connection)
    logging.captureWarnings(capture=True)
    logging.basicConfig(level=logging.WARNING, handlers=[_PipeHandler(outbox)], force=True)
    try:
        Child(connection, outbox).run()
    except BackendError as error:
        outbox.send(Failed(None, error.code, _clip(error.detail)))
    except Exception as error:  # the border: whatever it is must reach the program as a code
        logging.getLogger(__name__).exception("The model process cannot go on.")
        outbox.send(Failed(None, _code_of(error), _describe(error)))


def prepare_environment(environ: MutableMapping[str, str]) -> None:
    """Forbids the model libraries every call to the outside, before any of them is imported."""
    environ.update(_OFFLINE)


class Outbox:
    """The sending half of the pipe, shared by both threads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, message: FromChild) -> None:
        """Sends, or leaves the process when nobody reads any more."""
        frame = protocol.encode(message)
        try:
            with self._lock:
                self._connection.send_bytes(frame)
        except OSError:
            leave()


def leave() -> NoReturn:
    """Ends the process at once, from any thread, also in the middle of a model's computation."""
    os._exit(0)


class Child:
    """The conversation with the program, from `Hello` to the end."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox
        self._jobs = JobQueue()

    def run(self) -> None:
        """Loads the model and serves it; returns only by an exception."""
        hello, load = self._receive(), self._receive()
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
        self._outbox.send(Log(level, _clip(text)))

    def _serve(self, backend: EncoderBackend) -> NoReturn:
        while True:
            job = self._jobs.next(block=not backend.can_improve)
            if job is not None:
                self._advance(job, backend)
            else:  # nobody waits: the moment to find a faster way to serve
                self._outbox.send(Busy(Activity.EXPORTING))
                backend.improve()
                self._report_ready(backend)

    def _advance(self, job: Job, backend: EncoderBackend) -> None:
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
            self._outbox.send(Failed(request_id, _code_of(error), _describe(error)))
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
                message = self._receive()
                match message:
                    case Encode():
                        self._jobs.add(message)
                    case Cancel(id=request_id):
                        if self._jobs.cancel(request_id):
                            self._outbox.send(Cancelled(request_id))
                    case Shutdown():
                        leave()
                    case _:
                        raise ProtocolError(f"{type(message).__name__} in the middle of the conversation")
            except ProtocolError as error:
                self._outbox.send(Failed(None, FailureCode.PROTOCOL, _describe(error)))
                leave()

    def _receive(self) -> ToChild | FromChild:
        """The next message; leaves when the pipe is closed, which is how the program's death is noticed."""
        try:
            frame = self._connection.recv_bytes(protocol.MAX_FRAME_BYTES)
        except (EOFError, OSError):
            leave()
        return protocol.decode(frame)

    def _report_ready(self, backend: EncoderBackend) -> None:
        modules = tuple(sorted(_LARGE_LIBRARIES & sys.modules.keys()))
        self._outbox.send(Ready(backend.serving, backend.dim, modules))


def _code_of(error: Exception) -> FailureCode:
    match error:
        case MemoryError():
            return FailureCode.OUT_OF_MEMORY
        case ProtocolError():
            return FailureCode.PROTOCOL
        case BackendError():
            return error.code
        case _:
            return FailureCode.BACKEND_FAILED


def _describe(error: Exception) -> str:
    return _clip(f"{type(error).__name__}: {error}")


def _clip(text: str) -> str:
    """Cuts `text` to what a message may carry, and replaces what UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")[: protocol.MAX_DETAIL_CHARS]


class _PipeHandler(logging.Handler):
    """Sends the libraries' warnings through the pipe instead of to stderr."""

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self._outbox = outbox

    def emit(self, record: logging.LogRecord) -> None:
        level = LogLevel.ERROR if record.levelno >= logging.ERROR else LogLevel.WARNING
        self._outbox.send(Log(level, _clip(self.format(record))))
