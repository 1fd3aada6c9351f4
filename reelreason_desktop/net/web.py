"""One HTTP client on the standard library: proxies of the environment, checked certificates, no cookies, no files."""

from __future__ import annotations

import http.client
import ssl
import urllib.request as lib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.message import Message
from typing import IO, Final
from urllib.parse import urlsplit

from reelreason_desktop import __version__
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.failures import UntrustedError, net_errors

_AGENT: Final = f"ReelReason/{__version__}"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_SECRET_HEADERS: Final = ("Authorization",)


@dataclass(frozen=True, slots=True)
class Head:
    """What comes before the body of an answer."""

    status: int
    headers: Message
    host: str

    def number(self, name: str) -> int | None:
        """A header that holds a whole number; None when it is missing or something else."""
        value = str(self.headers.get(name, "")).strip()
        return int(value) if value.isascii() and value.isdigit() else None


class Answer:
    """An answer whose body is read piece by piece."""

    def __init__(self, head: Head, response: http.client.HTTPResponse) -> None:
        self.head = head
        self._response = response

    def read(self, size: int) -> bytes:
        """What arrived next, at most `size` bytes; nothing at the end.

        Raises:
            NetError: the connection broke.
        """
        with net_errors(f"//{self.head.host}"):
            return self._response.read1(size)


class Web:
    """Asks servers. May be used from any thread.

    Args:
        on_request: told the host of every request just before it is sent, redirects among them.
        timeout_s: how long to wait for a connection, and for each piece of an answer.
    """

    def __init__(self, on_request: Callable[[str], object] = lambda _: None, timeout_s: float = 30.0) -> None:
        self.timeout_s = timeout_s
        self._on_request = on_request
        self._tls = ssl.create_default_context()

    @contextmanager
    def ask(self, url: str, headers: Mapping[str, str]) -> Iterator[Answer]:
        """Sends a GET request. Answers of any status come back; only redirects are followed.

        Raises:
            NetError: there is no answer.
        """
        request = lib.Request(url, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"} | dict(headers))  # noqa: S310 - the opener knows http and https alone
        with net_errors(url):
            response = self._opener().open(request, timeout=self.timeout_s)
        with closing(response):
            yield Answer(Head(response.status, response.headers, urlsplit(response.url).hostname or ""), response)

    def _opener(self) -> lib.OpenerDirector:
        """A new one each time: the environment's proxies are read when it is made."""
        opener = lib.OpenerDirector()
        for handler in (
            lib.ProxyHandler(),
            lib.UnknownHandler(),
            lib.HTTPHandler(),
            lib.HTTPSHandler(context=self._tls),
            _Counter(self._on_request),
            _Redirects(),
            _AnyStatus(),
        ):
            opener.add_handler(handler)
        return opener


class _Counter(lib.BaseHandler):
    """Sees every request on its way out."""

    def __init__(self, on_request: Callable[[str], object]) -> None:
        self._on_request = on_request

    def http_request(self, request: lib.Request) -> lib.Request:
        self._on_request(urlsplit(request.full_url).hostname or "")
        return request

    https_request = http_request


class _AnyStatus(lib.HTTPErrorProcessor):
    """Lets every answer through, and has redirects followed."""

    def http_response(self, request: lib.Request, response: http.client.HTTPResponse) -> http.client.HTTPResponse:
        if response.status not in _REDIRECTS:
            return response
        followed: http.client.HTTPResponse = super().http_response(request, response)
        return followed

    https_response = http_response


class _Redirects(lib.HTTPRedirectHandler):
    """Follows redirects, but never to a connection that others can read, and never with a key to another host."""

    max_redirections = 6

    def redirect_request(
        self, req: lib.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> lib.Request | None:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if old.scheme == "https" and new.scheme != "https":
            fp.close()
            hint = Notice("Nothing was fetched. Look at the page of the source.")
            raise UntrustedError(Notice("{} leads to an unprotected address.", old.hostname), hint)
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        if made is not None and (old.hostname, old.port) != (new.hostname, new.port):
            for name in _SECRET_HEADERS:
                made.remove_header(name)
        return made
