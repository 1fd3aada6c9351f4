"""The account of a score: every bar, the sentence it stands for, and the acts that answer it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from helpers.films import make_film
from helpers.picks import make_pick
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Judgement, Obstacle
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.levers import Lever, LeverKind
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why import wording
from reelreason_desktop.ui.why.acts import Answer, answers
from reelreason_desktop.ui.why.panel import Account, WhyPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ZODIAC, HEAT = make_film(title="Zodiac", id="zodiac"), make_film(title="Heat", id="heat")
FILMS = {film.id: film for film in (ZODIAC, HEAT)}
RATED = Signal(1, SignalKind.RATED, NOON, film_id="heat", value=4.5)
SIGNALS = {1: RATED, 2: Signal(2, SignalKind.LIKED, NOON, film_id="ronin"), 3: Signal(3, SignalKind.LIKED, NOON)}
PICK = make_pick(ZODIAC, {"Heat": 0.4004, "Ronin": 0.2003, "Transformers": -0.1002}, rank=2)


def account(**changes: object) -> Account:
    return replace(Account(ZODIAC, Judgement(PICK, 1930), SIGNALS, FILMS), **changes)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> WhyPanel:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    panel = WhyPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(400, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def texts(panel: WhyPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if not label.isHidden())


def button(panel: WhyPanel, text: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text() == text)


def test_it_shows_every_reason_and_their_sum(panel: WhyPanel) -> None:
    panel.show_account(account())
    assert [row.entry.label for row in panel.rows] == ["Heat", "Ronin", "Transformers"]
    shown = [float(row.entry.shown.replace("−", "-")) for row in panel.rows]
    assert f"{sum(shown):+.2f}" == "+0.50"
    text = texts(panel)
    for said in (
        "Why Zodiac?",
        "4.2 predicted for you",
        "+0.50",
        "share, points",
        "2nd of 1,930 films that fit",
        "from 2nd to 31st",
    ):
        assert said in text


def test_each_bar_has_its_sentence(panel: WhyPanel) -> None:
    panel.show_account(account())
    assert panel.rows[0].sentence.text() == "You rated it 4½ of 5. This one is nearer to it than most films are."
    assert panel.rows[2].sentence.text() == "You like Transformers. This one is further from it than most films are."
    assert "+57%" in panel.rows[0].accessibleName()


@pytest.mark.parametrize(
    ("evidence", "signal", "said"),
    [
        (("film", -0.2), Signal(1, SignalKind.DISLIKED, NOON), "You want less like X. This one is nearer to it"),
        (
            ("film", 0.2),
            Signal(1, SignalKind.RATED, NOON, value=1.0),
            "You rated it 1 of 5. This one is further from it",
        ),
        (("film", 0.2), Signal(1, SignalKind.WATCHLIST, NOON), "You want to watch X. This one is nearer"),
        (("film", 0.0), None, "You like X. This one is neither nearer nor further"),
        (("message", 0.2), None, "You said so. It fits this film better than most."),
        (("message", -0.2), None, "You said so. It fits most films better than this one."),
        (("prior", -0.2), None, "Counts before anything you said, and speaks against this film."),
        (("prior", 0.0), None, "It is about as well known as most films"),
        (("tone", 0.2), None, "You asked for it. This comes close to it."),
        (("genre", -0.2), None, "You asked for it. This does not have it."),
    ],
)
def test_sentences_follow_from_the_number_and_the_signal(
    evidence: tuple[str, float], signal: Signal | None, said: str
) -> None:
    kind, share = evidence
    made = Evidence(EvidenceKind(kind), "X", share, share, signal_id=1)
    assert wording.sentence(made, ZODIAC, signal).startswith(said)


def test_a_wish_that_the_film_grants_says_so() -> None:
    crime = Evidence(EvidenceKind.GENRE, "Crime", 0.4, 0.4, signal_id=1)
    assert wording.sentence(crime, ZODIAC, None) == "You asked for it. This has it."
    against = replace(crime, contribution=-0.4, share=-0.4, unwanted=True)
    assert wording.sentence(against, ZODIAC, None) == "You asked for less of it. This has it."
    western = Evidence(EvidenceKind.GENRE, "Western", 0.1, 0.1, signal_id=1, unwanted=True)
    assert wording.sentence(western, ZODIAC, None) == "You asked for less of it. This keeps clear of it."


def test_rows_open_by_key_and_step_with_the_arrows(panel: WhyPanel, qtbot: QtBot) -> None:
    panel.show_account(account())
    panel.setFocus()
    first, second = panel.rows[:2]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert first.is_open
    assert "closes" in first.accessibleDescription()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert not first.is_open
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.is_open


def test_tab_goes_from_an_open_row_into_it(panel: WhyPanel) -> None:
    panel.show_account(account())
    panel.setFocus()
    first, second = panel.rows[:2]
    QTest.keyClick(first, Qt.Key.Key_Return)
    reached = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if second.hasFocus():
            break
        reached.append(QApplication.focusWidget())
    assert button(panel, "Open film") in reached
    assert all(first.isAncestorOf(widget) for widget in reached)


def test_enter_on_a_button_of_a_row_does_not_close_the_row(panel: WhyPanel) -> None:
    panel.show_account(account())
    row = panel.rows[0]
    row.open(shown=True)
    inside = button(panel, "Open film")
    inside.setFocus()
    QTest.keyClick(inside, Qt.Key.Key_Return)
    assert row.is_open


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Open film", Answer.OPEN),
        ("More of this", Answer.MORE),
        ("Less of this", Answer.LESS),
        ("Not because of this film", Answer.LEAVE_OUT),
    ],
)
def test_buttons_of_a_row_say_what_they_are_about(panel: WhyPanel, qtbot: QtBot, text: str, act: Answer) -> None:
    panel.show_account(account())
    panel.rows[0].open()
    with qtbot.waitSignal(panel.answered) as caught:
        button(panel, text).click()
    assert caught.args == [act.value, PICK.because[0]]
    assert text in [action.text() for action in panel.rows[0].build_menu().actions()]


def test_words_that_both_films_have_can_be_asked_for(panel: WhyPanel, qtbot: QtBot) -> None:
    shared = replace(PICK.because[0], people=("Al Pacino",), themes=("heist", "Crime"))
    pick = replace(PICK, because=(shared, *PICK.because[1:]))
    panel.show_account(account(judgement=Judgement(pick, 1930)))
    panel.rows[0].open()
    chips = {chip.word: chip for chip in panel.rows[0].findChildren(type(panel.rows[0]._chip(WishKind.TONE, "x")))}
    assert [chips[word].kind for word in ("Al Pacino", "heist", "Crime")] == ["person", "keyword", "genre"]
    menu = {action.text().replace("&", ""): action for action in chips["Al Pacino"].build_menu().actions()}
    with qtbot.waitSignal(panel.wished) as wished:
        menu["Less: Al Pacino"].trigger()
    assert wished.args == [Wish(WishKind.PERSON, "Al Pacino", -1.0)]
    with qtbot.waitSignal(panel.blocked) as blocked:
        menu["Never Al Pacino"].trigger()
    assert blocked.args == ["Al Pacino"]
    assert not any("Never" in action.text() for action in chips["heist"].build_menu().actions())


@pytest.mark.parametrize(("weight", "missing"), [(3.0, Answer.MORE), (0.0, Answer.LESS)])
def test_what_cannot_be_done_is_not_offered(weight: float, missing: Answer) -> None:
    offered = {act for act, _ in answers(PICK.because[0], replace(RATED, weight=weight))}
    assert missing not in offered
    assert Answer.LEAVE_OUT in offered


def test_fame_has_no_signal_to_leave_out() -> None:
    prior = Evidence(EvidenceKind.PRIOR, "well known", 0.1, 0.1)
    assert [act for act, _ in answers(prior, None)] == [Answer.MORE, Answer.LESS]


def test_what_changed_is_said_and_rows_stay_open(panel: WhyPanel) -> None:
    panel.show_account(account())
    panel.setFocus()
    panel.rows[0].open()
    panel.show_account(account(judgement=Judgement(replace(PICK, rank=4), 1930)))
    assert panel.note.text() == "Moved from 2nd to 4th."
    assert panel.note.isVisible()
    assert panel.rows[0].is_open
    assert panel.rows[0].hasFocus()
    panel.show_account(account(judgement=Judgement(replace(PICK, rank=4), 1930), levers=()))
    assert panel.note.text() == "Moved from 2nd to 4th."
    panel.show_account(account(judgement=Judgement(replace(PICK, rank=4), 1930, (Obstacle("seen"),))))
    assert panel.note.text() == "Not picked any more. You have seen it."
    panel.show_account(Account(HEAT, Judgement(make_pick(HEAT), 1930), {}, FILMS))
    assert not panel.note.isVisible()
    assert not panel.rows[0].is_open


def test_levers_are_said_as_computed_and_can_be_pulled(panel: WhyPanel, qtbot: QtBot) -> None:
    levers = (
        Lever(LeverKind.WISH, 1, wish=Wish(WishKind.TONE, "warm")),
        Lever(LeverKind.MUTE, 1, evidence=PICK.because[-1]),
        Lever(LeverKind.DIAL, 1, dial="prior", value=0.0, end="off the beaten track"),
    )
    panel.show_account(account())
    assert "What would make it fit better" not in texts(panel)
    panel.show_account(account(levers=levers))
    text = texts(panel)
    assert "If you asked for more “warm”, it would rise to 1st." in text
    assert "Without Transformers it would rise to 1st." in text
    assert "With “how well known” turned towards “off the beaten track”, it would rise to 1st." in text
    for words, lever in zip(("Ask for it", "Leave out", "Turn"), levers, strict=True):
        with qtbot.waitSignal(panel.lever_pulled) as pulled:
            button(panel, words).click()
        assert pulled.args == [lever]


def test_without_a_lever_it_says_so(panel: WhyPanel) -> None:
    panel.show_account(account(levers=()))
    assert "Nothing that was tried lifts it." in texts(panel)
    panel.show_account(account(judgement=Judgement(replace(PICK, rank=1), 1930), levers=()))
    assert "It is first already." in texts(panel)


def test_what_holds_a_film_back_is_named(panel: WhyPanel) -> None:
    horror = Constraint(ConstraintKind.GENRE, "no horror", ("Horror",), exclude=True)
    held = (Obstacle("seen"), Obstacle("no horror", horror), Obstacle("later in a series", earlier="heat"))
    panel.show_account(account(judgement=Judgement(PICK, 1930, held)))
    text = texts(panel)
    assert "You have seen it" in text
    assert "Held back by your limit: no horror" in text
    assert "Heat comes first in the series" in text
    assert "It would be 2nd of 1,930 films" in text


def test_it_scrolls_no_further_than_its_content(panel: WhyPanel, qtbot: QtBot) -> None:
    panel.show_account(account(levers=()))
    qtbot.waitUntil(lambda: panel.rows[0].height() > 10)
    page = panel._area.widget()
    assert page.height() <= max(panel._area.viewport().height(), page.layout().heightForWidth(page.width()))


def test_it_is_empty_before_the_first_film_and_closes(panel: WhyPanel, qtbot: QtBot) -> None:
    assert panel.film_id is None
    assert "Choose “Why?” on a film" in texts(panel)
    with qtbot.waitSignal(panel.close_clicked):
        qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.close_clicked):
        QTest.keyClick(panel.close_button, Qt.Key.Key_Escape)
