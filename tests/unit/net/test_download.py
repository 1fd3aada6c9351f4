"""Files come whole or not at all, whatever the server and the disk do."""

from __future__ import annotations

import hashlib
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.web_server import Reply, Server, file_server

from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.net.download import Checksum, DamagedError, DiskError, Download
from reelreason_desktop.net.failures import AnswerError, StalledError, UnreachableError
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.web import Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
CONTENT = bytes(range(256)) * 4000
HALF = len(CONTENT) // 2
TAG = '"one"'
EAGER = Patience(tries=3, sleep=lambda _: None)


def a_download(server: Server, folder: Path, **more: Any) -> Download:
    return Download(Web(), f"{server.url}/set.zip", folder / "set.zip", **({"patience": EAGER} | more))


def serve(server: Server, content: bytes = CONTENT, etag: str = TAG, *, ranges: bool = True) -> None:
    server.answer = file_server(lambda: content, lambda: etag, ranges=ranges)


def break_off(server: Server, *, etag: str = TAG) -> None:
    """Half of the file, and then nothing more."""
    server.answer = lambda _: Reply(CONTENT[:HALF], headers={"ETag": etag}, promised=len(CONTENT))


def half(server: Server, folder: Path) -> None:
    """Leaves a part behind, as a run that gave up does."""
    break_off(server)
    with pytest.raises(UnreachableError):
        a_download(server, folder, patience=Patience(tries=1)).run()
    assert (folder / "set.zip.part").stat().st_size == HALF
    server.asked.clear()


def left(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.name != "home")


def test_a_file_comes_with_its_progress_and_leaves_nothing_else(server: Server, tmp_path: Path) -> None:
    serve(server)
    said: list[tuple[int, int | None]] = []
    done = a_download(server, tmp_path / "new", report=lambda *far: said.append(far)).run()
    assert done.path.read_bytes() == CONTENT
    assert (done.bytes, done.resumed) == (len(CONTENT), 0)
    assert left(tmp_path / "new") == ["set.zip"]
    assert said[0] == (0, len(CONTENT))
    assert said[-1] == (len(CONTENT), len(CONTENT))
    assert [far for far, _ in said] == sorted(far for far, _ in said)
    assert "range" not in server.asked[0].headers
    assert server.asked[0].headers["user-agent"].startswith("ReelReason/")


def test_a_later_run_goes_on_where_it_broke_off(server: Server, tmp_path: Path) -> None:
    half(server, tmp_path)
    assert not (tmp_path / "set.zip").exists()
    serve(server)
    done = a_download(server, tmp_path).run()
    assert (done.path.read_bytes(), done.resumed) == (CONTENT, HALF)
    (asked,) = server.asked
    assert (asked.headers["range"], asked.headers["if-range"]) == (f"bytes={HALF}-", TAG)
    assert left(tmp_path) == ["set.zip"]


def test_one_run_goes_on_by_itself(server: Server, tmp_path: Path) -> None:
    whole = file_server(lambda: CONTENT, lambda: TAG)
    first = Reply(CONTENT[:HALF], headers={"ETag": TAG}, promised=len(CONTENT))
    server.answer = lambda asked: whole(asked) if "range" in asked.headers else first
    assert a_download(server, tmp_path).run().path.read_bytes() == CONTENT
    assert len(server.asked) == 2


def test_a_server_without_ranges_starts_over(server: Server, tmp_path: Path) -> None:
    half(server, tmp_path)
    serve(server, ranges=False)
    done = a_download(server, tmp_path).run()
    assert (done.path.read_bytes(), done.resumed) == (CONTENT, 0)


@pytest.mark.parametrize("minds", [True, False], ids=["answers 200", "ignores If-Range"])
def test_another_version_is_never_glued_to_the_first(server: Server, tmp_path: Path, minds: bool) -> None:
    half(server, tmp_path)
    newer = bytes(reversed(CONTENT))
    answer = file_server(lambda: newer, lambda: '"two"')
    if minds:
        server.answer = answer
    else:
        span = {"ETag": '"two"', "Content-Range": f"bytes {HALF}-{len(newer) - 1}/{len(newer)}"}
        server.answer = lambda asked: Reply(newer[HALF:], 206, span) if "range" in asked.headers else answer(asked)
    done = a_download(server, tmp_path).run()
    assert (done.path.read_bytes(), done.resumed) == (newer, 0)


def test_a_part_that_is_longer_than_the_file_is_thrown_away(server: Server, tmp_path: Path) -> None:
    half(server, tmp_path)
    serve(server, CONTENT[: HALF - 5])  # same tag, shorter: 416
    done = a_download(server, tmp_path).run()
    assert (done.path.read_bytes(), done.resumed) == (CONTENT[: HALF - 5], 0)
    assert [asked.headers.get("range") for asked in server.asked] == [f"bytes={HALF}-", None]


def test_a_whole_part_is_not_asked_for_again(server: Server, tmp_path: Path) -> None:
    half(server, tmp_path)
    (tmp_path / "set.zip.part").write_bytes(CONTENT)
    assert a_download(server, tmp_path).run().path.read_bytes() == CONTENT
    assert server.asked == []


@pytest.mark.parametrize("note", ["", "{", '{"url": "elsewhere", "validator": "\\"one\\"", "total": 5}', "[]"])
def test_a_part_that_nobody_knows_of_is_thrown_away(server: Server, tmp_path: Path, note: str) -> None:
    (tmp_path / "set.zip.part").write_bytes(b"strange")
    (tmp_path / "set.zip.part.json").write_text(note)
    serve(server)
    done = a_download(server, tmp_path).run()
    assert (done.path.read_bytes(), done.resumed) == (CONTENT, 0)
    assert "range" not in server.asked[0].headers


