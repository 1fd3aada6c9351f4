"""One life of a model process: spawning it, its pipe, and ending it for certain."""

from __future__ import annotations

import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Final, Protocol, TypeAlias

from reelreason_desktop.inference import protocol
from reelreason_desktop.inference.protocol import Message, ProtocolError, Shutdown, ToChild


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long the program waits for its child, in seconds.

    `load_s`: for a sign of life while it loads or exports. `stall_s`: for one while a request is under way.
    `cancel_s`: until a cancelled request must have stopped; the person does not wait for it, only the next request
    does. `idle_s`: until a process without requests is ended, and started again by the next one; None: never.
    `shutdown_s`, `terminate_s`, `kill_s`: for the process to end after each of these steps.
    """

    load_s: float = 180.0
    stall_s: float = 60.0
    cancel_s: float = 8.0
    idle_s: float | None = None
    shutdown_s: float = 1.0
    terminate_s: float = 2.0
    kill_s: float = 2.0


class Ending(StrEnum):
    """Which rung of the ladder ended a process."""

    LEFT = "left"
    TERMINATED = "was terminated"
    KILLED = "was killed"
    STUCK = "could not be ended"


@dataclass(frozen=True, slots=True)
class Gone:
    """The pipe is closed or carries nonsense; nothing more will come."""

    why: str


_LAST_BREATH_S: Final = 0.5

Deliver: TypeAlias = Callable[["Process", Message | Gone], None]
Target: TypeAlias = Callable[[Connection], None]
"""What a child runs; a function of a module, since it is named to the new process."""


class Process(Protocol):
    """What the supervisor needs of a child."""

    @property
    def pid(self) -> int | None:
        """The system's number for the process."""

    def send(self, message: ToChild) -> None:
        """Hands a message over without ever waiting for the child."""

    def end(self, *, politely: bool) -> Ending:
        """Ends the process, one step after the other, and everything that belongs to it."""

    @property
    def exit_status(self) -> str:
        """How it ended, for the log: `exit code 3`, `signal SIGSEGV`; empty while it runs or when nobody knows."""


class ChildProcess:
    """A spawned child with a reader and a writer thread.

    Both threads may block for as long as the child does, which is why the supervisor, who watches the clock, is
    neither of them. Everything read is given to `deliver`, on the reader's thread; a `Gone` comes last.

    Raises:
        OSError: the system cannot start a process.
    """

    def __init__(self, name: str, target: Target, deliver: Deliver, timeouts: Timeouts) -> None:
        self._deliver = deliver
        self._timeouts = timeouts
        self._outbox: queue.SimpleQueue[ToChild | None] = queue.SimpleQueue()
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe(duplex=True)
        # `daemon`: should the program forget to close, its exit still takes the child along.
        self._process = context.Process(target=target, args=(theirs,), name=name, daemon=True)
        try:
            self._process.start()
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()  # only the child may hold its end, or its death would not close the pipe
        self.pid = self._process.pid
        self.exit_status = ""
        self._pipe_closed = False
        self._threads = [
            threading.Thread(target=self._read, name=f"{name} reader", daemon=True),
            threading.Thread(target=self._write, name=f"{name} writer", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, message: ToChild) -> None:
        """Queues a message for the writer."""
        self._outbox.put(message)

    def end(self, *, politely: bool) -> Ending:
        """Asks first when `politely`, then terminates, then kills; joins threads and closes the pipe.

        Takes at most the sum of the three timeouts. A process that survives even a kill (it sits in the kernel) is
        left to the system, with its two threads.
        """
        ending = self._end_process(politely=politely)
        self.exit_status = _exit_status(self._process.exitcode)
        self._outbox.put(None)
        if ending is not Ending.STUCK:
            for thread in self._threads:
                thread.join()
            self._connection.close()
            self._process.close()
        return ending

    def _end_process(self, *, politely: bool) -> Ending:
        limits = self._timeouts
        if politely:
            self.send(Shutdown())
            self._process.join(limits.shutdown_s)
        elif self._pipe_closed:  # it is dying; how, it can only tell when nobody ends it first
            self._process.join(_LAST_BREATH_S)
        if not self._process.is_alive():
            return Ending.LEFT
        self._process.terminate()
        self._process.join(limits.terminate_s)
        if not self._process.is_alive():
            return Ending.TERMINATED
        self._process.kill()
        self._process.join(limits.kill_s)
        return Ending.STUCK if self._process.is_alive() else Ending.KILLED

    def _read(self) -> None:
        while True:
            try:
                frame = self._connection.recv_bytes(protocol.MAX_FRAME_BYTES)
                message = protocol.decode(frame)
            except (EOFError, ConnectionError):
                self._pipe_closed = True
                self._deliver(self, Gone("the process ended"))
                return
            except (OSError, ProtocolError) as error:  # OSError: a frame that claims an impossible length
                self._deliver(self, Gone(f"the process sent nonsense: {error}"))
                return
            self._deliver(self, message)

    def _write(self) -> None:
        while (message := self._outbox.get()) is not None:
            try:
                self._connection.send_bytes(protocol.encode(message))
            except OSError:
                return  # the reader sees the same end and reports it


def _exit_status(code: int | None) -> str:
    """A negative code is the number of a signal."""
    if code is None:
        return ""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
