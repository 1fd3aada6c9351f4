"""The page of one film, alone and in a window over a scripted session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from helpers.films import make_film
from helpers.frame import Frame
from helpers.window import HEAT, PAPRIKA, WALL_E, FakeSession, make_pick, make_view, message, vector
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.domain.films import Collection
from reelreason_desktop.domain.picks import Judgement, Obstacle, Ranking
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import NewSignal, Signal, SignalKind
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.services.feedback import NO, YES, Question
from reelreason_desktop.services.film_report import PICKED, Ask, FilmReport, Happening, Neighbour
from reelreason_desktop.services.levers import Lever, LeverKind
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.film import header, wording
from reelreason_desktop.ui.film.page import FilmPage
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why.acts import Answer
from reelreason_desktop.ui.widgets.poster_view import PosterTile
from reelreason_desktop.ui.widgets.star_input import StarInput
from reelreason_desktop.ui.widgets.trait_chip import TraitChip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
PART = make_film(id="part-2", title="Part Two", year=1999, collection=Collection("Parts", 2))
FIRST = make_film(id="part-1", title="Part One", year=1997, collection=Collection("Parts", 1))
FILMS = {film.id: film for film in (HEAT, WALL_E, PAPRIKA, PART, FIRST)}
REPORT = FilmReport(
    HEAT.id,
    Judgement(make_pick(HEAT.id, 12), 1930),
    history=(Happening(NOON, "rated", 4.0), Happening(NOON - timedelta(days=1), PICKED)),
    neighbours=(Neighbour(WALL_E.id, ("Tomas Lind",), ("night",)), Neighbour("gone-1900", (), ())),
)


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    theme = ThemeProvider()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeProvider) -> FilmPage:
    page = FilmPage(theme, FILMS)
    qtbot.addWidget(page)
    page.resize(380, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def texts(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


# Facts


def test_an_empty_page_says_how_to_fill_it(page: FilmPage) -> None:
    assert "Click a film anywhere" in texts(page)
    assert page.film is None


def test_facts_are_there_at_once(page: FilmPage) -> None:
    page.show_film(HEAT, make_view())
    text = texts(page)
    assert "Heat" in text
    assert "1995 · 2 h 50 · Crime · Drama" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "R · 15+. Expect: violence, language." in text
    assert "English · United Kingdom" in text
    assert HEAT.overview in text
    assert [chip.word for chip in page.people.findChildren(TraitChip)] == ["Ada Reyes", "Tomas Lind", "Mei Okafor"]
    assert {chip.word for chip in page.traits.findChildren(TraitChip)} == {*HEAT.tones, *HEAT.keywords}


def test_a_film_without_warnings_and_certificate_says_so() -> None:
    harmless = make_film(content_notes=(), maturity=Maturity.NR, min_age=6)
    assert wording.audience(harmless) == "No certificate · 6+. Nothing to warn about."


def test_marks_show_on_the_buttons(page: FilmPage) -> None:
    view = make_view(ratings={HEAT.id: 3.5}, watchlist=frozenset({HEAT.id}), postponed=frozenset({HEAT.id}))
    page.show_film(HEAT, view)
    assert page.header.stars.stars == 3.5
    checked = {act for act, button in page.header.buttons.items() if button.isChecked()}
    assert checked == {header.WATCHLIST, header.POSTPONE}
    page.show_view(make_view(seen=frozenset({HEAT.id})))
    assert page.header.stars.stars is None
    assert {act for act, button in page.header.buttons.items() if button.isChecked()} == {header.SEEN}


# The report


def test_the_report_fills_the_page(page: FilmPage) -> None:
    page.show_film(HEAT, make_view())
    page.show_report(REPORT)
    text = texts(page)
    assert "12th of 1,930 films that fit" in text
    assert "4.0 predicted for you" in text
    assert "Rated 4 of 5" in text
    assert "Picked for you" in text
    assert text.index("Rated 4 of 5") < text.index("Picked for you")
    tiles = page.alike.findChildren(PosterTile)
    assert [(tile.film, tile.note) for tile in tiles] == [(WALL_E, "Tomas Lind, night")]


def test_a_report_about_another_film_is_ignored(page: FilmPage) -> None:
    page.show_film(WALL_E, make_view())
    page.show_report(REPORT)
    assert "1,930" not in texts(page)


def test_a_skeleton_comes_only_after_half_a_second(page: FilmPage, qtbot: QtBot) -> None:
    page.show_film(HEAT, make_view())
    assert page._patience.interval() == 500
    assert not page.for_you.isVisible()
    page._patience.timeout.emit()
    assert "Weighing it" in texts(page)
    page.show_report(REPORT)
    assert "Weighing it" not in texts(page)
    assert not page._patience.isActive()


def test_trouble_is_said_in_its_place(page: FilmPage) -> None:
    page.show_film(HEAT, make_view())
    page.show_trouble()
    assert "could not be computed" in texts(page)


def test_an_empty_profile_is_told_what_to_do(page: FilmPage) -> None:
    page.show_film(HEAT, make_view())
    page.show_report(FilmReport(HEAT.id, None))
    assert "Rate or like a film" in texts(page)
    assert page.header.predicted.text() == ""


def test_what_holds_it_back_is_named_and_can_be_lifted(page: FilmPage, qtbot: QtBot) -> None:
    crime = Constraint(ConstraintKind.GENRE, "no crime", ("Crime",), exclude=True)
    held = (Obstacle("no crime", crime), Obstacle("later in a series", earlier=WALL_E.id))
    page.show_film(HEAT, make_view(chips=(Chip(crime.key, "no crime", ChipKind.LIMIT),)))
    page.show_report(replace(REPORT, judgement=Judgement(make_pick(HEAT.id, 12), 1930, held)))
    assert "Held back by your limit: no crime." in texts(page)
    links = {button.text(): button for button in page.for_you.findChildren(QPushButton)}
    with qtbot.waitSignal(page.chip_lifted) as lifted:
        links["Lift it"].click()
    assert lifted.args == [crime.key]
    with qtbot.waitSignal(page.film_clicked) as opened:
        links["Open it"].click()
    assert opened.args == [WALL_E.id]


def test_a_series_marks_what_is_known_and_leads_to_the_others(page: FilmPage, qtbot: QtBot) -> None:
    page.show_film(PART, make_view(seen=frozenset({FIRST.id})))
    page.show_report(FilmReport(PART.id, None, series=(FIRST.id, PART.id, "part-3")))
    assert "2. Part Two (1999)" in texts(page.series)
    (link,) = page.series.findChildren(QPushButton)
    assert link.text() == "1. Part One (1997) · seen"
    with qtbot.waitSignal(page.film_clicked):
        link.click()


def test_a_long_history_is_folded(page: FilmPage, qtbot: QtBot) -> None:
    long = tuple(Happening(NOON - timedelta(days=day), "seen") for day in range(20))
    page.show_film(HEAT, make_view())
    page.show_report(replace(REPORT, history=long))
    (more,) = page.history.findChildren(QPushButton)
    assert "20" in more.text()
    before = texts(page.history).count("Seen")
    more.click()
    assert before == 8
    qtbot.waitUntil(lambda: texts(page.history).count("Seen") == 20)


@pytest.mark.parametrize(
    ("happening", "line"),
    [
        (Happening(NOON, "rated", 3.5), "Rated 3½ of 5"),
        (Happening(NOON, "liked", text="I loved Heat"), "Liked, in “I loved Heat”"),
        (Happening(NOON, "liked"), "Liked"),
        (Happening(NOON, "rejected", taken_back=True), "Not for me (taken back)"),
        (Happening(NOON, "clear", text="watchlist"), "Withdrawn: on your watchlist"),
        (Happening(NOON, "clear", text="rated"), "Withdrawn: rating"),
        (Happening(NOON, "mute", 1.0), "Left out"),
        (Happening(NOON, "mute", 0.0), "Counts again"),
        (Happening(NOON, "weight", 1.5), "Weight set to 1.5×"),
        (Happening(NOON, "answered", 0.0, "was_right"), "Was it the right pick for you? No"),
        (Happening(NOON, "answered", 1.0, "of-tomorrow"), "Answered: Yes"),
        (Happening(NOON, "from-tomorrow"), "from-tomorrow"),
    ],
)
def test_every_act_has_its_words(happening: Happening, line: str) -> None:
    assert wording.happened(happening) == line


# Layout and keys


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [380, 640, 900, 1600])
def test_it_fits_its_width_and_scrolls_no_further_than_its_content(
    qtbot: QtBot, qapp: QApplication, width: int, scale: float
) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "light", text_scale=scale)
    page = FilmPage(theme, FILMS)
    qtbot.addWidget(page)
    page.resize(width, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.show_film(HEAT, make_view())
    page.show_report(REPORT)
    content = page._area.widget()
    qtbot.waitUntil(lambda: page.for_you.isVisible() and page.for_you.height() > 50)
    assert content.width() <= page._area.viewport().width()
    needed = content.layout().heightForWidth(content.width())
    assert content.height() <= max(needed, page._area.viewport().height())
    assert (page._columns == 2) == (width >= 900)
    for button in page.header.buttons.values():
        assert button.mapTo(page, button.rect().topRight()).x() <= width
    theme.apply(qapp, "light")


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_S, header.SEEN),
        (Qt.Key.Key_W, header.WATCHLIST),
        (Qt.Key.Key_X, header.REJECT),
        (Qt.Key.Key_L, header.LESS_LIKE),
    ],
)
def test_keys_act_wherever_the_keyboard_is(page: FilmPage, qtbot: QtBot, key: Qt.Key, act: str) -> None:
    page.show_film(HEAT, make_view())
    for widget in (page.header.stars, page.traits.findChildren(TraitChip)[0]):
        widget.setFocus()
        with qtbot.waitSignal(page.acted) as acted:
            QTest.keyClick(widget, key)
        assert acted.args == [HEAT.id, act]


@pytest.mark.parametrize(
    ("key", "modifier", "stars"),
    [
        (Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, 4.0),
        (Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, 0.0),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 3.5),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 2.5),
    ],
)
def test_stars_are_set_by_key(
    page: FilmPage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, stars: float
) -> None:
    page.show_film(HEAT, make_view(ratings={HEAT.id: 3.0}))
    page.setFocus()
    with qtbot.waitSignal(page.rated) as rated:
        QTest.keyClick(page.header.stars, key, modifier)
    assert rated.args == [HEAT.id, stars]


def test_stars_alone_take_clicks_and_keys(qtbot: QtBot, theme: ThemeProvider) -> None:
    stars = StarInput(theme)
    qtbot.addWidget(stars)
    stars.resize(stars.sizeHint())
    with qtbot.waitExposed(stars):
        stars.show()
    stars.activateWindow()
    stars.setFocus()
    with qtbot.waitSignal(stars.rated) as rated:
        QTest.keyClick(stars, Qt.Key.Key_5)
    assert rated.args == [5.0]
    stars.set_stars(5.0)
    assert "5 of 5" in stars.accessibleDescription()
    with qtbot.waitSignal(stars.rated) as rated:
        qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=stars.rect().center() + stars.rect().center() * 0.9)
    assert rated.args == [0.0]


def test_a_click_on_a_person_searches_and_their_menu_offers_more(page: FilmPage, qtbot: QtBot) -> None:
    page.show_film(HEAT, make_view())
    chip = page.people.findChildren(TraitChip)[0]
    with qtbot.waitSignal(page.searched) as person:
        chip.click()
    assert person.args == ["Ada Reyes"]
    menu = {action.text().replace("&", ""): action for action in chip.build_menu().actions()}
    with qtbot.waitSignal(page.blocked):
        menu["Never Ada Reyes"].trigger()


def test_a_poster_is_painted_after_the_words(page: FilmPage, qtbot: QtBot) -> None:
    page.show_film(HEAT, make_view())
    qtbot.waitUntil(lambda: len(page._posters._cache) == 1)
    page.grab()


# In the window


@pytest.fixture
def frame(make_frame: Callable[..., Frame]) -> Frame:
    session = FakeSession(make_view(ranking=Ranking((make_pick(WALL_E.id, 1),), {}, 3)))
    return make_frame(session=session).furnish()


def test_opening_a_film_fetches_its_report(frame: Frame) -> None:
    frame.session.reports[HEAT.id] = REPORT
    frame.window.open_film(HEAT.id)
    assert frame.film.film is HEAT
    frame.settle()
    assert "12th of 1,930" in texts(frame.film)
    assert frame.session.calls[-1][2].startswith("profile")


def test_an_act_refreshes_what_is_shown_and_nothing_else(frame: Frame) -> None:
    frame.window.open_film(HEAT.id)
    frame.settle()
    frame.film.rated.emit(HEAT.id, 4.0)
    frame.settle()
    assert len(frame.session.arguments("report")) == 2
    assert frame.film.header.stars.stars == 4.0
    frame.window.raise_dock("ledger")
    frame.wait(lambda: frame.film.visibleRegion().isEmpty())
    frame.window.acts.rate(HEAT.id, 2.0)
    frame.settle()
    assert len(frame.session.arguments("report")) == 2
    frame.window.raise_dock("film")
    frame.wait(lambda: len(frame.session.arguments("report")) == 3)
    frame.settle()


def test_a_report_that_fails_is_a_notice_and_a_line(frame: Frame) -> None:
    frame.session.trouble = StoreError("The profile is gone.", "Choose another one.")
    frame.window.open_film(HEAT.id)
    frame.settle()
    assert frame.window.notice.message.text() == "The profile is gone."
    assert "could not be computed" in texts(frame.film)


@pytest.mark.parametrize(
    ("act", "call", "arguments"),
    [
        (header.POSTPONE, "postpone", (HEAT.id,)),
        (header.MORE_LIKE, "act", ((NewSignal(SignalKind.LIKED, HEAT.id),), ())),
        (header.REJECT, "reject", (HEAT.id,)),
    ],
)
def test_acts_reach_the_session(frame: Frame, act: str, call: str, arguments: tuple[object, ...]) -> None:
    frame.window.open_film(HEAT.id)
    frame.film.header.buttons[act].click()
    frame.settle()
    assert frame.session.arguments(call) == [arguments]
    assert frame.window.toast.isVisible()


def test_films_like_this_does_nothing_where_there_is_no_page_for_them(frame: Frame) -> None:
    frame.window.open_film(HEAT.id)
    frame.window._pages.pop("browse", None)
    frame.film.header.buttons[header.LIKE_THIS].click()
    assert frame.window.page == "talk"


def test_films_and_words_are_looked_up_on_the_page_with_all_films(frame: Frame) -> None:
    asked: list[tuple[str, str]] = []

    class Browse(QLabel):
        def search(self, text: str) -> None:
            asked.append(("search", text))

        def show_like(self, film_id: str) -> None:
            asked.append(("like", film_id))

    frame.window._pages["browse"] = replace(frame.window._pages["talk"], name="browse", make=Browse)
    frame.window._made.pop("browse", None)
    frame.window.rail._pages.setdefault("browse", frame.window.rail._pages["talk"])
    frame.window.open_film(HEAT.id)
    frame.film.searched.emit("Al Pacino")
    frame.film.header.buttons[header.LIKE_THIS].click()
    assert asked == [("search", "Al Pacino"), ("like", HEAT.id)]


def test_why_shows_a_pick_at_once_and_the_levers_when_they_are_there(frame: Frame) -> None:
    lever = Lever(LeverKind.WISH, 1, wish=Wish(WishKind.TONE, "warm"))
    frame.session.reports[WALL_E.id] = FilmReport(WALL_E.id, Judgement(make_pick(WALL_E.id, 2), 3), (lever,))
    frame.window.explain(WALL_E.id)
    assert frame.why.film_id == WALL_E.id
    assert frame.why.isVisible()
    frame.settle()
    assert "If you asked for more “warm”" in texts(frame.why)
    frame.why.lever_pulled.emit(lever)
    frame.settle()
    assert frame.session.arguments("wish") == [(Wish(WishKind.TONE, "warm"),)]


def test_why_explains_a_film_that_is_no_pick(frame: Frame) -> None:
    frame.window.explain(HEAT.id)
    frame.settle()
    assert frame.why.film_id == HEAT.id
    frame.window.explain("gone-1900")
    frame.settle()
    assert frame.why.film_id == HEAT.id


def test_answers_to_a_reason_change_the_signal_behind_it(make_frame: Callable[..., Frame]) -> None:
    liked = Signal(1, SignalKind.LIKED, NOON, film_id=HEAT.id)
    view = make_view(ranking=Ranking((make_pick(WALL_E.id, 1),), {}, 3), signals=(liked,), dials={"prior": 0.5})
    frame = make_frame(session=FakeSession(view)).furnish()
    frame.window.explain(WALL_E.id)
    film, prior = make_pick(WALL_E.id, 1).because
    for act in (Answer.MORE, Answer.LEAVE_OUT):
        frame.why.answered.emit(act.value, film)
        frame.settle()
    frame.why.answered.emit(Answer.LESS.value, prior)
    frame.settle()
    assert frame.session.arguments("set_weight") == [(1, 1.5)]
    assert frame.session.arguments("mute") == [(1, True)]
    assert frame.session.arguments("turn_dial") == [("prior", 0.25)]
    frame.why.answered.emit(Answer.OPEN.value, film)
    assert frame.film.film is HEAT


def test_a_message_behind_a_reason_is_shown_in_the_chat(make_frame: Callable[..., Frame]) -> None:
    said = [message(number, f"message {number}") for number in range(300)]
    frame = make_frame(session=FakeSession(make_view(messages=tuple(said)))).furnish()
    source = replace(make_pick(WALL_E.id, 1).because[0], kind="message", label="message 7", film_id=None)
    frame.why.answered.emit(Answer.OPEN.value, source)
    row = frame.window.chat.messages.currentIndex().row()
    assert frame.window.chat.model.row_at(row).text == "message 7"
    assert frame.window.focusWidget() is frame.window.chat.messages
    frame.why.answered.emit(Answer.OPEN.value, replace(source, label="said long ago"))
    assert frame.window.toast.label.text() == "You said that in an earlier chat."


# What became of a pick


def test_a_watched_pick_is_asked_about_in_a_strip(frame: Frame) -> None:
    strip = frame.window.cards.findChild(type(_strip(frame)))
    assert not strip.isVisible()
    frame.session.unanswered = frozenset({WALL_E.id})
    frame.window.acts.rate(WALL_E.id, 4.0)
    frame.settle()
    assert strip.isVisible()
    assert strip.question.text() == "Would you watch one like WALL·E again?"
    for _ in Question:
        strip.buttons[YES].click()
        frame.settle()
    assert frame.session.arguments("answer") == [(WALL_E.id, question, YES) for question in Question]
    assert not strip.isVisible()


def test_other_films_are_not_asked_about(frame: Frame) -> None:
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    assert not _strip(frame).isVisible()
    frame.session.unanswered = frozenset({WALL_E.id})
    frame.window.acts.toggle_watchlist(WALL_E.id)
    frame.settle()
    assert not _strip(frame).isVisible()


def test_undoing_the_rating_takes_the_question_back(frame: Frame) -> None:
    frame.session.unanswered = frozenset({WALL_E.id})
    frame.window.acts.rate(WALL_E.id, 4.0)
    frame.settle()
    frame.window.acts.undo()
    frame.settle()
    assert not _strip(frame).isVisible()


def test_who_does_not_want_to_be_asked_is_left_alone(frame: Frame) -> None:
    frame.session.unanswered = frozenset({HEAT.id, WALL_E.id, PAPRIKA.id})
    for film, asked in ((HEAT, True), (WALL_E, True), (PAPRIKA, False)):
        frame.window.acts.rate(film.id, 4.0)
        frame.settle()
        assert _strip(frame).isVisible() is asked
        _strip(frame).close_button.click()


def test_the_page_asks_all_three_and_marks_the_answers(frame: Frame) -> None:
    asked = FilmReport(WALL_E.id, None, ask=Ask.NEW, answers={Question.WAS_RIGHT: NO})
    frame.session.reports[WALL_E.id] = asked
    frame.window.open_film(WALL_E.id)
    frame.settle()
    card = frame.film.feedback
    assert card.isVisible()
    assert [key for key, button in card.buttons.items() if button.isChecked()] == [(Question.WAS_RIGHT, NO)]
    card.buttons[Question.WOULD_WATCH, YES].click()
    frame.settle()
    assert frame.session.arguments("answer") == [(WALL_E.id, Question.WOULD_WATCH, YES)]


def test_the_strip_leaves_when_the_page_asks(frame: Frame) -> None:
    frame.session.unanswered = frozenset({WALL_E.id})
    frame.window.acts.rate(WALL_E.id, 4.0)
    frame.settle()
    frame.window.open_film(WALL_E.id)
    assert not _strip(frame).isVisible()


def _strip(frame: Frame):
    return next(child for child in frame.window.cards.children() if hasattr(child, "ask"))


def test_a_turn_brings_the_page_up_to_date(frame: Frame) -> None:
    frame.window.open_film(HEAT.id)
    frame.settle()
    frame.say_and_wait_for_encoder("Something like WALL-E")
    frame.encoder.futures[-1].set_result(vector())
    frame.settle()
    assert len(frame.session.arguments("report")) >= 2
