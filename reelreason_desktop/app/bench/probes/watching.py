"""Watching an event loop: the longest time between two of its turns."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_TICK_MS: Final = 2
_AFTERWARDS_MS: Final = 700
"""Kept watching after an act, until everything it set in motion has come to rest."""


class _Watchdog(QObject):
    """Notes the longest time between two turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last_s = time.perf_counter()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now_s = time.perf_counter()
        self.longest_s = max(self.longest_s, now_s - self._last_s)
        self._last_s = now_s


def longest_stall_ms(act: Callable[[Callable[[], None]], None], at_most_ms: int | None = None) -> float:
    """Runs the event loop until `act` calls what it is given and a little longer, or for `at_most_ms`."""
    loop = QEventLoop()
    watchdog = _Watchdog()
    act(lambda: QTimer.singleShot(_AFTERWARDS_MS, loop.quit))
    if at_most_ms is not None:
        QTimer.singleShot(at_most_ms, loop.quit)
    loop.exec()
    return watchdog.longest_s * 1_000.0
