"""The ledger: signals in words, and arguing with them by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from helpers.signals import liked, rated, said
from helpers.window import FILMS, HEAT, PAPRIKA, WALL_E, make_pick, make_view
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Ranking
from reelreason_desktop.domain.signals import NewSignal, Signal, SignalKind
from reelreason_desktop.ui.ledger.delegate import elided
from reelreason_desktop.ui.ledger.groups import GROUP_OF, Group, name_of
from reelreason_desktop.ui.ledger.model import DATE_ROLE, SIGNAL_ROLE, LedgerModel
from reelreason_desktop.ui.ledger.pane import LedgerPane
from reelreason_desktop.ui.ledger.row_layout import RowLayout, stepped
from reelreason_desktop.ui.ledger.sieve import Order, effects
from reelreason_desktop.ui.ledger.wording import GLYPHS, relative_time, sentence, spoken, stars
from reelreason_desktop.ui.theme.theme import ThemeProvider

BY_ID = {film.id: film for film in FILMS}
NOW = datetime(2026, 5, 1, 15, tzinfo=UTC)
SIGNALS = (liked(3, WALL_E.id), said(2, "I also have a soft spot for siblings"), rated(1, HEAT.id, 4))


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> LedgerPane:
    theme = ThemeProvider()
    theme.apply(qapp, "light")
    pane = LedgerPane(theme, FILMS)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show()
    pane.show_view(make_view(signals=SIGNALS))
    qtbot.waitExposed(pane)
    return pane


def at(pane: LedgerPane, row: int, part: str) -> QPoint:
    """The middle of a part of a row."""
    rect = pane.signals.visualRect(pane.found.index(row, 0))
    parts = pane.signals.itemDelegate().layout_of(rect)
    return getattr(parts, part).center().toPoint()


def test_signals_read_as_sentences() -> None:
    assert [sentence(signal, BY_ID) for signal in SIGNALS] == [
        "You liked WALL·E",
        "You said “I also have a soft spot for siblings”",
        "You rated Heat ★★★★☆",
    ]


@pytest.mark.parametrize("kind", [kind for kind in SignalKind if kind is not SignalKind.SAID])
def test_every_kind_has_words_and_a_glyph(kind: SignalKind) -> None:
    words = sentence(Signal(1, kind, NOW, film_id=HEAT.id, text=HEAT.id, value=3.5), BY_ID)
    assert "heat" in words.casefold()
    assert "{}" not in words
    assert kind in GLYPHS


@pytest.mark.parametrize(("value", "text"), [(0.5, "½☆☆☆☆"), (3.5, "★★★½☆"), (5, "★★★★★")])
def test_stars(value: float, text: str) -> None:
    assert stars(value) == text


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=7), "7 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=50), "12 March"),
        (timedelta(days=500), "17 December 2024"),
    ],
)
def test_dates_are_relative(passed: timedelta, words: str) -> None:
    assert relative_time(NOW - passed, NOW) == words


def test_a_screen_reader_hears_the_whole_row() -> None:
    signal = replace(rated(1, HEAT.id, 4), muted=True, weight=0.5)
    assert spoken(signal, BY_ID, NOW) == "You rated Heat ★★★★☆, 4 of 5 stars, 3 h ago, weight 0.5, muted"


def test_the_model_obeys_qt(qtmodeltester: ModelTester) -> None:
    model = LedgerModel(BY_ID)
    qtmodeltester.check(model)
    model.show_signals(SIGNALS)
    model.show_signals((rated(4, WALL_E.id, 5), *SIGNALS))
    model.show_signals(SIGNALS[:1])
    model.show_signals(())


@pytest.mark.parametrize(
    "after",
    [(), SIGNALS[1:], SIGNALS[:2], (SIGNALS[0], SIGNALS[2]), (rated(9, WALL_E.id, 2), *SIGNALS), SIGNALS[::-1]],
)
def test_any_change_ends_with_the_right_rows(after: tuple[Signal, ...], qtmodeltester: ModelTester) -> None:
    model = LedgerModel(BY_ID)
    model.show_signals(SIGNALS)
    qtmodeltester.check(model)
    model.show_signals(after)
    assert [model.index(row).data() for row in range(model.rowCount())] == [sentence(s, BY_ID) for s in after]


def test_an_edited_weight_repaints_one_row_only(qtbot: QtBot) -> None:
    model = LedgerModel(BY_ID)
    model.show_signals(SIGNALS)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.rowsRemoved):
        model.show_signals((SIGNALS[0], replace(SIGNALS[1], weight=2.0), SIGNALS[2]))
    assert changed == [1]


def test_the_slider_snaps_to_neutral_and_stays_in_range() -> None:
    parts = RowLayout.of(QRect(0, 0, 400, 60), 16)
    assert QRect(0, 0, 400, 60).contains(parts.delete.toRect())
    assert parts.weight_at(QPointF(parts.slider.left() - 50, 0)) == 0
    assert parts.weight_at(QPointF(parts.slider.right() + 50, 0)) == 2
    assert parts.weight_at(QPointF(parts.handle_x(1.06), 0)) == 1
    assert parts.weight_at(QPointF(parts.handle_x(1.5), 0)) == 1.5
    assert stepped(0.05, -1) == 0
    assert stepped(2, +1) == 2


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5])
def test_every_weight_fits_at_every_text_size(qapp: QApplication, scale: float) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "light", text_scale=scale)
    parts = RowLayout.of(QRect(0, 0, 320, 60), QFontMetricsF(theme.font("body")).height())
    assert QFontMetricsF(theme.font("caption")).horizontalAdvance("1.6×") <= parts.weight.width()
    assert parts.date.width() > 40


def test_a_narrow_row_gives_the_date_a_line_of_its_own() -> None:
    wide, narrow = RowLayout.height(16, 420), RowLayout.height(16, 260)
    assert narrow > wide
    parts = RowLayout.of(QRect(0, 0, 260, narrow), 16)
    assert parts.date.bottom() <= parts.slider.top() + 1
    assert parts.date.right() == parts.text.right()
    assert parts.text.height() == 2 * 16
    assert parts.text.bottom() <= parts.date.top()
    beside = RowLayout.of(QRect(0, 0, 420, wide), 16)
    assert beside.date.top() == beside.slider.top()


def test_buttons_mute_and_delete(pane: LedgerPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.muted) as muted:
        qtbot.mouseClick(pane.signals.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, 1, "mute"))
    with qtbot.waitSignal(pane.deleted) as deleted:
        qtbot.mouseClick(pane.signals.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, 2, "delete"))
    assert (muted.args, deleted.args) == ([2, True], [1])


def test_dragging_the_slider_weighs_once_on_release(pane: LedgerPane, qtbot: QtBot) -> None:
    weights: list[tuple[int, float]] = []
    pane.weight_changed.connect(lambda id_, weight: weights.append((id_, weight)))
    viewport = pane.signals.viewport()
    start, right = at(pane, 0, "slider"), QPoint(400, 0)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(20, 0))
    assert weights == []
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + right)
    assert [id_ for id_, _ in weights] == [3]
    assert 1 < weights[0][1] <= 2


def test_the_keyboard_does_everything(pane: LedgerPane, qtbot: QtBot) -> None:
    pane.signals.setFocus()
    pane.signals.setCurrentIndex(pane.found.index(0, 0))
    acts: list[tuple[object, ...]] = []
    pane.weight_changed.connect(lambda *a: acts.append(("weigh", *a)))
    pane.muted.connect(lambda *a: acts.append(("mute", *a)))
    pane.deleted.connect(lambda *a: acts.append(("delete", *a)))
    pane.film_clicked.connect(lambda *a: acts.append(("open", *a)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_M, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(pane.signals, key)
    assert acts == [
        ("weigh", 3, 1.1),
        ("weigh", 3, 0.9),
        ("mute", 3, True),
        ("open", WALL_E.id),
        ("delete", 3),
    ]


def test_signals_without_taste_have_no_weight(pane: LedgerPane, qtbot: QtBot) -> None:
    pane.show_view(make_view(signals=(Signal(5, SignalKind.SEEN, NOW, film_id=HEAT.id),)))
    pane.signals.setCurrentIndex(pane.found.index(0, 0))
    with qtbot.assertNotEmitted(pane.weight_changed):
        qtbot.keyClick(pane.signals, Qt.Key.Key_Right)
        qtbot.mouseClick(pane.signals.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, 0, "slider"))
    menu = pane.signals.build_menu()
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.text()] == ["&Show film", "&Mute", "Dele&te"]


def shown(pane: LedgerPane) -> list[int]:
    rows = range(pane.found.rowCount())
    return [pane.found.index(row, 0).data(SIGNAL_ROLE).id for row in rows]


def menu_texts(pane: LedgerPane, row: int) -> list[str]:
    pane.signals.setCurrentIndex(pane.found.index(row, 0))
    menu = pane.signals.build_menu()
    assert menu is not None
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def trigger(pane: LedgerPane, row: int, *path: str) -> None:
    """Chooses an entry of a row's menu, by the words that entries begin with."""
    pane.signals.setCurrentIndex(pane.found.index(row, 0))
    menu = pane.signals.build_menu()
    for words in path:
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().replace("&", "").startswith(words))
        menu = action.menu()
    action.trigger()


