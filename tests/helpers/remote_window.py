"""The whole program with a window, and a server of models on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from helpers.desktop import Desktop
from helpers.model_server import ModelHost
from helpers.remote import Ring, fake_keyring
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.writing import WritingState
from reelreason_desktop.ui.remote.section import RemoteSection
from reelreason_desktop.ui.settings.feature import open_section


class Remote:
    """A program, a server, and a keyring."""

    def __init__(self, qtbot: QtBot, host: ModelHost, ring: Ring, profile: str | None = "Me") -> None:
        self.host, self.ring = host, ring
        self.desktop = Desktop(qtbot, profile=profile).open()
        self.wait, self.window = self.desktop.wait, self.desktop.window
        self.wait(lambda: self.desktop._runtimes[0].writing.was_opened)
        self.desktop.settle()

    @property
    def section(self) -> RemoteSection:
        open_section(self.window, "remote")
        self.desktop.settle()
        view = self.window.page_widget("settings").view("remote")
        assert isinstance(view, RemoteSection)
        return view

    @property
    def bar(self) -> tuple[str, str]:
        bar = self.window.statusBar()
        return bar.offline.text, "" if bar.writer.isHidden() else bar.writer.text

    @property
    def state(self) -> WritingState:
        return self.desktop._runtimes[0].writing.status.state

    def enter(self, model: str = "big") -> None:
        section = self.section
        section.server.address.setText(self.host.url)
        section.server.model.setEditText(model)
        section.server.save_button.click()
        self.desktop.settle()

    def answer_dialog(self, words: str) -> str:
        """Presses a button of the question that is open, and returns what it says."""
        self.wait(lambda: self.box is not None)
        box = self.box
        assert box is not None
        told = f"{box.text()}\n{box.informativeText()}"
        next(button for button in box.buttons() if words in button.text()).click()
        self.desktop.settle()
        self.desktop.settle()
        return told

    @property
    def box(self) -> QMessageBox | None:
        return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()), None)

    def switch_on(self) -> str:
        self.enter()
        self.section.switch.switch.click()
        told = self.answer_dialog("Switch on")
        self.wait(lambda: self.state is WritingState.READY)
        self.wait(lambda: "Remote" in self.bar[0])
        return told

    def say(self, text: str) -> None:
        self.window.open_page("talk")
        self.desktop.say(text)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reelreason_desktop.app.furnishing._CALM_MS", 0)


@pytest.fixture
def remote(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Remote]]:
    made: list[Remote] = []
    with ModelHost().running() as host:
        ring = fake_keyring(monkeypatch)

        def make(profile: str | None = "Me") -> Remote:
            made.append(Remote(qtbot, host, ring, profile))
            return made[-1]

        yield make
        for one in made:
            one.desktop.close()
