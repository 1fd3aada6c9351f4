"""A request between `submit` and its one terminal message."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.protocol import Answer, Part, Request

OnProgress: TypeAlias = Callable[[int, int], None]
"""Called with how many of how many texts are done, on the supervising thread."""
OnPart: TypeAlias = Callable[[Part], None]
"""Called with each part of the answer as it is found, on the supervising thread."""


class RequestFuture(Future[Answer]):
    """The answer to come. Cancelling takes effect at once here, and in the child as soon as it can."""

    def __init__(self, on_cancel: Callable[[], None]) -> None:
        super().__init__()
        self._on_cancel = on_cancel

    def cancel(self) -> bool:
        """Whether the request is cancelled now; false when it was answered before."""
        if not super().cancel():
            return False
        self._on_cancel()
        return True


@dataclass(eq=False)
class Pending:
    """What the supervisor knows of a request.

    `idempotent`: it may be asked again after a crash. `begun`: the present child has started on it. `retried`: a
    child died on it before. `stop_by_s`: after a cancel, when the child must have stopped (monotonic seconds).
    `limit_s`: how long the child may take by its own clock; `over_at_s`: when that ends by ours (monotonic seconds).
    """

    request: Request
    future: RequestFuture
    on_progress: OnProgress | None = None
    on_part: OnPart | None = None
    idempotent: bool = True
    begun: bool = False
    retried: bool = False
    stop_by_s: float | None = None
    limit_s: float | None = None
    over_at_s: float | None = None

    def resolve(self, result: Answer) -> None:
        """Gives the answer, unless the request was cancelled in this very moment."""
        with suppress(InvalidStateError):
            self.future.set_result(result)

    def fail(self, error: ModelError) -> None:
        """Gives the error, unless the request was cancelled in this very moment."""
        with suppress(InvalidStateError):
            self.future.set_exception(error)

    def survives_crash(self) -> bool:
        """Whether to ask a new child; a request that had not begun is no suspect and is always asked again."""
        if self.stop_by_s is not None:
            return False
        if not self.begun:
            return True
        if not self.idempotent or self.retried:
            return False
        self.retried = True
        self.begun = False
        return True
