"""The taste page: what it shows, how it is walked by mouse and keyboard, its dials, and its place in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import pytest
from helpers.frame import Frame
from helpers.library import MODEL_ID, shipped_library
from helpers.window import FILMS, HEAT, PAPRIKA, FakeSession, liked_profile, make_pick, make_view
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.services.feedback import FeedbackSummary, Question, Tally
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.ui.taste.chart import Chart
from reelreason_desktop.ui.taste.dials import DialControl, effect, in_words
from reelreason_desktop.ui.taste.masonry import MasonryLayout
from reelreason_desktop.ui.taste.page import TastePage
from reelreason_desktop.ui.theme.theme import ThemeProvider

RATINGS = {
    "heat-1995": 5.0,
    "goodfellas-1990": 5.0,
    "collateral-2004": 4.5,
    "casino-1995": 4.0,
    "mamma-mia-2008": 4.5,
    "titanic-1997": 2.0,
}


@lru_cache(maxsize=1)
def real_taste() -> tuple[SessionView, TasteProfile]:
    """Of a profile over the shipped films."""
    with ProfileStore.in_memory() as store:
        session = Session(store, shipped_library(), name="Mara", model_id=MODEL_ID)
        for film_id, stars in RATINGS.items():
            session.rate(film_id, stars)
        session.new_conversation()
        session.rate("amelie-2001", 4)
        return replace(session.view(), guest=False), session.taste()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[ThemeProvider]:
    provider = ThemeProvider()
    provider.apply(qapp, "light")
    yield provider
    provider.apply(qapp, "light")


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeProvider) -> TastePage:
    page = TastePage(theme, shipped_library().by_id)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    page.show_profile(*real_taste())
    return page


def test_it_names_the_person_and_shows_what_was_computed(page: TastePage) -> None:
    _, profile = real_taste()
    assert page.hero.name.text() == "Mara’s taste"
    assert page.hero.summary.text() == profile.summary
    assert page.hero.figures.text() == "6 films you like  ·  7 rated"
    assert profile.surprise is not None
    assert page.hero.film.text() == shipped_library().by_id[profile.surprise.film_id].label
    assert [item.key for item in page.people.chart.items] == [trait.name for trait in profile.people[:6]]
    assert [item.amount for item in page.ratings.chart.items if item.value] == ["1", "2", "2", "2"]


def test_every_chart_can_be_read_without_seeing_it(page: TastePage) -> None:
    _, profile = real_taste()
    crime = next(trait for trait in profile.genres if trait.name == "Crime")
    said = page.genres.chart.accessibleDescription()
    assert f"Crime: {crime.share:.0%} of what you like, {crime.usual:.0%} of all films" in said
    for chart in page.findChildren(Chart):
        assert chart.accessibleName()
        assert chart.isHidden() or not chart.items or chart.accessibleDescription()


def test_arrow_keys_walk_and_enter_shows_the_films_behind_a_bar(page: TastePage, qtbot: QtBot) -> None:
    chart = page.tones.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    assert chart.shown is chart.items[0]
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert page.tones.detail.text() == chart.items[1].sentence
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert page.tones.behind.film_ids == chart.items[1].film_ids[:8]
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.shown is chart.items[-1]
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.shown is chart.items[0]


@pytest.mark.parametrize("name", ["tones", "decades", "ratings", "people", "themes"])
def test_the_mouse_finds_what_it_points_at(page: TastePage, qtbot: QtBot, name: str) -> None:
    card = getattr(page, name)
    chart = card.chart
    page.area.ensureWidgetVisible(chart, 0, chart.height())
    with_films = next(place for place, item in enumerate(chart.items) if item.film_ids)
    points = [QPoint(x, y) for x in range(2, chart.width(), 5) for y in range(2, chart.height(), 5)]
    point = next(point for point in points if chart.item_at(QPointF(point)) == with_films)
    qtbot.mouseMove(chart, point)
    assert card.detail.text() == chart.items[with_films].sentence
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
    assert card.behind.film_ids == chart.items[with_films].film_ids[:8]
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
    assert card.behind.film_ids == ()
    assert chart.item_at(QPointF(-5, -5)) == -1


def test_corners_of_the_radar_are_found_by_direction(page: TastePage) -> None:
    chart = page.genres.chart
    for place, item in enumerate(chart.items):
        if item.value > 0.5:
            assert chart.item_at(chart.corner(place)) == place


def test_a_film_behind_something_opens(page: TastePage, qtbot: QtBot) -> None:
    page.genres.chart.chosen.emit(next(item for item in page.genres.chart.items if item.key == "Crime"))
    tile = page.genres.behind.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    with qtbot.waitSignal(page.film_clicked) as clicked:
        tile.click()
    assert clicked.args == [page.genres.behind.film_ids[0]]
    with qtbot.waitSignal(page.film_clicked):
        page.hero.film.click()


def test_what_was_opened_stays_open_when_the_profile_changes(page: TastePage) -> None:
    crime = next(item for item in page.genres.chart.items if item.key == "Crime")
    page.genres.chart.chosen.emit(crime)
    page.show_profile(*real_taste())
    assert page.genres.behind.film_ids == crime.film_ids


def test_movement_is_shown_by_chat_while_there_is_one_week(page: TastePage) -> None:
    assert page.moves.by_chat.isChecked()
    assert [item.amount.rstrip("0123456789°") for item in page.moves.chart.items] == ["start", ""]
    page.moves.by_week.click()
    assert not page.moves.chart.isVisible()
    assert page.moves.detail.text() == "Movement shows from your second week on."


def test_an_empty_profile_gets_one_sentence_and_one_act(page: TastePage, qtbot: QtBot) -> None:
    page.show_profile(make_view(), FakeSession().tasted)
    assert page.empty.isVisible()
    assert page.invitation.text() == "Rate three films."
    with qtbot.waitSignal(page.start_clicked):
        page.start.click()


def test_answers_about_picks_are_summed_up_once_there_are_some(page: TastePage) -> None:
    page.show_feedback(FeedbackSummary(2, 0, {}))
    assert page.feedback.isHidden()
    tallies = {Question.WAS_RIGHT: Tally(yes=1, so_so=1, no=0), Question.WOULD_WATCH: Tally()}
    page.show_feedback(FeedbackSummary(4, 2, tallies))
    assert page.feedback.isVisibleTo(page)
    assert [(item.value, item.amount) for item in page.feedback.chart.items] == [(0.75, "75%")]
    assert "2 of 4 picks" in page.feedback.caption.text()


@pytest.mark.parametrize(("width", "columns"), [(500, 1), (900, 2), (1300, 3), (1900, 3)])
def test_columns_follow_the_width(page: TastePage, qtbot: QtBot, width: int, columns: int) -> None:
    page.resize(width, 700)
    qtbot.wait(0)
    lefts = {card.x() for card in page.cards if card.isVisibleTo(page)}
    assert len(lefts) == columns
    assert all(card.geometry().right() <= page.area.viewport().width() for card in page.cards)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_nothing_is_wider_than_a_narrow_page(
    page: TastePage, qapp: QApplication, theme: ThemeProvider, scale: float
) -> None:
    theme.apply(qapp, "dark", text_scale=scale)
    page.resize(500, 700)
    page.grab()
    content = page.area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= page.area.viewport().width()


def test_masonry_fills_the_shortest_column(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = MasonryLayout(holder, 10, 100)
    cards = []
    for height in (100, 40, 40, 30):
        card = QWidget(holder)
        card.setFixedHeight(height)
        card.setMinimumWidth(50)
        layout.addWidget(card)
        cards.append(card)
    holder.resize(210, 400)
    holder.show()
    assert [(card.x(), card.y()) for card in cards] == [(0, 0), (110, 0), (110, 50), (110, 100)]
    assert layout.heightForWidth(210) == 130
    assert layout.heightForWidth(100) == 240
    assert layout.takeAt(9) is None


# Dials


@pytest.fixture
def dial(page: TastePage) -> DialControl:
    control = page.dials.dials["prior"]
    page.area.ensureWidgetVisible(control)
    return control


def test_one_drag_is_one_act(dial: DialControl, qtbot: QtBot) -> None:
    turned: list[tuple[str, object]] = []
    previewed: list[float] = []
    dial.turned.connect(lambda name, value: turned.append((name, value)))
    dial.previewed.connect(lambda _name, value: previewed.append(value))
    dial.slider.setSliderDown(True)
    for position in (70, 80, 90):
        dial.slider.setValue(position)
    qtbot.waitUntil(lambda: bool(previewed))
    assert turned == []
    dial.slider.setSliderDown(False)
    assert turned == [("prior", 0.85)]
    assert previewed == [0.85]


def test_keys_count_once_they_rest(dial: DialControl, qtbot: QtBot) -> None:
    before = dial.slider.value()
    with qtbot.waitSignal(dial.turned) as turned:
        for _ in range(3):
            qtbot.keyClick(dial.slider, Qt.Key.Key_PageDown)
    assert turned.args == ["prior", dial.setting]
    assert dial.slider.value() == before - 30


def test_leaving_the_page_loses_no_turn(page: TastePage, dial: DialControl, qtbot: QtBot) -> None:
    qtbot.keyClick(dial.slider, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(dial.turned, timeout=100):
        page.hide()


def test_default_is_offered_once_there_is_something_to_go_back_from(dial: DialControl, qtbot: QtBot) -> None:
    assert dial.default.isHidden()
    dial.show_setting(1.0, turned=True)
    with qtbot.waitSignal(dial.turned) as turned:
        dial.default.click()
    assert turned.args == ["prior", None]


def test_a_view_does_not_pull_the_slider_out_of_the_hand(dial: DialControl) -> None:
    dial.slider.setSliderDown(True)
    dial.slider.setValue(90)
    dial.show_setting(0.0, turned=True)
    assert dial.slider.value() == 90


def test_the_other_dials_are_under_advanced(page: TastePage) -> None:
    alpha = page.dials.dials["alpha"]
    assert not alpha.isVisibleTo(page)
    page.dials.advanced.click()
    assert alpha.isVisibleTo(page)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("prior", -0.5, "little-known films first"),
        ("prior", 0.0, "fame plays no part"),
        ("prior", 1.0, "well-known films first"),
        ("recency", 0.0, "old and new count alike"),
        ("recency", 0.07, "after ten more films, one still counts 48%"),
        ("recency", 0.3, "after ten more films, one still counts 25%"),
        ("alpha", 0.7, "films 70%, words 30%"),
        ("memory", 0.5, "each message keeps 50% of what came before"),
    ],
)
def test_settings_in_words(name: str, value: float, words: str) -> None:
    assert in_words(name, value) == words


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (Movement(), "The same picks."),
        (Movement(new=("a", "b", "c"), gone=("d",)), "In: A, B and 1 more. Out: D."),
        (Movement(new=("a",)), "In: A."),
        (Movement(gone=("d",)), "Out: D."),
    ],
)
def test_effects_in_words(movement: Movement, words: str) -> None:
    assert effect(movement, {name: name.upper() for name in "abcd"}) == words


# In the window


def open_taste(frame: Frame) -> TastePage:
    page = frame.window.open_page("taste")
    assert isinstance(page, TastePage)
    frame.settle()
    return page


def test_the_page_is_computed_when_it_is_seen_and_again_when_something_changed(frame: Frame) -> None:
    frame.window.acts.rate(HEAT.id, 4)
    frame.settle()
    assert "taste" not in frame.session.names()
    open_taste(frame)
    assert frame.session.names().count("taste") == 1
    frame.window.open_page("talk")
    frame.window.acts.rate(HEAT.id, 5)
    frame.settle()
    assert frame.session.names().count("taste") == 1
    open_taste(frame)
    assert frame.session.names().count("taste") == 2


def test_its_act_leads_to_where_films_are_rated(frame: Frame) -> None:
    open_taste(frame).start.click()
    assert frame.window.page in ("browse", "talk")


def test_a_profile_that_cannot_be_read_is_reported(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> TasteProfile:
        raise StoreError("The profile is damaged.")

    monkeypatch.setattr(frame.session, "taste", damaged)
    open_taste(frame)
    assert frame.window.notice.message.text() == "The profile is damaged."


def test_turning_a_dial_previews_then_acts(frame: Frame) -> None:
    frame.session.tasted = liked_profile()
    page = open_taste(frame)
    page.dials.dials["prior"].slider.setValue(100)
    frame.wait(lambda: page.dials.dials["prior"].effect.text() == "In: Paprika. Out: WALL·E.")
    page.dials.dials["prior"].flush()
    frame.settle()
    assert frame.session.arguments("turn_dial") == [("prior", 1.0)]
    assert frame.window.toast.label.text() == "Dial turned: well-known films first"


def test_an_act_marks_the_cards_it_moved(frame: Frame) -> None:
    frame.session.present = make_view(ranking=Ranking((make_pick(PAPRIKA.id, 1), make_pick(HEAT.id, 2)), {}, 3))
    frame.window.acts.refresh()
    frame.settle()
    assert frame.window.cards.list.cards.marks == {PAPRIKA.id: "new", HEAT.id: "new"}


def test_the_ledger_changes_what_signals_say(frame: Frame) -> None:
    frame.window.acts.rate(HEAT.id, 4)
    frame.settle()
    signal = frame.window.view.signals[0]
    contrary = NewSignal(SignalKind.DISLIKED, HEAT.id)
    frame.window.ledger.restated.emit(signal.id, contrary)
    frame.window.ledger.withdrawn.emit(signal.conversation_id or 0)
    frame.window.ledger.rated.emit(HEAT.id, 2.0)
    frame.settle()
    restated = ((contrary,), (NewEdit(EditKind.DELETE, target=signal.id),))
    assert frame.session.arguments("act")[0] == restated
    assert frame.session.arguments("rate")[-1] == (HEAT.id, 2.0)


def test_a_guest_is_not_called_by_name(page: TastePage) -> None:
    _, profile = real_taste()
    page.show_profile(make_view(guest=True, profile="Guest"), profile)
    assert page.hero.name.text() == "Your taste"


@pytest.fixture
def make_small(make_frame: Callable[..., Frame]) -> Frame:
    return make_frame(session=FakeSession(make_view())).furnish()


def test_the_window_opens_the_page_by_key(make_small: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(make_small.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert make_small.window.page == "taste"
    assert make_small.window.docks["ledger"].isVisible()
    assert len(FILMS) == 3


def test_the_card_is_one_click_away(qtbot: QtBot, page: TastePage) -> None:
    with qtbot.waitSignal(page.card_wanted):
        page.hero.card.click()


def test_a_profile_without_a_name_of_its_own_is_yours(page: TastePage) -> None:
    view, profile = real_taste()
    page.show_profile(replace(view, profile="Me"), profile)
    assert page.hero.name.text() == "Your taste"
