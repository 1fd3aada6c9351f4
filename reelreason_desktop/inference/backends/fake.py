"""A backend for tests: real process, real pipe, no model, and every kind of misbehaviour on demand.

Vectors depend on nothing but the text, so they are the same in every process. A text that starts with `!` is an
order, announced in the log before it is obeyed; its argument follows a colon.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import signal
import threading
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

import numpy as np

from reelreason_desktop.inference import protocol
from reelreason_desktop.inference.backends.base import Vectors
from reelreason_desktop.inference.protocol import Log, LogLevel, Result, Serving

_POLL_S = 0.005


class FakeEncoder:
    """Hash vectors, and orders.

    `!crash` ends the process; `!crash-once:FILE` does so unless FILE exists, and makes it; `!segfault` reads address
    0; `!hang` never returns; `!deaf` ignores SIGTERM and never returns; `!frozen` keeps the interpreter to itself, so
    not even the listener runs; `!wait:FILE` returns when FILE exists; `!fail` raises; `!garbage` writes nonsense into
    the pipe; `!half` announces a frame and does not finish it; `!stray` answers a request nobody made.
    """

    serving = Serving.FAKE
    can_improve = False

    def __init__(self, dim: int, connection: Connection) -> None:
        self.dim = dim
        self._connection = connection

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32 (len(texts), dim), L2-normalised."""
        for text in texts:
            if text.startswith("!"):
                order, _, argument = text[1:].partition(":")
                self._obey(order, argument)
        return np.stack([hash_vector(text, self.dim) for text in texts])

    def improve(self) -> None:
        """There is nothing to improve."""

    def _obey(self, order: str, argument: str) -> None:
        if order == "deaf":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        self._connection.send_bytes(protocol.encode(Log(LogLevel.INFO, f"obeying {order}")))
        match order:
            case "crash":
                os._exit(3)
            case "crash-once":
                _crash_once(Path(argument))
            case "segfault":
                ctypes.string_at(0)
            case "hang" | "deaf":
                _hang()
            case "frozen":
                ctypes.PyDLL(None).sleep(3600)
            case "wait":
                _wait_for(Path(argument))
            case "fail":
                raise ValueError("ordered to fail")
            case "garbage":
                self._connection.send_bytes(b"garbage")
                _hang()
            case "half":
                os.write(self._connection.fileno(), b"\x00\x01\x00\x00RRD")
                _hang()
            case "stray":
                stray = Result.of(2**40, np.ones((1, self.dim), dtype=np.float32))
                self._connection.send_bytes(protocol.encode(stray))
                _hang()


def hash_vector(text: str, dim: int) -> Vectors:
    """float32 (dim,), L2-normalised, drawn from the text's SHA-256."""
    seed = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big")
    vector = np.random.default_rng(seed).standard_normal(dim)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def _crash_once(marker: Path) -> None:
    if not marker.exists():
        marker.touch()
        os._exit(3)


def _hang() -> NoReturn:
    while True:
        threading.Event().wait()


def _wait_for(marker: Path) -> None:
    while not marker.exists():
        time.sleep(_POLL_S)
