"""The whole program with a window, whose language model answers what the test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.desktop import Desktop, open_obedient
from helpers.scripted_writer import ScriptedProcess
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.encoder_change import EncoderChange, Prepare
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.writing import WritingDesk, WritingState
from reelreason_desktop.ui.models.feature import PAGE, ModelFeature
from reelreason_desktop.ui.models.page import ModelsPage


class Desk:
    """A program whose model answers what the test says.

    Attributes:
        script: of the next model that is opened; None for none.
        writers: all that were opened.
    """

    def __init__(
        self,
        qtbot: QtBot,
        script: dict[str, Any] | None,
        profile: str | None = "Me",
        prepare: Prepare | None = None,
    ) -> None:
        self.script = script
        self._prepare = prepare
        self.writers: list[ScriptedProcess] = []
        self.kept: list[bool] = []
        self.desktop = Desktop(qtbot, self._open_runtime, profile).open()
        self.wait = self.desktop.wait
        self.window = self.desktop.window
        self.wait(lambda: self.writing.was_opened)
        self.desktop.settle()
        if script is not None:
            self.wait(lambda: self.state is WritingState.READY)
            self.wait(lambda: self.status_text)

    def _open_runtime(self, paths: Paths, sink: Callable[..., None]) -> Runtime:
        runtime = open_obedient(paths, sink)
        self.writing = runtime.writing = WritingDesk(paths, self._open_writer)
        self.encoding = runtime.encoding = EncoderChange(paths, prepare=self._prepare, serve=lambda: None)
        return runtime

    def _open_writer(self, sink: Callable[..., None], keep: bool) -> tuple[str, ScriptedProcess] | None:
        self.kept.append(keep)
        if self.script is None:
            return None
        self.writers.append(ScriptedProcess(sink, **self.script))
        return "Scripted", self.writers[-1]

    @property
    def state(self) -> WritingState:
        return self.writing.status.state

    @property
    def feature(self) -> ModelFeature:
        feature = self.window.findChild(ModelFeature)
        assert isinstance(feature, ModelFeature)
        return feature

    @property
    def page(self) -> ModelsPage:
        page = self.window.open_page(PAGE)
        assert isinstance(page, ModelsPage)
        self.desktop.settle()
        return page

    @property
    def status_text(self) -> str:
        note = self.desktop.window.statusBar().writer
        return note.text if not note.isHidden() else ""

    @property
    def aside(self) -> str:
        return self.desktop.window.chat._aside or ""

    def say(self, text: str) -> None:
        """Until the computed answer is there."""
        self.desktop.say(text)

    def rest(self) -> None:
        """Until the model has nothing more to do."""
        self.wait(lambda: not self.feature.second.is_going_on)
        self.desktop.settle()


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the window to calm down."""
    monkeypatch.setattr("reelreason_desktop.app.furnishing._CALM_MS", 0)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(script: dict[str, Any] | None = None, **more: Any) -> Desk:
        desks.append(Desk(qtbot, script, **more))
        return desks[-1]

    yield make
    for made in desks:
        made.desktop.close()


def drop(target: QWidget, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, no)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, no))
