"""Work elsewhere, results here: what `Operations` promises."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from helpers.window import State
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.operations import Operations


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1, thread_name_prefix="profile") as pool:
        yield pool


@pytest.fixture
def operations(qapp: object, executor: ThreadPoolExecutor) -> Operations:
    return Operations(executor)


def test_work_runs_elsewhere_and_its_result_lands_on_the_gui_thread(operations: Operations) -> None:
    landed: list[tuple[str, str]] = []
    work = operations.start(lambda: threading.current_thread().name)
    work.success(lambda name: landed.append((name, threading.current_thread().name))).run()
    assert not operations.is_idle
    assert landed == []
    assert operations.wait_until_idle()
    assert landed == [("profile_0", threading.current_thread().name)]


def test_results_land_in_the_order_they_were_asked_for(operations: Operations) -> None:
    landed: list[int] = []
    for number in range(20):
        operations.start(lambda number=number: number).success(landed.append).run()
    assert operations.wait_until_idle()
    assert landed == list(range(20))


def test_a_failure_goes_to_its_handler_alone(operations: Operations) -> None:
    handled: list[BaseException] = []
    unhandled: list[BaseException] = []
    operations.failed.connect(unhandled.append)
    operations.start(lambda: 1 // 0).failure(handled.append).run()
    operations.start(lambda: [][0]).run()
    assert operations.wait_until_idle()
    assert [type(error) for error in handled] == [ZeroDivisionError]
    assert [type(error) for error in unhandled] == [IndexError]


def test_failing_to_start_is_a_failure(operations: Operations) -> None:
    handled: list[BaseException] = []

    def refuse() -> Future[int]:
        raise KnownError("No encoder.")

    operations.watch(refuse).failure(handled.append).run()
    assert operations.wait_until_idle()
    assert [str(error) for error in handled] == ["No encoder."]


def test_a_stale_result_is_dropped(operations: Operations) -> None:
    landed: list[str] = []
    first: Future[str] = Future()
    second: Future[str] = Future()
    operations.watch(lambda: first).latest("search").success(landed.append).run()
    operations.watch(lambda: second).latest("search").success(landed.append).run()
    second.set_result("new")
    first.set_result("old")
    assert operations.wait_until_idle()
    assert landed == ["new"]


@pytest.mark.parametrize("fail", [lambda f: f.cancel(), lambda f: f.set_exception(Cancelled())])
def test_a_cancellation_is_no_failure(operations: Operations, fail: object) -> None:
    ends: list[str] = []
    operations.failed.connect(lambda _: ends.append("failed"))
    future: Future[int] = Future()
    operations.watch(lambda: future).success(lambda _: ends.append("done")).cancelled(lambda: ends.append("off")).run()
    fail(future)  # type: ignore[operator]
    assert operations.wait_until_idle()
    assert ends == ["off"]


def test_nothing_is_called_after_cancel(operations: Operations) -> None:
    calls: list[str] = []
    future: Future[int] = Future()
    operation = operations.watch(lambda: future)
    operation.success(lambda _: calls.append("done")).cancelled(lambda: calls.append("off")).run()
    operation.cancel()
    assert future.cancelled()
    assert operations.wait_until_idle()
    assert calls == []


def test_waiting_gives_up_in_the_end(operations: Operations) -> None:
    future: Future[int] = Future()
    operations.watch(lambda: future).run()
    assert not operations.wait_until_idle(timeout_ms=10)
    future.set_result(1)
    assert operations.wait_until_idle()


def test_states_of_the_encoder_arrive_on_the_gui_thread(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    bridge = EncoderBridge()
    threads: list[str] = []
    bridge.changed.connect(lambda _: threads.append(threading.current_thread().name))
    with qtbot.waitSignal(bridge.changed) as arrived:
        executor.submit(bridge.post, State("MiniLM ready", ready=True)).result()
        assert bridge.state is None
    assert arrived.args == [State("MiniLM ready", ready=True)]
    assert bridge.state == State("MiniLM ready", ready=True)
    assert threads == [threading.current_thread().name]


def test_what_is_held_back_begins_when_it_is_released(operations: Operations) -> None:
    begun: list[str] = []
    landed: list[str] = []
    operations.start(lambda: "before").success(landed.append).run()
    operations.hold()
    for name in ("first", "second"):
        operations.start(lambda name=name: begun.append(name) or name).success(landed.append).run()
    assert operations.wait_until_idle()
    assert (begun, landed) == ([], ["before"])
    operations.release()
    assert operations.wait_until_idle()
    assert landed == ["before", "first", "second"]


def test_what_was_cancelled_while_it_was_held_back_never_begins(operations: Operations) -> None:
    begun: list[str] = []
    landed: list[str] = []
    operations.hold()
    held = operations.start(lambda: begun.append("held") or "held").success(landed.append).run()
    held.cancel()
    operations.release()
    assert operations.wait_until_idle()
    assert (begun, landed) == ([], [])
