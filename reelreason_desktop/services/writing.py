"""The language model in use, for as long as the program runs: opened in the background, watched, and closed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, TypeVar

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.inference.events import StateChanged, WorkerEvent, WorkerState
from reelreason_desktop.inference.llm.messages import Work
from reelreason_desktop.inference.llm.writer import WriterProcess

if TYPE_CHECKING:  # a window without a model never needs these
    from reelreason_desktop.services.language_model import LanguageModel
    from reelreason_desktop.services.remote.writer import RemoteWriter

T = TypeVar("T")


class WritingState(StrEnum):
    """What a person is told about the model."""

    OFF = "off"  # none is in use
    LOADING = "loading"
    RESTARTING = "restarting"  # it stopped by itself and is loaded again
    READY = "ready"
    WORKING = "working"
    RESTING = "resting"  # nobody needed it for a while; the next request loads it
    FAILED = "failed"


USABLE: Final = frozenset(WritingState) - {WritingState.OFF, WritingState.FAILED}
"""States in which a request is answered, at once or soon."""
_STATES: Final[Mapping[WorkerState, WritingState]] = MappingProxyType(
    {
        WorkerState.STOPPED: WritingState.OFF,
        WorkerState.STARTING: WritingState.LOADING,
        WorkerState.LOADING: WritingState.LOADING,
        WorkerState.EXPORTING: WritingState.LOADING,
        WorkerState.READY: WritingState.READY,
        WorkerState.RESTARTING: WritingState.RESTARTING,
        WorkerState.FAILED: WritingState.FAILED,
        WorkerState.ASLEEP: WritingState.RESTING,
    }
)


@dataclass(frozen=True, slots=True)
class WritingStatus:
    """The model in use.

    Attributes:
        state: what it does.
        name: of the model; empty when none is in use.
        tokens_per_s: how fast the newest answer was computed, prompt and words together; None before the first.
        error: with FAILED, why.
        sends_to: the host of a model on another machine; empty for one on this computer.
    """

    state: WritingState = WritingState.OFF
    name: str = ""
    tokens_per_s: float | None = None
    error: KnownError | None = None
    sends_to: str = ""


Opener: TypeAlias = Callable[[Callable[[WorkerEvent], None], bool], tuple[str, WriterProcess] | None]
"""Opens the model in use: takes the sink for its events and whether prompts may be kept; its name comes back too."""


class Elsewhere(Protocol):
    """Models on other machines, which profiles switch on, see `services.remote.mode.RemoteMode`."""

    def chats(self, profile: str | None) -> bool:
        """Whether a profile wants one."""

    def encodes_at(self, profile: str | None) -> str:
        """The host that a profile's messages go to for a vector; empty when they go nowhere."""

    def open_writer(self, profile: str | None, sink: Callable[[WorkerEvent], None]) -> RemoteWriter | None:
        """Opens it; None while it is off. Raises KnownError."""


