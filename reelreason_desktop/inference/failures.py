"""Words for people, chosen from the codes that cross the border, and the rule for giving up."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.protocol import FailureCode

MAX_RESTARTS: Final = 2
RESTART_WINDOW_S: Final = 300.0

_RETRY: Final = Notice("Try again in a moment.")


@dataclass(frozen=True, slots=True)
class Words:
    """What people are told when a model fails.

    Attributes:
        model: what it is called at the beginning of a sentence.
        codes: what happened and what to do, a failure code.
        without: what still works.
        lost: what to do when the process died on a request.
        attempts: how often it died then, in words.
    """

    model: str
    codes: Mapping[FailureCode, tuple[str, str]]
    without: str
    lost: str
    attempts: str

    def failure(self, code: FailureCode, detail: str) -> ModelError:
        """The error a person sees for a code."""
        message, hint = self.codes[code]
        return ModelError(message, hint, detail)

    def lost_request(self, detail: str) -> ModelError:
        """The process ended while it worked on a request that is not asked again."""
        return ModelError(Notice("{} stopped {}.", self.model, self.attempts), self.lost, detail)

    def gave_up(self, detail: str) -> ModelError:
        """The process ended too often; it stays off."""
        message = Notice("{} keeps stopping, so it was switched off.", self.model)
        return ModelError(message, Notice("{} Try again later.", self.without), detail)

    def cannot_start(self, detail: str) -> ModelError:
        """The system refused to start a process."""
        return ModelError(
            Notice("{}'s process cannot be started.", self.model), Notice("{} Try again later.", self.without), detail
        )

    def too_slow(self, timeout_s: float) -> ModelError:
        """A blocking call ran out of time."""
        return ModelError(Notice("{} did not answer within {:g} seconds.", self.model, timeout_s), _RETRY)


_PROTOCOL: Final = (
    Notice("A model's process and the program do not understand each other."),
    Notice("Close all windows of the program and start it again."),
)
ENCODER: Final = Words(
    model=Notice("The encoder"),
    codes=MappingProxyType(
        {
            FailureCode.MODEL_MISSING: (
                Notice("The encoder's files are missing."),
                Notice("Install the program again, or choose another encoder on the page Models."),
            ),
            FailureCode.MODEL_UNUSABLE: (
                Notice("The encoder cannot be loaded."),
                Notice("Choose another encoder on the page Models, or install the program again."),
            ),
            FailureCode.LIBRARY_MISSING: (
                Notice("A library of the encoder is missing."),
                Notice("Install the program again."),
            ),
            FailureCode.OUT_OF_MEMORY: (
                Notice("There is not enough memory for the encoder."),
                Notice("Close other programs and try again, or choose a smaller encoder on the page Models."),
            ),
            FailureCode.BACKEND_FAILED: (
                Notice("The encoder could not read this text."),
                Notice("Try other words."),
            ),
            FailureCode.TOO_LONG: (Notice("The text is too long for the encoder."), Notice("Shorten it.")),
            FailureCode.PROTOCOL: _PROTOCOL,
        }
    ),
    without=Notice("Browsing, rating and picks from your ratings still work."),
    lost=Notice("Try other words."),
    attempts=Notice("twice while reading this text"),
)
"""The model that turns texts into vectors."""

WRITER: Final = Words(
    model=Notice("The language model"),
    codes=MappingProxyType(
        {
            FailureCode.MODEL_MISSING: (
                Notice("The language model's file is gone."),
                Notice("Choose another one: reelreason models list"),
            ),
            FailureCode.MODEL_UNUSABLE: (
                Notice("The language model cannot be loaded."),
                Notice("Choose another one: reelreason models list"),
            ),
            FailureCode.LIBRARY_MISSING: (
                Notice("The library that runs language models is not installed."),
                Notice("Install it with: pip install 'reelreason-desktop[llm]'. It needs a C++ compiler."),
            ),
            FailureCode.OUT_OF_MEMORY: (
                Notice("There is not enough memory for the language model."),
                Notice("Close other programs and try again, or choose a smaller model."),
            ),
            FailureCode.BACKEND_FAILED: (
                Notice("The language model could not work on this."),
                Notice("Try again, or other words."),
            ),
            FailureCode.TOO_LONG: (
                Notice("This is too long for the language model."),
                Notice("Shorten it, or choose another model."),
            ),
            FailureCode.PROTOCOL: _PROTOCOL,
        }
    ),
    without=Notice("Picks and their computed reasons do not need it."),
    lost=Notice("The computed reasons are shown instead."),
    attempts=Notice("while it worked on this"),
)
"""The optional model that rates and words."""

FATAL_CODES: Final = frozenset(
    {
        FailureCode.MODEL_MISSING,
        FailureCode.MODEL_UNUSABLE,
        FailureCode.LIBRARY_MISSING,
        FailureCode.OUT_OF_MEMORY,
    }
)
"""Reported without a request id, these will be the same after a restart, so none is tried."""


def misshapen(detail: str) -> ModelError:
    """Vectors came back, but not ones that can be used."""
    return ModelError("The encoder gave unusable vectors.", "Choose another encoder on the page Models.", detail)


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
