"""The Models page: language models that can be had, and the one in use."""

from __future__ import annotations

import importlib.util
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.desktop import WAIT_MS, Desktop, open_obedient
from helpers.models_desk import Desk, desk, drop, soon
from helpers.tiny_gguf import write_tiny_gguf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.client import ChildLanguageModel
from reelreason_desktop.services.model_rows import Kind, Sort
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.ui.models.feature import PAGE, ModelFeature
from reelreason_desktop.ui.models.page import ModelsPage

__all__ = ["desk", "soon"]  # fixtures

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"
needs_library = pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is missing")


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
    page.list.setCurrentIndex(page.model.index(page.model.position_of(Sort.WRITER, Kind.OFFER, "phi-4-mini-instruct")))
    assert not page.details.accept.isChecked(), "a licence is accepted for one model"
    assert "MIT" in page.details.licence.text()


def test_rows_keep_their_place_when_nothing_changed(desk: Callable[..., Desk]) -> None:
    made = desk(None)
    page = made.page
    page.choose(Sort.WRITER, Kind.OFFER, "qwen3-1.7b")
    made.window.open_page("talk")
    made.page.details.wanted.emit("off", None)
    made.desktop.settle()
    assert page.list.current is not None
    assert page.list.current.key == "qwen3-1.7b"


def test_a_file_that_is_dropped_is_checked_and_added(desk: Callable[..., Desk], tmp_path: Path) -> None:
    made = desk(None)
    page = made.page
    drop(page, write_tiny_gguf(tmp_path / "tiny.gguf"))
    made.wait(lambda: page.model.position_of(Sort.WRITER, Kind.OWN, "tiny") >= 0)
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
    made.wait(lambda: page.model.position_of(Sort.WRITER, Kind.OWN, "tiny") < 0)
    made.desktop.settle()
    assert made.writers[0].closed
    assert file.is_file()
    assert made.status_text == ""


def test_a_model_that_was_given_up_is_not_called_in_use(desk: Callable[..., Desk], tmp_path: Path) -> None:
    shelf = shelf_of(Paths.default())
    shelf.use(shelf.add(write_tiny_gguf(tmp_path / "tiny.gguf")).name)
    made = desk({})
    model = made.page.model
    place = model.index(model.position_of(Sort.WRITER, Kind.OWN, "tiny"))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert "in use" in place.data(spoken)
    made.writers[0].enter(WorkerState.FAILED, ModelError("The language model keeps stopping.", "Try again later."))
    made.wait(lambda: "stopped" in place.data(spoken))
    assert "in use" not in place.data(spoken)
    made.page.state.again_button.click()
    made.wait(lambda: "in use" in place.data(spoken))


def test_a_model_can_be_dropped_anywhere(desk: Callable[..., Desk], tmp_path: Path) -> None:
    made = desk(None)
    drop(made.window, write_tiny_gguf(tmp_path / "tiny.gguf"))
    page = made.page
    made.wait(lambda: page.model.position_of(Sort.WRITER, Kind.OWN, "tiny") >= 0)
    made.desktop.settle()


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
