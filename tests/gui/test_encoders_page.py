"""Encoders on the Models page: read in the background, serving from the next start on, and back at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.encoder_folder import encoder_folder
from helpers.encoder_reader import Reader
from helpers.models_desk import Desk, desk, drop, soon
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reelreason_desktop.config.declared import LANGUAGE
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.embedders import BUILTIN_NAME
from reelreason_desktop.services.encoders import embedder_shelf, encoder_id, fetched_encoders
from reelreason_desktop.services.loading import own_vectors_folder
from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.store.grown.text_vectors import TextVectors
from reelreason_desktop.ui.models.page import ModelsPage
from reelreason_desktop.ui.models.rows import HEADING_ROLE, ROW_ROLE

__all__ = ["desk", "soon"]  # fixtures

OFFERED = "bge-small-en-v1.5"


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def seat(desk: Callable[..., Desk], reader: Reader) -> Desk:
    return desk(None, prepare=reader)


@pytest.fixture
def page(seat: Desk) -> ModelsPage:
    return seat.page


@pytest.fixture
def mine(seat: Desk, page: ModelsPage, tmp_path: Path) -> Iterator[str]:
    """A folder of the person's own, dropped on the page."""
    drop(page, encoder_folder(tmp_path / "mine"))
    seat.wait(lambda: page.model.position_of(Sort.ENCODER, Kind.OWN, "mine") >= 0)
    seat.desktop.settle()
    yield "mine"
    assert (tmp_path / "mine" / "model.safetensors").is_file(), "a person's files are never touched"


def row_of(page: ModelsPage, kind: Kind, key: str) -> ModelRow:
    position = page.model.position_of(Sort.ENCODER, kind, key)
    assert position >= 0
    row = page.model.index(position).data(ROW_ROLE)
    assert isinstance(row, ModelRow)
    return row


def act(page: ModelsPage, kind: Kind, key: str, name: str) -> None:
    """Clicks one of the buttons of a row."""
    page.choose(Sort.ENCODER, kind, key)
    button = page.details.buttons[name]
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def spoken(page: ModelsPage, kind: Kind, key: str) -> str:
    index = page.model.index(page.model.position_of(Sort.ENCODER, kind, key))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_both_sorts_stand_under_headings_and_the_built_in_one_serves(page: ModelsPage, qtmodeltester: Any) -> None:
    qtmodeltester.check(page.model)
    entries = [page.model.index(n) for n in range(page.model.rowCount())]
    headings = [index.data(HEADING_ROLE) for index in entries if index.data(HEADING_ROLE)]
    assert [one.text for one in headings if one.kind is None] == ["Language models", "Encoders"]
    assert "told in words like yours" in headings[-3].spoken
    for index in entries:
        can_be_chosen = bool(page.model.flags(index) & Qt.ItemFlag.ItemIsSelectable)
        assert can_be_chosen is (index.data(ROW_ROLE) is not None)
    row = row_of(page, Kind.BUILTIN, BUILTIN_NAME)
    assert row.used
    assert row.chosen
    page.choose(*row.identity)
    assert page.details.hint.text().startswith("It serves: ")
    assert page.state.title.text() == "MiniLM ready"
    shown = {name for name, button in page.details.buttons.items() if button.isVisible()}
    assert shown == {"verify"}
    page.choose(Sort.WRITER, Kind.OFFER, "qwen3-0.6b")
    assert page.state.title.text() == "No language model"


def test_it_reads_while_the_window_goes_on_and_serves_from_the_next_start(
    seat: Desk, page: ModelsPage, mine: str, reader: Reader
) -> None:
    act(page, Kind.OWN, mine, "use")
    seat.wait(lambda: "1,000 of 2,000 texts" in page.reading.label.text())
    assert page.reading.label.text().endswith("40 s left")
    assert not page.details.buttons["use"].isEnabled()
    assert not page.details.buttons["remove"].isEnabled()
    assert "mine reads the films: 50 %" in seat.desktop.encoder_text
    seat.window.open_page("talk")
    seat.say("something slow about the sea")
    assert len(seat.desktop.picks) == 5
    assert encoder_id(Paths.default())[0] == "all-MiniLM-L6-v2"
    reader.go.set()
    seat.wait(lambda: seat.desktop.notice == "mine has read 12 films.")
    assert "next start" in seat.window.notice.hint.text()
    seat.desktop.settle()
    assert seat.desktop.encoder_text == "MiniLM ready"
    assert seat.page.reading.isHidden()
    assert "from the next start on" in spoken(page, Kind.OWN, mine)
    assert "in use until the next start" in spoken(page, Kind.BUILTIN, BUILTIN_NAME)
    act(page, Kind.BUILTIN, BUILTIN_NAME, "use")
    seat.wait(lambda: row_of(page, Kind.BUILTIN, BUILTIN_NAME).chosen)
    assert encoder_id(Paths.default())[0] == "all-MiniLM-L6-v2"
    assert reader.names == [mine], "going back reads nothing"


def test_a_chosen_one_can_serve_without_a_new_start(seat: Desk, page: ModelsPage, mine: str) -> None:
    embedder_shelf(Paths.default()).use(mine)
    served: list[str] = []
    seat.encoding.serve = lambda: served.append(encoder_id(Paths.default())[0])
    seat.say("something slow about the sea")
    seat.feature._desk.refresh()
    act(seat.page, Kind.OWN, mine, "now")
    seat.wait(lambda: seat.desktop.window is not seat.window and seat.desktop.window.page == "models")
    seat.window = seat.desktop.window
    assert len(served) == 1
    assert served[0].startswith("mine-")
    assert len(seat.desktop.view.messages) == 2
    seat.desktop.settle()