def test_a_weak_etag_is_no_reason_to_go_on(server: Server, tmp_path: Path) -> None:
    break_off(server, etag='W/"one"')
    with pytest.raises(UnreachableError):
        a_download(server, tmp_path, patience=Patience(tries=1)).run()
    serve(server, etag='W/"one"')
    assert a_download(server, tmp_path).run().resumed == 0


def test_silence_ends_a_try(server: Server, tmp_path: Path) -> None:
    server.answer = lambda _: Reply(CONTENT[:HALF], headers={"ETag": TAG}, promised=len(CONTENT), hold=True)
    download = a_download(server, tmp_path, patience=Patience(tries=1))
    download.web = Web(timeout_s=0.2)
    with pytest.raises(StalledError, match="goes on from there"):
        download.run()
    assert (tmp_path / "set.zip.part").stat().st_size == HALF


def test_stopping_does_not_wait_for_the_server(server: Server, tmp_path: Path) -> None:
    server.answer = lambda _: Reply(CONTENT[:HALF], headers={"ETag": TAG}, promised=len(CONTENT), hold=True)
    stop = threading.Event()
    download = a_download(
        server, tmp_path, stopped=stop.is_set, report=lambda done, _: stop.set() if done == HALF else None
    )
    with pytest.raises(Cancelled):
        download.run()
    assert not server.over.is_set(), "the server still holds the connection"
    serve(server)
    assert a_download(server, tmp_path).run().resumed == HALF


@pytest.mark.parametrize(("status", "words"), [(404, "any more"), (403, "hand it out"), (418, "of no use")])
def test_what_is_not_there_is_said_at_once(server: Server, tmp_path: Path, status: int, words: str) -> None:
    server.answer = lambda _: Reply(status=status)
    with pytest.raises(AnswerError, match=words):
        a_download(server, tmp_path).run()
    assert len(server.asked) == 1
    assert not (tmp_path / "set.zip").exists()


def test_trouble_of_the_server_is_waited_for(server: Server, tmp_path: Path) -> None:
    waits: list[float] = []
    server.script(Reply(status=500), Reply(status=429, headers={"Retry-After": "7"}), Reply(CONTENT))
    a_download(server, tmp_path, patience=Patience(tries=3, sleep=waits.append)).run()
    assert round(sum(waits), 3) == 8.0
    server.script(Reply(status=503))
    with pytest.raises(AnswerError, match="503"):
        a_download(server, tmp_path / "b").run()


def test_a_server_that_wants_an_hour_is_not_waited_for(server: Server, tmp_path: Path) -> None:
    server.script(Reply(status=429, headers={"Retry-After": "3600"}))
    with pytest.raises(AnswerError, match="too often"):
        a_download(server, tmp_path).run()
    assert len(server.asked) == 1


def test_redirects_are_followed(server: Server, tmp_path: Path) -> None:
    there = f"{server.url}/there"
    server.answer = lambda asked: (
        Reply(CONTENT) if asked.path == "/there" else Reply(status=302, headers={"Location": there})
    )
    assert a_download(server, tmp_path).run().path.read_bytes() == CONTENT


def test_a_circle_of_redirects_ends(server: Server, tmp_path: Path) -> None:
    server.answer = lambda _: Reply(status=302, headers={"Location": f"{server.url}/set.zip"})
    with pytest.raises(KnownError):
        a_download(server, tmp_path, patience=Patience(tries=1)).run()
    assert len(server.asked) < 12


def test_a_checksum_is_believed_more_than_the_server(server: Server, tmp_path: Path) -> None:
    serve(server)
    right = Checksum("md5", hashlib.md5(CONTENT).hexdigest().upper())
    assert a_download(server, tmp_path, checksum=right).run().bytes == len(CONTENT)
    wrong = Checksum("sha256", "0" * 64)
    with pytest.raises(DamagedError, match="checksum"):
        a_download(server, tmp_path / "b", checksum=wrong).run()
    assert left(tmp_path / "b") == []


def test_too_little_room_is_said_before_anything_is_written(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(server)
    usage: Callable[..., Any] = lambda _: shutil._ntuple_diskusage(10, 10, 0)  # noqa: E731
    monkeypatch.setattr(shutil, "disk_usage", usage)
    with pytest.raises(DiskError, match="Make room"):
        a_download(server, tmp_path).run()
    assert (tmp_path / "set.zip.part").stat().st_size == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a device of Linux")
def test_a_disk_that_fills_up_is_said(server: Server, tmp_path: Path) -> None:
    serve(server)
    (tmp_path / "set.zip.part").symlink_to("/dev/full")
    with pytest.raises(DiskError, match="disk is full"):
        a_download(server, tmp_path).run()


def test_a_folder_that_cannot_be_written_is_said(server: Server, tmp_path: Path) -> None:
    serve(server)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DiskError, match="cannot be written"):
        a_download(server, tmp_path / "file").run()


def test_no_server_is_said(tmp_path: Path, server: Server) -> None:
    download = a_download(server, tmp_path, patience=Patience(tries=1))
    download.url = "http://127.0.0.1:1/set.zip"
    with pytest.raises(UnreachableError, match="proxy"):
        download.run()
