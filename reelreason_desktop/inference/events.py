"""What a model process tells the rest of the program: states, progress and log lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.protocol import LanguageModelReady, LogLevel, Ready


class WorkerState(StrEnum):
    """The life of a model process as the window shows it."""

    STOPPED = "stopped"
    STARTING = "starting"
    LOADING = "loading"
    EXPORTING = "exporting"
    READY = "ready"
    RESTARTING = "restarting"
    FAILED = "failed"
    ASLEEP = "asleep"


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The process entered `state`.

    `error`: with FAILED, why; `ready`: with READY, what serves; `model`: what people call an encoder, empty for others.
    """

    state: WorkerState
    error: KnownError | None = None
    ready: Ready | LanguageModelReady | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class Progressed:
    """`done` of `total` texts of one request are encoded."""

    request_id: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Logged:
    """A line for the log, from the child or about it."""

    level: LogLevel
    text: str


WorkerEvent: TypeAlias = StateChanged | Progressed | Logged
Sink: TypeAlias = Callable[[WorkerEvent], None]
"""Receives events on the supervising thread; must return quickly and hand over to its own thread."""
