"""The Browse page on the shipped films: what a person types, ticks, clicks and presses, and what is shown then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from helpers.library import shipped_library
from helpers.window import make_view
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.browsing import Browser, Query, Sort
from reelreason_desktop.services.facets import Facet, Marks
from reelreason_desktop.services.rating_round import choose
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.browse.model import ShelfModel
from reelreason_desktop.ui.browse.pane import BrowsePane
from reelreason_desktop.ui.browse.shelf import LIKE_THIS
from reelreason_desktop.ui.cards.layout import Act
from reelreason_desktop.ui.cards.model import CARD_ROLE
from reelreason_desktop.ui.theme.theme import ThemeProvider

LIBRARY = shipped_library()
BROWSER = Browser(LIBRARY)


class Page:
    """A pane whose queries are answered at once."""

    def __init__(self, qtbot: QtBot, settings: QSettings) -> None:
        self.qtbot = qtbot
        self.pane = BrowsePane(ThemeProvider(), LIBRARY.by_id, settings)
        self.queries: list[Query] = []
        self.view: SessionView = make_view()
        self.pane.wanted.connect(self.answer)
        self.acts: list[tuple[str, str]] = []
        self.ratings: list[tuple[str, float]] = []
        self.pane.acted.connect(lambda film, act: self.acts.append((film, act)))
        for rates in (self.pane, self.pane.round):
            rates.rated.connect(lambda film, stars: self.ratings.append((film, stars)))
        qtbot.addWidget(self.pane)
        self.pane.resize(900, 700)
        self.pane.show()
        self.pane.show_view(self.view)
        self.answer(self.pane.query)

    def answer(self, query: Query) -> None:
        self.queries.append(query)
        self.pane.show_found(BROWSER.browse(query, Marks.of(self.view), self.view.ratings))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.pane.field, text)
        self.qtbot.waitUntil(lambda: self.queries[-1].text == self.pane.field.text(), timeout=3000)

    @property
    def films(self) -> list[str]:
        return list(self.pane.model.film_ids)

    @property
    def titles(self) -> list[str]:
        return [LIBRARY.by_id[film].title for film in self.films]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def page(qtbot: QtBot, settings: QSettings) -> Page:
    return Page(qtbot, settings)


def test_the_grid_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ShelfModel(LIBRARY.by_id)
    qtmodeltester.check(model)
    model.set_films([film.id for film in LIBRARY.films[:23]])
    model.set_columns(5)
    model.set_view(make_view(ratings={LIBRARY.films[0].id: 4.0}))
    assert (model.rowCount(), model.columnCount()) == (5, 5)
    assert model.index(0, 0).data(CARD_ROLE).rating == 4.0
    assert model.index(4, 3).data(CARD_ROLE) is None  # the last row is short
    model.set_films([*(film.id for film in LIBRARY.films[:3]), "gone-1999"])
    assert len(model.film_ids) == 3


def test_everything_is_there_at_first(page: Page) -> None:
    assert len(page.films) == len(LIBRARY.films)
    assert page.pane.count.text() == f"{len(LIBRARY.films):,} films"
    assert page.pane.shelf.isVisible()


def test_typing_finds_and_correction_is_said(page: Page) -> None:
    page.type("spirted away")
    assert page.titles[0] == "Spirited Away"
    assert page.pane.note.text() == "Showing results for <b>spirited away</b>"
    page.pane.field.clear()
    page.qtbot.waitUntil(lambda: len(page.films) == len(LIBRARY.films))
    assert not page.pane.note.isVisible()


def test_a_pasted_megabyte_is_survived(page: Page) -> None:
    page.pane.field.setText("heat " * 200_000)
    page.qtbot.waitUntil(lambda: "Heat" in page.titles[:5], timeout=5000)


def test_a_filter_is_ticked_shown_and_removed(page: Page, qtbot: QtBot) -> None:
    button = page.pane.filters.buttons[Facet.GENRE]
    popup = button.make_popup()
    qtbot.addWidget(popup)
    QTest.keyClicks(popup.field, "west")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert {LIBRARY.by_id[film].genres.count("Western") for film in page.films} == {1}
    (chip,) = page.pane.filters.chips.chips
    assert chip.chip.label == "Western"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(page.films) == len(LIBRARY.films)


def test_nothing_found_offers_the_way_back(page: Page) -> None:
    page.pane.filters.set_choices({Facet.GENRE: frozenset({"Western"}), Facet.COUNTRY: frozenset({"Iran"})})
    assert page.films == []
    nothing = page.pane.nothing
    assert nothing.text.text() == f"2 filters together hide {len(LIBRARY.films):,} films."
    westerns = sum("Western" in film.genres for film in LIBRARY.films)
    way = next(way for way in nothing.ways if way.text() == f"Without “Iran”: {westerns} films")
    assert nothing.ways[0] is way  # the filter that hides most comes first
    way.click()
    assert len(page.films) == westerns
    assert [chip.chip.label for chip in page.pane.filters.chips.chips] == ["Western"]
    page.pane.filters.clear.click()
    assert len(page.films) == len(LIBRARY.films)
    page.type("qqxxzz")
    assert nothing.text.text() == "No film, person or theme is called that."
    nothing.ways[0].click()
    assert page.pane.shelf.isVisible()
    assert page.pane.field.text() == ""


def test_order_and_form_are_remembered(page: Page, qtbot: QtBot, settings: QSettings) -> None:
    page.pane.sort.setCurrentIndex(page.pane.sort.findData(Sort.OLDEST.value))
    assert LIBRARY.by_id[page.films[0]].year == min(film.year for film in LIBRARY.films)
    page.pane.list_button.setChecked(True)
    assert page.pane.model.columnCount() == 1
    again = Page(qtbot, settings)
    assert again.pane.shelf.as_list
    assert again.pane.query.sort is Sort.OLDEST


def test_keys_rate_mark_and_walk(page: Page) -> None:
    shelf = page.pane.shelf
    QTest.keyClick(page.pane.field, Qt.Key.Key_Down)
    assert shelf.hasFocus()
    first, second = page.films[:2]
    QTest.keyClick(shelf, Qt.Key.Key_4)
    QTest.keyClick(shelf, Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(shelf, Qt.Key.Key_J)
    for key in (Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_Return):
        QTest.keyClick(shelf, key)
    assert page.ratings == [(first, 4.0), (first, 3.5)]
    assert page.acts == [(second, "seen"), (second, "watchlist"), (second, "open")]


def test_a_click_on_the_stars_rates_and_one_on_the_poster_opens(page: Page) -> None:
    shelf = page.pane.shelf
    rect = shelf.visualRect(shelf.model().index(0, 1))
    layout = shelf.posters.layout_of(rect.toRectF())
    QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=layout.stars.topLeft().toPoint() + QPoint(3, 5))
    assert page.ratings == [(page.films[1], 0.5)]
    QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=layout.poster.center().toPoint())
    assert page.acts == [(page.films[1], "open")]


def test_a_rating_moves_nothing(page: Page) -> None:
    shelf = page.pane.shelf
    shelf.select_film(page.films[400])
    place, current = shelf.verticalScrollBar().value(), shelf.currentIndex()
    page.pane.show_view(replace(page.view, ratings={page.films[400]: 5.0}))
    assert (shelf.verticalScrollBar().value(), shelf.currentIndex()) == (place, current)
    assert shelf.hands.current().rating == 5.0


def test_the_menu_has_every_act(page: Page) -> None:
    page.pane.shelf.select_film("heat-1995")
    menu = page.pane.shelf.menu_for(page.pane.shelf.hands.current())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        *("Open film page", "Films like this one", "Why?"),
        *("Seen", "Watchlist", "Not tonight", "Not for me"),
        *("More like this", "Less like this"),
        *("Rate", "Copy title"),
    ]
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Films like this one"].trigger()
    assert page.acts == [("heat-1995", LIKE_THIS)]
    by_text["Copy title"].trigger()
    assert QGuiApplication.clipboard().text() == "Heat (1995)"


def test_films_like_one_and_back(page: Page) -> None:
    page.pane.show_like("toy-story-1995")
    assert page.pane.note.text() == "Films like Toy Story (1995)"
    assert "toy-story-1995" not in page.films
    page.pane.leave_note.click()
    assert len(page.films) == len(LIBRARY.films)
    page.pane.show_films(("heat-1995", "alien-1979", "gone-1999"), "From the map")
    assert page.films == ["heat-1995", "alien-1979"]
    assert page.pane.note.text() == "From the map"
    page.pane.filters.set_choices({Facet.GENRE: frozenset({"Horror"})})
    assert page.films == ["alien-1979"]
    page.pane.filters.clear.click()
    page.type("heat")
    assert page.titles[0] == "Heat"


def test_a_round_of_ten(page: Page) -> None:
    told: list[object] = []
    page.pane.round.seen.connect(told.append)
    page.pane.round.taken_back.connect(lambda: told.append("back"))
    page.pane.picks_wanted.connect(lambda: told.append("picks"))
    films = choose(LIBRARY, ())
    page.pane.start_round(films)
    flow = page.pane.round
    assert flow.film_id == films[0]
    QTest.keyClick(flow, Qt.Key.Key_5)
    QTest.keyClick(flow, Qt.Key.Key_N)
    QTest.keyClick(flow, Qt.Key.Key_S)
    assert page.ratings == [(films[0], 5.0)]
    assert told == [films[2]]
    QTest.keyClick(flow, Qt.Key.Key_Backspace)
    assert flow.film_id == films[2]
    assert told[-1] == "back"
    QTest.keyClick(flow, Qt.Key.Key_Escape)
    assert flow.summary.isVisible()
    assert flow.summary.title.text() == "1 film rated"
    QTest.keyClick(flow.summary.buttons["picks"], Qt.Key.Key_Space)
    assert told[-1] == "picks"
    assert page.pane.shelf.isVisible()


def test_after_the_last_film_one_can_go_back_or_on(page: Page, qtbot: QtBot) -> None:
    flow = page.pane.round
    page.pane.start_round(("heat-1995", "alien-1979"))
    QTest.keyClick(flow, Qt.Key.Key_Space)
    QTest.keyClick(flow, Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    assert page.ratings == [("alien-1979", 3.5)]
    assert flow.summary.isVisible()
    with qtbot.waitSignal(page.pane.round.taken_back):
        QTest.keyClick(flow, Qt.Key.Key_Backspace)
    assert flow.film_id == "alien-1979"
    assert not flow.summary.isVisible()
    QTest.keyClick(flow, Qt.Key.Key_N)
    assert flow.summary.title.text() == "No film rated"
    with qtbot.waitSignal(page.pane.round_wanted):
        flow.summary.buttons["more"].click()
    flow.summary.buttons["shelf"].click()
    assert page.pane.shelf.isVisible()


def test_leaving_a_round_at_its_first_film_says_nothing(page: Page) -> None:
    page.pane.start_round(("heat-1995",))
    QTest.keyClick(page.pane.round, Qt.Key.Key_Escape)
    assert page.pane.shelf.isVisible()


def test_who_knows_every_film_is_told(page: Page) -> None:
    page.pane.start_round(("gone-1999",))
    assert page.pane.round.summary.title.text() == "You know every film here"
    page.pane.show_like("heat-1995")  # as from the film page
    assert page.pane.shelf.isVisible()


def test_buttons_on_a_poster(page: Page) -> None:
    shelf = page.pane.shelf
    rect = shelf.visualRect(shelf.model().index(0, 1)).toRectF()
    layout = shelf.posters.layout_of(rect)
    for button in layout.buttons.values():
        assert layout.poster.contains(button)
        QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=button.center().toPoint())
    assert [act for _, act in page.acts] == ["seen", "watchlist", "reject", "why"]
    card = shelf.model().index(0, 1).data(CARD_ROLE)
    assert "(W)" in shelf.posters.tip(layout.buttons[Act.WATCHLIST].center(), rect, card)
    assert "Rate" in shelf.posters.tip(layout.stars.center(), rect, card)
    assert card.film.overview[:20] in shelf.posters.tip(layout.poster.topLeft() + QPointF(5, 5), rect, card)


def test_arrows_walk_across_rows(page: Page) -> None:
    shelf = page.pane.shelf
    shelf.setFocus()
    columns = page.pane.model.columnCount()
    shelf.select_film(page.films[columns - 1])
    QTest.keyClick(shelf, Qt.Key.Key_Right)
    assert shelf.hands.current().film.id == page.films[columns]
    QTest.keyClick(shelf, Qt.Key.Key_Left)
    QTest.keyClick(shelf, Qt.Key.Key_Down)
    assert shelf.hands.current().film.id == page.films[2 * columns - 1]
    QTest.keyClick(shelf, Qt.Key.Key_End)
    assert shelf.hands.current().film.id == page.films[-1]
    QTest.keyClick(shelf, Qt.Key.Key_Home)
    assert shelf.hands.current().film.id == page.films[0]


def test_a_wide_list_has_two_columns_and_may_end_in_an_empty_cell(page: Page, qtbot: QtBot) -> None:
    page.pane.list_button.setChecked(True)
    page.pane.resize(1500, 700)
    qtbot.waitUntil(lambda: page.pane.model.columnCount() == 2)
    page.pane.show_films(("heat-1995",), "One")
    page.pane.grab()
    shelf = page.pane.shelf
    empty = shelf.visualRect(shelf.model().index(0, 1)).center()
    QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert page.acts == page.ratings == []


def test_counts_follow_what_is_done_while_the_shelf_stays(page: Page, qtbot: QtBot) -> None:
    page.pane.filters.set_choices({Facet.STANDING: frozenset({"unseen"})})
    before = page.films
    view = replace(page.view, ratings={before[0]: 5.0})
    with qtbot.waitSignal(page.pane.counts_wanted) as asked:
        page.pane.show_view(view)
    page.pane.show_counts(BROWSER.browse(asked.args[0], Marks.of(view), view.ratings))
    assert page.pane.filters.buttons[Facet.STANDING].counts["rated"] == 1
    assert page.films == before


def test_an_open_list_of_values_learns_new_counts(page: Page, qtbot: QtBot) -> None:
    button = page.pane.filters.buttons[Facet.GENRE]
    popup = button.make_popup()
    qtbot.addWidget(popup)
    item = popup.list.item(0)
    item.setCheckState(Qt.CheckState.Checked)
    both = [film for film in LIBRARY.films if {item.data(Qt.ItemDataRole.UserRole), "Comedy"} <= set(film.genres)]
    comedy = next(popup.list.item(i) for i in range(popup.list.count()) if "Comedy" in popup.list.item(i).text())
    assert f"({len(both):,})" in comedy.text()
    assert button.isChecked()


def test_acts_stand_below_the_search_field_where_there_is_no_room_beside_it(page: Page, qtbot: QtBot) -> None:
    field, sort = page.pane.field, page.pane.sort
    page.pane.resize(320, 700)
    qtbot.waitUntil(lambda: sort.geometry().top() > field.geometry().bottom())
    page.pane.resize(1200, 700)
    qtbot.waitUntil(lambda: sort.geometry().top() < field.geometry().bottom())


def test_a_narrow_round_says_what_its_buttons_do_and_not_their_keys(page: Page, qtbot: QtBot) -> None:
    asked = page.pane.round
    asked.setParent(None)
    qtbot.addWidget(asked)
    asked.resize(1000, 700)
    asked.show()
    qtbot.waitUntil(lambda: asked.buttons["skip"].text() == "Haven’t seen it (N)")
    asked.resize(300, 700)
    qtbot.waitUntil(lambda: asked.buttons["skip"].text() == "Haven’t seen it")


@pytest.mark.parametrize("place", [23, 41, 59])
def test_a_film_comes_into_sight_with_whole_rows_above(page: Page, place: int) -> None:
    shelf = page.pane.shelf
    film = page.pane.model.film_ids[place]
    shelf.select_film(film)
    assert shelf.verticalScrollBar().value() > 0
    assert shelf.verticalScrollBar().value() % shelf.rowHeight(0) == 0
    seen = shelf.visualRect(page.pane.model.index_of(film))
    assert shelf.viewport().rect().contains(seen)
