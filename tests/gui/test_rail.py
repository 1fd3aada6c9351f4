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


def test_it_marks_the_open_page_and_none_where_that_is_not_on_it(qtbot: QtBot) -> None:
    rail = Rail(ThemeProvider())
    qtbot.addWidget(rail)
    for name in ("talk", "browse"):
        rail.add_page(name, name.title(), "grid", "")
    marked = []
    for name in ("talk", "browse", "", "talk"):
        rail.mark(name)
        marked.append([page for page, button in rail._pages.items() if button.isChecked()])
    assert marked == [["talk"], ["browse"], [], ["talk"]]
