"""The story that the self-test plays: the command line first, then a real window, closed and opened again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest

from reelreason_desktop.app.self_test.steps import Steps, expect
from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.services.views import Role, SessionView

_FAVOURITES = "My favourite movies are Inception, Goodfellas and WALL-E"
_WISH = "I also have a soft spot for siblings"
_NAMED = {"inception-2010", "goodfellas-1990", "wall-e-2008"}
_COMMAND_TIMEOUT_S = 120
_WAIT_MS = 60_000
_PICKS = 5


def play(steps: Steps, home: Path) -> None:
    """Plays the story with all data below `home`."""
    os.environ["REELREASON_HOME"] = str(home)
    qInstallMessageHandler(_say_what_matters)
    story = _Story(Paths.default())
    steps.run("films and vectors load", story.load)
    steps.run("command line answers a message", story.ask)
    steps.run("command line rates a film", story.rate)
    steps.run("window opens on the same profile", story.open_window)
    steps.run("window answers with the real encoder", story.talk)
    steps.run("a rating changes the picks", story.rate_by_key)
    steps.run("undo takes it back", story.undo)
    steps.run("everything is there after a restart", story.restart)


class _Story:
    """One run of the story; each step builds on those before it."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._seen: SessionView | None = None

    def load(self) -> str:
        library = load_library(self._paths, "all-MiniLM-L6-v2")
        return f"{len(library.films)} films, {len(library.film_map.regions)} regions on the map"

    def ask(self) -> str:
        answer = _command("ask", _FAVOURITES, "--json")
        picks = answer["picks"]
        expect(len(picks) == _PICKS, f"{len(picks)} picks instead of {_PICKS}")
        expect(not _NAMED & {pick["id"] for pick in picks}, "a film that was named came back as a pick")
        sources = {e.get("film_id") for pick in picks for e in pick["because"]}
        expect(sources >= _NAMED, "a film that was named is missing from the reasons")
        return ", ".join(pick["title"] for pick in picks)

    def rate(self) -> str:
        answer = _command("rate", "Heat (1995)", "4.5", "--json")
        expect(answer["stars"] == 4.5, f"rating is {answer['stars']}")
        return f"{answer['title']} {answer['stars']}"

    def open_window(self) -> str:
        with self._window() as program:
            self._seen = _view(program)
            expect(self._seen.ratings == {"heat-1995": 4.5}, f"ratings are {dict(self._seen.ratings)}")
            expect(len(self._seen.messages) == 2, f"{len(self._seen.messages)} messages")
            return f"{len(self._seen.messages)} messages, {len(self._seen.ranking.picks)} picks"

    def talk(self) -> str:
        with self._window() as program:
            before = _view(program)
            window = program.window
            QTest.keyClicks(window.chat.composer.input, _WISH)
            QTest.keyClick(window.chat.composer.input, Qt.Key.Key_Return)
            _wait(lambda: len(_view(program).messages) == 4, "no answer came")
            after = _view(program)
            expect(after.messages[-1].role is Role.PROGRAM, "the last message is not the program's")
            expect(_ids(after) != _ids(before), "the picks did not change")
            kinds = {evidence.kind.value for pick in after.ranking.picks for evidence in pick.because}
            expect("message" in kinds, "the encoder's vector had no part in the picks")
            return after.messages[-1].text

    def rate_by_key(self) -> str:
        with self._window() as program:
            before = _view(program)
            second = before.ranking.picks[1].film_id
            program.window.cards.focus_film(second)
            QTest.keyClick(program.window.cards.list, Qt.Key.Key_5)
            _wait(lambda: second in _view(program).ratings, "the rating did not arrive")
            expect(second not in _ids(_view(program)), "a rated film is still a pick")
            self._seen = before
            return f"{second} rated 5; picks: {', '.join(_ids(_view(program)))}"

    def undo(self) -> str:
        with self._window() as program:
            program.window.actions_by_name["undo"].trigger()
            before = self._seen
            _wait(lambda: before is not None and _view(program).ratings == before.ratings, "the rating is still there")
            expect(before is not None and _ids(_view(program)) == _ids(before), "the picks are not those of before")
            self._seen = _view(program)
            return "picks as before"

    def restart(self) -> str:
        with self._window() as program:
            now, before = _view(program), self._seen
            expect(before is not None, "the window never opened")
            expect(before is not None and now.messages == before.messages, "messages differ")
            expect(before is not None and _ids(now) == _ids(before), "picks differ")
            return f"{len(now.messages)} messages, {len(now.signals)} signals, the same picks"

    @contextmanager
    def _window(self) -> Iterator[WindowProgram]:
        """A furnished window, closed properly afterwards."""
        program = WindowProgram(make_application(), self._paths, "Me")
        failures: list[object] = []
        program.failed.connect(failures.append)
        program.open()
        try:
            _wait(lambda: bool(failures) or program.window.view is not None, "the window was not furnished")
            expect(not failures, str(failures[:1]))
            yield program
        finally:
            program.window.close()
            program.close()
            program.window.deleteLater()


def _command(*arguments: str) -> dict[str, Any]:
    """Runs the real command line in a process of its own and reads its JSON."""
    frozen = getattr(sys, "frozen", False)  # a packaged program is its own interpreter
    command = [sys.executable, *([] if frozen else ["-m", "reelreason_desktop"]), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_COMMAND_TIMEOUT_S, check=False)  # noqa: S603
    expect(done.returncode == 0, f"exit code {done.returncode}: {done.stderr.strip()[-300:]}")
    answer = json.loads(done.stdout)
    expect(isinstance(answer, dict), "no JSON object was printed")
    return dict(answer)


def _view(program: WindowProgram) -> SessionView:
    view = program.window.view
    if view is None:
        raise RuntimeError("the window shows nothing yet")
    return view


def _ids(view: SessionView) -> list[str]:
    return [pick.film_id for pick in view.ranking.picks]


def _wait(condition: Callable[[], bool], complaint: str) -> None:
    """Lets the window live until `condition` holds."""
    loop = QEventLoop()
    poll, limit = QTimer(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(loop.quit)
    limit.setSingleShot(True)
    poll.start(20)
    limit.start(_WAIT_MS)
    loop.exec()
    poll.stop()
    limit.stop()
    expect(condition(), complaint)


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """The offscreen platform complains about every shown window; everything else is passed on."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)  # noqa: T201
