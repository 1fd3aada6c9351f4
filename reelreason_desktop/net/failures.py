"""What goes wrong between this computer and a server, in words for people. Queries and headers never show in them."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

_TRY_LATER = Notice("Try again later.")
_SERVER_ERRORS = range(500, 600)


class NetError(KnownError):
    """A request failed. `transient`: the same request may well succeed later."""

    transient = False


class UnreachableError(NetError):
    """There was no connection, or it broke."""

    transient = True


class StalledError(UnreachableError):
    """Nothing came for too long."""


class UntrustedError(NetError):
    """The server could not prove who it is, or wanted to lead somewhere unprotected."""


class AnswerError(NetError):
    """The server answered, but not with what was asked for.

    Args:
        host: who answered.
        status: the HTTP status.
        retry_after_s: how long it wants to be left alone; None when it does not say.
    """

    def __init__(self, host: str, status: int, retry_after_s: float | None = None) -> None:
        super().__init__(*_words(host, status), f"HTTP status {status}")
        self.status = status
        self.retry_after_s = retry_after_s
        self.transient = status in (408, 425, 429) or status in _SERVER_ERRORS


def _words(host: str, status: int) -> tuple[str, str]:
    match status:
        case 404 | 410:
            return f"{host} does not have it any more.", "It may have moved: look at the page of the source."
        case 401 | 403:
            return f"{host} does not hand it out.", "Look at the page of the source: it may ask for a login."
        case 429:
            return f"{host} was asked too often.", _TRY_LATER
        case _ if status in _SERVER_ERRORS:
            return f"{host} has trouble of its own ({status}).", _TRY_LATER
        case _:
            return f"{host} gave an answer that is of no use ({status}).", _TRY_LATER


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a `Retry-After` header asks for, written as a number or as a date; None when it says nothing."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())


@contextmanager
def net_errors(url: str) -> Iterator[None]:
    """Turns what the standard library raises into errors that people can act on, without the address's query."""
    host = urlsplit(url).hostname or "the server"
    try:
        yield
    except NetError:
        raise
    except (URLError, OSError, http.client.HTTPException) as error:
        if isinstance(error, HTTPError):
            error.close()
        raise _known(host, error) from None  # its cause may hold the whole address, a key among it


def _known(host: str, error: Exception) -> NetError:
    reason = error.reason if isinstance(error, URLError) else error
    detail = type(reason).__name__
    if isinstance(reason, ssl.SSLCertVerificationError):
        hint = Notice("Check the date of this computer and, behind a proxy, its certificates.")
        return UntrustedError(Notice("{} could not prove who it is.", host), hint, detail)
    if isinstance(reason, TimeoutError):
        return StalledError(Notice("{} stopped answering.", host), _TRY_LATER, detail)
    if isinstance(reason, socket.gaierror):
        return UnreachableError(
            Notice("{} cannot be found.", host), Notice("Check the connection to the internet."), detail
        )
    hint = Notice("Check the connection to the internet, and the proxy if there is one.")
    return UnreachableError(Notice("The connection to {} failed.", host), hint, detail)
