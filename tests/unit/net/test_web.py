"""The client: proxies, redirects, what is counted, and what never shows."""

from __future__ import annotations

import io
import traceback
from datetime import UTC, datetime

import pytest
from helpers.web_server import Asked, Reply, Server

from reelreason_desktop.domain.errors import TooLongError
from reelreason_desktop.net.failures import NetError, UnreachableError, UntrustedError, retry_after
from reelreason_desktop.net.stream import fetch
from reelreason_desktop.net.web import Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SECRET = "0123456789abcdef"


def test_every_request_is_counted_redirects_too(server: Server) -> None:
    seen: list[str] = []
    server.answer = lambda asked: (
        Reply(b"here") if asked.path == "/b" else Reply(status=301, headers={"Location": "/b"})
    )
    head, body = fetch(Web(seen.append), f"{server.url}/a", most=10)
    assert (head.status, body, seen) == (200, b"here", ["127.0.0.1"] * 2)


def test_nothing_is_counted_before_it_is_asked_for() -> None:
    seen: list[str] = []
    Web(seen.append)
    assert seen == []


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy"])
def test_the_proxy_of_the_environment_is_used(server: Server, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, server.url)
    server.answer = lambda _: Reply(b"from the proxy")
    assert fetch(Web(), "http://films.invalid/set.zip", most=100)[1] == b"from the proxy"
    assert server.asked[0].path == "http://films.invalid/set.zip"
    assert server.asked[0].headers["host"] == "films.invalid"
    server.asked.clear()
    monkeypatch.setenv("NO_PROXY", "films.invalid")
    with pytest.raises(NetError):
        fetch(Web(timeout_s=2.0), "http://films.invalid/set.zip", most=100)
    assert server.asked == []


def test_a_key_does_not_follow_to_another_host(server: Server) -> None:
    with Server().running() as other:
        other.answer = lambda _: Reply(b"{}")
        server.answer = lambda _: Reply(status=302, headers={"Location": f"{other.url}/x"})
        fetch(Web(), f"{server.url}/a", {"Authorization": f"Bearer {SECRET}"}, most=10)
        assert "authorization" in server.asked[0].headers
        assert "authorization" not in other.asked[0].headers


def test_addresses_of_other_kinds_are_not_opened(server: Server) -> None:
    for url in ("file:///etc/hostname", "ftp://127.0.0.1/x", "data:text/plain,x"):
        with pytest.raises(NetError):
            fetch(Web(), url, most=1000)
    server.answer = lambda _: Reply(status=302, headers={"Location": "file:///etc/hostname"})
    with pytest.raises(NetError):
        fetch(Web(), server.url, most=1000)


def test_no_way_leads_from_a_protected_address_to_an_open_one() -> None:
    from urllib.request import Request

    from reelreason_desktop.net.web import _Redirects

    with pytest.raises(UntrustedError):
        _Redirects().redirect_request(Request("https://a.invalid/"), io.BytesIO(), 302, "", {}, "http://a.invalid/")


def test_a_short_answer_is_an_error_not_an_answer(server: Server) -> None:
    server.answer = lambda _: Reply(b'{"a": 1}', promised=20)
    with pytest.raises(UnreachableError, match="broke off"):
        fetch(Web(), server.url, most=100)


def test_an_endless_answer_is_not_read(server: Server) -> None:
    server.answer = lambda _: Reply(b"x" * 5000)
    with pytest.raises(TooLongError):
        fetch(Web(), server.url, most=1000)


@pytest.mark.parametrize("how", ["refused", "broken", "redirected"])
def test_a_key_in_an_address_shows_nowhere(server: Server, how: str) -> None:
    def answer(_: Asked) -> Reply:
        if how == "redirected":
            return Reply(status=302, headers={"Location": f"ftp://127.0.0.1/?api_key={SECRET}"})
        return Reply(b"x", promised=9)

    server.answer = answer
    base = "http://127.0.0.1:1" if how == "refused" else server.url
    with pytest.raises(NetError) as failed:
        fetch(Web(), f"{base}/3/x?api_key={SECRET}", most=10)
    told = "".join(traceback.format_exception(failed.value)) + failed.value.detail + str(failed.value)
    assert SECRET not in told


def test_retry_after_is_read_in_both_forms() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert retry_after("12") == 12.0
    assert retry_after("Thu, 01 Jan 2026 00:00:30 GMT", now) == 30.0
    assert retry_after("Thu, 01 Jan 2025 00:00:30 GMT", now) == 0.0
    assert retry_after("soon", now) is None
    assert retry_after(None) is None
