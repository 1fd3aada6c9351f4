"""A person's evening with the program, from the first favourites to the next day."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from helpers.desktop import Desktop, open_obedient
from helpers.library import shipped_library
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.chat.rows import RowKind
from reelreason_desktop.ui.turn import STARTING

FAVOURITES = "My favourite movies are Inception, Goodfellas and WALL-E"
NAMED = {"inception-2010", "goodfellas-1990", "wall-e-2008"}
WISH = "I also have a soft spot for siblings"

Start = Callable[..., Desktop]

pytestmark = pytest.mark.usefixtures("nothing_is_left_behind")


def _everything(view: SessionView) -> tuple[object, ...]:
    """What must not change by itself; contributions to four digits, more than is ever shown."""
    picks = [
        (p.film_id, p.predicted_rating, p.explanation, sorted((e.label, round(e.contribution, 4)) for e in p.because))
        for p in view.ranking.picks
    ]
    trail = [(round(point.x, 4), round(point.y, 4)) for point in view.trail]
    known = (view.ratings, view.seen, view.watchlist, view.rejected)
    return view.messages, picks, view.ranking.hidden, view.chips, view.signals, known, trail


@pytest.mark.parametrize(
    "encoder", [pytest.param(open_obedient, id="fake"), pytest.param(Runtime.open, id="real", marks=pytest.mark.models)]
)
def test_an_evening(start: Start, encoder: Callable[..., Runtime]) -> None:
    evening = start(encoder).open()
    window = evening.window
    assert window.chat.greeting.isVisible()

    evening.say(FAVOURITES)
    assert len(evening.picks) == window.cards.model.rowCount() == 5
    assert not NAMED & set(evening.picks)
    assert {e.film_id for pick in evening.view.ranking.picks for e in pick.because} >= NAMED

    first = evening.picks
    rated = evening.rate(1, Qt.Key.Key_5)
    assert evening.view.ratings == {rated: 5.0}
    assert rated not in evening.picks
    assert evening.picks != first

    before_wish = evening.picks
    evening.say(WISH)
    assert evening.picks != before_wish
    assert EvidenceKind.MESSAGE in {e.kind for pick in evening.view.ranking.picks for e in pick.because}
    assert "siblings" in " ".join(chip.label for chip in evening.view.chips).lower()

    window.actions_by_name["ledger"].trigger()
    kinds = [signal.kind for signal in evening.view.signals]
    assert kinds.count(SignalKind.SAID) == 2
    assert kinds.count(SignalKind.RATED) == 1
    assert window.ledger.isVisible()

    window.cards.focus_film(evening.picks[0])
    QTest.keyClick(window.cards.list, Qt.Key.Key_E)
    assert window.docks["why"].widget().isVisible()

    kept = evening.picks
    gone = evening.picks[2]
    window.cards.focus_film(gone)
    QTest.keyClick(window.cards.list, Qt.Key.Key_X)
    evening.wait(lambda: gone in evening.view.rejected)
    assert gone not in evening.picks
    window.toast.undo_button.click()
    evening.wait(lambda: gone not in evening.view.rejected)
    assert evening.picks == kept

    last = _everything(evening.view)
    evening.close()
    morning = start(encoder).open()
    assert _everything(morning.view) == last
    assert [row.text for row in morning.rows] == evening.said
    assert morning.window.cards.model.rowCount() == 5
    assert not morning.window.turn.is_busy


@pytest.mark.models
def test_a_message_sent_while_the_encoder_loads_waits_visibly_and_can_be_stopped(start: Start) -> None:
    desktop = start(Runtime.open).open()
    desktop.send("A slow story about two brothers and the sea")
    desktop.wait(lambda: desktop.busy[-1] == STARTING)
    assert [row.text for row in desktop.rows if row.kind is RowKind.BUSY] == [STARTING]
    desktop.press(Qt.Key.Key_Escape)
    assert not desktop.window.turn.is_busy
    desktop.settle()
    assert desktop.said[1:] == ["Stopped."]

    desktop.send("A quiet film about two sisters and their house")
    desktop.window.acts.rate("heat-1995", 4.5)  # what needs no encoder does not wait for it
    desktop.wait(lambda: desktop.view.ratings == {"heat-1995": 4.5})
    assert desktop.window.turn.is_busy
    desktop.wait(lambda: len(desktop.said) == 4)
    assert STARTING in desktop.busy[desktop.busy.index(None) :]
    assert len(desktop.picks) == 5
    assert desktop.notice is None


def test_clicks_made_just_before_closing_are_kept(start: Start) -> None:
    desktop = start().open()
    films = [film.id for film in shipped_library().films[:20]]
    for film_id in films:
        desktop.window.acts.rate(film_id, 4.0)
    desktop.close()
    assert start().open().view.ratings == dict.fromkeys(films, 4.0)


def test_a_window_closed_during_a_turn_keeps_the_message(start: Start) -> None:
    desktop = start().open()
    desktop.wait_for_encoder()
    desktop.encoder.order = "!hang"
    desktop.send(WISH)
    desktop.wait(lambda: desktop.said == [WISH])
    desktop.close()
    assert start().open().said == [WISH, "Stopped."]


def test_a_window_closed_while_it_opens_leaves_nothing_running(start: Start) -> None:
    began, go_on = threading.Event(), threading.Event()

    def open_slowly(*arguments: object) -> Runtime:
        began.set()
        assert go_on.wait(30)
        return open_obedient(*arguments)

    desktop = start(open_slowly)
    desktop.program.open()
    desktop.wait(began.is_set)
    go_on.set()
    desktop.close()
    desktop.qtbot.wait(0)  # the news that everything is loaded comes too late
    assert desktop.window.view is None
    assert desktop.encoder.pid is None


def test_two_windows_on_one_profile_see_what_the_other_did(start: Start) -> None:
    one, other = start().open(), start().open()
    one.say(FAVOURITES)
    other.window.acts.rate("heat-1995", 4.5)
    other.wait(lambda: other.view.ratings)
    assert other.said == one.said
    one.window.acts.mark_seen("alien-1979")
    one.wait(lambda: one.view.seen)
    assert one.view.ratings == {"heat-1995": 4.5}
    one.window.actions_by_name["undo"].trigger()
    other.settle()
    one.settle()
    other.window.acts.refresh()
    other.settle()
    assert _everything(one.view) == _everything(other.view)
    assert (one.notice, other.notice) == (None, None)


def test_a_guest_leaves_nothing(start: Start, paths: Paths) -> None:
    desktop = start(profile=None).open()
    desktop.say(FAVOURITES)
    assert "guest" in desktop.window.statusBar().right.text()
    desktop.close()
    assert not paths.profiles.exists()


@pytest.mark.parametrize(
    "text",
    [
        "🎬🍿❤️‍🔥",
        "אני אוהב את Inception ואת Goodfellas",
        "‮ desrever ‬ and Heat",
        "Heat\x00\x07\x1b[31m and \u200bGoodfellas",
        "Ｈｅａｔ ＼(^o^)／ 东京 ÄÖÜ ﷽",
        "%s %n {} {0} <b>Heat</b> &amp; <img src=x> '; DROP TABLE events; --",
    ],
)
def test_unusual_messages_are_answered_and_kept(start: Start, text: str) -> None:
    desktop = start().open()
    desktop.field.setPlainText(text)  # as input methods and pasting bring it
    desktop.press(Qt.Key.Key_Return)
    desktop.wait(lambda: len(desktop.said) == 2)
    assert desktop.notice is None
    assert not any(ord(c) < 32 for c in desktop.said[0])
    desktop.window.grab()  # bubbles and ledger can be painted
    desktop.window.actions_by_name["ledger"].trigger()
    desktop.window.grab()
    said = desktop.said
    desktop.close()
    assert start().open().said == said


def test_fifty_kilobytes_are_refused_and_stay_in_the_field(start: Start) -> None:
    desktop = start().open()
    text = "a long story " * 3_900
    clip = QMimeData()
    clip.setText(text)
    QApplication.clipboard().setMimeData(clip)
    desktop.field.setFocus()
    QTest.keyClick(desktop.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desktop.press(Qt.Key.Key_Return)
    desktop.settle()
    assert desktop.field.toPlainText() == text
    assert "shorten by" in desktop.window.chat.composer.note.text()
    assert desktop.said == []
    desktop.field.clear()
    desktop.window.turn.send(text)  # should a text ever come by another way
    desktop.settle()
    assert desktop.field.toPlainText() == text
    assert [row.kind for row in desktop.rows] == [RowKind.ERROR]
    assert "50,700 characters" in desktop.rows[0].text
    assert not desktop.window.turn.is_busy


def test_a_blank_message_is_not_sent(start: Start) -> None:
    desktop = start().open()
    desktop.send("   ")
    desktop.settle()
    assert desktop.said == []
    assert desktop.rows == []