def test_every_kind_belongs_to_a_group() -> None:
    assert set(GROUP_OF) == set(SignalKind)
    assert all(name_of(group) for group in Group)


def test_chips_count_and_narrow(pane: LedgerPane, qtbot: QtBot) -> None:
    texts = {group: chip.text() for group, chip in pane.chips.items() if chip.isVisible()}
    assert texts == {Group.RATINGS: "Ratings 1", Group.WORDS: "Messages 1", Group.LIKES: "Likes 1"}
    qtbot.mouseClick(pane.chips[Group.RATINGS], Qt.MouseButton.LeftButton)
    assert shown(pane) == [1]
    qtbot.keyClick(pane.chips[Group.LIKES], Qt.Key.Key_Space)
    assert shown(pane) == [3, 1]
    qtbot.mouseClick(pane.chips[Group.RATINGS], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.chips[Group.LIKES], Qt.MouseButton.LeftButton)
    assert shown(pane) == [3, 2, 1]


def test_a_chip_whose_signals_are_gone_stops_narrowing(pane: LedgerPane) -> None:
    pane.chips[Group.LIKES].setChecked(True)
    pane.show_view(make_view(signals=SIGNALS[1:]))
    assert shown(pane) == [2, 1]


def test_signals_sort_by_what_they_do_to_the_picks(pane: LedgerPane) -> None:
    strong = Evidence(EvidenceKind.FILM, "Heat", -0.9, -0.6, signal_id=1)
    weak = Evidence(EvidenceKind.FILM, "WALL·E", 0.6, 0.4, signal_id=3)
    ranking = Ranking((make_pick(PAPRIKA.id, 1, because=(strong, weak)),), {}, 3)
    pane.show_view(make_view(signals=SIGNALS, ranking=ranking))
    assert effects(ranking) == {1: 0.6, 3: 0.4}
    assert shown(pane) == [3, 2, 1]
    pane.order.setCurrentIndex(pane.order.findData(Order.STRONGEST))
    assert shown(pane) == [1, 3, 2]
    assert pane.found.index(0, 0).data(DATE_ROLE).endswith("60% of the picks")
    assert "picks" not in pane.found.index(2, 0).data(DATE_ROLE)
    flipped = replace(ranking, picks=(make_pick(PAPRIKA.id, 1, because=(replace(weak, share=0.9),)),))
    pane.show_view(make_view(signals=SIGNALS, ranking=flipped))
    assert shown(pane) == [3, 2, 1]


