"""A server that speaks the API of OpenAI: OpenAI itself, vLLM, Ollama, llama.cpp's server, LM Studio.

Only the headers in `_SENT` leave, whatever library or environment would add; redirects are not followed, so what is
sent goes to the host that the person entered and to no other.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from pydantic import SecretStr

from reelreason_desktop import __version__
from reelreason_desktop.net.failures import AnswerError, NetError
from reelreason_desktop.net.server_dialect import Dialect
from reelreason_desktop.net.server_failures import bad_answer, broke_off, status_error, transport_error

T = TypeVar("T")
Body = Mapping[str, Any]

_AGENT: Final = f"ReelReason/{__version__}"
_SENT: Final = frozenset({"host", "accept", "content-type", "content-length", "connection", "transfer-encoding"})
"""Headers that go out as the library made them."""
_MOST_CHARS: Final = 100_000
"""Of an answer, thoughts before it among them."""
_LOGGERS: Final = ("openai", "httpx2", "httpcore2")


@dataclass(frozen=True, slots=True)
class Sent:
    """One request on its way out. `body`: its very bytes, empty for a question; `headers`: their names."""

    host: str
    path: str
    headers: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class ChatEnd:
    """How an answer ended. `complete`: not by the deadline; `cut`: at the most tokens there may be."""

    complete: bool
    cut: bool = False
    prompt_tokens: int = 0
    answer_tokens: int = 0


@dataclass(slots=True)
class ModelServer:
    """One server. All methods are coroutines for one event loop; cancelling closes the connection.

    What every method raises: `NetError`, also after trying again.

    Args:
        base_url: to which `/chat/completions` is appended.
        key: sent as a bearer token; None sends none.
        on_sent: told of every request just before it leaves, on the loop's thread.
        stall_s: how long to wait for a connection, and for each piece of an answer.
        tries: how often the same is asked in all; only while nothing of an answer has come.
        pause_s: after the first failure; each further one is twice as long.
        longest_pause_s: where a server asks for more, the failure is the answer.
        sleep: waits some seconds.
    """

    base_url: str
    key: SecretStr | None = None
    on_sent: Callable[[Sent], object] = lambda _: None
    stall_s: float = 30.0
    tries: int = 3
    pause_s: float = 0.5
    longest_pause_s: float = 10.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _dialect: Dialect = field(default_factory=Dialect)
    _client: Any = None

    @property
    def host(self) -> str:
        """Who is asked."""
        return urlsplit(self.base_url).hostname or ""

    async def chat(self, body: Body, on_text: Callable[[str], object], deadline_s: float) -> ChatEnd:
        """Has a chat answered.

        Args:
            body: of the request; `stream` is added.
            on_text: takes each piece of the answer as it comes.
            deadline_s: what came by then counts.
        """
        heard = 0

        def hear(text: str) -> None:
            nonlocal heard
            heard += len(text)
            if heard > _MOST_CHARS:
                raise bad_answer(self.host, "it is too long")
            on_text(text)

        try:
            async with asyncio.timeout(deadline_s):
                return await self._insist(lambda: self._adapting(body, hear), lambda: heard > 0)
        except TimeoutError:
            return ChatEnd(complete=False)

    async def embed(self, body: Body) -> list[list[float]]:
        """A vector for each text of `input`, in their order; not normalised."""
        asked = len(body["input"])

        async def once() -> list[list[float]]:
            answer = await self._ask(lambda client: client.embeddings.create(**body))
            rows = sorted(answer.data, key=lambda row: row.index)
            vectors = [[float(number) for number in row.embedding] for row in rows]
            if len(vectors) != asked or len({len(vector) for vector in vectors}) != 1 or not vectors[0]:
                raise bad_answer(self.host, f"{len(vectors)} vectors for {asked} texts")
            return vectors

        return await self._insist(lambda: self._understood(once), lambda: False)

    async def models(self) -> tuple[str, ...]:
        """What it serves, in its own order."""

        async def once() -> tuple[str, ...]:
            answer = await self._ask(lambda client: client.models.list())
            return tuple(str(model.id) for model in answer.data or ())

        return await self._insist(lambda: self._understood(once), lambda: False)

    async def close(self) -> None:
        """Closes what is open."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _adapting(self, body: Body, hear: Callable[[str], None]) -> ChatEnd:
        """Leaves out what this server says it does not know, and asks again."""
        while True:
            try:
                return await self._understood(lambda: self._stream(self._dialect.said(body), hear))
            except NetError as error:
                if not self._dialect.learn(error, body):
                    raise

    async def _stream(self, body: Body, hear: Callable[[str], None]) -> ChatEnd:
        chunks = await self._ask(lambda client: client.chat.completions.create(**body, stream=True))
        reason, used = None, None
        async with aclosing(chunks.__aiter__()) as pieces, chunks:
            async for chunk in pieces:
                used = getattr(chunk, "usage", None) or used
                for choice in chunk.choices or ():
                    reason = choice.finish_reason or reason
                    if choice.delta is not None and choice.delta.content:
                        hear(str(choice.delta.content))
        if reason is None:
            raise broke_off(self.host, "no end")
        tokens = [getattr(used, name, None) or 0 for name in ("prompt_tokens", "completion_tokens")]
        return ChatEnd(complete=True, cut=reason == "length", prompt_tokens=tokens[0], answer_tokens=tokens[1])

    async def _ask(self, ask: Callable[[Any], Awaitable[Any]]) -> Any:  # noqa: ANN401 - the library's own kinds
        self._client = self._client or self._opened()
        return await ask(self._client)

    async def _understood(self, work: Callable[[], Awaitable[T]]) -> T:
        """Turns what the libraries raise into errors that people can act on; nothing of theirs is kept."""
        import httpx2  # noqa: PLC0415 - slow, and wanted by who asks a server only
        import openai  # noqa: PLC0415 - the same

        try:
            return await work()
        except NetError:
            raise
        except openai.APIStatusError as error:
            known = status_error(self.host, error, self.key)
        except (openai.APIConnectionError, httpx2.TransportError, httpx2.StreamError, OSError) as error:
            known = transport_error(self.host, error)
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            known = bad_answer(self.host, type(error).__name__)
        except (ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
            known = bad_answer(self.host, type(error).__name__)
        raise known from None  # the cause may hold the whole request, a key among it

    async def _insist(self, work: Callable[[], Awaitable[T]], advanced: Callable[[], bool]) -> T:
        failed = 0
        while True:
            try:
                return await work()
            except NetError as error:
                failed += 1
                asked = error.retry_after_s if isinstance(error, AnswerError) else None
                pause = self.pause_s * 2 ** (failed - 1) if asked is None else asked
                if not error.transient or advanced() or failed >= self.tries or pause > self.longest_pause_s:
                    raise
            await self.sleep(pause)

    def _opened(self) -> Any:  # noqa: ANN401 - the library's own kind
        import httpx2  # noqa: PLC0415 - slow, and wanted by who asks a server only
        import openai  # noqa: PLC0415 - the same

        for name in _LOGGERS:  # they would write down addresses, and when told to by the environment, bodies
            logging.getLogger(name).setLevel(logging.CRITICAL)
        transport = httpx2.AsyncClient(
            event_hooks={"request": [self._leaves]},
            follow_redirects=False,
            timeout=self.stall_s,
            trust_env=not is_this_computer(self.host),
        )
        return openai.AsyncOpenAI(
            api_key="unused", base_url=self.base_url, max_retries=0, timeout=self.stall_s, http_client=transport
        )

    async def _leaves(self, request: Any) -> None:  # noqa: ANN401 - the library's own kind
        """Sees every request last: takes away what nobody asked for, and adds the key."""
        for name in [name for name in request.headers if name.lower() not in _SENT]:
            del request.headers[name]
        request.headers["User-Agent"] = _AGENT
        request.headers["Accept-Encoding"] = "identity"
        if self.key is not None:
            request.headers["Authorization"] = f"Bearer {self.key.get_secret_value()}"
        self.on_sent(Sent(request.url.host, request.url.path, tuple(sorted(request.headers)), request.content))


def is_this_computer(host: str) -> bool:
    """Whether a host is the computer the program runs on."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