class WritingDesk:
    """Owns the model's process and the thread that waits for its answers. Any thread may call.

    Args:
        paths: of this installation.
        opener: what is opened; by default the model in use on the shelf.
        elsewhere: what is opened instead, for profiles that switched it on.
    """

    def __init__(self, paths: Paths, opener: Opener | None = None, elsewhere: Elsewhere | None = None) -> None:
        self._paths = paths
        self._opener = opener or self._from_shelf
        self._elsewhere = elsewhere
        self._profile: str | None = None
        self._encodes_at = ""
        self._lock = threading.RLock()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="writing")
        self._writer: WriterProcess | None = None
        self._number = 0
        self._jobs = 0
        self._is_closed = False
        self._keeps_prompts: bool | None = None
        self._status = WritingStatus()
        self._listeners: list[Callable[[WritingStatus], object]] = []

    @property
    def status(self) -> WritingStatus:
        """What the model does now."""
        with self._lock:
            return self._status

    @property
    def writer(self) -> WriterProcess | None:
        """The process of the model in use."""
        with self._lock:
            return self._writer

    def listen(self, listener: Callable[[WritingStatus], object]) -> None:
        """Calls `listener` after every change, on any thread; it must return quickly."""
        with self._lock:
            self._listeners.append(listener)

    def forget(self, listener: Callable[[WritingStatus], object]) -> None:
        """Ends `listen`."""
        with self._lock:
            self._listeners.remove(listener)

    def open(self, *, keep_prompts: bool) -> Future[None]:
        """Loads the model in use in the background, in place of the one that was open. Off means none.

        `keep_prompts`: whether computed beginnings of prompts, which hold what is known of the person, may be kept.
        """
        with self._lock:
            self._keeps_prompts = keep_prompts
        return self.submit(lambda: self._open(keep_prompts))

    @property
    def encodes_at(self) -> str:
        """The host that this profile's messages go to for a vector; empty when they go nowhere."""
        with self._lock:
            return self._encodes_at

    @property
    def was_opened(self) -> bool:
        """Whether `open` was called yet."""
        with self._lock:
            return self._keeps_prompts is not None

    def open_for(self, *, guest: bool, profile: str | None = None) -> Future[None] | None:
        """As `open`, for somebody else; the model that is open stays if it suits them.

        `profile`: whose; a model elsewhere is never shared.
        """
        there = self._elsewhere
        wants = there is not None and (there.chats(profile) or there.encodes_at(profile))
        with self._lock:
            sends = self._status.sends_to or self._encodes_at
            suits = self._keeps_prompts is (not guest) and not wants and not sends
            self._profile = profile
        return None if suits else self.open(keep_prompts=not guest)

    def open_again(self) -> Future[None]:
        """Loads the model in use, because another one is."""
        with self._lock:
            keeps = bool(self._keeps_prompts)
        return self.open(keep_prompts=keeps)

    def retry(self) -> None:
        """Starts again after a failure."""
        with self._lock:
            writer = self._writer
        if writer is not None:
            writer.retry()

    def forget_prompts(self) -> None:
        """Deletes what was kept of any person's prompts."""
        from reelreason_desktop.services.models import forget_prompts  # noqa: PLC0415 - not before the first cards

        forget_prompts(self._paths)

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Runs work with the model on the thread for that.

        Raises:
            Cancelled: the program ends.
        """
        try:
            return self._executor.submit(work)
        except RuntimeError as error:  # the executor is shut down
            raise Cancelled from error

    def model(self, person: Sequence[str]) -> LanguageModel | None:
        """The jobs of the model in use for one person; None when there is none or it failed.

        Args:
            person: lines of what is known of them.
        """
        from reelreason_desktop.services.language_model import LanguageModel  # noqa: PLC0415 - see above

        with self._lock:
            if self._writer is None or self._status.state not in USABLE:
                return None
            return LanguageModel(self._writer, person, on_work=self._note)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """While the model is asked things."""
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    def close(self) -> None:
        """Ends the process and waits for the thread."""
        with self._lock:
            self._is_closed = True
            self._listeners.clear()
            writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _open(self, keep_prompts: bool) -> None:
        self._leave()
        with self._lock:
            self._number += 1
            number = self._number
            profile = self._profile

        def hear(event: WorkerEvent) -> None:
            self._heard(number, event)

        encodes_at = "" if self._elsewhere is None else self._elsewhere.encodes_at(profile)
        with self._lock:
            self._encodes_at = encodes_at
        try:
            far = self._elsewhere.open_writer(profile, hear) if self._elsewhere is not None else None
            opened = self._opener(hear, keep_prompts) if far is None else (far.model, far)
        except KnownError as error:
            self._show(WritingStatus(WritingState.FAILED, error=error))
            return
        if opened is None:
            self._show(WritingStatus())
            return
        name, writer = opened
        with self._lock:
            closed = self._is_closed
            if not closed:
                self._writer = writer
        if closed:
            writer.close()
            return
        self._show(WritingStatus(WritingState.LOADING, name, sends_to="" if far is None else far.host))
        writer.start()

    def _from_shelf(self, sink: Callable[[WorkerEvent], None], keep_prompts: bool) -> tuple[str, WriterProcess] | None:
        from reelreason_desktop.services.models import open_writer, shelf_of  # noqa: PLC0415 - see above

        model = shelf_of(self._paths).used
        writer = open_writer(self._paths, sink, keep_prompts=keep_prompts)
        return None if model is None or writer is None else (model.title or model.name, writer)

    def _leave(self) -> None:
        with self._lock:
            writer, self._writer = self._writer, None
            self._number += 1  # what the old one still says is nobody's business
        if writer is not None:
            writer.close()

    def _heard(self, number: int, event: WorkerEvent) -> None:
        """On the model's supervising thread."""
        if not isinstance(event, StateChanged):
            return
        with self._lock:
            if number == self._number:
                self._show(replace(self._status, state=_STATES[event.state], error=event.error))

    def _note(self, work: Work) -> None:
        tokens = work.evaluated + work.generated
        if tokens and work.seconds > 0:
            with self._lock:
                self._show(replace(self._status, tokens_per_s=tokens / work.seconds))

    def _count(self, by: int) -> None:
        with self._lock:
            self._jobs += by
            self._show(self._status)

    def _show(self, status: WritingStatus) -> None:
        """READY and WORKING differ only by whether anybody asked."""
        with self._lock:
            if status.state in (WritingState.READY, WritingState.WORKING):
                status = replace(status, state=WritingState.WORKING if self._jobs else WritingState.READY)
            changed, self._status = status != self._status, status
            listeners = tuple(self._listeners) if changed else ()
        for tell in listeners:
            tell(status)
