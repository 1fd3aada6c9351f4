"""Words for people, chosen from the codes that cross the border, and the rule for giving up."""

from __future__ import annotations

from collections import deque
from typing import Final

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.protocol import FailureCode

MAX_RESTARTS: Final = 2
RESTART_WINDOW_S: Final = 300.0

_WITHOUT = "Browsing, rating and picks from your ratings still work."
_WORDS: Final[dict[FailureCode, tuple[str, str]]] = {
    FailureCode.MODEL_MISSING: (
        "The language model's files are missing.",
        "Install the program again, or choose another model folder in Settings.",
    ),
    FailureCode.MODEL_UNUSABLE: (
        "The language model cannot be loaded.",
        "Choose another model folder in Settings, or install the program again.",
    ),
    FailureCode.OUT_OF_MEMORY: (
        "There is not enough memory for the language model.",
        "Close other programs and try again, or choose a smaller model in Settings.",
    ),
    FailureCode.BACKEND_FAILED: ("The language model could not read this text.", "Try other words."),
    FailureCode.PROTOCOL: (
        "The language model's process and the program do not understand each other.",
        "Close all windows of the program and start it again.",
    ),
}
FATAL_CODES: Final = frozenset({FailureCode.MODEL_MISSING, FailureCode.MODEL_UNUSABLE, FailureCode.OUT_OF_MEMORY})
"""Reported without a request id, these will be the same after a restart, so none is tried."""


def failure(code: FailureCode, detail: str) -> ModelError:
    """The error a person sees for a code."""
    message, hint = _WORDS[code]
    return ModelError(message, hint, detail)


def lost_request(detail: str) -> ModelError:
    """The process ended twice while it worked on the same request."""
    return ModelError("The language model stopped twice while reading this text.", "Try other words.", detail)


def gave_up(detail: str) -> ModelError:
    """The process ended too often; it stays off."""
    return ModelError(
        "The language model keeps stopping, so it was switched off.", f"{_WITHOUT} Try again later.", detail
    )


def cannot_start(detail: str) -> ModelError:
    """The system refused to start a process."""
    return ModelError("The language model's process cannot be started.", f"{_WITHOUT} Try again later.", detail)


def too_slow(timeout_s: float) -> ModelError:
    """A blocking call ran out of time."""
    return ModelError(f"The language model did not answer within {timeout_s:g} seconds.", "Try again in a moment.")


def misshapen(detail: str) -> ModelError:
    """Vectors came back, but not ones that can be used."""
    return ModelError("The language model gave unusable vectors.", "Choose another model folder in Settings.", detail)


class RestartBudget:
    """At most `MAX_RESTARTS` restarts within `RESTART_WINDOW_S`."""

    def __init__(self) -> None:
        self._restarts: deque[float] = deque()

    def spend(self, now_s: float) -> bool:
        """Whether one more restart is allowed at `now_s` (monotonic seconds); if so it is counted."""
        while self._restarts and now_s - self._restarts[0] >= RESTART_WINDOW_S:
            self._restarts.popleft()
        if len(self._restarts) >= MAX_RESTARTS:
            return False
        self._restarts.append(now_s)
        return True
