"""The first minute: films to rate, vibes, sentences, and the picks that follow."""

from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

SCENES = {
    "720p": ("start", "start-vibes"),
    "1080p": ("start",),
}


def play(shoot: Any) -> None:
    """Goes through the page as a person would."""
    window = shoot.window
    page = window.actions_by_name["start"].trigger() or window.page_widget("start")
    _rest()
    shoot.picture("start")
    page.open_way(1)
    page.vibes.buttons["cosy"].click()
    _rest()
    shoot.picture("start-vibes")
    page.vibes.buttons["cosy"].click()
    _rest()
    page.skip.click()


def _rest(ms: int = 900) -> None:
    """Until posters are drawn."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
