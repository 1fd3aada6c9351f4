"""What the child's main loop asks of whatever computes the vectors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.inference.protocol import FailureCode, LogLevel, Serving

Vectors: TypeAlias = NDArray[np.float32]
Report: TypeAlias = Callable[[LogLevel, str], None]
"""Writes a line into the program's log."""


class BackendError(Exception):
    """A failure whose cause is known. `detail`: the technical side, for the log."""

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class EncoderBackend(Protocol):
    """Turns texts into vectors, one batch at a time, on the child's main thread."""

    @property
    def serving(self) -> Serving:
        """What computes the vectors at the moment."""

    @property
    def dim(self) -> int:
        """Length of a vector."""

    @property
    def can_improve(self) -> bool:
        """Whether `improve` is worth a call when nobody waits."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32 (len(texts), dim), L2-normalised; one batch, at least one text."""

    def improve(self) -> None:
        """Finds a faster way to serve, or makes `can_improve` false."""
