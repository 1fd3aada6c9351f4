"""Who goes first when there is not enough processor time for everybody: the window, not the model."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Final

import psutil  # type: ignore[import-untyped]

_NICENESS: Final = 5
"""Of 19. With all cores busy, a window that wants to draw gets one sooner; alone, the model is as fast as ever."""


def step_back() -> None:
    """Lets this process go behind others, threads that it starts from now on included.

    A system that forbids it leaves things as they are.
    """
    with suppress(psutil.Error, OSError):
        process = psutil.Process()
        if sys.platform == "win32":
            process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            process.nice(max(_NICENESS, process.nice()))
