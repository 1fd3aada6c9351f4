"""The Browse page in the window, with real films and a real profile: what is done there reaches ledger and picks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.browsing import Sort
from reelreason_desktop.services.facets import Facet
from reelreason_desktop.ui.browse.pane import BrowsePane
from reelreason_desktop.ui.browse.shelf import LIKE_THIS, MORE_LIKE, POSTPONE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def desktop(start: Callable[..., Desktop]) -> Desktop:  # noqa: F811  fixture
    return start().open()


def _open(desktop: Desktop) -> BrowsePane:
    pane = desktop.window.open_page("browse")
    assert isinstance(pane, BrowsePane)
    desktop.wait(lambda: pane.model.film_ids)
    desktop.settle()
    return pane


def test_what_is_done_on_the_page_counts(desktop: Desktop) -> None:
    pane, window = _open(desktop), desktop.window
    assert len(pane.model.film_ids) == len(window.films)
    QTest.keyClicks(pane.field, "totoro")
    desktop.wait(lambda: pane.model.film_ids[0] == "my-neighbor-totoro-1988")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    QTest.keyClick(pane.shelf, Qt.Key.Key_5)
    desktop.wait(lambda: desktop.view.ratings == {"my-neighbor-totoro-1988": 5.0})
    assert pane.shelf.hands.current().rating == 5.0
    assert "Totoro" in window.toast.label.text()
    desktop.wait(lambda: pane.filters.buttons[Facet.STANDING].counts["rated"] == 1)
    QTest.keyClick(pane.shelf, Qt.Key.Key_Return)
    desktop.wait(lambda: window.docks["film"].widget().isVisible())

    pane.search("")
    pane.sort.setCurrentIndex(pane.sort.findData(Sort.FOR_YOU.value))
    desktop.wait(lambda: pane.model.film_ids[0] == "my-neighbor-totoro-1988")
    pane.shelf.acted.emit("my-neighbor-totoro-1988", LIKE_THIS)
    desktop.wait(lambda: pane.note.text() == "Films like My Neighbor Totoro (1988)")
    for act, kind in ((MORE_LIKE, SignalKind.LIKED), (POSTPONE, SignalKind.POSTPONED)):
        pane.shelf.acted.emit("heat-1995", act)
        desktop.wait(lambda kind=kind: desktop.view.signals[0].kind is kind)
    window.actions_by_name["undo"].trigger()
    desktop.wait(lambda: desktop.view.signals[0].kind is SignalKind.LIKED)


def test_a_round_rates_undoes_and_leads_to_the_picks(desktop: Desktop) -> None:
    pane, window = _open(desktop), desktop.window
    window.actions_by_name["rate_ten"].trigger()
    desktop.wait(lambda: pane.round.film_id)
    first = pane.round.film_id
    QTest.keyClick(pane.round, Qt.Key.Key_4)
    desktop.wait(lambda: desktop.view.ratings == {first: 4.0})
    assert not window.toast.isVisible()
    QTest.keyClick(pane.round, Qt.Key.Key_Backspace)
    desktop.wait(lambda: not desktop.view.ratings)
    assert pane.round.film_id == first
    QTest.keyClick(pane.round, Qt.Key.Key_3)
    QTest.keyClick(pane.round, Qt.Key.Key_S)
    desktop.wait(lambda: len(desktop.view.signals) == 2)
    QTest.keyClick(pane.round, Qt.Key.Key_Escape)  # which the window has a shortcut for too
    assert pane.round.summary.isVisible()
    pane.round.summary.buttons["more"].click()
    desktop.wait(lambda: not pane.round.summary.isVisible())
    assert first not in pane.round.film_ids
    QTest.keyClick(pane.round, Qt.Key.Key_5)
    QTest.keyClick(pane.round, Qt.Key.Key_Escape)
    pane.round.summary.buttons["picks"].click()
    assert window.page == "talk"
    desktop.settle()
    assert len(desktop.view.ratings) == 2


def test_the_page_is_in_a_fresh_order_when_it_is_opened(desktop: Desktop) -> None:
    pane, window = _open(desktop), desktop.window
    pane.sort.setCurrentIndex(pane.sort.findData(Sort.FOR_YOU.value))
    desktop.settle()
    window.open_page("talk")
    window.acts.rate("my-neighbor-totoro-1988", 5.0)
    desktop.settle()
    assert pane.model.film_ids[0] != "my-neighbor-totoro-1988"
    window.open_page("browse")
    desktop.wait(lambda: pane.model.film_ids[0] == "my-neighbor-totoro-1988")
