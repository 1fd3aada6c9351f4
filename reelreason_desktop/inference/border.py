"""What every model process does at its border: leaves when nobody reads, keeps quiet, and words its failures."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable, MutableMapping
from multiprocessing.connection import Connection
from typing import Final, NoReturn

from reelreason_desktop.inference import protocol
from reelreason_desktop.inference.backends.base import BackendError
from reelreason_desktop.inference.protocol import Failed, FailureCode, FromChild, Log, LogLevel, ProtocolError, ToChild

_OFFLINE: Final = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
    "TQDM_DISABLE": "1",  # progress goes through the pipe, never to a terminal that may not exist
}


def serve(connection: Connection, run: Callable[[Outbox], None]) -> None:
    """Runs a process's conversation, and reports whatever ends it.

    Args:
        connection: to the program.
        run: the conversation; returns only by an exception.
    """
    prepare_environment(os.environ)
    # Ctrl+C in a terminal reaches the whole process group; whether the child ends is the program's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    outbox = Outbox(connection)
    logging.captureWarnings(capture=True)
    logging.basicConfig(level=logging.WARNING, handlers=[PipeHandler(outbox)], force=True)
    try:
        run(outbox)
    except BackendError as error:
        outbox.send(Failed(None, error.code, clip(error.detail)))
    except Exception as error:  # the border: whatever it is must reach the program as a code
        logging.getLogger(__name__).exception("The model process cannot go on.")
        outbox.send(Failed(None, code_of(error), describe(error)))


def receive(connection: Connection) -> ToChild | FromChild:
    """The next message; leaves when the pipe is closed, which is how the program's death is noticed."""
    try:
        frame = connection.recv_bytes(protocol.MAX_FRAME_BYTES)
    except (EOFError, OSError):
        leave()
    return protocol.decode(frame)


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


def code_of(error: Exception) -> FailureCode:
    """What an exception means to the program."""
    match error:
        case MemoryError():
            return FailureCode.OUT_OF_MEMORY
        case ProtocolError():
            return FailureCode.PROTOCOL
        case BackendError():
            return error.code
        case _:
            return FailureCode.BACKEND_FAILED


def describe(error: Exception) -> str:
    """An exception in one line."""
    return clip(f"{type(error).__name__}: {error}")


def clip(text: str) -> str:
    """Cuts `text` to what a message may carry, and replaces what UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")[: protocol.MAX_DETAIL_CHARS]


class PipeHandler(logging.Handler):
    """Sends the libraries' warnings through the pipe instead of to stderr."""

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self._outbox = outbox

    def emit(self, record: logging.LogRecord) -> None:
        """Sends one record."""
        level = LogLevel.ERROR if record.levelno >= logging.ERROR else LogLevel.WARNING
        self._outbox.send(Log(level, clip(self.format(record))))
