"""An encoder reads the films beside everything else: one at a time, stoppable, and told to whoever listens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.encoder_reader import HALF, Reader

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.services.encoder_change import ChangeState, ChangeStatus, EncoderChange

WAIT_S = 10.0


class Listener:
    """Remembers what was told, and waits for it."""

    def __init__(self, change: EncoderChange) -> None:
        self.told: list[ChangeStatus] = []
        self._news = threading.Condition()
        change.listen(self)

    def __call__(self, status: ChangeStatus) -> None:
        with self._news:
            self.told.append(status)
            self._news.notify_all()

    @property
    def states(self) -> list[ChangeState]:
        return [status.state for status in self.told]

    def wait(self, condition: Callable[[ChangeStatus], bool]) -> ChangeStatus:
        with self._news:
            assert self._news.wait_for(lambda: any(map(condition, self.told)), WAIT_S)
            return next(status for status in self.told if condition(status))


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def change(tmp_path: Path, reader: Reader) -> Iterator[EncoderChange]:
    made = EncoderChange(Paths(*[tmp_path] * 5), prepare=reader)
    yield made
    made.close()


@pytest.fixture
def told(change: EncoderChange) -> Listener:
    return Listener(change)


def test_at_first_nothing_goes_on(change: EncoderChange) -> None:
    assert change.status == ChangeStatus()
    assert not change.status.is_running
    change.stop()
    assert change.status == ChangeStatus()


def test_it_tells_how_far_it_is_and_that_it_is_done(change: EncoderChange, told: Listener, reader: Reader) -> None:
    change.refused = "mine-00000000"
    change.start("mine")
    assert change.status.is_running
    told.wait(lambda status: status.progress == HALF)
    reader.go.set()
    done = told.wait(lambda status: status.state is ChangeState.DONE)
    assert (done.name, done.films, change.refused) == ("mine", 12, "")
    assert told.states == [ChangeState.READING, ChangeState.READING, ChangeState.DONE]


def test_one_at_a_time(change: EncoderChange, told: Listener, reader: Reader) -> None:
    change.start("mine")
    change.start("yours")
    reader.go.set()
    told.wait(lambda status: status.state is ChangeState.DONE)
    assert reader.names == ["mine"]
    change.start("yours")
    told.wait(lambda status: status.state is ChangeState.DONE and status.name == "yours")


def test_stopped_it_can_go_on(change: EncoderChange, told: Listener, reader: Reader) -> None:
    change.start("mine")
    told.wait(lambda status: status.progress == HALF)
    change.stop()
    assert told.wait(lambda status: status.state is ChangeState.STOPPING).progress == HALF
    told.wait(lambda status: status.state is ChangeState.STOPPED)
    assert not change.status.is_running
    reader.go.set()
    change.start("mine")
    told.wait(lambda status: status.state is ChangeState.DONE)


@pytest.mark.parametrize("error", [ModelError("It cannot be loaded."), ZeroDivisionError("a bug")])
def test_a_failure_is_told_whatever_it_is(
    change: EncoderChange, told: Listener, reader: Reader, error: Exception
) -> None:
    reader.error = error
    reader.go.set()
    change.start("mine")
    assert told.wait(lambda status: status.state is ChangeState.FAILED).error is error


def test_closing_ends_it_and_is_told_to_nobody(change: EncoderChange, told: Listener, reader: Reader) -> None:
    change.start("mine")
    told.wait(lambda status: status.progress == HALF)
    change.close()
    assert change.status.state is ChangeState.STOPPED
    assert ChangeState.STOPPED not in told.states
    change.start("mine")
    assert reader.names == ["mine"]


def test_who_does_not_listen_any_more_is_told_nothing(change: EncoderChange, told: Listener, reader: Reader) -> None:
    change.forget(told)
    reader.go.set()
    change.start("mine")
    change.close()
    assert told.told == []