def test_muted_signals_can_be_put_out_of_sight(pane: LedgerPane) -> None:
    assert not pane.show_muted.isVisible()
    pane.show_view(make_view(signals=(replace(SIGNALS[0], muted=True), *SIGNALS[1:])))
    pane.show_muted.click()
    assert shown(pane) == [2, 1]
    pane.show_view(make_view(signals=(replace(SIGNALS[0], muted=True),)))
    assert pane.nothing.text() == "All of these are muted."
    pane.show_muted.click()
    assert shown(pane) == [3]


def test_a_rating_is_changed_in_the_ledger(pane: LedgerPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.rated) as rated_again:
        trigger(pane, 2, "Rate", "2½")
    assert rated_again.args == [HEAT.id, 2.5]


@pytest.mark.parametrize(
    ("signal", "words", "contrary"),
    [
        (liked(1, HEAT.id), "Rather less", NewSignal(SignalKind.DISLIKED, HEAT.id)),
        (Signal(1, SignalKind.DISLIKED, NOW, film_id=HEAT.id), "Rather more", NewSignal(SignalKind.LIKED, HEAT.id)),
        (
            Signal(1, SignalKind.WISHED, NOW, text="tone:warm", value=0.5),
            "Rather less",
            NewSignal(SignalKind.WISHED, text="tone:warm", value=-0.5),
        ),
        (
            Signal(1, SignalKind.STEERED, NOW, text=HEAT.id, value=-1.0),
            "Rather more",
            NewSignal(SignalKind.STEERED, text=HEAT.id, value=1.0),
        ),
    ],
)
def test_signals_are_turned_round(
    pane: LedgerPane, qtbot: QtBot, signal: Signal, words: str, contrary: NewSignal
) -> None:
    pane.show_view(make_view(signals=(signal,)))
    with qtbot.waitSignal(pane.restated) as restated:
        trigger(pane, 0, words)
    assert restated.args == [1, contrary]


