"""Letting a server's model serve from the window: what that takes, and doing all of it in the background."""

from __future__ import annotations

import time
from collections.abc import Callable

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.services.preparing import Prepared, prepare_embedder
from reelreason_desktop.services.remote.embedding import Estimate, RemoteEmbedding, films_to_read, texts_of
from reelreason_desktop.services.remote.place import read_place
from reelreason_desktop.services.requests_made import RequestsMade


class FilmReading:
    """The server that was entered reads the films.

    Args:
        paths: of the installation.
        requests: counts what is sent.
    """

    def __init__(self, paths: Paths, requests: RequestsMade) -> None:
        self._paths = paths
        self._requests = requests

    def estimate(self) -> Estimate:
        """What would be sent, and for about how much. Asks nobody. Raises KnownError."""
        return self._work().estimate()

    def run(
        self, paths: Paths, _name: str, report: Callable[[BuildProgress], None], stopped: Callable[[], bool]
    ) -> Prepared:
        """As `preparing.prepare_embedder`; the person saw the estimate and wants it.

        Raises:
            Cancelled: `stopped` said so; what came is kept.
            KnownError: the server or the disk failed; what came is kept.
        """
        began = time.monotonic()
        first: list[int] = []

        def told(done: int, total: int) -> None:
            first.append(done)
            rate = (done - first[0]) / max(time.monotonic() - began, 1e-6)
            report(BuildProgress(Step.ENCODING, done, total, rate, (total - done) / rate if rate else None))

        made = self._work().run(self._requests, accepted=True, report=told, stopped=stopped)
        return prepare_embedder(paths, made.name, report, stopped)

    def _work(self) -> RemoteEmbedding:
        return RemoteEmbedding(self._paths, read_place(self._paths), texts_of(films_to_read(self._paths)))
