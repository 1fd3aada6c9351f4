"""The first minute in the whole window: the page opens by itself, answers become picks, and every way out works."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401 - fixtures
from PySide6.QtCore import QPoint

from reelreason_desktop.services.onboarding import FILMS
from reelreason_desktop.ui.onboarding.page import StartPage


@pytest.fixture
def desktop(start: Callable[..., Desktop]) -> Desktop:  # noqa: F811 - pytest's way of asking for a fixture
    return start().open()


def page_of(desktop: Desktop) -> StartPage:
    page = desktop.window.page_widget("start")
    assert isinstance(page, StartPage)
    desktop.wait(lambda: len(page.grid.tiles) == FILMS)
    return page


def test_three_stars_and_the_picks_are_there(desktop: Desktop) -> None:
    page = page_of(desktop)
    assert desktop.window.page == "start"
    assert not page.show_picks.isEnabled()
    for place, stars in ((0, 5.0), (1, 1.0)):
        page.grid.tiles[place].stars.rated.emit(stars)
    desktop.wait(lambda: len(desktop.view.ratings) == 2)
    assert page.count.text() == "2 of 3 for your first picks"
    assert page.picks.films == ()
    desktop.wait(desktop.window.toast.isVisible)
    shown = desktop.window.toast
    assert shown.mapTo(desktop.window, shown.rect().bottomLeft()).y() < page.grid.mapTo(desktop.window, QPoint()).y()
    page.open_way(1)
    page.vibes.buttons["mind"].click()
    desktop.wait(page.show_picks.isEnabled)
    assert [film.id for film in page.picks.films] == desktop.picks
    page.vibes.buttons["mind"].click()
    desktop.wait(lambda: not page.show_picks.isEnabled())
    desktop.window.acts.undo()
    desktop.wait(lambda: page.vibes.buttons["mind"].isChecked())
    page.show_picks.click()
    assert desktop.window.page == "talk"


def test_skipped_it_comes_back_from_the_help_menu(desktop: Desktop) -> None:
    page = page_of(desktop)
    page.skip.click()
    assert desktop.window.page == "talk"
    desktop.window.actions_by_name["start"].trigger()
    assert desktop.window.page == "start"
    before = [tile.film.id for tile in page.grid.tiles]
    page.others.click()
    desktop.wait(lambda: not set(before) & {tile.film.id for tile in page.grid.tiles})


def test_a_sentence_goes_straight_to_the_picks(desktop: Desktop) -> None:
    page = page_of(desktop)
    page.open_way(2)
    page.sentences.buttons[0].click()
    desktop.wait(lambda: desktop.window.page == "talk")
    assert len(desktop.picks) == 5


def test_a_history_from_elsewhere_is_one_click_away(desktop: Desktop) -> None:
    page_of(desktop).bring.click()
    assert desktop.window.page == "import"


def test_after_the_first_answers_every_page_is_laid_out_anew(desktop: Desktop) -> None:
    """The first page was opened and left at once, before its docks had a size."""
    window = desktop.window
    window.resize(1280, 720)
    page = page_of(desktop)
    for place, stars in ((0, 5.0), (1, 1.0), (2, 4.0)):
        page.grid.tiles[place].stars.rated.emit(stars)
    desktop.settle()
    page.skip.click()
    chat, taste_map = window.docks["chat"], window.docks["map"]
    desktop.wait(lambda: window.cards.width() > max(chat.width(), taste_map.width()))
    assert chat.isVisible()
    assert not taste_map.visibleRegion().isEmpty()
    assert window.cards.list.currentIndex().row() == 0


def test_words_of_a_vibe_are_never_cut(desktop: Desktop) -> None:
    page = page_of(desktop)
    page.vibes.resize(380, 500)
    page.vibes.grab()
    for button in page.vibes.buttons.values():
        assert all(label.height() >= label.heightForWidth(label.width()) for label in button._labels)
