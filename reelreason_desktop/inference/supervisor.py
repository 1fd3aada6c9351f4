"""What to do when a model process answers, fails, hangs, talks nonsense or dies.

The supervisor has no threads, no locks and no clock of its own: `client.py` calls it from one thread, with one event
at a time, so that every rule can be tested without a process.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import reelreason_desktop
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference import failures
from reelreason_desktop.inference.events import Logged, StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.process import Ending, Gone, Process, Timeouts
from reelreason_desktop.inference.protocol import (
    Activity,
    Answer,
    Busy,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Hello,
    LanguageModelReady,
    Loading,
    Log,
    LogLevel,
    Message,
    Part,
    Piece,
    Progress,
    Ready,
    Result,
    Scored,
)
from reelreason_desktop.inference.requests import Pending

Spawn: TypeAlias = Callable[[], Process]
Emit: TypeAlias = Callable[[WorkerEvent], None]
Clock: TypeAlias = Callable[[], float]

_BUSY_STATES: Final = {Activity.LOADING: WorkerState.LOADING, Activity.EXPORTING: WorkerState.EXPORTING}
_COMING_UP: Final = frozenset(
    {WorkerState.STARTING, WorkerState.RESTARTING, WorkerState.LOADING, WorkerState.EXPORTING}
)


class Supervisor:
    """Keeps one child running and its requests answered.

    Args:
        load: the model, sent to every new child.
        spawn: starts a child; raises OSError when the system refuses.
        emit: receives state changes and log lines; must not raise.
        timeouts: how patient to be.
        clock: monotonic seconds.
        words: how failures are told.
    """

    def __init__(
        self,
        load: Loading,
        spawn: Spawn,
        emit: Emit,
        timeouts: Timeouts,
        clock: Clock,
        words: failures.Words = failures.ENCODER,
    ) -> None:
        self._load = load
        self._spawn = spawn
        self._emit = emit
        self._timeouts = timeouts
        self._clock = clock
        self._words = words
        self._last_line = ""
        self._budget = failures.RestartBudget()
        self._pending: dict[int, Pending] = {}
        self._child: Process | None = None
        self._heard_at_s = clock()
        self._error: ModelError | None = None
        self._closed = False
        self.state = WorkerState.STOPPED

    @property
    def pid(self) -> int | None:
        """The child's process number, if there is a child."""
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Starts the child; also the way back from the degraded mode, with a fresh budget of restarts."""
        if self._child is None and not self._closed:
            self._error = None
            self._budget = failures.RestartBudget()
            self._bring_up(WorkerState.STARTING)

    def submit(self, pending: Pending) -> None:
        """Sends a request, or fails it at once in the degraded mode, or cancels it after `close`."""
        if self._closed:
            pending.future.cancel()
        if pending.future.cancelled():
            return
        if self._child is None and self.state is WorkerState.ASLEEP:
            self._bring_up(WorkerState.STARTING)
        if self._child is None:
            pending.fail(self._error or self._words.cannot_start("the process is not running"))
            return
        if not self._pending:
            self._heard_at_s = self._clock()  # the silence before this request was nobody's fault
        self._pending[pending.request.id] = pending
        self._child.send(pending.request)

    def cancel(self, request_id: int) -> None:
        """Asks the child to stop a request; `tick` sees to it that it does."""
        pending = self._pending.get(request_id)
        if pending is not None and pending.stop_by_s is None and self._child is not None:
            pending.stop_by_s = self._clock() + self._timeouts.cancel_s
            self._child.send(Cancel(request_id))

    def received(self, child: Process, message: Message | Gone) -> None:
        """Takes one message of a child; what a former child still had to say is dropped."""
        if child is not self._child:
            return
        self._heard_at_s = self._clock()
        match message:
            case Busy(activity=activity):
                self._enter(_BUSY_STATES[activity])
            case Ready() | LanguageModelReady():
                self._enter(WorkerState.READY, ready=message)
            case Log(level=level, text=text):
                if level is LogLevel.ERROR:
                    self._last_line = text
                self._emit(Logged(level, text))
            case Gone(why=why):
                self._lost(why)
            case Failed(id=None, code=code, detail=detail):
                if code in failures.FATAL_CODES:
                    self._give_up(self._words.failure(code, detail))
                else:
                    self._lost(f"{code}: {detail}")
            case Scored() | Piece():
                self._found(message)
            case Progress() | Result() | Finished() | Failed() | Cancelled():
                self._answered(message)
            case _:
                self._lost(f"the process sent a {type(message).__name__}")

    def tick(self) -> None:
        """Ends a child that has been silent or deaf for too long."""
        now_s = self._clock()
        if self._child is None or now_s < self._deadline_s():
            return
        if self._may_sleep():
            self._end_child("nobody needs it", politely=True)
            self._enter(WorkerState.ASLEEP)
            return
        deaf = any(now_s >= limit for p in self._pending.values() for limit in (p.stop_by_s, p.over_at_s) if limit)
        self._lost("the process did not stop when asked" if deaf else "the process fell silent")

    def seconds_to_deadline(self) -> float | None:
        """When `tick` is due; None when there is nothing to wait for."""
        deadline_s = self._deadline_s()
        return None if deadline_s == float("inf") else max(0.0, deadline_s - self._clock())

    def close(self) -> None:
        """Cancels what waits and ends the child, for good."""
        self._closed = True
        waiting, self._pending = self._pending, {}
        for pending in waiting.values():
            pending.future.cancel()
        self._end_child("the program closes", politely=True)
        self._enter(WorkerState.STOPPED)

    def abandon(self, error: ModelError) -> None:
        """Goes straight to the degraded mode."""
        self._give_up(error)

    def _found(self, part: Part) -> None:
        """Hands on a part of an answer; the rest of a cancelled one goes nowhere."""
        pending = self._pending.get(part.id)
        if pending is None:
            self._lost(f"the process sent a {type(part).__name__} for no request")
        elif pending.on_part is not None and pending.stop_by_s is None:
            pending.on_part(part)

    def _answered(self, message: Progress | Answer | Failed | Cancelled) -> None:
        """Settles or advances the request that `message` names."""
        pending = self._pending.get(message.id) if message.id is not None else None
        if pending is None:
            # A second terminal message, or an answer to nothing: the child has lost count, and so would we.
            self._lost(f"the process sent a {type(message).__name__} for no request")
            return
        if isinstance(message, Progress):
            if not pending.begun and pending.limit_s is not None:
                pending.over_at_s = self._clock() + pending.limit_s + self._timeouts.cancel_s
            pending.begun = True
            if pending.on_progress is not None and pending.stop_by_s is None and message.done:
                pending.on_progress(message.done, message.total)
            return
        del self._pending[pending.request.id]
        match message:
            case Result() | Finished():
                pending.resolve(message)
            case Failed(code=code, detail=detail):
                pending.fail(self._words.failure(code, detail))
            case Cancelled():
                pending.future.cancel()

    def _deadline_s(self) -> float:
        """The earliest moment at which patience ends, in monotonic seconds; infinite when nothing is awaited."""
        if self._child is None:
            return float("inf")
        waiting = self._pending.values()
        deadlines = [limit for p in waiting for limit in (p.stop_by_s, p.over_at_s) if limit is not None]
        if self.state in _COMING_UP:
            deadlines.append(self._heard_at_s + self._timeouts.load_s)
        elif self._pending:
            deadlines.append(self._heard_at_s + self._timeouts.stall_s)
        elif self._may_sleep() and self._timeouts.idle_s is not None:
            deadlines.append(self._heard_at_s + self._timeouts.idle_s)
        return min(deadlines, default=float("inf"))

    def _may_sleep(self) -> bool:
        return self._timeouts.idle_s is not None and self.state is WorkerState.READY and not self._pending

    def _bring_up(self, state: WorkerState) -> None:
        """Spawns a child and repeats to it every request that is still open."""
        try:
            self._child = self._spawn()
        except OSError as error:
            self._give_up(self._words.cannot_start(str(error)))
            return
        self._heard_at_s = self._clock()
        self._enter(state)
        self._child.send(Hello(reelreason_desktop.__version__))
        self._child.send(self._load)
        for pending in self._pending.values():
            self._child.send(pending.request)

    def _lost(self, why: str) -> None:
        """The child is of no use any more: end it, sort its requests, and start another one while that is allowed."""
        self._last_line, last_line = "", self._last_line
        status = self._end_child(why, politely=False)
        why = "; ".join(part for part in (why, status, last_line) if part)
        survivors = {i: pending for i, pending in self._pending.items() if pending.survives_crash()}
        victims = [pending for i, pending in self._pending.items() if i not in survivors]
        self._pending = survivors
        if self._budget.spend(self._clock()):
            self._bring_up(WorkerState.RESTARTING)
        else:
            self._give_up(self._words.gave_up(why))
        for pending in victims:
            pending.fail(self._error or self._words.lost_request(why))

    def _give_up(self, error: ModelError) -> None:
        """The degraded mode: every request fails at once, the program lives on."""
        self._end_child(error.message, politely=False)
        self._error = error
        requests, self._pending = self._pending, {}
        self._enter(WorkerState.FAILED, error=error)
        for pending in requests.values():
            pending.fail(error)

    def _end_child(self, why: str, *, politely: bool) -> str:
        """Ends the child, if there is one; how it ended, as far as that says something about the reason."""
        if self._child is None:
            return ""
        child, self._child = self._child, None
        ending = child.end(politely=politely)
        if ending is Ending.STUCK or not politely:
            level = LogLevel.ERROR if ending is Ending.STUCK else LogLevel.WARNING
            self._emit(Logged(level, f"{why}; process {child.pid} {ending}"))
        return child.exit_status if ending is Ending.LEFT else ""

    def _enter(
        self, state: WorkerState, error: ModelError | None = None, ready: Ready | LanguageModelReady | None = None
    ) -> None:
        self.state = state
        self._emit(StateChanged(state, error, ready))
