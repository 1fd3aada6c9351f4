"""The line to a server. This module alone loads what opens connections; others import it where it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, Final, cast

from reelreason_desktop.domain.errors import KnownError, ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.courier import Courier
from reelreason_desktop.net.failures import AnswerError, NetError, UntrustedError
from reelreason_desktop.net.model_server import ModelServer, Sent
from reelreason_desktop.net.server_failures import KeyNotAcceptedError, WrongPlaceError
from reelreason_desktop.services.remote.key import read_key
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.remote.ports import End

__all__ = ["Sent", "ServerLine", "line_to"]

_REST_S: Final = 20.0
_CLOSE_S: Final = 2.0
_PATIENT_TRIES: Final = 8
_PATIENT_PAUSE_S: Final = 120.0
_PATIENT_STALL_S: Final = 300.0
"""A small computer needs minutes for a block of long texts, and says nothing before the last one is done."""


class ServerLine:
    """See `Line`."""

    def __init__(self, server: ModelServer) -> None:
        self._server = server
        self._courier = Courier()

    @property
    def host(self) -> str:
        """Who is at the other end."""
        return self._server.host

    def chat(self, body: Mapping[str, Any], on_text: Callable[[str], object], deadline_s: float) -> Future[End]:
        """Has a chat answered; `on_text` takes pieces on the line's thread."""
        return cast("Future[End]", self._courier.run(self._server.chat(body, on_text, deadline_s)))

    def embed(self, body: Mapping[str, Any]) -> Future[list[list[float]]]:
        """A vector for each text of `input`."""
        return self._courier.run(self._server.embed(body))

    def models(self) -> Future[tuple[str, ...]]:
        """What the server serves."""
        return self._courier.run(self._server.models())

    def recovers_in(self, error: KnownError) -> float | None:
        """Seconds after which asking again makes sense; None when somebody has to do something first."""
        if isinstance(error, KeyNotAcceptedError | UntrustedError | WrongPlaceError):
            return None
        if isinstance(error, AnswerError):
            rest = _REST_S if error.retry_after_s is None else error.retry_after_s
            return rest if error.transient else None
        return _REST_S

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Calls `act` after a while, unless the line is closed before."""
        self._courier.later(seconds, act)

    def close(self) -> None:
        """Hangs up."""
        with suppress(RuntimeError, TimeoutError, NetError):  # it is over anyway
            self._courier.run(self._server.close()).result(_CLOSE_S)
        self._courier.close()


def line_to(place: RemotePlace, on_sent: Callable[[Sent], object], *, patient: bool = False) -> ServerLine:
    """A line to the server that the person entered. Nothing is sent before somebody asks something.

    Args:
        place: where it is.
        on_sent: told of every request just before it leaves, on the line's thread.
        patient: nobody waits in front of the window: what fails for now is asked again for minutes.

    Raises:
        ModelError: the library for it is not installed.
        KeyringError: the keyring cannot be asked for the key.
    """
    if find_spec("openai") is None:
        hint = Notice("Install the program with its extra: `reelreason-desktop[openai]`.")
        raise ModelError("The library that talks to servers of models is not installed.", hint)
    server = ModelServer(place.base_url, read_key(place), on_sent)
    if patient:
        server.tries, server.longest_pause_s = _PATIENT_TRIES, _PATIENT_PAUSE_S
        server.stall_s = _PATIENT_STALL_S
    return ServerLine(server)
