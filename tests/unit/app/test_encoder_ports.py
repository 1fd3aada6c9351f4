"""What the bar says of the encoder."""

from __future__ import annotations

import pytest

from reelreason_desktop.app.encoder_ports import EncoderStatus, status_sink
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import Logged, StateChanged, WorkerState
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.inference.protocol import LogLevel


def told(*events: StateChanged | Logged) -> list[EncoderStatus]:
    statuses: list[EncoderStatus] = []
    sink = status_sink(statuses.append)
    for event in events:
        sink(event)
    return statuses


@pytest.mark.parametrize(("model", "label"), [(BUILTIN_ID, "MiniLM ready"), ("bge-small", "bge-small ready")])
def test_it_names_the_encoder_that_serves(model: str, label: str) -> None:
    (status,) = told(StateChanged(WorkerState.READY, model=model))
    assert (status.label, status.ready, status.error) == (label, True, None)


def test_a_failure_comes_with_its_reason() -> None:
    error = ModelError("The encoder cannot be loaded.")
    (status,) = told(StateChanged(WorkerState.FAILED, error, model="bge-small"))
    assert status.error is error
    assert not status.ready


def test_lines_of_the_log_are_no_states() -> None:
    assert told(Logged(LogLevel.WARNING, "slow")) == []


@pytest.mark.parametrize("state", [state for state in WorkerState if state is not WorkerState.ASLEEP])
def test_every_state_of_an_encoder_has_words(state: WorkerState) -> None:
    (status,) = told(StateChanged(state, model=BUILTIN_ID))
    assert status.label
