"""Every rule of the supervisor, with children that are only lists of what they were told."""

from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import Logged, StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.failures import MAX_RESTARTS, RESTART_WINDOW_S, RestartBudget
from reelreason_desktop.inference.process import Ending, Gone, Timeouts
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
    LogLevel,
    Priority,
    Progress,
    Ready,
    Result,
    Serving,
    ToChild,
)
from reelreason_desktop.inference.requests import Pending, RequestFuture
from reelreason_desktop.inference.supervisor import Supervisor

LOAD = Load(Backend.FAKE, "folder", "cache", "0" * 64, 2, 1)
READY = Ready(Serving.FAKE, 2, ())
RESULT = np.ones((1, 2), dtype=np.float32)
TIMEOUTS = Timeouts(load_s=100, stall_s=50, cancel_s=10)


class ListChild:
    def __init__(self, pid: int, ending: Ending) -> None:
        self.pid = pid
        self.exit_status = ""
        self.told: list[ToChild] = []
        self.ended: bool | None = None
        self._ending = ending

    def send(self, message: ToChild) -> None:
        self.told.append(message)

    def end(self, *, politely: bool) -> Ending:
        self.ended = politely
        return self._ending

    @property
    def requests(self) -> list[int]:
        return [message.id for message in self.told if isinstance(message, Encode)]


class World:
    """A supervisor whose children and clock belong to the test."""

    def __init__(self) -> None:
        self.now_s = 1000.0
        self.children: list[ListChild] = []
        self.events: list[WorkerEvent] = []
        self.ending = Ending.TERMINATED
        self.spawn_error: OSError | None = None
        self.supervisor = Supervisor(LOAD, self.spawn, self.events.append, TIMEOUTS, lambda: self.now_s)

    def spawn(self) -> ListChild:
        if self.spawn_error:
            raise self.spawn_error
        self.children.append(ListChild(len(self.children) + 1, self.ending))
        return self.children[-1]

    @property
    def child(self) -> ListChild:
        return self.children[-1]

    @property
    def states(self) -> list[WorkerState]:
        return [event.state for event in self.events if isinstance(event, StateChanged)]

    def submit(self, request_id: int, *, idempotent: bool = True) -> RequestFuture:
        future = RequestFuture(on_cancel=lambda: self.supervisor.cancel(request_id))
        request = Encode(request_id, ("text",), Priority.INTERACTIVE)
        self.supervisor.submit(Pending(request, future, idempotent=idempotent))
        return future

    def says(self, message: object) -> None:
        self.supervisor.received(self.child, message)  # type: ignore[arg-type]

    def dies(self) -> None:
        self.says(Gone("the process ended"))


@pytest.fixture
def world() -> World:
    world = World()
    world.supervisor.start()
    world.says(Busy(Activity.LOADING))
    world.says(READY)
    return world


def test_a_child_is_greeted_and_given_its_model(world: World) -> None:
    assert isinstance(world.child.told[0], Hello)
    assert world.child.told[1] == LOAD
    assert world.states == [WorkerState.STARTING, WorkerState.LOADING, WorkerState.READY]


def test_start_while_running_does_nothing(world: World) -> None:
    world.supervisor.start()
    assert len(world.children) == 1


def test_a_result_answers_its_request(world: World) -> None:
    future = world.submit(1)
    world.says(Progress(1, 0, 1))
    world.says(Result.of(1, RESULT))
    np.testing.assert_array_equal(future.result(0).vectors, RESULT)


def test_a_failed_request_leaves_the_child_alone(world: World) -> None:
    future = world.submit(1)
    world.says(Failed(1, FailureCode.BACKEND_FAILED, "why"))
    with pytest.raises(ModelError) as caught:
        future.result(0)
    assert caught.value.detail == "why"
    assert len(world.children) == 1


def test_a_request_in_flight_is_asked_again_once(world: World) -> None:
    future = world.submit(1)
    world.says(Progress(1, 0, 1))
    world.dies()
    assert world.states[-1] is WorkerState.RESTARTING
    assert world.child.requests == [1]
    world.says(Progress(1, 0, 1))
    world.dies()
    with pytest.raises(ModelError, match="stopped twice"):
        future.result(0)
    assert world.child.requests == []


def test_what_must_not_be_repeated_is_not(world: World) -> None:
    future = world.submit(1, idempotent=False)
    world.says(Progress(1, 0, 1))
    world.dies()
    assert isinstance(future.exception(0), ModelError)
    assert world.child.requests == []


def test_a_request_that_had_not_begun_is_no_suspect(world: World) -> None:
    guilty, innocent = world.submit(1), world.submit(2, idempotent=False)
    for _ in range(2):
        world.says(Progress(1, 0, 1))
        world.dies()
    assert guilty.done()
    assert not innocent.done()
    world.says(Result.of(2, RESULT))
    assert innocent.result(0).id == 2


def test_the_third_death_in_five_minutes_is_the_last(world: World) -> None:
    world.dies()
    world.dies()
    future = world.submit(1)
    world.dies()
    assert world.supervisor.state is WorkerState.FAILED
    assert len(world.children) == 1 + MAX_RESTARTS
    error = future.exception(0)
    assert isinstance(error, ModelError)
    assert error.hint
    assert isinstance(world.submit(2).exception(0), ModelError)


