"""What the jobs need of a connection to a server of models. Nothing here opens one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, Protocol

from reelreason_desktop.domain.errors import KnownError


class End(Protocol):
    """How an answer ended, see `net.model_server.ChatEnd`."""

    @property
    def complete(self) -> bool:
        """Whether it ended before the deadline."""

    @property
    def cut(self) -> bool:
        """Whether it was cut at the most tokens there may be."""

    @property
    def prompt_tokens(self) -> int:
        """Of what was sent; 0 where the server does not say."""

    @property
    def answer_tokens(self) -> int:
        """Of what came; 0 where the server does not say."""


class Line(Protocol):
    """A connection to one server. Futures end with a KnownError where something went wrong; cancelling hangs up."""

    @property
    def host(self) -> str:
        """Who is at the other end."""

    def chat(self, body: Mapping[str, Any], on_text: Callable[[str], object], deadline_s: float) -> Future[End]:
        """Has a chat answered; `on_text` takes pieces on the line's thread."""

    def embed(self, body: Mapping[str, Any]) -> Future[list[list[float]]]:
        """A vector for each text of `input`."""

    def models(self) -> Future[tuple[str, ...]]:
        """What the server serves."""

    def recovers_in(self, error: KnownError) -> float | None:
        """Seconds after which asking again makes sense; None when somebody has to do something first."""

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Calls `act` after a while, unless the line is closed before."""

    def close(self) -> None:
        """Hangs up."""
