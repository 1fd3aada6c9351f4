"""Real encoder processes for tests: short timeouts, recorded events, and waiting with a deadline."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.inference.events import Logged, Sink, StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.process import Timeouts
from reelreason_desktop.inference.protocol import Backend

DIM = 16
DEADLINE_S = 60.0
IMPATIENT = Timeouts(load_s=60, stall_s=60, cancel_s=0.3, shutdown_s=5, terminate_s=0.5, kill_s=5)


def fake_model(dim: int = DIM) -> EncoderModel:
    """A model without files, for `Backend.FAKE`."""
    return EncoderModel("fake", Path("nowhere"), "0" * 64, dim)


class Events:
    """A sink that remembers everything and can be waited on."""

    def __init__(self) -> None:
        self._events: list[WorkerEvent] = []
        self._changed = threading.Condition()

    def __call__(self, event: WorkerEvent) -> None:
        with self._changed:
            self._events.append(event)
            self._changed.notify_all()

    @property
    def all(self) -> list[WorkerEvent]:
        with self._changed:
            return list(self._events)

    @property
    def states(self) -> list[WorkerState]:
        return [event.state for event in self.all if isinstance(event, StateChanged)]

    @property
    def logs(self) -> list[str]:
        return [event.text for event in self.all if isinstance(event, Logged)]

    def wait_until(self, condition: Callable[[Events], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self), DEADLINE_S), self._events

    def wait_for_state(self, state: WorkerState, times: int = 1) -> StateChanged:
        """Waits until `state` was entered `times` times; the last of these events."""
        self.wait_until(lambda events: events.states.count(state) >= times)
        return [event for event in self.all if isinstance(event, StateChanged) and event.state is state][times - 1]

    def wait_for_order(self, order: str) -> None:
        """Waits until the fake backend has begun to obey `order`."""
        self.wait_until(lambda events: f"obeying {order[1:]}" in events.logs)


def fake_encoder(sink: Sink | None = None, timeouts: Timeouts = IMPATIENT) -> ChildEncoder:
    """A real child process with the fake backend."""
    return ChildEncoder(fake_model(), Path("nowhere"), sink, backend=Backend.FAKE, timeouts=timeouts)


def poll(condition: Callable[[], bool], what: str) -> None:
    """Waits until `condition` holds, for facts that only the system knows."""
    deadline_s = time.monotonic() + DEADLINE_S
    while not condition():
        assert time.monotonic() < deadline_s, what
        time.sleep(0.005)
