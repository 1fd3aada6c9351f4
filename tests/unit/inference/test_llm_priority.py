"""The model goes behind the window."""

import psutil
import pytest

from reelreason_desktop.inference.llm import priority


class Somebody:
    def __init__(self, niceness: int) -> None:
        self.niceness = niceness

    def nice(self, value: int | None = None) -> int:
        if value is not None:
            self.niceness = value
        return self.niceness


@pytest.mark.parametrize(("before", "after"), [(0, 5), (10, 10)])
def test_it_steps_back_and_never_forward(monkeypatch: pytest.MonkeyPatch, before: int, after: int) -> None:
    somebody = Somebody(before)
    monkeypatch.setattr(psutil, "Process", lambda: somebody)
    monkeypatch.setattr(priority.sys, "platform", "linux")
    priority.step_back()
    assert somebody.niceness == after


def test_a_system_that_forbids_it_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Somebody:
        raise psutil.AccessDenied

    monkeypatch.setattr(psutil, "Process", refuse)
    priority.step_back()
