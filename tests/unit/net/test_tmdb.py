"""TMDB: what is asked, what is understood, and what happens when the answer is none."""

from __future__ import annotations

import traceback
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from helpers.tmdb_server import JPEG, KEY, MOVIE, TOKEN, as_json, refusal, tmdb
from helpers.web_server import Reply, Server
from pydantic import SecretStr

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.net.failures import AnswerError, NetError, StalledError, UnreachableError
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.tmdb import BadAnswerError, KeyRefusedError, Tmdb
from reelreason_desktop.net.web import Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def a_tmdb(server: Server, key: str = KEY, *, waits: list[float] | None = None, **more: Any) -> Tmdb:
    patience = Patience(tries=3, sleep=(waits if waits is not None else []).append)
    web = more.pop("web", Web())
    return Tmdb(web, SecretStr(key), patience=patience, api=f"{server.url}/3", images=f"{server.url}/t/p", **more)


def test_a_film_is_read(server: Server) -> None:
    server.answer = tmdb()
    found = a_tmdb(server).film(4711)
    assert found is not None
    record = found.record
    assert (record.title, record.original_title, record.year) == ("The Lamp Room", "Lampestuen", 2003)
    assert (record.ids.imdb, record.ids.tmdb, record.runtime_min) == ("tt7654321", "4711", 97)
    assert (record.directors, record.cast) == (("Karen Lund",), ("Ida Holm", "Ole Vind"))
    assert (record.keywords, record.certificate) == (("lighthouse",), "PG")
    assert (record.countries, record.languages) == (("Denmark",), ("Danish",))
    assert found.poster == "/lampRoom1.jpg"
    query = parse_qs(urlsplit(server.asked[0].path).query)
    assert query["append_to_response"] == ["credits,keywords,release_dates,external_ids"]


def test_what_nobody_knows_stays_unknown(server: Server) -> None:
    server.answer = tmdb()
    found = a_tmdb(server).film(4712)
    assert found is not None
    record = found.record
    assert (record.runtime_min, record.overview, record.year, record.certificate, record.original_title) == (None,) * 5
    assert found.poster is None
    assert a_tmdb(server).film(9) is None


def test_searching_asks_for_the_year_of_the_first_showing(server: Server) -> None:
    server.answer = tmdb()
    (hit,) = a_tmdb(server).search("The Lamp Room", 2003)
    assert (hit.id, hit.year) == (4711, 2003)
    query = parse_qs(urlsplit(server.asked[0].path).query)
    assert (query["primary_release_year"], query["include_adult"]) == (["2003"], ["false"])
    assert a_tmdb(server).search("Nothing", None) == ()
    assert [hit.id for hit in a_tmdb(server).find("tt7654321")] == [4711]
    assert a_tmdb(server).find("tt0000001") == ()


def test_a_token_goes_into_the_header_and_not_into_the_address(server: Server) -> None:
    server.answer = tmdb(key=TOKEN)
    a_tmdb(server, TOKEN).check()
    assert server.asked[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert TOKEN not in server.asked[0].path


def test_a_wrong_key_is_said_at_once(server: Server) -> None:
    server.answer = tmdb(key="another")
    with pytest.raises(KeyRefusedError, match="tmdb key"):
        a_tmdb(server).check()
    assert len(server.asked) == 1


def test_too_many_requests_are_waited_out_as_told(server: Server) -> None:
    waits: list[float] = []
    limit = refusal(25, "Your request count is over the allowed limit.", 429)
    server.script(Reply(limit.body, 429, {"Retry-After": "3"}), as_json(MOVIE))
    assert a_tmdb(server, waits=waits).film(4711) is not None
    assert sum(waits) == pytest.approx(3.0)


def test_trouble_is_tried_again_with_growing_pauses(server: Server) -> None:
    waits: list[float] = []
    server.script(Reply(status=500), Reply(status=502), as_json(MOVIE))
    assert a_tmdb(server, waits=waits).film(4711) is not None
    assert sum(waits) == pytest.approx(3.0)
    server.script(Reply(status=503))
    server.asked.clear()
    with pytest.raises(AnswerError, match="503"):
        a_tmdb(server).film(4711)
    assert len(server.asked) == 3


def test_a_half_sent_answer_is_asked_for_again(server: Server) -> None:
    whole = as_json(MOVIE)
    server.script(Reply(whole.body[:100], promised=len(whole.body)), whole)
    assert a_tmdb(server).film(4711) is not None
    server.script(Reply(whole.body[:100], promised=len(whole.body)))
    with pytest.raises(UnreachableError):
        a_tmdb(server).film(4711)


def test_silence_is_not_waited_for_forever(server: Server) -> None:
    server.answer = lambda _: Reply(promised=10, hold=True)
    with pytest.raises(StalledError):
        a_tmdb(server, web=Web(timeout_s=0.1)).film(4711)


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"id": "x"}',
        b'{"id": 1}',
        b'{"id": 1, "title": "a", "credits": 5}',
    ],
)
def test_answers_of_another_form_are_known_errors(server: Server, body: bytes) -> None:
    server.answer = lambda _: Reply(body)
    with pytest.raises(BadAnswerError):
        a_tmdb(server).film(4711)


def test_posters_come_as_pictures_or_not_at_all(server: Server) -> None:
    server.answer = tmdb()
    assert a_tmdb(server).poster("/lampRoom1.jpg") == JPEG
    with pytest.raises(BadAnswerError):
        a_tmdb(server).poster("/gone.jpg")
    server.answer = lambda _: Reply(b"<html>")
    with pytest.raises(BadAnswerError):
        a_tmdb(server).poster("/lampRoom1.jpg")
    assert all("api_key" not in asked.path for asked in server.asked)


def test_stopping_is_heard(server: Server) -> None:
    server.answer = lambda _: Reply(status=500)
    with pytest.raises(Cancelled):
        a_tmdb(server, stopped=lambda: len(server.asked) > 0).film(4711)


@pytest.mark.parametrize("key", [KEY, TOKEN])
def test_the_key_shows_nowhere(server: Server, key: str) -> None:
    told = [repr(a_tmdb(server, key))]
    replies = [Reply(status=401), Reply(status=503), Reply(b"<"), Reply(b"{}", promised=9), Reply(b"{}")]
    gone = a_tmdb(server, key)
    for reply in replies:
        server.script(reply)
        with pytest.raises(KnownError) as failed:
            gone.film(4711)
        told += [*traceback.format_exception(failed.value), failed.value.detail]
    with pytest.raises(NetError) as failed:
        Tmdb(Web(), SecretStr(key), patience=Patience(tries=1), api="http://127.0.0.1:1").check()
    told += [*traceback.format_exception(failed.value), failed.value.detail]
    assert key not in "".join(told)
