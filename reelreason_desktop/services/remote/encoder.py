"""A server's model in the place of the encoder: what a person writes is sent for a vector, if that profile wants it.

Films' vectors were made before and lie on the disk, so picks from ratings and wishes never wait for the server.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reelreason_desktop.domain.errors import Cancelled, KnownError, ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedders import KnownEmbedder
from reelreason_desktop.inference.encode_future import Vectors
from reelreason_desktop.inference.events import Sink, StateChanged, WorkerState
from reelreason_desktop.inference.models import Purpose
from reelreason_desktop.services.remote.kept_encoder import server_model
from reelreason_desktop.services.remote.mode import RemoteMode
from reelreason_desktop.services.requests_made import RequestsMade

if TYPE_CHECKING:  # what sends is loaded by who sends
    from reelreason_desktop.services.remote.connecting import Sent
    from reelreason_desktop.services.remote.ports import Line

_TIMEOUT_S: Final = 120.0


class ServerEncoder:
    """Encodes for profiles, see `speaking_for`. Any thread may call; what waits does so on a thread of its own.

    Args:
        known: a model of a server, whose vectors of films are there.
        mode: knows which profiles agreed.
        requests: counts what is sent.
        sink: is told that it is ready, on the caller's thread.
    """

    def __init__(
        self, known: KnownEmbedder, mode: RemoteMode, requests: RequestsMade, sink: Sink | None = None
    ) -> None:
        self.model = server_model(known)
        self.state = WorkerState.STOPPED
        self._known = known
        self._mode = mode
        self._requests = requests
        self._sink = sink
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="server encoder")
        self._line: tuple[str, Line] | None = None
        self._rest: tuple[float, ModelError] | None = None
        self._is_closed = False

    def start(self) -> None:
        """Says that it is ready: nothing is loaded, and nobody is asked before there is a message."""
        if self.state is WorkerState.STOPPED:
            self.state = WorkerState.READY
            if self._sink is not None:
                self._sink(StateChanged(self.state, model=f"{self._known.name} ({self._known.host})"))

    def speaking_for(self, profile: str | None) -> ProfileEncoder:
        """Encodes what this profile writes; nothing of a guest, who is None."""
        return ProfileEncoder(self, profile)

    def ask(self, profile: str | None, texts: Sequence[str]) -> Future[Vectors]:
        """float32 (n, dim), L2-normalised. Ends with a ModelError where nothing may be sent or nothing comes.

        Cancelling it hangs up.
        """
        future: Future[Vectors] = Future()
        try:
            self._thread.submit(self._answer, future, profile, tuple(texts))
        except RuntimeError:  # closed
            future.cancel()
        return future

    def close(self) -> None:
        """Hangs up and joins the thread."""
        self._is_closed = True
        self._thread.shutdown(wait=True)  # what waits sees that it is closed, and is cancelled
        self._hang_up()

    def _answer(self, future: Future[Vectors], profile: str | None, texts: Sequence[str]) -> None:
        try:
            vectors = self._vectors(future, profile, texts)
        except Cancelled:
            future.cancel()
        except Exception as error:  # noqa: BLE001, RUF100 - handed to whoever waits
            with suppress(InvalidStateError):  # cancelled in this very moment
                future.set_exception(error)
        else:
            with suppress(InvalidStateError):
                future.set_result(vectors)

    def _vectors(self, future: Future[Vectors], profile: str | None, texts: Sequence[str]) -> Vectors:
        from reelreason_desktop.services.remote.vectors import ask_for_vectors  # noqa: PLC0415 - what sends

        if future.cancelled() or self._is_closed:
            raise Cancelled
        self._mode.check_encoding(profile, self._known)
        if self._rest is not None and time.monotonic() < self._rest[0]:
            raise self._rest[1]
        line = self._line_for(profile or "")
        known = self._known
        try:
            return ask_for_vectors(
                line, known.asked, texts, self.model.folder, lambda: future.cancelled() or self._is_closed, known.dim
            )
        except KnownError as error:
            rest_s = line.recovers_in(error)
            self._hang_up()  # a key or an address may be another one next time
            failed = ModelError(error.message, error.hint, error.detail)
            self._rest = None if rest_s is None else (time.monotonic() + rest_s, failed)
            raise failed from error

    def _line_for(self, profile: str) -> Line:
        if self._line is not None and self._line[0] == profile:
            return self._line[1]
        self._hang_up()
        from reelreason_desktop.services.remote.connecting import line_to  # noqa: PLC0415 - what sends

        exchanges = self._mode.exchanges(profile)

        def leaves(sent: Sent) -> None:
            exchanges.sent(sent)
            self._requests.add(sent.host)

        line = line_to(self._mode.place, leaves)
        self._line = profile, line
        return line

    def _hang_up(self) -> None:
        held, self._line = self._line, None
        if held is not None:
            held[1].close()


class ProfileEncoder:
    """Encodes what one profile writes.

    Args:
        encoder: asks the server.
        profile: whose words they are; None for a guest.
    """

    def __init__(self, encoder: ServerEncoder, profile: str | None) -> None:
        self._encoder = encoder
        self._profile = profile

    def submit(self, texts: Sequence[str], _purpose: Purpose = Purpose.QUERY) -> Future[Vectors]:
        """See `ServerEncoder.ask`."""
        return self._encoder.ask(self._profile, texts)

    def encode(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, *, timeout_s: float | None = _TIMEOUT_S
    ) -> Vectors:
        """The same, for who waits.

        Raises:
            ModelError: nothing may be sent, or nothing came in time.
            Cancelled: the encoder was closed meanwhile.
        """
        future = self.submit(texts, purpose)
        try:
            return future.result(timeout_s)
        except TimeoutError as error:
            future.cancel()
            hint = Notice("Try again, or let another encoder serve.")
            raise ModelError("The server did not answer in time.", hint) from error
        except CancelledError as error:
            raise Cancelled from error
