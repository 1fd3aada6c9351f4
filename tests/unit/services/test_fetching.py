"""Data sets are fetched after their terms were accepted, and what comes can be added."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers.web_server import Reply, Server

from reelreason_desktop.catalogue.sources.offers import OFFERS, Offer, RemoteFile, offer_named
from reelreason_desktop.domain.errors import Cancelled, NotFoundError
from reelreason_desktop.net.download import DamagedError
from reelreason_desktop.net.failures import AnswerError, UnreachableError
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.services.fetching.downloading import Fetch, TermsError, unpack
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.requests_made import RequestsMade

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
MOVIES = b"0113277::Heat (1995)::Crime|Drama\n"
RATINGS = b"1::0113277::9::1362062307\n" * 50


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().running() as running:
        files = {"/movies.dat": MOVIES, "/ratings.dat": RATINGS}
        running.answer = lambda asked: Reply(files[asked.path]) if asked.path in files else Reply(status=404)
        yield running


def tweets(server: Server) -> Offer:
    files = tuple(RemoteFile(f"{server.url}/{name}", 100) for name in ("movies.dat", "ratings.dat"))
    return replace(offer_named("movietweetings"), files=files)


def a_fetch(server: Server, folder: Path, offer: Offer | None = None, **more: Any) -> Fetch:
    made = more.pop("made", RequestsMade())
    patience = Patience(tries=2, sleep=lambda _: None)
    return Fetch(offer or tweets(server), folder, web_for(made), patience=patience, **more)


def test_every_offer_says_where_what_and_under_which_terms() -> None:
    assert len(OFFERS) >= 12
    for offer in OFFERS.values():
        assert offer.terms
        assert offer.home.startswith("https://")
        assert offer.about_bytes > 0
        assert set(offer.gives) <= {"films", "ratings", "tags", "dialogues", "texts"}
        for file in offer.files:
            assert file.url.startswith("https://")
            assert file.name
    with pytest.raises(NotFoundError, match="redial"):
        offer_named("nonsense")


def test_nobody_is_asked_before_the_terms_are_accepted(server: Server, tmp_path: Path) -> None:
    with pytest.raises(TermsError, match="MIT"):
        a_fetch(server, tmp_path / "set").run(accepted=False)
    assert server.asked == []
    assert not (tmp_path / "set").exists()


def test_files_come_with_a_note_of_where_from_and_under_which_terms(server: Server, tmp_path: Path) -> None:
    made, said = RequestsMade(), []
    fetched = a_fetch(server, tmp_path, made=made, report=said.append).run(accepted=True)
    assert [(one.name, one.bytes) for one in fetched.files] == [
        ("movies.dat", len(MOVIES)),
        ("ratings.dat", len(RATINGS)),
    ]
    assert (tmp_path / "ratings.dat").read_bytes() == RATINGS
    note = json.loads((tmp_path / "downloaded.json").read_text())
    assert note["terms"].startswith("MIT")
    assert note["accepted_at"]
    assert (made.total, made.hosts) == (2, (("127.0.0.1", 2),))
    assert {one.file for one in said} == {"movies.dat", "ratings.dat"}
    assert all(one.done <= one.total for one in said)
    assert (said[-1].number, said[-1].files) == (1, 2)


def test_what_is_there_is_not_fetched_again_unless_wanted(server: Server, tmp_path: Path) -> None:
    a_fetch(server, tmp_path).run(accepted=True)
    server.asked.clear()
    again = a_fetch(server, tmp_path).run(accepted=True)
    assert (again.already, len(again.files), server.asked) == (True, 2, [])
    (tmp_path / "movies.dat").write_bytes(b"cut")
    assert not a_fetch(server, tmp_path).run(accepted=True).already
    assert [asked.path for asked in server.asked] == ["/movies.dat"]
    a_fetch(server, tmp_path).run(accepted=True, again=True)
    assert len(server.asked) == 3


def test_a_later_run_keeps_the_files_that_came(server: Server, tmp_path: Path) -> None:
    whole = server.answer
    server.answer = lambda asked: whole(asked) if asked.path == "/movies.dat" else Reply(status=404)
    with pytest.raises(AnswerError):
        a_fetch(server, tmp_path).run(accepted=True)
    server.asked.clear()
    server.answer = whole
    a_fetch(server, tmp_path).run(accepted=True)
    assert [asked.path for asked in server.asked] == ["/ratings.dat"]


def test_the_published_checksum_decides(server: Server, tmp_path: Path) -> None:
    offer = replace(tweets(server), files=(RemoteFile(f"{server.url}/set.zip", 9, f"{server.url}/set.zip.md5"),))
    right = f"MD5 (set.zip) = {hashlib.md5(RATINGS).hexdigest()}\n".encode()
    server.answer = lambda asked: Reply(right if asked.path.endswith("md5") else RATINGS)
    assert a_fetch(server, tmp_path / "a", offer).run(accepted=True).files[0].bytes == len(RATINGS)
    server.answer = lambda asked: Reply(right if asked.path.endswith("md5") else MOVIES)
    with pytest.raises(DamagedError, match="checksum differs"):
        a_fetch(server, tmp_path / "b", offer).run(accepted=True)
    assert not (tmp_path / "b" / "set.zip").exists()
    server.answer = lambda asked: Reply(b"<html>" if asked.path.endswith("md5") else RATINGS)
    with pytest.raises(DamagedError, match="cannot be read"):
        a_fetch(server, tmp_path / "c", offer).run(accepted=True)
    server.answer = lambda _: Reply(status=503)
    with pytest.raises(AnswerError):
        a_fetch(server, tmp_path / "d", offer).run(accepted=True)


def test_stopping_between_files_keeps_the_first(server: Server, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        a_fetch(server, tmp_path, stopped=lambda: (tmp_path / "movies.dat").exists()).run(accepted=True)
    assert (tmp_path / "movies.dat").read_bytes() == MOVIES
    assert not (tmp_path / "ratings.dat").exists()


def archive(**members: bytes) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as tar:
        link = tarfile.TarInfo("MovieSummaries/plot_summaries.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        tar.addfile(link)
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            tar.addfile(info, io.BytesIO(body))
    return held.getvalue()


def test_an_archive_is_unpacked_and_only_what_is_wanted(server: Server, tmp_path: Path) -> None:
    wanted = ("movie.metadata.tsv", "plot_summaries.txt")
    offer = replace(offer_named("cmu"), files=(RemoteFile(f"{server.url}/a.tar.gz", 9, unpack=wanted),))
    body = archive(**{"M/movie.metadata.tsv": b"1", "../../plot_summaries.txt": b"22", "M/README": b"3"})
    server.answer = lambda _: Reply(body)
    fetched = a_fetch(server, tmp_path / "set", offer).run(accepted=True)
    assert sorted((one.name, one.bytes) for one in fetched.files) == [
        ("movie.metadata.tsv", 1),
        ("plot_summaries.txt", 2),
    ]
    there = sorted(file.name for file in (tmp_path / "set").iterdir())
    assert there == ["downloaded.json", "movie.metadata.tsv", "plot_summaries.txt"]
    assert not (tmp_path.parent / "plot_summaries.txt").exists()
    assert a_fetch(server, tmp_path / "set", offer).run(accepted=True).already


@pytest.mark.parametrize("body", [b"no archive", archive(a=b"1" * 9999)[:60], archive(a=b"1")])
def test_a_damaged_archive_is_said(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "a.tar.gz").write_bytes(body)
    with pytest.raises(DamagedError):
        unpack(tmp_path / "a.tar.gz", ("b",), lambda: False)


def test_requests_are_told_to_whoever_listens() -> None:
    made, heard = RequestsMade(), []
    hear = lambda: heard.append(made.total)  # noqa: E731
    made.listen(hear)
    made.add("a.invalid")
    made.forget(hear)
    made.add("b.invalid")
    made.add("b.invalid")
    assert heard == [1]
    assert made.hosts == (("b.invalid", 2), ("a.invalid", 1))


def test_a_broken_connection_says_that_it_goes_on(server: Server, tmp_path: Path) -> None:
    server.answer = lambda _: Reply(MOVIES, promised=500)
    with pytest.raises(UnreachableError, match="goes on from there"):
        a_fetch(server, tmp_path).run(accepted=True)
    assert len(server.asked) <= 4, "a server that breaks off at the same place each time is given up"
