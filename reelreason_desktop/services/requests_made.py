"""How many requests the program sent since it was started, and to whom; shown to the person at all times."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable


class RequestsMade:
    """Counts. Told from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hosts: Counter[str] = Counter()
        self._listeners: list[Callable[[], object]] = []

    @property
    def total(self) -> int:
        """Requests to anybody."""
        with self._lock:
            return self._hosts.total()

    @property
    def hosts(self) -> tuple[tuple[str, int], ...]:
        """(host, requests), the most frequent first."""
        with self._lock:
            return tuple(self._hosts.most_common())

    def add(self, host: str) -> None:
        """One more, on the thread that sends it."""
        with self._lock:
            self._hosts[host] += 1
            listeners = tuple(self._listeners)
        for tell in listeners:
            tell()

    def listen(self, tell: Callable[[], object]) -> None:
        """Has `tell` called after each request, on the thread that sent it."""
        with self._lock:
            self._listeners.append(tell)

    def forget(self, tell: Callable[[], object]) -> None:
        """Ends `listen`."""
        with self._lock:
            self._listeners.remove(tell)
