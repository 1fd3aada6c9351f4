"""The whole program with a window: real films, real profiles in a temporary folder, an encoder of the test's choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from helpers.leaks import fail_on_leaks
from helpers.library import MODEL_ID, shipped_library
from helpers.rest import come_to_rest
from helpers.workers import IMPATIENT
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.encode_future import EncodeFuture
from reelreason_desktop.inference.encoder import ChildEncoder, EncoderEvent, Purpose
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.protocol import Backend, Priority
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.chat.message_input import MessageInput
from reelreason_desktop.ui.chat.rows import Row
from reelreason_desktop.ui.main_window import MainWindow

WAIT_MS = 30_000
READY = "MiniLM ready"


class ObedientEncoder(ChildEncoder):
    """A real child with the fake backend that obeys `order`, when there is one, instead of reading the message."""

    order: str | None = None

    def submit(
        self, texts: Sequence[str], purpose: Purpose = Purpose.QUERY, priority: Priority | None = None
    ) -> EncodeFuture:
        return super().submit([self.order or text for text in texts], purpose, priority)


def open_obedient(paths: Paths, sink: Callable[[EncoderEvent], None]) -> Runtime:
    """A runtime over the shipped films whose encoder is an `ObedientEncoder`."""
    model = EncoderModel(MODEL_ID, Path("nowhere"), "0" * 64, dim=384)
    encoder = ObedientEncoder(model, paths.cache, sink, backend=Backend.FAKE, timeouts=IMPATIENT)
    return Runtime(paths, shipped_library(), ProfileFolder(paths.profiles), MODEL_ID, encoder, _sink=sink)


class Desktop:
    """One program: what a person can do and see, and what is behind it.

    Args:
        qtbot: waits.
        open_runtime: `open_obedient`, or `Runtime.open` for the real encoder.
        profile: whose window.
    """

    def __init__(
        self, qtbot: QtBot, open_runtime: Callable[..., Runtime] = open_obedient, profile: str | None = "Me"
    ) -> None:
        self.qtbot = qtbot
        self.failures: list[Exception] = []
        self.busy: list[str | None] = []
        self.has_map = False
        self._runtimes: list[Runtime] = []
        self._is_closed = False

        def remember(*arguments: object) -> Runtime:
            self._runtimes.append(open_runtime(*arguments))
            return self._runtimes[-1]

        self.program = WindowProgram(make_application(), Paths.default(), profile, remember)
        self.program.failed.connect(self.failures.append)
        self.window.map_shown.connect(self._note_map)

    def open(self) -> Desktop:
        """Until chat, cards and map are there."""
        self.program.open()
        self.wait(lambda: self.failures or (self.has_map and self.window.view is not None))
        assert not self.failures
        self.window.turn.busy_changed.connect(self.busy.append)
        return self

    def fail(self) -> Exception:
        """Opens, and answers with why that failed."""
        self.program.open()
        self.wait(lambda: self.failures)
        return self.failures[0]

    def close(self) -> None:
        """As a person does it. Closing twice is allowed."""
        if not self._is_closed:
            self._is_closed = True
            self.window.close()
            self.program.close()
            self.window.deleteLater()

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def wait_for_encoder(self) -> None:
        self.wait(lambda: self.encoder_text == READY)

    def settle(self) -> None:
        """Until everything that was done has come home."""
        come_to_rest(self.window, WAIT_MS)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field, key)

    def send(self, text: str) -> None:
        """Types a message and sends it."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def say(self, text: str) -> str:
        """Types a message, waits for the answer and returns it."""
        before = len(self.said)
        self.send(text)
        self.wait(lambda: len(self.said) >= before + 2 and not self.window.turn.is_busy)
        assert len(self.said) == before + 2
        return self.said[-1]

    def rate(self, position: int, key: Qt.Key) -> str:
        """Rates the pick at `position` (from 0) with a key, and returns the film's id."""
        film_id = self.picks[position]
        self.window.cards.focus_film(film_id)
        QTest.keyClick(self.window.cards.list, key)
        self.wait(lambda: film_id in self.view.ratings)
        return film_id

    @property
    def window(self) -> MainWindow:
        """The present one: changing to another profile replaces it."""
        return self.program.window

    @property
    def field(self) -> MessageInput:
        return self.window.chat.composer.input

    @property
    def view(self) -> SessionView:
        assert self.window.view is not None
        return self.window.view

    @property
    def picks(self) -> list[str]:
        return [pick.film_id for pick in self.view.ranking.picks]

    @property
    def said(self) -> list[str]:
        return [message.text for message in self.view.messages]

    @property
    def rows(self) -> list[Row]:
        return list(self.window.chat.model.rows)

    @property
    def notice(self) -> str | None:
        """What the notice says; None when there is none."""
        return None if self.window.notice.isHidden() else self.window.notice.message.text()

    @property
    def encoder_text(self) -> str:
        return self.window.statusBar().model.text

    @property
    def encoder(self) -> ObedientEncoder:
        encoder = self._runtimes[0].encoder
        assert isinstance(encoder, ObedientEncoder)
        return encoder

    @property
    def database(self) -> Database:
        """The profile's connection. Use it while nothing is in flight."""
        return self._runtimes[0]._stores[0]._db

    def _note_map(self) -> None:
        self.has_map = True


@pytest.fixture
def nothing_is_left_behind(qapp: QApplication) -> Iterator[None]:
    yield from fail_on_leaks(qapp)


@pytest.fixture
def paths() -> Paths:
    """The temporary folders of the test."""
    return Paths.default()


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[..., Desktop]]:
    """Makes programs on the same folders, and closes them when the test is over."""
    desktops: list[Desktop] = []

    def make(*arguments: object, **more: object) -> Desktop:
        desktops.append(Desktop(qtbot, *arguments, **more))
        return desktops[-1]

    yield make
    for desktop in desktops:
        desktop.close()
