"""Questions about a server that say nothing about anybody."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.services.remote.connecting import line_to
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.requests_made import RequestsMade

T = TypeVar("T")
_LOOK_S: Final = 0.05


def models_of(
    place: RemotePlace, requests: RequestsMade, stopped: Callable[[], bool] = lambda: False
) -> tuple[str, ...]:
    """What a server says it serves.

    Raises:
        KnownError: no server was entered, or it does not answer.
        Cancelled: `stopped` said so.
    """
    if not place.base_url:
        raise KnownError("There is no server to ask.", "Enter its address first.")
    line = line_to(place, lambda sent: requests.add(sent.host))
    try:
        return awaited(line.models(), stopped)
    finally:
        line.close()


def awaited(future: Future[T], stopped: Callable[[], bool]) -> T:
    """The result. Raises Cancelled as soon as `stopped` says so, and hangs up."""
    while True:
        if stopped():
            future.cancel()
            raise Cancelled
        try:
            return future.result(_LOOK_S)
        except TimeoutError:
            if future.done():
                raise
