"""`catalogue download`, as a terminal sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.web_server import Reply, Server

from reelreason_desktop.catalogue.sources import offers
from reelreason_desktop.catalogue.sources.offers import RemoteFile
from reelreason_desktop.services.growing import adding

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
FILES = {"/movies.dat": b"0113277::Heat (1995)::Crime|Drama\n", "/ratings.dat": b"1::0113277::9::1362062307\n"}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with Server().running() as running:
        running.answer = lambda asked: Reply(FILES[asked.path])
        files = tuple(RemoteFile(f"{running.url}{path}", 100) for path in FILES)
        fake = replace(offers.offer_named("movietweetings"), files=files)
        monkeypatch.setattr("reelreason_desktop.cli.download.offer_named", lambda _: fake)
        monkeypatch.setattr(adding, "sync_shipped", lambda *_: None)
        yield running


def test_what_was_downloaded_can_be_added(reelreason: CommandLine, server: Server, tmp_path: Path) -> None:
    folder = str(tmp_path / "set")
    done = reelreason("catalogue", "download", "movietweetings", "--to", folder, "--accept", "--json").json
    assert (done["source"], done["folder"], done["requests"], done["already"]) == ("movietweetings", folder, 2, False)
    assert [file["name"] for file in done["files"]] == ["movies.dat", "ratings.dat"]
    added = reelreason("catalogue", "add", done["source"], done["folder"], "--json").json
    assert (added["films_new"], added["ratings"]) == (1, 1)
    again = reelreason("catalogue", "download", "movietweetings", "--to", folder, "--accept")
    assert "was there already" in again.out
    assert len(server.asked) == 2


def test_terms_come_first(reelreason: CommandLine, server: Server) -> None:
    line = reelreason.fails("catalogue", "download", "movietweetings")
    assert "MIT" in line
    assert "github.com" in line
    assert server.asked == []


def test_it_goes_to_the_cache_unless_told_otherwise(
    reelreason: CommandLine, server: Server, isolated_folders: Path
) -> None:
    done = reelreason("catalogue", "download", "movietweetings", "--accept")
    assert "catalogue add movietweetings" in done.out
    assert (isolated_folders / "cache" / "downloads" / "movietweetings" / "movies.dat").is_file()


def test_a_failure_is_one_line(reelreason: CommandLine, server: Server) -> None:
    server.answer = lambda _: Reply(status=404)
    assert "any more" in reelreason.fails("catalogue", "download", "movietweetings", "--accept")


def test_what_cannot_be_had_is_said(reelreason: CommandLine) -> None:
    assert "movielens-32m" in reelreason.fails("catalogue", "download", "nonsense", "--accept")
