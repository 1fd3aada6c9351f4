"""An answer as it arrives, read on a thread of its own, so that stopping never waits for the network."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from queue import Empty, Full, Queue
from typing import Final, TypeAlias

from reelreason_desktop.domain.errors import Cancelled, TooLongError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.failures import StalledError, UnreachableError
from reelreason_desktop.net.web import Head, Web

_PIECE: Final = 256 * 1024
_QUEUED: Final = 8
_LOOK_S: Final = 0.05
"""How often to see whether the person stopped it."""

_Item: TypeAlias = Head | bytes | Exception | None


def stream(
    web: Web, url: str, headers: Mapping[str, str] | None = None, *, stopped: Callable[[], bool] = lambda: False
) -> Generator[Head | bytes, None, None]:
    """The head of an answer, then its body in pieces; the whole body, or an error.

    Raises:
        NetError: no answer came, it broke off, or nothing came for the client's timeout.
        Cancelled: `stopped` said so.
    """
    queue: Queue[_Item] = Queue(_QUEUED)
    left = threading.Event()
    work = threading.Thread(target=_read, args=(web, url, headers or {}, queue, left), daemon=True, name="net")
    work.start()
    missing = 0
    try:
        while (item := _next(queue, web, stopped)) is not None:
            missing += (item.number("Content-Length") or 0) if isinstance(item, Head) else -len(item)
            yield item
    finally:
        left.set()
    if missing > 0:
        raise UnreachableError("The answer broke off.", "Try again.", f"{missing} bytes are missing")


def fetch(
    web: Web,
    url: str,
    headers: Mapping[str, str] | None = None,
    *,
    most: int,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Head, bytes]:
    """A small answer as a whole.

    Raises:
        NetError: see `stream`.
        TooLongError: there are more than `most` bytes.
        Cancelled: `stopped` said so.
    """
    with closing(stream(web, url, headers, stopped=stopped)) as items:
        head = next(items)
        if not isinstance(head, Head):
            raise TypeError("a body came before its head")
        body = bytearray()
        for piece in items:
            if isinstance(piece, bytes):
                body += piece
            if len(body) > most:
                raise TooLongError(
                    Notice("{} sent more than {:,} KiB.", head.host, most // 1024), "Nothing of it was used."
                )
    return head, bytes(body)


def _next(queue: Queue[_Item], web: Web, stopped: Callable[[], bool]) -> Head | bytes | None:
    end = time.monotonic() + web.timeout_s
    while True:
        if stopped():
            raise Cancelled
        try:
            item = queue.get(timeout=_LOOK_S)
        except Empty:
            if time.monotonic() > end:
                raise StalledError("Nothing came for too long.", "Try again later.") from None
            continue
        if isinstance(item, Exception):
            raise item
        return item


def _read(web: Web, url: str, headers: Mapping[str, str], queue: Queue[_Item], left: threading.Event) -> None:
    def put(item: _Item) -> bool:
        while not left.is_set():
            try:
                queue.put(item, timeout=_LOOK_S)
            except Full:
                continue
            return True
        return False

    try:
        with web.ask(url, headers) as answer:
            alive = put(answer.head)
            while alive and (piece := answer.read(_PIECE)):
                alive = put(piece)
        put(None)
    except Exception as error:
        put(error)
