"""The map in the window, with real films and a real profile: what is asked of it reaches ledger, picks and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.taste_map.feature import MapDesk
from reelreason_desktop.ui.taste_map.pane import TasteMapPane

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def desktop(start: Callable[..., Desktop], paths: Paths) -> Desktop:  # noqa: F811  fixtures
    with ProfileFolder(paths.profiles).create("Ben") as store:
        store.set_state("seen", "before")
    desktop = start().open()
    desktop.window.raise_dock("map")
    desktop.say("My favourite movies are Heat and Goodfellas")
    return desktop


def _map(desktop: Desktop) -> TasteMapPane:
    pane = desktop.window.docks["map"].widget()
    assert isinstance(pane, TasteMapPane)
    return pane


def _desk(desktop: Desktop) -> MapDesk:
    return next(child for child in desktop.window.children() if isinstance(child, MapDesk))


def test_what_is_asked_of_the_map_happens(desktop: Desktop, tmp_path: Path) -> None:
    pane, window = _map(desktop), desktop.window
    before = desktop.view

    pane.questions.select_region("Whimsical family films")
    pane.questions.answer("more")
    desktop.wait(lambda: desktop.view.signals != before.signals)
    assert desktop.view.signals[0].kind is SignalKind.STEERED
    assert desktop.view.taste_point != before.taste_point
    assert any(e.kind is EvidenceKind.PLACE for e in desktop.view.ranking.picks[0].because)
    assert "Whimsical family films" in window.toast.label.text()
    window.toast.undo_button.click()
    desktop.wait(lambda: desktop.view.taste_point == before.taste_point)

    window.actions_by_name["map_then"].trigger()
    desktop.wait(lambda: pane.moments.isVisible())
    assert pane.moments.caption.text().startswith("After message 1 of 1")
    pane.moments.closed.emit()

    pane.toolbar.compare.click()
    desktop.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [act.text() for act in menu.actions() if act.isCheckable()] == ["Ben"]
    next(act for act in menu.actions() if act.text() == "Ben").trigger()
    menu.close()
    desktop.settle()
    ghosts = pane.canvas.overlay._ghosts
    assert ghosts is not None
    assert (ghosts.name, ghosts.taste) == ("Ben", None)

    _desk(desktop).save(tmp_path / "map.png")
    assert not QImage(str(tmp_path / "map.png")).isNull()
    _desk(desktop).save(tmp_path / "nowhere" / "map.png")
    assert "could not be written" in (desktop.notice or "")


def test_the_list_is_remembered(desktop: Desktop, start: Callable[..., Desktop]) -> None:  # noqa: F811  fixtures
    hidden = _map(desktop).twin.isHidden()
    _map(desktop).toolbar.twin.click()
    assert _map(desktop).twin.isHidden() is not hidden
    desktop.close()
    again = start().open()
    assert _map(again).twin.isHidden() is not hidden
    again.close()
    assert isinstance(again.window.session, Session)
