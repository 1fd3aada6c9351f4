"""The remote model: its section, off and on, and what was sent. The server is one on this computer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {"720p": ("remote-off", "remote-on"), "1080p": ("remote-sent",)}


def play(shoot: Shoot) -> None:
    """Enters a server, switches it on, says something, and looks at what was sent."""
    from PySide6.QtWidgets import QApplication, QMessageBox
    from screenshots import until

    from reelreason_desktop.services.writing import WritingState
    from reelreason_desktop.ui.models.feature import ModelFeature
    from reelreason_desktop.ui.settings.feature import open_section

    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
    from helpers.model_server import ModelHost

    window = shoot.window
    before = window.page
    writing = window.findChild(ModelFeature).writing
    with ModelHost().running() as host:
        open_section(window, "remote")
        view = window.page_widget("settings").view("remote")
        window.operations.wait_until_idle()
        view.server.address.setText(host.url)
        view.server.model.setEditText("qwen3-30b-a3b")
        view.server.save_button.click()
        until(lambda: view.switch.switch.isEnabled())
        shoot.picture("remote-off")
        view.switch.switch.click()
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        next(button for button in box.buttons() if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole).click()
        until(lambda: writing.status.state is WritingState.READY)
        window.open_page("talk")
        messages = len(window.view.messages)
        shoot.say("something calm for tonight", messages=messages + 2)
        until(lambda: len([r for r in host.asked if r.body]) >= 4)
        until(lambda: writing.status.state is WritingState.READY)
        shoot.picture("remote-on")
        open_section(window, "remote")
        view.opened()
        until(lambda: view.sent.choice.count() >= 4)
        view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
        shoot.picture("remote-sent")
        view.switch.switch.click()
        until(lambda: writing.status.state is WritingState.OFF)
    window.open_page(before)
