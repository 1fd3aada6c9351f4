"""A server of the standard library on this computer, which answers as a test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """One answer. `promised`: bytes that the head announces, where it lies; `hold`: wait for the end after the body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    promised: int | None = None
    hold: bool = False


@dataclass(frozen=True)
class Asked:
    """A request as it arrived: `path` with its query, or the whole address where the server is used as a proxy."""

    path: str
    headers: dict[str, str]


class Server:
    """`answer` decides; `asked` remembers."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answer: Callable[[Asked], Reply] = lambda _: Reply(status=404)
        self.over = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()})
                server.asked.append(asked)
                reply = server.answer(asked)
                self.send_response(reply.status)
                length = len(reply.body) if reply.promised is None else reply.promised
                for name, value in ({"Content-Length": str(length), "Connection": "close"} | reply.headers).items():
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
                self.wfile.flush()
                if reply.hold:
                    server.over.wait(30)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})

    @contextmanager
    def running(self) -> Iterator[Server]:
        self._thread.start()
        try:
            yield self
        finally:
            self.over.set()
            self._http.shutdown()
            self._http.server_close()
            self._thread.join()

    def script(self, *replies: Reply) -> None:
        """Answers with these, one after the other; the last one again and again."""
        left = list(replies)
        self.answer = lambda _: left.pop(0) if len(left) > 1 else left[0]


def file_server(
    content: Callable[[], bytes], etag: Callable[[], str], *, ranges: bool = True
) -> Callable[[Asked], Reply]:
    """Serves one file as RFC 9110 says: whole, or from a place on where `If-Range` fits."""

    def answer(asked: Asked) -> Reply:
        body, tag = content(), etag()
        wanted = asked.headers.get("range", "")
        if not ranges or not wanted or asked.headers.get("if-range") not in (None, tag):
            return Reply(body, headers={"ETag": tag})
        start = int(wanted.removeprefix("bytes=").rstrip("-"))
        if start >= len(body):
            return Reply(status=416, headers={"Content-Range": f"bytes */{len(body)}"})
        span = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return Reply(body[start:], 206, {"ETag": tag, "Content-Range": span})

    return answer
