"""What can go wrong around the program, and what still works then. Each time a person is told, and nothing is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from helpers.desktop import Desktop, ObedientEncoder, open_obedient
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reelreason_desktop.app.commands import run_command
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import CatalogueError, ModelError, NewerProfileError, StoreError
from reelreason_desktop.inference import client, models
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.models import Purpose
from reelreason_desktop.services import runtime as runtime_module
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.chat.rows import RowKind

ENCODER_UNAVAILABLE = "Encoder unavailable: rating-based picks still work"

FAVOURITES = "My favourite movies are Inception, Goodfellas and WALL-E"
WISH = "A slow story about two brothers and the sea"

Start = Callable[..., Desktop]

pytestmark = pytest.mark.usefixtures("nothing_is_left_behind")


@pytest.fixture
def missing_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_BUILTIN_PACKAGE", "reelreason_model_that_is_not_installed")


@pytest.fixture
def altered_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "site" / "altered_model" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    (folder / "model.safetensors").write_bytes(b"not what was shipped")
    monkeypatch.syspath_prepend(folder.parent.parent)
    monkeypatch.setattr(models, "_BUILTIN_PACKAGE", "altered_model")


def _still_works(desktop: Desktop) -> None:
    """Naming films, rating and picks: everything that needs no encoder."""
    desktop.say(FAVOURITES)
    assert len(desktop.picks) == 5
    before = desktop.picks
    rated = desktop.rate(0, Qt.Key.Key_5)
    assert rated not in desktop.picks
    assert desktop.picks != before
    desktop.say(WISH)
    assert len(desktop.picks) == 5


# The model


@pytest.mark.parametrize(
    ("model", "message"), [("missing_model", "is not installed"), ("altered_model", "was altered or damaged")]
)
def test_without_a_usable_model_everything_else_works(
    start: Start, request: pytest.FixtureRequest, model: str, message: str
) -> None:
    request.getfixturevalue(model)
    desktop = start(Runtime.open).open()
    desktop.wait(lambda: desktop.notice)
    assert message in desktop.notice
    assert "pip install" in desktop.window.notice.hint.text()
    assert desktop.encoder_text == ENCODER_UNAVAILABLE
    _still_works(desktop)
    assert desktop.busy.count(None) == 2  # both turns ended, and only once


@pytest.mark.usefixtures("missing_model")
def test_a_message_without_a_vector_gets_the_same_picks_in_every_window(start: Start) -> None:
    desktop = start(Runtime.open).open()
    _still_works(desktop)
    picks, said = desktop.picks, desktop.said
    desktop.close()
    again = start(Runtime.open).open()
    assert (again.picks, again.said) == (picks, said)


@pytest.mark.usefixtures("missing_model")
def test_the_command_line_answers_without_a_model_and_says_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rate", "Heat (1995)", "4.5"]) == 0
    capsys.readouterr()
    assert run_command(["ask", f"{FAVOURITES}. {WISH}"]) == 0
    out, err = capsys.readouterr()
    assert "5. " in out
    assert err.count("\n") == 1
    assert "is not installed" in err
    assert run_command(["rate", "Alien (1979)", "4"]) == 0
    assert capsys.readouterr().err == ""  # a rating needs no model


@pytest.mark.usefixtures("missing_model")
def test_rebuilding_the_vectors_needs_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["catalogue", "build", "--shipped"]) == 3
    assert "is not installed" in capsys.readouterr().err


@pytest.mark.usefixtures("missing_model")
def test_an_unusable_encoder_answers_with_its_reason(paths: Paths) -> None:
    seen: list[object] = []
    with Runtime.open(paths, seen.append) as runtime:
        runtime.encoder.start()
        runtime.encoder.start()
        guest = runtime.session()
        error = runtime.encoder_for(guest).submit(["a film"], Purpose.QUERY).exception(1)
        assert isinstance(error, ModelError)
        assert [event.error for event in seen] == [error]
        with pytest.raises(ModelError, match="not installed"):
            runtime.encode_message(guest, "a film")


# The encoder's process


def test_a_process_that_cannot_be_started(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(client, "ChildProcess", refuse)
    desktop = start().open()
    desktop.wait(lambda: desktop.notice)
    assert "cannot be started" in desktop.notice
    assert desktop.encoder_text == ENCODER_UNAVAILABLE
    _still_works(desktop)


def test_a_killed_process_comes_back_and_answers(start: Start) -> None:
    desktop = start().open()
    desktop.wait_for_encoder()
    first = desktop.encoder.pid
    os.kill(first, signal.SIGKILL)
    desktop.say(WISH)
    desktop.wait_for_encoder()
    assert desktop.encoder.pid != first
    assert desktop.notice is None
    assert "message" in {e.kind for pick in desktop.view.ranking.picks for e in pick.because}


def test_a_process_that_is_killed_again_and_again_is_given_up(start: Start) -> None:
    desktop = start().open()
    killed: set[int | None] = {None}
    while desktop.encoder_text != ENCODER_UNAVAILABLE:
        desktop.wait(lambda: desktop.encoder.pid not in killed or desktop.encoder_text == ENCODER_UNAVAILABLE)
        pid = desktop.encoder.pid
        if pid is not None and pid not in killed:
            killed.add(pid)
            os.kill(pid, signal.SIGKILL)
        desktop.wait(lambda pid=pid: desktop.encoder.pid != pid)
    assert len(killed - {None}) == 3
    desktop.wait(lambda: desktop.notice)
    assert "keeps stopping" in desktop.notice
    _still_works(desktop)


def test_a_message_that_kills_its_reader_is_answered_without_it(start: Start) -> None:
    desktop = start().open()
    desktop.wait_for_encoder()
    desktop.encoder.order = "!crash"
    desktop.say(WISH)
    assert "stopped twice while reading this text" in desktop.notice
    desktop.encoder.order = None
    desktop.wait_for_encoder()
    desktop.say("A quiet film about two sisters and their house")
    assert "message" in {e.kind for pick in desktop.view.ranking.picks for e in pick.because}


def test_messages_without_a_vector_get_it_when_the_encoder_works_again(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(client, "ChildProcess", lambda *_: _raise(OSError("no more processes")))
        first = start().open()
        first.say(WISH)
        assert "message" not in {e.kind for pick in first.view.ranking.picks for e in pick.because}
        first.close()
    second = start().open()
    second.wait(lambda: "message" in {e.kind for pick in second.view.ranking.picks for e in pick.because})
    assert second.said == first.said


def test_making_up_for_old_messages_keeps_nobody_waiting(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(client, "ChildProcess", lambda *_: _raise(OSError("no more processes")))
        first = start().open()
        first.say(WISH)
        first.close()
    monkeypatch.setattr(ObedientEncoder, "order", "!hang")
    second = start().open()
    second.wait_for_encoder()
    second.window.acts.rate("heat-1995", 4.5)
    second.wait(lambda: second.view.ratings == {"heat-1995": 4.5})
    second.close()  # without waiting for the encoder


@pytest.mark.parametrize("order", ["!hang", "!deaf", "!frozen"])
def test_escape_frees_the_window_from_an_encoder_that_hangs(start: Start, order: str) -> None:
    desktop = start().open()
    desktop.wait_for_encoder()
    desktop.encoder.order = order
    desktop.send(WISH)
    desktop.wait(lambda: desktop.said == [WISH])
    desktop.window.acts.rate("heat-1995", 4.5)
    desktop.wait(lambda: desktop.view.ratings == {"heat-1995": 4.5})
    desktop.press(Qt.Key.Key_Escape)
    assert not desktop.window.turn.is_busy
    desktop.settle()
    assert desktop.said == [WISH, "Stopped."]
    desktop.encoder.order = None
    desktop.say("A quiet film about two sisters and their house")
    assert desktop.view.ratings == {"heat-1995": 4.5}
    assert desktop.notice is None


# The profile


def _message_box(desktop: Desktop) -> QMessageBox:
    (box,) = desktop.window.findChildren(QMessageBox)
    assert box.isVisible()
    return box


def _profile(paths: Paths) -> Path:
    ProfileFolder(paths.profiles).create("Me").close()
    return paths.profiles / "Me.sqlite"


@pytest.mark.parametrize("content", [b"not a profile at all", b"SQLite format 3\x00" + b"\xff" * 5_000])
def test_a_damaged_profile_is_named_and_left_alone(start: Start, paths: Paths, content: bytes) -> None:
    paths.profiles.mkdir(parents=True)
    (paths.profiles / "Me.sqlite").write_bytes(content)
    desktop = start()
    assert isinstance(desktop.fail(), StoreError)
    box = _message_box(desktop)
    assert "Me.sqlite is damaged" in box.text()
    assert "start a new profile" in box.informativeText()
    assert (paths.profiles / "Me.sqlite").read_bytes() == content
    box.accept()
    desktop.wait(lambda: not desktop.window.isVisible())


def test_a_profile_of_a_newer_version_is_left_alone(start: Start, paths: Paths) -> None:
    file = _profile(paths)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    desktop = start()
    assert isinstance(desktop.fail(), NewerProfileError)
    assert "newer version" in _message_box(desktop).text()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)


def test_a_data_folder_that_cannot_be_made(start: Start, paths: Paths) -> None:
    paths.data.parent.mkdir(parents=True, exist_ok=True)
    paths.data.write_text("a file where the folder should be")
    desktop = start()
    assert isinstance(desktop.fail(), StoreError)
    assert "Check that you may write" in _message_box(desktop).informativeText()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for an administrator")
def test_a_read_only_data_folder(start: Start, paths: Paths) -> None:
    paths.profiles.mkdir(parents=True)
    paths.profiles.chmod(0o555)
    try:
        assert isinstance(start().fail(), StoreError)
    finally:
        paths.profiles.chmod(0o755)


def test_a_profile_that_becomes_read_only_while_it_is_open(start: Start) -> None:
    desktop = start().open()
    desktop.say(FAVOURITES)
    before = desktop.view
    desktop.database.run("PRAGMA query_only = ON")
    desktop.window.acts.rate("heat-1995", 4.5)
    desktop.settle()
    assert "cannot be opened or written" in desktop.notice
    assert desktop.view is before
    desktop.database.run("PRAGMA query_only = OFF")
    desktop.window.acts.rate("heat-1995", 4.5)
    desktop.settle()
    assert desktop.view.ratings == {"heat-1995": 4.5}


def test_a_full_disk_keeps_what_was_there_and_gives_the_message_back(start: Start) -> None:
    desktop = start().open()
    desktop.say(FAVOURITES)
    before = desktop.view
    pages = desktop.database.rows("PRAGMA page_count")[0][0]
    desktop.database.run(f"PRAGMA max_page_count = {pages}")
    text = f"{WISH}. " * 200  # more than fits into pages that are begun
    desktop.field.setPlainText(text)
    desktop.press(Qt.Key.Key_Return)
    desktop.settle()
    assert not desktop.window.turn.is_busy
    assert desktop.field.toPlainText() == text
    assert [(row.kind, row.text) for row in desktop.rows[-1:]] == [
        (RowKind.ERROR, "The disk is full: the last change to The profile file Me.sqlite was not kept.")
    ]
    assert desktop.view is before
    desktop.database.run("PRAGMA max_page_count = 1000000")
    desktop.press(Qt.Key.Key_Return)
    desktop.wait(lambda: len(desktop.said) == 4 and not desktop.window.turn.is_busy)
    desktop.close()
    assert start().open().said[:2] == [message.text for message in before.messages]


def test_a_profile_that_becomes_read_only_during_a_turn(start: Start) -> None:
    desktop = start().open()
    desktop.wait_for_encoder()
    desktop.encoder.order = "!hang"
    desktop.send(WISH)
    desktop.wait(lambda: desktop.said == [WISH])
    desktop.wait(lambda: desktop.window.operations.is_idle or desktop.window.turn._encoding is not None)
    desktop.database.run("PRAGMA query_only = ON")
    desktop.press(Qt.Key.Key_Escape)
    desktop.settle()
    assert not desktop.window.turn.is_busy
    assert "cannot be opened or written" in desktop.notice
    desktop.database.run("PRAGMA query_only = OFF")
    desktop.encoder.order = None
    desktop.say("A quiet film about two sisters and their house")
    assert desktop.said[0] == WISH


# The program's own files, and mistakes in the program


def test_films_that_cannot_be_read(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    error = CatalogueError("No films.", "Install the program again.")
    monkeypatch.setattr(runtime_module, "load_library", lambda *_: _raise(error))
    desktop = start(Runtime.open)
    assert isinstance(desktop.fail(), CatalogueError)
    assert _message_box(desktop).text() == "No films."


def test_a_mistake_in_the_program_ends_in_a_report(start: Start) -> None:
    desktop = start(lambda *_: _raise(ZeroDivisionError("a mistake")))
    assert isinstance(desktop.fail(), ZeroDivisionError)
    box = _message_box(desktop)
    assert "Something went wrong" in box.text()
    assert "ZeroDivisionError: a mistake" in box.detailedText()


def test_a_session_that_cannot_be_opened_takes_the_encoder_down(start: Start, paths: Paths) -> None:
    paths.profiles.mkdir(parents=True)
    (paths.profiles / "Me.sqlite").write_bytes(b"not a profile at all")
    desktop = start(open_obedient)
    desktop.fail()
    assert desktop.encoder.pid is None
    assert desktop.encoder.state is WorkerState.STOPPED


def _raise(error: Exception) -> None:
    raise error
