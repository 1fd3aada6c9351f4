"""Resident memory of processes."""

from __future__ import annotations

import os
import sys

import psutil  # type: ignore[import-untyped]

_MB = 1_000_000


def rss_mb(pid: int) -> float:
    """Resident memory of one process, in units of 1,000,000 bytes. Pages shared with others count in full."""
    return float(psutil.Process(pid).memory_info().rss) / _MB


def peak_mb() -> float:
    """The most resident memory that this process ever had, in units of 1,000,000 bytes; the present one on Windows."""
    if sys.platform == "win32":
        return rss_mb(os.getpid())
    import resource  # noqa: PLC0415 - Windows has no such module

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / _MB if sys.platform == "darwin" else most * 1_024 / _MB  # bytes there, KiB elsewhere


def children_of(pid: int) -> tuple[int, ...]:
    """Processes that a process started, grandchildren included."""
    return tuple(child.pid for child in psutil.Process(pid).children(recursive=True))
