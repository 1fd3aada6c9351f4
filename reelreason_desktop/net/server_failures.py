"""What goes wrong with a server of models, in words for people. Little of what it says is kept: a key may be in it."""

from __future__ import annotations

import re
import ssl
from typing import Any, Final

from pydantic import SecretStr

from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.failures import (
    AnswerError,
    NetError,
    StalledError,
    UnreachableError,
    UntrustedError,
    retry_after,
)

_LONGEST: Final = 160
_LATER: Final = Notice("Picks go on without it. Try again later.")
_KEY_LIKE: Final = re.compile(r"\b(?:sk|key|Bearer)[-_ ][\w\-*.]{4,}", re.IGNORECASE)


class KeyNotAcceptedError(NetError):
    """The server wants a key, or another one."""


class BadServerAnswerError(NetError):
    """What came is not what such a server should say."""


class RefusedRequestError(NetError):
    """The server does not do what was asked of it. `about`: what it said, for the program only, never shown."""

    about = ""


class WrongPlaceError(NetError):
    """There is no such server, address or model."""


class LimitError(AnswerError):
    """The server was asked too much, or has trouble. `about`: what it said, for the program only, never shown."""

    about = ""

    def __init__(self, host: str, status: int, retry_after_s: float | None, *, spent: bool = False) -> None:
        super().__init__(host, status, retry_after_s)
        if spent:
            self.transient = False
            self.message = Notice("The account at {} has no credit left.", host)
            self.hint = Notice("Picks go on without it. Look at the account's page.")
        elif retry_after_s is not None and status == 429:
            self.message = Notice("{} wants to be left alone for {:.0f} s.", host, retry_after_s)
            self.hint = Notice("Picks go on without it until then.")
        else:
            self.hint = _LATER


def status_error(host: str, error: Any, key: SecretStr | None) -> NetError:  # noqa: ANN401 - the library's own kind
    """An answer with a status from 300 on."""
    status = int(error.status_code)
    match status:
        case 401 | 403:
            hint = Notice("Give it another one: `reelreason remote key`, or in the settings.")
            return KeyNotAcceptedError(Notice("{} does not accept the key.", host), hint, f"HTTP status {status}")
        case 404:
            hint = Notice("Check the model's name, and that the address ends as the server's maker says, as in /v1.")
            return WrongPlaceError(Notice("{} has no such model or address.", host), hint, said(error, key))
        case 429:
            spent = getattr(error, "code", None) == "insufficient_quota"
            return LimitError(host, status, retry_after(error.response.headers.get("retry-after")), spent=spent)
        case _ if status >= 500:
            trouble = LimitError(host, status, retry_after(error.response.headers.get("retry-after")))
            trouble.about = _about(error)
            return trouble
        case _ if status < 400:
            hint = Notice("Nothing was sent there. Enter the address that it leads to, if you trust it.")
            return WrongPlaceError(Notice("{} leads elsewhere ({}).", host, status), hint)
        case _:
            hint = Notice("Try another model, or another server.")
            refused = RefusedRequestError(Notice("{} refuses the request ({}).", host, status), hint, said(error, key))
            refused.about = _about(error) if status in (400, 422) else ""
            return refused


def _about(error: Any) -> str:  # noqa: ANN401 - the library's own kind
    return f"{getattr(error, 'param', '')} {getattr(error, 'body', '')}"


def transport_error(host: str, error: BaseException) -> NetError:
    """No answer, or one that ended early. `error`: of the library below."""
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and cause not in chain:
        chain.append(cause)
    detail = type(chain[-1]).__name__
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in chain):
        hint = Notice("Check the date of this computer and, behind a proxy, its certificates.")
        return UntrustedError(Notice("{} could not prove who it is.", host), hint, detail)
    if any("Timeout" in type(one).__name__ for one in chain):
        return StalledError(Notice("{} stopped answering.", host), _LATER, detail)
    if any(type(one).__name__ in ("RemoteProtocolError", "ReadError") for one in chain):
        return broke_off(host, detail)
    hint = Notice("Picks go on without it. Check that the server runs, and its address.")
    return UnreachableError(Notice("{} cannot be reached.", host), hint, detail)


def broke_off(host: str, detail: str) -> UnreachableError:
    """An answer without an end."""
    return UnreachableError(Notice("The answer of {} broke off.", host), _LATER, detail)


def bad_answer(host: str, detail: str) -> BadServerAnswerError:
    """What came cannot be understood."""
    hint = Notice("Picks go on without it. Try another model, or another server.")
    return BadServerAnswerError(Notice("{} gave an answer that is of no use.", host), hint, detail)


def said(error: Any, key: SecretStr | None) -> str:  # noqa: ANN401 - the library's own kind
    """The beginning of what a server said, without anything that could be a key."""
    body = getattr(error, "body", None)
    text = str(body.get("message") or "") if isinstance(body, dict) else ""
    secret = key.get_secret_value() if key is not None else ""
    if secret:
        text = text.replace(secret, "…")
    return " ".join(_KEY_LIKE.sub("…", text).split())[:_LONGEST]
