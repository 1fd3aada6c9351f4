"""The command palette, and the page of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from reelreason_desktop.ui.palette.overlay import Palette

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {"720p": ("palette", "palette-film", "shortcuts"), "1080p": ("palette-film",)}


def play(shoot: Shoot) -> None:
    """Opens it empty, then with some letters; then the keys of everything."""
    window = shoot.window
    shoot.wake()
    window.open_page("talk")
    window.actions_by_name["palette"].trigger()
    shoot.picture("palette")
    QTest.keyClicks(window.findChild(Palette).field, "god")
    window.operations.wait_until_idle()
    shoot.picture("palette-film")
    window.actions_by_name["palette"].trigger()
    if window.has_page("shortcuts"):
        window.open_page("shortcuts")
        shoot.picture("shortcuts")
    window.open_page("talk")
