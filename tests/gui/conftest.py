"""Windows over scripted sessions, and the rule that nothing is left of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.frame import Frame
from helpers.leaks import fail_on_leaks
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def nothing_is_left_behind(qapp: QApplication) -> Iterator[None]:
    yield from fail_on_leaks(qapp)


@pytest.fixture
def make_frame(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Frame]]:
    """Makes windows that share one settings file."""
    frames: list[Frame] = []

    def make(**script: object) -> Frame:
        frames.append(Frame(qtbot, tmp_path / "window.ini", **script))
        return frames[-1]

    yield make
    for frame in frames:
        frame.close()


@pytest.fixture
def frame(make_frame: Callable[..., Frame]) -> Frame:
    """A furnished, shown window with its map."""
    return make_frame().furnish()
