"""The supervisor's rules that only streaming requests with deadlines need."""

from __future__ import annotations

import pytest

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference import failures
from reelreason_desktop.inference.events import StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.llm.messages import (
    Finished,
    Item,
    LanguageModelReady,
    LoadLanguageModel,
    Outcome,
    Part,
    Piece,
    Prompt,
    Work,
    Write,
)
from reelreason_desktop.inference.process import Ending, Gone, Timeouts
from reelreason_desktop.inference.protocol import Log, LogLevel, Progress, ToChild
from reelreason_desktop.inference.requests import Pending, RequestFuture
from reelreason_desktop.inference.supervisor import Supervisor

LOAD = LoadLanguageModel("file", "0" * 64, "", 512, 1)
DONE = Work(1, 0, 1, 0.1)


class ListChild:
    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.exit_status = ""
        self.told: list[ToChild] = []
        self.ended: bool | None = None

    def send(self, message: ToChild) -> None:
        self.told.append(message)

    def end(self, *, politely: bool) -> Ending:
        self.ended = politely
        return Ending.LEFT


class World:
    def __init__(self) -> None:
        self.now_s = 0.0
        self.children: list[ListChild] = []
        self.events: list[WorkerEvent] = []
        timeouts = Timeouts(load_s=100, stall_s=1000, cancel_s=2, idle_s=60)
        self.supervisor = Supervisor(
            LOAD, self.spawn, self.events.append, timeouts, lambda: self.now_s, failures.WRITER
        )
        self.parts: list[Part] = []

    def spawn(self) -> ListChild:
        self.children.append(ListChild(len(self.children) + 1))
        return self.children[-1]

    @property
    def states(self) -> list[WorkerState]:
        return [event.state for event in self.events if isinstance(event, StateChanged)]

    def ask(self, request_id: int, limit_s: float = 10) -> RequestFuture:
        future = RequestFuture(on_cancel=lambda: self.supervisor.cancel(request_id))
        request = Write(request_id, limit_s, Prompt("x"), (Item("a", "b"),))
        pending = Pending(request, future, on_part=self.parts.append, idempotent=False, limit_s=limit_s)
        self.supervisor.submit(pending)
        return future

    def says(self, message: object) -> None:
        self.supervisor.received(self.children[-1], message)  # type: ignore[arg-type]


@pytest.fixture
def world() -> World:
    world = World()
    world.supervisor.start()
    world.says(LanguageModelReady("Tiny", 512, "template"))
    return world


def test_parts_reach_who_asked_and_the_end_answers(world: World) -> None:
    future = world.ask(1)
    world.says(Progress(1, 0, 1))
    world.says(Piece(1, "a", "You"))
    assert world.parts == [Piece(1, "a", "You")]
    finished = Finished(1, Outcome.COMPLETE, DONE)
    world.says(finished)
    assert future.result(0) == finished


def test_parts_of_a_cancelled_request_go_nowhere(world: World) -> None:
    future = world.ask(1)
    world.says(Progress(1, 0, 1))
    assert future.cancel()
    world.says(Piece(1, "a", "You"))
    assert world.parts == []
    assert world.supervisor.state is WorkerState.READY


def test_a_part_of_no_request_is_nonsense(world: World) -> None:
    world.says(Piece(7, "a", "You"))
    assert world.states[-1] is WorkerState.RESTARTING


def test_a_child_that_ignores_its_deadline_is_ended(world: World) -> None:
    future = world.ask(1, limit_s=10)
    world.now_s = 50
    world.supervisor.tick()
    assert not future.done(), "the time in the queue does not count"
    world.says(Progress(1, 0, 1))
    assert world.supervisor.seconds_to_deadline() == pytest.approx(12)
    world.now_s += 11.9
    world.supervisor.tick()
    assert not future.done()
    world.now_s += 0.2
    world.supervisor.tick()
    with pytest.raises(ModelError, match="stopped while it worked"):
        future.result(0)
    assert world.states[-1] is WorkerState.RESTARTING


def test_the_last_line_of_the_log_is_in_the_error(world: World) -> None:
    world.says(Log(LogLevel.ERROR, "GGML_ASSERT(n > 0) failed"))
    future = world.ask(1)
    world.says(Progress(1, 0, 1))
    world.children[-1].exit_status = "signal SIGABRT"
    world.says(Gone("the process ended"))
    with pytest.raises(ModelError) as caught:
        future.result(0)
    assert caught.value.detail == "the process ended; signal SIGABRT; GGML_ASSERT(n > 0) failed"


def test_a_line_is_not_blamed_for_a_later_death(world: World) -> None:
    world.says(Log(LogLevel.ERROR, "an old story"))
    world.says(Gone("the process ended"))
    world.says(LanguageModelReady("Tiny", 512, "template"))
    future = world.ask(1)
    world.says(Progress(1, 0, 1))
    world.says(Gone("the process ended"))
    with pytest.raises(ModelError) as caught:
        future.result(0)
    assert "old story" not in caught.value.detail


def test_an_idle_child_sleeps_and_the_next_request_wakes_one(world: World) -> None:
    world.now_s = 59
    world.supervisor.tick()
    assert world.states[-1] is WorkerState.READY
    world.now_s = 61
    world.supervisor.tick()
    assert world.states[-1] is WorkerState.ASLEEP
    assert world.children[0].ended is True
    assert world.supervisor.seconds_to_deadline() is None
    world.ask(1)
    assert len(world.children) == 2
    assert world.states[-1] is WorkerState.STARTING
    assert [type(message).__name__ for message in world.children[1].told] == ["Hello", "LoadLanguageModel", "Write"]


def test_a_child_at_work_does_not_sleep(world: World) -> None:
    world.ask(1, limit_s=500)
    world.says(Progress(1, 0, 1))
    world.now_s = 400
    world.supervisor.tick()
    assert world.states[-1] is WorkerState.READY


def test_sleeping_is_no_crash(world: World) -> None:
    for _ in range(5):
        world.now_s += 100
        world.supervisor.tick()
        future = world.ask(1)
        world.says(LanguageModelReady("Tiny", 512, "template"))
        world.says(Finished(1, Outcome.COMPLETE, DONE))
        assert future.done()
    assert WorkerState.FAILED not in world.states
