"""Real children that crash, hang, talk nonsense or lose their parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from helpers.workers import DEADLINE_S, DIM, Events, fake_encoder, poll

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.events import Progressed, WorkerState

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and raw writes to the pipe are POSIX")


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def encoder(events: Events) -> Iterator[ChildEncoder]:
    with fake_encoder(events) as encoder:
        encoder.start()
        events.wait_for_state(WorkerState.READY)
        yield encoder


def assert_answers(encoder: ChildEncoder) -> None:
    assert encoder.encode(["a film"], timeout_s=DEADLINE_S).shape == (1, DIM)


def test_a_crash_in_the_middle_is_repaired_and_answered(encoder: ChildEncoder, events: Events, tmp_path: Path) -> None:
    vectors = encoder.encode(["a film", f"!crash-once:{tmp_path / 'crashed'}"], timeout_s=DEADLINE_S)
    assert vectors.shape == (2, DIM)
    assert events.states.count(WorkerState.RESTARTING) == 1


@pytest.mark.parametrize("order", ["!crash", "!segfault"])
def test_a_text_that_always_crashes_is_given_up_and_the_third_crash_is_the_last(
    encoder: ChildEncoder, events: Events, order: str
) -> None:
    with pytest.raises(ModelError, match="stopped twice"):
        encoder.encode([order], timeout_s=DEADLINE_S)
    assert_answers(encoder)
    with pytest.raises(ModelError, match="switched off"):
        encoder.encode([order], timeout_s=DEADLINE_S)
    failed = events.wait_for_state(WorkerState.FAILED)
    assert failed.error is not None
    assert failed.error.hint
    with pytest.raises(ModelError, match="switched off"):
        encoder.encode(["a film"], timeout_s=DEADLINE_S)
    encoder.retry()
    events.wait_for_state(WorkerState.READY, times=4)
    assert_answers(encoder)


def test_a_child_killed_from_outside_is_replaced(encoder: ChildEncoder, events: Events) -> None:
    assert encoder.pid is not None
    former = encoder.pid
    os.kill(former, signal.SIGKILL)
    events.wait_for_state(WorkerState.RESTARTING)
    assert_answers(encoder)
    assert encoder.pid != former


def test_a_queued_request_is_cancelled_without_harm(encoder: ChildEncoder, events: Events, tmp_path: Path) -> None:
    gate = tmp_path / "open"
    running = encoder.submit([f"!wait:{gate}"])
    events.wait_for_order("!wait")
    queued = encoder.submit(["!crash"])
    assert queued.cancel()
    gate.touch()
    assert running.result(DEADLINE_S).shape == (1, DIM)
    assert_answers(encoder)
    assert WorkerState.RESTARTING not in events.states


def test_a_running_request_is_cancelled_between_two_batches(
    encoder: ChildEncoder, events: Events, tmp_path: Path
) -> None:
    # Sorted by length: eight short texts, then the one that waits, and the one that crashes in the last batch.
    gate = tmp_path / "open"
    texts = ["x"] * 8 + [f"!wait:{gate}"] + ["x" * 500] * 15 + ["!crash:".ljust(600)]
    running = encoder.submit(texts, Purpose.DOCUMENT)
    events.wait_for_order("!wait")
    assert running.cancel()
    gate.touch()
    assert_answers(encoder)
    assert running.cancelled()
    assert WorkerState.RESTARTING not in events.states


def test_a_query_overtakes_a_long_list(encoder: ChildEncoder, events: Events, tmp_path: Path) -> None:
    gate = tmp_path / "open"
    bulk_texts = ["x"] * 8 + [f"!wait:{gate}"] + ["x" * 500] * 200
    bulk = encoder.submit(bulk_texts, Purpose.DOCUMENT)
    events.wait_for_order("!wait")
    query = encoder.submit(["a film"], Purpose.QUERY)
    finished: list[str] = []
    bulk.add_done_callback(lambda _: finished.append("bulk"))
    query.add_done_callback(lambda _: finished.append("query"))
    gate.touch()
    assert bulk.result(DEADLINE_S).shape == (209, DIM)
    assert finished == ["query", "bulk"]


def test_progress_of_a_long_list_grows_to_the_end(encoder: ChildEncoder, events: Events) -> None:
    future = encoder.submit([f"film {i}" for i in range(300)], Purpose.DOCUMENT)
    assert future.result(DEADLINE_S).shape == (300, DIM)
    steps = [event.done for event in events.all if isinstance(event, Progressed) and event.request_id == future.id]
    assert steps == sorted(steps)
    assert steps[-1] == 300
    assert len(steps) > 10


@pytest.mark.parametrize(("order", "ending"), [("!hang", "terminated"), ("!deaf", "killed"), ("!frozen", "terminated")])
def test_a_hang_is_ended_by_the_cancel_ladder(encoder: ChildEncoder, events: Events, order: str, ending: str) -> None:
    hanging = encoder.submit([order])
    events.wait_for_order(order)
    other = encoder.submit(["a film"])
    assert hanging.cancel()
    assert hanging.cancelled()
    assert other.result(DEADLINE_S).shape == (1, DIM)
    events.wait_until(lambda e: any("did not stop when asked" in log and ending in log for log in e.logs))


def test_a_blocking_call_that_takes_too_long_says_so_and_cancels(encoder: ChildEncoder, events: Events) -> None:
    with pytest.raises(ModelError, match="did not answer"):
        encoder.encode(["!hang"], timeout_s=0.01)
    events.wait_for_state(WorkerState.RESTARTING)
    assert_answers(encoder)


@pytest.mark.parametrize("order", ["!garbage", "!stray"])
def test_nonsense_on_the_pipe_leads_to_a_restart(encoder: ChildEncoder, events: Events, order: str) -> None:
    with pytest.raises(ModelError, match="stopped twice"):
        encoder.encode([order], timeout_s=DEADLINE_S)
    assert events.states.count(WorkerState.RESTARTING) == 2
    assert_answers(encoder)


def test_half_a_frame_does_not_stop_the_clock(encoder: ChildEncoder, events: Events) -> None:
    half = encoder.submit(["!half"])
    events.wait_for_order("!half")
    assert half.cancel()
    events.wait_for_state(WorkerState.RESTARTING)
    assert_answers(encoder)


def test_an_exception_in_the_model_fails_one_request_only(encoder: ChildEncoder, events: Events) -> None:
    with pytest.raises(ModelError) as caught:
        encoder.encode(["!fail"], timeout_s=DEADLINE_S)
    assert "ordered to fail" in caught.value.detail
    assert_answers(encoder)
    assert WorkerState.RESTARTING not in events.states


@pytest.mark.parametrize("text", ["a film", "!hang"])
def test_the_child_ends_with_its_parent(text: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.Popen(
        [sys.executable, "-m", "helpers.orphan_maker", text], stdout=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert parent.stdout is not None
        orphan = psutil.Process(int(parent.stdout.readline()))
    finally:
        parent.kill()
        parent.communicate()
    poll(lambda: not orphan.is_running() or orphan.status() == psutil.STATUS_ZOMBIE, "the child outlives its parent")


def test_closing_while_it_hangs_is_quick_and_complete(encoder: ChildEncoder, events: Events) -> None:
    hanging = encoder.submit(["!hang"])
    events.wait_for_order("!hang")
    pid = encoder.pid
    assert pid is not None
    encoder.close()
    assert hanging.cancelled()
    assert encoder.state is WorkerState.STOPPED
    assert not psutil.pid_exists(pid)


def test_closing_while_it_starts() -> None:
    with fake_encoder() as encoder:
        encoder.start()
        waiting = encoder.submit(["a film"])
    assert waiting.cancelled() or waiting.done()


def test_closing_what_never_started() -> None:
    fake_encoder().close()


def test_cancelling_while_the_model_loads_takes_effect_at_once() -> None:
    with fake_encoder() as encoder:
        waiting = encoder.submit(["!hang"])
        assert waiting.cancel()
        assert_answers(encoder)


def test_closing_from_a_receiver_of_events_does_not_wait_for_itself() -> None:
    encoder = fake_encoder()
    future = encoder.submit(["a film"])
    closed = threading.Event()
    future.add_done_callback(lambda _: (encoder.close(), closed.set()))
    assert closed.wait(DEADLINE_S)
    encoder.close()


def test_a_receiver_that_raises_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def sink(_event: object) -> None:
        raise ValueError("a mistake in the window")

    with fake_encoder(sink) as encoder:
        assert_answers(encoder)
    assert "A receiver of events failed." in caplog.text


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with fake_encoder() as encoder:
        assert_answers(encoder)
        encoder.encode([f"!crash-once:{tmp_path / 'crashed'}"], timeout_s=DEADLINE_S)
    assert capfd.readouterr() == ("", "")


def test_submitting_from_many_threads(encoder: ChildEncoder) -> None:
    results: list[bool] = []

    def work(i: int) -> None:
        texts = [f"{i} {j}" for j in range(20)]
        together = encoder.encode(texts, timeout_s=DEADLINE_S)
        results.append(bool((together[3] == encoder.encode([texts[3]], timeout_s=DEADLINE_S)[0]).all()))

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 8