def test_deaths_far_apart_are_forgiven(world: World) -> None:
    for _ in range(5):
        world.now_s += RESTART_WINDOW_S
        world.dies()
    assert world.supervisor.state is WorkerState.RESTARTING


def test_starting_again_leaves_the_degraded_mode(world: World) -> None:
    for _ in range(MAX_RESTARTS + 1):
        world.dies()
    world.supervisor.start()
    world.says(READY)
    future = world.submit(1)
    world.says(Result.of(1, RESULT))
    assert future.result(0).rows == 1


def test_a_model_that_cannot_be_loaded_is_not_tried_again() -> None:
    world = World()
    world.supervisor.start()
    future = world.submit(1)
    world.says(Failed(None, FailureCode.MODEL_MISSING, "no folder"))
    assert world.supervisor.state is WorkerState.FAILED
    assert len(world.children) == 1
    assert isinstance(future.exception(0), ModelError)
    failed = world.events[-1]
    assert isinstance(failed, StateChanged)
    assert failed.error is not None
    assert failed.error.hint


def test_a_system_that_refuses_a_process_is_survived() -> None:
    world = World()
    world.spawn_error = OSError("no more processes")
    world.supervisor.start()
    assert world.supervisor.state is WorkerState.FAILED
    assert isinstance(world.submit(1).exception(0), ModelError)


@pytest.mark.parametrize(
    "nonsense",
    [Gone("nonsense"), Result.of(9, RESULT), Cancelled(9), Progress(9, 0, 1), Hello("x"), Cancel(1)],
    ids=lambda message: type(message).__name__,
)
def test_nonsense_leads_to_a_restart(world: World, nonsense: object) -> None:
    world.says(nonsense)
    assert world.children[0].ended is False
    assert world.states[-1] is WorkerState.RESTARTING


def test_a_second_terminal_message_is_nonsense(world: World) -> None:
    world.submit(1)
    world.says(Result.of(1, RESULT))
    world.says(Cancelled(1))
    assert world.states[-1] is WorkerState.RESTARTING


def test_a_former_child_is_not_listened_to(world: World) -> None:
    former = world.child
    world.dies()
    events = len(world.events)
    world.supervisor.received(former, READY)
    world.supervisor.received(former, Gone("late"))
    assert len(world.events) == events


def test_a_cancel_that_is_heard_costs_nothing(world: World) -> None:
    future = world.submit(1)
    future.cancel()
    assert Cancel(1) in world.child.told
    world.says(Cancelled(1))
    world.now_s += TIMEOUTS.cancel_s * 2
    world.supervisor.tick()
    assert len(world.children) == 1


def test_an_answer_that_crosses_a_cancel_is_dropped(world: World) -> None:
    future = world.submit(1)
    future.cancel()
    world.says(Result.of(1, RESULT))
    assert future.cancelled()
    assert len(world.children) == 1


def test_a_deaf_child_is_ended_and_others_are_asked_again(world: World) -> None:
    cancelled, other = world.submit(1), world.submit(2)
    cancelled.cancel()
    assert world.supervisor.seconds_to_deadline() == TIMEOUTS.cancel_s
    world.now_s += TIMEOUTS.cancel_s
    world.supervisor.tick()
    assert world.children[0].ended is False
    assert world.child.requests == [2]
    assert not other.done()


def test_a_silent_child_is_ended(world: World) -> None:
    world.submit(1)
    world.now_s += TIMEOUTS.stall_s - 1
    world.says(Progress(1, 0, 1))
    world.now_s += TIMEOUTS.stall_s - 1
    world.supervisor.tick()
    assert len(world.children) == 1
    world.now_s += 1
    world.supervisor.tick()
    assert len(world.children) == 2


def test_silence_without_a_request_is_rest(world: World) -> None:
    world.now_s += 10_000
    assert world.supervisor.seconds_to_deadline() is None
    world.submit(1)
    world.supervisor.tick()
    assert len(world.children) == 1


def test_a_child_that_never_loads_is_ended() -> None:
    world = World()
    world.supervisor.start()
    world.now_s += TIMEOUTS.load_s
    world.supervisor.tick()
    assert world.states[-1] is WorkerState.RESTARTING


def test_an_export_may_take_longer_than_a_request(world: World) -> None:
    world.says(Busy(Activity.EXPORTING))
    world.submit(1)
    world.now_s += TIMEOUTS.stall_s + 1
    world.supervisor.tick()
    assert len(world.children) == 1


def test_a_child_that_cannot_be_ended_is_reported(world: World) -> None:
    world.ending = Ending.STUCK
    world.dies()
    world.dies()
    assert any(isinstance(event, Logged) and event.level is LogLevel.ERROR for event in world.events)


def test_closing_cancels_what_waits_and_is_final(world: World) -> None:
    future = world.submit(1)
    world.supervisor.close()
    assert future.cancelled()
    assert world.child.ended is True
    assert world.states[-1] is WorkerState.STOPPED
    world.supervisor.start()
    assert len(world.children) == 1
    assert world.submit(2).cancelled()


def test_the_budget_allows_two_restarts_in_five_minutes() -> None:
    budget = RestartBudget()
    assert [budget.spend(now_s) for now_s in (0.0, 100.0, 299.0, 300.0, 301.0, 400.0)] == [
        True, True, False, True, False, True,
    ]  # fmt: skip
