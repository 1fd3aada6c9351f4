"""The rail of pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.ui.rail import Rail
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
ALONE, UNDER = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def test_one_button_more_takes_the_captions_away_when_they_no_longer_fit(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(200, 600)
    rail = Rail(ThemeProvider(), host)
    first = rail.add_button("Talk", "speech")
    rail.resize(rail.sizeHint())
    host.show()
    assert first.toolButtonStyle() == UNDER
    second = rail.add_button("Browse", "grid")
    qtbot.waitUntil(lambda: first.toolButtonStyle() == ALONE)
    assert second.toolButtonStyle() == ALONE
    rail.resize(rail.width(), 400)
    qtbot.waitUntil(lambda: second.toolButtonStyle() == UNDER)
