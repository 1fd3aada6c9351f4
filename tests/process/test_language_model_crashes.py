"""A language model's process that dies, freezes or sleeps, in each state; what people see is a KnownError."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from helpers.workers import DEADLINE_S, Events, poll
from helpers.writing_models import ENDLESS, ITEMS, PROMPT, open_model, scored, tiny_model

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.client import ChildLanguageModel, ModelFile, wait
from reelreason_desktop.inference.llm.messages import Item
from reelreason_desktop.inference.process import Timeouts
from reelreason_desktop.inference.requests import RequestFuture

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX"),
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> ModelFile:
    return tiny_model(tmp_path_factory.mktemp("model"))


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def tiny(model: ModelFile, events: Events) -> Iterator[ChildLanguageModel]:
    with open_model(model, events) as tiny:
        yield tiny


def kill(model: ChildLanguageModel, number: signal.Signals = signal.SIGKILL) -> None:
    assert model.pid is not None
    os.kill(model.pid, number)


def keep_busy(model: ChildLanguageModel, *, reading: bool, deadline_s: float = DEADLINE_S) -> RequestFuture:
    """A long request that is under way: reading prompts or writing."""
    begun = threading.Event()
    if reading:
        items = tuple(Item(str(i), f"{i} " + "a warm film " * 100) for i in range(128))
        future = model.score(PROMPT, items, deadline_s=deadline_s, on_part=lambda _: begun.set())
    else:
        items = tuple(Item(str(i), "Write.") for i in range(128))
        future = model.write(PROMPT, items, deadline_s=deadline_s, on_part=lambda _: begun.set(), **ENDLESS)
    assert begun.wait(DEADLINE_S)
    return future


@pytest.mark.parametrize("state", [WorkerState.STARTING, WorkerState.LOADING, WorkerState.READY])
def test_a_kill_before_the_first_request_is_repaired(
    tiny: ChildLanguageModel, events: Events, state: WorkerState
) -> None:
    tiny.start()
    events.wait_for_state(state)
    kill(tiny)
    events.wait_for_state(WorkerState.RESTARTING)
    assert len(scored(tiny)[0]) == len(ITEMS)


@pytest.mark.parametrize("reading", [True, False])
def test_a_kill_at_work_ends_that_request_only(tiny: ChildLanguageModel, events: Events, reading: bool) -> None:
    future = keep_busy(tiny, reading=reading)
    waiting = tiny.score(PROMPT, ITEMS, deadline_s=DEADLINE_S)
    kill(tiny)
    with pytest.raises(ModelError, match="stopped while it worked") as caught:
        wait(future, DEADLINE_S)
    assert "SIGKILL" in caught.value.detail
    assert wait(waiting, DEADLINE_S).work.evaluated > 0
    assert events.states.count(WorkerState.RESTARTING) == 1


def test_the_third_death_switches_it_off_until_somebody_tries_again(tiny: ChildLanguageModel, events: Events) -> None:
    for _ in range(2):
        future = keep_busy(tiny, reading=False)
        kill(tiny)
        with pytest.raises(ModelError, match="stopped while it worked"):
            wait(future, DEADLINE_S)
    future = keep_busy(tiny, reading=False)
    kill(tiny)
    with pytest.raises(ModelError, match="switched off") as caught:
        wait(future, DEADLINE_S)
    assert caught.value.hint.startswith("Picks and their computed reasons do not need it.")
    assert events.wait_for_state(WorkerState.FAILED).error is not None
    with pytest.raises(ModelError, match="switched off"):
        scored(tiny)
    assert tiny.pid is None
    tiny.retry()
    assert scored(tiny)[0]


def test_the_librarys_last_words_are_told(tmp_path: Path, events: Events) -> None:
    """The tensors no longer fit the header: the library refuses, and says why."""
    model = tiny_model(tmp_path, {"llama.feed_forward_length": (4, 64)})
    with open_model(model, events) as tiny, pytest.raises(ModelError, match="cannot be loaded") as caught:
        scored(tiny)
    assert "ffn_" in caught.value.detail
    assert WorkerState.RESTARTING not in events.states


def test_a_file_cut_short_under_a_running_model_kills_only_the_child(tmp_path: Path, events: Events) -> None:
    """The file is mapped into memory; reading beyond its new end is a bus error."""
    model = tiny_model(tmp_path)
    with open_model(model, events) as tiny:
        tiny.start()
        events.wait_for_state(WorkerState.READY)
        os.truncate(model.file, 4096)
        with pytest.raises(ModelError) as caught:
            scored(tiny)
    assert "SIGBUS" in caught.value.detail or "ends" in caught.value.detail


def test_a_missing_file_is_not_tried_twice(tmp_path: Path, events: Events) -> None:
    with (
        open_model(ModelFile(tmp_path / "gone.gguf", "", 2048), events) as tiny,
        pytest.raises(ModelError, match="file is gone"),
    ):
        scored(tiny)
    assert WorkerState.RESTARTING not in events.states


def test_a_frozen_process_is_ended_at_its_deadline(tiny: ChildLanguageModel, events: Events) -> None:
    future = keep_busy(tiny, reading=True, deadline_s=2)
    kill(tiny, signal.SIGSTOP)
    with pytest.raises(ModelError, match="stopped while it worked"):
        wait(future, DEADLINE_S)
    assert scored(tiny)[0]


def test_a_frozen_process_is_ended_after_a_cancel(tiny: ChildLanguageModel, events: Events) -> None:
    future = keep_busy(tiny, reading=False)
    kill(tiny, signal.SIGSTOP)
    assert future.cancel()
    events.wait_for_state(WorkerState.RESTARTING)
    assert scored(tiny)[0]


def test_an_idle_process_is_ended_and_comes_back(model: ModelFile, events: Events) -> None:
    timeouts = Timeouts(load_s=60, stall_s=60, idle_s=0.2)
    with open_model(model, events, timeouts=timeouts) as tiny:
        points, _ = scored(tiny)
        former = tiny.pid
        events.wait_for_state(WorkerState.ASLEEP)
        assert tiny.pid is None
        assert former is not None
        poll(lambda: not psutil.pid_exists(former), "the idle process lives on")
        assert scored(tiny)[0] == pytest.approx(points, abs=2e-3)


def test_closing_while_it_writes(tiny: ChildLanguageModel) -> None:
    future = keep_busy(tiny, reading=False)
    pid = tiny.pid
    assert pid is not None
    tiny.close()
    assert future.cancelled()
    assert not psutil.pid_exists(pid)


@pytest.mark.parametrize("busy", ["busy", "idle"])
def test_the_child_ends_with_its_parent(model: ModelFile, busy: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.Popen(
        [sys.executable, "-m", "helpers.language_model_orphan", str(model.file), busy],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert parent.stdout is not None
        orphan = psutil.Process(int(parent.stdout.readline()))
    finally:
        parent.kill()
        parent.communicate()
    poll(lambda: not orphan.is_running() or orphan.status() == psutil.STATUS_ZOMBIE, "the child outlives its parent")


def test_loading_again_and_again_does_not_grow(model: ModelFile) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "helpers.language_model_reloads", str(model.file), "12"],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=environment,
    )
    sizes = [int(line.split()[0]) for line in done.stdout.splitlines()]
    assert len(sizes) == 12
    # A leaked model or context would be several megabytes a time.
    assert sizes[-1] - sizes[3] < 8 * 1024 * 1024