def test_a_guest_waits_for_the_next_start(desk: Callable[..., Desk], tmp_path: Path) -> None:
    embedder_shelf(Paths.default()).use(embedder_shelf(Paths.default()).add(encoder_folder(tmp_path / "mine")).name)
    page = desk(None, profile=None).page
    page.choose(Sort.ENCODER, Kind.OWN, "mine")
    assert page.details.hint.text().endswith("from the next start on.")
    assert not page.details.buttons["now"].isVisible()


def test_it_can_be_stopped_and_goes_on_from_there(seat: Desk, page: ModelsPage, mine: str, reader: Reader) -> None:
    vectors = own_vectors_folder(Paths.default(), embedder_shelf(Paths.default()).named(mine).id)
    act(page, Kind.OWN, mine, "use")
    seat.wait(lambda: page.reading.isVisible() and page.reading.stop_button.isEnabled())
    with TextVectors.open(vectors.with_name("texts.sqlite"), 32) as kept:
        kept.put([bytes(16)], np.zeros((1, 32), dtype=np.float32))
    page.reading.stop_button.click()
    seat.wait(lambda: page.reading.isHidden())
    seat.wait(lambda: row_of(page, Kind.OWN, mine).began == 1)
    seat.desktop.settle()
    assert "what it read is kept" in seat.window.toast.label.text()
    page.choose(Sort.ENCODER, Kind.OWN, mine)
    assert "reading" in page.details.buttons["use"].text()
    assert row_of(page, Kind.BUILTIN, BUILTIN_NAME).chosen
    reader.go.set()
    act(page, Kind.OWN, mine, "use")
    seat.wait(lambda: row_of(page, Kind.OWN, mine).chosen)


def test_another_window_finds_it_still_reading(seat: Desk, page: ModelsPage, mine: str, reader: Reader) -> None:
    act(page, Kind.OWN, mine, "use")
    seat.wait(lambda: page.reading.isVisible())
    seat.window.preferences.set(LANGUAGE, "de")
    seat.wait(lambda: seat.desktop.window is not seat.window and seat.desktop.window.view is not None)
    seat.window = seat.desktop.window
    assert "liest die Filme: 50" in seat.desktop.encoder_text
    assert seat.page.reading.isVisible()
    reader.go.set()
    seat.wait(lambda: seat.desktop.notice == "mine hat 12 Filme gelesen.")
    seat.desktop.settle()


def test_a_failure_is_told_and_the_other_goes_on(seat: Desk, page: ModelsPage, mine: str, reader: Reader) -> None:
    reader.error = ModelError("The encoder cannot be loaded.", "Choose another encoder on the page Models.")
    reader.go.set()
    act(page, Kind.OWN, mine, "use")
    seat.wait(lambda: seat.desktop.notice == "The encoder cannot be loaded.")
    seat.desktop.settle()
    assert row_of(page, Kind.BUILTIN, BUILTIN_NAME).chosen
    assert page.details.buttons["use"].isEnabled()


def test_a_folder_is_checked_when_it_comes_and_later_and_removed_after_asking(
    seat: Desk, page: ModelsPage, mine: str, tmp_path: Path
) -> None:
    page.dropped.emit(tmp_path)
    seat.wait(lambda: seat.desktop.notice)
    assert "is not a sentence-transformers model" in (seat.desktop.notice or "")
    seat.desktop.settle()
    assert page.folder_button.isEnabled()
    act(page, Kind.OWN, mine, "verify")
    seat.wait(lambda: seat.window.toast.label.text() == "The weights are unchanged")
    seat.desktop.settle()
    file = Path(row_of(page, Kind.OWN, mine).place) / "model.safetensors"
    file.write_bytes(b"others")
    act(page, Kind.OWN, mine, "verify")
    seat.wait(lambda: seat.desktop.notice == "The weights of “mine” have changed.")
    seat.desktop.settle()
    act(page, Kind.OWN, mine, "remove")
    box = seat.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Its folder stays" in box.informativeText()
    next(button for button in box.buttons() if button.text() == "Remove").click()
    seat.wait(lambda: page.model.position_of(Sort.ENCODER, Kind.OWN, mine) < 0)
    seat.desktop.settle()


def test_one_is_fetched_after_its_licence(seat: Desk, page: ModelsPage) -> None:
    encoder_folder(fetched_encoders(Paths.default()) / OFFERED)  # as an earlier run left it
    page.choose(Sort.ENCODER, Kind.OFFER, OFFERED)
    fetch = page.details.buttons["fetch"]
    assert not fetch.isEnabled()
    assert "MIT" in page.details.licence.text()
    page.details.accept.setChecked(True)
    fetch.click()
    seat.wait(lambda: page.model.position_of(Sort.ENCODER, Kind.OWN, OFFERED) >= 0)
    seat.desktop.settle()
    assert page.list.current is not None
    assert page.list.current.key == OFFERED
    act(page, Kind.OWN, OFFERED, "remove")
    box = seat.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Its folder is deleted" in box.informativeText()
    box.reject()


def test_a_damaged_list_of_encoders_leaves_the_language_models(desk: Callable[..., Desk]) -> None:
    paths = Paths.default()
    paths.data.mkdir(parents=True, exist_ok=True)
    (paths.data / "encoders.json").write_text("{", encoding="utf-8")
    seat = desk(None)
    page = seat.page
    seat.wait(lambda: seat.desktop.notice)
    assert page.model.position_of(Sort.WRITER, Kind.OFFER, "qwen3-0.6b") >= 0
    assert page.list.current is not None