def test_a_whole_chat_is_withdrawn_at_once(pane: LedgerPane, qtbot: QtBot) -> None:
    signals = tuple(replace(signal, conversation_id=7 if signal.id < 3 else 8) for signal in SIGNALS)
    pane.show_view(make_view(signals=signals))
    assert not any("this chat" in text for text in menu_texts(pane, 0))
    with qtbot.waitSignal(pane.withdrawn) as withdrawn:
        trigger(pane, 1, "Delete all 2")
    assert withdrawn.args == [7]


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        ("would_watch", 1.0, "Heat, one like it again: yes"),
        ("reason_helped", 0.5, "Heat, the reason helped: so-so"),
        ("was_right", 0.0, "Heat, the right pick: no"),
        ("of a newer version", 1.0, "You answered a question about Heat"),
    ],
)
def test_answers_say_what_was_answered(question: str, value: float, words: str) -> None:
    assert sentence(Signal(1, SignalKind.ANSWERED, NOW, film_id=HEAT.id, text=question, value=value), BY_ID) == words


def test_search_narrows_and_says_when_nothing_fits(pane: LedgerPane) -> None:
    pane.search.setText("HEAT")
    assert pane.found.rowCount() == 1
    assert pane.signals.isVisible()
    pane.search.setText("zebra")
    assert pane.nothing.isVisible()
    assert "zebra" in pane.nothing.text()


def test_an_empty_ledger_explains_itself(pane: LedgerPane) -> None:
    pane.show_view(make_view())
    assert pane.nothing.isVisible()
    assert "weigh it, mute it or delete" in pane.nothing.text()
    assert pane.summary.text() == "0 signals"


def test_the_summary_counts_muted_ones(pane: LedgerPane) -> None:
    pane.show_view(make_view(signals=(replace(SIGNALS[0], muted=True), *SIGNALS[1:])))
    assert pane.summary.text() == "3 signals, 1 muted"


@pytest.mark.parametrize("width", [90.0, 160.0, 900.0])
def test_the_stars_of_a_rating_are_never_cut(qapp: QApplication, width: float) -> None:
    metrics = QFontMetricsF(qapp.font())
    shown = elided("You rated 2001: A Space Odyssey ★★★½☆", metrics, width)
    assert shown.endswith(" ★★★½☆")
    assert ("…" in shown) == (width < 900)
