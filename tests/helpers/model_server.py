"""A server of models on this computer that speaks the API of OpenAI, streams, and misbehaves as a test says."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Request:
    """One as it arrived. `raw`: every byte, from the first line on."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    raw: bytes

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        """What the messages say."""
        return "\n".join(message["content"] for message in self.json["messages"])


@dataclass(frozen=True)
class Answer:
    """What comes back.

    `pieces`: sent one after the other, each flushed; `hold`: wait for the end of the test after that many pieces;
    `drop`: cut the connection after the last piece.
    """

    pieces: Sequence[bytes] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    hold: int | None = None
    drop: bool = False


Play = Callable[[Request], Answer]


def refusal(status: int, message: str = "no", headers: Mapping[str, str] | None = None, **more: Any) -> Answer:
    body = json.dumps({"error": {"message": message, "type": "error", "param": None, "code": None} | more}).encode()
    return Answer((body,), status, {"Content-Type": "application/json", **(headers or {})})


def as_json(data: object) -> Answer:
    return Answer((json.dumps(data).encode(),), headers={"Content-Type": "application/json"})


def chunk(text: str | None, reason: str | None = None) -> bytes:
    delta = {} if text is None else {"content": text}
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    event = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return f"data: {json.dumps(event)}\n\n".encode()


def usage(prompt: int, answer: int) -> bytes:
    used = {"prompt_tokens": prompt, "completion_tokens": answer, "total_tokens": prompt + answer}
    event = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [], "usage": used}
    return f"data: {json.dumps(event)}\n\n".encode()


DONE = b"data: [DONE]\n\n"


def streamed(text: str, size: int = 7, *, hold: int | None = None) -> Answer:
    """A whole answer in pieces of `size` characters."""
    parts = [chunk(text[start : start + size]) for start in range(0, len(text), size)]
    return Answer((*parts, chunk(None, "stop"), usage(100, 20), DONE), hold=hold)


def broken(text: str) -> Answer:
    """A piece of an answer, and then the line is dead."""
    return Answer((chunk(text),), drop=True)


def asked_ids(request: Request) -> list[str]:
    """The numbers that a question is about."""
    user = request.json["messages"][1]["content"]
    return [line.removeprefix("id ") for line in user.splitlines() if line.startswith("id ")]


def good(request: Request) -> Answer:
    """What a friendly model says to each kind of question."""
    if request.path.endswith("/models"):
        return as_json({"object": "list", "data": [{"id": "big", "object": "model"}, {"id": "small"}]})
    if request.path.endswith("/embeddings"):
        texts = request.json["input"]
        rows = [
            {"index": i, "embedding": [float(len(t)), 1.0, float(sum(map(ord, t)) % 97)]} for i, t in enumerate(texts)
        ]
        return as_json({"object": "list", "data": rows[::-1], "usage": {"total_tokens": 3}})
    kind = request.json["response_format"]["json_schema"]["name"]
    ids = asked_ids(request)
    if kind == "points":
        answers: list[dict[str, Any]] = [{"id": i, "points": 5 - (n % 4)} for n, i in enumerate(ids)]
    elif kind == "texts":
        answers = [{"id": i, "text": "It is quiet and fits what you told."} for i in ids]
    else:
        return streamed(json.dumps({"more": ["melancholy"], "less": []}))
    return streamed(json.dumps({"answers": answers}))


class ModelHost:
    """`play` decides; `asked` remembers."""

    def __init__(self) -> None:
        self.play: Play = good
        self.asked: list[Request] = []
        self.over = threading.Event()
        self.gone = threading.Event()
        """Set when a held or streamed answer found nobody listening any more."""
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._serve()

            def do_POST(self) -> None:
                self._serve()

            def _serve(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                raw = self.raw_requestline + self.headers.as_bytes() + body
                names = {name.lower(): value for name, value in self.headers.items()}
                request = Request(self.command, self.path, names, body, raw)
                host.asked.append(request)
                answer = host.play(request)
                self.close_connection = True
                try:
                    self._answer(answer)
                except OSError:
                    host.gone.set()

            def _answer(self, answer: Answer) -> None:
                self.send_response(answer.status)
                whole = not any(piece.startswith(b"data:") for piece in answer.pieces)
                kind = {} if whole else {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"}
                length = {"Content-Length": str(sum(map(len, answer.pieces)))} if whole else {}
                if answer.hold == 0:  # not even a head
                    self._wait()
                    return
                for name, value in ({**kind, **length, "Connection": "close"} | dict(answer.headers)).items():
                    self.send_header(name, value)
                self.end_headers()
                for number, piece in enumerate(answer.pieces):
                    if number == answer.hold:
                        self._wait()
                        return
                    self.wfile.write(piece if whole else b"%x\r\n%s\r\n" % (len(piece), piece))
                    self.wfile.flush()
                if not answer.drop and not whole:
                    self.wfile.write(b"0\r\n\r\n")

            def _wait(self) -> None:
                """Until the other end hangs up, or the test is over."""
                self.wfile.flush()
                self.connection.settimeout(0.02)
                while not host.over.is_set():
                    try:
                        if not self.connection.recv(1, socket.MSG_PEEK):
                            host.gone.set()
                            return
                    except TimeoutError:
                        continue
                    except OSError:
                        host.gone.set()
                        return

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})

    @contextmanager
    def running(self) -> Iterator[ModelHost]:
        self._thread.start()
        try:
            yield self
        finally:
            self.over.set()
            self._http.shutdown()
            self._http.server_close()
            self._thread.join()

    def script(self, *answers: Answer | Play) -> None:
        """Answers with these, one after the other; the last one again and again."""
        left = list(answers)

        def play(request: Request) -> Answer:
            one = left.pop(0) if len(left) > 1 else left[0]
            return one if isinstance(one, Answer) else one(request)

        self.play = play
