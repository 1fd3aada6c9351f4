"""Resident memory of processes."""

from __future__ import annotations

import psutil  # type: ignore[import-untyped]

_MB = 1_000_000


def rss_mb(pid: int) -> float:
    """Resident memory of one process, in units of 1,000,000 bytes. Pages shared with others count in full."""
    return float(psutil.Process(pid).memory_info().rss) / _MB


def children_of(pid: int) -> tuple[int, ...]:
    """Processes that a process started, grandchildren included."""
    return tuple(child.pid for child in psutil.Process(pid).children(recursive=True))
