"""The window over a scripted session: what a person does, and what they see then."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable

import pytest
from helpers.frame import Frame
from helpers.window import HEAT, PAPRIKA, WALL_E, FakeSession, State, make_view, message, vector
from PySide6.QtCore import QPoint, QPointF, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reelreason_desktop.config.declared import REDUCED_MOTION, TEXT_SIZE, THEME
from reelreason_desktop.domain.errors import ModelError, StoreError, TooLongError
from reelreason_desktop.ui.chat.rows import RowKind
from reelreason_desktop.ui.frame import fills_screen
from reelreason_desktop.ui.turn import PICKING, READING, STARTING

SMOOTH = Qt.TransformationMode.SmoothTransformation
READY = State("MiniLM ready", ready=True)
LOADING = State("Loading the encoder…", ready=False)
OFF = State("Encoder unavailable", ready=False, error=ModelError("The model is gone.", "Install it again."))

MakeFrame = Callable[..., Frame]


def _answer(frame: Frame) -> None:
    """Lets the encoder answer the turn that waits for it."""
    frame.encoder.futures[-1].set_result(vector())
    frame.settle()


# Opening


def test_a_new_profile_opens_with_a_greeting_and_the_cursor_in_the_field(frame: Frame) -> None:
    assert frame.window.chat.greeting.isVisible()
    assert frame.window.cards.empty.isVisible()
    assert frame.window.focusWidget() is frame.field
    assert frame.window.docks["map"].widget() is frame.map
    assert frame.window.statusBar().right.text() == "3 films  ·  Mara"


def test_a_profile_with_a_past_shows_it(make_frame: MakeFrame) -> None:
    past = make_view(messages=(message(1, "I loved Heat"),), ratings={HEAT.id: 5.0}, undo_label="rating of Heat")
    frame = make_frame(session=FakeSession(past)).furnish()
    assert frame.said == ["I loved Heat"]
    assert frame.window.chat.messages.isVisible()
    assert frame.window.actions_by_name["undo"].text() == "&Undo rating of Heat"
    assert not frame.window.actions_by_name["redo"].isEnabled()


def test_what_the_encoder_said_before_the_films_were_there_is_shown(make_frame: MakeFrame) -> None:
    frame = make_frame()
    frame.window.bridge.post(READY)
    frame.wait(lambda: frame.window.bridge.state is READY)
    frame.furnish()
    assert frame.window.statusBar().model.text == "MiniLM ready"


def test_no_two_acts_share_a_key(frame: Frame) -> None:
    keys = Counter(key.toString() for act in frame.window.actions_by_name.values() for key in act.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_importing_the_window_loads_no_slow_library() -> None:
    slow = ("torch", "sentence_transformers", "llama_cpp", "pandas", "pyqtgraph", "sklearn", "onnxruntime")
    code = f"import sys, reelreason_desktop.ui.main_window; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


# A turn


def test_a_message_is_sent_read_and_answered(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    assert frame.field.toPlainText() == ""
    assert frame.said == ["Something like WALL-E"]  # it is there before it is answered
    assert frame.window.chat.composer.stop_button.isVisible()
    _answer(frame)
    assert frame.said[-1] == "Try WALL·E tonight."
    assert frame.window.cards.model.rowCount() == 2
    assert not frame.window.turn.is_busy
    assert frame.window.chat.composer.send_button.isVisible()
    assert frame.session.arguments("finish")[0][1] == pytest.approx(vector())


def test_every_call_of_the_session_is_made_off_the_gui_thread(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    assert {thread for _, _, thread in frame.session.calls} == {"profile_0"}


def test_waiting_for_a_loading_encoder_is_visible_and_ends_in_an_answer(frame: Frame) -> None:
    frame.window.bridge.post(LOADING)
    frame.say_and_wait_for_encoder("Something calm")
    assert frame.busy[-1] == STARTING
    assert [row.text for row in frame.rows if row.kind is RowKind.BUSY] == [STARTING]
    frame.window.bridge.post(READY)
    frame.wait(lambda: frame.busy[-1] == READING)
    _answer(frame)
    assert frame.busy == [READING, STARTING, READING, PICKING, None]


def test_a_message_without_taste_does_not_wait_for_the_encoder(frame: Frame) -> None:
    frame.session.needs_vector = False
    frame.say("hello")
    frame.settle()
    assert frame.encoder.texts == []
    assert len(frame.said) == 2


@pytest.mark.parametrize("state", [LOADING, READY])
def test_escape_stops_a_turn_that_waits_for_the_encoder(frame: Frame, state: State) -> None:
    frame.window.bridge.post(state)
    frame.say_and_wait_for_encoder("Something calm")
    frame.press(Qt.Key.Key_Escape)
    assert not frame.window.turn.is_busy
    frame.settle()
    assert frame.encoder.futures[0].cancelled()
    assert frame.said == ["Something calm", "Stopped."]
    assert "finish" not in frame.session.names()
    frame.say_and_wait_for_encoder("Something loud")  # the next turn is like any other
    _answer(frame)
    assert frame.said[2:] == ["Something loud", "Try WALL·E tonight."]


def test_escape_stops_a_turn_that_is_still_being_stored(frame: Frame) -> None:
    gate = threading.Event()
    frame.executor.submit(gate.wait, 30)
    frame.say("Something calm")
    frame.press(Qt.Key.Key_Escape)
    gate.set()
    frame.settle()
    assert frame.encoder.texts == []
    assert frame.said == ["Something calm", "Stopped."]


def test_escape_while_picking_drops_the_answer_that_still_comes(frame: Frame) -> None:
    frame.session.gate.clear()
    frame.say_and_wait_for_encoder("Something calm")
    frame.encoder.futures[0].set_result(vector())
    frame.wait(lambda: "finish" in frame.session.names())
    frame.press(Qt.Key.Key_Escape)
    assert not frame.window.turn.is_busy
    frame.session.gate.set()
    frame.settle()
    assert not frame.window.turn.is_busy
    assert frame.session.arguments("cancel") == [(1,)]


def test_a_rating_during_a_turn_works_at_once(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.say_and_wait_for_encoder("And something calm")
    frame.window.cards.focus_film(PAPRIKA.id)
    QTest.keyClick(frame.window.cards.list, Qt.Key.Key_4)
    frame.wait(lambda: frame.window.view.ratings == {PAPRIKA.id: 4.0})
    assert frame.window.turn.is_busy
    assert not frame.encoder.futures[-1].done()
    _answer(frame)
    assert frame.window.view.ratings == {PAPRIKA.id: 4.0}
    assert len(frame.said) == 4


def test_a_second_message_waits_in_the_field(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something calm")
    frame.say("And another thing")
    assert frame.field.toPlainText() == "And another thing"
    assert frame.window.chat.composer.note.isVisible()
    _answer(frame)
    assert frame.session.arguments("begin") == [("Something calm",)]


def test_a_refused_message_returns_to_the_field_with_the_reason(frame: Frame) -> None:
    frame.session.refusal = TooLongError("It is too long.", "Shorten it.")
    frame.say("A long story")
    frame.settle()
    assert frame.field.toPlainText() == "A long story"
    assert [(row.kind, row.text, row.hint) for row in frame.rows] == [(RowKind.ERROR, "It is too long.", "Shorten it.")]
    assert not frame.window.turn.is_busy
    assert frame.window.notice.isHidden()


def test_a_turn_without_a_vector_is_answered_and_says_why_it_has_none(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something calm")
    frame.encoder.futures[0].set_exception(ModelError("It stopped twice.", "Try other words."))
    frame.settle()
    assert frame.session.arguments("finish") == [(1, None)]
    assert frame.said[-1] == "Try WALL·E tonight."
    assert frame.window.notice.message.text() == "It stopped twice."
    assert frame.window.notice.isVisible()


def test_an_encoder_that_gave_up_is_announced_once(frame: Frame) -> None:
    frame.window.bridge.post(OFF)
    frame.wait(frame.window.notice.isVisible)
    assert frame.window.notice.message.text() == "The model is gone."
    assert frame.window.notice.hint.text() == "Install it again."
    assert frame.window.statusBar().model.text == "Encoder unavailable"
    frame.press(Qt.Key.Key_Escape)
    assert frame.window.notice.isHidden()
    frame.say_and_wait_for_encoder("Something calm")
    frame.encoder.futures[0].set_exception(OFF.error)
    frame.settle()
    assert frame.window.notice.isHidden()
    assert frame.said[-1] == "Try WALL·E tonight."


def test_an_encoder_that_closes_while_it_is_asked_leaves_an_answer_without_it(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something calm")
    frame.encoder.futures[0].cancel()
    frame.settle()
    assert frame.session.arguments("finish") == [(1, None)]


def test_closing_during_a_turn_stops_it(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something calm")
    frame.close()
    assert frame.encoder.futures[0].cancelled()
    assert frame.session.arguments("cancel") == [(1,)]


# Failures


def test_a_failed_act_says_so_and_changes_nothing(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_film: str, _stars: float) -> None:
        raise StoreError("The disk is full.", "Free some space.")

    before = frame.window.view
    monkeypatch.setattr(frame.session, "rate", full)
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    assert frame.window.notice.message.text() == "The disk is full."
    assert frame.window.view is before
    assert frame.window.toast.isHidden()


def test_a_bug_shows_a_report_to_copy(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame.session, "rate", lambda *_: 1 // 0)
    frame.window.acts.rate(HEAT.id, 4.0)
    frame.settle()
    assert "Something went wrong" in frame.window.notice.message.text()
    frame.window.notice.copy_button.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()


# Going to films


def test_a_click_on_the_map_opens_the_film_there(frame: Frame) -> None:
    at = frame.map.canvas.camera.to_pixels(frame.map._atlas.places[[0]])[0]
    QTest.mouseClick(frame.map.canvas, Qt.MouseButton.LeftButton, pos=QPointF(*map(float, at)).toPoint())
    assert frame.film.film is HEAT
    assert frame.film.isVisible()
    assert frame.window.focusWidget() is frame.film.header.stars
    QTest.keyClick(frame.film.header.stars, Qt.Key.Key_5)
    frame.settle()
    assert frame.window.view.ratings == {HEAT.id: 5.0}


def test_a_click_on_a_pick_on_the_map_opens_it_and_marks_its_card(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.map.film_clicked.emit(PAPRIKA.id)
    assert frame.window.cards.list.currentIndex().row() == 1
    assert frame.film.film is PAPRIKA
    assert frame.film.isVisible()


def test_a_title_in_the_chat_opens_its_film(frame: Frame) -> None:
    frame.window.chat.film_clicked.emit(WALL_E.id)
    assert frame.film.film is WALL_E
    assert frame.film.isVisible()


def test_an_unknown_film_is_not_opened(frame: Frame) -> None:
    frame.window.open_film("gone-1900")
    assert frame.film.film is None


def test_why_shows_the_reasons_and_its_cross_leads_back_to_the_map(frame: Frame) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.window.cards.focus_film(WALL_E.id)
    QTest.keyClick(frame.window.cards.list, Qt.Key.Key_E)
    assert frame.why.isVisible()
    assert frame.why.film_id == WALL_E.id
    frame.why.close_clicked.emit()
    assert frame.map.isVisible()


@pytest.mark.parametrize(
    ("key", "call"),
    [
        (Qt.Key.Key_S, "mark_seen"),
        (Qt.Key.Key_W, "toggle_watchlist"),
        (Qt.Key.Key_X, "reject"),
        (Qt.Key.Key_L, "less_like"),
    ],
)
def test_keys_act_on_a_film_on_its_page(frame: Frame, key: Qt.Key, call: str) -> None:
    frame.window.open_film(HEAT.id)
    QTest.keyClick(frame.film.header.stars, key)
    frame.settle()
    assert frame.session.arguments(call) == [(HEAT.id,)]


@pytest.mark.parametrize(
    ("width", "height", "fills"), [(1280, 720, True), (1366, 728, True), (1920, 1040, False), (800, 800, False)]
)
def test_a_low_screen_is_filled_at_first(width: int, height: int, fills: bool) -> None:
    assert fills_screen(QSize(width, height)) is fills


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_no_page_widens_the_window(make_frame: MakeFrame, size: float) -> None:
    frame = make_frame()
    frame.preferences.set(TEXT_SIZE, size)
    frame.window.resize(1280, 720)
    window = frame.furnish().window
    for page in ("talk", "browse", "taste", "start", "import", "settings", "shortcuts", "talk"):
        window.open_page(page)
        frame.qtbot.wait(1)
        assert (page, window.width(), window.height()) == (page, 1280, 720)


def test_the_toast_leaves_the_field_for_messages_free(frame: Frame) -> None:
    frame.window.acts.rate(HEAT.id, 4.5)
    frame.settle()
    toast, field = frame.window.toast, frame.field
    corner = field.mapTo(frame.window, QPoint())
    assert toast.isVisible()
    assert not toast.geometry().intersects(QRect(corner, field.size()))


# Undo


def test_the_toast_takes_a_rating_back(frame: Frame) -> None:
    frame.window.acts.rate(HEAT.id, 4.5)
    frame.settle()
    assert frame.window.toast.label.text() == "Rated Heat: 4½ of 5"
    assert frame.window.toast.isVisible()
    frame.window.toast.undo_button.click()
    frame.settle()
    assert frame.window.view.ratings == {}
    assert frame.window.actions_by_name["redo"].text() == "&Redo rating of Heat"
    assert frame.window.toast.label.text() == "Taken back: rating of Heat"
    assert frame.window.toast.undo_button.isHidden()  # it would take back what was done before
    frame.window.toast.act_button.click()
    frame.settle()
    assert frame.window.view.ratings == {HEAT.id: 4.5}


# Keys of the window


def test_a_slash_leads_to_the_field_and_is_typed_there(frame: Frame) -> None:
    frame.map.canvas.setFocus()
    QTest.keyClick(frame.map.canvas, Qt.Key.Key_Slash)
    assert frame.window.focusWidget() is frame.field
    frame.type("24/7")
    assert frame.field.toPlainText() == "24/7"


@pytest.mark.parametrize(
    ("act", "pane"), [("chat", "field"), ("page:talk", "cards"), ("map", "map"), ("ledger", "ledger")]
)
def test_acts_of_the_view_menu_lead_to_their_pane(frame: Frame, act: str, pane: str) -> None:
    target = {"field": frame.field, "cards": frame.window.cards, "map": frame.map, "ledger": frame.window.ledger}[pane]
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.window.actions_by_name[act].trigger()
    assert target.isVisible()
    focus = frame.window.focusWidget()
    assert focus is target or focus is target.focusProxy() or target.isAncestorOf(focus)


@pytest.mark.parametrize(
    ("act", "page"), [("shortcuts", "shortcuts"), ("language_model", "settings"), ("about", "settings")]
)
def test_help_opens_pages_and_no_boxes(frame: Frame, act: str, page: str) -> None:
    frame.window.actions_by_name[act].trigger()
    assert frame.window.page == page
    assert frame.window.page_widget(page).isVisible()


# Looks


def _lightness(frame: Frame) -> list[float]:
    """How light chat, cards, map and status bar are on average, 0 to 1."""
    panes = (frame.window.chat, frame.window.cards, frame.map, frame.window.statusBar())
    pixels = [pane.grab().toImage().scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, SMOOTH) for pane in panes]
    return [pixel.pixelColor(0, 0).lightnessF() for pixel in pixels]


def test_the_theme_changes_while_the_window_is_open(frame: Frame, qapp: QApplication) -> None:
    frame.say_and_wait_for_encoder("Something like WALL-E")
    _answer(frame)
    frame.window.actions_by_name["theme:dark"].trigger()
    dark = _lightness(frame)
    with frame.qtbot.waitSignal(frame.window.theme.changed):
        frame.window.actions_by_name["theme:light"].trigger()
    light = _lightness(frame)
    assert qapp.palette().color(QPalette.ColorRole.Window).lightnessF() > 0.8
    assert all(after > before + 0.3 for before, after in zip(dark, light, strict=True)), (dark, light)
    assert frame.preferences.get(THEME) == "light"


def test_the_size_of_text_changes_while_the_window_is_open(frame: Frame, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    frame.window.actions_by_name["text_size:1.5"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before, abs=0.3)
    assert frame.preferences.get(TEXT_SIZE) == 1.5
    frame.window.actions_by_name["larger"].trigger()
    assert frame.preferences.get(TEXT_SIZE) == 1.75
    assert frame.window.actions_by_name["text_size:1.75"].isChecked()
    frame.window.actions_by_name["usual_size"].trigger()
    frame.window.actions_by_name["smaller"].trigger()
    assert frame.preferences.get(TEXT_SIZE) == 0.9
    frame.window.actions_by_name["usual_size"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(before, abs=0.01)


def test_size_and_arrangement_are_remembered(make_frame: MakeFrame) -> None:
    first = make_frame().furnish()
    first.window.resize(first.window.minimumSizeHint().width(), 560)
    first.window.actions_by_name["ledger"].trigger()
    first.window.resizeDocks([first.window.docks["map"]], [60], Qt.Orientation.Horizontal)  # as narrow as it gets
    first.wait(lambda: first.window.height() == 560)
    size, chat = first.window.size(), first.window.docks["chat"].width()
    first.close()
    second = make_frame().furnish()
    assert second.window.size() == size
    second.wait(lambda: second.window.docks["chat"].width() == chat)
    assert second.window.ledger.isVisible()
    second.window.actions_by_name["reset_layout"].trigger()
    assert second.map.isVisible()


@pytest.mark.parametrize(
    "content", ["", "[General]\ngeometry=@ByteArray(nonsense)\nlayout=@ByteArray(x)\ntheme=7\n", "\x00\xff"]
)
def test_settings_that_make_no_sense_are_ignored(make_frame: MakeFrame, tmp_path, content: str) -> None:
    (tmp_path / "window.ini").write_text(content)
    frame = make_frame().furnish()
    frame.wait(lambda: frame.window.docks["chat"].width() > 200)
    assert frame.window.size().width() == 1280


def test_a_window_that_was_never_furnished_closes_without_a_trace_of_panes(make_frame: MakeFrame) -> None:
    frame = make_frame()
    frame.window.show()
    frame.close()
    assert isinstance(frame.settings, QSettings)
    assert frame.settings.value("geometry") is not None
    assert frame.settings.allKeys() == ["geometry"]


def test_the_rail_marks_no_page_that_is_not_open(frame: Frame) -> None:
    def marked() -> list[str]:
        return [name for name, button in frame.window.rail._pages.items() if button.isChecked()]

    assert marked() == ["talk"]
    frame.window.open_page("shortcuts")
    assert marked() == []
    frame.window.open_page("talk")
    assert marked() == ["talk"]
    frame.window.open_page("start")  # it belongs to the chat
    assert marked() == ["talk"]


def test_panes_and_page_begin_at_the_same_height_unless_there_is_a_notice(frame: Frame) -> None:
    stack = frame.window.cards.parentWidget()
    assert stack is not None
    assert stack.pos().y() == 0
    frame.window.notice.inform("The disk is full")
    frame.wait(lambda: stack.pos().y() > frame.window.notice.height())
    frame.window.notice.dismiss()
    frame.wait(lambda: stack.pos().y() == 0)


def test_reduced_motion_reaches_the_chat(frame: Frame) -> None:
    assert frame.field._rotation.isActive()
    frame.window.preferences.set(REDUCED_MOTION, True)
    assert not frame.field._rotation.isActive()
