"""The panel that says which films are not offered, and the acts that answer it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from helpers.window import HEAT, PAPRIKA, WALL_E, make_view
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.browse.pane import BrowsePane
from reelreason_desktop.ui.held_back.popup import HeldBackPopup
from reelreason_desktop.ui.held_back.reasons import Remedy, reasons
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

LIMIT = Chip("year:..1990", "up to 1990", ChipKind.LIMIT)
VIEW = make_view(
    ranking=Ranking((), {"seen": 2, "up to 1990": 40, "later in a series": 9, "from over 12 years": 5}, 3),
    ratings={HEAT.id: 4.0},
    seen=frozenset({PAPRIKA.id}),
    rejected=frozenset({WALL_E.id}),
    chips=(LIMIT,),
    max_age=12,
)


def test_every_reason_has_its_words_and_its_remedy() -> None:
    told = [(reason.label, reason.count, reason.remedy) for reason in reasons(VIEW)]
    assert told == [
        ("up to 1990", 40, Remedy.LIFT),
        ("later in a series", 9, None),
        ("from over 12 years", 5, Remedy.LIMIT),
        ("seen", 2, Remedy.LOOK),
    ]
    assert all(reason.words for reason in reasons(VIEW))
    assert reasons(VIEW)[0].chip == LIMIT.key
    assert reasons(VIEW)[3].film_ids == (HEAT.id, PAPRIKA.id)


def test_a_limit_without_a_chip_and_films_without_a_trace_offer_nothing() -> None:
    bare = replace(VIEW, chips=(), seen=frozenset(), ratings={}, max_age=None)
    assert [reason.remedy for reason in reasons(bare)] == [None, None, None, None]


@pytest.fixture
def anchor(qtbot: QtBot) -> QWidget:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    anchor.resize(200, 30)
    anchor.show()
    return anchor


def test_the_panel_lies_within_the_screen_and_its_button_answers(qtbot: QtBot, anchor: QWidget) -> None:
    popup = HeldBackPopup(ThemeProvider(), reasons(VIEW), anchor)
    popup.show_below(anchor)
    assert anchor.screen().availableGeometry().contains(popup.geometry())
    assert popup.accessibleName().startswith("56 ")
    assert [button.text() for button in popup.buttons] == ["Lift it", "Change it", "Show them"]
    with qtbot.waitSignal(popup.answered) as caught:
        popup.buttons[0].click()
    assert caught.args[0].chip == LIMIT.key


def test_escape_closes_it(qtbot: QtBot, anchor: QWidget) -> None:
    popup = HeldBackPopup(ThemeProvider(), reasons(VIEW), anchor)
    popup.show_below(anchor)
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)


def test_films_that_are_held_back_can_be_seen(start: Callable[..., Desktop]) -> None:  # noqa: F811  fixture
    desktop = start().open()
    window = desktop.window
    for film_id in ("heat-1995", "alien-1979", "fargo-1996"):
        window.acts.rate(film_id, 4.5)
    desktop.settle()
    window.open_page("talk")
    window.cards.hidden_button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, HeldBackPopup)
    next(button for button in popup.buttons if button.text() == "Show them").click()
    page = window.open_page("browse")
    assert isinstance(page, BrowsePane)
    desktop.wait(lambda: set(page.model.film_ids) == {"heat-1995", "alien-1979", "fargo-1996"})
    assert page.note.text() == "Not offered: seen"
