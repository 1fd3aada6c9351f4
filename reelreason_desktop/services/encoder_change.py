"""An encoder reads all films in the background, for as long as that takes, whatever windows come and go meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.inference.models import BUILTIN_ID

if TYPE_CHECKING:  # a window whose encoder nobody changes never needs these
    from reelreason_desktop.services.growing.building import BuildProgress
    from reelreason_desktop.services.preparing import Prepared

_logger = logging.getLogger(__name__)


class ChangeState(StrEnum):
    """How far it is."""

    NONE = "none"  # nothing was asked for yet
    READING = "reading"
    STOPPING = "stopping"
    STOPPED = "stopped"  # by the person; what was read is kept
    DONE = "done"  # it serves from the next start on
    FAILED = "failed"  # the one that was chosen before still is


RUNNING = frozenset({ChangeState.READING, ChangeState.STOPPING})


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """What the background does.

    Attributes:
        state: how far it is.
        name: of the encoder.
        progress: after the first block of texts.
        films: with DONE, how many it has vectors of.
        error: with FAILED, why: a KnownError, or a bug.
    """

    state: ChangeState = ChangeState.NONE
    name: str = ""
    progress: BuildProgress | None = None
    films: int = 0
    error: Exception | None = None

    @property
    def is_running(self) -> bool:
        """Whether an encoder is at work."""
        return self.state in RUNNING


Prepare = Callable[
    [Paths, str, "Callable[[BuildProgress], None]", Callable[[], bool]],
    "Prepared",
]
"""As `services.preparing.prepare_embedder`."""


class EncoderChange:
    """One encoder at a time. Any thread may call.

    Args:
        paths: of this installation.
        serving: id of the encoder that serves.
        prepare: makes the vectors; by default `prepare_embedder`.
        serve: lets the encoder that is chosen serve at once, while no session is open; None where that cannot be.

    Attributes:
        serving: as given, until another one does.
        serve: as given.
        refused: id of the encoder that was chosen and could not be used at the start; it has to read the films again.
    """

    def __init__(
        self,
        paths: Paths,
        serving: str = BUILTIN_ID,
        prepare: Prepare | None = None,
        serve: Callable[[], object] | None = None,
    ) -> None:
        self.serving = serving
        self.serve = serve
        self.refused = ""
        self._paths = paths
        self._prepare = prepare or _prepare
        self._lock = threading.RLock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._status = ChangeStatus()
        self._is_closed = False
        self._listeners: list[Callable[[ChangeStatus], object]] = []

    @property
    def status(self) -> ChangeStatus:
        """What is being done now, or was last."""
        with self._lock:
            return self._status

    def listen(self, listener: Callable[[ChangeStatus], object]) -> None:
        """Calls `listener` after every change, on any thread; it must return quickly."""
        with self._lock:
            self._listeners.append(listener)

    def forget(self, listener: Callable[[ChangeStatus], object]) -> None:
        """Ends `listen`."""
        with self._lock:
            self._listeners.remove(listener)

    def start(self, name: str, prepare: Prepare | None = None) -> None:
        """Has an encoder of the person's list read all films, and serve from the next start on.

        Does nothing while one is at work. `prepare`: makes its vectors, where that takes more than an encoder here.
        """
        with self._lock:
            if self._status.is_running or self._is_closed:
                return
            self._stop = threading.Event()
            self._thread = threading.Thread(
                target=self._run, args=(name, prepare or self._prepare, self._stop), name="encoder change"
            )
            self._show(ChangeStatus(ChangeState.READING, name))
            self._thread.start()

    def stop(self) -> None:
        """Has the work stop where it can; what was read is kept."""
        with self._lock:
            self._stop.set()
            if self._status.is_running:
                self._show(replace(self._status, state=ChangeState.STOPPING))

    def close(self) -> None:
        """Stops and waits for the thread."""
        with self._lock:
            self._is_closed = True
            self._listeners.clear()
            self._stop.set()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self, name: str, prepare: Prepare, stop: threading.Event) -> None:
        try:
            done = prepare(self._paths, name, self._far, stop.is_set)
        except Cancelled:
            self._show(ChangeStatus(ChangeState.STOPPED, name))
        except Exception as error:  # whatever it is, the person is told
            _logger.warning("The encoder %s could not read the films.", name, exc_info=True)
            self._show(ChangeStatus(ChangeState.FAILED, name, error=error))
        else:
            self.refused = ""
            films = done.films + (done.added.films if done.added else 0)
            self._show(ChangeStatus(ChangeState.DONE, name, films=films))

    def _far(self, progress: BuildProgress) -> None:
        with self._lock:
            self._show(replace(self._status, progress=progress))

    def _show(self, status: ChangeStatus) -> None:
        with self._lock:
            self._status = status
            listeners = tuple(self._listeners)
        for tell in listeners:
            tell(status)


def _prepare(paths: Paths, name: str, report: Callable[[BuildProgress], None], stopped: Callable[[], bool]) -> Prepared:
    from reelreason_desktop.services.preparing import prepare_embedder  # noqa: PLC0415 - not before the first cards

    return prepare_embedder(paths, name, report, stopped)
