"""A test with processes fails when it leaves a thread or a child behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import psutil
import pytest
from helpers.workers import poll


def _children() -> set[int]:
    """The children of this process, without the helper that multiprocessing keeps for as long as the program runs."""
    found = set()
    for process in psutil.Process().children(recursive=True):
        try:
            if process.status() != psutil.STATUS_ZOMBIE and "resource_tracker" not in " ".join(process.cmdline()):
                found.add(process.pid)
        except psutil.NoSuchProcess:
            continue
    return found


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    threads, children = set(threading.enumerate()), _children()
    yield
    poll(lambda: set(threading.enumerate()) <= threads, "a thread is left")
    poll(lambda: _children() <= children, "a child is left")
