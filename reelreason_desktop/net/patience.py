"""Trying again, with growing pauses, as often as makes sense and as politely as the server asks."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.net.failures import AnswerError, NetError

T = TypeVar("T")
_LOOK_S = 0.1


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on.

    Attributes:
        tries: how many in a row may fail.
        first_pause_s: after the first failure; each further pause is twice as long.
        longest_pause_s: where a server asks for more, the failure is the answer.
        sleep: waits some seconds.
    """

    tries: int = 5
    first_pause_s: float = 1.0
    longest_pause_s: float = 60.0
    sleep: Callable[[float], None] = time.sleep

    def insist(
        self,
        work: Callable[[], T],
        *,
        advanced: Callable[[], bool] = lambda: False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> T:
        """Calls `work` until it succeeds.

        Args:
            work: what may fail for now.
            advanced: asked after a failure: whether the try got somewhere, so that counting starts again.
            stopped: asked while waiting.

        Raises:
            NetError: the last failure, or one that trying again does not help.
            Cancelled: `stopped` said so.
        """
        failed = 0
        while True:
            try:
                return work()
            except NetError as error:
                failed = 1 if advanced() else failed + 1
                pause = self._pause(error, failed)
                if not error.transient or failed >= self.tries or pause > self.longest_pause_s:
                    raise
                self._wait(pause, stopped)

    def _pause(self, error: NetError, failed: int) -> float:
        asked = error.retry_after_s if isinstance(error, AnswerError) else None
        return asked if asked is not None else min(self.longest_pause_s, self.first_pause_s * 2 ** (failed - 1))

    def _wait(self, seconds: float, stopped: Callable[[], bool]) -> None:
        while seconds > 0:
            if stopped():
                raise Cancelled
            self.sleep(min(seconds, _LOOK_S))
            seconds -= _LOOK_S
