"""The language model in the window: its page, its state, what it adds to a turn, and everything without it."""

from __future__ import annotations

import importlib.util
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.desktop import WAIT_MS, Desktop, open_obedient
from helpers.scripted_writer import ScriptedProcess
from helpers.tiny_gguf import write_tiny_gguf
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import LANGUAGE, MODEL_RATES, MODEL_READS, MODEL_WEIGHT, MODEL_WORDS
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.client import ChildLanguageModel
from reelreason_desktop.services.model_library import Kind
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.writing import WritingDesk, WritingState
from reelreason_desktop.ui.models.feature import PAGE, ModelFeature
from reelreason_desktop.ui.models.page import ModelsPage
from reelreason_desktop.ui.models.rows import ModelList
from reelreason_desktop.ui.taste.page import TastePage
from reelreason_desktop.ui.why.fused import FusedRow

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"
needs_library = pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is missing")


class Desk:
    """A program whose model answers what the test says.

    Attributes:
        script: of the next model that is opened; None for none.
        writers: all that were opened.
    """

    def __init__(self, qtbot: QtBot, script: dict[str, Any] | None, profile: str | None = "Me") -> None:
        self.script = script
        self.writers: list[ScriptedProcess] = []
        self.kept: list[bool] = []
        self.desktop = Desktop(qtbot, self._open_runtime, profile).open()
        self.wait = self.desktop.wait
        self.window = self.desktop.window
        self.wait(lambda: self.writing.was_opened)
        self.desktop.settle()
        if script is not None:
            self.wait(lambda: self.state is WritingState.READY)
            self.wait(lambda: self.status_text)

    def _open_runtime(self, paths: Paths, sink: Callable[..., None]) -> Runtime:
        runtime = open_obedient(paths, sink)
        self.writing = runtime.writing = WritingDesk(paths, self._open_writer)
        return runtime

    def _open_writer(self, sink: Callable[..., None], keep: bool) -> tuple[str, ScriptedProcess] | None:
        self.kept.append(keep)
        if self.script is None:
            return None
        self.writers.append(ScriptedProcess(sink, **self.script))
        return "Scripted", self.writers[-1]

    @property
    def state(self) -> WritingState:
        return self.writing.status.state

    @property
    def feature(self) -> ModelFeature:
        feature = self.window.findChild(ModelFeature)
        assert isinstance(feature, ModelFeature)
        return feature

    @property
    def page(self) -> ModelsPage:
        page = self.window.open_page(PAGE)
        assert isinstance(page, ModelsPage)
        self.desktop.settle()
        return page

    @property
    def status_text(self) -> str:
        note = self.desktop.window.statusBar().writer
        return note.text if not note.isHidden() else ""

    @property
    def aside(self) -> str:
        return self.desktop.window.chat._aside or ""

    def say(self, text: str) -> None:
        """Until the computed answer is there."""
        self.desktop.say(text)

    def rest(self) -> None:
        """Until the model has nothing more to do."""
        self.wait(lambda: not self.feature.second.is_going_on)
        self.desktop.settle()


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the window to calm down."""
    monkeypatch.setattr("reelreason_desktop.app.window._CALM_MS", 0)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(script: dict[str, Any] | None = None, **more: Any) -> Desk:
        desks.append(Desk(qtbot, script, **more))
        return desks[-1]

    yield make
    for made in desks:
        made.desktop.close()


def stars(desk: Desk) -> dict[str, float]:
    """That prefer the films at the end of the shown picks."""
    return {film_id: 1.0 + n for n, film_id in enumerate(desk.desktop.picks)}


def test_without_a_model_everything_is_as_it_was(desk: Callable[..., Desk]) -> None:
    made = desk(None)
    made.say(STORY)
    view = made.desktop.view
    made.rest()
    assert made.desktop.view is view
    assert made.aside == made.status_text == ""
    assert not view.fused
    assert not view.by_model
    assert made.page.state_title.text() == "No language model"
    assert not made.page.again_button.isVisible()


def test_the_computed_answer_stands_until_the_ratings_are_in(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    computed = made.desktop.view
    made.wait(lambda: made.writers[0].waiting)
    made.wait(lambda: made.aside)
    assert made.desktop.view.ranking == computed.ranking
    assert "is working" in made.status_text
    assert made.window.turn.goes_on


def test_ratings_change_the_order_and_why_shows_the_weight(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.window.preferences.set(MODEL_READS, False)
    made.window.preferences.set(MODEL_WORDS, False)
    made.window.preferences.set(MODEL_WEIGHT, 90)
    made.say(STORY)
    made.rest()
    before = made.desktop.picks
    made.writers[0].points.update(stars(made))
    made.say("I like films about dreams")
    made.rest()
    after = made.desktop.picks
    assert after != before
    rated = next(film_id for film_id in after if made.desktop.view.fused[film_id].stars is not None)
    made.window.explain(rated)
    made.desktop.settle()
    rows = made.window.docks["why"].widget().findChildren(FusedRow)
    assert len(rows) == 1
    assert "10 % computed match" in rows[0].sentence.text()
    assert "90 % the" in rows[0].sentence.text()


def test_words_are_shown_marked_and_spoken(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.say(STORY)
    made.rest()
    film_id = made.desktop.picks[0]
    made.writers[0].texts[film_id] = "You like films like that."
    made.window.preferences.set(MODEL_RATES, False)
    made.say("something for tonight")
    made.rest()
    if film_id not in made.desktop.picks:
        pytest.skip("the message moved the pick away")
    model = made.window.cards.model
    card = model.cards[model.row_of(film_id)]
    assert card.by_model
    spoken = model.data(model.index(model.row_of(film_id)), Qt.ItemDataRole.AccessibleTextRole)
    assert "in the words of the language model" in spoken


@pytest.mark.parametrize("how", ["key", "button"])
def test_it_stops_at_once_and_what_was_shown_stays(desk: Callable[..., Desk], how: str) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting and made.aside)
    computed = made.desktop.view
    if how == "key":
        QTest.keyClick(made.desktop.field, Qt.Key.Key_Escape)
    else:
        assert made.window.chat.composer.stop_button.isVisible()
        made.window.chat.composer.stop_button.click()
    made.rest()
    assert made.writers[0].waiting[0].cancelled()
    assert made.aside == ""
    assert made.desktop.view.ranking == computed.ranking
    assert made.desktop.said == [message.text for message in computed.messages], "nothing says that it was stopped"
    made.wait(lambda: "ready" in made.status_text)


def test_a_new_message_stops_it_too(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting)
    made.wait(lambda: made.aside)
    first = made.writers[0].waiting[0]
    assert made.window.chat.composer.send_button.isVisible() is False
    made.desktop.type("something funny")
    assert made.window.chat.composer.send_button.isVisible()
    made.desktop.press(Qt.Key.Key_Return)
    made.wait(lambda: len(made.writers[0].waiting) == 2)
    assert first.cancelled()
    assert len(made.desktop.said) == 4


def test_a_new_chat_stops_it(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting)
    made.window.acts.new_conversation()
    made.rest()
    assert made.writers[0].waiting[0].cancelled()
    assert made.desktop.said == []


def test_jobs_that_are_switched_off_do_not_run(desk: Callable[..., Desk]) -> None:
    made = desk({})
    for option in (MODEL_READS, MODEL_RATES, MODEL_WORDS):
        made.window.preferences.set(option, False)
    made.say(STORY)
    made.rest()
    assert made.writers[0].prompts == []


def test_in_another_language_nothing_is_worded(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.window.preferences.set(LANGUAGE, "de")
    made.window = made.desktop.window
    made.wait(lambda: made.window.view is not None)
    try:
        assert MODEL_WORDS.default is True
        assert {job.value for job in made.feature.second.jobs} == {"read", "rate"}
    finally:
        made.window.preferences.set(LANGUAGE, "en")


def test_a_failure_is_told_once_and_can_be_tried_again(desk: Callable[..., Desk]) -> None:
    made = desk({})
    page = made.page
    error = ModelError("The writing model keeps stopping.", "Try again later.", "GGML_ASSERT(x) failed")
    made.writers[0].enter(WorkerState.FAILED, error)
    made.wait(lambda: made.desktop.notice == error.message)
    assert "computed picks" in made.status_text
    assert page.last_line.text() == "GGML_ASSERT(x) failed"
    assert page.again_button.isVisible()
    made.window.open_page("talk")
    made.say(STORY)
    made.rest()
    assert made.writers[0].prompts == []
    assert len(made.desktop.picks) == 5
    made.page.again_button.click()
    made.wait(lambda: "ready" in made.status_text)


def test_prompts_of_guests_are_not_kept(desk: Callable[..., Desk]) -> None:
    assert desk({}, profile=None).kept == [False]


def test_prompts_go_with_an_erased_profile(desk: Callable[..., Desk]) -> None:
    made = desk({})
    kept = Paths.default().cache / "prompts"
    kept.mkdir(parents=True)
    (kept / "x.state").write_bytes(b"what is known of somebody")
    runtime = made.desktop._runtimes[0]
    runtime.profiles.open("Other").close()
    from reelreason_desktop.services.profiles import Profiles

    Profiles(runtime).erase("Other")
    assert not kept.exists()


# The page


def test_the_page_lists_what_can_be_fetched(desk: Callable[..., Desk], qtmodeltester: Any) -> None:
    page = desk(None).page
    qtmodeltester.check(page.model)
    row = page.list.current
    assert row is not None
    assert row.kind is Kind.OFFER
    fetch = page.details.buttons["fetch"]
    assert fetch.isVisible()
    assert not fetch.isEnabled(), "the licence is not accepted yet"
    page.details.accept.setChecked(True)
    assert fetch.isEnabled()
    page.list.setCurrentIndex(page.model.index(page.model.position_of(Kind.OFFER, "phi-4-mini-instruct")))
    assert not page.details.accept.isChecked(), "a licence is accepted for one model"
    assert "MIT" in page.details.licence.text()


def test_rows_keep_their_place_when_nothing_changed(desk: Callable[..., Desk]) -> None:
    made = desk(None)
    page = made.page
    page.choose(Kind.OFFER, "qwen3-1.7b")
    made.window.open_page("talk")
    made.page.details.wanted.emit("off", None)
    made.desktop.settle()
    assert page.list.current is not None
    assert page.list.current.key == "qwen3-1.7b"


def test_a_file_that_is_dropped_is_checked_and_added(desk: Callable[..., Desk], tmp_path: Path) -> None:
    made = desk(None)
    page = made.page
    drop(page, write_tiny_gguf(tmp_path / "tiny.gguf"))
    made.wait(lambda: page.model.position_of(Kind.OWN, "tiny") >= 0)
    made.desktop.settle()
    row = page.list.current
    assert row is not None
    assert (row.key, row.title, row.licence) == ("tiny", "Tiny", "apache-2.0")
    assert not made.writers, "adding a model does not switch it on"


def test_a_file_that_is_no_model_is_refused_with_the_cause(desk: Callable[..., Desk], tmp_path: Path) -> None:
    made = desk(None)
    page = made.page
    (tmp_path / "page.gguf").write_text("<!DOCTYPE html><html>")
    drop(page, tmp_path / "page.gguf")
    made.wait(lambda: made.desktop.notice)
    assert "web page" in (made.desktop.notice or "")
    made.desktop.settle()
    assert page.details.buttons["fetch"].isVisible()


def test_a_model_that_is_in_use_is_removed_after_asking(desk: Callable[..., Desk], tmp_path: Path) -> None:
    shelf = shelf_of(Paths.default())
    file = write_tiny_gguf(tmp_path / "tiny.gguf")
    shelf.use(shelf.add(file).name)
    made = desk({})
    page = made.page
    assert page.list.current is not None
    assert page.list.current.used
    made.script = None
    page.details.buttons["remove"].click()
    box = made.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "stays where it is" in box.informativeText()
    next(button for button in box.buttons() if button.text() == "Remove").click()
    made.wait(lambda: page.model.position_of(Kind.OWN, "tiny") < 0)
    made.desktop.settle()
    assert made.writers[0].closed
    assert file.is_file()
    assert made.status_text == ""


def test_a_model_can_be_dropped_anywhere(desk: Callable[..., Desk], tmp_path: Path) -> None:
    made = desk(None)
    drop(made.window, write_tiny_gguf(tmp_path / "tiny.gguf"))
    page = made.page
    made.wait(lambda: page.model.position_of(Kind.OWN, "tiny") >= 0)
    made.desktop.settle()


def drop(target: QWidget, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, no)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, no))


def test_headings_cannot_be_chosen(desk: Callable[..., Desk]) -> None:
    model = desk(None).page.model
    assert isinstance(model, ModelList)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


# The taste page


def test_the_paragraph_is_written_on_demand_and_marked(desk: Callable[..., Desk]) -> None:
    made = desk({"texts": {"summary": "You like films like these."}})
    made.window.preferences.set(MODEL_RATES, False)
    made.say(STORY)
    made.rest()
    page = made.window.open_page("taste")
    assert isinstance(page, TastePage)
    made.desktop.settle()
    made.wait(lambda: page.hero.write.isVisible())
    page.hero.write.click()
    made.wait(lambda: page.hero.summary.text() == "You like films like these.")
    assert "Written by the language model" in page.hero.note.text()
    made.writers[0].texts["summary"] = "You adore Zorblax and 1734."
    computed = made.window.session.taste
    page.hero.write.click()
    made.wait(lambda: "more than is known" in page.hero.note.text())
    assert computed is not None


# With the real library


@needs_library
@pytest.mark.models
def test_the_real_model_from_the_file_to_the_answer_and_after_kill(qtbot: QtBot, tmp_path: Path) -> None:
    desktop = Desktop(qtbot, open_obedient, "Me").open()
    try:
        page = desktop.window.open_page(PAGE)
        assert isinstance(page, ModelsPage)
        desktop.settle()
        drop(page, write_tiny_gguf(tmp_path / "tiny.gguf"))
        desktop.wait(lambda: page.list.current is not None and page.list.current.kind is Kind.OWN)
        desktop.settle()
        page.details.buttons["use"].click()
        bar = desktop.window.statusBar()
        desktop.wait(lambda: bar.writer.text == "Tiny ready")
        feature = desktop.window.findChild(ModelFeature)
        assert isinstance(feature, ModelFeature)
        desktop.window.open_page("talk")
        desktop.say(STORY)
        desktop.wait(lambda: feature.second.is_going_on)
        desktop.wait(lambda: not feature.second.is_going_on)
        assert set(desktop.view.fused) == set(desktop.picks)
        writer = desktop._runtimes[0].writing.writer
        assert isinstance(writer, ChildLanguageModel)
        desktop.say("something darker")
        desktop.wait(lambda: feature.second.is_going_on)
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        desktop.wait(lambda: not feature.second.is_going_on)
        assert len(desktop.picks) == 5
        desktop.wait(lambda: bar.writer.text == "Tiny ready")
        assert desktop.window.operations.wait_until_idle(WAIT_MS)
    finally:
        desktop.close()
