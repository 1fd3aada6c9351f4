"""Servers of models: what is sent, what is read of answers, and everything that can go wrong."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from typing import Any

import pytest
from helpers.model_server import (
    DONE,
    Answer,
    ModelHost,
    Request,
    as_json,
    broken,
    chunk,
    good,
    refusal,
    streamed,
)
from pydantic import SecretStr

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.net.courier import Courier
from reelreason_desktop.net.failures import NetError, StalledError, UnreachableError
from reelreason_desktop.net.model_server import ChatEnd, ModelServer, Sent
from reelreason_desktop.net.server_failures import (
    BadServerAnswerError,
    KeyNotAcceptedError,
    LimitError,
    RefusedRequestError,
    WrongPlaceError,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SECRET = "sk-proj-VerySecret0123456789"
BODY = {
    "model": "big",
    "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello"}],
    "response_format": {"type": "json_schema", "json_schema": {"name": "points", "strict": True, "schema": {}}},
    "temperature": 0,
    "max_tokens": 50,
    "stream_options": {"include_usage": True},
}


class Caller:
    """Asks one server, and remembers what came, what left and how long it was waited."""

    def __init__(self, host: ModelHost, **options: Any) -> None:
        self.courier = Courier()
        self.texts: list[str] = []
        self.sent: list[Sent] = []
        self.pauses: list[float] = []

        async def sleep(seconds: float) -> None:
            self.pauses.append(seconds)

        settings = {"base_url": host.url, "key": SecretStr(SECRET), "stall_s": 5.0, "sleep": sleep} | options
        self.server = ModelServer(on_sent=self.sent.append, **settings)

    def begin(self, deadline_s: float = 20.0) -> Future[ChatEnd]:
        return self.courier.run(self.server.chat(BODY, self.texts.append, deadline_s))

    def chat(self, deadline_s: float = 20.0) -> ChatEnd:
        return self.begin(deadline_s).result(20)

    def fails(self) -> NetError:
        with pytest.raises(NetError) as caught:
            self.chat()
        return caught.value

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def close(self) -> None:
        self.courier.run(self.server.close()).result(5)
        self.courier.close()


@pytest.fixture
def host() -> Iterator[ModelHost]:
    with ModelHost().running() as running:
        yield running


@pytest.fixture
def call(host: ModelHost) -> Iterator[Callable[..., Caller]]:
    callers: list[Caller] = []

    def make(**options: Any) -> Caller:
        callers.append(Caller(host, **options))
        return callers[-1]

    yield make
    for caller in callers:
        caller.close()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)


def test_an_answer_comes_in_pieces_with_what_it_cost(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: streamed("grüße, world", 3)
    caller = call()
    assert caller.chat() == ChatEnd(complete=True, prompt_tokens=100, answer_tokens=20)
    assert caller.texts == ["grü", "ße,", " wo", "rld"]


def test_every_byte_of_a_request_is_known(
    host: ModelHost, call: Callable[..., Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-environment")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "project-of-the-environment")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Mine: of-the-environment\nAuthorization: Bearer of-the-environment")
    host.play = lambda _: streamed("x")
    caller = call()
    caller.chat()
    asked, sent = host.asked[0], caller.sent[0]
    assert asked.json == {**BODY, "stream": True}
    assert set(asked.headers) == {
        "host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent",
        "authorization",
    }  # fmt: skip
    assert asked.headers["authorization"] == f"Bearer {SECRET}"
    assert asked.headers["user-agent"].startswith("ReelReason/")
    assert b"environment" not in asked.raw
    assert sent.body == asked.body
    assert (sent.host, sent.path) == ("127.0.0.1", "/v1/chat/completions")
    assert {name.lower() for name in sent.headers} == set(asked.headers)


def test_without_a_key_none_is_sent(
    host: ModelHost, call: Callable[..., Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "of-the-environment")
    host.play = lambda _: streamed("x")
    call(key=None).chat()
    assert "authorization" not in host.asked[0].headers


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (refusal(401), KeyNotAcceptedError, "does not accept the key"),
        (refusal(403), KeyNotAcceptedError, "does not accept the key"),
        (refusal(404), WrongPlaceError, "no such model"),
        (refusal(302, headers={"Location": "/elsewhere"}), WrongPlaceError, "leads elsewhere"),
        (refusal(429, code="insufficient_quota"), LimitError, "no credit"),
        (refusal(429, headers={"Retry-After": "600"}), LimitError, "600 s"),
        (refusal(413), RefusedRequestError, "refuses"),
        (streamed(""), None, ""),
        (Answer((b"data: {half\n\n",)), BadServerAnswerError, "no use"),
        (Answer((b"data: [1, 2]\n\n", DONE)), BadServerAnswerError, "no use"),
        (Answer((b'data: {"choices": "x"}\n\n', DONE)), BadServerAnswerError, "no use"),
        (Answer((b'data: {"error": {"message": "out of memory"}}\n\n',)), BadServerAnswerError, "no use"),
        (Answer((b"<html>a page</html>",), headers={"Content-Type": "text/html"}), UnreachableError, "broke off"),
    ],
)
def test_what_cannot_be_helped_is_asked_once(
    host: ModelHost, call: Callable[..., Caller], answer: Answer, kind: type[NetError] | None, words: str
) -> None:
    host.play = lambda _: answer
    caller = call(tries=1)
    if kind is None:
        assert caller.chat().complete
        return
    error = caller.fails()
    assert type(error) is kind
    assert words in error.message
    assert error.hint
    assert len(host.asked) == 1
    assert host.asked[0].path == "/v1/chat/completions"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_passes_is_asked_again(host: ModelHost, call: Callable[..., Caller], status: int) -> None:
    host.script(refusal(status), refusal(status), streamed("at last"))
    caller = call()
    assert caller.chat().complete
    assert (caller.text, caller.pauses) == ("at last", [0.5, 1.0])
    assert len(caller.sent) == len(host.asked) == 3, "every try is counted"


def test_a_server_is_left_alone_for_as_long_as_it_asks(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.script(refusal(429, headers={"Retry-After": "7"}), streamed("thanks"))
    caller = call()
    assert caller.chat().complete
    assert caller.pauses == [7.0]


def test_after_some_tries_the_failure_is_the_answer(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: refusal(500)
    assert "trouble of its own" in call().fails().message
    assert len(host.asked) == 3


def test_a_stream_that_breaks_is_not_asked_for_again(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: broken("half of")
    caller = call()
    error = caller.fails()
    assert isinstance(error, UnreachableError)
    assert "broke off" in error.message
    assert caller.text == "half of"
    assert len(host.asked) == 1


def test_an_answer_without_an_end_broke_off(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: Answer((chunk("no end"),))
    assert "broke off" in call().fails().message


def test_silence_ends(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: streamed("never all of it", hold=1)
    assert isinstance(call(stall_s=0.1, tries=1).fails(), StalledError)


def test_what_came_until_the_deadline_counts(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: streamed("never all of it", hold=1)
    caller = call()
    assert caller.chat(deadline_s=0.2) == ChatEnd(complete=False)
    assert caller.text == "never a"
    assert host.gone.wait(5), "the connection stays open"


@pytest.mark.parametrize("pieces", [0, 1], ids=["before the head", "in the middle"])
def test_cancelling_hangs_up_at_once(host: ModelHost, call: Callable[..., Caller], pieces: int) -> None:
    host.play = lambda _: streamed("never all of it", hold=pieces)
    caller = call()
    future = caller.begin()
    until(lambda: bool(caller.texts if pieces else host.asked))
    assert future.cancel()
    with pytest.raises(CancelledError):
        future.result(0)
    assert host.gone.wait(5), "the server was left waiting"


def test_nobody_there_is_said(call: Callable[..., Caller]) -> None:
    error = call(base_url="http://127.0.0.1:9/v1", tries=1).fails()
    assert "cannot be reached" in error.message


@pytest.mark.parametrize("status", [400, 422, 500])
@pytest.mark.parametrize("name", ["temperature", "stream_options"])
def test_what_a_server_does_not_know_is_left_out(
    host: ModelHost, call: Callable[..., Caller], name: str, status: int
) -> None:
    def play(request: Request) -> Answer:
        if name in request.json:
            return refusal(status, f"Unsupported parameter: '{name}'")
        return streamed("then so")

    host.play = play
    caller = call()
    assert caller.chat().complete
    caller.chat()
    assert len(host.asked) == 3, "it is learned once"
    assert host.asked[-1].json == {**{key: value for key, value in BODY.items() if key != name}, "stream": True}


@pytest.mark.parametrize(("known", "tries"), [("json_object", 2), ("nothing", 3)])
def test_the_form_of_an_answer_is_asked_for_as_the_server_knows_it(
    host: ModelHost, call: Callable[..., Caller], known: str, tries: int
) -> None:
    def play(request: Request) -> Answer:
        form = request.json.get("response_format")
        return streamed("so") if form is None or form["type"] == known else refusal(400, "no grammar")

    host.play = play
    caller = call()
    assert caller.chat().complete
    assert len(host.asked) == tries
    caller.chat()
    assert len(host.asked) == tries + 1, "it is learned once"
    form = host.asked[-1].json.get("response_format")
    assert form == (None if known == "nothing" else {"type": "json_object", "schema": {}})


def test_models_that_think_get_room_under_the_newer_name(host: ModelHost, call: Callable[..., Caller]) -> None:
    def play(request: Request) -> Answer:
        if "max_tokens" in request.json:
            return refusal(400, "Use 'max_completion_tokens' instead of max_tokens.", param="max_tokens")
        return streamed("well")

    host.play = play
    call().chat()
    assert host.asked[-1].json["max_completion_tokens"] == 4096


def test_a_refusal_that_teaches_nothing_ends(host: ModelHost, call: Callable[..., Caller]) -> None:
    host.play = lambda _: refusal(400, "too long")
    assert isinstance(call().fails(), RefusedRequestError)
    assert len(host.asked) == 3, "as it is, with another form of the answer, and with none"


@pytest.mark.parametrize("answer", [400, 401, 404, 429, 500])
def test_a_key_that_a_server_repeats_shows_nowhere(
    host: ModelHost, call: Callable[..., Caller], answer: int, caplog: pytest.LogCaptureFixture
) -> None:
    host.play = lambda _: refusal(answer, f"Incorrect API key {SECRET} or Bearer {SECRET[:12]}***")
    with caplog.at_level(logging.DEBUG):
        error = call(tries=1).fails()
    told = "".join(traceback.format_exception(error)) + caplog.text + error.message + error.hint + error.detail
    assert SECRET[:12] not in told
    assert "Hello" not in caplog.text, "nor does what was said"


def test_the_models_of_a_server(call: Callable[..., Caller]) -> None:
    caller = call()
    assert caller.courier.run(caller.server.models()).result(10) == ("big", "small")
    assert caller.sent[0].body == b""


def _asked(*texts: str) -> dict[str, object]:
    return {"model": "e", "input": list(texts), "encoding_format": "float"}


def test_vectors_come_in_the_order_of_the_texts(host: ModelHost, call: Callable[..., Caller]) -> None:
    caller = call()
    rows = caller.courier.run(caller.server.embed(_asked("a", "bbb"))).result(10)
    assert [row[0] for row in rows] == [1.0, 3.0]
    assert host.asked[0].json == {"model": "e", "input": ["a", "bbb"], "encoding_format": "float"}


@pytest.mark.parametrize(
    "data",
    [
        {"data": [{"index": 0, "embedding": [1.0]}]},
        {"data": [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0, 2.0]}]},
        {"data": [{"index": 0, "embedding": ["x"]}, {"index": 1, "embedding": ["y"]}]},
        {"data": None},
        {},
    ],
)
def test_vectors_that_do_not_fit_are_refused(host: ModelHost, call: Callable[..., Caller], data: object) -> None:
    host.play = lambda request: as_json(data) if request.path.endswith("embeddings") else good(request)
    caller = call()
    with pytest.raises(KnownError, match="no use"):
        caller.courier.run(caller.server.embed(_asked("a", "b"))).result(10)


def test_a_proxy_of_the_environment_does_not_see_what_goes_to_this_computer(
    host: ModelHost, call: Callable[..., Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    host.play = lambda _: streamed("direct")
    caller = call()
    caller.chat()
    assert caller.text == "direct"
